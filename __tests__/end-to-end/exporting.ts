import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import type { Step, StepOptions, Team } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';
import { live, password } from './integration-file.ts';
import { calls, expectSuccess, log, withTeam } from './with-team.ts';

/** Options of a team for tests that need little of GitHub. */
export const quick = { github: { checkAnswers: false } } as const;

/** Runs an export with workflow_dispatch. */
export const exported = (team: Team, options: StepOptions = {}): Promise<Step> =>
  team.run('workflow_dispatch', {}, { ...options, inputs: { mode: 'export', ...options.inputs } });

/** The files that a step left in a folder of its workspace, by their paths. */
export async function filesIn(step: Step, folder = 'immuta'): Promise<Record<string, string>> {
  const names = await readdir(join(step.workspace, folder)).catch(() => []);
  const read = names.map(
    async (name) =>
      [`${folder}/${name}`, await readFile(join(step.workspace, folder, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

/** The config of a live integration on a host. */
export const at = (host: string, more: JsonObject = {}): JsonObject => ({
  ...live({ config: { host: `${host}.example.com` } }),
  ...more,
});

/** Integrations of every kind that can be declared. */
const tenant: readonly JsonObject[] = [
  at('one'),
  at('two', { port: 5440, impersonation: { enabled: false } }),
  at('three', { database: '0123', username: 'on' }),
  at('four', {
    authenticationType: 'accessKey',
    databaseUser: 'immuta',
    accessKeyId: 'AKIA-of-the-team',
    secretKey: 'Sup3rSecretKeyOfAws',
  }),
  at('five', {
    authenticationType: 'okta',
    okta: { username: 'o', password: 'Okta-Pass-1', appId: 'app', idpHost: 'idp.example.com', role: 'r' },
  }),
  { host: '10.0.0.7', database: 'Immuta_A.b', username: 'u@example.com', password },
];

/** Expects that what export writes passes validate, plans as no-op, and is written again as it is. */
export async function expectExportFits(variant: Partial<ImmutaVariant>): Promise<void> {
  await withTeam({ ...quick, immuta: { variant } }, async (team) => {
    for (const config of tenant) team.immuta.seed({ config });
    team.immuta.seed({ config: at('disabled'), status: 'disabled' });
    const step = await exported(team);
    expectSuccess(step, 'exported');
    expect(calls(team.immuta)).toEqual(['GET /integrations']);
    const files = await filesIn(step);
    expect(Object.keys(files)).toHaveLength(7);
    expect(Object.values(JSON.parse(step.outputs['integration-ids'] ?? '{}') as JsonObject).sort()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
    const inClear = [password, 'Sup3rSecretKeyOfAws', 'AKIA-of-the-team', 'Okta-Pass-1'];
    for (const text of [...Object.values(files), log(step), step.summary])
      for (const secret of inClear) expect(text).not.toContain(secret);

    const number = await team.propose(files);
    const checkout = `refs/pull/${String(number)}/merge`;
    expectSuccess(
      await team.run('pull_request', { number }, { checkout, inputs: { mode: 'validate' } }),
      'valid',
    );
    const plan = await team.run('pull_request', { number });
    expectSuccess(plan, 'no-changes');
    expect(plan.outputs).toMatchObject({ 'create-count': '0', 'update-count': '0', 'delete-count': '0' });

    // And again, now that files declare all of them.
    await team.github.merge(number);
    const again = await exported(team);
    expectSuccess(again, 'exported');
    expect(await filesIn(again)).toEqual(files);
  });
}
