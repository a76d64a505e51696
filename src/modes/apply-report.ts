import type { IntegrationResult } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import { isSettled } from '../live/status.ts';
import { isKnownFromBaseOnly, type Plan, type PlannedIntegration } from '../plan/plan.ts';
import type { Block } from '../report/blocks.ts';
import { resultFile } from '../report/json-files.ts';
import type { ReportContext } from '../report/report-context.ts';
import { applyLine, resultComment, type ResultContext } from '../report/result-comment.ts';
import { summaryText } from '../report/split.ts';
import { cancelledJob } from './cancelled.ts';
import { bodiesOf, commentsOf, writeComment, type WrittenComment } from './comments.ts';
import { countOutputs, idOutput } from './planning.ts';
import type { MergedPullRequest } from './reviewed-plans.ts';
import type { Ending, Result, Session } from './session.ts';

/** What an apply is about, as its reports need it. */
export interface Applied {
  readonly plan: Plan;
  readonly context: ReportContext;
  readonly pullRequests: readonly MergedPullRequest[];
  readonly refusals: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/** Writes result.json and the summary as they stand; returns the path of result.json. */
export async function writeResult(
  { outputs, files }: Pick<Session, 'outputs' | 'files'>,
  applied: Applied,
  results: readonly IntegrationResult[],
  keptScripts: readonly Block[],
): Promise<string | undefined> {
  const context = resultContext(applied);
  await outputs.summary(summaryText([...resultComment(results, context), ...keptScripts]));
  return files.writeJson('result.json', resultFile(results, resultOfApply(applied, results), context));
}

/** What is left once an apply has written its reports. */
export interface Reported {
  readonly results: readonly IntegrationResult[];
  readonly keptScripts: readonly Block[];
  readonly comment: CommentOnMerged;
  readonly fileOutputs: Ending['outputs'];
  readonly resultFile: string | undefined;
}

/** What the run reports of an apply. */
export function endingOf(
  { signal, inputs }: Pick<Session, 'signal' | 'inputs'>,
  applied: Applied,
  { results, keptScripts, comment, fileOutputs, resultFile }: Reported,
): Ending {
  const { plan, refusals, warnings } = applied;
  const failures = [
    ...refusals,
    ...results.flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
    ...(signal.aborted && !results.every(isThrough) ? [cancelledJob] : []),
  ];
  return {
    result: resultOfApply(applied, results),
    failures: [...new Set(failures)],
    warnings: [...warnings, ...comment.warnings],
    summary: [...resultComment(results, resultContext(applied)), ...keptScripts],
    line: applyLine(results, inputs.name),
    outputs: {
      ...countOutputs(toBeApplied(plan, results)),
      ...idOutput(liveAtEnd(plan, results)),
      ...fileOutputs,
      'result-file': resultFile ?? '',
      'comment-url': comment.url ?? '',
    },
  };
}

/** Whether an integration needs nothing more from this run. */
export function isThrough({ state }: IntegrationResult): boolean {
  return state === 'done' || state === 'pending' || state === 'superseded';
}

/** The plan without drift that was left alone. */
function toBeApplied(plan: Plan, results: readonly IntegrationResult[]): Plan {
  const pending = results.filter(({ state }) => state === 'pending');
  const isPending = (planned: PlannedIntegration): boolean =>
    pending.some(({ file, action }) => file === planned.file && action === planned.action);
  return { ...plan, integrations: plan.integrations.filter((planned) => !isPending(planned)) };
}

/** What is live at the end: deletions that were done are not. */
function liveAtEnd({ integrations }: Plan, results: readonly IntegrationResult[]): readonly LiveFile[] {
  return integrations.flatMap((planned): LiveFile[] => {
    const { file, action } = planned;
    const result = results.find((one) => one.file === file && one.action === action);
    if (action === 'delete' && result?.state === 'done') return [];
    return [{ ...planned, ...(result?.id === undefined ? {} : { id: result.id }) }];
  });
}

type LiveFile = Pick<PlannedIntegration, 'file' | 'action' | 'id'>;

/**
 * Whether everything that a plan of this commit holds is done, so that the next run may start from here.
 * Drift that was left alone shows in the next plan again; what only the base tells (rotated credentials, a
 * dropped key) would be forgotten.
 */
export function isComplete({ refusals, plan }: Applied, results: readonly IntegrationResult[]): boolean {
  const owing = new Set(
    plan.integrations
      .filter(({ action, differences }) => action === 'update' && differences.some(isKnownFromBaseOnly))
      .map(({ file }) => file),
  );
  if (plan.integrations.some(isUnfinished)) return false;
  return (
    refusals.length === 0 &&
    results.every(({ state, file }) => state === 'done' || (state === 'pending' && !owing.has(file)))
  );
}

/** What this commit touches and Immuta has not brought to a good end must count as a change of it next time, too. */
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

function resultContext(applied: Applied): ResultContext {
  return {
    ...applied.context,
    planUrls: applied.pullRequests.flatMap(({ planUrl }) => (planUrl === undefined ? [] : [planUrl])),
    failures: applied.refusals,
    warnings: applied.warnings,
  };
}

/** Address of the first result comment, and why others could not be written. */
export interface CommentOnMerged {
  readonly url?: string;
  readonly warnings: readonly Warning[];
}

/** Shows the result on each pull request that this apply brought in. */
export async function commentOnMerged(
  session: Session,
  applied: Applied,
  results: readonly IntegrationResult[],
): Promise<CommentOnMerged> {
  if (session.inputs.comment === 'never') return { warnings: [] };
  const written: WrittenComment[] = [];
  for (const { number, announcesChanges } of applied.pullRequests) {
    const comments = commentsOf(session)('result', number);
    const bodies = bodiesOf(comments, resultComment(results, resultContext(applied)));
    // A re-run with nothing left to do catches up on a comment that a killed run could not write.
    const onlyExisting = results.length === 0 && !announcesChanges;
    written.push(await writeComment(comments, bodies, { onlyExisting }));
  }
  const url = written.find((one) => one.url !== undefined)?.url;
  return {
    ...(url === undefined ? {} : { url }),
    warnings: written.flatMap(({ problem }) => (problem === undefined ? [] : [{ message: problem }])),
  };
}
