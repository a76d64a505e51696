import { isUnsettled } from '../apply/decisions.ts';
import { waitUntilSettled } from '../apply/wait.ts';
import { ActionFailure } from '../failure.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { makePlan, type PlanInput } from '../plan/make-plan.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { addScripts } from './planning.ts';
import type { TenantSession } from './session.ts';
import { readLiveTenant } from './states.ts';

/**
 * The plan of an apply, with its scripts. An earlier run may have left a write in progress, and only its end shows what is
 * left to do: the plan is made again once that has settled. So it is if an integration was deleted before its script could
 * be fetched.
 */
export async function planSettled(session: TenantSession, input: PlanInput): Promise<Plan> {
  const planAgain = async (): Promise<Plan> => makePlan({ ...input, live: await readLiveTenant(session) });
  let plan = makePlan(input);
  const unsettled = plan.integrations.filter(isUnsettled);
  if (unsettled.length > 0) {
    await Promise.all(unsettled.map((planned) => waitFor(planned, session)));
    plan = await planAgain();
  }
  const scripted = await addScripts(plan, session);
  return scripted.integrations.some(wasNotFound) ? addScripts(await planAgain(), session) : scripted;
}

function wasNotFound({ live, scriptFailure }: PlannedIntegration): boolean {
  const cause = scriptFailure?.cause;
  return live !== undefined && cause instanceof ImmutaError && cause.status === 404;
}

/** Waits up to `wait-timeout`. What has not settled by then is planned as it is. */
async function waitFor(
  planned: PlannedIntegration,
  { clock, signal, inputs, log, immuta }: TenantSession,
): Promise<void> {
  const say = ({ file }: { readonly file: string }, line: string): void => {
    log.info(`${file}: ${line}`);
  };
  say(planned, `status ${planned.live?.status ?? ''} after an earlier write; waiting for Immuta to settle`);
  const edges = { reader: immuta.reader, clock, signal, waitTimeout: inputs.waitTimeout, say };
  try {
    await waitUntilSettled(planned, planned.live?.id ?? '', edges);
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
  }
}
