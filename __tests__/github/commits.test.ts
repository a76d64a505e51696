import { afterEach, describe, expect, test } from '@jest/globals';
import { openGitHub, type GitHub } from '../../src/github/client.ts';
import { commitsBetween, mergeBase } from '../../src/github/commits.ts';
import { openHttp } from '../../src/network/http.ts';
import { fakeClock } from '../network/fake-clock.ts';
import { sendJson, startServer, type Answerer, type LocalServer } from '../network/local-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function connect(answer: Answerer): Promise<{ server: LocalServer; github: GitHub }> {
  const server = await startServer(answer);
  closing.push(() => server.close());
  const github = openGitHub({
    apiUrl: server.url.origin,
    token: 'token-of-tests',
    owner: 'octo-org',
    repo: 'data',
    http: openHttp({ timeout: 5000, proxyFor: () => undefined, debug: () => undefined }),
    edges: { clock: fakeClock(), random: () => 0 },
  });
  return { server, github };
}

const commit = (number: number): object => ({
  sha: String(number),
  parents: [{ sha: String(number - 1) }],
  commit: { author: { name: 'A', email: 'a@example.com', date: '2026-01-01' }, message: 'words' },
});

describe('the commits between two commits', () => {
  test('are read page by page, newest first', async () => {
    const all = Array.from({ length: 201 }, (_, index) => commit(index + 1));
    const { server, github } = await connect((response, { path }) => {
      const page = Number(new URL(path, 'http://host').searchParams.get('page'));
      const commits = all.slice((page - 1) * 100, page * 100);
      sendJson(response, 200, { url: 'x', total_commits: all.length, commits });
    });
    const shas = (await commitsBetween(github, 'base', 'feature/#1')).map(({ sha }) => sha);
    expect(shas).toEqual(Array.from({ length: 201 }, (_, index) => String(201 - index)));
    expect(server.asked.map(({ path }) => path)).toEqual(
      [1, 2, 3].map(
        (page) => `/repos/octo-org/data/compare/base...feature%2F%231?per_page=100&page=${String(page)}`,
      ),
    );
  });

  test('may be none', async () => {
    const { github } = await connect((response) => {
      sendJson(response, 200, { url: 'x', total_commits: 0, commits: [] });
    });
    expect(await commitsBetween(github, 'one', 'one')).toEqual([]);
  });
});

describe('the merge base', () => {
  test('is the one that GitHub names', async () => {
    const { github } = await connect((response) => {
      sendJson(response, 200, { url: 'x', total_commits: 1, commits: [], merge_base_commit: commit(7) });
    });
    expect(await mergeBase(github, 'main', 'head')).toBe('7');
  });

  test.each([404, 422])('is undefined if GitHub answers %i', async (status) => {
    const { github } = await connect((response) => {
      sendJson(response, status, { message: 'No common ancestor' });
    });
    expect(await mergeBase(github, 'main', 'head')).toBeUndefined();
  });

  test.each([{}, { merge_base_commit: null }])(
    'is never taken from a response without one: %j',
    async (data) => {
      const { github } = await connect((response) => {
        sendJson(response, 200, data);
      });
      await expect(mergeBase(github, 'main', 'head')).rejects.toThrow('the merge base of two commits');
    },
  );
});
