import { isMoving } from '../apply/decisions.ts';
import { waitUntilSettled } from '../apply/wait.ts';
import { ActionFailure } from '../failure.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { makePlan, type PlanInput } from '../plan/make-plan.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { addScripts } from './planning.ts';
import type { TenantSession } from './session.ts';
import { readLiveTenant } from './states.ts';

/**
 * The plan of an apply with its scripts. An earlier run that was cancelled or timed out may have left its own write in
 * progress, and only its end shows what is left to do: the plan is made again once that has settled. It is made again,
 * too, if what it updates or deletes was gone by the time its script was asked for.
 */
export async function planWithScripts(session: TenantSession, input: PlanInput): Promise<Plan> {
  const planAnew = async (): Promise<Plan> => makePlan({ ...input, live: await readLiveTenant(session) });
  let plan = makePlan(input);
  const moving = plan.integrations.filter(isMoving);
  if (moving.length > 0) {
    await Promise.all(moving.map((planned) => waitFor(planned, session)));
    plan = await planAnew();
  }
  const scripted = await addScripts(plan, session);
  return scripted.integrations.some(wasNotFound) ? addScripts(await planAnew(), session) : scripted;
}

function wasNotFound({ live, scriptFailure }: PlannedIntegration): boolean {
  return (
    live !== undefined && scriptFailure?.cause instanceof ImmutaError && scriptFailure.cause.status === 404
  );
}

/** Waits up to `wait-timeout`; what has not settled by then is planned as it is. */
async function waitFor(
  { file, live }: PlannedIntegration,
  { clock, signal, inputs, log, immuta }: TenantSession,
): Promise<void> {
  const say = (change: { readonly file: string }, line: string): void => {
    log.info(`${change.file}: ${line}`);
  };
  say({ file }, `Immuta: ${live?.status ?? ''} from before; waiting until that has settled`);
  const edges = { reader: immuta.reader, clock, signal, waitTimeout: inputs.waitTimeout, say };
  try {
    await waitUntilSettled({ file }, live?.id ?? '', edges, { maybeOld: () => false, maybeNotYet: false });
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
  }
}
