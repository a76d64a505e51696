import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import type { ApplyEdges, Progress } from './edges.ts';
import { changedMeanwhile, readBeforeWrite, sameConfiguration } from './fresh.ts';
import { runScriptOnce } from './update.ts';
import { readLive, waitUntilSettled } from './wait.ts';
import { lookFor, writeOnce } from './write.ts';

/** Deletes a live integration: its script is kept, run, DELETE, wait until it is gone. */
export async function remove(
  change: PlannedChange,
  planned: LiveIntegration,
  edges: ApplyEdges,
  progress: Progress,
): Promise<void> {
  progress.id = planned.id;
  // Once the integration is gone, Immuta can't render this script any more.
  const notKept = await edges.keepScript(change);
  if (notKept !== undefined) throw new ActionFailure(notKept);
  if (edges.runScript !== undefined) {
    const before = await readBeforeWrite(change, planned, edges);
    if (before !== undefined && before.status !== 'deleting') await runScriptOnce(change, edges, progress);
  }
  const { before } = await writeOnce<LiveIntegration | undefined, Deleted>(change, edges, progress, {
    method: 'DELETE',
    doing: `deleting integration ${planned.id}`,
    before: () => readBeforeWrite(change, planned, edges),
    send: async (now) => {
      if (now !== undefined && now.status !== 'deleting') await edges.writer.remove(planned.id);
      return { before: now };
    },
    afterError: async (error, now, mayHaveHappened) => {
      if (error.kind === 'gone' || now === undefined) return { before: undefined };
      return mayHaveHappened && (await tookEffect(change, now, edges)) ? { before: now } : undefined;
    },
  });
  progress.confirmed = true;
  progress.writing = false;
  if (before === undefined) return;
  edges.say(change, `Immuta: integration ${before.id} is being deleted; waiting until it is gone`);
  const left = await waitUntilSettled(change, before.id, edges, {
    maybeOld: ({ status }) => status === before.status,
    maybeNotYet: false,
  });
  if (left === undefined) return;
  progress.seen = left;
  throw notDeleted(change, left, edges.runScript !== undefined);
}

interface Deleted {
  /** How it looked before the DELETE; undefined if it was gone. */
  readonly before: LiveIntegration | undefined;
}

/** Looks whether a DELETE whose answer was lost has happened. */
async function tookEffect(
  change: PlannedChange,
  before: LiveIntegration,
  edges: ApplyEdges,
): Promise<boolean> {
  const effect = await lookFor(edges, async () => {
    const now = await readLive(edges, before.id);
    if (now === undefined || now.status === 'deleting') return true;
    if (!sameConfiguration(now, before)) throw changedMeanwhile(change, before.id);
    // It happened, and failed: the wait reports that.
    return now.status === 'deleteError' && before.status !== 'deleteError' ? true : undefined;
  });
  return effect === true;
}

function notDeleted(change: PlannedChange, left: LiveIntegration, scriptsAreRun: boolean): ActionFailure {
  return new ActionFailure({
    reason: scriptsAreRun ? 'validation-failed' : 'script-not-run',
    message: `${change.file}: integration ${left.id} was not deleted: Immuta ended in the status ${left.status}.${describeFailedTests(left.validationTests)}`,
    remedy:
      'Check that the deletion script of the plan ran in the right database without an error, then re-run this job.',
    place: { file: change.file },
  });
}
