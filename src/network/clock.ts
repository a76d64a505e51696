import { setTimeout } from 'node:timers/promises';

/** Time in milliseconds, handed in so that tests need no real one. */
export interface Clock {
  /** Milliseconds that only grow. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason if it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, { ...(signal && { signal }) }).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
  },
};
