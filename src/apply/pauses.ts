import { retryPauses } from '../network/retry.ts';
import type { ApplyEdges } from './edges.ts';
import type { WriteError } from './write-error.ts';

/** How often a POST, PUT or DELETE is sent at the most. */
export const writeTries = retryPauses.length + 1;

/** Pauses before each look for the effect of a write whose answer was lost, in milliseconds. */
export const lookPauses: readonly number[] = [0, 1000, 2000, 4000];

/** Longest time that Immuta may ask to wait, in milliseconds; a longer one fails at once. */
const longestRetryAfter = 60_000;

/** Whether it makes sense to send a write again: it was lost and did not happen, or Immuta did nothing yet. */
export function mayTryAgain(error: WriteError): boolean {
  if (error.kind === 'limited') return (error.retryAfter ?? 0) <= longestRetryAfter;
  return error.kind === 'lost' || error.kind === 'busy';
}

/** Waits before a write is sent again. After a lost answer the looks have taken their time already. */
export async function pauseBeforeRetry(error: WriteError, tries: number, edges: ApplyEdges): Promise<void> {
  if (error.kind === 'lost') return;
  const asked = error.kind === 'limited' ? error.retryAfter : undefined;
  await edges.clock.sleep(asked ?? retryPauses[tries - 1] ?? 0, edges.signal);
}
