import type { Clock } from '../network/clock.ts';
import type { DataApi, Row, Submission, SubmissionState } from './data-api.ts';
import { DataApiError } from './data-api-error.ts';
import type { Connection } from './log-in.ts';

/** What a session with Redshift needs of the world. */
export interface SessionParts {
  readonly api: DataApi;
  readonly connection: Connection;
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  /** When the time is up, by the clock. */
  readonly deadline: number;
  /** Milliseconds for one request. */
  readonly requestTimeout: number;
  /** A new token for each submission. */
  readonly newToken: () => string;
}

/** How a submission ended; `stopped` says why it was cancelled or not even sent. */
export interface Ended {
  readonly state: SubmissionState;
  readonly submitted: boolean;
  readonly stopped?: 'timeout' | 'cancelled';
}

/** The longest wait that DescribeStatement takes, in seconds. Source: Amazon Redshift Data API reference. */
const longestWait = 30;

/** The first and the longest pause between two looks where the service does not wait, in milliseconds. */
const pauses = { first: 250, longest: 4000 };

/** How often a long wait is told of, in milliseconds. */
const tellEvery = 25_000;

/** How long a cancelled statement is waited for, in milliseconds: a cancelled job has few seconds left. */
const cancelPatience = 2000;

/**
 * One session of the Data API: a connection to the database, which is opened with the first statement and closed by the
 * service once it was idle for a while. Takes one submission at a time.
 */
export class DataApiSession {
  readonly #parts: SessionParts;
  #id: string | undefined;
  #longPolling = true;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Seconds until the service ends an idle session: longer than a request whose response is lost, and not much. */
  get keepAliveSeconds(): number {
    return Math.min(Math.ceil(this.#parts.requestTimeout / 1000) + 60, 86_400);
  }

  /**
   * Submits one statement, or several as one transaction, and waits for the end. Cancels it when the time is up or the
   * job is cancelled. Tells `onWaiting` every half minute or so how many milliseconds it runs. Rejects with a `DataApiError`; what was submitted is cancelled then, as far as that is possible.
   */
  async run(sql: Submission['sql'], onWaiting: (milliseconds: number) => void): Promise<Ended> {
    const { api, signal, deadline, clock } = this.#parts;
    if (signal.aborted) return { state: unknown, submitted: false, stopped: 'cancelled' };
    if (clock.now() >= deadline) return { state: unknown, submitted: false, stopped: 'timeout' };
    const id = await this.#submit(sql);
    try {
      return await this.#waitFor(id, onWaiting);
    } catch (error: unknown) {
      await api.cancel(id).catch(() => undefined);
      throw error;
    }
  }

  /** The rows of a query; undefined if the server or AWS refuses to show them. Rejects with a `DataApiError`. */
  async query(sql: string): Promise<readonly Row[] | undefined> {
    const id = await this.#submit(sql);
    const { state } = await this.#waitFor(id);
    if (state.status !== 'finished') return undefined;
    try {
      return await this.#parts.api.rows(id);
    } catch (error: unknown) {
      // The script itself does not need GetStatementResult, so a policy may leave it out.
      if (error instanceof DataApiError && error.kind === 'refused-credentials') return undefined;
      throw error;
    }
  }

  /** Ends an open transaction without its effects; whether that is known to have worked. */
  async rollBack(): Promise<boolean> {
    try {
      return (await this.#settled(await this.#submit('ROLLBACK')))?.status === 'finished';
    } catch (error: unknown) {
      if (error instanceof DataApiError) return false;
      throw error;
    }
  }

  async #submit(sql: Submission['sql']): Promise<string> {
    const { api, connection, newToken } = this.#parts;
    const session =
      this.#id === undefined
        ? { open: connection, keepAliveSeconds: this.keepAliveSeconds }
        : { id: this.#id };
    const { id, sessionId } = await api.submit({ sql, session, clientToken: newToken() });
    this.#id ??= sessionId;
    return id;
  }

  async #waitFor(id: string, onWaiting: (milliseconds: number) => void = () => undefined): Promise<Ended> {
    const { clock, signal, deadline } = this.#parts;
    const began = clock.now();
    let pause = pauses.first;
    let told = 0;
    for (;;) {
      if (signal.aborted) return this.#stop(id, 'cancelled');
      const left = deadline - clock.now();
      if (left <= 0) return this.#stop(id, 'timeout');
      const asked = clock.now();
      const wait = this.#waitSeconds(left);
      const state = await this.#look(id, wait);
      if (state === undefined) continue;
      if (state.status !== 'running') return { state, submitted: true };
      const ran = clock.now() - began;
      if (ran - told >= tellEvery) {
        onWaiting(ran);
        told = ran;
      }
      // A service that did not wait as long as it was asked to is not asked at once again.
      if (clock.now() - asked >= wait * 1000 - 500 && wait > 0) continue;
      await clock.sleep(Math.min(pause, Math.max(0, deadline - clock.now())), signal).catch(() => undefined);
      pause = Math.min(pause * 2, pauses.longest);
    }
  }

  #waitSeconds(left: number): number {
    if (!this.#longPolling) return 0;
    const half = Math.floor(this.#parts.requestTimeout / 2000);
    return Math.min(longestWait, half, Math.ceil(left / 1000));
  }

  /** Undefined if the job was cancelled meanwhile, or the service does not want to be waited for. */
  async #look(id: string, wait: number): Promise<SubmissionState | undefined> {
    const { api, signal } = this.#parts;
    try {
      return await api.describe(id, wait, signal);
    } catch (error: unknown) {
      if (signal.aborted) return undefined;
      if (!(error instanceof DataApiError) || error.kind !== 'too-many-waiting' || wait === 0) throw error;
      this.#longPolling = false;
      return undefined;
    }
  }

  async #stop(id: string, stopped: 'timeout' | 'cancelled'): Promise<Ended> {
    await this.#parts.api.cancel(id).catch(() => undefined);
    const state = await this.#settled(id).catch(() => undefined);
    // It may have come to its end before it was cancelled.
    if (state?.status === 'finished') return { state, submitted: true };
    return { state: state ?? unknown, submitted: true, stopped };
  }

  /** Waits a short time for the end of a statement, whatever the limits of the script; undefined if it does not come. */
  async #settled(id: string): Promise<SubmissionState | undefined> {
    const { api, clock } = this.#parts;
    const until = clock.now() + cancelPatience;
    for (;;) {
      const state = await api.describe(id, 0);
      if (state.status !== 'running') return state;
      if (clock.now() >= until) return undefined;
      await clock.sleep(pauses.first);
    }
  }
}

const unknown: SubmissionState = { status: 'running', statements: [] };
