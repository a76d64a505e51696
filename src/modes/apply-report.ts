import type { IntegrationResult } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/client.ts';
import { readOwnComments, roomBesideMarker, writeOwnComments } from '../github/comments.ts';
import { recordDeployment } from '../github/deployments.ts';
import { isSettled } from '../live/status.ts';
import { isOwedToBase, type Plan, type PlannedIntegration } from '../plan/plan.ts';
import type { Block } from '../report/blocks.ts';
import { resultGroup } from '../report/log-text.ts';
import { applyLine } from '../report/one-line.ts';
import type { ReportContext } from '../report/report-context.ts';
import { resultComment, type ResultContext } from '../report/result-comment.ts';
import { resultFile } from '../report/result-file.ts';
import { splitBlocks } from '../report/split.ts';
import { summaryText } from '../report/summary.ts';
import { cancelledJob } from './cancelled.ts';
import { logGroups } from './log-groups.ts';
import { planOutputs } from './plan-outputs.ts';
import { commentsOf, mayPost } from './pull-request-comments.ts';
import type { MergedPullRequest } from './reviewed-plans.ts';
import { runUrl, type Ending, type Result, type Session } from './session.ts';

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
  session: Session,
  applied: Applied,
  results: readonly IntegrationResult[],
  keptScripts: readonly Block[],
): Promise<string | undefined> {
  const context = resultContext(applied);
  await session.outputs.summary(summaryText([...resultComment(results, context), ...keptScripts]));
  return session.files.writeJson(
    'result.json',
    resultFile(results, resultOfApply(applied, results), context),
  );
}

/** Ends an apply: result.json, the comments on the merged pull requests, and what the run reports. */
export async function endApply(
  session: Session,
  applied: Applied,
  results: readonly IntegrationResult[],
  keptScripts: readonly Block[],
  files: Readonly<Record<string, string>>,
): Promise<Ending> {
  const resultJson = await writeResult(session, applied, results, keptScripts);
  await logGroups(session.log, results.map(resultGroup));
  const shown = session.signal.aborted ? { warnings: [] } : await commentOn(session, applied, results);
  const failures = [
    ...applied.refusals,
    ...results.flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
    ...(session.signal.aborted ? [cancelledJob] : []),
  ];
  const ids = results.flatMap(({ file, id }) => (id === undefined ? [] : [[file, id] as const]));
  const outputs = planOutputs(applied.plan);
  return {
    result: resultOfApply(applied, results),
    failures: [...new Set(failures)],
    warnings: [...applied.warnings, ...shown.warnings],
    summary: [...resultComment(results, resultContext(applied)), ...keptScripts],
    line: applyLine(results, session.inputs.name),
    outputs: {
      ...outputs,
      ...files,
      'integration-ids': JSON.stringify({
        ...(JSON.parse(outputs['integration-ids'] ?? '{}') as object),
        ...Object.fromEntries(ids),
      }),
      ...(resultJson === undefined ? {} : { 'result-file': resultJson }),
      ...(shown.url === undefined ? {} : { 'comment-url': shown.url }),
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
    plan.integrations.filter(({ differences }) => differences.some(isOwedToBase)).map(({ file }) => file),
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
  session: Session,
  commit: string,
  applied: Applied,
  results: readonly IntegrationResult[],
): Promise<Warning[]> {
  if (
    session.event.kind === 'other' ||
    !isComplete(applied, results) ||
    session.outputGuard.leaks().length > 0
  )
    return [];
  try {
    await recordDeployment(session.github, session.inputs.name, commit, runUrl(session));
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

/** Shows the result on each pull request that this apply brought in. What hinders that is a warning. */
async function commentOn(
  session: Session,
  applied: Applied,
  results: readonly IntegrationResult[],
): Promise<{ url?: string; warnings: Warning[] }> {
  if (session.inputs.comment === 'never') return { warnings: [] };
  const warnings: Warning[] = [];
  let url: string | undefined;
  for (const { number } of applied.pullRequests) {
    const { place, edges } = commentsOf(session, number);
    const bodies = splitBlocks(resultComment(results, resultContext(applied)), {
      limit: roomBesideMarker('result', place, edges.planKey),
    });
    if (!mayPost(session, bodies)) continue;
    try {
      const own = await readOwnComments(edges, 'result', place);
      // Nothing was to be done: what an earlier run said of a failure is brought up to date, nothing new is said.
      if (results.length === 0 && own.size === 0) continue;
      const written = await writeOwnComments(edges, 'result', place, own, bodies);
      url ??= written === '' ? undefined : written;
    } catch (error: unknown) {
      if (!(error instanceof GitHubError)) throw error;
      const { message, remedy = '' } = githubFailure(
        error,
        `writing the result on #${String(number)}`,
        'pull-requests: write',
      );
      warnings.push({ message: `The result comment could not be written. ${message} ${remedy}` });
    }
  }
  return { ...(url === undefined ? {} : { url }), warnings };
}
