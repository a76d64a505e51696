import { setTimeout as delay } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { RedshiftConnection, RedshiftResult } from '../redshift/redshift.ts';
import { readPassword } from './passwords.ts';

export type Status = 'SUBMITTED' | 'STARTED' | 'FINISHED' | 'FAILED' | 'ABORTED';

/** One SQL text and its outcome. */
export interface Part {
  readonly sql: string;
  status: Status;
  error?: string;
  /** Milliseconds. */
  duration: number;
  result?: RedshiftResult;
}

/** How a fault disturbs a submission. */
export interface Disturbance {
  /** Milliseconds before each statement. */
  readonly slow?: number;
  readonly refusesHash?: boolean;
  readonly quotes?: boolean;
  /** Why no connection can be made. */
  readonly noConnection?: string;
}

/** One submission: a statement or a batch. */
export class Submitted {
  readonly id = randomUUID();
  readonly createdAt = Date.now() / 1000;
  readonly parts: readonly Part[];
  readonly isBatch: boolean;
  status: Status = 'SUBMITTED';
  error: string | undefined;
  sessionId: string | undefined;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  readonly #cancelled = new AbortController();
  #connection: RedshiftConnection | undefined;
  #end: () => void = () => undefined;

  constructor(sqls: readonly string[], isBatch: boolean) {
    this.parts = sqls.map((sql) => ({ sql, status: 'SUBMITTED', duration: 0 }));
    this.isBatch = isBatch;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get isOver(): boolean {
    return ['FINISHED', 'FAILED', 'ABORTED'].includes(this.status);
  }

  /** Milliseconds. */
  get duration(): number {
    return this.parts.reduce((sum, { duration }) => sum + duration, 0);
  }

  async cancel(): Promise<void> {
    this.#cancelled.abort();
    await this.#connection?.cancel();
  }

  /** Runs in a connection: a batch as one transaction unless it commits by itself. Never rejects. */
  async run(
    connect: () => Promise<RedshiftConnection>,
    autoCommit: boolean,
    disturbance: Disturbance,
    onRan: (sql: string) => void,
  ): Promise<void> {
    try {
      if (disturbance.noConnection !== undefined) throw new Error(disturbance.noConnection);
      this.#connection = await connect();
    } catch (error: unknown) {
      // Only the submission as a whole has the reason.
      for (const part of this.parts) part.status = this.isBatch ? 'ABORTED' : 'FAILED';
      this.#finish('FAILED', messageOf(error));
      return;
    }
    this.status = 'STARTED';
    const transaction = this.isBatch && !autoCommit;
    if (transaction) await this.#connection.run('BEGIN');
    let failed = false;
    for (const [index, part] of this.parts.entries()) {
      if (this.#cancelled.signal.aborted || (failed && transaction)) {
        part.status = 'ABORTED';
        continue;
      }
      await this.#runPart(part, this.#connection, disturbance);
      if (part.status === 'FINISHED') onRan(part.sql);
      else if (!failed) {
        failed = true;
        this.error = this.isBatch
          ? `Query #${String(index + 1)} failed with ${part.error ?? ''}`
          : part.error;
      }
    }
    const aborted = this.#cancelled.signal.aborted && this.parts.some(({ status }) => status !== 'FINISHED');
    if (transaction) {
      // Closing the connection has rolled it back.
      await this.#connection.run(failed || aborted ? 'ROLLBACK' : 'COMMIT').catch(() => undefined);
    }
    this.#finish(aborted ? 'ABORTED' : failed ? 'FAILED' : 'FINISHED', this.error);
  }

  async #runPart(part: Part, connection: RedshiftConnection, disturbance: Disturbance): Promise<void> {
    const began = performance.now();
    part.status = 'STARTED';
    try {
      if (disturbance.slow !== undefined)
        await delay(disturbance.slow, undefined, { signal: this.#cancelled.signal });
      if (disturbance.refusesHash === true && /'sha256\|/.test(part.sql))
        throw new Error('Invalid password: sha256 is not a known format');
      if (disturbance.quotes === true) throw new Error(`syntax error near ${part.sql}`);
      const { sql, remember } = readPassword(part.sql);
      part.result = await connection.run(sql);
      if (remember !== undefined) await connection.run(remember);
      part.status = 'FINISHED';
    } catch (error: unknown) {
      part.status = this.#cancelled.signal.aborted ? 'ABORTED' : 'FAILED';
      if (part.status === 'FAILED') part.error = `ERROR: ${messageOf(error)}`;
    }
    part.duration = performance.now() - began;
  }

  #finish(status: Status, error: string | undefined): void {
    this.status = status;
    this.error = error;
    this.#end();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
