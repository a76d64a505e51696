import { ActionFailure } from '../failure.ts';
import type { ImmutaError } from '../immuta/immuta-error.ts';
import { identityPlace } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { readTenant } from '../live/read-live.ts';
import { isSettled } from '../live/status.ts';
import { matchLive } from '../plan/match.ts';
import { differenceInWords } from '../plan/warnings.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { requireConverged } from './converged.ts';
import type { Work } from './edges.ts';
import { changedMeanwhile, isAsDeclared, runScriptOnce, settle } from './steps.ts';
import { putAndWait } from './update.ts';
import { lookFor, writeOnce } from './write.ts';

/**
 * Creates an integration. The POST comes first: only if Immuta answers that the setup is missing does the script run.
 * Then it is tried again, by PUT if the first try left a `createError`.
 */
export async function create(work: Work): Promise<void> {
  const existing = await findOwn(work);
  if (existing === undefined) {
    const id = await post(work);
    if (id !== undefined) return waitForNew(work, id);
    await runScriptOnce(work);
    return create(work);
  }
  work.progress.id = existing.id;
  switch (existing.status) {
    case 'createError':
      await runScriptOnce(work);
      return putAndWait(work, existing);
    case 'creating':
      return waitForNew(work, existing.id);
    default:
      throw changedMeanwhile(existing.id);
  }
}

async function waitForNew(work: Work, id: string): Promise<void> {
  const isOld = (now: LiveIntegration | undefined): boolean => now === undefined;
  const live = await settle(work, id, `integration ${id} is being created`, isOld);
  if (live === undefined) throw notVisible();
  requireConverged(work.change, live, work.progress.script);
}

/** Sends the POST. Returns the new id; undefined if the script has to run first, or if a failed creation was left. */
async function post(work: Work): Promise<string | undefined> {
  const { change, edges } = work;
  const payload = edges.payload(change);
  const { id } = await writeOnce<undefined, { readonly id?: string }>(work, {
    before: () => Promise.resolve(undefined),
    send: async () => {
      const created = (await edges.writer.create(payload)) ?? (await lookFor(edges, () => findOwn(work)))?.id;
      if (created === undefined) throw notVisible();
      return { id: created };
    },
    look: () => lookForOwn(work),
    refused: (error) => afterRefusal(work, error),
  });
  return id;
}

/** What a POST without an answer created: `{}` if that failed, and the next try has to continue it. */
async function lookForOwn(work: Work): Promise<{ readonly id?: string } | undefined> {
  const live = await findOwn(work);
  if (live === undefined) return undefined;
  if (live.status === 'createError') return {};
  // If it has settled and differs, it is not what was sent: somebody else was first.
  if (isSettled(live.status) && !isAsDeclared(work.change, live)) throw exists(work, live);
  return { id: live.id };
}

/**
 * What a refused POST means: `{}` if it has to be sent again after the script, or continued by PUT. Source: Immuta's
 * documentation of the errors of `POST /integrations`.
 */
async function afterRefusal(
  work: Work,
  { status, detail = '' }: ImmutaError,
): Promise<{ readonly id?: string } | undefined> {
  // The setup is missing.
  if (status === 422 && work.progress.script === 'not-run') return {};
  // An earlier creation failed, and only a PUT can continue it.
  if (
    status === 400 &&
    detail.includes('PUT /integrations/') &&
    (await findOwn(work))?.status === 'createError'
  )
    return {};
  if (status !== 409) return undefined;
  const integrations = await listLive(work);
  const id = /\(id\s*=\s*(\d{1,15})\)/.exec(detail)?.[1];
  throw exists(work, ownOf(work.change, integrations) ?? integrations.find((live) => live.id === id), id);
}

async function listLive({ edges }: Work): Promise<readonly LiveIntegration[]> {
  return readTenant(await edges.reader.list()).integrations;
}

/** The live integration that the file is for, in a fresh list. */
async function findOwn(work: Work): Promise<LiveIntegration | undefined> {
  return ownOf(work.change, await listLive(work));
}

function ownOf(
  { declared }: PlannedChange,
  integrations: readonly LiveIntegration[],
): LiveIntegration | undefined {
  return declared && matchLive(declared, integrations);
}

function exists(
  { change, edges }: Work,
  live: LiveIntegration | undefined,
  id: string | undefined = live?.id,
): ActionFailure {
  const { file, declared, identity } = change;
  const which = id === undefined ? 'an integration' : `integration ${id}`;
  const manager = edges.managedBy.get(id ?? '');
  const managed = manager === undefined ? '' : `, which ${manager} manages`;
  const difference = live && declared ? ` ${differenceInWords(declared, live)}` : '';
  const remedy =
    id === undefined
      ? 'Find its ID in Immuta. If this file is meant for it, pin it with `lifecycle.id`.'
      : manager === undefined
        ? `If this file is meant for it, add:\nlifecycle:\n  id: ${id}`
        : `${manager} already manages it: remove this file, or declare another host.`;
  return new ActionFailure({
    reason: 'conflict',
    message: `Immuta says that this host already has ${which}${managed}.${difference}`,
    remedy,
    place: declared?.place(identityPlace(identity.type)) ?? { file },
  });
}

function notVisible(): ActionFailure {
  return new ActionFailure({
    reason: 'immuta-error',
    message: 'Immuta accepted the creation, but does not list the integration.',
    remedy:
      'Look for it in Immuta, then re-run this job: it checks what Immuta has and continues from there.',
  });
}
