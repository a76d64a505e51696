import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure } from '../failure.ts';
import {
  declaredDigest,
  declaredKeyDigests,
  liveKeyDigests,
  planEntry,
  type Digest,
  type PlanEntry,
} from '../plan/digest.ts';
import { isKnownFromBaseOnly, type PlannedChange } from '../plan/plan.ts';

/** The plans that the pull requests between base and commit showed, newest merge first. */
export interface ReviewedPlans {
  readonly plans: readonly { readonly pullRequest: number; readonly entries: readonly PlanEntry[] }[];
  /** Pull requests with a plan comment that another key signed. */
  readonly signedWithOtherKey?: readonly number[];
}

export type ReviewedPlanMode = 'required' | 'if-present' | 'ignored';

/** What is to happen to one change. */
export type Judgement =
  /** `warning`: no plan announced it. */
  | { readonly kind: 'apply'; readonly warning?: string }
  /** Stops the whole run before its first write. */
  | { readonly kind: 'refuse-all'; readonly failure: Failure }
  /** Stops this integration. */
  | { readonly kind: 'refuse'; readonly failure: Failure }
  /** Drift that nobody reviewed: left alone, blocks nothing. */
  | { readonly kind: 'pending'; readonly note: string };

export interface JudgeContext {
  readonly mode: ReviewedPlanMode;
  readonly digest: Digest;
  /** Whether apply runs the scripts itself, so that they count. */
  readonly runsScripts: boolean;
  /** No base is usable, although the event should have one (a forced push): nothing tells what this commit changed. */
  readonly withoutBase: boolean;
  /** What becomes of the other changes if nothing is written. */
  readonly fateOfOthers: string;
  /** How to repair what is left alone, and how to apply without a plan. */
  readonly manualRemedy: string;
}

/** Judges one change against what was reviewed. Every change is judged before the first write. */
export function judge(change: PlannedChange, reviewed: ReviewedPlans, context: JudgeContext): Judgement {
  if (context.mode === 'ignored') return { kind: 'apply' };
  const now = planEntry(change, context.digest);
  const shown = newestShown(change, now, reviewed, context.digest);
  if (shown === undefined) return judgeUnannounced(change, reviewed, context);
  if (shown.entry.action === 'no-op') {
    return {
      kind: 'pending',
      note: `It was in order when #${String(shown.pullRequest)} was reviewed and has changed since. ${context.manualRemedy}`,
    };
  }
  const moved = whatMoved(change, now, shown.entry, context);
  return moved.length === 0 ? { kind: 'apply' } : stale(change, shown.pullRequest, moved, context);
}

/** Whether a plan announces the change as it is now. */
export function isAnnounced(judgement: Judgement): boolean {
  return judgement.kind === 'apply' && judgement.warning === undefined;
}

/** Whether the change would be applied, or refused, without a plan. */
export function isUnannounced(judgement: Judgement): boolean {
  if (judgement.kind === 'apply') return judgement.warning !== undefined;
  return 'failure' in judgement && judgement.failure.reason === 'plan-required';
}

/** What one plan showed of an integration. */
interface Shown {
  readonly pullRequest: number;
  readonly entry: PlanEntry;
}

/** What the newest plan that covers the change showed of its integration. */
function newestShown(
  change: PlannedChange,
  now: PlanEntry,
  { plans }: ReviewedPlans,
  digest: Digest,
): Shown | undefined {
  const atBase = change.previous === undefined ? undefined : declaredDigest(change.previous, digest);
  for (const { pullRequest, entries } of plans) {
    const entry = sameIntegration(entries, now);
    if (entry !== undefined && coversChange(entry, change, now.declared, atBase))
      return { pullRequest, entry };
  }
  return undefined;
}

function sameIntegration(entries: readonly PlanEntry[], now: PlanEntry): PlanEntry | undefined {
  return (
    entries.find((entry) => entry.id !== undefined && entry.id === now.id) ??
    entries.find((entry) => entry.identity === now.identity) ??
    entries.find((entry) => entry.file === now.file)
  );
}

/**
 * Whether a plan was made with this change in view. Otherwise an older plan has the word. Two plans were not:
 * - one that shows the integration as the base declares it: its pull request branched off before the change was merged;
 * - one that shows no change, if only a base tells of it (rotated credentials, a dropped key): its base had the change already.
 */
function coversChange(
  entry: PlanEntry,
  change: PlannedChange,
  declaredNow: string,
  declaredAtBase: string | undefined,
): boolean {
  const declaresTheSame = entry.declared === declaredNow;
  if (entry.action === 'no-op') return declaresTheSame && differsInLive(change);
  return declaresTheSame || entry.declared !== declaredAtBase;
}

function differsInLive({ differences, live }: PlannedChange): boolean {
  return live?.status === 'createError' || differences.some((difference) => !isKnownFromBaseOnly(difference));
}

const nouns = { create: 'creation', update: 'update', delete: 'deletion' } as const;

function judgeUnannounced(
  change: PlannedChange,
  { signedWithOtherKey = [] }: ReviewedPlans,
  { mode, withoutBase, fateOfOthers, manualRemedy }: JudgeContext,
): Judgement {
  if (withoutBase || change.origin === 'already-different') {
    const why = withoutBase
      ? 'There is no commit to compare with, and no plan announced this change.'
      : 'It was different before this change, and no plan announced it.';
    return { kind: 'pending', note: `${why} ${manualRemedy}` };
  }
  const review =
    change.action === 'delete'
      ? reviewDeletion
      : `Open a pull request that changes the file, read its plan and merge it. ${manualRemedy}`;
  const failure: Failure = {
    reason: 'plan-required',
    message: `${change.file}: no valid plan of a merged pull request announces this ${nouns[change.action]}.`,
    remedy: signedWithOtherKey.length > 0 ? replanning(signedWithOtherKey) : review,
    place: { file: change.file },
  };
  if (mode === 'required') {
    const remedy = `${failure.remedy ?? ''} ${fateOfOthers}`;
    return { kind: 'refuse-all', failure: { ...failure, remedy } };
  }
  if (change.action === 'delete') return { kind: 'refuse', failure };
  return {
    kind: 'apply',
    warning: `${change.file}: applied without a reviewed plan (reviewed-plan: if-present).`,
  };
}

interface Moved {
  readonly side: 'declared' | 'live' | 'script';
  readonly what: string;
}

/** Every side that moved, declared first. */
function whatMoved(
  change: PlannedChange,
  now: PlanEntry,
  shown: PlanEntry,
  context: JudgeContext,
): readonly Moved[] {
  if ((shown.action === 'delete') !== (now.action === 'delete')) {
    return [{ side: 'declared', what: `the plan announced ${shown.action}, and now it is ${now.action}` }];
  }
  const live =
    shown.action === 'create' ? liveOfCreate(change) : liveOfChange(change, now, shown, context.digest);
  const moved: (Moved | undefined)[] = [
    shown.declared === now.declared
      ? undefined
      : { side: 'declared', what: 'the file declares something else than was reviewed' },
    live === undefined ? undefined : { side: 'live', what: live },
    context.runsScripts && shown.script !== now.script
      ? { side: 'script', what: 'Immuta renders another script than was reviewed' }
      : undefined,
  ];
  return moved.filter((one) => one !== undefined);
}

/** A creation is unmoved while nothing matches, or only what an earlier try of the same creation left. */
function liveOfCreate({ live }: PlannedChange): string | undefined {
  if (live === undefined || live.status === 'creating' || live.status === 'createError') return undefined;
  return `integration ${live.id} has come into being since and differs from the file`;
}

function liveOfChange(
  change: PlannedChange,
  now: PlanEntry,
  shown: PlanEntry,
  digest: Digest,
): string | undefined {
  if (now.id === undefined) return `integration ${shown.id ?? ''} is no longer there`;
  if (shown.id !== now.id) return `it was integration ${shown.id ?? ''}, and now it is ${now.id}`;
  const keys =
    change.declared === undefined
      ? movedBeforeDelete(change, shown, digest)
      : movedKeys(change.declared, now, shown, digest);
  return keys.length === 0
    ? undefined
    : `the live value of ${[...keys].sort().join(', ')} changed after the review`;
}

function movedKeys(
  declared: DeclaredIntegration,
  now: PlanEntry,
  shown: PlanEntry,
  digest: Digest,
): readonly string[] {
  const wanted = declaredKeyDigests(declared, digest);
  return [...new Set([...Object.keys(shown.live), ...Object.keys(now.live)])].filter((key) => {
    const value = now.live[key];
    return value !== shown.live[key] && value !== wanted.get(key);
  });
}

/** The plan's base may have declared other keys than the base of this run: those that were shown count. */
function movedBeforeDelete({ live }: PlannedChange, shown: PlanEntry, digest: Digest): readonly string[] {
  if (live === undefined) return [];
  const now = liveKeyDigests(live, Object.keys(shown.live), digest);
  return Object.keys(shown.live).filter((key) => now.get(key) !== shown.live[key]);
}

function stale(
  change: PlannedChange,
  pullRequest: number,
  moved: readonly Moved[],
  { fateOfOthers }: JudgeContext,
): Judgement {
  const sides = moved.map(({ side }) => side).join(', ');
  const what = moved.map((one) => one.what).join('; ');
  const review = change.action === 'delete' ? reviewDeletion : reviewAgain;
  return {
    kind: 'refuse-all',
    failure: {
      reason: 'stale-plan',
      message: `${change.file}: the plan that was reviewed in #${String(pullRequest)} is no longer true (${sides}): ${what}. Nothing was written.`,
      remedy: `Re-running this job does not help. ${review} ${fateOfOthers}`,
      place: { file: change.file },
    },
  };
}

/** The plan was signed before the key changed. */
function replanning(pullRequests: readonly number[]): string {
  const numbers = pullRequests.map((number) => `#${String(number)}`).join(', ');
  return `The plan of ${numbers} was signed with another key: \`plan-key\` or \`immuta-api-key\` has probably changed since. Re-run the plan of ${numbers}, then re-run this job.`;
}

const reviewAgain =
  'Open a pull request that changes the file (a comment line will do), read the new plan and merge it.';

/** No later pull request shows a deletion whose file is gone already. */
const reviewDeletion =
  'Put the file back in one pull request, and remove it in another one whose plan shows this deletion. Or delete the integration in Immuta yourself: then nothing is left to do here.';
