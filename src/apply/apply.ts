import { ActionFailure, failuresOf, type Failure } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import { inParallel } from '../in-parallel.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { actionNouns, type PlannedChange } from '../plan/plan.ts';
import { create } from './create.ts';
import type { ApplyEdges, Work } from './edges.ts';
import { remove } from './remove.ts';
import type { IntegrationResult } from './result.ts';
import { update } from './update.ts';

/** How many integrations are applied in parallel. */
const changesAtOnce = 4;

/** An apply that is running. */
export interface Applying {
  /** Resolves when all changes have ended. Never rejects because of a single integration. */
  readonly done: Promise<unknown>;
  /** The results in the order of the changes, as far as they are known now. */
  results(): readonly IntegrationResult[];
}

/**
 * Applies changes, 4 in parallel. A creation, or an update that moves to another host, waits for the deletions there, and
 * is not tried if one of them fails. Other failures stop their own integration only. Once `edges.signal` is
 * aborted, nothing new starts.
 */
export function applyChanges(changes: readonly PlannedChange[], edges: ApplyEdges): Applying {
  const tasks = changes.map((change) => new Task(change, edges));
  const deletionsBefore = ({ work: { change } }: Task): readonly Task[] =>
    takesHost(change)
      ? tasks.filter(
          ({ work: { change: other } }) =>
            other.action === 'delete' && other.identity.host === change.identity.host,
        )
      : [];
  // Deletions start first, and what waits for one comes last, so that waiting blocks nothing else.
  const rank = (task: Task): number => {
    if (task.work.change.action === 'delete') return 0;
    return deletionsBefore(task).length === 0 ? 1 : 2;
  };
  const inOrder = [...tasks].sort((one, other) => rank(one) - rank(other));
  return {
    done: inParallel(inOrder, changesAtOnce, (task) => task.start(deletionsBefore(task))),
    results: () => tasks.map((task) => task.result()),
  };
}

/** Updates that leave a host are not waited for: two that swap hosts would wait for each other. */
function takesHost({ action, identity, live }: PlannedChange): boolean {
  return action === 'create' || (action === 'update' && live?.identity.host !== identity.host);
}

/** One change, from its start to its result. */
class Task {
  readonly work: Work;
  #running: Promise<void> | undefined;
  #startedAt: number | undefined;
  #endedAt: number | undefined;
  #live: LiveIntegration | undefined;
  #failure: Failure | undefined;

  constructor(change: PlannedChange, edges: ApplyEdges) {
    this.work = {
      change,
      edges,
      progress: {
        id: change.id,
        script: edges.runScript === undefined ? 'run-by-person' : 'not-run',
        write: 'not-sent',
      },
    };
  }

  start(deletions: readonly Task[]): Promise<void> {
    this.#running = this.#run(deletions);
    return this.#running;
  }

  async #run(deletions: readonly Task[]): Promise<void> {
    await Promise.all(deletions.flatMap((deletion) => deletion.#running ?? []));
    const { change, edges } = this.work;
    // After a failed deletion its host is still taken.
    if (edges.signal.aborted || deletions.some((deletion) => deletion.#failure !== undefined)) return;
    this.#startedAt = edges.clock.now();
    try {
      this.#live = await applyChange(this.work);
    } catch (error: unknown) {
      this.#failure = isAborted(edges.signal) ? cancelled(this.work) : failureOf(error, change);
      if (isHalfDone(this.work))
        edges.say(change, 'the script ran, but Immuta was not updated; re-run this job to finish');
    }
    this.#endedAt = edges.clock.now();
  }

  result(): IntegrationResult {
    const { change, edges, progress } = this.work;
    const live = this.#live ?? progress.settled;
    const id = live?.id ?? progress.id;
    const started = this.#startedAt;
    const isRunning = started !== undefined && this.#endedAt === undefined;
    const failure = this.#failure ?? (isRunning ? cancelled(this.work) : undefined);
    return {
      file: change.file,
      action: change.action,
      state: started === undefined ? 'not-tried' : stateOf(this.work, failure),
      ...(id === undefined ? {} : { id }),
      ...(live === undefined ? {} : { status: live.status }),
      validationTests:
        live?.validationTests ?? (failure?.cause instanceof ImmutaError ? failure.cause.validationTests : []),
      ...(failure === undefined ? {} : { failure }),
      milliseconds: started === undefined ? 0 : Math.round((this.#endedAt ?? edges.clock.now()) - started),
      scriptRunButNotTold: isHalfDone(this.work),
      notes: [],
    };
  }
}

async function applyChange(work: Work): Promise<LiveIntegration | undefined> {
  const { action, live } = work.change;
  if (action === 'create' || live === undefined) return create(work);
  if (action === 'update') return update(work, live);
  await remove(work, live);
  return undefined;
}

function isHalfDone({ progress: { script, write } }: Work): boolean {
  return script === 'ran' && write !== 'accepted';
}

function stateOf(
  { edges: { signal }, progress: { script, write } }: Work,
  failure: Failure | undefined,
): IntegrationResult['state'] {
  if (failure === undefined) return 'done';
  if (!signal.aborted) return 'failed';
  if (write === 'sent') return 'unknown';
  return write === 'accepted' || script === 'started' || script === 'ran' ? 'failed' : 'not-tried';
}

function failureOf(error: unknown, { file, action }: PlannedChange): Failure {
  if (error instanceof ActionFailure) return error.failures[0];
  const failure =
    error instanceof ImmutaError
      ? immutaFailure(error, `applying this ${actionNouns[action]}`)
      : failuresOf(error)[0];
  return { ...failure, message: `${file}: ${failure.message}`, place: { file } };
}

/** A function: the compiler assumes that a property checked before an await has not changed. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function cancelled({ change: { file, action }, progress: { write } }: Work): Failure {
  return {
    reason: 'timeout',
    message:
      write === 'accepted'
        ? `${file}: the job was cancelled after Immuta accepted this ${actionNouns[action]} and before it settled.`
        : `${file}: the job was cancelled during this ${actionNouns[action]}.`,
    remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
    place: { file },
  };
}
