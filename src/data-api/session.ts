import { randomUUID } from 'node:crypto';
import type { Clock } from '../network/clock.ts';
import type { DataApi, Row, Submission, SubmissionState } from './data-api.ts';
import { DataApiError } from './explain.ts';
import type { Connection } from './target.ts';

export interface SessionOptions {
  readonly api: DataApi;
  readonly connection: Connection;
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  /** Milliseconds for everything that runs in the session. */
  readonly limit: number;
  /** Milliseconds for one request. */
  readonly requestTimeout: number;
}

/** How a submission ended. `running`: it was asked to stop, and whether it did is not known. */
export interface Outcome extends Omit<SubmissionState, 'status'> {
  readonly status: SubmissionState['status'] | 'not-sent';
  /** Why it was cancelled or not sent. */
  readonly stopped?: 'timeout' | 'cancelled';
}

/** The first and the longest pause between two requests, in milliseconds. */
const firstPause = 125;
const longestPause = 4000;

/** Milliseconds between two notices that a statement is still running. */
const noticeInterval = 25_000;

/** Milliseconds to wait for the end of a cancelled statement: a cancelled job has only a few seconds left. */
const cancelPatience = 2000;

/**
 * A session of the Data API: a connection to the database that the first statement opens, and that the service closes
 * after some idle time. Takes one submission at a time.
 */
export class DataApiSession {
  readonly #options: SessionOptions;
  readonly #deadline: number;
  #id: string | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#deadline = options.clock.now() + options.limit;
  }

  /** Milliseconds. */
  get limit(): number {
    return this.#options.limit;
  }

  /** Seconds until the service ends an idle session: a little longer than a request whose response is lost. */
  get keepAliveSeconds(): number {
    return Math.min(Math.ceil(this.#options.requestTimeout / 1000) + 60, 86_400);
  }

  /**
   * Submits one statement, or several as one transaction, and waits for the end. Cancels it at the time limit or when
   * the job is cancelled. Now and then calls `onWaiting` with the seconds that it has been running. Rejects with a
   * `DataApiError`, after an attempt to cancel what was submitted.
   */
  async run(
    sqls: readonly string[],
    onWaiting: (seconds: number) => void = () => undefined,
  ): Promise<Outcome> {
    const stopped = this.#reasonToStop();
    if (stopped !== undefined) return { status: 'not-sent', statements: [], stopped };
    const id = await this.#submit(sqls);
    try {
      return await this.#waitFor(id, onWaiting);
    } catch (error: unknown) {
      await this.#options.api.cancel(id).catch(() => undefined);
      throw error;
    }
  }

  /** The rows of a query; undefined if the server or AWS refuses to show them. Rejects with a `DataApiError`. */
  async query(sql: string): Promise<readonly Row[] | undefined> {
    const id = await this.#submit([sql]);
    const { status } = await this.#waitFor(id, () => undefined);
    if (status !== 'finished') return undefined;
    try {
      return await this.#options.api.rows(id);
    } catch (error: unknown) {
      // A policy may leave out GetStatementResult, which the script itself does not need.
      if (error instanceof DataApiError && error.kind === 'refused-credentials') return undefined;
      throw error;
    }
  }

  /** Rolls back the open transaction, and returns whether that is known to have worked. */
  async rollBack(): Promise<boolean> {
    try {
      return (await this.#endOf(await this.#submit(['ROLLBACK']))).status === 'finished';
    } catch (error: unknown) {
      if (error instanceof DataApiError) return false;
      throw error;
    }
  }

  close(): void {
    this.#options.api.close();
  }

  async #submit(sqls: Submission['sqls']): Promise<string> {
    const { api, connection } = this.#options;
    const session =
      this.#id === undefined
        ? { ...connection, SessionKeepAliveSeconds: this.keepAliveSeconds }
        : { SessionId: this.#id };
    const { id, sessionId } = await api.submit({ sqls, session, clientToken: randomUUID() });
    this.#id ??= sessionId;
    return id;
  }

  async #waitFor(id: string, onWaiting: (seconds: number) => void): Promise<Outcome> {
    const { api, clock, signal } = this.#options;
    const began = clock.now();
    let nextNotice = began + noticeInterval;
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      const state = await api.describe(id);
      if (state.status !== 'running') return state;
      const stopped = this.#reasonToStop();
      if (stopped !== undefined) return this.#stop(id, stopped);
      if (clock.now() >= nextNotice) {
        onWaiting((clock.now() - began) / 1000);
        nextNotice = clock.now() + noticeInterval;
      }
      await clock.sleep(Math.min(pause, this.#deadline - clock.now()), signal).catch(() => undefined);
    }
  }

  #reasonToStop(): Outcome['stopped'] {
    const { signal, clock } = this.#options;
    if (signal.aborted) return 'cancelled';
    return clock.now() >= this.#deadline ? 'timeout' : undefined;
  }

  async #stop(id: string, stopped: 'timeout' | 'cancelled'): Promise<Outcome> {
    await this.#options.api.cancel(id).catch(() => undefined);
    const state = await this.#endOf(id).catch((): SubmissionState => ({ status: 'running', statements: [] }));
    // It may have ended before it could be cancelled.
    return state.status === 'finished' ? state : { ...state, stopped };
  }

  /** Waits a short time for the end of a statement, whatever the time limit. */
  async #endOf(id: string): Promise<SubmissionState> {
    const { api, clock } = this.#options;
    const until = clock.now() + cancelPatience;
    for (;;) {
      const state = await api.describe(id);
      if (state.status !== 'running' || clock.now() >= until) return state;
      await clock.sleep(firstPause);
    }
  }
}
