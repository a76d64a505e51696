import { ActionFailure } from '../failure.ts';
import { immutaFailure } from '../immuta/immuta-error.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isSettled } from '../live/status.ts';
import { compare } from '../plan/difference.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { requireConverged, requireHealthy, setupFailure } from './converged.ts';
import type { ApplyEdges, Progress } from './edges.ts';
import { changedMeanwhile, readBeforeWrite, sameConfiguration } from './fresh.ts';
import { lookPauses, mayTryAgain, pauseBeforeRetry, writeTries } from './pauses.ts';
import { sortWriteError, writeFailure, type WriteError } from './write-error.ts';
import { readLive, waitUntilSettled } from './wait.ts';

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
  const before = await requireUnchanged(change, planned, edges);
  await put(change, before, edges, progress);
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

async function put(
  change: PlannedChange,
  before: LiveIntegration,
  edges: ApplyEdges,
  progress: Progress,
): Promise<void> {
  const payload = edges.payload(change);
  let lost = false;
  for (let tries = 1; ; tries += 1) {
    edges.signal.throwIfAborted();
    progress.writing = true;
    try {
      await edges.writer.update(before.id, payload);
      return;
    } catch (error: unknown) {
      const sorted = sortWriteError(error, 'PUT');
      lost ||= sorted.kind === 'lost';
      if (sorted.kind === 'lost' && (await tookEffect(change, before, edges))) return;
      // What is in progress after a lost answer may be this run's own write, which showed late.
      if (sorted.kind === 'busy' && lost && (await tookEffect(change, before, edges))) return;
      progress.writing = sorted.kind === 'lost';
      if (tries >= writeTries || !mayTryAgain(sorted)) throw putFailure(change, error, sorted, edges);
      await pauseBeforeRetry(sorted, tries, edges);
      if (sorted.kind === 'busy') await requireUnchanged(change, before, edges);
    }
  }
}

/** Looks whether a PUT whose answer was lost has happened: several times, since effects may show late. */
async function tookEffect(
  change: PlannedChange,
  before: LiveIntegration,
  edges: ApplyEdges,
): Promise<boolean> {
  for (const pause of lookPauses) {
    if (pause > 0) await edges.clock.sleep(pause, edges.signal);
    const now = await readLive(edges, before.id);
    if (now === undefined) throw changedMeanwhile(change, before.id);
    if (!isSettled(now.status)) return true;
    const same = sameConfiguration(now, before);
    if (same && !endedAnew(now.status, before.status)) continue;
    if (same || satisfied(change, now)) return true;
    throw changedMeanwhile(change, before.id);
  }
  return false;
}

/** Whether a status can only come from a write since: the periodic check makes others by itself. */
function endedAnew(now: string, before: string): boolean {
  return now !== before && (now === 'editError' || before === 'createError');
}

function satisfied(change: PlannedChange, live: LiveIntegration): boolean {
  return change.declared !== undefined && compare(change.declared, live).differences.length === 0;
}

function putFailure(
  change: PlannedChange,
  error: unknown,
  sorted: WriteError,
  edges: ApplyEdges,
): ActionFailure {
  if (sorted.kind === 'setup-missing')
    return new ActionFailure(setupFailure(change, edges.runScript !== undefined, error));
  if (sorted.kind === 'gone') return changedMeanwhile(change, change.id ?? '');
  if (sorted.kind === 'not-editable') return notEditable(change, error, sorted.said);
  return writeFailure(change, error, `updating integration ${change.id ?? ''}`);
}

/** Blames only the changed keys that Immuta names; all of them if it names none. */
function notEditable(change: PlannedChange, error: unknown, said: string): ActionFailure {
  const { file, id = '', declared } = change;
  const changed = change.differences.map(({ key }) => key);
  const named = keysNamedIn(said, changed);
  const blamed = named.length > 0 ? named : changed;
  const which = named.length > 0 || changed.length === 1 ? blamed.join(', ') : `one of ${blamed.join(', ')}`;
  return new ActionFailure({
    ...immutaFailure(error, `updating integration ${id}`),
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
