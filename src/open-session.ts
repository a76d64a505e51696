import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ActionFailure, type Failure } from './failure.ts';
import type { GitHub } from './github/client.ts';
import { immutaReader } from './immuta/client.ts';
import { openTransport } from './immuta/transport.ts';
import { defaultBranchOf, readEvent } from './inputs/event.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Json } from './json.ts';
import type { LocalRun, Session } from './modes/session.ts';
import { systemClock } from './network/clock.ts';
import { openHttp, type Http } from './network/http.ts';
import { proxyFrom } from './network/proxy.ts';
import type { RetryEdges } from './network/retry.ts';
import { lookupIn, withoutProxyVariables, type RunnerContext } from './runner/environment.ts';
import type { Log } from './runner/log.ts';
import { createOutputFiles } from './runner/output-files.ts';
import type { Outputs } from './runner/outputs.ts';
import type { OutputGuard } from './secrets/output-guard.ts';

/** What the entry point has made by then. */
export interface SessionParts {
  readonly runner: RunnerContext;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inputs: Inputs;
  readonly inputFailures: readonly Failure[];
  readonly local?: LocalRun;
  readonly outputGuard: OutputGuard;
  readonly log: Log;
  readonly outputs: Outputs;
  readonly signal: AbortSignal;
}

/** Reads the event and opens the edges. Connections are made with the first request, not here. */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { runner, inputs, outputGuard, log, signal } = parts;
  const payload = readPayload(runner.eventPath);
  const event = readEvent(runner.eventName, payload, runner.actor);
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
  const http = openHttp({
    timeout: inputs.requestTimeout,
    proxyFor: proxyFrom(lookupIn(parts.environment)),
    debug: (line) => {
      log.debug(line);
    },
  });
  const { openGitHub } = await withoutProxyVariables(() => import('./github/client.ts'));
  const github = openGitHub({
    apiUrl: runner.apiUrl,
    token: inputs.githubToken,
    owner: runner.owner,
    repo: runner.repo,
    http,
    edges,
  });
  return {
    ...parts,
    event,
    defaultBranch: defaultBranchOf(payload) ?? (await askDefaultBranch(parts, github)),
    files: createOutputFiles(outputDirectory(runner, inputs), outputGuard, runner.workspace),
    clock: systemClock,
    github,
    immuta: openImmuta(parts, http, edges),
  };
}

function openImmuta({ inputs }: SessionParts, http: Http, edges: RetryEdges): Session['immuta'] {
  if (inputs.immutaUrl === undefined || inputs.apiKey === undefined) return undefined;
  const transport = openTransport({
    http,
    url: inputs.immutaUrl,
    apiKey: inputs.apiKey,
  });
  return { transport, reader: immutaReader(transport, edges) };
}

function readPayload(path: string | undefined): Json {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Json;
  } catch (cause: unknown) {
    throw new ActionFailure({
      reason: 'invalid-input',
      message: 'The event payload that GITHUB_EVENT_PATH names does not exist or is not JSON.',
      remedy: 'Run the action on GitHub, or give it the file of a real event.',
      cause,
    });
  }
}

/** Scheduled and dispatched payloads may leave the repository out. */
async function askDefaultBranch({ inputs, runner }: SessionParts, github: GitHub): Promise<string> {
  const matters = ['push', 'schedule', 'workflow_dispatch', 'pull_request'].includes(runner.eventName);
  if (!matters || inputs.mode === 'validate' || inputs.githubToken === undefined) return '';
  const repository = await github.rest.repos.get(github.repository).catch(() => undefined);
  return repository?.data.default_branch ?? '';
}

function outputDirectory(
  { temporary, workspace }: RunnerContext,
  { outputDirectory: given, name }: Inputs,
): string {
  return given === undefined ? join(temporary, 'immuta', name) : resolve(workspace, given);
}
