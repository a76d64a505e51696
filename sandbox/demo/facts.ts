import { isDeepStrictEqual, inspect } from 'node:util';
import { screen } from './screen.ts';

/** What has to be true for the demo to have happened as told. */
export class Facts {
  readonly #differences: string[] = [];

  /** Compares one fact and tells the reader; what differs is kept for the end. */
  check(fact: string, actual: unknown, expected: unknown): void {
    if (isDeepStrictEqual(actual, expected)) {
      screen.held(fact);
      return;
    }
    const difference = `${fact}: expected ${inspect(expected)}, found ${inspect(actual)}`;
    this.#differences.push(difference);
    screen.failed(difference);
  }

  /** Keeps that the demo could not go on. */
  stopped(why: string): void {
    const difference = `the demo could not go on: ${why}`;
    this.#differences.push(difference);
    screen.failed(difference);
  }

  get differences(): readonly string[] {
    return this.#differences;
  }
}
