import { failuresOf, inFile, type Failure } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import { inParallel } from '../in-parallel.ts';
import { actionNouns, type PlannedChange } from '../plan/plan.ts';
import { setupFailure } from './converged.ts';
import { create } from './create.ts';
import type { ApplyEdges, Progress, Work } from './edges.ts';
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
  const script = edges.runScript === undefined ? 'run-by-person' : 'not-run';
  const works = changes.map((change): Work => {
    return { change, edges, progress: { id: change.id, script, write: 'not-sent' } };
  });
  return { done: inParallel(chainsOf(works), changesAtOnce, applyChain), results: () => works.map(resultOf) };
}

/** The changes that are applied one after the other: of a host that is deleted and taken again, the deletions first. */
function chainsOf(works: readonly Work[]): readonly (readonly Work[])[] {
  const hosts = Map.groupBy(works, ({ change }) => change.identity.host);
  return [...hosts.values()].flatMap((onHost) => {
    const deletions = onHost.filter(({ change }) => change.action === 'delete');
    const waiting = deletions.length === 0 ? [] : onHost.filter(({ change }) => takesHost(change));
    if (waiting.length === 0) return onHost.map((work) => [work]);
    const others = onHost.filter((work) => !deletions.includes(work) && !waiting.includes(work));
    return [[...deletions, ...waiting], ...others.map((work) => [work])];
  });
}

async function applyChain(works: readonly Work[]): Promise<void> {
  let isFree = true;
  for (const work of works) {
    const isDeletion = work.change.action === 'delete';
    if (isDeletion || isFree) await apply(work);
    // After a failed deletion its host is still taken.
    if (isDeletion && work.progress.failure !== undefined) isFree = false;
  }
}

/** Updates that leave a host are not waited for: two that swap hosts would wait for each other. */
function takesHost({ action, identity, live }: PlannedChange): boolean {
  return action === 'create' || (action === 'update' && live?.identity.host !== identity.host);
}

/** Applies one change and notes how it ended. */
async function apply(work: Work): Promise<void> {
  const { change, edges, progress } = work;
  if (edges.signal.aborted) return;
  progress.startedAt = edges.clock.now();
  try {
    if (change.action === 'create' || change.live === undefined) await create(work);
    else if (change.action === 'update') await update(work, change.live);
    else await remove(work, change.live);
  } catch (error: unknown) {
    progress.failure = isAborted(edges.signal) ? cancelled(work) : failureOf(error, work);
    if (isHalfDone(progress))
      edges.say(change, 'the script ran, but Immuta was not updated; re-run this job to finish');
  }
  progress.endedAt = edges.clock.now();
}

function resultOf(work: Work): IntegrationResult {
  const { change, edges, progress } = work;
  const { startedAt, endedAt, settled } = progress;
  const isRunning = startedAt !== undefined && endedAt === undefined;
  const failure = progress.failure ?? (isRunning ? cancelled(work) : undefined);
  return {
    file: change.file,
    action: change.action,
    state: startedAt === undefined ? 'not-tried' : stateOf(work, failure),
    id: settled?.id ?? progress.id,
    status: settled?.status,
    validationTests:
      settled?.validationTests ??
      (failure?.cause instanceof ImmutaError ? failure.cause.validationTests : []),
    failure,
    milliseconds: startedAt === undefined ? 0 : Math.round((endedAt ?? edges.clock.now()) - startedAt),
    scriptRunButNotTold: isHalfDone(progress),
    notes: [],
  };
}

function isHalfDone({ script, write }: Progress): boolean {
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

/** What ended a change. Everything that throws while it is applied leaves its file to be named here. */
function failureOf(error: unknown, { change, progress }: Work): Failure {
  if (!(error instanceof ImmutaError)) return inFile(change.file, failuresOf(error)[0]);
  return inFile(
    change.file,
    error.status === 422
      ? setupFailure(change, progress.script, error)
      : immutaFailure(error, `applying this ${actionNouns[change.action]}`),
  );
}

/** A function: the compiler assumes that a property checked before an await has not changed. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function cancelled({ change: { file, action }, progress: { write } }: Work): Failure {
  return inFile(file, {
    reason: 'timeout',
    message:
      write === 'accepted'
        ? `the job was cancelled after Immuta accepted this ${actionNouns[action]} and before it settled.`
        : `the job was cancelled during this ${actionNouns[action]}.`,
    remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
  });
}
