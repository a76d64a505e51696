import { afterEach, describe, expect, test } from '@jest/globals';
import { at, ask } from './github-client.ts';
import { AnswerCheck } from '../../sandbox/github/answer-check.ts';
import { startGitHub } from '../../sandbox/github/server.ts';
import type { GitHubOptions, GitHubSandbox } from '../../sandbox/github/server.ts';
import type { FaultRule } from '../../sandbox/github/faults.ts';

const running: GitHubSandbox[] = [];

async function start(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const github = await startGitHub(options);
  running.push(github);
  return github;
}

// Closing also checks every response of the test against GitHub's API description.
afterEach(async () => {
  await Promise.all(running.splice(0).map((github) => github.close()));
});

async function withPull(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const github = await start(options);
  await github.commit('feature', { 'immuta/a.yml': 'a: 1\n' });
  await github.openPull({ head: 'feature' });
  return github;
}

describe('the account that sends a request', () => {
  test.each([
    ['nobody', { authorization: '' }, 401, 'Requires authentication'],
    ['a wrong token', { authorization: 'Bearer nonsense' }, 401, 'Bad credentials'],
    ['another scheme', { authorization: 'Basic abc' }, 401, 'Bad credentials'],
    ['no user agent', { 'user-agent': '' }, 403, 'Request forbidden by administrative rules.'],
    ['an unknown API version', { 'x-github-api-version': '1999-01-01' }, 400, 'not a valid API version'],
  ])('%s is refused', async (_, headers, status, message) => {
    const reply = await ask(await start(), 'GET /commits', undefined, headers);
    expect([reply.status, reply.body['message']]).toEqual([status, expect.stringContaining(message)]);
  });

  test.each(['Bearer', 'bearer', 'token'])('the token is accepted as "%s"', async (scheme) => {
    const github = await start({ token: 'ghs_other' });
    const reply = await ask(github, 'GET /commits', undefined, { authorization: `${scheme} ghs_other` });
    expect(reply.status).toBe(200);
  });

  test('a workflow token has no user', async () => {
    const github = await start();
    expect((await ask(github, `GET ${github.apiUrl}/user`)).status).toBe(403);
  });

  test('another repository is not found, the same one in another case is', async () => {
    const github = await start({ owner: 'Acme', repo: 'Data' });
    const statuses = await Promise.all(
      ['acme/data', 'acme/other'].map((name) => ask(github, `GET ${github.apiUrl}/repos/${name}`)),
    );
    expect(statuses.map(({ status }) => status)).toEqual([200, 404]);
  });

  test('more requests than the hourly limit are refused, with the time of the reset', async () => {
    const github = await start({ rateLimit: 1 });
    expect((await ask(github, 'GET /commits')).status).toBe(200);
    const refused = await ask(github, 'GET /commits');
    expect([refused.status, refused.body['message']]).toEqual([
      403,
      'API rate limit exceeded for installation.',
    ]);
  });

  test('every path begins with the base path', async () => {
    const github = await start({ basePath: '/api/v3' });
    expect(github.apiUrl).toMatch(/\/api\/v3$/);
    expect((await ask(github, 'GET /commits')).status).toBe(200);
    expect(github.requests[0]?.path).toBe('/repos/octo-org/data-platform/commits');
  });

  test('other operations get a 501 response', async () => {
    const github = await start();
    expect((await ask(github, 'GET /actions/runs')).status).toBe(501);
  });
});

describe('permissions', () => {
  test.each([
    ['GET /commits', { contents: 'read' }, 200],
    ['GET /commits', { issues: 'write' }, 403],
    ['GET /git/trees/main', {}, 403],
    ['GET ', {}, 200],
    ['GET /pulls', { contents: 'write' }, 403],
    ['GET /commits/main/pulls', { contents: 'write' }, 403],
    ['GET /issues/1/comments', { 'pull-requests': 'read' }, 200],
    ['GET /issues/1/comments', { issues: 'read' }, 200],
    ['POST /issues/1/comments', { 'pull-requests': 'read' }, 403],
    ['POST /issues/1/comments', { 'pull-requests': 'write' }, 201],
    ['POST /issues/2/comments', { 'pull-requests': 'write' }, 403],
    ['POST /issues/2/comments', { issues: 'write' }, 201],
    ['GET /deployments', { contents: 'write' }, 403],
    ['GET /deployments', { deployments: 'read' }, 200],
    ['GET /issues', { 'pull-requests': 'write' }, 403],
  ] as const)('%s with %o gives %i', async (request, permissions, status) => {
    const github = await withPull({ permissions });
    github.addIssue({ title: 'An issue' });
    const body = request.startsWith('POST') ? { body: 'Hello' } : undefined;
    const reply = await ask(github, request, body);
    expect(reply.status).toBe(status);
    expect(reply.body['message'] === 'Resource not accessible by integration').toBe(status === 403);
  });

  test('they can be changed while the server runs', async () => {
    const github = await start();
    github.permissions.contents = 'none';
    expect((await ask(github, 'GET /commits')).status).toBe(403);
  });
});

describe('paging', () => {
  test('lists have 30 entries per page, at most 100, and links to all pages', async () => {
    const github = await withPull();
    for (let count = 0; count < 130; count += 1) github.addComment(1, `Comment ${count.toString()}`);
    expect((await ask(github, 'GET /issues/1/comments')).list).toHaveLength(30);
    let next: string | undefined =
      `${github.apiUrl}/repos/octo-org/data-platform/issues/1/comments?per_page=500`;
    const pages: number[] = [];
    while (next !== undefined) {
      const reply = await ask(github, `GET ${next}`);
      pages.push(reply.list.length);
      next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1];
    }
    expect(pages).toEqual([100, 30]);
  });

  test("links contain the repository's number, and a list of one page has no links", async () => {
    const github = await withPull();
    github.addComment(1, 'One');
    github.addComment(1, 'Two');
    const reply = await ask(github, 'GET /issues/1/comments?per_page=1&page=2');
    expect(reply.headers.get('link')).toMatch(
      /^<http:\/\/[^/]+\/repositories\/\d+\/issues\/1\/comments\?per_page=1&page=1>; rel="prev", <.*>; rel="first"$/,
    );
    expect((await ask(github, 'GET /issues/1/comments')).headers.get('link')).toBeNull();
  });
});

describe('comments', () => {
  test('are written, changed and deleted; the id and the author stay', async () => {
    const github = await withPull();
    const made = await ask(github, 'POST /issues/1/comments', { body: 'First' });
    const id = Number(made.body['id']);
    const changed = await ask(github, `PATCH /issues/comments/${id.toString()}`, { body: 'Second' });
    expect([made.status, changed.status, at(changed.body, 'user', 'login'), changed.body['id']]).toEqual([
      201,
      200,
      'github-actions[bot]',
      id,
    ]);
    expect(github.comments(1).map(({ body }) => body)).toEqual(['Second']);
    const single = `/issues/comments/${id.toString()}`;
    expect((await ask(github, `DELETE ${single}`)).status).toBe(204);
    expect((await ask(github, `GET ${single}`)).status).toBe(404);
    expect(github.comments(1)).toEqual([]);
    expect(github.comments(1, { deleted: true })).toEqual([expect.objectContaining({ id, deleted: true })]);
  });

  test('are listed oldest first, with times that differ', async () => {
    const github = await withPull();
    for (const body of ['a', 'b', 'c']) github.addComment(1, body);
    const { list } = await ask(github, 'GET /issues/1/comments');
    expect(list.map(({ body }) => body)).toEqual(['a', 'b', 'c']);
    expect(new Set(list.map((comment) => comment['created_at'])).size).toBe(3);
  });

  test.each([
    ['at the limit', 'é'.repeat(65_536), 201, undefined],
    ['over the limit', 'x'.repeat(65_537), 422, 'Validation Failed'],
    ['blank', ' \n', 422, 'Validation Failed'],
    ['absent', undefined, 422, 'Invalid request.\n\n"body" wasn\'t supplied.'],
    ['a number', 3, 422, "Invalid request.\n\nFor 'properties/body', 3 is not a string."],
  ])('a body %s is answered as GitHub does', async (_, body, status, message) => {
    const github = await withPull();
    const reply = await ask(github, 'POST /issues/1/comments', body === undefined ? {} : { body });
    expect([reply.status, reply.body['message']]).toEqual([status, message]);
    expect(github.comments(1)).toHaveLength(status === 201 ? 1 : 0);
  });

  test('answers 404 for what does not exist, and 400 for a body that is not JSON', async () => {
    const github = await withPull();
    expect((await ask(github, 'POST /issues/99/comments', { body: 'x' })).status).toBe(404);
    expect((await ask(github, 'PATCH /issues/comments/99', { body: 'x' })).status).toBe(404);
    const address = `${github.apiUrl}/repos/octo-org/data-platform/issues/1/comments`;
    const headers = { authorization: `token ${github.token}` };
    const broken = await fetch(address, { method: 'POST', body: '{', headers });
    expect([broken.status, await broken.json()]).toEqual([
      400,
      expect.objectContaining({ message: 'Problems parsing JSON' }),
    ]);
  });
});

describe('the record of requests', () => {
  test('has method, path, query, headers, body and status, in order', async () => {
    const github = await withPull();
    await ask(github, 'GET /issues/1/comments?page=2');
    await ask(github, 'POST /issues/1/comments', { body: 'Hello' });
    expect(github.requests).toEqual([
      expect.objectContaining({ method: 'GET', query: { page: '2' }, status: 200, body: undefined }),
      expect.objectContaining({ method: 'POST', body: { body: 'Hello' }, status: 201 }),
    ]);
    expect(github.requests[0]?.headers.authorization).toBe(`Bearer ${github.token}`);
  });
});

describe('faults', () => {
  const comments = { method: 'POST', path: /\/issues\/\d+\/comments$/ };

  test.each<[string, FaultRule, number, RegExp, string | null]>([
    ['a secondary limit', { kind: 'secondary-rate-limit' }, 403, /secondary rate limit/, null],
    ['with Retry-After', { kind: 'secondary-rate-limit', retryAfter: 30 }, 403, /secondary/, '30'],
    ['429', { kind: 429, retryAfter: 2 }, 429, /message/, '2'],
    ['the hourly limit', { kind: 'rate-limit' }, 403, /API rate limit exceeded/, null],
    ['500', { kind: 500 }, 500, /Server Error/, null],
    ['502 as a page', { kind: 502 }, 502, /^<!DOCTYPE html>/, null],
    ['a page instead of JSON', { kind: 'html' }, 200, /Sign in/, null],
    ['a redirect', { kind: 'redirect' }, 302, /Moved/, null],
  ])('%s: nothing is done, and the next request passes', async (_, rule, status, body, retryAfter) => {
    const github = await withPull();
    const fault = github.fault({ ...comments, ...rule });
    const reply = await ask(github, 'POST /issues/1/comments', { body: 'Hello' });
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, retryAfter]);
    expect(reply.text).toMatch(body);
    expect([fault.hits, github.comments(1).length]).toEqual([1, 0]);
    expect((await ask(github, 'POST /issues/1/comments', { body: 'Hello' })).status).toBe(201);
  });

  test.each([
    ['reset-before', 0],
    ['reset-after', 1],
    ['truncate', 1],
  ] as const)('%s: the response is lost, and the comment exists %i times', async (kind, times) => {
    const github = await withPull();
    github.fault({ ...comments, kind });
    await expect(ask(github, 'POST /issues/1/comments', { body: 'Hello' })).rejects.toThrow();
    expect(github.comments(1)).toHaveLength(times);
  });

  test('hang: there is no response until the client gives up', async () => {
    const github = await withPull();
    github.fault({ kind: 'hang' });
    const headers = { authorization: `token ${github.token}` };
    const controller = new AbortController();
    const request = fetch(`${github.apiUrl}/rate_limit`, { headers, signal: controller.signal });
    while (github.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(request).rejects.toThrow('aborted');
    expect(github.requests[0]?.status).toBeUndefined();
  });

  test('a rule hits as often as it says, after some that pass, and only matching requests', async () => {
    const github = await withPull();
    const fault = github.fault({ method: 'get', path: '/commits', kind: 500, skip: 1, times: 2 });
    const statuses: number[] = [];
    for (const path of ['/commits', '/pulls', '/commits', '/commits', '/commits']) {
      statuses.push((await ask(github, `GET ${path}`)).status);
    }
    expect(statuses).toEqual([200, 200, 500, 500, 200]);
    expect(fault.hits).toBe(2);
    github.fault({ kind: 503, times: Infinity });
    github.clearFaults();
    expect((await ask(github, 'GET /commits')).status).toBe(200);
  });
});

test('a response that GitHub would not send is listed as a defect of the sandbox', () => {
  const check = new AnswerCheck();
  const operation = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
  const route = { method: 'GET', operation, needs: [], answer: () => ({ status: 200 }) } as const;
  check.note(route, { status: 200, body: [] });
  expect(check.defects()).toEqual([]);
  check.note(route, { status: 200, body: [{ id: 'seven' }] });
  expect(check.defects().map(String)).toEqual([expect.stringContaining(`GET ${operation} 200`)]);
});
