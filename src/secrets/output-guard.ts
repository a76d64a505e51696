import type { Failure } from '../failure.ts';
import type { Guard } from './guard.ts';

/** Whether a text may be written to its sink; if not, the label of the secret in it. */
export type Admission = { readonly ok: true } | { readonly ok: false; readonly label: string };

/**
 * The one place that every text passes before it is written anywhere. A text that contains a secret is refused and
 * noted. Nothing is thrown, so that an apply goes on to its end; the run then fails with `failures`.
 */
export class OutputGuard {
  readonly guard: Guard;
  /** By sink and label. */
  readonly #failures = new Map<string, Failure>();

  constructor(guard: Guard) {
    this.guard = guard;
  }

  /**
   * Checks a text for a sink; a refused one must not be written.
   *
   * @param sink `comment`, `summary`, `log`, `output NAME` or the name of a file
   */
  admit(sink: string, text: string): Admission {
    const label = this.guard.find(text);
    if (label === undefined) return { ok: true };
    this.#failures.set(`${sink}\n${label}`, {
      reason: 'secret-leak',
      message: `A text for the ${sink} contained ${label}, so it was not written.`,
      remedy:
        'Find where else the value of the secret is used, for example as a user name. Rotate the secret if anybody may have seen it.',
    });
    return { ok: false, label };
  }

  /**
   * A failure that can be shown. If it contains a secret, most likely in what Immuta said, that part is left out and
   * noted as a leak, so that people still learn what went wrong.
   */
  redacted(failure: Failure): Failure {
    const admission = this.admit('log', [failure.message, failure.remedy].join('\n'));
    if (admission.ok) return failure;
    const own = failure.message.replace(/ (Immuta says|Failed validation tests): .*/s, '');
    const kept = this.guard.find(own) === undefined ? own : 'The run failed';
    const { reason, place, cause } = failure;
    return {
      reason,
      message: `${kept} [the rest is withheld: it contained ${admission.label}]`,
      ...(place === undefined ? {} : { place }),
      cause,
    };
  }

  /** One failure for each sink and secret that was refused, in order. */
  failures(): readonly Failure[] {
    return [...this.#failures.values()];
  }
}
