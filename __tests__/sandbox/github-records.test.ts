import { afterEach, describe, expect, test } from '@jest/globals';
import { at, ask } from './github-client.ts';
import { startGitHub } from '../../sandbox/github/server.ts';
import type { GitHubSandbox } from '../../sandbox/github/server.ts';
import type { JsonObject } from '../../src/json.ts';

const running: GitHubSandbox[] = [];

async function start(): Promise<GitHubSandbox> {
  const github = await startGitHub();
  running.push(github);
  return github;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((github) => github.close()));
});

/** A deployment as the API takes it from a job that runs. */
const wanted = { ref: 'main', environment: 'immuta/prod', required_contexts: [], auto_merge: false };

async function states(github: GitHubSandbox, id: unknown): Promise<unknown[]> {
  return (await ask(github, `GET /deployments/${String(id)}/statuses`)).list.map(({ state }) => state);
}

describe('deployments', () => {
  test('are made for the commit of a ref, and get statuses, newest first', async () => {
    const github = await start();
    const made = await ask(github, 'POST /deployments', { ...wanted, payload: { run: 1 }, task: 'apply' });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({
        sha: await github.sha('main'),
        ref: 'main',
        task: 'apply',
        payload: { run: 1 },
        production_environment: false,
      }),
    ]);
    const statuses = `/deployments/${Number(made.body['id']).toString()}/statuses`;
    await ask(github, `POST ${statuses}`, { state: 'in_progress' });
    const status = await ask(github, `POST ${statuses}`, {
      state: 'success',
      log_url: 'https://x.invalid/1',
    });
    expect([status.status, status.body['target_url']]).toEqual([201, 'https://x.invalid/1']);
    expect(await states(github, made.body['id'])).toEqual(['success', 'in_progress']);
    expect(github.deployments()[0]?.statuses).toHaveLength(2);
  });

  test.each<[string, JsonObject, number, string]>([
    ['a context is missing', { required_contexts: ['ci'] }, 409, 'Commit status checks failed'],
    ['the default branch is ahead', { ref: 'old', auto_merge: true }, 409, 'Conflict merging main into old.'],
    ['there is no such ref', { ref: 'nothing' }, 422, 'No ref found for: nothing'],
    ['the description is long', { description: 'x'.repeat(141) }, 422, 'Validation Failed'],
    ['a type is wrong', { environment: 3 }, 422, "For 'properties/environment', 3 is not a string."],
  ])('are refused when %s', async (_, change, status, message) => {
    const github = await start();
    await github.branch('old');
    await github.commit('main', { 'a.yml': 'a' });
    const reply = await ask(github, 'POST /deployments', { ...wanted, ...change });
    expect([reply.status, reply.body['message']]).toEqual([status, expect.stringContaining(message)]);
    expect(github.deployments()).toEqual([]);
  });

  test('are refused while checks run, the job included, unless no check is required', async () => {
    const github = await start();
    const { required_contexts, ...request } = wanted;
    const reply = await ask(github, 'POST /deployments', request);
    expect([reply.status, reply.body['message']]).toEqual([
      409,
      'Conflict: Commit status checks failed for main.',
    ]);
    expect((await ask(github, 'POST /deployments', { ...request, required_contexts })).status).toBe(201);
  });

  test.each([
    ['environment=immuta/prod', ['b', 'a']],
    ['environment=immuta%2Fprod&task=deploy', ['b', 'a']],
    ['ref=feature', ['c']],
    ['task=other', []],
    ['', ['c', 'b', 'a']],
  ])('are listed newest first, filtered by "%s"', async (query, expected) => {
    const github = await start();
    await github.branch('feature');
    for (const [description, environment, ref] of [
      ['a', 'immuta/prod', 'main'],
      ['b', 'immuta/prod', 'main'],
      ['c', 'immuta/test', 'feature'],
    ] as const) {
      await github.addDeployment({ description, environment, ref });
    }
    const { list } = await ask(github, `GET /deployments?${query}`);
    expect(list.map(({ description }) => description)).toEqual(expected);
  });

  test('are found by their commit', async () => {
    const github = await start();
    const first = await github.sha('main');
    await github.addDeployment({ environment: 'x', ref: 'main' });
    await github.commit('main', { 'a.yml': 'a' });
    await github.addDeployment({ environment: 'x', ref: 'main' });
    const { list } = await ask(github, `GET /deployments?sha=${first}`);
    expect(list.map(({ sha }) => sha)).toEqual([first]);
  });

  test('a success makes earlier ones of the environment inactive, except in production', async () => {
    const github = await start();
    const add = (environment: string, states?: readonly ['failure']) =>
      github.addDeployment({ environment, ref: 'main', ...(states === undefined ? {} : { states }) });
    const failed = await add('immuta/prod', ['failure']);
    const first = await add('immuta/prod');
    const other = await add('immuta/test');
    const second = await add('immuta/prod');
    const production = await add('production');
    await add('production');
    expect(await states(github, failed)).toEqual(['inactive', 'failure']);
    expect(await states(github, first)).toEqual(['inactive', 'success']);
    expect(await states(github, second)).toEqual(['success']);
    expect(await states(github, other)).toEqual(['success']);
    expect(await states(github, production)).toEqual(['success']);
  });

  test('none become inactive if the status says so or is not a success', async () => {
    const github = await start();
    const first = await github.addDeployment({ environment: 'x', ref: 'main' });
    const second = await github.addDeployment({ environment: 'x', ref: 'main', states: ['failure'] });
    const statuses = `/deployments/${second.toString()}/statuses`;
    await ask(github, `POST ${statuses}`, { state: 'success', auto_inactive: false });
    expect(await states(github, first)).toEqual(['success']);
    expect((await ask(github, `POST ${statuses}`, { state: 'done' })).status).toBe(422);
    expect((await ask(github, 'POST /deployments/1/statuses', { state: 'success' })).status).toBe(404);
  });
});

describe('issues', () => {
  test('are opened with new labels, closed and reopened', async () => {
    const github = await start();
    const made = await ask(github, 'POST /issues', {
      title: 'Drift',
      body: 'b',
      labels: ['immuta', { name: 'x' }],
    });
    expect([made.status, made.body['number']]).toEqual([201, 1]);
    expect((await ask(github, 'GET /labels/IMMUTA')).body).toMatchObject({ name: 'immuta', color: 'ededed' });
    const closed = await ask(github, 'PATCH /issues/1', { state: 'closed' });
    expect(closed.body).toMatchObject({ state: 'closed', state_reason: 'completed' });
    const open = await ask(github, 'PATCH /issues/1', {
      state: 'open',
      title: 'New',
      body: null,
      labels: ['y'],
    });
    expect(open.body).toMatchObject({
      state: 'open',
      state_reason: 'reopened',
      closed_at: null,
      title: 'New',
      body: null,
      labels: [{ name: 'y' }],
    });
    await ask(github, 'POST /issues/1/comments', { body: 'In sync' });
    expect(github.issues()).toEqual([
      expect.objectContaining({ number: 1, thread: [expect.objectContaining({ body: 'In sync' })] }),
    ]);
  });

  test.each([
    ['', [4, 3, 1]],
    ['state=all', [4, 3, 2, 1]],
    ['labels=immuta', [3, 1]],
    ['labels=IMMUTA,drift', [1]],
    ['labels=immuta&state=closed', [2]],
    ['labels=none', []],
    ['creator=octo-dev&direction=asc', [1, 4]],
  ])('are listed with pull requests among them, filtered by "%s"', async (query, expected) => {
    const github = await start();
    github.addIssue({ title: 'One', labels: ['immuta', 'drift'] });
    github.close(github.addIssue({ title: 'Two', labels: ['immuta'] }));
    await ask(github, 'POST /issues', { title: 'Three', labels: ['immuta'] });
    await github.commit('feature', { 'a.yml': 'a' });
    await github.openPull({ head: 'feature' });
    const { list } = await ask(github, `GET /issues?${query}`);
    expect(list.map(({ number }) => number)).toEqual(expected);
    expect(list.every((issue) => 'pull_request' in issue === (issue['number'] === 4))).toBe(true);
  });

  test.each<[string, string, JsonObject]>([
    ['no title', 'POST /issues', {}],
    ['a blank title', 'POST /issues', { title: ' ' }],
    ['a long title', 'POST /issues', { title: 'x'.repeat(257) }],
    ['a long body', 'POST /issues', { title: 'x', body: 'x'.repeat(65_537) }],
    ['a long label', 'POST /issues', { title: 'x', labels: ['x'.repeat(51)] }],
    ['a state that is none', 'PATCH /issues/1', { state: 'done' }],
    ['a label that exists', 'POST /labels', { name: 'Known' }],
    ['a color that is none', 'POST /labels', { name: 'new', color: 'red' }],
  ])('%s is refused', async (_, request, body) => {
    const github = await start();
    github.addIssue({ title: 'One', labels: ['known'] });
    expect((await ask(github, request, body)).status).toBe(422);
    expect(github.issues().map(({ title, state }) => [title, state])).toEqual([['One', 'open']]);
  });

  test('labels are created once and added to others', async () => {
    const github = await start();
    github.addIssue({ title: 'One' });
    expect((await ask(github, 'POST /labels', { name: 'a', color: 'ff0000' })).status).toBe(201);
    await ask(github, 'POST /issues/1/labels', { labels: ['a'] });
    const { list } = await ask(github, 'POST /issues/1/labels', ['A', 'b']);
    expect(list.map(({ name }) => name)).toEqual(['a', 'b']);
    expect((await ask(github, 'GET /issues/1/labels')).list).toEqual(list);
    expect((await ask(github, 'GET /labels')).list).toHaveLength(2);
    expect((await ask(github, 'GET /labels/none')).status).toBe(404);
    expect((await ask(github, 'GET /issues/9')).status).toBe(404);
  });
});

describe('events', () => {
  /** Three commits on main, the last by merging pull request 1. */
  async function history(): Promise<{ github: GitHubSandbox; merged: { sha: string; before: string } }> {
    const github = await start();
    await github.commit('feature', { 'a.yml': 'a' });
    await github.openPull({ head: 'feature', user: 'dependabot[bot]' });
    return { github, merged: await github.merge(1, 'squash') };
  }

  test('an opened pull request is at its test merge, a pushed one names the earlier head', async () => {
    const github = await start();
    const before = await github.commit('feature', { 'a.yml': 'a' });
    const number = await github.openPull({ head: 'feature' });
    const opened = await github.trigger('pull_request', { number });
    expect(opened).toMatchObject({
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      sha: github.mergeCommit(1),
      headRef: 'feature',
      baseRef: 'main',
      payload: {
        action: 'opened',
        number: 1,
        pull_request: { number: 1, merged: false, head: { sha: before } },
        repository: { full_name: 'octo-org/data-platform', default_branch: 'main' },
      },
    });
    expect(opened.payload).not.toHaveProperty('organization');
    const after = await github.commit('feature', { 'a.yml': 'b' });
    const pushed = await github.event('pull_request', { number, action: 'synchronize', before });
    expect(pushed).toMatchObject({ action: 'synchronize', before, after });
  });

  test('a merged pull request is on the base branch, a closed one on its own ref', async () => {
    const { github, merged } = await history();
    await github.commit('other', { 'b.yml': 'b' });
    github.close(await github.openPull({ head: 'other' }));
    const closed = (number: number) => github.trigger('pull_request', { number, action: 'closed' });
    expect(await closed(1)).toMatchObject({
      ref: 'refs/heads/main',
      sha: merged.sha,
      actor: 'dependabot[bot]',
      payload: { pull_request: { merged: true, merge_commit_sha: merged.sha, base: { ref: 'main' } } },
    });
    expect(await closed(2)).toMatchObject({
      ref: 'refs/pull/2/merge',
      payload: { action: 'closed', pull_request: { merged: false } },
    });
    expect(await github.trigger('pull_request_target', { number: 2 })).toMatchObject({
      ref: 'refs/heads/main',
      sha: merged.sha,
    });
  });

  test('a push has its commits with their files, a new branch and a deleted one no commit', async () => {
    const { github, merged } = await history();
    expect(await github.event('push', {})).toMatchObject({
      ref: 'refs/heads/main',
      before: merged.before,
      after: merged.sha,
      forced: false,
      created: false,
      commits: [{ id: merged.sha, added: ['a.yml'] }],
      head_commit: { id: merged.sha },
      repository: { pushed_at: expect.any(Number), owner: { name: 'octo-org' } },
    });
    const none = '0'.repeat(40);
    await github.branch('new');
    expect(await github.event('push', { branch: 'new' })).toMatchObject({ created: true, before: none });
    const deleted = await github.trigger('push', { branch: 'new', deleted: true });
    expect(deleted).toMatchObject({ ref: 'refs/heads/main', payload: { deleted: true, after: none } });
  });

  test('a merge group names the base that the queue built on', async () => {
    const github = await start();
    await github.commit('feature', { 'a.yml': 'a' });
    const queued = await github.enqueue(await github.openPull({ head: 'feature' }));
    expect(await github.trigger('merge_group', { queued })).toMatchObject({
      ref: queued.headRef,
      sha: queued.sha,
      payload: {
        merge_group: { base_sha: queued.before, head_sha: queued.sha, base_ref: 'refs/heads/main' },
      },
    });
  });

  test('what runs on the default branch says so', async () => {
    const { github, merged } = await history();
    const on = { ref: 'refs/heads/main', sha: merged.sha, headRef: '' };
    const comment = github.addComment(1, '/apply', 'stranger');
    const schedule = await github.trigger('schedule', { cron: '0 6 * * *' });
    expect(schedule).toMatchObject({ ...on, payload: { schedule: '0 6 * * *' } });
    const dispatch = await github.trigger('workflow_dispatch', {
      branch: 'feature',
      inputs: { mode: 'plan' },
    });
    expect(dispatch).toMatchObject({
      ref: 'refs/heads/feature',
      payload: { ref: 'refs/heads/feature', inputs: { mode: 'plan' } },
    });
    const run = await github.trigger('workflow_run', { branch: 'feature' });
    expect([run, at(run.payload, 'workflow_run', 'head_branch')]).toMatchObject([on, 'feature']);
    const commented = await github.trigger('issue_comment', {
      number: 1,
      comment: comment.id,
      actor: 'stranger',
    });
    expect(commented).toMatchObject({
      ...on,
      actor: 'stranger',
      payload: { action: 'created', comment: { body: '/apply' }, issue: { number: 1 } },
    });
  });
});
