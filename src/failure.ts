/** Why a run failed, as the `reason` output gives it. */
export const reasons = [
  'invalid-input',
  'invalid-config',
  'unauthorized',
  'unreachable',
  'immuta-error',
  'conflict',
  'script-not-run',
  'script-failed',
  'validation-failed',
  'stale-plan',
  'plan-required',
  'delete-prevented',
  'timeout',
  'not-converged',
  'secret-leak',
  'github-error',
  'drifted',
  'unhealthy',
  'internal-error',
] as const;

export type Reason = (typeof reasons)[number];

/** A place in a file of the repository; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Something that went wrong, as plain data: what (`message`, one sentence that never contains a secret)
 * and what to do about it (`remedy`, at most three lines).
 */
export interface Failure {
  readonly reason: Reason;
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly place?: Place;
  /** The action's input that is wrong or missing. */
  readonly input?: string;
  /** What it came from; for the debug log, never shown to people. */
  readonly cause?: unknown;
}

/** A failure of one file, which its message names first. A place in the file is kept. */
export function inFile(file: string, failure: Failure): Failure {
  return { ...failure, message: `${file}: ${failure.message}`, place: failure.place ?? { file } };
}

/** Sorts by file. */
export function byFile(one: { readonly file: string }, other: { readonly file: string }): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : 0;
}

/** A notice that does not fail the run. */
export interface Warning {
  readonly message: string;
  readonly place?: Place;
}

/** Carries one or more failures up to the place that reports them. */
export class ActionFailure extends Error {
  readonly failures: readonly [Failure, ...Failure[]];

  constructor(first: Failure, ...others: Failure[]) {
    super(first.message, { cause: first.cause });
    this.name = 'ActionFailure';
    this.failures = [first, ...others];
  }
}

/** Throws these failures, if there are any. */
export function throwIfAny(failures: readonly Failure[]): void {
  const [first, ...others] = failures;
  if (first !== undefined) throw new ActionFailure(first, ...others);
}

/** What an error comes down to: the failures that it carries, or one for an error that nothing foresaw. */
export function failuresOf(error: unknown): readonly [Failure, ...Failure[]] {
  return error instanceof ActionFailure ? error.failures : [internalError(error)];
}

/** The text of an unforeseen error may quote anything, so only its kind and code are shown. */
function internalError(error: unknown): Failure {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    reason: 'internal-error',
    message: `The action stopped on an unexpected error: ${kind}${code}.`,
    remedy:
      'Re-run the job. If it fails again, re-run it with debug logging and report the problem with that log. A code such as `EACCES` or `ENOSPC` comes from the runner: check its disk and `output-directory`.',
    cause: error,
  };
}
