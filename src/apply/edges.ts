import type { Failure } from '../failure.ts';
import type { ImmutaReader, ImmutaWriter } from '../immuta/client.ts';
import type { JsonObject } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import type { Clock } from '../network/clock.ts';
import type { PlannedChange } from '../plan/plan.ts';

/** The world as applying one change sees it. */
export interface ApplyEdges {
  readonly reader: ImmutaReader;
  readonly writer: ImmutaWriter;
  readonly clock: Clock;
  /** Aborted when the job is cancelled: no new work is taken. */
  readonly signal: AbortSignal;
  /** Milliseconds to wait for Immuta to settle. */
  readonly waitTimeout: number;
  /** The whole payload with the real secrets. */
  readonly payload: (change: PlannedChange) => JsonObject;
  /** Runs the script of a change; undefined where a person does. Resolves to what went wrong. */
  readonly runScript: ((change: PlannedChange) => Promise<Failure | undefined>) | undefined;
  /** Puts the script of a deletion where it outlives the integration; resolves to why it could not. */
  readonly keepScript: (change: PlannedChange) => Promise<Failure | undefined>;
  /** The file that manages a live integration, by the integration's id. */
  readonly managedBy: ReadonlyMap<string, string>;
  /** One line about a change, for the log. */
  readonly say: (change: { readonly file: string }, line: string) => void;
}

/** How far a change has come: what is known of it when the run is ended in the middle. */
export interface Progress {
  id: string | undefined;
  /** A script ran to its end, and Immuta has not confirmed the write that belongs to it. */
  scriptRan: boolean;
  /** A script was started; one that was ended with the job may have done a part. */
  scriptStarted?: boolean;
  /** A write was sent, and whether Immuta took it is not known. */
  writing: boolean;
  /** Immuta took the write. */
  confirmed: boolean;
  /** How the integration looked when it last settled in this run. */
  seen?: LiveIntegration;
}
