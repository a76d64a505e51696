import { ActionFailure, type Failure, type Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/client.ts';
import type { Json } from '../json.ts';
import { keyedDigest, planEntries } from '../plan/digest.ts';
import { makePlan } from '../plan/make-plan.ts';
import { isPlannedChange, type Plan } from '../plan/plan.ts';
import { packReviewedPlan } from '../plan/reviewed-plan.ts';
import { underWay } from '../network/http.ts';
import { begun } from '../network/retry.ts';
import type { PlanBase } from '../previous/base.ts';
import { readPrevious, type PreviousReading } from '../previous/previous-files.ts';
import { failureComment } from '../report/failure-comment.ts';
import { withHiddenData } from '../report/hidden-data.ts';
import { noChangesComment } from '../report/no-changes.ts';
import { changeGroup } from '../report/log-text.ts';
import { planLine } from '../report/one-line.ts';
import { planComment, planCommentParts } from '../report/plan-comment.ts';
import { splitBlocks } from '../report/split.ts';
import { summaryText } from '../report/summary.ts';
import { placeholdersFor, withScripts } from '../immuta/fetch-scripts.ts';
import {
  guardReferences,
  noFilesLeft,
  presentFiles,
  requireDeclaredFiles,
  type DeclaredFiles,
} from './declared-files.ts';
import { readLiveTenant } from './live-tenant.ts';
import { logGroups } from './log-groups.ts';
import type { PlanComment, WrittenComment } from './plan-comment-upkeep.ts';
import { planOutputs, writePlanFiles } from './plan-outputs.ts';
import { reportContext, type Ending, type Session } from './session.ts';

const notShown: WrittenComment = {};

/** What a plan has asked for by the time that its code is there. */
export interface PlanQuestions {
  /** The commit that is checked out. */
  readonly commit: string;
  /** The tenant's list. */
  readonly listed: Promise<Json>;
  readonly base: Promise<PlanBase>;
  /** Undefined where none is to be written. */
  readonly comment: PlanComment | undefined;
}

/** Plans with the answers; the plan, or what is wrong, is shown on the pull request. */
export async function planAndReport(session: Session, questions: PlanQuestions): Promise<Ending> {
  try {
    return await planned(session, questions);
  } catch (error: unknown) {
    if (error instanceof ActionFailure) await showFailure(session, questions, error.failures);
    throw error;
  }
}

async function planned(session: Session, questions: PlanQuestions): Promise<Ending> {
  const { commit, comment } = questions;
  const { plan, head } = await decide(session, questions);
  const context = reportContext(session, commit);
  const entries = planEntries(plan.integrations, keyedDigest(session.inputs.planKey ?? ''));
  const showing =
    comment === undefined ? notShown : begun(showPlan(session, plan, comment, commit, head, entries));
  // Everything else is done while GitHub takes the comment.
  await underWay();
  session.outputs.prepare();
  const files = await writePlanFiles(session, plan, entries, context);
  const changes = plan.integrations.filter(isPlannedChange);
  await logGroups(session.log, changes.map(changeGroup));
  await session.outputs.summary(summaryText(planComment(plan, context)));
  const shown = await showing;
  const warnings = [...allWarnings(plan), ...(shown.warning === undefined ? [] : [shown.warning])];
  return {
    result: plan.prevented.length > 0 ? 'failed' : changes.length > 0 ? 'changes' : 'no-changes',
    failures: plan.prevented,
    warnings,
    summary: undefined,
    line: planLine(plan, session.inputs.name),
    outputs: {
      ...planOutputs(plan),
      ...files,
      ...(shown.url === undefined ? {} : { 'comment-url': shown.url }),
    },
  };
}

/** What belongs to the plan itself, and to single integrations. */
export function allWarnings(plan: Plan): Warning[] {
  const noBase =
    plan.base.commit === undefined
      ? [{ message: `No commit can be used as the base (${plan.base.explanation}), so nothing is deleted.` }]
      : [];
  return [...noBase, ...plan.warnings, ...plan.integrations.flatMap(({ warnings }) => warnings)];
}

async function decide(
  session: Session,
  questions: PlanQuestions,
): Promise<{ plan: Plan; head: string | undefined }> {
  // All three begin at once; what is wrong with files is told first, whichever answer comes first.
  const filesRead = requireDeclaredFiles(session);
  const liveRead = begun(readLiveTenant(session, questions.listed));
  const baseRead = begun(readBase(session, questions.base, filesRead));
  const declared = await filesRead;
  const [live, { reading, head }] = await Promise.all([liveRead, baseRead]);
  if (declared.files.length === 0 && reading.hadFiles) throw new ActionFailure(noFilesLeft());
  const plan = makePlan({
    declared: declared.integrations,
    previous: reading.previous,
    live,
    maxDeletes: session.inputs.maxDeletes,
    fileWarnings: declared.warnings,
  });
  const complete = begun(addScripts(session, plan));
  await underWay();
  // Without a comment these are the last answers that are waited for.
  if (questions.comment === undefined) session.outputs.prepare();
  return { plan: requireScripts(await complete), head };
}

async function readBase(
  { github, inputs }: Session,
  found: Promise<PlanBase>,
  declared: Promise<DeclaredFiles>,
): Promise<{ reading: PreviousReading; head: string | undefined }> {
  try {
    const { base, head } = await found;
    return { reading: await readPrevious(github, base, presentFiles(declared, inputs)), head };
  } catch (error: unknown) {
    if (error instanceof GitHubError)
      throw new ActionFailure(githubFailure(error, 'reading the base', 'contents: read'));
    throw error;
  }
}

/** A plan that lacks a script can't be reviewed: every integration whose script is missing is told. */
function requireScripts(plan: Plan): Plan {
  const [first, ...others] = plan.integrations.flatMap(({ scriptFailure }) =>
    scriptFailure === undefined ? [] : [scriptFailure],
  );
  if (first !== undefined) throw new ActionFailure(first, ...others);
  return plan;
}

/**
 * The plan with the script of each change. Placeholders become known to the guard, and secrets to the runner, while
 * Immuta renders.
 */
export async function addScripts(session: Session, plan: Plan): Promise<Plan> {
  const { outputGuard, immuta } = session;
  const placeholders = placeholdersFor(plan.integrations);
  const guarded = begun(guardWhileWaiting(session, plan, placeholders));
  const integrations = await withScripts(
    plan.integrations,
    immuta().reader,
    placeholders,
    async ({ script }) => {
      await guarded;
      // Comment and files are looked through when they are written; the first look of all, which costs as much as
      // four, is had in time that is left over.
      outputGuard.guard.find(script?.file ?? '');
    },
  );
  await guarded;
  return { ...plan, integrations };
}

/** Makes known what no text may hold, after the requests that were begun beside it are on their way. */
async function guardWhileWaiting(
  session: Session,
  { integrations }: Plan,
  placeholders: ReadonlyMap<string, string>,
): Promise<void> {
  await underWay();
  for (const [name, value] of placeholders)
    session.outputGuard.guard.add(`the placeholder of ${name}`, value);
  guardReferences(
    session,
    integrations.flatMap(({ previous }) => (previous === undefined ? [] : [previous])),
  );
}

async function showPlan(
  session: Session,
  plan: Plan,
  comment: PlanComment,
  commit: string,
  head: string | undefined,
  entries: ReturnType<typeof planEntries>,
): Promise<WrittenComment> {
  const context = reportContext(session, head ?? commit);
  const quiet = session.inputs.comment === 'changes' && !plan.integrations.some(isPlannedChange);
  const parts = quiet
    ? splitBlocks(noChangesComment(context), comment.split)
    : planCommentParts(plan, context, comment.split);
  const pieces = packReviewedPlan(entries, comment.place, comment.planKey);
  return comment.write(withHiddenData(parts, pieces, comment.split.limit ?? Infinity), head, quiet);
}

/** A plan that failed takes the place of the one that was shown before, which is no longer true. */
async function showFailure(
  session: Session,
  { commit, comment }: PlanQuestions,
  all: readonly Failure[],
): Promise<void> {
  if (comment === undefined) return;
  const failures = all.map((failure) => session.outputGuard.redacted(failure));
  const parts = splitBlocks(failureComment(failures, reportContext(session, commit)), comment.split);
  const head = session.event.kind === 'pull_request' ? session.event.headSha : undefined;
  const { warning } = await comment.write(parts, head, false);
  if (warning !== undefined) session.log.warning(warning);
}
