import { checkTargets } from '../data-api/target.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { inFile, type Failure, type Warning } from '../failure.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { isSettled } from '../live/status.ts';
import { changesOf, type Plan, type PlannedChange, type PlannedIntegration } from '../plan/plan.ts';
import type { Tree } from '../previous/tree.ts';
import { notSettled } from './converged.ts';
import { judge, type JudgeContext, type Judgement, type ReviewedPlan } from './judge.ts';
import type { IntegrationResult } from './result.ts';
import { checkSecrets, type OwnSecrets } from './secret-values.ts';

/** What an apply is going to do, decided before the first write. */
export interface Decisions {
  readonly toApply: readonly PlannedChange[];
  /** Results of everything that is not applied. */
  readonly others: readonly IntegrationResult[];
  /** What stops the whole run: then nothing is written. */
  readonly refusals: readonly Failure[];
  readonly warnings: readonly Warning[];
}

export interface DecisionInput {
  readonly plan: Plan;
  /** Changes that are left to the run of a newer commit. */
  readonly superseded: readonly PlannedChange[];
  readonly reviewed: readonly ReviewedPlan[];
  readonly judging: JudgeContext;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inputs: OwnSecrets & Pick<Inputs, 'dataApi' | 'waitTimeout'>;
}

/** Decides on every change: guards on deletions, reviewed plans, the secrets and settings that the changes need. */
export function decideChanges(input: DecisionInput): Decisions {
  const { plan, environment, inputs } = input;
  const decided = changesOf(plan).map((change) => ({ change, judgement: decide(change, input) }));
  const allowed = decided.filter(({ judgement }) => judgement.kind === 'apply').map(({ change }) => change);
  const secrets = checkSecrets(allowed, environment, inputs);
  const refusals = [
    ...decided.flatMap(({ judgement }) => (judgement.kind === 'refuse-all' ? [judgement.failure] : [])),
    ...secrets.failures,
    ...(inputs.dataApi === undefined ? [] : checkTargets(allowed, inputs.dataApi, environment)),
  ];
  const isRefused = refusals.length > 0;
  return {
    toApply: isRefused ? [] : allowed,
    refusals,
    warnings: [
      ...secrets.warnings,
      ...decided.flatMap(({ change: { file }, judgement }) =>
        !isRefused && judgement.kind === 'apply' && judgement.warning !== undefined
          ? [{ message: judgement.warning, place: { file } }]
          : [],
      ),
    ],
    others: [
      ...decided
        .filter(({ judgement }) => isRefused || judgement.kind !== 'apply')
        .map(({ change, judgement }) => ({ ...untouched(change), ...whyNotApplied(judgement) })),
      // They look as declared, but may still fail.
      ...plan.integrations
        .filter((planned) => planned.action === 'no-op' && isUnsettled(planned))
        .map((planned): IntegrationResult => {
          const { file, id = '', live } = planned;
          const failure = inFile(file, notSettled(id, live?.status, inputs.waitTimeout));
          return { ...untouched(planned), state: 'failed', failure };
        }),
    ],
  };
}

type Decision = Judgement | { readonly kind: 'superseded' };

function decide(change: PlannedChange, { plan, superseded, reviewed, judging }: DecisionInput): Decision {
  if (superseded.includes(change)) return { kind: 'superseded' };
  const prevented =
    change.action === 'delete' ? plan.prevented.find(({ file }) => file === change.file) : undefined;
  const failure = prevented ?? change.scriptFailure;
  return failure === undefined ? judge(change, reviewed, judging) : { kind: 'refuse', failure };
}

/** The head of the branch, if it is a newer commit than the one that is applied. */
export interface Head {
  readonly tree: Tree;
  readonly integrations: readonly DeclaredIntegration[];
}

/**
 * Whether a newer commit of the branch changes the same integration: the file differs there, or what is to be deleted is
 * declared again, in this file or in another one. Then the run of that commit applies it.
 */
export function isSuperseded(change: PlannedChange, commit: Tree, head: Head): boolean {
  if (blobOf(commit, change.file) !== blobOf(head.tree, change.file)) return true;
  return change.action === 'delete' && head.integrations.some((declared) => declares(declared, change));
}

function declares({ type, identity, lifecycle }: DeclaredIntegration, change: PlannedChange): boolean {
  if (lifecycle.id !== undefined) return lifecycle.id === change.id;
  return type === change.identity.type && identity.key === change.identity.key;
}

function blobOf(tree: Tree, path: string): string | undefined {
  return tree.entries.find((entry) => entry.path === path)?.blob;
}

/** Whether Immuta is still working on an integration that this commit touches. Deletions wait for that themselves. */
export function isUnsettled({ action, origin, live }: PlannedIntegration): boolean {
  return action !== 'delete' && origin === 'this-change' && live !== undefined && !isSettled(live.status);
}

function whyNotApplied(decision: Decision): Partial<IntegrationResult> {
  switch (decision.kind) {
    case 'apply':
      return {};
    case 'refuse':
    case 'refuse-all':
      return { state: 'failed', failure: decision.failure };
    case 'pending':
      return { state: 'pending', notes: [decision.note] };
    case 'superseded':
      return { state: 'superseded' };
  }
}

function untouched({ file, action, id, live }: PlannedIntegration): IntegrationResult {
  return {
    file,
    action,
    state: 'not-tried',
    id,
    status: live?.status,
    validationTests: [],
    milliseconds: 0,
    scriptRunButNotTold: false,
    notes: [],
  };
}
