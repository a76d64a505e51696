import type { Failure } from '../failure.ts';
import { effectOnTransaction, kindOf, type Batch, type NumberedStatement } from './batches.ts';
import type { StatementState } from './data-api.ts';
import { DataApiError, kindOfFailure } from './data-api-error.ts';
import {
  dataApiFailure,
  describeLeftovers,
  describeStatement,
  effectUnknown,
  type Leftovers,
  type ScriptPlace,
} from './failures.ts';
import type { DataApiSession, Ended } from './session.ts';

/** A batch with each statement as it is sent. */
export interface RenderedBatch extends Batch {
  readonly sqls: readonly string[];
  /** Numbers of the statements that carry a hashed password. */
  readonly hashed: ReadonlySet<number>;
}

export interface ScriptRun {
  readonly place: ScriptPlace;
  readonly session: DataApiSession;
  /** The limit for the whole script, in milliseconds. */
  readonly limit: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** One line of progress. */
  readonly say: (line: string) => void;
  /** Foreign text as it may be shown: one line, without secrets. */
  readonly shown: (text: string) => string;
}

/**
 * Runs a script, batch by batch in order, in one session. The first failure ends it: the rest is not run, and an open
 * transaction is rolled back. Resolves to that failure.
 */
export async function runStatements(
  batches: readonly RenderedBatch[],
  run: ScriptRun,
): Promise<Failure | undefined> {
  const done: NumberedStatement[] = [];
  /** The statements since a BEGIN that was sent as such; undefined outside of a transaction. */
  let open: NumberedStatement[] | undefined;
  for (const batch of batches) {
    const [first] = batch.statements;
    if (first === undefined) continue;
    const started = run.now();
    if (batch.kind === 'transaction') run.say(`${rangeOf(batch, run.place)} run as one transaction`);
    let ended: Ended;
    try {
      ended = await run.session.run(
        batch.kind === 'transaction' ? batch.sqls : (batch.sqls[0] ?? ''),
        (ran) => {
          run.say(`${describeBatch(batch, run.place)} is still running after ${(ran / 1000).toFixed(0)} s`);
        },
      );
    } catch (error: unknown) {
      if (!(error instanceof DataApiError)) throw error;
      const left = await clear(run, done, open, error.kind === 'session-ended');
      const leftovers = effectUnknown.has(error.kind) ? ifEndingMayHaveRun(first, left) : left;
      return dataApiFailure(
        error.kind,
        run.shown(error.message),
        `running ${describeBatch(batch, run.place)}`,
        (effectUnknown.has(error.kind) ? ' Whether it ran is not known.' : '') + describeLeftovers(leftovers),
        run.place,
      );
    }
    if (ended.state.status !== 'finished') {
      const left = await clear(run, done, open, false);
      return failureOf(batch, ended, isStillRunning(ended) ? ifEndingMayHaveRun(first, left) : left, run);
    }
    tellProgress(batch, ended.state.statements, run.now() - started, run);
    const effect = effectOnTransaction(first);
    if (batch.kind === 'transaction') done.push(...batch.statements);
    else if (effect === 'opens') open = [first];
    else if (effect === 'ends') {
      if (/^(?:COMMIT|END)$/.test(first.keywords[0] ?? '')) done.push(...(open ?? []), first);
      open = undefined;
    } else (open ?? done).push(first);
  }
  return undefined;
}

/** Whether a submission was asked to stop, and it is not known whether it did. */
function isStillRunning({ submitted, stopped, state }: Ended): boolean {
  return stopped !== undefined && submitted && state.status === 'running';
}

/** A COMMIT whose end is not known may have been carried out. */
function ifEndingMayHaveRun(statement: NumberedStatement, left: Leftovers): Leftovers {
  const mayHaveEnded = effectOnTransaction(statement) === 'ends' && left.rollback !== 'none';
  return mayHaveEnded ? { ...left, rollback: 'may-be-committed' } : left;
}

/** Rolls back what is open, and says what is left. A session that has ended has done so itself. */
async function clear(
  { session }: ScriptRun,
  done: readonly NumberedStatement[],
  open: readonly NumberedStatement[] | undefined,
  sessionEnded: boolean,
): Promise<Leftovers> {
  const { keepAliveSeconds } = session;
  if (open === undefined) return { done, undone: [], rollback: 'none', keepAliveSeconds };
  const rollback = sessionEnded || (await session.rollBack()) ? 'rolled-back' : 'unknown';
  return { done, undone: open, rollback, keepAliveSeconds };
}

function failureOf(
  batch: RenderedBatch,
  { state, stopped, submitted }: Ended,
  leftovers: Leftovers,
  run: ScriptRun,
): Failure {
  const { place, shown, limit } = run;
  const failedAt = state.statements.findIndex(({ status }) => status === 'failed');
  const failed = batch.kind === 'statement' ? batch.statements[0] : batch.statements[failedAt];
  const unconfirmed = isStillRunning({ state, submitted, ...(stopped === undefined ? {} : { stopped }) });
  // The service itself rolls back a batch that is one transaction, unless it came to its end meanwhile.
  const before = describeLeftovers(
    batch.kind === 'statement'
      ? leftovers
      : unconfirmed
        ? { ...leftovers, undone: batch.statements, rollback: 'may-be-committed' }
        : { ...leftovers, undone: batch.statements.slice(0, Math.max(failedAt, 0)), rollback: 'rolled-back' },
  );
  const which = failed === undefined ? describeBatch(batch, place) : describeStatement(failed, place);
  const at = { file: place.file };
  if (stopped !== undefined) {
    const why =
      stopped === 'timeout'
        ? `the script did not end within ${String(limit / 1000)} s`
        : 'the job was cancelled while the script ran';
    const end = !submitted
      ? 'was not sent'
      : state.status === 'running'
        ? 'was asked to stop'
        : 'was cancelled';
    return {
      reason: 'timeout',
      message: `${place.file}: ${why}; ${which} ${end}.${before}`,
      remedy: 'Look for locks in Redshift, then re-run this job. `wait-timeout` sets the limit.',
      place: at,
    };
  }
  const raw = state.statements[failedAt]?.error ?? state.error ?? 'no reason is given';
  const said = shown(raw);
  // Redshift may refuse the connection itself; then no statement ran.
  const kind = failed === undefined || batch.kind === 'statement' ? kindOfFailure(raw) : undefined;
  if (kind !== undefined) return dataApiFailure(kind, said, `running ${which}`, before, place);
  const hashRefused = failed !== undefined && batch.hashed.has(failed.number) && !otherCause.test(raw);
  return {
    reason: 'script-failed',
    message: `${place.file}: ${which} failed.${hashRefused ? ' It sets a password in SHA-256 form, which Redshift seems to refuse.' : ''}${before} Redshift says: ${said}`,
    remedy: hashRefused
      ? 'The Data API never gets a password in clear text. Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.'
      : 'Correct the cause in Redshift, then re-run this job.',
    place: at,
  };
}

/** What a server says to CREATE USER and ALTER USER that has nothing to do with the form of the password. */
const otherCause = /permission|privilege|must be|already exists|does ?n[o']t exist/i;

/** One line for each statement of a batch that ended well. */
function tellProgress(
  { kind, statements }: RenderedBatch,
  states: readonly StatementState[],
  milliseconds: number,
  { place, say }: ScriptRun,
): void {
  statements.forEach((statement, index) => {
    const seconds = kind === 'transaction' ? states[index]?.seconds : milliseconds / 1000;
    const took = seconds === undefined ? '' : `, ${seconds.toFixed(1)} s`;
    say(`statement ${String(statement.number)} of ${String(place.total)}: ${kindOf(statement)}${took}`);
  });
}

/** Names what runs: a statement, or the statements of a transaction. */
function describeBatch(batch: RenderedBatch, place: ScriptPlace): string {
  const [first] = batch.statements;
  if (first === undefined) return 'nothing';
  return batch.kind === 'statement'
    ? describeStatement(first, place)
    : `the transaction of ${rangeOf(batch, place)}`;
}

function rangeOf({ statements }: RenderedBatch, place: ScriptPlace): string {
  const [first, last] = [statements[0], statements.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lines = `line ${String(first.line + place.headerLines)} of ${place.sqlFile}`;
  return first === last
    ? `statement ${String(first.number)} of ${String(place.total)} (${lines})`
    : `statements ${String(first.number)} to ${String(last.number)} of ${String(place.total)} (from ${lines})`;
}
