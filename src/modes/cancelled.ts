import { ActionFailure, type Failure } from '../failure.ts';

/**
 * The result of `work`, or an `ActionFailure` as soon as the job is cancelled; `work` is not waited for then. For work
 * that writes nothing to Immuta.
 */
export function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const failure = { ...cancelledJob, message: `${cancelledJob.message} Nothing was written to Immuta.` };
  const cancelled = cancellation(signal).then(() => {
    throw new ActionFailure(failure);
  });
  return Promise.race([work, cancelled]);
}

/** Resolves as soon as the job is cancelled. */
export function cancellation(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

export const cancelledJob: Failure = {
  reason: 'timeout',
  message: 'The job was cancelled before its end.',
  remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
};
