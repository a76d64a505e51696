import { ActionFailure, type Failure } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import type { LiveIntegration, ValidationTest } from '../live/live-integration.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { create } from './create.ts';
import type { ApplyEdges, Progress } from './edges.ts';
import { remove } from './remove.ts';
import type { IntegrationResult } from './result.ts';
import { update } from './update.ts';

/** Integrations that are worked on side by side. */
const changesAtOnce = 4;

/** Applying under way: its end, and how it stands at any moment. */
export interface Applying {
  /** Results in the order of the changes. Never rejects for what goes wrong with one integration. */
  readonly done: Promise<readonly IntegrationResult[]>;
  /** The results as far as they are known, for a run that is ended in the middle. */
  snapshot(): readonly IntegrationResult[];
}

/**
 * Applies changes, 4 side by side. A creation, or an update that moves to another host, waits for the deletions there; one
 * failure leaves the others to finish. An abort of `edges.signal` lets nothing new begin.
 */
export function applyChanges(changes: readonly PlannedChange[], edges: ApplyEdges): Applying {
  const tasks = inOrder(changes).map((change) => new Task(change, edges));
  const done = runAll(tasks).then(() => snapshot());
  const snapshot = (): readonly IntegrationResult[] =>
    changes.flatMap((change) => tasks.filter((task) => task.change === change).map((task) => task.result()));
  return { done, snapshot };
}

/** Deletions first, so that what waits for one never takes its place among the 4. */
function inOrder(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  return [...changes].sort((one, other) => rank(one) - rank(other));
}

function rank({ action }: PlannedChange): number {
  return action === 'delete' ? 0 : 1;
}

async function runAll(tasks: readonly Task[]): Promise<void> {
  const waiting = [...tasks];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((task) => !isBlocked(task, tasks));
    const task = running.size < changesAtOnce && next >= 0 ? waiting.splice(next, 1)[0] : undefined;
    if (task === undefined) {
      await Promise.race(running);
      continue;
    }
    // The host is still taken where its deletion failed.
    const begins = !deletionsBefore(task, tasks).some(({ failed }) => failed);
    const run: Promise<void> = task.run(begins).finally(() => running.delete(run));
    running.add(run);
  }
}

function isBlocked(task: Task, tasks: readonly Task[]): boolean {
  return deletionsBefore(task, tasks).some(({ ended }) => !ended);
}

/**
 * The deletions that free a host for this change. Updates that leave it are not waited for: two that swap hosts would
 * wait for each other.
 */
function deletionsBefore({ change }: Task, tasks: readonly Task[]): readonly Task[] {
  if (!takesHost(change)) return [];
  return tasks.filter(
    (other) => other.change.action === 'delete' && other.change.identity.host === change.identity.host,
  );
}

function takesHost({ action, identity, live }: PlannedChange): boolean {
  return action === 'create' || (action === 'update' && live?.identity.host !== identity.host);
}

/** One change on its way. */
class Task {
  readonly change: PlannedChange;
  readonly #edges: ApplyEdges;
  readonly #progress: Progress;
  #startedAt: number | undefined;
  #endedAt: number | undefined;
  #live: LiveIntegration | undefined;
  #failure: Failure | undefined;

  constructor(change: PlannedChange, edges: ApplyEdges) {
    this.change = change;
    this.#edges = edges;
    this.#progress = { id: change.id, scriptRan: false, writing: false, confirmed: false };
  }

  get ended(): boolean {
    return this.#endedAt !== undefined;
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  async run(begins: boolean): Promise<void> {
    if (begins && !this.#edges.signal.aborted) {
      this.#startedAt = this.#edges.clock.now();
      try {
        this.#live = await applyChange(this.change, this.#edges, this.#progress);
      } catch (error: unknown) {
        this.#failure = isAborted(this.#edges.signal)
          ? cancelled(this.change, this.#progress)
          : failureOf(error, this.change);
        const { scriptRan, confirmed } = this.#progress;
        if (scriptRan && !confirmed)
          this.#edges.say(
            this.change,
            'the script ran, but Immuta was not updated; re-run this job to finish',
          );
      }
    }
    this.#endedAt = this.#edges.clock.now();
  }

  result(): IntegrationResult {
    const { file, action } = this.change;
    const live = this.#live ?? this.#progress.seen;
    const id = live?.id ?? this.#progress.id;
    const status = live?.status;
    const began = this.#startedAt;
    const until = this.#endedAt ?? this.#edges.clock.now();
    const failure =
      this.#failure ??
      (this.ended || began === undefined ? undefined : cancelled(this.change, this.#progress));
    return {
      file,
      action,
      state: this.#state(failure),
      ...(id === undefined ? {} : { id }),
      ...(status === undefined ? {} : { status }),
      validationTests: live?.validationTests ?? testsOf(failure),
      ...(failure === undefined ? {} : { failure }),
      milliseconds: began === undefined ? 0 : Math.round(until - began),
      scriptRunButNotTold: this.#progress.scriptRan && !this.#progress.confirmed,
      notes: [],
    };
  }

  #state(failure: Failure | undefined): IntegrationResult['state'] {
    if (this.#startedAt === undefined) return 'not-tried';
    if (failure === undefined) return 'done';
    const { writing, scriptStarted, confirmed } = this.#progress;
    if (!this.#edges.signal.aborted) return 'failed';
    if (writing && !confirmed) return 'unknown';
    return scriptStarted === true || confirmed ? 'failed' : 'not-tried';
  }
}

async function applyChange(
  change: PlannedChange,
  edges: ApplyEdges,
  progress: Progress,
): Promise<LiveIntegration | undefined> {
  if (change.action === 'create' || change.live === undefined) return create(change, edges, progress);
  if (change.action === 'delete') {
    await remove(change, change.live, edges, progress);
    return undefined;
  }
  return update(change, change.live, edges, progress);
}

function failureOf(error: unknown, change: PlannedChange): Failure {
  if (error instanceof ActionFailure) return error.failures[0];
  if (error instanceof ImmutaError) {
    const failure = immutaFailure(error, `working on ${change.file}`);
    return { ...failure, place: { file: change.file } };
  }
  // Nothing foresaw this one; the other integrations must all the same come to their end and be told.
  return {
    reason: 'immuta-error',
    message: `${change.file}: the ${change.action} stopped on an unexpected error (${error instanceof Error ? error.name : typeof error}).`,
    remedy:
      'Re-run the job with debug logging: it goes on from what Immuta then shows. Report the error if it stays.',
    place: { file: change.file },
    cause: error,
  };
}

/** Asked anew each time: the compiler takes a property that was checked before an await for unchanged. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function cancelled({ file, action }: PlannedChange, { confirmed }: Progress): Failure {
  return {
    reason: 'timeout',
    message: confirmed
      ? `${file}: Immuta accepted this ${action}, and the job was cancelled before it had settled.`
      : `${file}: the job was cancelled during this ${action}.`,
    remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
    place: { file },
  };
}

function testsOf(failure: Failure | undefined): readonly ValidationTest[] {
  return failure?.cause instanceof ImmutaError ? failure.cause.validationTests : [];
}
