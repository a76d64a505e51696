import type { Fault } from '../../sandbox/immuta/faults.ts';

/** Every call to Immuta that the action makes. */
export const routes = [
  { route: 'GET /integrations', kind: 'list', inPlan: true },
  { route: 'POST /integrations/scripts/create', kind: 'script', inPlan: true },
  { route: 'POST /integrations/*/scripts/edit', kind: 'script', inPlan: true },
  { route: 'POST /integrations/*/scripts/delete', kind: 'script', inPlan: true },
  { route: 'POST /integrations/scripts/cleanup', kind: 'script', inPlan: true },
  { route: 'GET /integrations/*', kind: 'read', inPlan: false },
  { route: 'POST /integrations', kind: 'write', inPlan: false },
  { route: 'PUT /integrations/*', kind: 'write', inPlan: false },
  { route: 'DELETE /integrations/*', kind: 'write', inPlan: false },
] as const;

export type RouteKind = (typeof routes)[number]['kind'];

/** How a run ends: well, after a retry or a check of Immuta, or with a reason. */
export type End = 'well' | 'immuta-error' | 'unreachable' | 'timeout';

export interface FaultRow {
  readonly name: string;
  readonly fault: Fault;
  /** How many requests of the route it hits; 1 by default. */
  readonly times?: number;
  readonly ends: Readonly<Record<RouteKind, End>>;
  /** Whether the request takes effect in Immuta although the response is lost. */
  readonly effect?: boolean;
  /** Makes no difference to requests that only read. */
  readonly writesOnly?: true;
  /** Seconds; 10 by default, which no response takes even on a busy machine. */
  readonly requestTimeout?: number;
}

const always = (end: End): FaultRow['ends'] => ({
  list: end,
  read: end,
  script: end,
  write: end,
});

/** A response that can't be read. The action checks whether a write took effect. */
const unreadable = { ...always('immuta-error'), write: 'well' } as const;

const forGood = 1_000_000;

/** Every fault, and how a run with it ends. */
export const faults: readonly FaultRow[] = [
  { name: '429', fault: { kind: 'status429' }, ends: always('well') },
  {
    name: '429 with Retry-After: 1',
    fault: { kind: 'status429', retryAfter: { seconds: 1 } },
    ends: always('well'),
  },
  {
    name: '429 with Retry-After: a date',
    fault: { kind: 'status429', retryAfter: { dateInSeconds: 2 } },
    ends: always('well'),
  },
  {
    name: '429 with Retry-After: an hour',
    fault: { kind: 'status429', retryAfter: { seconds: 3600 } },
    ends: always('immuta-error'),
  },
  { name: '500', fault: { kind: 'status', status: 500 }, ends: always('well') },
  { name: '502 in HTML', fault: { kind: 'html502' }, ends: always('well') },
  { name: '503', fault: { kind: 'status', status: 503 }, ends: always('well') },
  {
    name: '503 after the effect',
    writesOnly: true,
    fault: { kind: 'status', status: 503, when: 'after-effect' },
    ends: always('well'),
    effect: true,
  },
  {
    name: 'connection refused for a while',
    fault: { kind: 'connection-refused', forMs: 1500 },
    ends: always('well'),
  },
  { name: 'reset before the effect', fault: { kind: 'reset' }, ends: always('well') },
  {
    name: 'reset after the effect',
    writesOnly: true,
    fault: { kind: 'reset', when: 'after-effect' },
    ends: always('well'),
    effect: true,
  },
  {
    name: 'effect seconds after a reset',
    fault: { kind: 'late-effect', afterMs: 2500 },
    ends: always('well'),
    effect: true,
  },
  { name: 'truncated JSON', fault: { kind: 'truncated-json' }, ends: unreadable, effect: true },
  {
    name: 'connection cut in the response',
    fault: { kind: 'cut-connection' },
    ends: always('well'),
    effect: true,
  },
  { name: 'hang before the effect', requestTimeout: 2, fault: { kind: 'hang' }, ends: always('well') },
  {
    name: 'hang after the effect',
    requestTimeout: 2,
    writesOnly: true,
    fault: { kind: 'hang', when: 'after-effect' },
    ends: always('well'),
    effect: true,
  },
  {
    name: 'slow drip',
    requestTimeout: 2,
    fault: { kind: 'slow-drip', everyMs: 400 },
    ends: always('well'),
    effect: true,
  },
  { name: 'wrong content type', fault: { kind: 'wrong-content-type' }, ends: always('well'), effect: true },
  { name: 'redirect', fault: { kind: 'redirect' }, ends: always('immuta-error') },
  { name: '308', writesOnly: true, fault: { kind: 'redirect', status: 308 }, ends: always('immuta-error') },
  { name: '200 with a login page', fault: { kind: 'login-page' }, ends: unreadable },
  {
    name: 'login page after the effect',
    writesOnly: true,
    fault: { kind: 'login-page', when: 'after-effect' },
    ends: unreadable,
    effect: true,
  },
  {
    name: 'over 50 MB',
    requestTimeout: 30,
    fault: { kind: 'huge' },
    ends: { ...always('immuta-error'), write: 'well' },
  },
  {
    name: '500 for good',
    fault: { kind: 'status', status: 500 },
    times: forGood,
    ends: always('immuta-error'),
  },
  {
    name: '503 for good',
    fault: { kind: 'status', status: 503 },
    times: forGood,
    ends: always('immuta-error'),
  },
  { name: 'reset for good', fault: { kind: 'reset' }, times: forGood, ends: always('unreachable') },
  {
    name: 'hang for good',
    requestTimeout: 2,
    fault: { kind: 'hang' },
    times: forGood,
    ends: always('timeout'),
  },
];
