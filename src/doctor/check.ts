import { ActionFailure } from '../failure.ts';
import type { DoctorFacts } from './facts.ts';

/** How a check ended: `not-run` if it is not needed here, or if another check failed that it builds on. */
export type CheckState = 'pass' | 'warn' | 'fail' | 'not-run';

/** One row of doctor's table. Never holds a secret, nor a host other than the tenant's. */
export interface CheckRow {
  readonly check: string;
  readonly state: CheckState;
  readonly seen: string;
  /** What to do; for `warn` and `fail`. */
  readonly remedy?: string;
}

/** What one look found. */
export type Finding = Omit<CheckRow, 'check'> & {
  /** Completes the name of the check if it has several rows: the file, for example. */
  readonly about?: string;
};

/** One thing that doctor looks at. It only reads. */
export interface Check {
  readonly name: string;
  look(facts: DoctorFacts): Promise<readonly Finding[]>;
}

/** Thrown by a fact that can't be had because the check named `blocker` failed. */
export class BlockedCheck extends Error {
  readonly blocker: string;

  constructor(blocker: string) {
    super(`${blocker} failed`);
    this.name = 'BlockedCheck';
    this.blocker = blocker;
  }
}

/**
 * Runs every check, also if some fail. Rows are in the order of the checks. A fact that several checks build on rejects
 * with one error for all of them: the first check shows it, the others are not run.
 */
export async function runChecks(checks: readonly Check[], facts: DoctorFacts): Promise<readonly CheckRow[]> {
  const looks = await Promise.allSettled(checks.map(async (check) => check.look(facts)));
  const shownBy = new Map<unknown, string>();
  return checks.flatMap(({ name }, at): readonly CheckRow[] => {
    const look = looks[at];
    if (look === undefined) return [];
    if (look.status === 'fulfilled')
      return look.value.map(({ about, ...finding }) => ({
        check: about === undefined ? name : `${name}: ${about}`,
        ...finding,
      }));
    const blocker = look.reason instanceof BlockedCheck ? look.reason.blocker : shownBy.get(look.reason);
    if (blocker === undefined) shownBy.set(look.reason, name);
    const findings: readonly Finding[] =
      blocker === undefined
        ? unfinished(look.reason)
        : [{ state: 'not-run', seen: `Needs "${blocker}", which failed.` }];
    return findings.map((finding) => ({ check: name, ...finding }));
  });
}

function unfinished(error: unknown): readonly Finding[] {
  if (error instanceof ActionFailure)
    return error.failures.map(({ message, remedy = '' }) => ({ state: 'fail', seen: message, remedy }));
  const kind = error instanceof Error ? error.name : typeof error;
  return [
    {
      state: 'fail',
      seen: `The check itself stopped on an error that it did not foresee (${kind}).`,
      remedy: 'Run it with debug logging, and report it with the log.',
    },
  ];
}
