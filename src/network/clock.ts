/** Time, handed in so that deciding code and tests need no real one. Milliseconds throughout. */
export interface Clock {
  /** Milliseconds that only grow. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const fail = (): void => {
        clearTimeout(timer);
        reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', fail);
        resolve();
      }, milliseconds);
      if (signal?.aborted === true) fail();
      else signal?.addEventListener('abort', fail, { once: true });
    }),
};
