import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isSettled } from '../live/status.ts';
import { compare } from '../plan/difference.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { requireConverged, requireHealthy } from './converged.ts';
import type { ApplyEdges, Progress } from './edges.ts';
import { changedMeanwhile, readBeforeWrite, sameConfiguration } from './fresh.ts';
import { readLive, waitUntilSettled } from './wait.ts';
import { lookFor, writeOnce } from './write.ts';

/** Updates a live integration: script, PUT, wait, compare. Returns how it looks at the end. */
export async function update(
  change: PlannedChange,
  planned: LiveIntegration,
  edges: ApplyEdges,
  progress: Progress,
): Promise<LiveIntegration> {
  progress.id = planned.id;
  if (edges.runScript !== undefined) await requireUnchanged(change, planned, edges);
  await runScriptOnce(change, edges, progress);
  return putAndWait(change, planned, edges, progress);
}

/** Reads the integration right before a write to it or its script: `stale-plan` unless it is as it was. */
async function requireUnchanged(
  change: PlannedChange,
  planned: LiveIntegration,
  edges: ApplyEdges,
): Promise<LiveIntegration> {
  const now = await readBeforeWrite(change, planned, edges);
  if (now === undefined) throw changedMeanwhile(change, planned.id);
  return now;
}

/** Runs the script of a change unless it ran in this run already. */
export async function runScriptOnce(
  change: PlannedChange,
  edges: ApplyEdges,
  progress: Progress,
): Promise<void> {
  if (edges.runScript === undefined || progress.scriptRan) return;
  edges.signal.throwIfAborted();
  progress.scriptStarted = true;
  const failure = await edges.runScript(change);
  if (failure !== undefined) throw new ActionFailure(failure);
  progress.scriptRan = true;
}

/** Sends the PUT until it is known to have happened, waits until Immuta has settled, and compares again. */
export async function putAndWait(
  change: PlannedChange,
  planned: LiveIntegration,
  edges: ApplyEdges,
  progress: Progress,
): Promise<LiveIntegration> {
  const payload = edges.payload(change);
  const before = await writeOnce<LiveIntegration, LiveIntegration>(change, edges, progress, {
    method: 'PUT',
    doing: `updating integration ${planned.id}`,
    before: () => requireUnchanged(change, planned, edges),
    send: async (now) => {
      await edges.writer.update(planned.id, payload);
      return now;
    },
    afterError: async (error, now, mayHaveHappened) => {
      if (error.kind === 'gone') throw changedMeanwhile(change, planned.id);
      if (error.kind === 'not-editable') throw notEditable(change, error.said);
      return mayHaveHappened && (await tookEffect(change, now, edges)) ? now : undefined;
    },
  });
  progress.confirmed = true;
  progress.writing = false;
  edges.say(change, `Immuta: PUT of integration ${before.id} was accepted; waiting until it has settled`);
  const live = await waitUntilSettled(change, before.id, edges, {
    // Right after the PUT the old state may still be shown: wait for its effect unless there is none to see.
    maybeOld: (now) =>
      sameConfiguration(now, before) &&
      now.status === before.status &&
      !(now.status === 'enabled' && satisfied(change, now)),
    maybeNotYet: false,
  });
  if (live === undefined) throw changedMeanwhile(change, before.id);
  progress.seen = live;
  requireHealthy(change, live, edges.runScript !== undefined);
  requireConverged(change, live);
  return live;
}

/** Looks whether a PUT whose answer was lost has happened. */
async function tookEffect(
  change: PlannedChange,
  before: LiveIntegration,
  edges: ApplyEdges,
): Promise<boolean> {
  const effect = await lookFor(edges, async () => {
    const now = await readLive(edges, before.id);
    if (now === undefined) throw changedMeanwhile(change, before.id);
    if (!isSettled(now.status)) return now;
    const same = sameConfiguration(now, before);
    if (same && !endedAnew(now.status, before.status)) return undefined;
    if (same || satisfied(change, now)) return now;
    throw changedMeanwhile(change, before.id);
  });
  return effect !== undefined;
}

/** Whether a status can only come from a write since: the periodic check makes others by itself. */
function endedAnew(now: string, before: string): boolean {
  return now !== before && (now === 'editError' || before === 'createError');
}

function satisfied(change: PlannedChange, live: LiveIntegration): boolean {
  return change.declared !== undefined && compare(change.declared, live).differences.length === 0;
}

/** Blames only the changed keys that Immuta names; all of them if it names none. */
function notEditable(change: PlannedChange, said: string): ActionFailure {
  const { file, id = '', declared } = change;
  const changed = change.differences.map(({ key }) => key);
  const named = keysNamedIn(said, changed);
  const blamed = named.length > 0 ? named : changed;
  const which = named.length > 0 || changed.length === 1 ? blamed.join(', ') : `one of ${blamed.join(', ')}`;
  return new ActionFailure({
    reason: 'immuta-error',
    message: `${file}: Immuta can't change ${which} of integration ${id} in place. Immuta says: ${said}`,
    remedy:
      'Set it back to its live value. To change it all the same, remove the file in one pull request, and declare the integration again, in another file, in a second one.',
    place: declared?.place(blamed[0] ?? 'config') ?? { file },
  });
}

/** The keys that a sentence names: by their path, with or without `config.`, else by the last part of it. */
function keysNamedIn(sentence: string, keys: readonly string[]): readonly string[] {
  const names = (word: string): boolean =>
    new RegExp(`(?<![\\w.-])(?:config\\.)?${word.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`).test(sentence);
  const byPath = keys.filter((key) => names(key.replace(/^config\./, '')));
  return byPath.length > 0 ? byPath : keys.filter((key) => names(key.split('.').at(-1) ?? key));
}
