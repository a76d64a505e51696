import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, fetch, type RequestInit } from 'undici';
import type { Occasion } from './sandbox.ts';

/** The kinds of responses that a run waits for; `scripts` are up to eight parallel ones. */
export type Answer = 'commit' | 'tree' | 'blob' | 'scripts' | 'comment' | 'other';

/** Milliseconds of each response, from the start of the request to the end of the response. */
export type AnswerTimes = Readonly<Record<Answer, number>>;

/** How many scripts are requested in parallel. */
export const scriptsAtOnce = 8;

const commentLength = 60_000;

/**
 * Requests everything once that a plan waits for, on open connections, and measures the time: latency plus the sandbox's
 * own work. It leaves a comment.
 */
export async function answerTimes(occasion: Occasion): Promise<AnswerTimes> {
  const { immutaUrl, apiKey, token, pull, github, payloads, certificate } = occasion;
  const ca = certificate === undefined ? undefined : await readFile(certificate, 'utf8');
  const agent = new Agent(ca === undefined ? {} : { connect: { ca } });
  const repository = `${github.GITHUB_API_URL ?? ''}/repos/${github.GITHUB_REPOSITORY ?? ''}`;
  const ask = async (url: string, init: RequestInit): Promise<string> => {
    const answer = await fetch(url, { ...init, dispatcher: agent });
    if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}`);
    return answer.text();
  };
  const headers = { authorization: `token ${token}`, 'content-type': 'application/json' };
  const get = (path: string): Promise<string> => ask(`${repository}${path}`, { headers });
  const sha = github.GITHUB_SHA ?? '';
  const files = (await readdir(payloads)).slice(0, scriptsAtOnce);
  const bodies = await Promise.all(files.map((file) => readFile(join(payloads, file), 'utf8')));
  const scripts = (): Promise<unknown> =>
    Promise.all(
      bodies.map((body) =>
        ask(`${immutaUrl}/integrations/scripts/create`, {
          method: 'POST',
          headers: { authorization: apiKey, 'content-type': 'application/json' },
          body,
        }),
      ),
    );
  const body = JSON.stringify({ body: 'x'.repeat(commentLength) });
  const tree = JSON.parse(await get(`/git/trees/${sha}?recursive=1`)) as {
    tree: { sha: string; type: string }[];
  };
  const blob = tree.tree.find(({ type }) => type === 'blob')?.sha ?? '';
  await scripts();
  const times = {
    commit: await timed(() => get(`/commits/${sha}`)),
    tree: await timed(() => get(`/git/trees/${sha}?recursive=1`)),
    blob: await timed(() => get(`/git/blobs/${blob}`)),
    scripts: await timed(scripts),
    comment: await timed(() =>
      ask(`${repository}/issues/${String(pull)}/comments`, { method: 'POST', headers, body }),
    ),
    other: await timed(() => get('')),
  };
  await agent.close();
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
