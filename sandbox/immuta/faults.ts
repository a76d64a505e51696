/** Whether Immuta handled the request before the response failed. Default: before-effect. */
export type FaultMoment = 'before-effect' | 'after-effect';

interface Timed {
  readonly when?: FaultMoment;
}

/** One way for a request to go wrong. */
export type Fault =
  | ({
      readonly kind: 'status429';
      readonly retryAfter?: { readonly seconds: number } | { readonly dateInSeconds: number };
    } & Timed)
  /** An error in Immuta's format. */
  | ({ readonly kind: 'status'; readonly status: number; readonly message?: string } & Timed)
  /** A proxy's HTML page. */
  | ({ readonly kind: 'html502' } & Timed)
  /**
   * The port is closed as this request comes in, whose own connection is cut with all others. It
   * opens again after `forMs`, or on clearFaults or listenAgain.
   */
  | ({ readonly kind: 'connection-refused'; readonly forMs?: number } & Timed)
  | ({ readonly kind: 'reset' } & Timed)
  /** The connection is cut at once; the effect comes `afterMs` later. */
  | { readonly kind: 'late-effect'; readonly afterMs: number }
  /** The first half of the response as JSON, complete for HTTP. */
  | { readonly kind: 'truncated-json' }
  /** The headers and the first half of the answer; then the connection is cut. */
  | { readonly kind: 'cut-connection' }
  /** No response while the client waits. */
  | ({ readonly kind: 'hang' } & Timed)
  /** The headers at once, then the body byte by byte. */
  | { readonly kind: 'slow-drip'; readonly everyMs?: number }
  /** The right body with a wrong content type. */
  | { readonly kind: 'wrong-content-type'; readonly contentType?: string }
  | ({ readonly kind: 'redirect'; readonly status?: number; readonly location?: string } & Timed)
  /** 200 with a login page. */
  | ({ readonly kind: 'login-page' } & Timed)
  /** A JSON answer of more than `bytes` (default 50 MiB), streamed. */
  | ({ readonly kind: 'huge'; readonly bytes?: number } & Timed)
  /** Any response that the test gives. */
  | ({
      readonly kind: 'answer';
      readonly status: number;
      readonly contentType: string;
      readonly body: string;
    } & Timed)
  /** The right response, late. */
  | { readonly kind: 'delay'; readonly ms: number };

export type FaultKind = Fault['kind'];

/** A fault, and which requests it hits. */
export type FaultRule = Fault & {
  /**
   * `POST /integrations`, `* /integrations/*`, `GET **`: `*` stands for any method or for one
   * segment of the path, `**` for any path.
   */
  readonly route: string;
  /** How many requests it hits; default 1. */
  readonly times?: number;
  /** How many matching requests it lets through first; default 0. */
  readonly skip?: number;
};

/** Faults that hit a share of all requests, the same ones for the same seed. */
export interface RandomFaults {
  readonly kind: 'random';
  readonly seed: number;
  /** 0 to 1. */
  readonly share: number;
  readonly kinds: readonly [Fault, ...Fault[]];
  readonly route: string;
}

/** Faults that a careful client survives with a retry or another read. */
export const passingFaults: readonly [Fault, ...Fault[]] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'html502' },
  { kind: 'status429', retryAfter: { seconds: 0 } },
  { kind: 'reset' },
  { kind: 'reset', when: 'after-effect' },
  { kind: 'cut-connection' },
];

/**
 * Random faults. Whether and how they hit a request depends on the seed, on its method and path, and on
 * how many such requests came before, but not on parallel requests. So a run with parallel requests
 * gets the same faults each time.
 */
export function randomFaults(options: {
  readonly seed: number;
  readonly share?: number;
  readonly kinds?: readonly [Fault, ...Fault[]];
  readonly route?: string;
}): RandomFaults {
  return {
    kind: 'random',
    seed: options.seed,
    share: options.share ?? 0.05,
    kinds: options.kinds ?? passingFaults,
    route: options.route ?? '* **',
  };
}

/** An active rule. */
export interface FaultHandle {
  /** How many requests it has hit so far. */
  hits(): number;
  remove(): void;
}

interface Entry {
  readonly rule: FaultRule | RandomFaults;
  readonly matches: (method: string, path: string) => boolean;
  readonly seenByRoute: Map<string, number>;
  seen: number;
  hits: number;
}

/** The active rules, asked once per request. */
export class FaultRules {
  #entries: Entry[] = [];

  add(rule: FaultRule | RandomFaults): FaultHandle {
    const matches = routeMatcher(rule.route);
    const entry: Entry = { rule, matches, seenByRoute: new Map(), seen: 0, hits: 0 };
    this.#entries.push(entry);
    return {
      hits: () => entry.hits,
      remove: () => {
        this.#entries = this.#entries.filter((other) => other !== entry);
      },
    };
  }

  clear(): void {
    this.#entries = [];
  }

  /** The fault for a request: that of the first rule that hits it. `path` is without its query. */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.#entries) {
      if (!entry.matches(method, path)) continue;
      const fault = hit(entry, `${method} ${path}`);
      if (fault === undefined) continue;
      entry.hits += 1;
      return fault;
    }
    return undefined;
  }
}

function hit(entry: Entry, route: string): Fault | undefined {
  const { rule } = entry;
  entry.seen += 1;
  if (rule.kind !== 'random') {
    const { skip = 0, times = 1 } = rule;
    return entry.seen > skip && entry.hits < times ? rule : undefined;
  }
  const before = entry.seenByRoute.get(route) ?? 0;
  entry.seenByRoute.set(route, before + 1);
  const draw = `${String(rule.seed)} ${route} ${String(before)}`;
  if (fraction(draw) >= rule.share) return undefined;
  return rule.kinds[Math.floor(fraction(`${draw} kind`) * rule.kinds.length)];
}

function routeMatcher(route: string): (method: string, path: string) => boolean {
  const match = /^([A-Z]+|\*) (\/\S*|\*\*)$/.exec(route);
  if (match === null) throw new Error(`"${route}" is not a route: write "METHOD /path".`);
  const [, method = '', path = ''] = match;
  const pattern = path
    .split(/(\*\*?)/)
    .map((part) => {
      if (part === '**') return '.*';
      return part === '*' ? '[^/]+' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  const expression = new RegExp(`^${pattern}$`);
  return (asked, askedPath) => (method === '*' || method === asked) && expression.test(askedPath);
}

/** A number from 0 up to 1 that is the same for the same text: FNV-1a with a final mix. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
