import { readFile } from 'node:fs/promises';
import type { Step } from '../team.ts';
import type { Facts } from './facts.ts';
import { analytics, marketing, reporting } from './files.ts';
import { screen } from './screen.ts';
import { password } from './stage.ts';
import type { Planned, Stage } from './stage.ts';

/** A pull request adds an integration: somebody runs its script and merges it. */
export async function create({ team, redshift, ...stage }: Stage, facts: Facts): Promise<void> {
  screen.chapter('1. A pull request adds an integration');
  const pull = await team.propose({ [analytics.file]: analytics.text });
  const planned = await stage.plan(pull, '1-create-plan');
  checkPlan(facts, planned, { create: 1, update: 0, delete: 0 });
  await checkScript(facts, planned, 'analytics.create.sql');
  facts.check('the plan wrote nothing to Immuta', team.immuta.writes().length, 0);

  facts.check('the script ran', await stage.runScript(planned.scripts[0] ?? '', analytics.database), 0);
  facts.check(
    'the system account can log in with its password',
    await redshift.canLogIn(analytics.user, password, analytics.database),
    true,
  );

  const { step } = await stage.mergeAndApply(pull);
  await stage.showResult(pull, '1-create-result');
  checkApplied(facts, step, 'applied');
  facts.check('Immuta says enabled', statusOf(team, analytics.host), 'enabled');
  facts.check('the only write was POST /integrations', writes(team), ['POST /integrations']);
}

/** A pull request changes a key of it. */
export async function update({ team, redshift, ...stage }: Stage, facts: Facts): Promise<void> {
  screen.chapter('2. A pull request switches impersonation on');
  team.immuta.forgetRequests();
  const pull = await team.propose({ [analytics.file]: analytics.impersonating });
  const planned = await stage.plan(pull, '2-update-plan');
  checkPlan(facts, planned, { create: 0, update: 1, delete: 0 });
  await checkScript(facts, planned, 'analytics.update.sql');
  facts.check('the script ran', await stage.runScript(planned.scripts[0] ?? '', analytics.database), 0);
  const groups = await redshift.query(
    analytics.database,
    "SELECT groname FROM pg_group WHERE groname = 'immuta_impersonation'",
  );
  facts.check('the script created the group for impersonation', groups, [
    { groname: 'immuta_impersonation' },
  ]);

  const { step } = await stage.mergeAndApply(pull);
  await stage.showResult(pull, '2-update-result');
  checkApplied(facts, step, 'applied');
  facts.check('Immuta says enabled', statusOf(team, analytics.host), 'enabled');
  facts.check('the only write was PUT /integrations/{id}', writes(team), ['PUT /integrations/{id}']);
}

/** A pull request removes the file. */
export async function remove({ team, redshift, ...stage }: Stage, facts: Facts): Promise<void> {
  screen.chapter('3. A pull request removes it');
  team.immuta.forgetRequests();
  const pull = await team.propose({ [analytics.file]: null });
  const planned = await stage.plan(pull, '3-delete-plan');
  checkPlan(facts, planned, { create: 0, update: 0, delete: 1 });
  await checkScript(facts, planned, 'analytics.delete.sql');
  facts.check('the script ran', await stage.runScript(planned.scripts[0] ?? '', analytics.database), 0);
  const { passed } = await redshift.hasSetup(analytics.database, analytics.user);
  facts.check("the database has none of Immuta's objects", passed, false);

  const { step } = await stage.mergeAndApply(pull);
  await stage.showResult(pull, '3-delete-result');
  checkApplied(facts, step, 'applied');
  facts.check('Immuta has it no longer', statusOf(team, analytics.host), undefined);
  facts.check('the only write was DELETE /integrations/{id}', writes(team), ['DELETE /integrations/{id}']);
}

/** A pull request is merged although nobody ran its script. The comment says so; then somebody runs the script. */
export async function forgotten({ team, ...stage }: Stage, facts: Facts): Promise<void> {
  screen.chapter('4. A pull request is merged, and nobody ran its script');
  team.immuta.forgetRequests();
  const pull = await team.propose({ [reporting.file]: reporting.text });
  const planned = await stage.plan(pull, '4-forgotten-plan');
  checkPlan(facts, planned, { create: 1, update: 0, delete: 0 });

  const { step, trigger } = await stage.mergeAndApply(pull);
  const failed = await stage.showResult(pull, '4-forgotten-result');
  facts.check('the job failed', step.exitCode, 1);
  facts.check('its reason is script-not-run', step.outputs['reason'], 'script-not-run');
  facts.check('the comment says which script to run', failed.body.includes('reporting.create.sql'), true);
  facts.check('Immuta has no such integration', statusOf(team, reporting.host), undefined);

  screen.say('\nAs the comment says: run the script, re-run the job.\n');
  facts.check('the script ran', await stage.runScript(planned.scripts[0] ?? '', reporting.database), 0);
  const again = await stage.applyAgain(trigger);
  const repaired = await stage.showResult(pull, '4-repaired-result');
  checkApplied(facts, again, 'applied');
  facts.check('the result comment was updated in place', repaired.id, failed.id);
  facts.check('Immuta says enabled', statusOf(team, reporting.host), 'enabled');
}

/** A pull request is merged, and apply runs the script through the Data API. */
export async function merged({ team, redshift, dataApi, ...stage }: Stage, facts: Facts): Promise<void> {
  screen.chapter('5. A merge is enough: apply runs the script through the Data API');
  screen.say('Only the Redshift Data API reaches this cluster, with the AWS credentials of the job.\n');
  team.immuta.forgetRequests();
  const inputs = { 'data-api': 'true' };
  const pull = await team.propose({ [marketing.file]: marketing.text });
  const planned = await stage.plan(pull, '5-merged-plan', { inputs });
  checkPlan(facts, planned, { create: 1, update: 0, delete: 0 });
  facts.check('the plan sent no request to AWS', dataApi.requests.length, 0);

  const { step } = await stage.mergeAndApply(pull, {
    inputs,
    env: { ...dataApi.env, PATH: '/no/psql/here' },
  });
  await stage.showResult(pull, '5-merged-result');
  checkApplied(facts, step, 'applied');
  facts.check('Immuta says enabled', statusOf(team, marketing.host), 'enabled');
  facts.check('apply sent the POST first, and again after the script', writes(team), [
    'POST /integrations',
    'POST /integrations',
  ]);
  const { passed } = await redshift.hasSetup(marketing.database, marketing.user);
  facts.check("the script created Immuta's objects", passed, true);
  facts.check(
    'the system account can log in with its password',
    await dataApi.canLogIn(marketing.user, password, marketing.database),
    true,
  );
  const sent = dataApi.requests.map(({ rawBody }) => rawBody).join('\n');
  facts.check(
    'AWS got only a hash of the password',
    [sent.includes(password), sent.includes('sha256|')],
    [false, true],
  );
}

function checkPlan(
  facts: Facts,
  { step }: Planned,
  counts: { create: number; update: number; delete: number },
): void {
  const { outputs } = step;
  facts.check('the plan job succeeded', step.exitCode, 0);
  facts.check(
    `the plan: ${String(counts.create)} to create, ${String(counts.update)} to update, ${String(counts.delete)} to delete`,
    [outputs['create-count'], outputs['update-count'], outputs['delete-count']],
    [counts.create, counts.update, counts.delete].map(String),
  );
}

/** The file in the artifact is the script in the comment, and neither contains the password. */
async function checkScript(facts: Facts, { scripts, comment }: Planned, name: string): Promise<void> {
  facts.check(
    'there is one script',
    scripts.map((path) => path.slice(path.lastIndexOf('/') + 1)),
    [name],
  );
  const shown = /^```sql\n([^]*?)\n```$/m.exec(comment)?.[1] ?? 'no script';
  const file = await readFile(scripts[0] ?? '', 'utf8');
  facts.check('its file contains the script in the comment', file.trimEnd().endsWith(shown.trimEnd()), true);
  facts.check('the comment contains no password', comment.includes(password), false);
}

function checkApplied(facts: Facts, step: Step, result: string): void {
  facts.check('the apply job succeeded', step.exitCode, 0);
  facts.check(`its result is ${result}`, step.outputs['result'], result);
}

function writes(team: Stage['team']): string[] {
  return team.immuta.writes().map(({ method, path }) => `${method} ${path.replace(/\d+$/, '{id}')}`);
}

function statusOf(team: Stage['team'], host: string): string | undefined {
  return team.immuta.state().find(({ config }) => (config as { host?: string } | undefined)?.host === host)
    ?.status;
}
