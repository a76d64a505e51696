import type { Failure } from '../failure.ts';
import { kindOf, type NumberedStatement } from './batches.ts';
import type { DataApiErrorKind } from './data-api-error.ts';
import type { Target } from './target.ts';

/** Where a script runs, for sentences about it. */
export interface ScriptPlace {
  /** The integration's file. */
  readonly file: string;
  /** Path of the `.sql` below the output directory. */
  readonly sqlFile: string;
  /** Lines of the `.sql` before the script's own. */
  readonly headerLines: number;
  /** How many statements there are. */
  readonly total: number;
  readonly target: Target;
  readonly database: string;
}

/** `statement 3 of 12 (CREATE SCHEMA, line 24 of immuta/a.create.sql)`. */
export function describeStatement(statement: NumberedStatement, place: ScriptPlace): string {
  const line = String(statement.line + place.headerLines);
  return `statement ${String(statement.number)} of ${String(place.total)} (${kindOf(statement)}, line ${line} of ${place.sqlFile})`;
}

/** What a script left in the database when it ended early. */
export interface Leftovers {
  /** Ran, and stay. */
  readonly done: readonly NumberedStatement[];
  /** Ran in a transaction that did not come to its end. */
  readonly undone: readonly NumberedStatement[];
  /** What became of a transaction that was open: `unknown` if the rollback could not be confirmed, `may-be-committed` if that is not known of the COMMIT. */
  readonly rollback: 'none' | 'rolled-back' | 'unknown' | 'may-be-committed';
  /** Seconds until Redshift ends an idle session, and rolls back what is open in it. */
  readonly keepAliveSeconds: number;
}

/** What had run before a script ended early, as sentences that each begin with a blank. */
export function describeLeftovers({ done, undone, rollback, keepAliveSeconds }: Leftovers): string {
  const rolledBack = undone.length === 0 ? '' : `, so ${range(undone)} had no lasting effect`;
  const transaction = {
    none: '',
    'rolled-back': ` Its transaction was rolled back${rolledBack}.`,
    unknown: ` Whether its transaction was rolled back is not known; Redshift ends an idle session after ${String(keepAliveSeconds)} s and rolls it back.`,
    'may-be-committed': ` Whether its transaction was committed is not known: check in Redshift whether ${range(undone)} took effect.`,
  }[rollback];
  const before =
    done.length === 0
      ? ' Nothing else had run before it.'
      : ` Before it ${range(done)} had run and stay${done.length === 1 ? 's' : ''} in effect: ${kindsOf(done)}.`;
  return transaction + (rollback !== 'none' && done.length === 0 ? '' : before);
}

function range(statements: readonly NumberedStatement[]): string {
  const numbers = statements.map(({ number }) => number);
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
  if (numbers.length === 1) return `statement ${String(first)}`;
  return last - first + 1 === numbers.length
    ? `statements ${String(first)} to ${String(last)}`
    : `statements ${numbers.join(', ')}`;
}

/** `2 GRANT, 1 CREATE SCHEMA`. */
function kindsOf(statements: readonly NumberedStatement[]): string {
  const counts = new Map<string, number>();
  for (const statement of statements) {
    const kind = kindOf(statement);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, number]) => `${String(number)} ${kind}`).join(', ');
}

/** Errors after which a statement may have run all the same, or may still run. */
export const effectUnknown: ReadonlySet<DataApiErrorKind> = new Set([
  'unreachable',
  'timeout',
  'server-error',
]);

/** What an error of the Data API means to people. `doing` completes "while …", `before` tells what had run. */
export function dataApiFailure(
  kind: DataApiErrorKind,
  said: string,
  doing: string,
  before: string,
  { file, target }: ScriptPlace,
): Failure {
  const name = `${target.kind} ${target.name}`;
  const { reason, problem, remedy } = meanings(name, target.region)[kind];
  return {
    reason,
    message: `${file}: ${problem} (while ${doing}).${before} AWS says: ${said}`,
    remedy,
    place: { file },
  };
}

interface Meaning {
  readonly reason: Failure['reason'];
  readonly problem: string;
  readonly remedy: string;
}

const rerun = 'then re-run this job.';

/** What each kind of error means, for a target of this name. */
export function meanings(name: string, region: string): Readonly<Record<DataApiErrorKind, Meaning>> {
  const busy: Meaning = {
    reason: 'script-failed',
    problem: 'the Redshift Data API is too busy and refused the call 4 times',
    remedy: 'Re-run this job later.',
  };
  return {
    'no-credentials': {
      reason: 'unauthorized',
      problem: 'the job has no AWS credentials',
      remedy:
        'Run aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write` for the job.',
    },
    'expired-credentials': {
      reason: 'unauthorized',
      problem: "the job's AWS credentials have expired",
      remedy:
        'Re-run this job. If scripts take long, raise `role-duration-seconds` of aws-actions/configure-aws-credentials.',
    },
    'refused-credentials': {
      reason: 'unauthorized',
      problem: "AWS refused the job's credentials",
      remedy:
        'Compare the IAM policy of the role with docs/scripts.md, and its trust policy with this repository; ' +
        rerun,
    },
    unreachable: {
      reason: 'unreachable',
      problem: `the Redshift Data API in ${region} could not be reached`,
      remedy:
        'Check DNS, firewall, HTTPS_PROXY and NO_PROXY, and NODE_EXTRA_CA_CERTS for a private CA; ' + rerun,
    },
    timeout: {
      reason: 'timeout',
      problem: 'the Redshift Data API did not respond in time',
      remedy: 'Re-run this job, or raise `request-timeout`.',
    },
    throttled: busy,
    'too-many-waiting': busy,
    'server-error': {
      reason: 'script-failed',
      problem: 'the Redshift Data API failed 4 times',
      remedy: 'Re-run this job later.',
    },
    'session-ended': {
      reason: 'script-failed',
      problem: 'Redshift ended the session in the middle of the script; what was open in it was rolled back',
      remedy: 'Check what stays in effect, then re-run this job.',
    },
    paused: {
      reason: 'script-failed',
      problem: `the ${name} is paused`,
      remedy: `Resume it in Redshift, ${rerun}`,
    },
    'no-target': {
      reason: 'script-failed',
      problem: `AWS finds no ${name} in ${region}`,
      remedy: `Check \`host\` or \`data-api-target\`, and that the AWS credentials are of the account that owns it; ${rerun}`,
    },
    refused: {
      reason: 'script-failed',
      problem: 'the Redshift Data API refused the call',
      remedy: `Correct what AWS names, ${rerun}`,
    },
  };
}
