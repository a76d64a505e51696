import { answerFault } from './api-description.ts';
import type { Answer, Route } from './answer.ts';
import type { Json } from '../../src/json.ts';

/** How many answers of one kind are kept: enough to see each form that it takes. */
const kept = 20;

/**
 * Holds the sandbox's own answers against GitHub's API description. They are kept and looked at in the end:
 * compiling the schemas takes longer than answering, and would be measured as GitHub's slowness.
 */
export class AnswerCheck {
  readonly #answers = new Map<string, { route: Route; status: number; bodies: Json[] }>();

  note(route: Route, { status, body }: Answer): void {
    if (body instanceof Uint8Array) return;
    const key = `${route.method} ${route.operation} ${status.toString()}`;
    const kind = this.#answers.get(key) ?? { route, status, bodies: [] };
    this.#answers.set(key, kind);
    if (kind.bodies.length < kept && body !== undefined) kind.bodies.push(body);
  }

  /** A sentence for each kind of answer that GitHub would not have given. */
  defects(): Error[] {
    return [...this.#answers].flatMap(([key, { route, status, bodies }]) => {
      const faults = (bodies.length === 0 ? [undefined] : bodies).map((body) =>
        answerFault(route.operation, route.method, status, body),
      );
      const fault = faults.find((found) => found !== undefined);
      return fault === undefined ? [] : [new Error(`${key} is not as GitHub answers: ${fault}`)];
    });
  }
}
