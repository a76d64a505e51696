/**
 * `npm run demo`: runs the action against local stand-ins, from the first pull request to a deletion, a forgotten script and a
 * merge that runs its own script. Exits 0 only if every fact is as expected. With `--pglite`, PostgreSQL isn't used even if it
 * is installed.
 */
import { Facts } from './demo/facts.ts';
import { marketing, reporting, sales } from './demo/files.ts';
import { screen } from './demo/screen.ts';
import { openStage } from './demo/stage.ts';
import { create, forgotten, merged, remove, update } from './demo/story.ts';

/** The demo takes about 15 seconds. After this time it is stuck, in milliseconds. */
const longest = 180_000;

const started = performance.now();
const stuck = setTimeout(() => {
  console.error(`The demo is stuck: it did not end within ${String(longest / 1000)} s.`);
  process.exit(1);
}, longest);

const facts = new Facts();
const stage = await screen.waitFor(
  "Starting GitHub's, Immuta's and Redshift's stand-ins",
  openStage({ [sales.file]: sales.text }, process.argv.includes('--pglite') ? 'pglite' : undefined),
);
try {
  const { kind, limits } = stage.redshift;
  screen.say(
    `${kind === 'postgresql' ? 'PostgreSQL plays Redshift, and psql runs the scripts' : 'PGlite plays Redshift'}. This can't show:`,
  );
  for (const limit of limits) screen.say(`  - ${limit}`);
  stage.team.immuta.seed(sales.live);
  await stage.redshift.createDatabase(reporting.database);
  await stage.redshift.createDatabase(marketing.database);
  for (const chapter of [create, update, remove, forgotten, merged]) await chapter(stage, facts);
} catch (error: unknown) {
  facts.stopped(error instanceof Error ? error.message : String(error));
} finally {
  await stage.close();
  clearTimeout(stuck);
}

screen.chapter('The end');
screen.say(`All comments as Markdown and HTML: ${stage.folder}`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
if (facts.differences.length === 0) {
  screen.say(`Everything happened as expected, in ${seconds} s.`);
} else {
  screen.say(`${String(facts.differences.length)} facts are not as expected (${seconds} s):`);
  for (const difference of facts.differences) screen.failed(difference);
  process.exitCode = 1;
}
