import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openLocalRepository } from '../../src/local/git.ts';

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

function repository(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'local-git-')));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'immuta/a ä.yml', 'one\n');
  return folder;
}

function commit(folder: string, path: string, content: string): string {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', `Write ${path}`);
  return git(folder, 'rev-parse', 'HEAD');
}

describe('the local repository', () => {
  test('is found from a folder below its root', async () => {
    const folder = repository();
    expect((await openLocalRepository(join(folder, 'immuta'))).root).toBe(folder);
  });

  test('gives the merge base with a ref, and the files of that commit', async () => {
    const folder = repository();
    const base = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'switch', '--quiet', '--create', 'feature/#12');
    commit(folder, 'immuta/b.yml', 'two\n');
    git(folder, 'switch', '--quiet', 'main');
    commit(folder, 'immuta/c.yml', 'three\n');
    git(folder, 'switch', '--quiet', 'feature/#12');

    const local = await openLocalRepository(folder);
    expect(await local.mergeBase('main')).toBe(base);
    const { entries } = await local.readTree(base);
    expect(entries.map(({ path, mode }) => [path, mode])).toEqual([['immuta/a ä.yml', '100644']]);
    expect(Buffer.from(await local.readBlob(entries[0]?.blob ?? '')).toString()).toBe('one\n');
  });

  test('names a ref that it does not know', async () => {
    const local = await openLocalRepository(repository());
    await expect(local.mergeBase('no-such-branch')).rejects.toThrow('"no-such-branch"');
    await expect(local.mergeBase('no-such-branch')).rejects.toMatchObject({
      failures: [{ remedy: expect.stringContaining('or leave `--base` out: then no deletion is planned') }],
    });
    await expect(local.mergeBase('--all')).rejects.toThrow('"--all"');
  });

  test('names a ref that has no commit in common with HEAD', async () => {
    const folder = repository();
    git(folder, 'switch', '--quiet', '--orphan', 'other');
    commit(folder, 'x', 'x');
    await expect((await openLocalRepository(folder)).mergeBase('main')).rejects.toThrow(
      'has no commit in common',
    );
  });

  test('fails with what to do outside of a repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-git-'));
    await expect(openLocalRepository(folder)).rejects.toThrow('not inside a git repository');
  });
});
