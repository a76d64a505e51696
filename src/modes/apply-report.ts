import type { IntegrationResult } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/github-error.ts';
import { recordDeployment } from '../github/deployments.ts';
import { isSettled } from '../live/status.ts';
import { isKnownFromBaseOnly, type Plan, type PlannedIntegration } from '../plan/plan.ts';
import type { Block } from '../report/blocks.ts';
import { resultFile } from '../report/json-files.ts';
import { applyLine } from '../report/one-line.ts';
import type { ReportContext } from '../report/report-context.ts';
import { resultComment, type ResultContext } from '../report/result-comment.ts';
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
    ...(signal.aborted ? [cancelledJob] : []),
  ];
  return {
    result: resultOfApply(applied, results),
    failures: [...new Set(failures)],
    warnings: [...warnings, ...comment.warnings],
    summary: [...resultComment(results, resultContext(applied)), ...keptScripts],
    line: applyLine(results, inputs.name),
    outputs: {
      ...countOutputs(plan),
      ...idOutput([...plan.integrations, ...results]),
      ...fileOutputs,
      'result-file': resultFile ?? '',
      'comment-url': comment.url ?? '',
    },
  };
}

/**
 * Whether everything that a plan of this commit holds is done, so that the next run may start from here.
 * Drift that was left alone shows in the next plan again; what only the base tells (rotated credentials, a
 * dropped key) would be forgotten.
 */
function isComplete({ refusals, plan }: Applied, results: readonly IntegrationResult[]): boolean {
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

/**
 * Records the commit as applied. A run without a base (dispatched, scheduled) deletes and rotates nothing,
 * so it must not become the base of the next one.
 */
export async function recordApply(
  { event, github, inputs, outputGuard }: Session,
  commit: string,
  applied: Applied,
  results: readonly IntegrationResult[],
): Promise<Warning[]> {
  if (event.kind === 'other' || !isComplete(applied, results) || outputGuard.leaks().length > 0) return [];
  try {
    await recordDeployment(github, inputs.name, commit, applied.context.runUrl);
    return [];
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const { message, remedy = '' } = githubFailure(error, 'recording this apply', 'deployments: write');
    return [
      {
        message: `This apply could not be recorded, so the next one starts from its event's own base. ${message} ${remedy}`,
      },
    ];
  }
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
  for (const { number } of applied.pullRequests) {
    const comments = commentsOf(session)('result', number);
    const bodies = bodiesOf(comments, resultComment(results, resultContext(applied)));
    // If nothing was to be done, what an earlier run reported of a failure is updated, and nothing new is said.
    written.push(await writeComment(comments, bodies, { onlyExisting: results.length === 0 }));
  }
  const url = written.find((one) => one.url !== undefined)?.url;
  return {
    ...(url === undefined ? {} : { url }),
    warnings: written.flatMap(({ problem }) => (problem === undefined ? [] : [{ message: problem }])),
  };
}
