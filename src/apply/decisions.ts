import type { Failure, Warning } from '../failure.ts';
import { isSettled } from '../live/status.ts';
import { isPlannedChange, type Plan, type PlannedChange, type PlannedIntegration } from '../plan/plan.ts';
import { judge, type JudgeContext, type Judgement, type ReviewedPlans } from './judge.ts';
import type { IntegrationResult, ResultState } from './result.ts';
import { checkSecrets, type OwnSecrets } from './secret-values.ts';

/** What is applied, and what became of everything else, decided before the first write. */
export interface Decisions {
  readonly toApply: readonly PlannedChange[];
  /** Results of what is not applied. */
  readonly others: readonly IntegrationResult[];
  /** What stops the whole run: nothing at all is written then. */
  readonly refusals: readonly Failure[];
  readonly warnings: readonly Warning[];
}

export interface DecisionInput {
  readonly plan: Plan;
  /** Changes that the run of a newer commit takes care of. */
  readonly superseded: ReadonlySet<PlannedChange>;
  readonly reviewed: ReviewedPlans;
  readonly judging: JudgeContext;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly ownSecrets: OwnSecrets;
  /** What keeps the scripts of these changes from running where they have to. */
  readonly scriptProblems: (changes: readonly PlannedChange[]) => readonly Failure[];
  /** Milliseconds that the run has waited for what was in progress. */
  readonly waitTimeout: number;
}

/** Decides on every change: guards on deletions, reviewed plans, secrets that have to be there. */
export function decideChanges(input: DecisionInput): Decisions {
  const { plan, superseded, reviewed, judging } = input;
  const prevented = new Map(plan.prevented.map((failure) => [failure.file, failure]));
  const current = plan.integrations.filter(isPlannedChange).filter((change) => !superseded.has(change));
  const decided = current.map((change) => {
    const failure =
      (change.action === 'delete' ? prevented.get(change.file) : undefined) ?? change.scriptFailure;
    const judgement: Judgement =
      failure === undefined ? judge(change, reviewed, judging) : { kind: 'refuse', failure };
    return { change, judgement };
  });
  const allowed = decided.filter(({ judgement }) => judgement.kind === 'apply').map(({ change }) => change);
  const secrets = checkSecrets(allowed, input.environment, input.ownSecrets);
  const refusals = [
    ...decided.flatMap(({ judgement }) => (judgement.kind === 'refuse-all' ? [judgement.failure] : [])),
    ...secrets.failures,
    ...input.scriptProblems(allowed),
  ];
  const toApply = refusals.length > 0 ? [] : allowed;
  const unsettled = plan.integrations.filter((planned) => !isPlannedChange(planned) && isMoving(planned));
  return {
    toApply,
    refusals,
    warnings: [
      ...secrets.warnings,
      ...decided.flatMap(({ change, judgement }) =>
        judgement.kind === 'apply' && judgement.warning !== undefined && toApply.includes(change)
          ? [{ message: judgement.warning, place: { file: change.file } }]
          : [],
      ),
    ],
    others: [
      ...[...superseded].map((change) => resultOf(change, 'superseded')),
      ...decided
        .filter(({ change }) => !toApply.includes(change))
        .map(({ change, judgement }) => notApplied(change, judgement)),
      ...unsettled.map((planned) => resultOf(planned, 'failed', notSettled(planned, input.waitTimeout))),
    ],
  };
}

/** Whether an integration that this commit touches is still being worked on. Deletions wait by themselves. */
export function isMoving({ action, origin, live }: PlannedIntegration): boolean {
  return action !== 'delete' && origin === 'this-change' && live !== undefined && !isSettled(live.status);
}

function notApplied(change: PlannedChange, judgement: Judgement): IntegrationResult {
  switch (judgement.kind) {
    case 'apply':
      return resultOf(change, 'not-tried');
    case 'refuse':
    case 'refuse-all':
      return resultOf(change, 'failed', judgement.failure);
    case 'pending':
      return { ...resultOf(change, 'pending'), notes: [judgement.note] };
  }
}

/** It looks as declared, but Immuta is still working on it and may yet fail. */
function notSettled({ file, id, live }: PlannedIntegration, limit: number): Failure {
  return {
    reason: 'timeout',
    message: `${file}: integration ${id ?? ''} did not settle within ${String(limit / 1000)} s; Immuta still reports ${live?.status ?? 'nothing about it'}.`,
    remedy:
      'Re-run the job later: it continues from what Immuta then reports. `wait-timeout` sets the limit.',
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
