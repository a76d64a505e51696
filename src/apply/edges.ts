import type { Failure } from '../failure.ts';
import type { ImmutaReader, ImmutaWriter } from '../immuta/client.ts';
import type { JsonObject } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import type { Clock } from '../network/clock.ts';
import type { PlannedChange } from '../plan/plan.ts';

/** What applying changes needs from the outside world. */
export interface ApplyEdges {
  readonly reader: ImmutaReader;
  readonly writer: ImmutaWriter;
  readonly clock: Clock;
  /** Aborted when the job is cancelled: nothing new is started. */
  readonly signal: AbortSignal;
  /** Milliseconds to wait for Immuta to settle. */
  readonly waitTimeout: number;
  /** The whole payload with the real secrets. */
  readonly payload: (change: PlannedChange) => JsonObject;
  /** Runs the script of a change and returns what went wrong; undefined if a person runs the scripts. */
  readonly runScript: ((change: PlannedChange) => Promise<Failure | undefined>) | undefined;
  /** Saves the script of a deletion where people find it later; returns why it could not. */
  readonly keepScript: (change: PlannedChange) => Promise<Failure | undefined>;
  /** The file that manages a live integration, by the integration's id. */
  readonly managedBy: ReadonlyMap<string, string>;
  /** Logs one line about a change. */
  readonly say: (change: { readonly file: string }, line: string) => void;
}

/** How far a change has come, and how it ended. A cancelled run reports it as it is by then. */
export interface Progress {
  id: string | undefined;
  /** `started`: it did not finish, and may have done part of its work. */
  script: 'run-by-person' | 'not-run' | 'started' | 'ran';
  /** `sent`: nobody knows yet whether Immuta accepted it. */
  write: 'not-sent' | 'sent' | 'accepted';
  /** The integration when it last settled in this run. */
  settled?: LiveIntegration;
  /** Milliseconds of the clock. */
  startedAt?: number;
  endedAt?: number;
  failure?: Failure;
}

/** One change that is being applied. */
export interface Work {
  readonly change: PlannedChange;
  readonly edges: ApplyEdges;
  readonly progress: Progress;
}
