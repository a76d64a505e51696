import { createHash } from 'node:crypto';
import type { RedshiftSandbox } from '../redshift/redshift.ts';
import { quoteText } from '../sql.ts';

/** Rewrites a statement that sets a password in Redshift's form into PostgreSQL's form. */
export interface PasswordStatement {
  readonly sql: string;
  /** To be run after `sql`: stores the hash in the database, so that a rollback also removes it. */
  readonly remember: string | undefined;
}

const setsPassword =
  /^(\s*(?:CREATE|ALTER)\s+USER\s+("(?:[^"]|"")+"|\w+)\s+(?:WITH\s+)?PASSWORD\s+)'([^']*)'/i;
const hash = /^sha256\|([0-9a-f]{64})\|([0-9a-f]{64})$/;

/**
 * Reads `PASSWORD 'sha256|digest|salt'`, which PostgreSQL would take for a password in clear text. Throws what
 * Redshift would say about a malformed hash, or to a password that breaks its rule (Redshift's CREATE USER reference).
 */
export function readPassword(sql: string): PasswordStatement {
  const parts = setsPassword.exec(sql);
  if (parts === null) return { sql, remember: undefined };
  const [whole, before = '', user = '', password = ''] = parts;
  if (/^sha256\|/i.test(password)) {
    if (!hash.test(password))
      throw new Error('Invalid password: the sha256 hash is not of the form sha256|digest|salt');
    return {
      sql: `${before}NULL${sql.slice(whole.length)}`,
      remember: `COMMENT ON ROLE ${user} IS '${password}'`,
    };
  }
  const fits = /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[!-~]{8,64}$/.test(password) && !/["\\/@]/.test(password);
  if (!fits && !/^md5[0-9a-f]{32}$/.test(password))
    throw new Error('Invalid password: it breaks the rule for passwords');
  return { sql, remember: `COMMENT ON ROLE ${user} IS NULL` };
}

/** Whether a user can log in with a password that was set as a hash, or else whether PostgreSQL accepts it. */
export async function canLogIn(
  redshift: RedshiftSandbox,
  user: string,
  password: string,
  database: string,
): Promise<boolean> {
  const [row] = await redshift.query(
    database,
    `SELECT shobj_description(oid, 'pg_authid') AS hash FROM pg_roles WHERE rolcanlogin AND rolname = ${quoteText(user)}`,
  );
  const kept = row?.['hash'];
  const parts = typeof kept === 'string' ? hash.exec(kept) : null;
  if (parts === null) return row !== undefined && redshift.canLogIn(user, password, database);
  const [, digest, salt = ''] = parts;
  return createHash('sha256').update(password).update(Buffer.from(salt, 'hex')).digest('hex') === digest;
}
