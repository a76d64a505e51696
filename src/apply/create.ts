import { ActionFailure } from '../failure.ts';
import { identityPlace } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { readTenant } from '../live/read-live.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import { isSettled } from '../live/status.ts';
import { compare } from '../plan/difference.ts';
import { matchLive } from '../plan/match.ts';
import { differenceInWords } from '../plan/warnings.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { requireConverged, requireHealthy } from './converged.ts';
import type { ApplyEdges, Progress } from './edges.ts';
import { changedMeanwhile } from './fresh.ts';
import { putAndWait, runScriptOnce } from './update.ts';
import { waitUntilSettled } from './wait.ts';
import { lookFor, writeOnce, type WriteError } from './write.ts';

/**
 * Creates an integration: POST first; only when Immuta answers that the set-up is missing is the script run, and it is
 * tried again, by PUT where the first try left a `createError`. Returns how it looks at the end.
 */
export async function create(
  change: PlannedChange,
  edges: ApplyEdges,
  progress: Progress,
): Promise<LiveIntegration> {
  const already = await find(change, edges);
  if (already !== undefined) return takeUp(change, already, edges, progress);
  const posted = await post(change, edges, progress);
  switch (posted.kind) {
    case 'accepted':
      return finish(change, posted.id, edges, progress);
    case 'use-put':
      return takeUp(change, posted.live, edges, progress);
    case 'script-needed':
      await runScriptOnce(change, edges, progress);
      return create(change, edges, progress);
  }
}

type Posted =
  | { readonly kind: 'accepted'; readonly id: string }
  /** A creation that failed stands in the way and is taken up by PUT. */
  | { readonly kind: 'use-put'; readonly live: LiveIntegration }
  /** The set-up is missing, and the script has not run yet. */
  | { readonly kind: 'script-needed' };

async function post(change: PlannedChange, edges: ApplyEdges, progress: Progress): Promise<Posted> {
  const payload = edges.payload(change);
  return writeOnce<undefined, Posted>(change, edges, progress, {
    method: 'POST',
    doing: 'creating the integration',
    before: () => Promise.resolve(undefined),
    send: async () => {
      const id =
        (await edges.writer.create(payload)) ?? (await lookFor(edges, () => find(change, edges)))?.id;
      if (id === undefined) throw unseen(change);
      return { kind: 'accepted', id };
    },
    afterError: (error, _, mayHaveHappened) => {
      const scriptNeeded =
        error.kind === 'setup-missing' && edges.runScript !== undefined && !progress.scriptRan;
      return scriptNeeded
        ? Promise.resolve({ kind: 'script-needed' })
        : foundAfter(change, error, mayHaveHappened, edges);
    },
  });
}

/** What an unsuccessful POST left in Immuta: its own integration after a lost answer, or a failed creation. */
async function foundAfter(
  change: PlannedChange,
  error: WriteError,
  mayHaveHappened: boolean,
  edges: ApplyEdges,
): Promise<Posted | undefined> {
  if (error.kind === 'lost') {
    const live = await lookFor(edges, () => find(change, edges));
    if (live?.status === 'createError') return { kind: 'use-put', live };
    // One that is settled and differs is not what was sent: somebody else was first.
    if (live !== undefined && isSettled(live.status) && differs(change, live))
      throw exists(change, edges, live);
    return live === undefined ? undefined : { kind: 'accepted', id: live.id };
  }
  if (error.kind === 'use-put') {
    const live = await find(change, edges);
    return live?.status === 'createError' ? { kind: 'use-put', live } : undefined;
  }
  if (error.kind === 'exists') {
    const live = await find(change, edges);
    // After a lost answer, what exists now is what this run sent.
    if (mayHaveHappened && live !== undefined) return { kind: 'accepted', id: live.id };
    throw exists(change, edges, live ?? (await withId(error.id, edges)), error.id);
  }
  return undefined;
}

function differs({ declared }: PlannedChange, live: LiveIntegration): boolean {
  return declared !== undefined && compare(declared, live).differences.length > 0;
}

/** Goes on with what is there for the same identity: something that an earlier try of this creation left. */
async function takeUp(
  change: PlannedChange,
  live: LiveIntegration,
  edges: ApplyEdges,
  progress: Progress,
): Promise<LiveIntegration> {
  progress.id = live.id;
  if (live.status === 'createError') {
    await runScriptOnce(change, edges, progress);
    return putAndWait(change, live, edges, progress);
  }
  if (live.status === 'creating') return finish(change, live.id, edges, progress);
  throw changedMeanwhile(change, live.id);
}

async function finish(
  change: PlannedChange,
  id: string,
  edges: ApplyEdges,
  progress: Progress,
): Promise<LiveIntegration> {
  progress.id = id;
  progress.confirmed = true;
  progress.writing = false;
  edges.say(change, `Immuta: integration ${id} is being created; waiting until it has settled`);
  const live = await waitUntilSettled(change, id, edges, { maybeOld: () => false, maybeNotYet: true });
  if (live === undefined) throw unseen(change);
  progress.seen = live;
  if (live.status === 'createError' && edges.runScript !== undefined && !progress.scriptRan)
    throw notAskedFor(change, live);
  requireHealthy(change, live, edges.runScript !== undefined);
  requireConverged(change, live);
  return live;
}

/** The live integration that the file means, in a fresh list. */
async function find(change: PlannedChange, edges: ApplyEdges): Promise<LiveIntegration | undefined> {
  if (change.declared === undefined) return undefined;
  const match = matchLive(change.declared, readTenant(await edges.reader.list()).integrations);
  return match.kind === 'live' ? match.live : undefined;
}

/** The integration that stands in the way: of the same host, and not what the file means. */
async function withId(id: string | undefined, edges: ApplyEdges): Promise<LiveIntegration | undefined> {
  return readTenant(await edges.reader.list()).integrations.find((live) => live.id === id);
}

function exists(
  change: PlannedChange,
  { managedBy }: ApplyEdges,
  live: LiveIntegration | undefined,
  idSaid?: string,
): ActionFailure {
  const id = live?.id ?? idSaid;
  const manager = managedBy.get(id ?? '');
  const difference =
    live === undefined || change.declared === undefined ? '' : ` ${differenceInWords(change.declared, live)}`;
  return new ActionFailure({
    reason: 'conflict',
    message: `${change.file}: Immuta says that this host already has an integration${id === undefined ? '' : `, with the id ${id}`}${manager === undefined ? '' : `, which ${manager} manages`}.${difference}`,
    remedy: adviceFor(id, manager),
    place: change.declared?.place(identityPlace(change.identity.type)) ?? { file: change.file },
  });
}

function adviceFor(id: string | undefined, manager: string | undefined): string {
  if (id === undefined)
    return 'Find its id in Immuta. If this file is meant for it, pin it in the file with lifecycle.id.';
  return manager === undefined
    ? `If this file is meant for it, add:\nlifecycle:\n  id: ${id}`
    : `${manager} already manages it: remove this file, or declare another host in it.`;
}

/** Immuta took the creation without the 422 that asks for the script, and then found no set-up. */
function notAskedFor(change: PlannedChange, { id, status, validationTests }: LiveIntegration): ActionFailure {
  return new ActionFailure({
    reason: 'validation-failed',
    message: `${change.file}: Immuta accepted the creation without asking for the script, and integration ${id} ended in the status ${status}.${describeFailedTests(validationTests)}`,
    remedy: 'Re-run this job: it then runs the script and has Immuta set the integration up again.',
    place: { file: change.file },
  });
}

function unseen(change: PlannedChange): ActionFailure {
  return new ActionFailure({
    reason: 'immuta-error',
    message: `${change.file}: Immuta accepted the creation, but does not show the integration.`,
    remedy: 'Look for it in Immuta, then re-run this job: it goes on from what Immuta then shows.',
    place: { file: change.file },
  });
}
