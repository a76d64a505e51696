import { afterEach, describe, expect, test } from '@jest/globals';
import { ActionFailure } from '../../src/failure.ts';
import { openGitHub, type GitHub } from '../../src/github/client.ts';
import { GitHubError, githubFailure } from '../../src/github/github-error.ts';
import { openHttp } from '../../src/network/http.ts';
import { proxyFrom } from '../../src/network/proxy.ts';
import { lookupIn } from '../../src/runner/environment.ts';
import { fakeClock, type FakeClock } from '../network/fake-clock.ts';
import { sendJson, startServer, type Answerer, type LocalServer } from '../network/local-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function connect(
  answer: Answerer,
  { path = '', timeout = 5000, environment = {} } = {},
): Promise<{ server: LocalServer; github: GitHub; clock: FakeClock; debug: string[] }> {
  const server = await startServer(answer);
  const debug: string[] = [];
  const proxyFor = proxyFrom(lookupIn(environment));
  const http = openHttp({ timeout, proxyFor, debug: (line) => debug.push(line) });
  const clock = fakeClock();
  const github = openGitHub({
    apiUrl: `${server.url.origin}${path}`,
    token: 'token-of-tests',
    owner: 'octo-org',
    repo: 'data',
    http,
    edges: { clock, random: () => 0 },
  });
  closing.push(() => server.close());
  return { server, github, clock, debug };
}

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

async function errorOf(work: Promise<unknown>): Promise<GitHubError> {
  const error = await thrownBy(work);
  if (!(error instanceof GitHubError)) throw new Error('no GitHubError came', { cause: error });
  return error;
}

const getCommit = (github: GitHub): Promise<{ data: unknown }> =>
  github.rest.repos.getCommit({ ...github.repository, ref: 'main' });
const postComment = (github: GitHub): Promise<{ data: unknown }> =>
  github.rest.issues.createComment({ ...github.repository, issue_number: 7, body: 'text' });
const listComments = (github: GitHub): Promise<unknown[]> =>
  github.paginate(github.rest.issues.listComments, {
    ...github.repository,
    issue_number: 7,
    per_page: 100,
  });

const asked = 'GET /commits/{ref}';

const empty: Answerer = (response) => {
  sendJson(response, 200, {});
};

/** Answers `first` once, then with an empty object. */
function once(first: Answerer): Answerer {
  let answered = false;
  return (response, request) => {
    if (answered) sendJson(response, 200, {});
    else first(response, request);
    answered = true;
  };
}

describe('a request', () => {
  test('has the token and the name of the action', async () => {
    const { server, github, debug } = await connect(empty);
    await getCommit(github);
    expect(server.asked).toEqual([
      expect.objectContaining({
        method: 'GET',
        path: '/repos/octo-org/data/commits/main',
        body: '',
        headers: expect.objectContaining({
          authorization: 'token token-of-tests',
          'user-agent': expect.stringContaining('immuta-integration-action'),
          accept: expect.stringMatching(/^application\/vnd\.github\.\S*json$/),
        }),
      }),
    ]);
    expect(debug).toEqual([
      expect.stringMatching(/^GitHub: GET \/repos\/octo-org\/data\/commits\/main → 200 in \d+ ms$/),
    ]);
  });

  test('goes below the path that an enterprise server has', async () => {
    const { server, github } = await connect(empty, { path: '/api/v3' });
    await getCommit(github);
    expect(server.asked[0]?.path).toBe('/api/v3/repos/octo-org/data/commits/main');
  });

  test('has its body as JSON', async () => {
    const { server, github } = await connect(empty);
    await postComment(github);
    expect(server.asked[0]).toMatchObject({
      method: 'POST',
      path: '/repos/octo-org/data/issues/7/comments',
      body: '{"body":"text"}',
      headers: { 'content-type': expect.stringMatching(/^application\/json/) },
    });
  });

  test('fails with the wrong proxy variable, and is not sent', async () => {
    const { server, github } = await connect(empty, { environment: { HTTP_PROXY: 'socks5://proxy' } });
    expect(await thrownBy(getCommit(github))).toBeInstanceOf(ActionFailure);
    expect(server.asked).toEqual([]);
  });
});

describe('a response', () => {
  test('may have no body', async () => {
    const { github } = await connect((response) => response.writeHead(204).end());
    const deletion = github.rest.issues.deleteComment({ ...github.repository, comment_id: 1 });
    await expect(deletion).resolves.toMatchObject({ status: 204 });
  });

  test('is read as JSON whatever it calls itself', async () => {
    const { github } = await connect((response) =>
      response.writeHead(200, { 'content-type': 'text; ; plain' }).end('{"sha":"1"}'),
    );
    await expect(getCommit(github)).resolves.toMatchObject({ data: { sha: '1' } });
  });

  test.each([
    ['an HTML page', '<html>login</html>'],
    ['half of its JSON', '[{"id": 1},'],
    ['JSON nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['null', 'null'],
    ['nothing', ''],
  ])('that is %s is an error, and the request is repeated', async (_, body) => {
    const { server, github } = await connect(once((response) => response.writeHead(200).end(body)));
    await expect(getCommit(github)).resolves.toMatchObject({ data: {} });
    expect(server.asked).toHaveLength(2);
  });

  test('that can never be read is an error', async () => {
    const { github } = await connect((response) => response.writeHead(200).end('['.repeat(100_000)));
    const error = await errorOf(getCommit(github));
    expect(error.message).toBe(
      `GitHub answered with JSON that is truncated, invalid or nested more than 200 levels deep (${asked})`,
    );
  });

  test('with a refusal is an error with GitHub’s words and the permission to give', async () => {
    const { github } = await connect((response) => {
      sendJson(response, 403, { message: 'Resource not accessible', documentation_url: 'https://docs' });
    });
    const error = await errorOf(getCommit(github));
    expect(error).toMatchObject({
      status: 403,
      forbidden: true,
      message: `GitHub answered 403 (${asked}): Resource not accessible`,
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
    const error = await errorOf(postComment(github));
    expect(error.message).toBe(
      'GitHub answered 422 (POST /issues/{issue_number}/comments): Validation Failed {"field":"body","code":"too_long"}',
    );
    expect(error).toMatchObject({ notFound: true, effectUnknown: false });
  });

  test.each([301, 302, 304, 307])('%i is not followed', async (status) => {
    const { server, github } = await connect((response) =>
      response.writeHead(status, { location: '/repositories/1' }).end(),
    );
    await expect(errorOf(getCommit(github))).resolves.toMatchObject({ status });
    expect(server.asked).toHaveLength(1);
  });
});

describe('the remedy depends on what GitHub answers', () => {
  test.each([
    [401, 'Bad credentials', /does not accept it/],
    [404, 'Not Found', /`issues: write`/],
    [403, 'You have exceeded a secondary rate limit.', /rate limit resets/],
    [407, '', /proxy requires credentials/],
    [410, 'This issue was deleted', /Fix what GitHub reports/],
    [410, 'Issues are disabled for this repo', /Turn on Issues/],
    [422, 'Validation Failed', /Fix what GitHub reports/],
    [502, '', /incident/],
  ])('%i %j', async (status, message, remedy) => {
    const { github } = await connect((response) => {
      sendJson(response, status, { message }, { 'retry-after': '0' });
    });
    const error = await errorOf(getCommit(github));
    expect(githubFailure(error, 'testing', 'issues: write').remedy).toMatch(remedy);
  });

  test('no connection', async () => {
    const { github, server } = await connect(empty);
    await server.close();
    const failure = githubFailure(await errorOf(getCommit(github)), 'testing', 'x');
    expect(failure.message).toMatch(/^GitHub at 127\.0\.0\.1:\d+ can't be reached: connect ECONNREFUSED/);
    expect(failure.remedy).toContain('HTTPS_PROXY');
  });
});

describe('a limit', () => {
  const secondary =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const in30Seconds = String(Math.floor(Date.now() / 1000) + 30);

  test.each<[string, number, string, Record<string, string>, number]>([
    ['the seconds of Retry-After', 429, 'x', { 'retry-after': '7' }, 7000],
    ['a secondary one with Retry-After', 403, secondary, { 'retry-after': '7' }, 7000],
    ['a secondary one without it: a minute', 403, secondary, {}, 60_000],
    ['a secondary one without it, 429', 429, secondary, { 'x-ratelimit-remaining': '12' }, 60_000],
    ['a second if nothing says how long', 403, 'API rate limit exceeded', {}, 1000],
  ])('is waited for, even before creating something: %s', async (_, status, message, headers, pause) => {
    const { github, clock } = await connect(
      once((response) => {
        sendJson(response, status, { message }, headers);
      }),
    );
    await postComment(github);
    expect(clock.pauses).toEqual([pause]);
  });

  test('that is lifted within a minute is waited for', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': in30Seconds };
    const { github, clock } = await connect(
      once((response) => {
        sendJson(response, 403, { message: 'API rate limit exceeded' }, headers);
      }),
    );
    await getCommit(github);
    expect(clock.pauses).toHaveLength(1);
    expect(clock.pauses[0]).toBeGreaterThan(20_000);
    expect(clock.pauses[0]).toBeLessThanOrEqual(30_000);
  });

  test.each([
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000) }],
    [{ 'retry-after': '61' }],
  ])('that is lifted much later is an error at once: %j', async (headers) => {
    const { server, github } = await connect((response) => {
      sendJson(response, 403, { message: 'API rate limit exceeded' }, headers);
    });
    await expect(errorOf(getCommit(github))).resolves.toMatchObject({ limited: true, forbidden: false });
    expect(server.asked).toHaveLength(1);
  });
});

describe('a request that fails', () => {
  test('is tried four times if it only reads', async () => {
    const { server, github, clock } = await connect((response) => {
      sendJson(response, 502, {});
    });
    await expect(errorOf(getCommit(github))).resolves.toMatchObject({ status: 502, effectUnknown: true });
    expect(server.asked).toHaveLength(4);
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
  });

  test.each<[string, Answerer]>([
    ['a lost response', (response) => response.socket?.resetAndDestroy()],
    ['502', (response) => void response.writeHead(502).end()],
    ['a page', (response) => void response.writeHead(201).end('<html>')],
  ])('is not tried again if it may have created something: %s', async (_, answer) => {
    const { server, github } = await connect(answer);
    await expect(errorOf(postComment(github))).resolves.toMatchObject({ effectUnknown: true });
    expect(server.asked).toHaveLength(1);
  });

  test('says how long the action waited', async () => {
    const { github } = await connect(() => undefined, { timeout: 100 });
    await expect(errorOf(postComment(github))).resolves.toMatchObject({
      message: 'GitHub did not answer within 0.1 s (POST /issues/{issue_number}/comments)',
    });
  });
});

describe('something that must be created once', () => {
  const create = (github: GitHub) => async (): Promise<string> => {
    await postComment(github);
    return 'created';
  };

  test('is looked for if the response was lost', async () => {
    const { server, github, clock } = await connect(once((response) => response.socket?.resetAndDestroy()));
    await expect(github.createOnce(create(github), () => Promise.resolve('found'))).resolves.toBe('found');
    expect(server.asked).toHaveLength(1);
    expect(clock.pauses).toEqual([2000]);
  });

  test('is created again if it can’t be found', async () => {
    const { server, github } = await connect(once((response) => response.socket?.resetAndDestroy()));
    await expect(github.createOnce(create(github), () => Promise.resolve(undefined))).resolves.toBe(
      'created',
    );
    expect(server.asked).toHaveLength(2);
  });
});

describe('a list', () => {
  test('is read page by page', async () => {
    const { server, github } = await connect((response, { path }) => {
      const next = `<${server.url.origin}${path}&page=2>; rel="next"`;
      if (path.includes('page=2')) sendJson(response, 200, [2]);
      else
        sendJson(
          response,
          200,
          Array.from({ length: 100 }, () => 1),
          { link: next },
        );
    });
    expect(await listComments(github)).toHaveLength(101);
    expect(server.asked).toHaveLength(2);
  });

  test('is not continued on another server, which would get the token', async () => {
    const elsewhere = await startServer(empty);
    closing.push(() => elsewhere.close());
    const { github } = await connect((response) => {
      sendJson(response, 200, [1], { link: `<${elsewhere.url.href}>; rel="next"` });
    });
    await expect(errorOf(listComments(github))).resolves.toMatchObject({
      message: expect.stringContaining('another server'),
    });
    expect(elsewhere.asked).toEqual([]);
  });

  test('that is refused is an error with the route alone, whatever the status', async () => {
    for (const status of [404, 409]) {
      const { server, github } = await connect((response, { path }) => {
        const next = `<${server.url.origin}/repositories/1/issues/7/comments?page=2>; rel="next"`;
        if (path.includes('page=2')) sendJson(response, status, { message: 'No' });
        else sendJson(response, 200, [1], { link: next });
      });
      const { message } = await errorOf(listComments(github));
      expect(message).toBe(`GitHub answered ${String(status)} (GET /issues/7/comments): No`);
    }
  });
});
