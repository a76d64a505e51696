import type { Failure } from '../failure.ts';
import type { Guard } from './guard.ts';

/** A text that was about to be written and was not: where to, and which secret it contains. */
export interface Leak {
  /** `comment`, `summary`, `log`, `output NAME`, the name of a file. */
  readonly sink: string;
  /** The label of the secret. */
  readonly label: string;
}

/** Whether a text may be written to its sink. */
export type Admission = { readonly ok: true } | { readonly ok: false; readonly label: string };

/**
 * The one place that every text passes before it is written anywhere. A text that contains a secret is refused and
 * noted, nothing is thrown, so that an apply goes on to its end; the run then fails with what `failures` gives.
 */
export class OutputGuard {
  readonly guard: Guard;
  readonly #leaks: Leak[] = [];

  constructor(guard: Guard) {
    this.guard = guard;
  }

  /** Checks a text for a sink; a refused one must not be written. */
  admit(sink: string, text: string): Admission {
    const label = this.guard.find(text);
    if (label === undefined) return { ok: true };
    if (!this.#leaks.some((leak) => leak.sink === sink && leak.label === label))
      this.#leaks.push({ sink, label });
    return { ok: false, label };
  }

  /**
   * A failure as it may be shown. If it contains a secret, most likely in what Immuta said, that part is left out and
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

  /** What was refused so far, each sink and secret once, in order. */
  leaks(): readonly Leak[] {
    return [...this.#leaks];
  }

  /** One failure for each leak. */
  failures(): readonly Failure[] {
    return this.#leaks.map(({ sink, label }) => ({
      reason: 'secret-leak',
      message: `A text for the ${sink} contained ${label}, so it was not written.`,
      remedy:
        'Find where else the value of the secret is used, for example as a user name. Rotate the secret if anybody may have seen it.',
    }));
  }
}
