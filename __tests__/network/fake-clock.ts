import type { Clock } from '../../src/network/clock.ts';

/** A clock whose pauses take no time and are recorded. */
export interface FakeClock extends Clock {
  /** Milliseconds of each pause so far. */
  readonly pauses: readonly number[];
}

/** Makes a clock; other work can run in each pause, as with a real one. */
export function fakeClock(): FakeClock {
  let now = 0;
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      pauses.push(milliseconds);
      now += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}
