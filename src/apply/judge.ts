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
import { isOwedToBase, type PlannedChange } from '../plan/plan.ts';

/** The plans that the pull requests between base and commit showed, newest merge first. */
export interface ReviewedPlans {
  readonly plans: readonly { readonly pullRequest: number; readonly entries: readonly PlanEntry[] }[];
}

export type ReviewedPlanMode = 'required' | 'if-present' | 'ignored';

/** What may happen to one change. */
export type Judgement =
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
  /** Whether `run-script` will run the scripts, so that they count. */
  readonly runsScripts: boolean;
  /** How to repair what is left alone, and how to apply without a plan. */
  readonly byHand: string;
}

/** Judges one change (never a no-op) against what was reviewed. Pure; called for every change before the first write. */
export function judge(change: PlannedChange, reviewed: ReviewedPlans, context: JudgeContext): Judgement {
  if (context.mode === 'ignored') return { kind: 'apply' };
  const now = planEntry(change, context.digest);
  const shown = announcement(change, now, reviewed, context.digest);
  if (shown === undefined) return unannounced(change, context);
  if (shown.entry.action === 'no-op') {
    return {
      kind: 'pending',
      note: `It was in order when #${String(shown.pullRequest)} was reviewed and has changed since. ${context.byHand}`,
    };
  }
  const moved = whatMoved(change, now, shown.entry, context);
  return moved.length === 0 ? { kind: 'apply' } : stale(change, shown.pullRequest, moved);
}

interface Announcement {
  readonly pullRequest: number;
  readonly entry: PlanEntry;
}

/** The newest plan that names the integration and speaks of this change. */
function announcement(
  change: PlannedChange,
  now: PlanEntry,
  { plans }: ReviewedPlans,
  digest: Digest,
): Announcement | undefined {
  const before = change.previous === undefined ? undefined : declaredDigest(change.previous, digest);
  return plans
    .flatMap(({ pullRequest, entries }) => {
      const entry = named(entries, now);
      return entry === undefined ? [] : [{ pullRequest, entry }];
    })
    .find(({ entry }) => speaksOf(entry, change, now, before));
}

function named(entries: readonly PlanEntry[], now: PlanEntry): PlanEntry | undefined {
  return (
    entries.find((entry) => entry.id !== undefined && entry.id === now.id) ??
    entries.find((entry) => entry.identity === now.identity) ??
    entries.find((entry) => entry.file === now.file)
  );
}

/**
 * Whether a plan that names the integration was made with the change that is judged here. A pull request
 * that was opened before another one was merged shows the integration as it was declared without that
 * one; and one that was opened after it takes what only a base tells (rotated credentials, a dropped key)
 * for done. Such a plan says nothing of the change, so an older one that does goes before it.
 */
function speaksOf(
  entry: PlanEntry,
  change: PlannedChange,
  now: PlanEntry,
  before: string | undefined,
): boolean {
  if (entry.action === 'no-op') return entry.declared === now.declared && hasDrifted(change);
  return entry.declared === now.declared || entry.declared !== before;
}

/** Whether live differs from the file by more than what only the base tells. */
function hasDrifted({ differences, live }: PlannedChange): boolean {
  return live?.status === 'createError' || differences.some((difference) => !isOwedToBase(difference));
}

const nouns = { create: 'creation', update: 'update', delete: 'deletion' } as const;

function unannounced(change: PlannedChange, { mode, byHand }: JudgeContext): Judgement {
  if (change.origin === 'already-different') {
    return {
      kind: 'pending',
      note: `It was different before this change, and no plan announced it. ${byHand}`,
    };
  }
  const failure: Failure = {
    reason: 'plan-required',
    message: `${change.file}: no valid plan of a merged pull request announces this ${nouns[change.action]}.`,
    remedy:
      change.action === 'delete'
        ? reviewDeletion
        : `Open a pull request that changes the file, read its plan and merge it. ${byHand}`,
    place: { file: change.file },
  };
  if (mode === 'required') return { kind: 'refuse-all', failure };
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

function stale(change: PlannedChange, pullRequest: number, moved: readonly Moved[]): Judgement {
  const sides = moved.map(({ side }) => side).join(', ');
  const what = moved.map((one) => one.what).join('; ');
  return {
    kind: 'refuse-all',
    failure: {
      reason: 'stale-plan',
      message: `${change.file}: the plan that was reviewed in #${String(pullRequest)} is no longer true (${sides}): ${what}. Nothing was written.`,
      remedy: change.action === 'delete' ? reviewDeletion : reviewAgain,
      place: { file: change.file },
    },
  };
}

const reviewAgain =
  'Open a pull request that changes the file (a comment line will do), read the new plan and merge it.';

/** No later pull request shows a deletion whose file is gone already. */
const reviewDeletion =
  'Put the file back in one pull request, and remove it in another one whose plan shows this deletion. Or delete the integration in Immuta yourself: then nothing is left to do here.';
