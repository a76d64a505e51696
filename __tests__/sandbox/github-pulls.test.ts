import { execFileSync } from 'node:child_process';
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

function git(github: GitHubSandbox, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: github.gitDirectory, encoding: 'utf8' }).trim();
}

async function numbers(github: GitHubSandbox, path: string): Promise<unknown[]> {
  return (await ask(github, `GET ${path}`)).list.map(({ number }) => number);
}

/** A pull request of two commits, with the base branch moved on since. */
async function twoCommits(github: GitHubSandbox): Promise<{ number: number; shas: string[] }> {
  const first = await github.commit('feature', { 'a.yml': '1' }, 'First');
  const second = await github.commit('feature', { 'a.yml': '2' }, 'Second');
  const number = await github.openPull({ head: 'feature', title: 'Add a' });
  await github.commit('main', { 'other.yml': 'x' }, 'Other');
  return { number, shas: [first, second] };
}

describe('the test merge', () => {
  test('has the base first and the head second, and follows pushes to either', async () => {
    const github = await start();
    const { number } = await twoCommits(github);
    const parents = () => git(github, 'log', '-1', '--format=%P', `refs/pull/${number.toString()}/merge`);
    expect(parents()).toBe(`${await github.sha('main')} ${await github.sha('feature')}`);
    await github.commit('feature', { 'b.yml': 'b' });
    expect(parents()).toBe(`${await github.sha('main')} ${await github.sha('feature')}`);
    expect(git(github, 'rev-parse', 'refs/pull/1/head')).toBe(await github.sha('feature'));
    expect(git(github, 'rev-parse', 'refs/pull/1/merge')).toBe(github.mergeCommit(number));
  });

  test('the pull request keeps the base commit of its last push', async () => {
    const github = await start();
    const before = await github.sha('main');
    const { number } = await twoCommits(github);
    expect(at(await github.pull(number), 'base', 'sha')).toBe(before);
    await github.commit('feature', { 'b.yml': 'b' });
    expect(at(await github.pull(number), 'base', 'sha')).toBe(await github.sha('main'));
  });

  test('is removed on a conflict', async () => {
    const github = await start();
    await github.commit('feature', { 'a.yml': '1' });
    const number = await github.openPull({ head: 'feature' });
    await github.commit('main', { 'a.yml': '2' });
    const { body } = await ask(github, `GET /pulls/${number.toString()}`);
    expect(body).toMatchObject({ mergeable: false, mergeable_state: 'dirty', merge_commit_sha: null });
    expect(github.mergeCommit(number)).toBeUndefined();
    await expect(github.merge(number, 'squash')).rejects.toThrow('conflicts');
  });
});

describe('merging', () => {
  test.each([
    ['merge', 2, ['Merge pull request #1 from octo-org/feature', 'Other', 'Second', 'First']],
    ['squash', 1, ['Add a (#1)', 'Other']],
    ['rebase', 1, ['Second', 'First', 'Other']],
  ] as const)('by %s puts its commits on the base', async (method, parents, subjects) => {
    const github = await start();
    const { number } = await twoCommits(github);
    const tip = await github.sha('main');
    const merged = await github.merge(number, method);
    expect([merged.before, merged.sha]).toEqual([tip, await github.sha('main')]);
    expect(git(github, 'log', '-1', '--format=%P', 'main').split(' ')).toHaveLength(parents);
    const log = git(github, 'log', '--topo-order', '--format=%s', 'main').split('\n');
    expect(log.slice(0, -1).toSorted()).toEqual(subjects.toSorted());
    expect([git(github, 'show', 'main:a.yml'), git(github, 'show', 'main:other.yml')]).toEqual(['2', 'x']);
    expect((await ask(github, 'GET /pulls/1')).body).toMatchObject({
      merged: true,
      state: 'closed',
      merge_commit_sha: merged.sha,
      merged_at: expect.any(String),
    });
    expect(git(github, 'rev-parse', 'refs/pull/1/head')).toBe(await github.sha('feature'));
    await expect(github.merge(number)).rejects.toThrow('not open');
  });

  test('through the queue moves the base to the commit that the queue built', async () => {
    const github = await start();
    await github.commit('one', { 'a.yml': 'a' });
    await github.commit('two', { 'b.yml': 'b' });
    const one = await github.openPull({ head: 'one' });
    const two = await github.openPull({ head: 'two' });
    const first = await github.enqueue(one);
    const second = await github.enqueue(two, 'squash', first);
    expect([second.before, first.before]).toEqual([first.sha, await github.sha('main')]);
    expect(await github.sha(second.headRef)).toBe(second.sha);
    await github.mergeQueued(first);
    const { sha } = await github.mergeQueued(second);
    expect(await github.sha('main')).toBe(sha);
    expect((await github.pull(two))['merge_commit_sha']).toBe(second.sha);
    expect((await ask(github, 'GET /git/matching-refs/heads/gh-readonly-queue')).list).toEqual([]);
  });
});

describe('the pull requests of a commit', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('after %s are found by every commit', async (method) => {
    const github = await start();
    const { number, shas } = await twoCommits(github);
    const { before, sha } = await github.merge(number, method);
    const landed = git(github, 'rev-list', `${before}..${sha}`).split('\n');
    for (const commit of [...landed, ...shas]) {
      expect(await numbers(github, `/commits/${commit}/pulls`)).toEqual([number]);
    }
    expect(await numbers(github, `/commits/${before}/pulls`)).toEqual([]);
  });

  test('include open ones and those into other branches, but none that was closed unmerged', async () => {
    const github = await start();
    await github.branch('release');
    const sha = await github.commit('feature', { 'a.yml': '1' });
    const closed = await github.openPull({ head: 'feature' });
    github.close(closed);
    const merged = await github.openPull({ head: 'feature' });
    const release = await github.openPull({ head: 'feature', base: 'release' });
    await github.branch('stacked', 'feature');
    const stacked = await github.openPull({ head: 'stacked' });
    await github.merge(merged, 'merge');
    expect(await numbers(github, `/commits/${sha}/pulls`)).toEqual([stacked, release, merged]);
    expect((await ask(github, 'GET /commits/nothing/pulls')).status).toBe(422);
  });

  test('are unknown for some requests after the merge', async () => {
    const github = await start({ pullsLagRequests: 2 });
    const { number } = await twoCommits(github);
    const { sha } = await github.merge(number, 'squash');
    const found: unknown[][] = [];
    for (let asked = 0; asked < 3; asked += 1) found.push(await numbers(github, `/commits/${sha}/pulls`));
    expect(found).toEqual([[], [], [number]]);
  });

  test('are unknown for some time after the merge', async () => {
    const github = await start({ pullsLagMs: 3_600_000 });
    const { number } = await twoCommits(github);
    const { sha } = await github.merge(number, 'squash');
    expect(await numbers(github, `/commits/${sha}/pulls`)).toEqual([]);
  });
});

describe('lists of pull requests', () => {
  test.each([
    ['', [3, 2]],
    ['?state=all', [3, 2, 1]],
    ['?state=closed', [1]],
    ['?base=release', [3]],
    ['?head=octo-org:b', [3, 2]],
    ['?head=other:b', []],
    ['?head=nonsense', [3, 2]],
    ['?sort=created&direction=asc', [2, 3]],
  ])('GET /pulls%s', async (query, expected) => {
    const github = await start();
    await github.branch('release');
    await github.commit('a', { 'a.yml': 'a' });
    await github.commit('b', { 'b.yml': 'b' });
    github.close(await github.openPull({ head: 'a' }));
    await github.openPull({ head: 'b' });
    await github.openPull({ head: 'b', base: 'release' });
    expect(await numbers(github, `/pulls${query}`)).toEqual(expected);
  });

  test('leave out what only a single one shows, and refuse an invalid state', async () => {
    const github = await start();
    await twoCommits(github);
    const { list } = await ask(github, 'GET /pulls');
    expect(Object.keys(list[0] ?? {})).not.toContain('merged');
    expect((await ask(github, 'GET /pulls?state=merged')).status).toBe(422);
    expect((await ask(github, 'GET /pulls/99')).status).toBe(404);
    expect((await ask(github, 'GET /pulls/1/files')).list).toEqual([
      expect.objectContaining({ filename: 'a.yml', status: 'added' }),
    ]);
  });
});

describe('forks', () => {
  test("a fork's branch is not in this repository, and can get more commits", async () => {
    const github = await start();
    await github.commit('theirs', { 'a.yml': 'a' });
    const number = await github.openPull({ head: 'theirs', fork: true, user: 'stranger' });
    const sha = await github.commit('theirs', { 'a.yml': 'b' });
    const pull = await github.pull(number);
    expect(pull['head']).toMatchObject({ sha, ref: 'theirs', label: 'stranger:theirs' });
    expect(at(pull, 'head', 'repo')).toMatchObject({ full_name: 'stranger/data-platform', fork: true });
    expect(at(pull, 'base', 'repo', 'fork')).toBe(false);
    expect((await ask(github, 'GET /branches/theirs')).status).toBe(404);
    expect(await numbers(github, '/pulls?head=stranger:theirs')).toEqual([number]);
    await github.merge(number);
    expect(git(github, 'show', 'main:a.yml')).toBe('b');
  });
});

test('deleting the branch of an open pull request closes it', async () => {
  const github = await start();
  const { number } = await twoCommits(github);
  await github.deleteBranch('feature');
  expect(await github.pull(number)).toMatchObject({ state: 'closed', merged: false });
});
