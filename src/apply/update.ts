import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isSettled } from '../live/status.ts';
import { compare } from '../plan/compare.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { inCode } from '../words.ts';
import { requireConverged } from './converged.ts';
import type { Work } from './edges.ts';
import { changedMeanwhile, readBeforeWrite, runScriptOnce, sameConfiguration, settle } from './steps.ts';
import { readLive } from './wait.ts';
import { writeOnce } from './write.ts';

/** Updates a live integration: script, PUT, wait, compare. Returns it as it is at the end. */
export async function update(work: Work, planned: LiveIntegration): Promise<LiveIntegration> {
  work.progress.id = planned.id;
  if (work.edges.runScript !== undefined) await requireUnchanged(work, planned);
  await runScriptOnce(work);
  return putAndWait(work, planned);
}

async function requireUnchanged(work: Work, planned: LiveIntegration): Promise<LiveIntegration> {
  const now = await readBeforeWrite(work, planned);
  if (now === undefined) throw changedMeanwhile(work.change, planned.id);
  return now;
}

/** Sends the PUT until it is known to have happened, waits until Immuta has settled, and compares again. */
export async function putAndWait(work: Work, planned: LiveIntegration): Promise<LiveIntegration> {
  const { change, edges, progress } = work;
  const { id } = planned;
  const payload = edges.payload(change);
  const before = await writeOnce<LiveIntegration, LiveIntegration>(work, {
    method: 'PUT',
    doing: `updating integration ${id}`,
    before: () => requireUnchanged(work, planned),
    send: async (now) => {
      await edges.writer.update(id, payload);
      return now;
    },
    look: async (start) => ((await hasHappened(work, start)) ? start : undefined),
    refused: (error) => {
      if (error.kind === 'not-found') throw changedMeanwhile(change, id);
      if (error.kind === 'not-editable') throw notEditable(change, error.said);
      return Promise.resolve(undefined);
    },
  });
  const live = await settle(work, id, `Immuta accepted the update of integration ${id}`, {
    isOld: (now) =>
      sameConfiguration(now, before) &&
      now.status === before.status &&
      !(now.status === 'enabled' && isAsDeclared(change, now)),
  });
  if (live === undefined) throw changedMeanwhile(change, id);
  requireConverged(change, live, progress.script);
  return live;
}

/** Whether a PUT without an answer has happened. */
async function hasHappened({ change, edges }: Work, before: LiveIntegration): Promise<boolean> {
  const now = await readLive(edges, before.id);
  if (now !== undefined && !isSettled(now.status)) return true;
  const same = now !== undefined && sameConfiguration(now, before);
  if (same) return endedAnew(now.status, before.status);
  if (now !== undefined && isAsDeclared(change, now)) return true;
  throw changedMeanwhile(change, before.id);
}

/** Whether only a write since can have led to a status: Immuta's periodic check sets others. */
function endedAnew(now: string, before: string): boolean {
  return now !== before && (now === 'editError' || before === 'createError');
}

function isAsDeclared({ declared }: PlannedChange, live: LiveIntegration): boolean {
  return declared !== undefined && compare(declared, live).differences.length === 0;
}

/** Names only the changed keys that Immuta names, or all of them if it names none. */
function notEditable({ file, id = '', declared, differences }: PlannedChange, said: string): ActionFailure {
  const changed = differences.map(({ key }) => key);
  const named = keysNamedIn(said, changed);
  const which =
    named.length > 0 || changed.length === 1
      ? inCode(named.length > 0 ? named : changed)
      : `one of ${inCode(changed)}`;
  return new ActionFailure({
    reason: 'immuta-error',
    message: `${file}: Immuta can't change ${which} of integration ${id} in place. Immuta says: ${said}`,
    remedy:
      'Set it back to its live value. If it must change, remove the file in one pull request, and declare the integration in a new file in a second one.',
    place: declared?.place(named[0] ?? changed[0] ?? 'config') ?? { file },
  });
}

/** The keys that a sentence names by their path, with or without `config.`, else by the last part of it. */
function keysNamedIn(sentence: string, keys: readonly string[]): readonly string[] {
  const words = new Set(
    sentence.match(/\w+(?:[.-]\w+)*/g)?.map((word) => word.replace(/^config\./, '')) ?? [],
  );
  const byPath = keys.filter((key) => words.has(key.replace(/^config\./, '')));
  return byPath.length > 0 ? byPath : keys.filter((key) => words.has(key.split('.').at(-1) ?? key));
}
