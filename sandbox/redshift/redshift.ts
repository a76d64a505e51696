import { findPostgres } from './postgres-programs.ts';
import { startPglite } from './pglite.ts';
import { startPostgres } from './postgres.ts';
import type { ValidationTest } from '../../src/live/live-integration.ts';

/** A stand-in for a Redshift cluster, with PostgreSQL's protocol. */
export interface RedshiftSandbox {
  readonly kind: 'postgresql' | 'pglite';
  /** What this stand-in can't show, as sentences. */
  readonly limits: readonly string[];
  /** For psql and any libpq client, as a role that may do everything: PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD. */
  readonly env: Readonly<Record<string, string>>;
  /** The server's loopback port, if requested. */
  readonly tcp?: { readonly host: string; readonly port: number };
  createDatabase(name: string): Promise<void>;
  /** Runs SQL as the role of `env`; the rows of its last statement. */
  query(database: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Opens a new connection to a database (PGlite has only one), as the role of `env`. */
  connect(database: string): Promise<RedshiftConnection>;
  /** `psql -X -f path`, with `env` on top of the sandbox's (PGDATABASE among it). */
  runFile(path: string, env: Readonly<Record<string, string>>): Promise<PsqlResult>;
  /** Whether that user can log in with that password. */
  canLogIn(user: string, password: string, database: string): Promise<boolean>;
  /** What Immuta's validation checks before it accepts a POST or PUT. */
  hasSetup(database: string, username: string): Promise<SetupCheck>;
  stop(): Promise<void>;
}

/** One connection: one transaction at a time, one statement at a time. */
export interface RedshiftConnection {
  /** Runs one statement, and refuses several. */
  run(sql: string): Promise<RedshiftResult>;
  /** Cancels the running statement. */
  cancel(): Promise<void>;
  /** Ends the connection; an open transaction is rolled back. */
  close(): Promise<void>;
}

export interface RedshiftResult {
  /** Names of the columns; undefined for a statement that has no result. */
  readonly columns: readonly string[] | undefined;
  readonly rows: readonly (readonly unknown[])[];
  readonly rowCount: number;
}

export interface PsqlResult {
  readonly exitCode: number;
  /** Output and errors, in order. */
  readonly output: string;
}

export interface SetupCheck {
  readonly passed: boolean;
  readonly tests: readonly ValidationTest[];
}

export interface RedshiftOptions {
  /** By default PostgreSQL if it is installed, else PGlite. */
  readonly kind?: 'postgresql' | 'pglite';
  /** Also listen on a loopback port. */
  readonly tcp?: boolean;
}

/**
 * Starts an empty cluster with a database `dev`.
 * @throws Error if PostgreSQL is requested and not found, or doesn't start
 */
export async function startRedshift(options: RedshiftOptions = {}): Promise<RedshiftSandbox> {
  const programs = options.kind === 'pglite' ? undefined : await findPostgres();
  if (programs !== undefined) return startPostgres(programs, options.tcp ?? false);
  if (options.kind === 'postgresql') throw new Error('No PostgreSQL (initdb, postgres, psql) was found.');
  return startPglite();
}
