import { judge, type JudgeContext, type Judgement, type ReviewedPlans } from '../apply/judge.ts';
import type { IntegrationResult, ResultState } from '../apply/result.ts';
import { checkSecrets } from '../apply/secret-values.ts';
import { isSuperseded, type Head } from '../apply/superseded.ts';
import type { Failure, Warning } from '../failure.ts';
import type { Tree } from '../previous/tree.ts';
import { keyedDigest } from '../plan/digest.ts';
import { isPlannedChange, type Plan, type PlannedChange, type PlannedIntegration } from '../plan/plan.ts';
import { isMoving } from './settled-plan.ts';
import type { Session } from './session.ts';

/** What is applied, and what became of everything else, decided before the first write. */
export interface Decisions {
  readonly toApply: readonly PlannedChange[];
  /** Results of the changes that are not applied. */
  readonly others: readonly IntegrationResult[];
  /** What stops the whole run: nothing at all is written then. */
  readonly refusals: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/** The changes that a newer commit has no word on, and the others. */
export function splitSuperseded(
  plan: Plan,
  commit: Tree,
  head: Head | undefined,
): { readonly current: readonly PlannedChange[]; readonly superseded: readonly PlannedChange[] } {
  const changes = plan.integrations.filter(isPlannedChange);
  if (head === undefined) return { current: changes, superseded: [] };
  return {
    current: changes.filter((change) => !isSuperseded(change, commit, head)),
    superseded: changes.filter((change) => isSuperseded(change, commit, head)),
  };
}

/** How a change is judged in this run. */
export function judgeContext({ inputs }: Session): JudgeContext {
  return {
    mode: inputs.reviewedPlan,
    digest: keyedDigest(inputs.planKey ?? ''),
    runsScripts: inputs.runScript !== undefined,
    byHand: `To bring it in line as it is declared, run the workflow by workflow_dispatch with \`mode: apply\`${
      inputs.reviewedPlan === 'required'
        ? ' and `reviewed-plan: if-present`, since nobody reviews such a run'
        : ''
    }.`,
  };
}

/**
 * Whether plans announce all changes as they are now. Where one is left alone or refused, a plan that is not
 * known yet could say otherwise.
 */
export function announceAll(
  changes: readonly PlannedChange[],
  reviewed: ReviewedPlans,
  context: JudgeContext,
): boolean {
  return changes.every((change) => {
    const judgement = judge(change, reviewed, context);
    return judgement.kind === 'apply' && judgement.warning === undefined;
  });
}

/** Whether there is a change that would be applied or refused for want of a plan. */
export function lacksPlan(
  changes: readonly PlannedChange[],
  reviewed: ReviewedPlans,
  context: JudgeContext,
): boolean {
  return changes.some((change) => {
    const judgement = judge(change, reviewed, context);
    if (judgement.kind === 'apply') return judgement.warning !== undefined;
    return 'failure' in judgement && judgement.failure.reason === 'plan-required';
  });
}

/** Decides on every change: guards on deletions, reviewed plans, secrets that have to be there. */
export function decideChanges(
  session: Session,
  plan: Plan,
  { current, superseded }: ReturnType<typeof splitSuperseded>,
  reviewed: ReviewedPlans,
): Decisions {
  const context = judgeContext(session);
  const prevented = new Map(plan.prevented.map((failure) => [failure.file, failure]));
  const judged = current
    .filter(
      ({ file, action, scriptFailure }) =>
        scriptFailure === undefined && !(action === 'delete' && prevented.has(file)),
    )
    .map((change) => ({ change, judgement: judge(change, reviewed, context) }));
  const allowed = judged.filter(({ judgement }) => judgement.kind === 'apply').map(({ change }) => change);
  const secrets = checkSecrets(allowed, session.environment, session.inputs);
  const refusals = [
    ...judged.flatMap(({ judgement }) => (judgement.kind === 'refuse-all' ? [judgement.failure] : [])),
    ...secrets.failures,
  ];
  const stopped = refusals.length > 0;
  return {
    toApply: stopped ? [] : allowed,
    refusals,
    warnings: [
      ...secrets.warnings,
      ...judged.flatMap(({ change, judgement }) =>
        judgement.kind === 'apply' && judgement.warning !== undefined
          ? [{ message: judgement.warning, place: { file: change.file } }]
          : [],
      ),
    ],
    others: [
      ...superseded.map((change) => resultOf(change, 'superseded')),
      ...current.flatMap((change) => {
        const failure =
          (change.action === 'delete' ? prevented.get(change.file) : undefined) ?? change.scriptFailure;
        return failure === undefined ? [] : [resultOf(change, 'failed', failure)];
      }),
      ...judged.flatMap(({ change, judgement }) => resultOfJudgement(change, judgement, stopped)),
      ...plan.integrations
        .filter((planned) => !isPlannedChange(planned) && isMoving(planned))
        .map((planned) => resultOf(planned, 'failed', notSettled(planned, session.inputs.waitTimeout))),
    ],
  };
}

function resultOfJudgement(
  change: PlannedChange,
  judgement: Judgement,
  stopped: boolean,
): IntegrationResult[] {
  switch (judgement.kind) {
    case 'apply':
      return stopped ? [resultOf(change, 'not-tried')] : [];
    case 'refuse':
    case 'refuse-all':
      return [resultOf(change, 'failed', judgement.failure)];
    case 'pending':
      return [{ ...resultOf(change, 'pending'), notes: [judgement.note] }];
  }
}

/** It looks as declared, but Immuta is still working on it and may yet fail. */
function notSettled({ file, id, live }: PlannedIntegration, limit: number): Failure {
  return {
    reason: 'timeout',
    message: `${file}: integration ${id ?? ''} did not settle within ${String(limit / 1000)} s; Immuta still says ${live?.status ?? 'nothing of it'}.`,
    remedy: 'Re-run the job later: it goes on from what Immuta then says. wait-timeout sets the limit.',
    place: { file },
  };
}

function resultOf(change: PlannedIntegration, state: ResultState, failure?: Failure): IntegrationResult {
  const { file, action, id, live } = change;
  return {
    file,
    action,
    state,
    ...(id === undefined ? {} : { id }),
    ...(live === undefined ? {} : { status: live.status }),
    validationTests: [],
    ...(failure === undefined ? {} : { failure }),
    milliseconds: 0,
    scriptRunButNotTold: false,
    notes: [],
  };
}
