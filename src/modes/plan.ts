import type { Json } from '../json.ts';
import { underWay } from '../network/http.ts';
import { begun } from '../network/retry.ts';
import { planBase } from '../previous/base.ts';
import { checkedOutCommit } from '../previous/checkout.ts';
import { openPlanComment } from './plan-comment-upkeep.ts';
import type { PlanQuestions } from './planning.ts';
import type { Ending, Session } from './session.ts';

/** Plans: declared, previous and live meet; the plan is shown on the pull request. Nothing is written to Immuta. */
export async function runPlan(
  session: Session,
  listed: Promise<Json>,
  commentWanted: boolean,
): Promise<Ending> {
  const commit = checkedOutCommit(session.runner.workspace) ?? session.runner.sha;
  const questions: PlanQuestions = {
    commit,
    listed,
    base: begun(planBase(session.github, session.event, commit)),
    comment: openPlanComment(session, commentWanted),
  };
  await underWay();
  // What works on the answers is loaded while they come.
  return (await import('./planning.ts')).planAndReport(session, questions);
}
