import type { Failure } from '../failure.ts';
import { effectOnTransaction, kindOf, type Batch, type ScriptStatement } from './batches.ts';
import { DataApiError, kindOfFailure, meanings, type DataApiErrorKind } from './explain.ts';
import type { DataApiSession, Outcome } from './session.ts';

/** A script that runs in a session. */
export interface ScriptRun {
  readonly session: DataApiSession;
  /** For messages: `cluster analytics in us-east-1`. */
  readonly where: string;
  /** Path of the `.sql` below the output directory. */
  readonly sqlFile: string;
  /** How many statements the script has. */
  readonly total: number;
  /** Logs one line of progress. */
  readonly say: (line: string) => void;
  /** What AWS or Redshift said as it may be shown: one line, without secrets. */
  readonly shown: (text: string) => string;
}

/**
 * Runs a script, batch by batch in order, in one session. The first failure ends it: the rest does not run, and an
 * open transaction is rolled back. Resolves to that failure.
 */
export async function runStatements(batches: readonly Batch[], run: ScriptRun): Promise<Failure | undefined> {
  const { session, say, total } = run;
  const done: ScriptStatement[] = [];
  /** The statements since a BEGIN that was sent as such; undefined outside of a transaction. */
  let open: ScriptStatement[] | undefined;
  for (const batch of batches) {
    const [first] = batch;
    const what = describe(batch, run);
    if (batch.length > 1) say(`${what} run as one transaction`);
    const outcome = await session
      .run(
        batch.map(({ sql }) => sql),
        (seconds) => {
          say(`${what}: still running after ${seconds.toFixed(0)} s`);
        },
      )
      .catch(dataApiError);
    if (outcome instanceof DataApiError || outcome.status !== 'finished') {
      const left = await leftovers(batch, outcome, done, open, session);
      return outcome instanceof DataApiError
        ? dataApiFailure(outcome.kind, outcome.message, `running ${what}`, left, run)
        : failureOf(batch, outcome, left, run);
    }
    for (const [index, statement] of batch.entries()) {
      const { seconds } = outcome.statements[index] ?? outcome;
      const took = seconds === undefined || seconds < 0.1 ? '' : `, ${seconds.toFixed(1)} s`;
      say(`statement ${String(statement.number)} of ${String(total)}: ${kindOf(statement)}${took}`);
    }
    const effect = batch.length > 1 ? 'none' : effectOnTransaction(first);
    if (effect === 'opens') open = [first];
    else (open ?? done).push(...batch);
    if (effect === 'commits') done.push(...(open ?? []));
    if (effect === 'commits' || effect === 'rolls-back') open = undefined;
  }
  return undefined;
}

function dataApiError(error: unknown): DataApiError {
  if (error instanceof DataApiError) return error;
  throw error;
}

/** Rolls back what is open, and says what the script left in the database, in sentences that each begin with a space. */
async function leftovers(
  batch: Batch,
  outcome: Outcome | DataApiError,
  done: readonly ScriptStatement[],
  open: readonly ScriptStatement[] | undefined,
  session: DataApiSession,
): Promise<string> {
  const isError = outcome instanceof DataApiError;
  const mayHaveRun = isError ? outcome.effectUnknown : outcome.status === 'running';
  // Redshift rolls back what is open in a session that ends.
  const sessionEnded = isError && outcome.kind === 'session-ended';
  const isRolledBack = open !== undefined && (sessionEnded || (await session.rollBack()));
  const sentences: string[] = [];
  if (mayHaveRun && (open === undefined || effectOnTransaction(batch[0]) === 'commits')) {
    sentences.push(`It is not known whether ${range(open ?? batch)} took effect: check in Redshift.`);
  } else if (isRolledBack) {
    sentences.push(`Its transaction was rolled back (${range(open)}).`);
  } else if (open !== undefined) {
    sentences.push(
      `It is not known whether its transaction was rolled back: Redshift ends an idle session after ${String(session.keepAliveSeconds)} s and rolls it back.`,
    );
  } else if (batch.length > 1 && !isError && outcome.status !== 'not-sent') {
    // The service itself rolls back a batch that fails.
    const undone = batch.slice(0, Math.max(0, failedIndex(outcome)));
    sentences.push(`Its transaction was rolled back${undone.length === 0 ? '' : ` (${range(undone)})`}.`);
  }
  if (done.length > 0) sentences.push(`Still in effect: ${range(done)}.`);
  else if (sentences.length === 0) sentences.push('Nothing ran before it.');
  return sentences.map((sentence) => ` ${sentence}`).join('');
}

function failedIndex({ statements }: Outcome): number {
  return statements.findIndex(({ status }) => status === 'failed');
}

function failureOf(batch: Batch, outcome: Outcome, left: string, run: ScriptRun): Failure {
  const { session, shown } = run;
  const failedAt = failedIndex(outcome);
  const failed = batch.length === 1 ? batch[0] : batch[failedAt];
  const what = describe(failed === undefined ? batch : [failed], run);
  if (outcome.stopped !== undefined) {
    const why =
      outcome.stopped === 'timeout'
        ? `the script did not end within ${String(session.limit / 1000)} s`
        : 'the job was cancelled while the script ran';
    const end =
      outcome.status === 'not-sent'
        ? 'was not sent'
        : outcome.status === 'running'
          ? 'was asked to stop'
          : 'was cancelled';
    return {
      reason: 'timeout',
      message: `${why}; ${what} ${end}.${left}`,
      remedy: 'Look for locks in Redshift, then re-run this job. `wait-timeout` sets the limit.',
    };
  }
  const said = outcome.statements[failedAt]?.error ?? outcome.error ?? 'no reason given';
  // Redshift can refuse the connection itself. Then no statement ran.
  const kind = failed === undefined || batch.length === 1 ? kindOfFailure(said) : undefined;
  if (kind !== undefined) return dataApiFailure(kind, said, `running ${what}`, left, run);
  const refusesHash = failed?.hasHash === true && !otherCause.test(said);
  return {
    reason: 'script-failed',
    message: `${what} failed.${refusesHash ? ' It sets a password in SHA-256 form, which Redshift seems to refuse.' : ''}${left} Redshift says: ${shown(said)}`,
    remedy: refusesHash
      ? 'The Data API never gets a password in clear text. Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.'
      : 'Fix the cause in Redshift, then re-run this job.',
  };
}

/** What a server says to CREATE USER and ALTER USER that has nothing to do with the form of the password. */
const otherCause = /permission|privilege|must be|already exists|does ?n[o']t exist/i;

/** `doing` completes "while …"; `left` says what had run. */
export function dataApiFailure(
  kind: DataApiErrorKind,
  said: string,
  doing: string,
  left: string,
  { where, shown }: Pick<ScriptRun, 'where' | 'shown'>,
): Failure {
  const { reason = 'script-failed', problem, remedy } = meanings[kind];
  return {
    reason,
    message: `${problem} (${where}, while ${doing}).${left} AWS says: ${shown(said)}`,
    remedy,
  };
}

/** `statement 3 of 12 (CREATE SCHEMA, line 24 of immuta/a.create.sql)`. */
export function describe(
  statements: Batch,
  { total, sqlFile }: Pick<ScriptRun, 'total' | 'sqlFile'>,
): string {
  const [first] = statements;
  const kind = statements.length === 1 ? `${kindOf(first)}, ` : 'from ';
  return `${range(statements)} of ${String(total)} (${kind}line ${String(first.line)} of ${sqlFile})`;
}

function range(statements: readonly ScriptStatement[]): string {
  const [first, last] = [statements[0]?.number, statements.at(-1)?.number];
  return first === last ? `statement ${String(first)}` : `statements ${String(first)} to ${String(last)}`;
}
