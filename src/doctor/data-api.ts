import { DataApiError, kindOfFailure, meanings } from '../data-api/explain.ts';
import { readPrivileges } from '../data-api/privileges.ts';
import type { DataApiSession } from '../data-api/session.ts';
import type { Target } from '../data-api/target.ts';
import { ActionFailure } from '../failure.ts';
import { capitalized } from '../words.ts';
import { fail, pass, warn, type CheckRow } from './rows.ts';

export const dataApiCheck = 'Redshift Data API';

/** A session with the database of an integration. */
export interface OpenDataApi {
  readonly target: Target;
  readonly dataApiSession: DataApiSession;
}

/**
 * Whether AWS lets the job log in to a database, and which documented privileges the role lacks. What AWS and Redshift
 * say may name hosts, so `say` puts it in the log.
 */
export async function dataApiRows(
  check: string,
  open: () => Promise<OpenDataApi>,
  say: (line: string) => void,
): Promise<readonly CheckRow[]> {
  try {
    const { target, dataApiSession } = await open();
    try {
      await requireLogIn(dataApiSession, say);
      return [await privilegesRow(check, target, dataApiSession)];
    } finally {
      dataApiSession.close();
    }
  } catch (error: unknown) {
    if (!(error instanceof DataApiError)) throw error;
    say(`Redshift Data API: ${error.message}`);
    const { problem, remedy } = meanings[error.kind];
    return [fail(check, `${capitalized(problem)}.`, remedy)];
  }
}

async function privilegesRow(
  check: string,
  { kind, region }: Target,
  session: DataApiSession,
): Promise<CheckRow> {
  const { role, missing, unknown } = await readPrivileges((sql) => session.query(sql));
  const where = `A ${kind} in ${region}: logged in`;
  if (role === undefined)
    return warn(
      check,
      `${where}, but not allowed to ask for privileges.`,
      'Compare the IAM policy with docs/scripts.md.',
    );
  const seen = [
    `${where}.`,
    ...(missing.length === 0 ? [] : [`The role lacks ${missing.join(', ')}.`]),
    ...(unknown.length === 0 ? [] : [`Redshift does not show whether it has ${unknown.join(', ')}.`]),
  ].join(' ');
  return missing.length === 0
    ? pass(check, seen)
    : fail(check, seen, 'Have a superuser grant them: docs/scripts.md has the statements.');
}

/** Runs the smallest query. The Data API logs in with the first statement, so a refused login is a failed statement. */
async function requireLogIn(session: DataApiSession, say: (line: string) => void): Promise<void> {
  const { status, error, stopped: wasStopped } = await session.run(['SELECT 1']);
  if (status === 'finished') return;
  if (wasStopped !== undefined) throw new DataApiError('timeout', 'The login did not finish in time.');
  const reason = error ?? 'no reason given';
  const kind = kindOfFailure(reason);
  if (kind !== undefined) throw new DataApiError(kind, reason);
  say(`Redshift says: ${reason}`);
  throw new ActionFailure({
    reason: 'script-failed',
    message: 'Redshift refused the login.',
    remedy:
      'The log has its message. Check `database` in the file, the database user that logs in, and whether the cluster accepts connections.',
  });
}
