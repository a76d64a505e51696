/**
 * The action at work, from the first pull request to a deletion, a forgotten script and a merge that needs nobody, against
 * local stand-ins: `npm run demo`. Exits 0 only if everything happened as it is told. With `--pglite` PostgreSQL is left alone
 * even where it is found.
 */
import { Facts } from './demo/facts.ts';
import { marketing, reporting, sales } from './demo/files.ts';
import { screen } from './demo/screen.ts';
import { openStage } from './demo/stage.ts';
import { create, forgotten, merged, remove, update } from './demo/story.ts';

/** The demo takes some 15 seconds; past this it is stuck, in milliseconds. */
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
    `Redshift is played by ${kind === 'postgresql' ? 'PostgreSQL, scripts are run by psql' : 'PGlite'}. That can't show:`,
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
screen.say(`Every comment as Markdown and as a page: ${stage.folder}`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
if (facts.differences.length === 0) {
  screen.say(`All of it happened as told, in ${seconds} s.`);
} else {
  screen.say(`${String(facts.differences.length)} of the facts differ (${seconds} s):`);
  for (const difference of facts.differences) screen.failed(difference);
  process.exitCode = 1;
}
