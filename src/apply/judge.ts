import type { Failure } from '../failure.ts';
import { declaredKeyDigests, planEntry, type Digest, type PlanEntry } from '../plan/digest.ts';
import type { PlannedChange } from '../plan/plan.ts';

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
  const shown = announcement(now, reviewed);
  if (shown === undefined) return unannounced(change, context);
  if (shown.entry.action === 'no-op') {
    return {
      kind: 'pending',
      note: `It was in order when #${String(shown.pullRequest)} was reviewed and has changed since. ${context.byHand}`,
    };
  }
  const moved = whatMoved(change, now, shown.entry, context);
  return moved === undefined ? { kind: 'apply' } : stale(change, shown.pullRequest, moved);
}

interface Announcement {
  readonly pullRequest: number;
  readonly entry: PlanEntry;
}

/**
 * The newest plan that names the integration. One that names it as a no-op for another declared state was
 * made without the change that is judged here (its pull request was opened before, and merged after), so
 * an older plan that announces the change goes before it.
 */
function announcement(now: PlanEntry, { plans }: ReviewedPlans): Announcement | undefined {
  const naming = plans.flatMap(({ pullRequest, entries }) => {
    const entry = entries.find((candidate) => names(candidate, now));
    return entry === undefined ? [] : [{ pullRequest, entry }];
  });
  return naming.find(({ entry }) => entry.action !== 'no-op' || entry.declared === now.declared) ?? naming[0];
}

function names(entry: PlanEntry, now: PlanEntry): boolean {
  if (entry.id !== undefined && entry.id === now.id) return true;
  return entry.identity === now.identity || entry.file === now.file;
}

function unannounced(change: PlannedChange, { mode, byHand }: JudgeContext): Judgement {
  if (change.origin === 'already-different') {
    return { kind: 'pending', note: `It was different before this change, and no plan announced it. ${byHand}` };
  }
  const failure: Failure = {
    reason: 'plan-required',
    message: `${change.file}: no valid plan of a merged pull request announces this ${change.action}.`,
    remedy: `Open a pull request that changes the file, read its plan and merge it. ${byHand}`,
    place: { file: change.file },
  };
  if (mode === 'required') return { kind: 'refuse-all', failure };
  if (change.action === 'delete') return { kind: 'refuse', failure };
  return { kind: 'apply', warning: `${change.file}: applied without a reviewed plan (reviewed-plan: if-present).` };
}

interface Moved {
  readonly side: 'declared' | 'live' | 'script';
  readonly what: string;
}

function whatMoved(
  change: PlannedChange,
  now: PlanEntry,
  shown: PlanEntry,
  context: JudgeContext,
): Moved | undefined {
  if ((shown.action === 'delete') !== (now.action === 'delete')) {
    return { side: 'declared', what: `the plan announced ${shown.action}, and now it is ${now.action}` };
  }
  if (shown.declared !== now.declared) return { side: 'declared', what: 'the file declares something else than was reviewed' };
  const live = shown.action === 'create' ? liveOfCreate(change) : liveOfChange(change, now, shown, context.digest);
  if (live !== undefined) return { side: 'live', what: live };
  if (context.runsScripts && shown.script !== now.script) return { side: 'script', what: 'Immuta renders another script than was reviewed' };
  return undefined;
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
  const wanted = change.declared === undefined ? new Map<string, string>() : declaredKeyDigests(change.declared, digest);
  const keys = [...new Set([...Object.keys(shown.live), ...Object.keys(now.live)])].filter((key) => {
    const value = now.live[key];
    return value !== shown.live[key] && value !== wanted.get(key);
  });
  return keys.length === 0 ? undefined : `the live value of ${keys.sort().join(', ')} changed after the review`;
}

function stale(change: PlannedChange, pullRequest: number, { side, what }: Moved): Judgement {
  return {
    kind: 'refuse-all',
    failure: {
      reason: 'stale-plan',
      message: `${change.file}: the plan that was reviewed in #${String(pullRequest)} is no longer true (${side}): ${what}. Nothing was written.`,
      remedy: 'Open a pull request that changes the file (a comment line will do), read the new plan and merge it.',
      place: { file: change.file },
    },
  };
}
