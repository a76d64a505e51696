import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import type { Team } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';
import { at, exported, filesIn, quick } from './exporting.ts';
import { file, live, password } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

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

const variants: readonly (readonly [string, Partial<ImmutaVariant>])[] = [
  ['with secrets left out', { secrets: 'omitted' }],
  ['with secrets as null and ids as text', { secrets: 'null', ids: 'string' }],
  ['with masked secrets', { secrets: 'redacted', listOrder: 'newest-first' }],
  ['with stars', { secrets: 'stars', otherTypes: true }],
  ['with secrets in clear and fields that nobody documented', { secrets: 'clear', undocumentedFields: true }],
];

describe('what export writes', () => {
  test.concurrent.each(variants)('passes validate and plans as no-op: %s', async (_, variant) => {
    await withTeam({ ...quick, immuta: { variant } }, async (team) => {
      for (const config of tenant) team.immuta.seed({ config });
      team.immuta.seed({ config: at('disabled'), status: 'disabled' });
      const step = await exported(team);
      expectSuccess(step, 'exported');
      expect(calls(team.immuta)).toEqual(['GET /integrations']);
      const files = await filesIn(step);
      expect(Object.keys(files)).toHaveLength(7);
      expect(Object.values(JSON.parse(step.outputs['integration-ids'] ?? '{}') as JsonObject).sort()).toEqual(
        ['1', '2', '3', '4', '5', '6', '7'],
      );
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

      // And once more, where files declare all of them.
      await team.github.merge(number);
      const again = await exported(team);
      expectSuccess(again, 'exported');
      expect(await filesIn(again)).toEqual(files);
    });
  });

  test.concurrent('has the schema on top and the keys in the documented order', async () => {
    await withTeam(quick, async (team) => {
      const { username, authenticationType, ...others } = at('one', {
        impersonation: { role: 'r', enabled: true },
      });
      team.immuta.seed({
        id: 42,
        config: {
          password: 'x',
          username: username ?? null,
          authenticationType: authenticationType ?? null,
          ...others,
        },
      });
      const [[path, text] = []] = Object.entries(await filesIn(await exported(team)));
      expect(path).toBe('immuta/one-immuta.yml');
      expect(text)
        .toBe(`# yaml-language-server: $schema=https://raw.githubusercontent.com/immuta-integration-action/immuta-integration-action/main/schema/integration.schema.json
type: Redshift
autoBootstrap: false
config:
  host: one.example.com
  port: 5439
  database: immuta
  impersonation:
    enabled: true
    role: r
  authenticationType: userPassword
  username: immuta_system
  password: \${IMMUTA_ONE_IMMUTA_PASSWORD}
lifecycle:
  id: 42
`);
    });
  });

  test.concurrent('takes what Immuta shows as text for what it is', async () => {
    await withTeam(quick, async (team) => {
      const id = team.immuta.seed({ config: at('one') });
      team.immuta.patch(id, { config: { port: '5440', impersonation: { enabled: 'true' } } });
      const step = await exported(team);
      const files = await filesIn(step);
      expect(files['immuta/one-immuta.yml']).toMatch(/port: 5440\n.*\n.*\n {4}enabled: true\n/);
      expectSuccess(await team.run('pull_request', { number: await team.propose(files) }), 'no-changes');
    });
  });

  test.concurrent('has names of its own and takes the place of nothing', async () => {
    await withTeam({ ...quick, immuta: { variant: { oneIntegrationPer: 'none' } } }, async (team) => {
      for (const database of ['a_b', 'a.b', 'A-B']) team.immuta.seed({ config: at('one', { database }) });
      const there = { 'immuta/one-a-b.yaml': 'not ours', 'immuta/one-a-b-2.yml': 'nor this' };
      const prepare = async (workspace: string): Promise<void> => {
        await mkdir(join(workspace, 'immuta'), { recursive: true });
        for (const [path, text] of Object.entries(there)) await writeFile(join(workspace, path), text);
      };
      const inputs = { files: 'elsewhere/*.yml' };
      const step = await exported(team, { prepare, inputs });
      expectSuccess(step, 'exported');
      const files = await filesIn(step);
      expect(files).toMatchObject(there);
      expect(Object.keys(files).sort()).toEqual([
        'immuta/one-a-b-1.yml',
        'immuta/one-a-b-2-2.yml',
        'immuta/one-a-b-2.yml',
        'immuta/one-a-b-3.yml',
        'immuta/one-a-b.yaml',
      ]);
      for (const name of Object.keys(files)) expect(name).toMatch(/^immuta\/[a-z0-9-]+\.ya?ml$/);
      expect(log(step)).toMatch(
        /^::warning file=immuta\/one-a-b-1\.yml::The input `files` does not match this file/m,
      );
    });
  });
});

const unshowable: readonly (readonly [string, Parameters<Team['immuta']['seed']>[0], RegExp])[] = [
  [
    'its creation failed',
    { config: at('bad'), status: 'createError' },
    /Integration 2 is in the status createError/,
  ],
  [
    'Immuta sets it up by itself',
    { config: at('bad', { initialDatabase: 'dev' }), autoBootstrap: true },
    /integration 2 .*left out.*autoBootstrap/,
  ],
  [
    'Immuta does not show the username',
    { config: { host: 'bad.example.com', database: 'immuta', password: 'x' } },
    /integration 2 .*left out.*username/,
  ],
  [
    'its database is no name',
    { config: at('bad', { database: 'x"; DROP DATABASE "immuta' }) },
    /integration 2 .*left out.*config\.database/,
  ],
  [
    'its username is a reference',
    { config: at('bad', { username: '${HOME}' }) },
    /integration 2 .*left out.*config\.username/,
  ],
  [
    'its host has lines',
    { config: at('bad', { host: 'x.example.com\nlifecycle: {id: 1}' }) },
    /integration 2 .*left out.*config\.host/,
  ],
];

describe('an integration that no file can declare is left out with a warning', () => {
  test.concurrent.each(unshowable)('since %s', async (_, seeded, says) => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ config: at('one') });
      team.immuta.seed(seeded);
      const step = await exported(team);
      expectSuccess(step, 'exported');
      expect(Object.keys(await filesIn(step))).toEqual(['immuta/one-immuta.yml']);
      expect(log(step)).toMatch(new RegExp(`^::warning.*${says.source}`, 'm'));
      expect(log(step)).not.toContain('DROP DATABASE');
      expect(step.summary).toContain('**Exported:** 1 integration.');
    });
  });

  test.concurrent('and so is a key that is not documented', async () => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ config: at('one', { queryTag: 'not-to-be-told', apiToken: 'T0ken-Of-Somebody' }) });
      const step = await exported(team);
      expectSuccess(step, 'exported');
      const [text = ''] = Object.values(await filesIn(step));
      expect(text).not.toMatch(/queryTag|apiToken/);
      expect(log(step)).toMatch(/^::warning file=immuta\/one-immuta\.yml::.*config\.queryTag\./m);
      expect(log(step)).not.toMatch(/not-to-be-told|T0ken/);
    });
  });
});

test('export leaves what files declare alone, and does nothing where they are wrong', async () => {
  await withTeam({ ...quick, files: { 'immuta/mine.yml': file() } }, async (team) => {
    team.immuta.seed({ config: live() });
    const step = await exported(team);
    expectSuccess(step, 'exported');
    expect(Object.keys(await filesIn(step))).toEqual(['immuta/mine.yml']);
    expect(step.summary).toContain('1 integration had a file already.');
    await team.github.commit('main', { 'immuta/bad.yml': 'type: Redshift\n' });
    expectFailure(await exported(team), 'invalid-config');
  });
});
