import { isDeepStrictEqual, inspect } from 'node:util';
import { screen } from './screen.ts';

/** The facts that the demo checks. */
export class Facts {
  readonly #differences: string[] = [];

  /** Compares one fact and prints the result. A difference is printed again at the end. */
  check(fact: string, actual: unknown, expected: unknown): void {
    if (isDeepStrictEqual(actual, expected)) {
      screen.held(fact);
      return;
    }
    const difference = `${fact}: expected ${inspect(expected)}, found ${inspect(actual)}`;
    this.#differences.push(difference);
    screen.failed(difference);
  }

  /** Records that the demo could not continue. */
  stopped(why: string): void {
    const difference = `the demo could not continue: ${why}`;
    this.#differences.push(difference);
    screen.failed(difference);
  }

  get differences(): readonly string[] {
    return this.#differences;
  }
}
