import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isSettled } from '../live/status.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { inCode } from '../words.ts';
import { requireConverged } from './converged.ts';
import type { Work } from './edges.ts';
import {
  changedMeanwhile,
  isAsDeclared,
  readBeforeWrite,
  runScriptOnce,
  sameConfiguration,
  settle,
} from './steps.ts';
import { readLive } from './wait.ts';
import { writeOnce } from './write.ts';

/** Updates a live integration: script, PUT, wait, compare. */
export async function update(work: Work, planned: LiveIntegration): Promise<void> {
  work.progress.id = planned.id;
  if (work.edges.runScript !== undefined) await requireUnchanged(work, planned);
  await runScriptOnce(work);
  return putAndWait(work, planned);
}

async function requireUnchanged(work: Work, planned: LiveIntegration): Promise<LiveIntegration> {
  const now = await readBeforeWrite(work, planned);
  if (now === undefined) throw changedMeanwhile(planned.id);
  return now;
}

/** Sends the PUT until it is known to have happened, waits until Immuta has settled, and compares again. */
export async function putAndWait(work: Work, planned: LiveIntegration): Promise<void> {
  const { change, edges, progress } = work;
  const { id } = planned;
  const payload = edges.payload(change);
  const before = await writeOnce<LiveIntegration, LiveIntegration>(work, {
    before: () => requireUnchanged(work, planned),
    send: async (now) => {
      await edges.writer.update(id, payload);
      return now;
    },
    look: async (start) => ((await hasHappened(work, start)) ? start : undefined),
    refused: ({ status, detail = '' }) => {
      if (status === 404) throw changedMeanwhile(id);
      // Source: Immuta's documentation of the errors of `PUT /integrations/{id}`.
      if (status === 400 && /non-editable/i.test(detail) && change.differences.length > 0)
        throw notEditable(change, detail);
      return Promise.resolve(undefined);
    },
  });
  const live = await settle(
    work,
    id,
    `Immuta accepted the update of integration ${id}`,
    (now) =>
      now !== undefined &&
      sameConfiguration(now, before) &&
      now.status === before.status &&
      !(now.status === 'enabled' && isAsDeclared(change, now)),
  );
  if (live === undefined) throw changedMeanwhile(id);
  requireConverged(change, live, progress.script);
}

/** Whether a PUT without an answer has happened. */
async function hasHappened({ change, edges }: Work, before: LiveIntegration): Promise<boolean> {
  const now = await readLive(edges, before.id);
  if (now === undefined) throw changedMeanwhile(before.id);
  if (!isSettled(now.status)) return true;
  // Only a write can have led to these statuses: Immuta's periodic check sets others.
  if (sameConfiguration(now, before))
    return now.status !== before.status && (now.status === 'editError' || before.status === 'createError');
  if (isAsDeclared(change, now)) return true;
  throw changedMeanwhile(before.id);
}

/** Names only the changed keys that Immuta names, or all of them if it names none. */
function notEditable({ file, id = '', declared, differences }: PlannedChange, said: string): ActionFailure {
  const changed = differences.map(({ key }) => key);
  const words = said.match(/\w+(?:\.\w+)*/g) ?? [];
  const named = changed.filter((key) => words.some((word) => `.${key}`.endsWith(`.${word}`)));
  const keys = named.length > 0 ? named : changed;
  return new ActionFailure({
    reason: 'immuta-error',
    message: `Immuta can't change ${named.length === 0 && changed.length > 1 ? 'one of ' : ''}${inCode(keys)} of integration ${id} in place. Immuta says: ${said}`,
    remedy:
      'Set it back to its live value. If it must change, remove the file in one pull request, and declare the integration in a new file in a second one.',
    place: declared?.place(keys[0] ?? 'config') ?? { file },
  });
}
