import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import { setupFailure } from './converged.ts';
import type { ApplyEdges, Progress } from './edges.ts';
import { changedMeanwhile, readBeforeWrite, sameConfiguration } from './fresh.ts';
import { lookPauses, mayTryAgain, pauseBeforeRetry, writeTries } from './pauses.ts';
import { runScriptOnce } from './update.ts';
import { sortWriteError, writeFailure } from './write-error.ts';
import { readLive, waitUntilSettled } from './wait.ts';

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
  const before = await send(change, planned, edges, progress);
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

/** Sends the DELETE until it is known to have happened. Returns how it looked before, or undefined where it was gone. */
async function send(
  change: PlannedChange,
  planned: LiveIntegration,
  edges: ApplyEdges,
  progress: Progress,
): Promise<LiveIntegration | undefined> {
  for (let tries = 1; ; tries += 1) {
    const before = await readBeforeWrite(change, planned, edges);
    if (before === undefined || before.status === 'deleting') return before;
    edges.signal.throwIfAborted();
    progress.writing = true;
    try {
      await edges.writer.remove(planned.id);
      return before;
    } catch (error: unknown) {
      const sorted = sortWriteError(error, 'DELETE');
      if (sorted.kind === 'gone') return undefined;
      if (sorted.kind === 'lost' && (await tookEffect(change, before, edges))) return before;
      progress.writing = sorted.kind === 'lost';
      if (sorted.kind === 'setup-missing') {
        throw new ActionFailure(setupFailure(change, edges.runScript !== undefined, error));
      }
      if (tries >= writeTries || !mayTryAgain(sorted)) {
        throw writeFailure(change, error, `deleting integration ${planned.id}`);
      }
      await pauseBeforeRetry(sorted, tries, edges);
    }
  }
}

/** Looks whether a DELETE whose answer was lost has happened: several times, since effects may show late. */
async function tookEffect(
  change: PlannedChange,
  before: LiveIntegration,
  edges: ApplyEdges,
): Promise<boolean> {
  for (const pause of lookPauses) {
    if (pause > 0) await edges.clock.sleep(pause, edges.signal);
    const now = await readLive(edges, before.id);
    if (now === undefined || now.status === 'deleting') return true;
    if (!sameConfiguration(now, before)) throw changedMeanwhile(change, before.id);
    // It happened, and failed: the wait tells so.
    if (now.status === 'deleteError' && before.status !== 'deleteError') return true;
  }
  return false;
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
