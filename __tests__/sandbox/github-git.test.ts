import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { at, ask } from './github-client.ts';
import { startGitHub } from '../../sandbox/github/server.ts';
import type { GitHubOptions, GitHubSandbox } from '../../sandbox/github/server.ts';

const running: GitHubSandbox[] = [];

async function start(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const github = await startGitHub(options);
  running.push(github);
  return github;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((github) => github.close()));
});

/** What git itself says about the sandbox's repository. */
function git(github: GitHubSandbox, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: github.gitDirectory, encoding: 'utf8' }).trim();
}

describe('commits', () => {
  test('write, remove and link files on a branch; git finds no errors', async () => {
    const github = await start();
    const bytes = Uint8Array.of(0, 255, 10);
    await github.commit('feature', { 'a b/"ü".yml': 'one\n', 'bytes.bin': bytes }, 'First');
    await github.commit('feature', { 'README.md': null }, 'Second\n\nBody', { symlinks: { 'l.yml': 'x' } });
    expect(git(github, '-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', '-z', 'feature')).toBe(
      'a b/"ü".yml\0bytes.bin\0l.yml\0',
    );
    expect(git(github, 'log', '--format=%s', 'feature').split('\n')).toEqual([
      'Second',
      'First',
      'Initial commit',
    ]);
    expect(git(github, 'fsck', '--strict')).toBe('');
  });

  test('the same steps give the same ids', async () => {
    const shas = await Promise.all(
      [1, 2].map(async () => {
        const github = await start();
        return github.commit('main', { 'a.yml': 'a' });
      }),
    );
    expect(shas[0]).toBe(shas[1]);
  });

  test('a forced one replaces the newest one and keeps its other files', async () => {
    const github = await start();
    const first = await github.commit('feature', { 'a.yml': '1', 'b.yml': '1' });
    const second = await github.commit('feature', { 'a.yml': '2' }, 'Again', { force: true });
    expect(git(github, 'rev-parse', 'feature^')).toBe(git(github, 'rev-parse', `${first}^`));
    expect(git(github, 'show', `${second}:b.yml`)).toBe('1');
    const { payload } = await github.trigger('push', { branch: 'feature' });
    expect(payload).toMatchObject({ forced: true, before: first, after: second, created: false });
  });

  test.each(['main', 'heads/main', 'refs/heads/main', 'HEAD'])('are found as "%s"', async (name) => {
    const github = await start();
    const reply = await ask(github, `GET /commits/${name}`);
    expect([reply.status, reply.body['sha']]).toEqual([200, await github.sha('main')]);
  });

  test.each(['nothing', 'main~0', 'main%5E0', 'main@%7B0%7D', 'main:README.md', '..%2Fconfig', '-p'])(
    '"%s" names none',
    async (name) => {
      const reply = await ask(await start(), `GET /commits/${name}`);
      expect([reply.status, reply.body['message']]).toEqual([
        422,
        expect.stringContaining('No commit found for SHA'),
      ]);
    },
  );

  test('show parents, tree and files; by media type the id alone', async () => {
    const github = await start();
    const parent = await github.sha('main');
    const sha = await github.commit('main', { 'a.yml': 'a\nb\n', 'README.md': null });
    const { body } = await ask(github, `GET /commits/${sha}`);
    expect(at(body, 'parents', 0, 'sha')).toBe(parent);
    expect(at(body, 'commit', 'tree', 'sha')).toBe(git(github, 'rev-parse', `${sha}^{tree}`));
    expect(body['files']).toEqual([
      expect.objectContaining({ filename: 'README.md', status: 'removed' }),
      expect.objectContaining({ filename: 'a.yml', status: 'added', additions: 2 }),
    ]);
    const plain = await ask(github, 'GET /commits/main', undefined, { accept: 'application/vnd.github.sha' });
    expect(plain.text).toBe(sha);
  });

  test('are listed newest first, by path, in pages', async () => {
    const github = await start();
    const first = await github.commit('main', { 'a.yml': '1' });
    await github.commit('main', { 'b.yml': '1' });
    const third = await github.commit('main', { 'a.yml': '2' });
    const byPath = await ask(github, 'GET /commits?sha=main&path=a.yml');
    expect(byPath.list.map(({ sha }) => sha)).toEqual([third, first]);
    const page = await ask(github, 'GET /commits?per_page=1&page=2');
    expect(page.list).toHaveLength(1);
    expect(page.headers.get('link')).toContain('page=4>; rel="last"');
    expect((await ask(github, 'GET /commits?sha=nothing')).status).toBe(404);
  });
});

describe('trees, blobs and contents', () => {
  test('a tree is found by commit, branch or ID, with sizes of blobs, recursively for any value', async () => {
    const github = await start();
    const sha = await github.commit('side/b', { 'immuta/prod/a.yml': 'abc' });
    for (const name of [sha, 'side/b', git(github, 'rev-parse', `${sha}^{tree}`)]) {
      const { body } = await ask(github, `GET /git/trees/${name}?recursive=0`);
      expect(body['truncated']).toBe(false);
      expect(body['tree']).toContainEqual(
        expect.objectContaining({ path: 'immuta/prod/a.yml', type: 'blob', mode: '100644', size: 3 }),
      );
    }
    const flat = await ask(github, `GET /git/trees/${sha}`);
    expect(at(flat.body, 'tree', 1)).toMatchObject({ path: 'immuta', type: 'tree', mode: '040000' });
    expect((await ask(github, 'GET /git/trees/nothing')).status).toBe(404);
  });

  test('a tree with too many entries is truncated and marked so', async () => {
    const github = await start({ maxTreeEntries: 2 });
    await github.commit('main', { 'a.yml': 'a', 'b.yml': 'b' });
    const { body } = await ask(github, 'GET /git/trees/main?recursive=1');
    expect([body['truncated'], at(body, 'tree', 2), typeof at(body, 'tree', 1)]).toEqual([
      true,
      undefined,
      'object',
    ]);
  });

  test('a blob is sent as wrapped base64, or raw', async () => {
    const github = await start();
    const text = 'ü'.repeat(100);
    await github.commit('main', { 'a.yml': text });
    const blob = `/git/blobs/${git(github, 'rev-parse', 'main:a.yml')}`;
    const { body } = await ask(github, `GET ${blob}`);
    const content = (body as { readonly content: string }).content;
    expect(Buffer.from(content, 'base64').toString()).toBe(text);
    expect(content.split('\n')[0]).toHaveLength(60);
    const raw = await ask(github, `GET ${blob}`, undefined, { accept: 'application/vnd.github.raw+json' });
    expect(raw.text).toBe(text);
    const commit = await github.sha('main');
    expect((await ask(github, `GET /git/blobs/${commit}`)).status).toBe(404);
  });

  test('contents follow links to files, list folders, and leave out big files', async () => {
    const github = await start();
    await github.commit('main', { 'd/a.yml': 'abc', 'big.bin': 'x'.repeat(1024 * 1024 + 1) }, 'Files', {
      symlinks: { 'd/in.yml': 'a.yml', 'd/out.yml': '../../etc/passwd' },
    });
    const file = async (path: string) => (await ask(github, `GET /contents/${path}?ref=main`)).body;
    expect(await file('d/a.yml')).toMatchObject({ type: 'file', content: 'YWJj\n', path: 'd/a.yml' });
    expect(await file('d/in.yml')).toMatchObject({ type: 'file', content: 'YWJj\n', path: 'd/in.yml' });
    expect(await file('d/out.yml')).toMatchObject({ type: 'symlink', target: '../../etc/passwd' });
    expect(await file('big.bin')).toMatchObject({ encoding: 'none', content: '', size: 1024 * 1024 + 1 });
    const folder = await ask(github, 'GET /contents/d');
    expect(folder.list.map(({ name, type }) => [name, type])).toEqual([
      ['a.yml', 'file'],
      ['in.yml', 'symlink'],
      ['out.yml', 'symlink'],
    ]);
    expect((await ask(github, 'GET /contents')).list).toHaveLength(3);
    expect((await ask(github, 'GET /contents/no.yml')).status).toBe(404);
    expect((await ask(github, 'GET /contents/d/a.yml?ref=no')).body['message']).toBe(
      'No commit found for the ref no',
    );
  });
});

describe('refs, branches and comparisons', () => {
  test('a ref is found by its full name only, matching refs by their beginning', async () => {
    const github = await start();
    const sha = await github.commit('feature/one', { 'a.yml': 'a' });
    await github.branch('feature/two');
    const found = await ask(github, 'GET /git/ref/heads/feature/one');
    expect([found.body['ref'], at(found.body, 'object', 'sha')]).toEqual(['refs/heads/feature/one', sha]);
    expect((await ask(github, 'GET /git/ref/heads/feature')).status).toBe(404);
    expect((await ask(github, 'GET /git/ref/heads/..%2F..%2Fconfig')).status).toBe(404);
    const matching = await ask(github, 'GET /git/matching-refs/heads/feature');
    expect(matching.list.map(({ ref }) => ref)).toEqual(['refs/heads/feature/one', 'refs/heads/feature/two']);
    await github.deleteBranch('feature/two');
    expect((await ask(github, 'GET /branches/feature/two')).body['message']).toBe('Branch not found');
    expect(at((await ask(github, 'GET /branches/feature/one')).body, 'commit', 'sha')).toBe(sha);
  });

  test.each([
    ['main...feature', 'ahead', 2, 0],
    ['feature...main', 'behind', 0, 2],
    ['main...main', 'identical', 0, 0],
    ['octo-org:side...feature', 'diverged', 2, 1],
  ])('%s is %s', async (range, status, ahead, behind) => {
    const github = await start();
    const base = await github.sha('main');
    await github.commit('feature', { 'a.yml': 'a' });
    await github.commit('feature', { 'b.yml': 'b' });
    await github.commit('side', { 'c.yml': 'c' });
    const { body } = await ask(github, `GET /compare/${range}`);
    expect(body).toMatchObject({ status, ahead_by: ahead, behind_by: behind, total_commits: ahead });
    expect(at(body, 'merge_base_commit', 'sha')).toBe(
      range.startsWith('main...f') || range.includes('octo')
        ? base
        : await github.sha(range.split('...')[1] ?? ''),
    );
  });

  test('a comparison stops at 300 files', async () => {
    const github = await start();
    const files = Array.from({ length: 301 }, (_, index) => [`f/${index.toString()}.yml`, 'x']);
    await github.commit('feature', Object.fromEntries(files) as Record<string, string>);
    const { body } = await ask(github, 'GET /compare/main...feature');
    expect([at(body, 'files', 299) !== undefined, at(body, 'files', 300)]).toEqual([true, undefined]);
  });
});

describe('checkout', () => {
  test('is one commit deep and detached, with links as links', async () => {
    const github = await start();
    await github.commit('feature', { 'immuta/a.yml': 'a: 1\n' }, 'One', { symlinks: { l: 'immuta/a.yml' } });
    await github.commit('feature', { 'immuta/b.yml': 'b: 1\n' });
    const number = await github.openPull({ head: 'feature' });
    const directory = mkdtempSync(join(tmpdir(), 'checkout-'));
    const run = (...args: string[]) => execFileSync('git', args, { cwd: directory, encoding: 'utf8' }).trim();
    try {
      await github.checkout(`refs/pull/${number.toString()}/merge`, directory);
      expect(readFileSync(join(directory, 'immuta/a.yml'), 'utf8')).toBe('a: 1\n');
      expect(lstatSync(join(directory, 'l')).isSymbolicLink()).toBe(true);
      expect(run('rev-parse', 'HEAD')).toBe(github.mergeCommit(number));
      expect(run('rev-list', '--count', 'HEAD')).toBe('1');
      expect(run('rev-parse', '--abbrev-ref', 'HEAD')).toBe('HEAD');
      expect(run('status', '--porcelain')).toBe('');
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

test('closing leaves nothing behind', async () => {
  const github = await startGitHub();
  await ask(github, 'GET /commits');
  await github.close();
  expect(existsSync(github.gitDirectory)).toBe(false);
  await expect(fetch(github.apiUrl)).rejects.toThrow();
});
