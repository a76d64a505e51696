import { setTimeout as delay } from 'node:timers/promises';

/** Work in progress: responses, late effects, a port that opens again. */
export class PendingWork {
  readonly #work = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  /** Aborted when all work must end. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  track(work: Promise<void>): void {
    const done = work.catch((error: unknown) => {
      if (!this.signal.aborted) throw error;
    });
    this.#work.add(done);
    void done.finally(() => this.#work.delete(done));
  }

  later(ms: number, work: () => Promise<void>): void {
    this.track(this.pause(ms).then(work));
  }

  /** Rejects when all work must end. */
  pause(ms: number): Promise<void> {
    return delay(ms, undefined, { signal: this.signal });
  }

  /** Resolves when no work is in progress. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }

  /** Ends all work; `idle` resolves when it has ended. */
  stop(): void {
    this.#stopping.abort();
  }
}
