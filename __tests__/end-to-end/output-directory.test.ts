import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { file, live } from './integration-file.ts';
import { errorsOf, expectFailure, expectSuccess, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const changed = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };

/** Runs `work` with a directory outside of any workspace, which is removed afterwards. */
async function withDirectory(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'output-directory-'));
  try {
    await work(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

describe('symbolic links that a pull request brings', () => {
  test.concurrent.each([
    ['as the output directory', 'out', 'out'],
    ['above the output directory', 'deep', 'deep/out'],
    ['instead of a script folder', 'out/immuta', 'out'],
    ['instead of plan.json', 'out/plan.json', 'out'],
    ['instead of a script', 'out/immuta/one.update.sql', 'out'],
  ])('%s are not followed', async (_, link, directory) => {
    await withDirectory(async (outside) => {
      await writeFile(join(outside, 'plan.json'), 'precious');
      await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
        team.immuta.seed({ config: live() });
        const target = link.endsWith('.json') || link.endsWith('.sql') ? join(outside, 'plan.json') : outside;
        await team.github.commit('change', changed, 'Links', { symlinks: { [link]: target } });
        const number = await team.github.openPull({ head: 'change' });
        const step = await team.run(
          'pull_request',
          { number },
          { inputs: { 'output-directory': directory } },
        );
        expectFailure(step, 'invalid-input', /symbolic link/);
        expect(errorsOf(step).join()).toContain(link);
        expect(await readdir(outside)).toEqual(['plan.json']);
        expect(await readFile(join(outside, 'plan.json'), 'utf8')).toBe('precious');
      });
    });
  });
});

describe('scripts of an earlier run', () => {
  test.concurrent('are removed by a plan that has nothing to do, and files of others stay', async () => {
    await withDirectory(async (directory) => {
      await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
        team.immuta.seed({ config: live() });
        const number = await team.propose(changed);
        const inputs = { 'output-directory': directory };
        const first = await team.run('pull_request', { number }, { inputs });
        expectSuccess(first, 'changes');
        expect(JSON.parse(first.outputs['script-files'] ?? '')).toEqual([
          join(directory, 'immuta/one.update.sql'),
        ]);
        await writeFile(join(directory, 'immuta/other.sql'), 'SELECT 1;');
        const second = await team.run('push', {}, { inputs: { ...inputs, mode: 'plan' } });
        expectSuccess(second, 'no-changes');
        expect(await readdir(join(directory, 'immuta'))).toEqual(['other.sql']);
        expect(JSON.parse(second.outputs['script-files'] ?? '')).toEqual([]);
      });
    });
  });
});
