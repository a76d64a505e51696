import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { SeededIntegration } from '../../sandbox/immuta/tenant.ts';
import { at, expectExportFits, exported, filesIn, quick } from './exporting.ts';
import { file, live } from './integration-file.ts';
import { expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

describe('what export writes', () => {
  // __tests__/endurance/export.test.ts covers other answers of Immuta.
  test.concurrent('passes validate and plans as no-op', async () => {
    await expectExportFits({ secrets: 'clear', ids: 'string', undocumentedFields: true, otherTypes: true });
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

  test.concurrent('writes numbers and booleans that Immuta returns as strings', async () => {
    await withTeam(quick, async (team) => {
      const id = team.immuta.seed({ config: at('one') });
      team.immuta.patch(id, { config: { port: '5440', impersonation: { enabled: 'true' } } });
      const step = await exported(team);
      const files = await filesIn(step);
      expect(files['immuta/one-immuta.yml']).toMatch(/port: 5440\n.*\n.*\n {4}enabled: true\n/);
      expectSuccess(await team.run('pull_request', { number: await team.propose(files) }), 'no-changes');
    });
  });

  test.concurrent('gets a new name and overwrites nothing', async () => {
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
        /^::warning file=immuta\/one-a-b-1\.yml,line=1::The input `files` does not match this file/m,
      );
    });
  });
});

/** What can't be declared, and the warning about it. Each has its own host, since they are in one tenant. */
const unshowable: readonly (readonly [seeded: SeededIntegration, says: string])[] = [
  [{ config: at('a'), status: 'createError' }, 'Integration 2 has the status `createError`'],
  [
    { config: at('b', { authenticationType: 'ldap' }) },
    'integration 3 .*left out.*config\\.authenticationType',
  ],
  // Immuta does not show the username.
  [
    { config: { host: 'c.example.com', database: 'immuta', password: 'x' } },
    'integration 4 .*left out.*username',
  ],
  [
    { config: at('d', { database: 'x"; DROP DATABASE "immuta' }) },
    'integration 5 .*left out.*config\\.database',
  ],
  [{ config: at('e', { username: '${HOME}' }) }, 'integration 6 .*left out.*config\\.username'],
  [
    { config: at('f', { host: 'x.example.com\nlifecycle: {id: 1}' }) },
    'integration 7 .*left out.*config\\.host',
  ],
];

describe('left out with a warning', () => {
  test.concurrent('are integrations that no file can declare, and undocumented keys', async () => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ config: at('one', { queryTag: 'not-to-be-shown', apiToken: 'T0ken-Of-Somebody' }) });
      for (const [seeded] of unshowable) team.immuta.seed(seeded);
      const step = await exported(team);
      expectSuccess(step, 'exported');
      const files = await filesIn(step);
      expect(Object.keys(files)).toEqual(['immuta/one-immuta.yml']);
      for (const [, says] of unshowable) expect(log(step)).toMatch(new RegExp(`^::warning.*${says}`, 'm'));
      expect(log(step)).not.toContain('DROP DATABASE');
      expect(step.summary).toContain('**Exported:** 1 integration.');
      expect(files['immuta/one-immuta.yml']).not.toMatch(/queryTag|apiToken/);
      expect(log(step)).toMatch(/^::warning file=immuta\/one-immuta\.yml,line=1::.*config\.queryTag`\./m);
      expect(log(step)).not.toMatch(/not-to-be-shown|T0ken/);
    });
  });
});

test('export leaves out declared integrations, and does nothing if a file is wrong', async () => {
  await withTeam({ ...quick, files: { 'immuta/mine.yml': file() } }, async (team) => {
    team.immuta.seed({ config: live() });
    const step = await exported(team);
    expectSuccess(step, 'exported');
    expect(Object.keys(await filesIn(step))).toEqual(['immuta/mine.yml']);
    expect(step.summary).toContain('1 integration already had a file.');
    await team.github.commit('main', { 'immuta/bad.yml': 'type: Redshift\n' });
    expectFailure(await exported(team), 'invalid-config');
  });
});
