import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ActionFailure } from './failure.ts';
import type { GitHub } from './github/client.ts';
import { immutaReader } from './immuta/client.ts';
import { openTransport } from './immuta/transport.ts';
import { defaultBranchOf, readEvent } from './inputs/event.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Json } from './json.ts';
import type { OfflineSession, Session } from './modes/session.ts';
import { systemClock } from './network/clock.ts';
import type { Http } from './network/http.ts';
import { proxyFrom } from './network/proxy.ts';
import type { RetryEdges } from './network/retry.ts';
import { lookupIn, withUsableAddresses, type RunnerContext } from './runner/environment.ts';
import { outputFiles } from './runner/output-files.ts';

/** What the entry point has made by then. */
export type SessionParts = Omit<OfflineSession, 'event' | 'defaultBranch' | 'files' | 'clock'>;

/** Reads the event. Throws `invalid-input` if its payload is missing or wrong. */
export async function openSession(parts: SessionParts): Promise<OfflineSession> {
  const { runner, inputs, outputGuard } = parts;
  const payload = readPayload(runner.eventPath);
  return {
    ...parts,
    event: readEvent(runner.eventName, payload, runner.actor),
    defaultBranch: defaultBranchOf(payload) ?? (await askDefaultBranch(parts)),
    files: outputFiles(outputDirectory(runner, inputs), outputGuard, runner.workspace),
    clock: systemClock,
  };
}

/** Makes the clients for GitHub and Immuta; they connect with the first request. */
export async function connect(session: OfflineSession): Promise<Session> {
  const { http, edges } = await openNetwork(session);
  return {
    ...session,
    github: await connectGitHub(session, http, edges),
    immuta: connectImmuta(session.inputs, http, edges),
  };
}

/** HTTP and its retries. undici is loaded here, so that a validation starts without it. */
async function openNetwork({
  inputs,
  environment,
  log,
  signal,
}: SessionParts): Promise<{ readonly http: Http; readonly edges: RetryEdges }> {
  const { openHttp } = await import('./network/http.ts');
  const http = openHttp({
    timeout: inputs.requestTimeout,
    proxyFor: proxyFrom(lookupIn(environment)),
    debug: (line) => {
      log.debug(line);
    },
  });
  const edges: RetryEdges = {
    clock: systemClock,
    random: Math.random,
    signal,
    onRetry: (error, pause) => {
      log.info(
        `${error instanceof Error ? error.message : 'A request failed'}; trying again in ${(pause / 1000).toFixed(1)} s`,
      );
    },
  };
  return { http, edges };
}

async function connectGitHub(
  { runner, inputs }: SessionParts,
  http: Http,
  edges: RetryEdges,
): Promise<GitHub> {
  const { openGitHub } = await withUsableAddresses(() => import('./github/client.ts'));
  const { apiUrl, owner, repo } = runner;
  return openGitHub({ apiUrl, token: inputs.githubToken, owner, repo, http, edges });
}

function connectImmuta({ immutaUrl: url, apiKey }: Inputs, http: Http, edges: RetryEdges): Session['immuta'] {
  if (url === undefined || apiKey === undefined) return undefined;
  const transport = openTransport({ http, url, apiKey });
  return { transport, reader: immutaReader(transport, edges) };
}

function readPayload(path: string | undefined): Json {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Json;
  } catch (cause: unknown) {
    throw new ActionFailure({
      reason: 'invalid-input',
      message: 'The event payload in `GITHUB_EVENT_PATH` does not exist or is not JSON.',
      remedy: 'Run the action on GitHub, or set `GITHUB_EVENT_PATH` to the file of a real event.',
      cause,
    });
  }
}

/** Scheduled and dispatched payloads may leave the repository out. */
async function askDefaultBranch(parts: SessionParts): Promise<string> {
  const { inputs, runner } = parts;
  const matters = ['push', 'schedule', 'workflow_dispatch', 'pull_request'].includes(runner.eventName);
  if (!matters || inputs.mode === 'validate' || inputs.githubToken === undefined) return '';
  const { http, edges } = await openNetwork(parts);
  const github = await connectGitHub(parts, http, edges);
  const repository = await github.rest.repos.get(github.repository).catch(() => undefined);
  return repository?.data.default_branch ?? '';
}

function outputDirectory(
  { temporary, workspace }: RunnerContext,
  { outputDirectory: given, name }: Inputs,
): string {
  return given === undefined ? join(temporary, 'immuta', name) : resolve(workspace, given);
}
