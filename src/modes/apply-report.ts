import type { IntegrationResult } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import { isSettled } from '../live/status.ts';
import { isKnownFromBaseOnly, type Plan, type PlannedIntegration } from '../plan/plan.ts';
import type { Block } from '../report/blocks.ts';
import { resultFile } from '../report/json-files.ts';
import { applyLine, resultComment, type ResultContext } from '../report/result-comment.ts';
import { cancelledJob } from './cancelled.ts';
import { bodiesOf, problemWarnings, threadOf, writeComment, type WrittenComment } from './comments.ts';
import { countOutputs, idOutput } from './planning.ts';
import type { MergedPullRequest } from './merged-plans.ts';
import type { Ending, Result, Session } from './session.ts';

/** What an apply decided before its first write, as its reports need it. */
export interface Applied {
  readonly plan: Plan;
  readonly pullRequests: readonly MergedPullRequest[];
  /** What stopped the whole run. */
  readonly refusals: readonly Failure[];
  readonly warnings: readonly Warning[];
  readonly context: ResultContext;
}

/** What an apply did: so far, or at its end. */
export interface Outcome {
  readonly results: readonly IntegrationResult[];
  /** Scripts of deletions, which Immuta can't render again. */
  readonly keptScripts: readonly Block[];
}

/** Writes result.json and the summary; returns the path of result.json. */
export async function writeResult(
  { outputs, files }: Session,
  applied: Applied,
  { results, keptScripts }: Outcome,
): Promise<string | undefined> {
  const context = contextOf(applied);
  await outputs.summary([...resultComment(results, context), ...keptScripts]);
  return files.writeJson('result.json', resultFile(results, resultOfApply(applied, results), context));
}

/** What the run reports of an apply; `written`: the outputs that name files. */
export function endingOf(
  { signal, inputs }: Session,
  applied: Applied,
  results: readonly IntegrationResult[],
  comments: readonly WrittenComment[],
  written: Ending['outputs'],
): Ending {
  const { plan, refusals, warnings } = applied;
  const failures = [
    ...refusals,
    ...results.flatMap(({ failure }) => failure ?? []),
    ...(signal.aborted && !results.every(isFinished) ? [cancelledJob] : []),
  ];
  return {
    result: resultOfApply(applied, results),
    failures: [...new Set(failures)],
    warnings: [...warnings, ...problemWarnings(comments)],
    summary: undefined,
    line: applyLine(results, inputs.name),
    outputs: {
      ...changeOutputs(plan, results),
      ...liveOutput(plan, results),
      ...written,
      'comment-url': comments.find(({ url }) => url !== undefined)?.url ?? '',
    },
  };
}

function contextOf({ context, refusals, warnings, pullRequests }: Applied): ResultContext {
  const planUrls = pullRequests.flatMap(({ planUrl }) => planUrl ?? []);
  return { ...context, planUrls, failures: refusals, warnings };
}

/** Whether nothing is left to do for an integration in this run. */
export function isFinished({ state }: IntegrationResult): boolean {
  return state === 'done' || state === 'pending' || state === 'superseded';
}

/** The outputs that count changes, without drift that was left alone. */
function changeOutputs(plan: Plan, results: readonly IntegrationResult[]): Ending['outputs'] {
  const isPending = ({ file, action }: PlannedIntegration): boolean =>
    results.some((one) => one.state === 'pending' && one.file === file && one.action === action);
  return countOutputs({ ...plan, integrations: plan.integrations.filter((one) => !isPending(one)) });
}

/** The output of what is live at the end, so without deletions that were done. */
function liveOutput({ integrations }: Plan, results: readonly IntegrationResult[]): Ending['outputs'] {
  return idOutput([
    ...integrations.filter(({ action }) => action !== 'delete'),
    ...results.filter(({ action, state }) => action !== 'delete' || state !== 'done'),
  ]);
}

/**
 * Whether everything that a plan of this commit contains is done, so that the next run may start from here. Drift that was
 * left alone shows in the next plan again. What only the base shows (rotated credentials, a dropped key) would be
 * forgotten, and so would an integration that this commit touches and that Immuta has not finished well.
 */
export function isComplete({ refusals, plan }: Applied, results: readonly IntegrationResult[]): boolean {
  return (
    refusals.length === 0 &&
    !plan.integrations.some(isUnfinished) &&
    results.every(({ state, file }) => {
      if (state !== 'pending') return state === 'done';
      return !plan.integrations.some(
        (planned) =>
          planned.file === file &&
          planned.action === 'update' &&
          planned.differences.some(isKnownFromBaseOnly),
      );
    })
  );
}

function isUnfinished({ action, origin, live }: PlannedIntegration): boolean {
  if (action !== 'no-op' || origin !== 'this-change' || live === undefined) return false;
  return !isSettled(live.status) || ['editError', 'deleteError', 'migrateError'].includes(live.status);
}

/** The `result` of an apply. Drift that was left alone does not count. */
function resultOfApply({ refusals }: Applied, results: readonly IntegrationResult[]): Result {
  const counted = results.filter(({ state }) => state !== 'pending');
  const done = counted.filter(({ state }) => state === 'done').length;
  if (refusals.length > 0) return 'failed';
  if (counted.length === 0) return 'no-changes';
  if (done === counted.length) return 'applied';
  if (done > 0) return 'partially-applied';
  return counted.every(({ state }) => state === 'superseded') ? 'skipped' : 'failed';
}

/** Shows the result on each pull request that this apply brought in. */
export async function commentOnMerged(
  session: Session,
  applied: Applied,
  results: readonly IntegrationResult[],
): Promise<readonly WrittenComment[]> {
  if (session.inputs.comment === 'never') return [];
  const blocks = resultComment(results, contextOf(applied));
  const comments: WrittenComment[] = [];
  for (const { pullRequest, entries } of applied.pullRequests) {
    const thread = threadOf(session, 'result', pullRequest);
    // A re-run with nothing left to do catches up on a comment that a killed run could not write.
    const announcesChanges = entries.some(({ action }) => action !== 'no-op');
    const onlyExisting = results.length === 0 && !announcesChanges;
    comments.push(
      await writeComment(thread, bodiesOf(thread, blocks), session.outputGuard, { onlyExisting }),
    );
  }
  return comments;
}
