import { ActionFailure } from '../failure.ts';

/** How a check ended: `not-run` if it is not needed here, or if it needs another check that failed. */
export type CheckState = 'pass' | 'warn' | 'fail' | 'not-run';

/** One row of doctor's table. */
export interface CheckRow {
  readonly check: string;
  readonly state: CheckState;
  readonly seen: string;
  /** What to do; for `warn` and `fail`. */
  readonly remedy?: string;
}

export function pass(check: string, seen: string): CheckRow {
  return { check, state: 'pass', seen };
}

export function warn(check: string, seen: string, remedy = ''): CheckRow {
  return { check, state: 'warn', seen, remedy };
}

export function fail(check: string, seen: string, remedy = ''): CheckRow {
  return { check, state: 'fail', seen, remedy };
}

export function notRun(check: string, seen: string): CheckRow {
  return { check, state: 'not-run', seen };
}

/** Rows of checks that need the check `failed`. */
export function blocked(checks: readonly string[], failed: string): readonly CheckRow[] {
  return checks.map((check) => notRun(check, `Needs "${failed}", which failed.`));
}

/** The rows of a check that stopped on an error. */
function stopped(check: string, error: unknown): readonly CheckRow[] {
  if (error instanceof ActionFailure)
    return error.failures.map(({ message, remedy }) => fail(check, message, remedy));
  const kind = error instanceof Error ? error.name : typeof error;
  return [
    fail(
      check,
      `The check stopped on an unexpected error (${kind}).`,
      'Run doctor with debug logging, and report the problem with that log.',
    ),
  ];
}

/** The rows of a check; if it stops on an error, those of the error and of the checks that need it. */
export async function orStopped(
  check: string,
  rows: Promise<readonly CheckRow[]>,
  needIt: readonly string[] = [],
): Promise<readonly CheckRow[]> {
  return rows.catch((error: unknown) => [...stopped(check, error), ...blocked(needIt, check)]);
}

/**
 * The text with `[host]` for each of these hosts, so that the table can be pasted anywhere. The longest host is
 * replaced first; one of a single word only as it is written, since doctor's own sentences have words such as Redshift.
 */
export function hideHosts(text: string, hosts: readonly string[]): string {
  const longestFirst = hosts.filter((host) => host !== '').sort((one, other) => other.length - one.length);
  return longestFirst.reduce((rest, host) => {
    const escaped = host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const flags = /[.:]/.test(host) ? 'gi' : 'g';
    return rest.replace(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, flags), '[host]');
  }, text);
}
