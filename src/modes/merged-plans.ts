import type { ReviewedPlan } from '../apply/judge.ts';
import type { Warning } from '../failure.ts';
import { readComments } from '../github/comments.ts';
import { recentlyMerged, type PullRequest } from '../github/commits.ts';
import { GitHubError } from '../github/github-error.ts';
import type { Plan } from '../plan/plan.ts';
import { readReviewedPlan } from '../plan/reviewed-plan.ts';
import { stillThere } from '../plan/warnings.ts';
import { threadOf } from './comments.ts';
import type { Session } from './session.ts';

/** A merged pull request, with the plan that its comment shows. */
export interface MergedPullRequest extends ReviewedPlan {
  readonly mergedAt: string;
  /** Address of its plan comment. */
  readonly planUrl?: string | undefined;
  /** Why its plan comment does not count. */
  readonly problem?: string | undefined;
}

/** Reads the plan that the comments of a merged pull request carry. */
export async function readPlan(session: Session, pull: PullRequest): Promise<MergedPullRequest> {
  const thread = threadOf(session, 'plan', pull.number);
  const { signed, otherwiseSigned } = await readComments(thread);
  const plan = readReviewedPlan(signed, thread.place, thread.planKey);
  const planUrl = signed.find(({ part, url }) => part === 1 && url !== '')?.url;
  const signedWithOtherKey = signed.length === 0 && otherwiseSigned.length > 0;
  const comment = `The plan comment of #${String(pull.number)}`;
  const problem = signedWithOtherKey
    ? `${comment} was signed with another key: \`immuta-api-key\` or \`plan-key\` has probably changed since. Re-run the plan of #${String(pull.number)}, then re-run this apply.`
    : plan.kind === 'invalid'
      ? `${comment} was edited, cut or copied: it does not count as a plan.`
      : plan.kind === 'incomplete'
        ? `${comment} does not count as a plan: part ${plan.missing.join(', ')} of it is missing.`
        : undefined;
  return {
    pullRequest: pull.number,
    mergedAt: pull.mergedAt ?? '',
    entries: plan.kind === 'plan' ? plan.entries : [],
    signedWithOtherKey,
    planUrl,
    problem,
  };
}

export function newestFirst(plans: readonly MergedPullRequest[]): readonly MergedPullRequest[] {
  return [...plans].sort(
    (one, other) =>
      Date.parse(other.mergedAt) - Date.parse(one.mergedAt) || other.pullRequest - one.pullRequest,
  );
}

/** Pull requests that are read to find out which deletions were never applied. */
const newestPlans = 5;

/** The plan, with a warning for each unmanaged integration that a merged pull request was to delete. */
export async function withLeftBehind(plan: Plan, session: Session): Promise<Plan> {
  return { ...plan, warnings: [...plan.warnings, ...(await findLeftBehind(plan.unmanaged, session))] };
}

/** A warning for each of these unmanaged integrations that one of the newest merged pull requests was to delete. */
export async function findLeftBehind(
  unmanaged: readonly { readonly id: string }[],
  session: Session,
): Promise<readonly Warning[]> {
  const { inputs, github, defaultBranch } = session;
  if (unmanaged.length === 0 || inputs.githubToken === undefined) return [];
  try {
    const merged = (await recentlyMerged(github, defaultBranch)).slice(0, newestPlans);
    const plans = await Promise.all(merged.map((pull) => readPlan(session, pull)));
    return stillThere(unmanaged, newestFirst(plans));
  } catch (error: unknown) {
    if (error instanceof GitHubError) return [];
    throw error;
  }
}
