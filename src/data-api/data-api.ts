import type { Connection } from './log-in.ts';

/** What is submitted: one statement, or several as one transaction. */
export interface Submission {
  /** A text is one statement, a list one transaction. */
  readonly sql: string | readonly string[];
  /** A new session, kept for so many seconds after each statement, or one that is open. */
  readonly session:
    { readonly open: Connection; readonly keepAliveSeconds: number } | { readonly id: string };
  /** The same token is run once only, however often it is submitted. */
  readonly clientToken: string;
}

/** How a statement stands. */
export interface StatementState {
  readonly status: 'running' | 'finished' | 'failed' | 'aborted';
  /** What the server said; foreign text. */
  readonly error?: string;
  readonly seconds?: number;
}

/** How a submission stands, with its statements if it is a transaction. */
export interface SubmissionState extends StatementState {
  readonly statements: readonly StatementState[];
}

/** A row of a result, by column name. */
export type Row = Readonly<Record<string, string | number | boolean | undefined>>;

/** The Redshift Data API, as far as scripts need it. Each call rejects with a `DataApiError`; passing errors were retried. */
export interface DataApi {
  submit(submission: Submission): Promise<{ readonly id: string; readonly sessionId: string | undefined }>;
  /** Waits up to `waitSeconds` (0 to 30) for the end; an aborted `signal` ends the wait. */
  describe(id: string, waitSeconds: number, signal?: AbortSignal): Promise<SubmissionState>;
  rows(id: string): Promise<readonly Row[]>;
  cancel(id: string): Promise<void>;
  close(): void;
}
