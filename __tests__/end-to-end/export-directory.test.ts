import { symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { at, exported, filesIn, quick } from './exporting.ts';
import { expectFailure, expectSuccess, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

describe('export-directory', () => {
  // __tests__/inputs/inputs.test.ts covers more of them.
  test.concurrent('that leads out of the workspace is refused', async () => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ config: at('one') });
      const step = await exported(team, { inputs: { 'export-directory': '../outside' } });
      expectFailure(step, 'invalid-input', /export-directory/);
      expect(team.immuta.requests).toEqual([]);
    });
  });

  test.concurrent.each([
    ['is a symbolic link', 'out', (path: string) => symlink('/tmp', path)],
    ['is below one', 'out/below', (path: string) => symlink('/tmp', dirname(path))],
    ['is a file', 'out', (path: string) => writeFile(path, '')],
    ['is a dangling link', 'out', (path: string) => symlink('/nowhere/at/all', path)],
  ])('is refused if it %s', async (_, folder, make) => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ config: at('one') });
      const step = await exported(team, {
        inputs: { 'export-directory': folder },
        prepare: (workspace) => make(join(workspace, folder)),
      });
      expectFailure(step, 'invalid-input', /export-directory/);
    });
  });

  test.concurrent.each(['.', './'])('may be the root of the repository: %s', async (root) => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ id: 7, config: at('one') });
      const step = await exported(team, { inputs: { 'export-directory': root } });
      expectSuccess(step, 'exported');
      expect(step.outputs['integration-ids']).toBe('{"one-immuta.yml":"7"}');
    });
  });

  test.concurrent('may be a folder that does not exist yet', async () => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ config: at('one') });
      const step = await exported(team, { inputs: { 'export-directory': './immuta/prod/new/' } });
      expectSuccess(step, 'exported');
      expect(Object.keys(await filesIn(step, 'immuta/prod/new'))).toEqual(['immuta/prod/new/one-immuta.yml']);
    });
  });
});
