import { expect, test } from '@jest/globals';
import { batchesOf } from '../../src/data-api/batches.ts';
import type { StatementState } from '../../src/data-api/data-api.ts';
import { DataApiError } from '../../src/data-api/explain.ts';
import { runStatements } from '../../src/data-api/run-statements.ts';
import { DataApiSession } from '../../src/data-api/session.ts';
import { fakeClock } from '../network/fake-clock.ts';

/** How the service answers for a statement: with its state, or with an error of the call. */
type Answer = StatementState | DataApiError;

const finished: StatementState = { status: 'finished' };
const failed: StatementState = { status: 'failed', error: 'ERROR: no' };
const running: StatementState = { status: 'running' };
const lost = new DataApiError('unreachable', 'socket hang up');

/** Runs statements, one number after the other, and returns what went wrong. `answers` is by SQL. */
async function run(sqls: readonly string[], answers: Readonly<Record<string, Answer>>): Promise<string> {
  const session = new DataApiSession({
    api: {
      submit: ({ sqls: sent }) => {
        const answer = answers[sent.join()];
        if (answer instanceof DataApiError) return Promise.reject(answer);
        return Promise.resolve({ id: sent.join(), sessionId: 'session' });
      },
      describe: (id) => {
        const answer = answers[id] ?? finished;
        return Promise.resolve({ ...(answer as StatementState), statements: [] });
      },
      rows: () => Promise.resolve([]),
      cancel: () => Promise.resolve(),
      close: () => undefined,
    },
    connection: { Database: 'dev', DbUser: undefined, SecretArn: undefined },
    clock: fakeClock(),
    signal: new AbortController().signal,
    limit: 5000,
    requestTimeout: 60_000,
  });
  const statements = sqls.map((sql, index) => ({
    sql,
    keywords: sql.split(' '),
    number: index + 1,
    line: index + 1,
    hasHash: false,
  }));
  const failure = await runStatements(batchesOf(statements), {
    session,
    where: 'cluster analytics in us-east-1',
    sqlFile: 'a.sql',
    total: sqls.length,
    say: () => undefined,
    shown: (text) => text,
  });
  return failure?.message ?? 'done';
}

const optioned = ['GRANT', 'BEGIN READ WRITE', 'CREATE A', 'COMMIT'];
const batch = ['GRANT', 'BEGIN', 'CREATE A', 'CREATE B', 'COMMIT'];

test.each<[string, readonly string[], Readonly<Record<string, Answer>>, string]>([
  ['everything runs', optioned, {}, 'done'],
  [
    'the first statement fails',
    optioned,
    { GRANT: failed },
    'statement 1 of 4 (GRANT, line 1 of a.sql) failed. Nothing ran before it. Redshift says: ERROR: no',
  ],
  [
    'a statement fails in a transaction',
    optioned,
    { 'CREATE A': failed },
    'statement 3 of 4 (CREATE A, line 3 of a.sql) failed. Its transaction was rolled back (statement 2). Still in effect: statement 1. Redshift says: ERROR: no',
  ],
  [
    'the rollback fails too',
    optioned,
    { 'CREATE A': failed, ROLLBACK: lost },
    'statement 3 of 4 (CREATE A, line 3 of a.sql) failed. It is not known whether its transaction was rolled back: Redshift ends an idle session after 120 s and rolls it back. Still in effect: statement 1. Redshift says: ERROR: no',
  ],
  [
    'a COMMIT was asked to stop',
    optioned,
    { COMMIT: running },
    'the script did not end within 5 s; statement 4 of 4 (COMMIT, line 4 of a.sql) was asked to stop. It is not known whether statements 2 to 3 took effect: check in Redshift. Still in effect: statement 1.',
  ],
  [
    'the response to a COMMIT is lost',
    optioned,
    { COMMIT: lost },
    'the Redshift Data API could not be reached (cluster analytics in us-east-1, while running statement 4 of 4 (COMMIT, line 4 of a.sql)). It is not known whether statements 2 to 3 took effect: check in Redshift. Still in effect: statement 1. AWS says: socket hang up',
  ],
  [
    'a single statement was asked to stop',
    optioned,
    { GRANT: running },
    'the script did not end within 5 s; statement 1 of 4 (GRANT, line 1 of a.sql) was asked to stop. It is not known whether statement 1 took effect: check in Redshift.',
  ],
  [
    'a batch was cancelled',
    batch,
    { 'CREATE A,CREATE B': { status: 'aborted' } },
    'statements 3 to 4 of 5 (from line 3 of a.sql) failed. Its transaction was rolled back. Still in effect: statement 1. Redshift says: no reason given',
  ],
  [
    'the response to a batch is lost',
    batch,
    { 'CREATE A,CREATE B': lost },
    'the Redshift Data API could not be reached (cluster analytics in us-east-1, while running statements 3 to 4 of 5 (from line 3 of a.sql)). It is not known whether statements 3 to 4 took effect: check in Redshift. Still in effect: statement 1. AWS says: socket hang up',
  ],
])('if %s, the failure says what is left', async (_, sqls, answers, message) => {
  expect(await run(sqls, answers)).toBe(message);
});
