import { ActionFailure, type Failure, type Warning } from '../failure.ts';
import { readPullRequest } from '../github/commits.ts';
import { GitHubError } from '../github/github-error.ts';
import { roomBesideMarker } from '../github/comments.ts';
import { keyedDigest, planEntries, type PlanEntry } from '../plan/digest.ts';
import { makePlan } from '../plan/make-plan.ts';
import { isPlannedChange, type Base, type Plan } from '../plan/plan.ts';
import { packReviewedPlan } from '../plan/reviewed-plan.ts';
import { unrunnableScripts } from '../plan/unrunnable-scripts.ts';
import { noBase, planBase, usedBase, type PlanBase } from '../previous/base.ts';
import {
  readPrevious,
  readPreviousFrom,
  type Present,
  type PreviousReading,
} from '../previous/previous-files.ts';
import { failureComment } from '../report/failure-report.ts';
import { changeGroup } from '../report/log-report.ts';
import { noChangesComment, planLine } from '../report/plan-comment.ts';
import { planCommentParts, planSummary } from '../report/plan-parts.ts';
import { splitBlocks, withSignedPlan } from '../report/split.ts';
import { bodiesOf, commentsOf, whyNotWritten, writeComment, type PullRequestComments } from './comments.ts';
import {
  addScripts,
  allWarnings,
  changesOf,
  countOutputs,
  idOutput,
  logGroups,
  orGitHubFailure,
  writePlanFiles,
} from './planning.ts';
import { withLeftBehind } from './reviewed-plans.ts';
import { reportContext, type Ending, type LocalRun, type Session, type TenantSession } from './session.ts';
import {
  presentFiles,
  readCheckout,
  readLiveTenant,
  requireCommitted,
  requireDeclaredFiles,
  requireFiles,
  workingTreeWarnings,
  type Commit,
} from './states.ts';

/** Plans: reads declared, previous and live, decides, shows the plan. Nothing is written to Immuta. */
export async function runPlan(session: TenantSession, commentWanted: boolean): Promise<Ending> {
  const { inputs, log, outputs, files } = session;
  await files.clear();
  const declared = requireDeclaredFiles(session);
  const [live, { commit, base, head }] = await Promise.all([
    readLiveTenant(session),
    orGitHubFailure(readCommits(session), 'reading the base'),
  ]);
  requireCommitted(declared, commit, session);
  const { previous, hadFiles } = await orGitHubFailure(
    readBaseFiles(session, base, presentFiles(declared, inputs)),
    'reading the base',
  );
  await requireFiles(session, declared, hadFiles, live.integrations);

  const plan = makePlan({
    declared: declared.integrations,
    previous,
    live,
    maxDeletes: inputs.maxDeletes,
    fileWarnings: [...declared.warnings, ...workingTreeWarnings(session)],
  });
  const scripted = await addScripts(await withLeftBehind(plan, session), session);
  requireScripts(scripted);

  const entries = planEntries(scripted.integrations, keyedDigest(inputs.planKey ?? ''));
  const context = reportContext(session, commit?.sha ?? session.runner.sha);
  const fileOutputs = await writePlanFiles(files, scripted, entries, context);
  await logGroups(log, changesOf(scripted).map(changeGroup));
  await outputs.summary(planSummary(scripted, context));
  const comments = commentWanted ? planComments(session) : undefined;
  const shown: ShownPlan =
    comments === undefined ? {} : await showPlan(session, comments, { plan: scripted, entries, head });
  const unrunnable = unrunnableScripts(scripted.integrations, context.scriptsRunBy !== 'person');
  const failures = [...plan.prevented, ...unrunnable.failures];
  const warnings = [...allWarnings(scripted), ...unrunnable.warnings];
  return {
    result: failures.length > 0 ? 'failed' : changesOf(plan).length > 0 ? 'changes' : 'no-changes',
    failures,
    warnings: [...warnings, ...(shown.warning === undefined ? [] : [shown.warning])],
    summary: undefined,
    line: planLine(scripted, inputs.name),
    outputs: {
      ...countOutputs(scripted),
      ...idOutput(scripted.integrations),
      ...fileOutputs,
      ...(shown.url === undefined ? {} : { 'comment-url': shown.url }),
    },
  };
}

/** The commit that the workspace holds, and the base that it is compared with. Without the one there is no other. */
async function readCommits(session: Session): Promise<PlanBase & { readonly commit?: Commit }> {
  if (session.local !== undefined) return { base: await localBase(session.local) };
  const checkout = await readCheckout(session);
  if (typeof checkout === 'string') return { base: noBase(checkout) };
  return { commit: checkout, ...(await planBase(session.github, session.event, checkout.sha)) };
}

/** The merge base of HEAD and the ref that the local run names. */
async function localBase({ repository, base }: LocalRun): Promise<Base> {
  if (base === undefined) return noBase('`--base` was not given');
  return usedBase(await repository.mergeBase(base), `the merge base of HEAD and ${base}`);
}

function readBaseFiles({ github, local }: Session, base: Base, present: Present): Promise<PreviousReading> {
  return local === undefined
    ? readPrevious(github, base, present)
    : readPreviousFrom(local.repository, base, present);
}

/** A plan that lacks a script can't be reviewed: each integration whose script is missing is an error. */
function requireScripts({ integrations }: Plan): void {
  const [first, ...others] = integrations.flatMap(({ scriptFailure }) =>
    scriptFailure === undefined ? [] : [scriptFailure],
  );
  if (first !== undefined) throw new ActionFailure(first, ...others);
}

/** Address of the plan comment's first part, or why it was not written. */
interface ShownPlan {
  readonly url?: string;
  readonly warning?: Warning;
}

/** The place of the plan comment; undefined if none is to be written. */
function planComments(session: Session): PullRequestComments | undefined {
  const { event, inputs } = session;
  if (inputs.comment === 'never' || inputs.planKey === undefined || event.kind !== 'pull_request')
    return undefined;
  return commentsOf(session)('plan', event.number);
}

interface PlanToShow {
  readonly plan: Plan;
  readonly entries: readonly PlanEntry[];
  /** The head of the pull request that the plan is for. */
  readonly head: string | undefined;
}

async function showPlan(
  session: Session,
  comments: PullRequestComments,
  { plan, entries, head }: PlanToShow,
): Promise<ShownPlan> {
  const context = reportContext(session, head ?? headOf(session));
  const quiet = session.inputs.comment === 'changes' && !plan.integrations.some(isPlannedChange);
  const { thread } = comments;
  const room = roomBesideMarker(thread);
  const signed = packReviewedPlan(entries, thread.place, thread.planKey);
  const bodies = quiet
    ? withSignedPlan(splitBlocks(noChangesComment(context)), signed, room)
    : planCommentParts(plan, context, room, signed);
  return writeUnlessOutdated(comments, bodies, head ?? headOf(session), quiet);
}

/** The head of the event's pull request. */
function headOf({ event, runner }: Session): string {
  return event.kind === 'pull_request' ? event.headSha : runner.sha;
}

/** A plan that failed takes the place of the one that was shown before, which is no longer true. */
export async function showFailedPlan(session: Session, failures: readonly Failure[]): Promise<void> {
  const comments = planComments(session);
  if (comments === undefined) return;
  const bodies = bodiesOf(comments, failureComment(failures, reportContext(session, headOf(session))));
  const { warning } = await writeUnlessOutdated(comments, bodies, headOf(session), false);
  if (warning !== undefined) session.log.warning(warning);
}

/** Writes the plan comment unless the pull request has got a newer head, whose own plan is the one to show. */
async function writeUnlessOutdated(
  comments: PullRequestComments,
  bodies: readonly string[],
  head: string,
  onlyExisting: boolean,
): Promise<ShownPlan> {
  const { thread } = comments;
  try {
    const { headSha } = await readPullRequest(thread.github, thread.place.pullRequest);
    if (headSha !== head) {
      const message = 'The pull request has a newer head than this plan, so its comment was left alone.';
      return { warning: { message } };
    }
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    return { warning: { message: whyNotWritten(error, thread) } };
  }
  const { url, problem } = await writeComment(comments, bodies, { onlyExisting });
  if (problem !== undefined) return { warning: { message: problem } };
  return url === undefined ? {} : { url };
}
