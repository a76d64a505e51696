import { answerFault } from './api-description.ts';
import type { Answer, Route } from './answer.ts';
import type { Json } from '../../src/json.ts';

/** How many responses of one kind are recorded: enough to see all their forms. */
const kept = 20;

/**
 * Checks the sandbox's own responses against GitHub's API description. They are recorded and checked at the end,
 * because compiling the schemas takes longer than responding and would slow down the measured runs.
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

  /** One sentence per kind of response that GitHub would not have sent. */
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
