import { waitUntilSettled } from '../apply/wait.ts';
import { ActionFailure } from '../failure.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { isSettled } from '../live/status.ts';
import { makePlan, type PlanInput } from '../plan/make-plan.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { readLiveTenant } from './live-tenant.ts';
import { addScripts } from './planning.ts';
import type { Session } from './session.ts';

/**
 * The plan of an apply with its scripts, once what it touches has settled. What is to be updated or deleted may be gone
 * by the time that its script is asked for, by a deletion that was under way most likely: the plan is then made again, once.
 */
export async function planWithScripts(session: Session, input: PlanInput): Promise<Plan> {
  const plan = await addScripts(session, await planSettled(session, input));
  if (!plan.integrations.some(wasNotFound)) return plan;
  return addScripts(session, await planAnew(session, input));
}

function wasNotFound({ live, scriptFailure }: PlannedIntegration): boolean {
  return (
    live !== undefined && scriptFailure?.cause instanceof ImmutaError && scriptFailure.cause.status === 404
  );
}

/**
 * Plans once what this commit is about has settled: an earlier run that was cancelled or timed out may have
 * left its own write in progress, and only its end tells what is left to do. What does not settle within
 * `wait-timeout` is planned as it is.
 */
async function planSettled(session: Session, input: PlanInput): Promise<Plan> {
  const plan = makePlan(input);
  const moving = plan.integrations.filter(isMoving);
  if (moving.length === 0) return plan;
  await Promise.all(moving.map((planned) => waitFor(session, planned)));
  return planAnew(session, input);
}

/** The plan with what Immuta shows now. */
async function planAnew(session: Session, input: PlanInput): Promise<Plan> {
  const live = await readLiveTenant(session, session.immuta().reader.list());
  return makePlan({ ...input, live });
}

/** Whether an integration that this commit touches is still being worked on. Deletions wait by themselves. */
export function isMoving({ action, origin, live }: PlannedIntegration): boolean {
  return action !== 'delete' && origin === 'this-change' && live !== undefined && !isSettled(live.status);
}

async function waitFor(session: Session, { file, live }: PlannedIntegration): Promise<void> {
  const { clock, signal, inputs, log } = session;
  const { reader } = session.immuta();
  const say = ({ file: name }: { readonly file: string }, line: string): void => {
    log.info(`${name}: ${line}`);
  };
  say({ file }, `Immuta: ${live?.status ?? ''} from before; waiting until that has settled`);
  try {
    const edges = { reader, clock, signal, waitTimeout: inputs.waitTimeout, say };
    await waitUntilSettled({ file }, live?.id ?? '', edges, { maybeOld: () => false, maybeNotYet: false });
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
  }
}
