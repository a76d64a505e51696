import { throwIfAny, type Failure } from '../failure.ts';
import { roomBesideMarker, type CommentThread } from '../github/comments.ts';
import { commitsOn } from '../github/commits.ts';
import { keyedDigest, planEntries, type PlanEntry } from '../plan/digest.ts';
import { makePlan } from '../plan/make-plan.ts';
import { changesOf, type Base, type Plan, type PlannedChange } from '../plan/plan.ts';
import { packReviewedPlan } from '../plan/reviewed-plan.ts';
import { unrunnableScripts } from '../plan/warnings.ts';
import { planBase } from '../previous/base.ts';
import { checkedOutCommit } from '../previous/checkout.ts';
import { readPrevious, type Present } from '../previous/previous-files.ts';
import { failureComment } from '../report/failure-report.ts';
import { changeGroup } from '../report/log-report.ts';
import { noChangesComment, planLine } from '../report/plan-comment.ts';
import { planCommentParts, planSummary, scriptsOfSummary } from '../report/plan-parts.ts';
import { splitBlocks, withSignedPlan } from '../report/split.ts';
import { bodiesOf, problemWarnings, threadOf, writeComment, type WrittenComment } from './comments.ts';
import { addScripts, allWarnings, countOutputs, idOutput, logGroups, writePlanFiles } from './planning.ts';
import { withLeftBehind } from './merged-plans.ts';
import { reportContext, type Ending, type LocalRun, type Session, type TenantSession } from './session.ts';
import { readCheckout, readStates, type CommitsRead } from './states.ts';

/** Plans: reads declared, previous and live, decides, shows the plan. Writes nothing to Immuta. */
export async function runPlan(session: TenantSession, commentWanted: boolean): Promise<Ending> {
  const { inputs, local, log, outputs, files } = session;
  await files.clear();
  const { planInput, commit, head } = await readStates(session, (present) => readCommits(session, present));

  const plan = await addScripts(await withLeftBehind(makePlan(planInput), session), session);
  // A plan that lacks a script can't be reviewed.
  throwIfAny(plan.integrations.flatMap(({ scriptFailure }) => scriptFailure ?? []));
  const entries = planEntries(plan.integrations, keyedDigest(inputs.planKey ?? ''));
  const context = reportContext(session, commit?.sha ?? session.runner.sha);
  const unrunnable = unrunnableScripts(plan.integrations);
  const [refused, warned] = context.scriptsRunBy === 'person' ? [[], unrunnable] : [unrunnable, []];
  const failures = [...plan.prevented, ...refused];

  const fileOutputs = await writePlanFiles(files, plan, entries, context);
  // The report of a local run follows in the same terminal.
  if (local === undefined) await logGroups(log, changesOf(plan).map(changeGroup));
  const inSummary = scriptsOfSummary(plan, context);
  await outputs.summary(planSummary(plan, context, inSummary));
  const comment = commentWanted
    ? await showPlan(session, plan, inSummary, entries, head ?? headOf(session))
    : {};
  return {
    result: failures.length > 0 ? 'failed' : changesOf(plan).length > 0 ? 'changes' : 'no-changes',
    failures,
    warnings: [
      ...allWarnings(plan),
      ...warned.map(({ message, place }) => ({ message, ...(place && { place }) })),
      ...problemWarnings([comment]),
    ],
    summary: undefined,
    line: planLine(plan, inputs.name),
    outputs: {
      ...countOutputs(plan),
      ...idOutput(plan.integrations),
      ...fileOutputs,
      'comment-url': comment.url ?? '',
    },
  };
}

/**
 * The commit of the workspace, and what the base declared. `head`: the pull request's head that the plan is for.
 * Without a commit there is no base.
 */
async function readCommits(
  session: Session,
  present: Present,
): Promise<CommitsRead & { readonly head?: string }> {
  const { github, event, local, runner } = session;
  if (local !== undefined) return readPrevious(local.repository, await localBase(local), present);
  const sha = checkedOutCommit(runner.workspace);
  const [checkout, { base, ...head }] = await Promise.all([
    readCheckout(session, sha),
    planBase(github, event, sha),
  ]);
  if (typeof checkout === 'string')
    return readPrevious(commitsOn(github), { explanation: checkout }, present);
  return { ...(await readPrevious(commitsOn(github), base, present)), commit: checkout, ...head };
}

/** The merge base of HEAD and the ref that the local run names. */
async function localBase({ repository, base }: LocalRun): Promise<Base> {
  if (base === undefined)
    return {
      explanation: '`--base` was not given; add `--base REF`, such as `origin/main`, to plan deletions',
    };
  return { commit: await repository.mergeBase(base), explanation: `the merge base of HEAD and ${base}` };
}

/** Where the plan comment is written; undefined if none is wanted or possible. */
function planThread(session: Session): CommentThread | undefined {
  const { event, inputs } = session;
  if (inputs.comment === 'never' || inputs.planKey === undefined || event.kind !== 'pull_request')
    return undefined;
  return threadOf(session, 'plan', event.number);
}

async function showPlan(
  session: Session,
  plan: Plan,
  inSummary: readonly PlannedChange[],
  entries: readonly PlanEntry[],
  head: string,
): Promise<WrittenComment> {
  const thread = planThread(session);
  if (thread === undefined) return {};
  const context = reportContext(session, head);
  const onlyExisting = session.inputs.comment === 'changes' && changesOf(plan).length === 0;
  const room = roomBesideMarker(thread);
  const signed = packReviewedPlan(entries, thread.place, thread.planKey);
  const bodies = onlyExisting
    ? withSignedPlan(splitBlocks(noChangesComment(context)), signed, room)
    : planCommentParts(plan, context, inSummary, room, signed);
  return writeComment(thread, bodies, session.outputGuard, { onlyExisting, head });
}

/** The head of the event's pull request. */
function headOf({ event, runner }: Session): string {
  return event.kind === 'pull_request' ? event.headSha : runner.sha;
}

/** Replaces the plan that was shown before, which is no longer true, by what is wrong. */
export async function showFailedPlan(session: Session, failures: readonly Failure[]): Promise<void> {
  const thread = planThread(session);
  if (thread === undefined) return;
  const head = headOf(session);
  const bodies = bodiesOf(thread, failureComment(failures, reportContext(session, head)));
  const comment = await writeComment(thread, bodies, session.outputGuard, { head });
  for (const warning of problemWarnings([comment])) session.log.warning(warning);
}
