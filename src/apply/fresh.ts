import { ActionFailure } from '../failure.ts';
import { canonicalJson } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isSettled } from '../live/status.ts';
import type { PlannedChange } from '../plan/plan.ts';
import type { ApplyEdges } from './edges.ts';
import { readLive, waitUntilSettled } from './wait.ts';

/** Whether two readings of an integration show the same configuration; status and tests aside. */
export function sameConfiguration(one: LiveIntegration, other: LiveIntegration): boolean {
  const text = ({ autoBootstrap, config }: LiveIntegration): string =>
    canonicalJson([autoBootstrap ?? null, config]);
  return text(one) === text(other);
}

/**
 * Reads the live integration again, right before a write, and waits where something is in progress.
 * Throws `stale-plan` where it is no longer what this run's plan saw. Undefined where it is gone.
 * It narrows the race with other writers, it can't close it: Immuta knows no conditional requests.
 */
export async function readBeforeWrite(
  change: PlannedChange,
  planned: LiveIntegration,
  edges: ApplyEdges,
): Promise<LiveIntegration | undefined> {
  let now = await readLive(edges, planned.id);
  if (now !== undefined && !isSettled(now.status) && now.status !== 'deleting') {
    edges.say(change, `Immuta: ${now.status}; waiting until that has settled`);
    now = await waitUntilSettled(change, planned.id, edges, { maybeOld: () => false, maybeNotYet: false });
  }
  if (now !== undefined && !sameConfiguration(now, planned)) throw changedMeanwhile(change, planned.id);
  return now;
}

/** Somebody else wrote between this run's plan and its write. */
export function changedMeanwhile(change: PlannedChange, id: string): ActionFailure {
  return new ActionFailure({
    reason: 'stale-plan',
    message: `${change.file}: integration ${id} was changed by somebody else while this run was under way (live), so it was left alone.`,
    remedy:
      'See who changed it in Immuta, then re-run this job, or open a new pull request if the plan has to change.',
    place: { file: change.file },
  });
}
