import type { ReviewedPlans } from '../apply/judge.ts';
import type { Warning } from '../failure.ts';
import { readOwnComments, type OwnComments } from '../github/comments.ts';
import { history, pullRequestsOf, readPullRequest, type PullRequest } from '../github/commits.ts';
import { inParallel } from '../network/retry.ts';
import { readReviewedPlan } from '../plan/reviewed-plan.ts';
import { commitsBetween } from '../previous/apply-base.ts';
import { commentsOf } from './pull-request-comments.ts';
import type { Session } from './session.ts';

/** How long GitHub may take to connect a merge with its pull request, in milliseconds, and how often it is asked. */
const connectedWithin = 20_000;
const askEvery = 2000;

/** Commits that are asked about first, the newest; further ones are only where a plan is missing still. */
const commitsAtFirst = 100;

/** Newest commits that are asked about again while they are connected with no pull request. */
const commitsAskedAgain = 20;

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

/** What the plans that are known by now are good for. */
export interface Sufficiency {
  /** Whether nothing that GitHub has not connected yet could change the judgement; a merge of just now is the newest commit. */
  readonly settled: (plans: ReviewedPlans, newestIsConnected: boolean) => boolean;
  /** Whether a change has no plan, which an older pull request may have announced. */
  readonly lacking: (plans: ReviewedPlans) => boolean;
}

/**
 * Reads the plans of the pull requests that were merged into the branch between base and commit. While
 * GitHub connects a commit with no pull request yet it is asked again.
 */
export async function readMergedPlans(
  session: Session,
  range: ApplyRange,
  sufficiency: Sufficiency,
): Promise<MergedPlans> {
  const { github, event, clock } = session;
  const commits = range.base === undefined ? [] : await commitsBetween(github, range.base, range.commit);
  const found = new Map<number, PullRequest>();
  if (event.kind === 'pull_request') found.set(event.number, await readPullRequest(github, event.number));
  /** Undefined for one that was merged before the base. */
  const known = new Map<number, MergedPlan | undefined>();
  const ask = async (open: readonly string[]): Promise<readonly string[]> => {
    const answers = await inParallel(open, requestsAtOnce, (sha) => pullRequestsOf(github, sha));
    for (const pull of answers.flat()) found.set(pull.number, pull);
    for (const pull of [...found.values()].filter(
      (one) => isMergedInto(one, range) && !known.has(one.number),
    )) {
      known.set(
        pull.number,
        (await wasMergedBefore(session, pull, range, commits)) ? undefined : await readPlan(session, pull),
      );
    }
    // A commit that only open pull requests hold may be one that GitHub connects with its merge later.
    return open.filter((_, index) => !(answers[index] ?? []).some((pull) => isMergedInto(pull, range)));
  };
  const plans = (): MergedPlans => collect([...known.values()].filter((one) => one !== undefined));
  const isNewestConnected = (open: readonly string[]): boolean =>
    !open.includes(range.commit) ||
    [...found.values()].some((pull) => isMergedInto(pull, range) && pull.mergeCommit === range.commit);

  const until = clock.now() + connectedWithin;
  let open = await ask(commits.slice(0, commitsAtFirst));
  while (open.length > 0 && !sufficiency.settled(plans(), isNewestConnected(open)) && clock.now() < until) {
    await clock.sleep(askEvery, session.signal);
    open = await ask(open.slice(0, commitsAskedAgain));
  }
  for (
    let from = commitsAtFirst;
    from < commits.length && sufficiency.lacking(plans());
    from += commitsAtFirst
  ) {
    await ask(commits.slice(from, from + commitsAtFirst));
  }
  return plans();
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
  const { place, edges } = commentsOf(session, pull.number);
  const own: OwnComments = await readOwnComments(edges, 'plan', place);
  const parts = [...own.entries()].sort(([one], [other]) => one - other).map(([, comment]) => comment);
  const url = parts[0]?.url;
  return {
    pullRequest: {
      number: pull.number,
      mergedAt: pull.mergedAt ?? '',
      ...(url === undefined || url === '' ? {} : { planUrl: url }),
    },
    plan: readReviewedPlan(
      parts.map(({ body }) => body),
      place,
      edges.planKey,
    ),
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
        ? [
            {
              message: `The plan comment of #${String(pullRequest.number)} was edited, cut or signed with another key: it counts as no plan.`,
            },
          ]
        : [],
    ),
  };
}
