import { ActionFailure } from '../failure.ts';
import { canonicalJson } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isSettled } from '../live/status.ts';
import { compare } from '../plan/compare.ts';
import type { PlannedChange } from '../plan/plan.ts';
import type { Work } from './edges.ts';
import { readLive, waitUntilSettled } from './wait.ts';

/** Runs the script of a change, unless a person does or it ran in this run already. */
export async function runScriptOnce({ change, edges, progress }: Work): Promise<void> {
  if (edges.runScript === undefined || progress.script !== 'not-run') return;
  edges.signal.throwIfAborted();
  progress.script = 'started';
  const failure = await edges.runScript(change);
  if (failure !== undefined) throw new ActionFailure(failure);
  progress.script = 'ran';
}

/**
 * Reads the live integration right before a script or a write, after whatever is in progress there. Undefined if it was
 * deleted. Throws `stale-plan` if its configuration is no longer the one that this run planned with. It makes the race
 * with other writers short, but can't rule it out: Immuta has no conditional requests.
 */
export async function readBeforeWrite(
  { change, edges }: Work,
  planned: LiveIntegration,
): Promise<LiveIntegration | undefined> {
  let now = await readLive(edges, planned.id);
  if (now !== undefined && !isSettled(now.status) && now.status !== 'deleting') {
    edges.say(change, `status ${now.status}; waiting for Immuta to settle`);
    now = await waitUntilSettled(change, planned.id, edges);
  }
  if (now !== undefined && !sameConfiguration(now, planned)) throw changedMeanwhile(planned.id);
  return now;
}

/**
 * Notes that Immuta accepted the write, and waits until it has settled. Undefined if the integration was deleted.
 * `isOld`: see `waitUntilSettled`.
 */
export async function settle(
  { change, edges, progress }: Work,
  id: string,
  accepted: string,
  isOld: (live: LiveIntegration | undefined) => boolean,
): Promise<LiveIntegration | undefined> {
  progress.id = id;
  progress.write = 'accepted';
  edges.say(change, `${accepted}; waiting for Immuta to settle`);
  const live = await waitUntilSettled(change, id, edges, isOld);
  if (live !== undefined) progress.settled = live;
  return live;
}

/** Whether two readings of an integration show the same configuration; status and tests don't count. */
export function sameConfiguration(one: LiveIntegration, other: LiveIntegration): boolean {
  const text = ({ autoBootstrap, config }: LiveIntegration): string =>
    canonicalJson([autoBootstrap ?? null, config]);
  return text(one) === text(other);
}

/** Whether an integration shows what the file declares. */
export function isAsDeclared({ declared }: PlannedChange, live: LiveIntegration): boolean {
  return declared !== undefined && compare(declared, live).differences.length === 0;
}

/** Somebody else wrote between this run's plan and its write. */
export function changedMeanwhile(id: string): ActionFailure {
  return new ActionFailure({
    reason: 'stale-plan',
    message: `somebody else changed integration ${id} during this run (live), so apply left it alone.`,
    remedy:
      'Find out who changed it, then re-run this job. If the plan has to change, open a new pull request.',
  });
}
