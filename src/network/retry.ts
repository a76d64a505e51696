import type { Clock } from './clock.ts';
import { HttpError } from './http-error.ts';

/** The pauses between the tries of a request that may be repeated, in milliseconds. */
export const retryPauses: readonly number[] = [1000, 2000, 4000];

/** The longest `Retry-After` that is waited for, in milliseconds; a longer one fails at once. */
export const longestRetryAfter = 60_000;

/** Tries of a request that may be repeated. */
export const allTries = retryPauses.length + 1;

export interface RetryEdges {
  readonly clock: Clock;
  /** 0 inclusive to 1 exclusive. */
  readonly random: () => number;
  /** Ends the pauses; a try that is running ends by itself. */
  readonly signal?: AbortSignal;
  readonly onRetry?: (error: unknown, pause: number) => void;
}

/**
 * Runs `attempt` up to four times, 1, 2 and 4 seconds apart with up to 25% jitter,
 * or as long as the server asked for. The last error is thrown as it is.
 *
 * @param triesFor how many tries an error allows in total
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  triesFor: (error: unknown) => number,
  edges: RetryEdges,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error: unknown) {
      const pause = retryPauses[tried - 1];
      const asked = error instanceof HttpError ? error.retryAfter : undefined;
      const isTooLong = asked !== undefined && asked > longestRetryAfter;
      if (pause === undefined || tried >= triesFor(error) || isTooLong || edges.signal?.aborted === true)
        throw error;
      const wait = asked ?? pause * (1 + edges.random() / 4);
      edges.onRetry?.(error, wait);
      // If the job is cancelled in a pause, the last error is what is reported.
      await edges.clock.sleep(wait, edges.signal).catch(() => {
        throw error;
      });
    }
  }
}

/**
 * Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110, 10.2.3).
 * Returns milliseconds from `now` (a Unix time in milliseconds), or undefined if it is neither.
 */
export function retryAfterMilliseconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
