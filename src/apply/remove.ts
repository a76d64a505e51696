import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import type { Work } from './edges.ts';
import { changedMeanwhile, readBeforeWrite, runScriptOnce, sameConfiguration, settle } from './steps.ts';
import { readLive } from './wait.ts';
import { writeOnce } from './write.ts';

/** Deletes a live integration: keeps its script, runs it, sends the DELETE, waits until it has happened. */
export async function remove(work: Work, planned: LiveIntegration): Promise<void> {
  const { change, edges, progress } = work;
  const { id } = planned;
  progress.id = id;
  // Once the integration is deleted, Immuta can no longer render this script.
  const notKept = await edges.keepScript(change);
  if (notKept !== undefined) throw new ActionFailure(notKept);
  if (edges.runScript !== undefined && needsDelete(await readBeforeWrite(work, planned)))
    await runScriptOnce(work);
  const before = await writeOnce<LiveIntegration | undefined, LiveIntegration | 'deleted'>(work, {
    before: () => readBeforeWrite(work, planned),
    send: async (now) => {
      if (needsDelete(now)) await edges.writer.remove(id);
      return now ?? 'deleted';
    },
    look: async (now) =>
      now === undefined || (await hasHappened(work, now)) ? (now ?? 'deleted') : undefined,
    refused: ({ status }) => Promise.resolve(status === 404 ? 'deleted' : undefined),
  });
  if (before === 'deleted') {
    progress.write = 'accepted';
    return;
  }
  const isOld = (now: LiveIntegration | undefined): boolean => now?.status === before.status;
  const left = await settle(work, id, `integration ${id} is being deleted`, isOld);
  if (left === undefined) return;
  throw new ActionFailure({
    reason: progress.script === 'run-by-person' ? 'script-not-run' : 'validation-failed',
    message: `integration ${id} was not deleted: its status is \`${left.status}\`.${describeFailedTests(left.validationTests)}`,
    remedy:
      'Check that the deletion script of the plan ran without errors in the right database, then re-run this job.',
  });
}

function needsDelete(live: LiveIntegration | undefined): boolean {
  return live !== undefined && live.status !== 'deleting';
}

/** Whether a DELETE without an answer has happened. If it failed since, the wait reports that. */
async function hasHappened({ edges }: Work, before: LiveIntegration): Promise<boolean> {
  const now = await readLive(edges, before.id);
  if (now === undefined || now.status === 'deleting') return true;
  if (!sameConfiguration(now, before)) throw changedMeanwhile(before.id);
  return now.status === 'deleteError' && before.status !== 'deleteError';
}
