import type { Failure, Warning } from '../failure.ts';
import type { GitHub } from '../github/client.ts';
import type { ImmutaReader } from '../immuta/client.ts';
import type { Transport } from '../immuta/transport.ts';
import type { Event } from '../inputs/event.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { LocalRepository } from '../local/git.ts';
import type { Clock } from '../network/clock.ts';
import type { Block } from '../report/blocks.ts';
import type { ReportContext } from '../report/report-context.ts';
import type { RunnerContext } from '../runner/environment.ts';
import type { Log } from '../runner/log.ts';
import type { OutputFiles } from '../runner/output-files.ts';
import type { OutputName, Outputs } from '../runner/outputs.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';

/** The values of the `result` output. */
export type Result =
  | 'valid'
  | 'no-changes'
  | 'changes'
  | 'applied'
  | 'partially-applied'
  | 'in-sync'
  | 'drifted'
  | 'exported'
  | 'healthy'
  | 'unhealthy'
  | 'skipped'
  | 'failed';

/** A run on somebody's machine, without GitHub. */
export interface LocalRun {
  readonly repository: LocalRepository;
  /** The ref that a plan compares with. */
  readonly base: string | undefined;
}

/** The edges of one run that need no network. */
export interface OfflineSession {
  readonly runner: RunnerContext;
  /** The step's whole environment, for secrets and for run-script. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inputs: Inputs;
  /** What is wrong with inputs: only doctor runs all the same. */
  readonly inputFailures: readonly Failure[];
  /** Undefined on GitHub. */
  readonly local?: LocalRun | undefined;
  readonly event: Event;
  /** Empty if neither the event nor GitHub names it, or if it does not matter. */
  readonly defaultBranch: string;
  readonly outputGuard: OutputGuard;
  readonly log: Log;
  readonly outputs: Outputs;
  readonly files: OutputFiles;
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
}

/** All edges of one run. */
export interface Session extends OfflineSession {
  readonly github: GitHub;
  /** Undefined if the inputs name no tenant or no key. */
  readonly immuta: Immuta | undefined;
}

/** The tenant: `reader` can't write, only apply makes a writer of `transport`. */
export interface Immuta {
  readonly transport: Transport;
  readonly reader: ImmutaReader;
}

/** The session of a mode that talks to Immuta. */
export interface TenantSession extends Session {
  readonly immuta: Immuta;
}

/** How a mode ended; the run writes it to outputs, summary and annotations. */
export interface Ending {
  readonly result: Result;
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
  /** Undefined if the mode has written it itself. */
  readonly summary: readonly Block[] | undefined;
  /** The result in one line. */
  readonly line: string;
  /** Outputs beside `mode`, `result`, `reason` and `summary`. */
  readonly outputs: Partial<Readonly<Record<OutputName, string>>>;
}

/** What reports say about the run itself. */
export function reportContext(
  { runner, inputs, event, files, local }: Pick<Session, 'runner' | 'inputs' | 'event' | 'files' | 'local'>,
  commit: string,
): ReportContext {
  const { serverUrl, owner, repo, runId } = runner;
  return {
    name: inputs.name,
    tenant: inputs.immutaUrl?.host ?? inputs.name,
    commit,
    run: runId === undefined ? undefined : { id: runId, repositoryUrl: `${serverUrl}/${owner}/${repo}` },
    ...(local !== undefined && { scriptFolder: files.directory }),
    onPullRequest: event.kind === 'pull_request' && event.action !== 'closed',
    scriptsRunBy:
      inputs.dataApi !== undefined ? 'data-api' : inputs.runScript === undefined ? 'person' : 'command',
  };
}
