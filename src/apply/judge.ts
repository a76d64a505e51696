import { inFile, type Failure } from '../failure.ts';
import { comparedDeclared, liveLeaves } from '../plan/compare.ts';
import { declaredDigest, planEntry, valueDigests, type Digest, type PlanEntry } from '../plan/digest.ts';
import { actionNouns, isKnownFromBaseOnly, type PlannedChange } from '../plan/plan.ts';
import { inCode } from '../words.ts';

/** The plan that a merged pull request showed. */
export interface ReviewedPlan {
  readonly pullRequest: number;
  /** Empty if it showed no valid plan. */
  readonly entries: readonly PlanEntry[];
  /** Its plan comment was signed with another key. */
  readonly signedWithOtherKey?: boolean;
}

export type ReviewedPlanMode = 'required' | 'if-present' | 'ignored';

/** What happens to one change. */
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
  /** The event should have a base, but none is usable (a forced push): nobody knows what this commit changed. */
  readonly withoutBase: boolean;
}

/** Judges one change by the plans that were reviewed, newest merge first. */
export function judge(
  change: PlannedChange,
  plans: readonly ReviewedPlan[],
  context: JudgeContext,
): Judgement {
  if (context.mode === 'ignored') return { kind: 'apply' };
  const now = planEntry(change, context.digest);
  const found = newestEntry(change, now, plans, context.digest);
  if (found === undefined) return judgeUnannounced(change, plans, context);
  const { entry, pullRequest } = found;
  if (entry.action === 'no-op') {
    const note = `Nothing differed when #${String(pullRequest)} was reviewed; it has changed since.`;
    return { kind: 'pending', note: `${note} ${dispatch(context.mode)}` };
  }
  const moved = whatMoved(change, now, entry, context);
  if (moved.length === 0) return { kind: 'apply' };
  const sides = moved.map(([side]) => side).join(', ');
  const what = moved.map(([, happened]) => happened).join('; ');
  const failure = inFile(change.file, {
    reason: 'stale-plan',
    message: `the plan reviewed in #${String(pullRequest)} is stale (${sides}): ${what}. Nothing was written.`,
    remedy: `Re-running this job does not help. ${change.action === 'delete' ? reviewDeletion : reviewAgain} ${aboutOtherChanges}`,
  });
  return { kind: 'refuse-all', failure };
}

/** Whether a plan announces the change as it is now. */
export function isAnnounced(judgement: Judgement): boolean {
  return judgement.kind === 'apply' && judgement.warning === undefined;
}

/**
 * What the newest plan that knew of this change shows for its integration. A plan did not know of it if
 * - it shows another declaration as no-op, or the one of the base: its pull request branched off before the change;
 * - it shows a no-op, and only the base shows the difference (rotated credentials, a dropped key): its base had the
 *   change already.
 */
function newestEntry(
  change: PlannedChange,
  now: PlanEntry,
  plans: readonly ReviewedPlan[],
  digest: Digest,
): { readonly pullRequest: number; readonly entry: PlanEntry } | undefined {
  const { previous, live, differences } = change;
  const atBase = previous && declaredDigest(previous, digest);
  const liveDiffers = live?.status === 'createError' || differences.some((one) => !isKnownFromBaseOnly(one));
  for (const { pullRequest, entries } of plans) {
    const entry =
      entries.find(({ id }) => id !== undefined && id === now.id) ??
      entries.find(({ identity }) => identity === now.identity) ??
      entries.find(({ file }) => file === now.file);
    if (entry === undefined) continue;
    const declaresTheSame = entry.declared === now.declared;
    const knewOfIt =
      entry.action === 'no-op'
        ? declaresTheSame && liveDiffers
        : declaresTheSame || entry.declared !== atBase;
    if (knewOfIt) return { pullRequest, entry };
  }
  return undefined;
}

function judgeUnannounced(
  { file, action, origin }: PlannedChange,
  plans: readonly ReviewedPlan[],
  { mode, withoutBase }: JudgeContext,
): Judgement {
  if (withoutBase || origin === 'already-different') {
    const why = withoutBase
      ? 'There is no commit to compare with, and no plan announced this change.'
      : 'It was different before this change, and no plan announced it.';
    return { kind: 'pending', note: `${why} ${dispatch(mode)}` };
  }
  if (mode === 'if-present' && action !== 'delete') {
    const warning = `${file}: applied without a reviewed plan (\`reviewed-plan: if-present\`).`;
    return { kind: 'apply', warning };
  }
  const otherKey = plans.filter((plan) => plan.signedWithOtherKey === true);
  const remedy =
    otherKey.length > 0
      ? planAgain(otherKey.map(({ pullRequest }) => `#${String(pullRequest)}`).join(', '))
      : action === 'delete'
        ? reviewDeletion
        : `Open a pull request that changes the file, read its plan and merge it. ${dispatch(mode)}`;
  const stopsAll = mode === 'required';
  const failure = inFile(file, {
    reason: 'plan-required',
    message: `no valid plan of a merged pull request announces this ${actionNouns[action]}.`,
    remedy: stopsAll ? `${remedy} ${aboutOtherChanges}` : remedy,
  });
  return { kind: stopsAll ? 'refuse-all' : 'refuse', failure };
}

/** Every side that is no longer as the plan showed it, and what happened to it. */
function whatMoved(
  change: PlannedChange,
  now: PlanEntry,
  shown: PlanEntry,
  { digest, runsScripts }: JudgeContext,
): readonly (readonly [side: string, what: string])[] {
  if ((shown.action === 'delete') !== (now.action === 'delete'))
    return [['declared', `the plan announced \`${shown.action}\`, but now it is \`${now.action}\``]];
  const moved: [string, string][] = [];
  if (shown.declared !== now.declared)
    moved.push(['declared', 'the file no longer declares what was reviewed']);
  const live = whatMovedLive(change, now, shown, digest);
  if (live !== undefined) moved.push(['live', live]);
  if (runsScripts && shown.script !== now.script)
    moved.push(['script', 'Immuta renders a different script than the one that was reviewed']);
  return moved;
}

function whatMovedLive(
  { live, declared }: PlannedChange,
  now: PlanEntry,
  shown: PlanEntry,
  digest: Digest,
): string | undefined {
  if (shown.action === 'create') {
    // What an earlier try of the same creation left may be there.
    return live === undefined || live.status === 'creating' || live.status === 'createError'
      ? undefined
      : `integration ${live.id} was created since the review and differs from the file`;
  }
  if (live === undefined || now.id === undefined) return `integration ${shown.id ?? ''} no longer exists`;
  if (shown.id !== now.id)
    return `the plan showed integration ${shown.id ?? ''}, but the file now matches integration ${now.id}`;
  // For a deletion only the keys that the plan showed count: its base may have declared others than the base of this run.
  const keys = [...new Set([...Object.keys(shown.live), ...(declared ? Object.keys(now.live) : [])])];
  const current = valueDigests(live.type, liveLeaves(live), digest);
  const wanted = declared && valueDigests(declared.type, comparedDeclared(declared), digest);
  const moved = keys.filter((key) => {
    const value = current.get(key);
    return value !== shown.live[key] && !(wanted?.has(key) === true && value === wanted.get(key));
  });
  return moved.length === 0
    ? undefined
    : `the live value of ${inCode(moved.sort())} changed after the review`;
}

const aboutOtherChanges =
  'If this job has `deployments: write`, the next apply also makes the other changes of this run.';

const reviewAgain =
  'Open a pull request that changes the file (a comment line is enough), read the new plan and merge it.';

/** The file is removed already, so no other pull request can show this deletion. */
const reviewDeletion =
  'Restore the file in one pull request, and remove it in a second one whose plan shows this deletion. Or delete the integration in Immuta yourself.';

function dispatch(mode: ReviewedPlanMode): string {
  const unreviewed =
    mode === 'required' ? ' and, because nobody reviews such a run, `reviewed-plan: if-present`' : '';
  return `To bring Immuta in line with the file, run the workflow manually (\`workflow_dispatch\`) with \`mode: apply\`${unreviewed}.`;
}

function planAgain(numbers: string): string {
  return `The plan of ${numbers} was signed with another key: \`plan-key\` or \`immuta-api-key\` has probably changed since. Re-run the plan of ${numbers}, then re-run this job.`;
}
