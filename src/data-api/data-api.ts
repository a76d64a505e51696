import type { Connection } from './target.ts';

/** A submission: one statement, or several as one transaction. */
export interface Submission {
  readonly sqls: readonly string[];
  /** A new session, kept for so many seconds after each statement, or an open one. In the words of ExecuteStatement. */
  readonly session:
    (Connection & { readonly SessionKeepAliveSeconds: number }) | { readonly SessionId: string };
  /** The service runs the same token only once, however often it is submitted. */
  readonly clientToken: string;
}

export interface StatementState {
  readonly status: 'running' | 'finished' | 'failed' | 'aborted';
  /** What the server said. */
  readonly error?: string | undefined;
  readonly seconds?: number | undefined;
}

/** The state of a submission, with that of each statement if it is a transaction. */
export interface SubmissionState extends StatementState {
  readonly statements: readonly StatementState[];
}

/** A row of a result, by column name. */
export type Row = Readonly<Record<string, string | number | boolean | undefined>>;

/** The part of the Redshift Data API that scripts need. Each call rejects with a `DataApiError` after its retries. */
export interface DataApi {
  submit(submission: Submission): Promise<{ readonly id: string; readonly sessionId: string | undefined }>;
  describe(id: string): Promise<SubmissionState>;
  rows(id: string): Promise<readonly Row[]>;
  cancel(id: string): Promise<void>;
  close(): void;
}
