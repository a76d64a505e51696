import { setTimeout as delay } from 'node:timers/promises';

/** What goes on beside one another: answers, effects that come late, a port that opens again. */
export class UnderWay {
  readonly #work = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  /** Aborted when everything is to end. */
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

  /** Rejects when everything is to end. */
  pause(ms: number): Promise<void> {
    return delay(ms, undefined, { signal: this.signal });
  }

  /** Settles when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }

  /** Has everything end; `idle` tells when it has. */
  stop(): void {
    this.#stopping.abort();
  }
}
