/** What goes wrong: a status instead of the operation, or a named fault. */
export type FaultKind =
  | number
  /** 403 in GitHub's words for "too fast"; with `retryAfter`, the header of that name. */
  | 'secondary-rate-limit'
  /** 403 with no requests remaining and the time of the reset (`retryAfter` seconds ahead, 60 by default). */
  | 'rate-limit'
  /** The connection is reset before the operation, or between the operation and the response. */
  | 'reset-before'
  | 'reset-after'
  /** No response and no operation. */
  | 'hang'
  /** The response stops in the middle of its JSON. */
  | 'truncate'
  /** 200 with a web page. */
  | 'html'
  /** 302 to another path of the same server. */
  | 'redirect';

export interface FaultRule {
  readonly method?: string;
  /** A part of the path, or a pattern for it; the path begins with `/repos/`. */
  readonly path?: string | RegExp;
  readonly kind: FaultKind;
  /** The message of a status, instead of GitHub's own. */
  readonly message?: string;
  /** Seconds for the Retry-After header; without it the header is missing. */
  readonly retryAfter?: number;
  /** How many requests it hits; 1 by default. */
  readonly times?: number;
  /** How many matching requests pass before it hits. */
  readonly skip?: number;
}

/** A rule, and how often it has hit. */
export interface Fault {
  readonly rule: FaultRule;
  readonly hits: number;
}

/** The faults of one server. */
export class Faults {
  #faults: { rule: FaultRule; seen: number; hits: number }[] = [];

  add(rule: FaultRule): Fault {
    const fault = { rule, seen: 0, hits: 0 };
    this.#faults.push(fault);
    return fault;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that hits this request; counts the hit. */
  strike(method: string, path: string): FaultRule | undefined {
    for (const fault of this.#faults) {
      if (!fits(fault.rule, method, path)) continue;
      fault.seen += 1;
      if (fault.seen <= (fault.rule.skip ?? 0) || fault.hits >= (fault.rule.times ?? 1)) continue;
      fault.hits += 1;
      return fault.rule;
    }
    return undefined;
  }
}

function fits(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  if (rule.path === undefined) return true;
  return typeof rule.path === 'string' ? path.includes(rule.path) : rule.path.test(path);
}
