import type { ReviewedPlans } from '../apply/judge.ts';
import type { Warning } from '../failure.ts';
import { readOwnComments, type OwnComments } from '../github/comments.ts';
import { history, pullRequestsOf, readPullRequest, type PullRequest } from '../github/commits.ts';
import { inParallel } from '../network/retry.ts';
import { readReviewedPlan } from '../plan/reviewed-plan.ts';
import { commitsBetween } from '../previous/apply-base.ts';
import type { Session } from './session.ts';

/** How long GitHub may take to connect a merge with its pull request, in milliseconds, and how often it is asked. */
const connectedWithin = 20_000;
const askEvery = 2000;

/** Requests side by side. */
const requestsAtOnce = 8;

/** A pull request that an apply brings in. */
export interface MergedPullRequest {
  readonly number: number;
  readonly mergedAt: string;
  /** Address of its plan comment. */
  readonly planUrl?: string;
}

export interface MergedPlans extends ReviewedPlans {
  /** Newest merge first. */
  readonly pullRequests: readonly MergedPullRequest[];
  readonly warnings: readonly Warning[];
}

/** What an apply takes in: the commits between its base and its commit, into one branch. */
export interface ApplyRange {
  readonly base: string | undefined;
  readonly commit: string;
  readonly branch: string;
}

/**
 * Reads the plans of all pull requests that were merged into the branch between base and commit.
 * `suffices` tells whether they announce everything: while they do not, and GitHub connects a commit
 * with no pull request yet, it is asked again.
 */
export async function readMergedPlans(
  session: Session,
  range: ApplyRange,
  suffices: (plans: ReviewedPlans) => boolean,
): Promise<MergedPlans> {
  const { github, event, clock } = session;
  const commits =
    range.base === undefined ? [] : await commitsBetween(github, range.base, range.commit);
  const found = new Map<number, PullRequest>();
  if (event.kind === 'pull_request') found.set(event.number, await readPullRequest(github, event.number));
  /** Undefined for one that was merged before the base. */
  const known = new Map<number, MergedPlan | undefined>();
  const until = clock.now() + connectedWithin;
  let open = commits;
  for (;;) {
    const answers = await inParallel(open, requestsAtOnce, (sha) => pullRequestsOf(github, sha));
    for (const pull of answers.flat()) found.set(pull.number, pull);
    // A commit that only open pull requests hold may be one that GitHub connects with its merge later.
    open = open.filter((_, index) => !(answers[index] ?? []).some((pull) => isMergedInto(pull, range)));
    const merged = [...found.values()].filter((pull) => isMergedInto(pull, range));
    for (const pull of merged) {
      if (known.has(pull.number)) continue;
      known.set(pull.number, (await wasMergedBefore(session, pull, range, commits)) ? undefined : await readPlan(session, pull));
    }
    const plans = collect([...known.values()].filter((one) => one !== undefined));
    if (open.length === 0 || suffices(plans) || clock.now() >= until) return plans;
    await clock.sleep(askEvery, session.signal);
  }
}

interface MergedPlan {
  readonly pullRequest: MergedPullRequest;
  readonly plan: ReturnType<typeof readReviewedPlan>;
}

/** Open pull requests and those into other branches hold a commit, too. */
function isMergedInto(pull: PullRequest, { branch }: ApplyRange): boolean {
  return pull.mergedAt !== undefined && pull.baseRef === branch;
}

/** A commit of a pull request may come again with a later merge; its plan was spent on the first one. */
async function wasMergedBefore(
  { github }: Session,
  { mergeCommit }: PullRequest,
  { base }: ApplyRange,
  commits: readonly string[],
): Promise<boolean> {
  if (base === undefined || mergeCommit === undefined || commits.includes(mergeCommit)) return false;
  for await (const { sha } of history(github, base)) {
    if (sha === mergeCommit) return true;
  }
  return false;
}

async function readPlan(session: Session, pull: PullRequest): Promise<MergedPlan> {
  const { inputs, runner, github, clock } = session;
  const planKey = inputs.planKey ?? '';
  const place = { repository: `${runner.owner}/${runner.repo}`, pullRequest: pull.number, name: inputs.name };
  const own: OwnComments = await readOwnComments({ github, clock, planKey }, 'plan', place);
  const parts = [...own.entries()].sort(([one], [other]) => one - other).map(([, comment]) => comment);
  const url = parts[0]?.url;
  return {
    pullRequest: {
      number: pull.number,
      mergedAt: pull.mergedAt ?? '',
      ...(url === undefined || url === '' ? {} : { planUrl: url }),
    },
    plan: readReviewedPlan(parts.map(({ body }) => body), place, planKey),
  };
}

function collect(plans: readonly MergedPlan[]): MergedPlans {
  const newestFirst = [...plans].sort(
    (one, other) =>
      Date.parse(other.pullRequest.mergedAt) - Date.parse(one.pullRequest.mergedAt) ||
      other.pullRequest.number - one.pullRequest.number,
  );
  return {
    pullRequests: newestFirst.map(({ pullRequest }) => pullRequest),
    plans: newestFirst.flatMap(({ pullRequest, plan }) =>
      plan.kind === 'plan' ? [{ pullRequest: pullRequest.number, entries: plan.entries }] : [],
    ),
    warnings: newestFirst.flatMap(({ pullRequest, plan }) =>
      plan.kind === 'invalid'
        ? [{ message: `The plan comment of #${String(pullRequest.number)} was edited, cut or signed with another key: it counts as no plan.` }]
        : [],
    ),
  };
}
