/** What goes wrong: a status that is answered instead of doing anything, or a fault by name. */
export type FaultKind =
  | number
  /** 403 in GitHub's words for "too fast"; with `retryAfter`, the header of that name. */
  | 'secondary-rate-limit'
  /** 403 with no requests remaining and the time of the reset (`retryAfter` seconds ahead, 60 by default). */
  | 'rate-limit'
  /** The connection is reset before anything is done, or after it is done and before it is answered. */
  | 'reset-before'
  | 'reset-after'
  /** No answer ever; nothing is done. */
  | 'hang'
  /** The answer stops in the middle of its JSON. */
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
  /** What a status says, in place of GitHub's own words. */
  readonly message?: string;
  /** Seconds for the Retry-After header; without it there is none. */
  readonly retryAfter?: number;
  /** How many requests it strikes; 1 when absent. */
  readonly times?: number;
  /** How many fitting requests go by before it strikes. */
  readonly skip?: number;
}

/** A rule that was set, and how often it has struck. */
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

  /** The fault that strikes this request; it counts as one of its times. */
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
