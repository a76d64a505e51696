import type { Failure } from '../failure.ts';
import type { ValidationTest } from '../live/live-integration.ts';
import type { Action } from '../plan/plan.ts';

/**
 * How far one integration got.
 * `done`: converged. `failed`: tried, with the failure. `not-tried`: nothing was written for it.
 * `superseded`: left to the run of a newer commit. `pending`: drift that nobody reviewed, left alone.
 * `unknown`: the run ended while a request was in flight.
 */
export type ResultState = 'done' | 'failed' | 'not-tried' | 'superseded' | 'pending' | 'unknown';

/** What apply did with one integration. */
export interface IntegrationResult {
  readonly file: string;
  readonly action: Action;
  readonly state: ResultState;
  readonly id?: string | undefined;
  /** Immuta's status at the end; absent if it was deleted or never read. */
  readonly status?: string | undefined;
  readonly validationTests: readonly ValidationTest[];
  readonly failure?: Failure | undefined;
  /** Wall time in milliseconds. */
  readonly milliseconds: number;
  /** Whether the script ran, and Immuta then did not accept the write. */
  readonly scriptRunButNotTold: boolean;
  /** Sentences about what is left to do or to know. */
  readonly notes: readonly string[];
}
