import { afterEach, describe, expect, test } from '@jest/globals';
import { allPages, GitHubError, githubFailure, openGitHub, type GitHub } from '../../src/github/client.ts';
import { openHttp } from '../../src/network/http.ts';
import { fakeClock, type FakeClock } from '../network/fake-clock.ts';
import { sendJson, startServer, type Answerer, type LocalServer } from '../network/local-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function connect(
  answer: Answerer,
  { path = '', timeout = 5000 } = {},
): Promise<{ server: LocalServer; github: GitHub; clock: FakeClock; debug: string[] }> {
  const server = await startServer(answer);
  const http = openHttp({ timeout, proxied: false });
  const clock = fakeClock();
  const debug: string[] = [];
  const github = openGitHub({
    apiUrl: `${server.url.origin}${path}`,
    token: 'token-of-tests',
    owner: 'octo-org',
    repo: 'data',
    http,
    edges: { clock, random: () => 0 },
    debug: (line) => debug.push(line),
  });
  closing.push(
    () => server.close(),
    () => http.close(),
  );
  return { server, github, clock, debug };
}

async function errorOf(work: Promise<unknown>): Promise<GitHubError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GitHubError)) throw new Error('no GitHubError came');
  return error;
}

const empty: Answerer = (response) => {
  sendJson(response, 200, {});
};

describe('a request', () => {
  test('carries the token, and names what sends it', async () => {
    const { server, github, debug } = await connect(empty);
    await github.get('/commits/{ref}', { ref: 'main' });
    expect(server.asked).toEqual([
      expect.objectContaining({
        method: 'GET',
        path: '/repos/octo-org/data/commits/main',
        body: '',
        headers: expect.objectContaining({
          authorization: 'token token-of-tests',
          'user-agent': 'immuta-integration-action',
          accept: expect.stringMatching(/^application\/vnd\.github\.\S*json$/),
        }),
      }),
    ]);
    expect(debug).toEqual([expect.stringMatching(/^GitHub: GET \/commits\/\{ref\} → 200 in \d+ ms$/)]);
  });

  test('goes below the path that an enterprise server has', async () => {
    const { server, github } = await connect(empty, { path: '/api/v3' });
    await github.get('');
    expect(server.asked[0]?.path).toBe('/api/v3/repos/octo-org/data');
  });

  test('escapes what it puts into the path, and asks the rest as a query', async () => {
    const { server, github } = await connect(empty);
    await github.get('/git/ref/heads/{branch}', { branch: 'a/b ?#', page: 2 });
    expect(server.asked[0]?.path).toBe('/repos/octo-org/data/git/ref/heads/a%2Fb%20%3F%23?page=2');
  });

  test('has what is left of its parameters as a JSON body', async () => {
    const { server, github } = await connect(empty);
    await github.create('/issues/{number}/comments', { number: 7, body: 'text' });
    expect(server.asked[0]).toMatchObject({
      method: 'POST',
      path: '/repos/octo-org/data/issues/7/comments',
      body: '{"body":"text"}',
      headers: { 'content-type': expect.stringMatching(/^application\/json/) },
    });
  });
});

describe('an answer', () => {
  test('without a body is one', async () => {
    const { github } = await connect((response) => response.writeHead(204).end());
    await expect(github.change('DELETE', '/issues/comments/{id}', { id: 1 })).resolves.toBeUndefined();
  });

  test.each([
    ['an HTML page', '<html>login</html>'],
    ['half of its JSON', '[{"id": 1},'],
  ])('that is %s is none, and is asked for again', async (_, body) => {
    let asked = 0;
    const { github } = await connect((response) => {
      asked += 1;
      if (asked === 1) response.writeHead(200).end(body);
      else sendJson(response, 200, [1]);
    });
    await expect(github.get('/x')).resolves.toEqual([1]);
    expect(asked).toBe(2);
  });

  test('that refuses says why in GitHub’s words, and what to allow', async () => {
    const { github } = await connect((response) => {
      sendJson(response, 403, { message: 'Resource not accessible', documentation_url: 'https://docs' });
    });
    const error = await errorOf(github.get('/x'));
    expect(error).toMatchObject({
      status: 403,
      forbidden: true,
      message: 'GitHub answered 403 to GET /x: Resource not accessible',
    });
    expect(githubFailure(error, 'testing', 'contents: read').remedy).toContain('`contents: read`');
  });

  test('names the fields that are wrong', async () => {
    const { github } = await connect((response) => {
      sendJson(response, 422, {
        message: 'Validation Failed',
        errors: [{ field: 'body', code: 'too_long' }],
      });
    });
    const error = await errorOf(github.create('/x', {}));
    expect(error.message).toBe(
      'GitHub answered 422 to POST /x: Validation Failed {"field":"body","code":"too_long"}',
    );
    expect(error).toMatchObject({ notFound: true, effectUnknown: false });
  });

  test('that redirects is not followed', async () => {
    const { server, github } = await connect((response) =>
      response.writeHead(301, { location: '/repositories/1' }).end(),
    );
    await expect(errorOf(github.get('/x'))).resolves.toMatchObject({ status: 301 });
    expect(server.asked).toHaveLength(1);
  });
});

describe('a limit', () => {
  test.each([
    ['the seconds of Retry-After', 429, { 'retry-after': '7' }, 7000],
    ['a second at first', 403, {}, 1000],
  ])('is waited for: %s', async (_, status, headers, pause) => {
    let asked = 0;
    const { github, clock } = await connect((response) => {
      asked += 1;
      if (asked === 1) sendJson(response, status, { message: 'API rate limit exceeded' }, headers);
      else sendJson(response, 201, {});
    });
    await github.create('/x', {});
    expect(clock.pauses).toEqual([pause]);
  });

  test('that is filled again much later is told at once', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3000);
    const { server, github } = await connect((response) => {
      sendJson(
        response,
        403,
        { message: 'API rate limit exceeded' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      );
    });
    await expect(errorOf(github.get('/x'))).resolves.toMatchObject({ limited: true, forbidden: false });
    expect(server.asked).toHaveLength(1);
  });
});

describe('what comes to nothing', () => {
  test('is tried four times where it is read', async () => {
    const { server, github, clock } = await connect((response) => {
      sendJson(response, 502, {});
    });
    await expect(errorOf(github.get('/x'))).resolves.toMatchObject({ status: 502, effectUnknown: true });
    expect(server.asked).toHaveLength(4);
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
  });

  test('is not tried again where it may have created something', async () => {
    const { server, github } = await connect((response) => response.socket?.resetAndDestroy());
    await expect(errorOf(github.create('/x', {}))).resolves.toMatchObject({
      status: undefined,
      effectUnknown: true,
      message: expect.stringMatching(/^GitHub can't be reached: .+: POST \/x$/),
    });
    expect(server.asked).toHaveLength(1);
  });

  test('says how long it was waited for', async () => {
    const { github } = await connect(() => undefined, { timeout: 100 });
    await expect(errorOf(github.create('/x', {}))).resolves.toMatchObject({
      message: 'GitHub did not answer within 0.1 s: POST /x',
    });
  });
});

test('a list is read page by page', async () => {
  const { server, github } = await connect((response, { path }) => {
    sendJson(response, 200, path.includes('&page=1') ? Array.from({ length: 100 }, () => 1) : [2]);
  });
  expect(await allPages(github, '/x', {})).toHaveLength(101);
  expect(server.asked.map(({ path }) => path)).toEqual([
    '/repos/octo-org/data/x?per_page=100&page=1',
    '/repos/octo-org/data/x?per_page=100&page=2',
  ]);
});
