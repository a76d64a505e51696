import { ActionFailure, type Failure } from '../failure.ts';

/**
 * The result of `work`, or an `ActionFailure` as soon as the job is cancelled: what is under way is left behind.
 * For work that writes nothing to Immuta.
 */
export async function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    stop = () => {
      reject(
        new ActionFailure({
          ...cancelledJob,
          message: `${cancelledJob.message} Nothing was written to Immuta.`,
        }),
      );
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** That the run was ended from outside. */
export const cancelledJob: Failure = {
  reason: 'timeout',
  message: 'The job was cancelled before its end.',
  remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
};
