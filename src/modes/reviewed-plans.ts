import type { ReviewedPlans } from '../apply/judge.ts';
import type { Warning } from '../failure.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/github-error.ts';
import { readComments } from '../github/comments.ts';
import {
  commitsBetween,
  history,
  pullRequestsOf,
  readPullRequest,
  recentlyMerged,
  type PullRequest,
} from '../github/commits.ts';
import type { Clock } from '../network/clock.ts';
import { inParallel } from '../in-parallel.ts';
import type { Plan } from '../plan/plan.ts';
import { stillThere } from '../plan/still-there.ts';
import { readReviewedPlan, type ReviewedPlan } from '../plan/reviewed-plan.ts';
import { commentsOf, type CommentsOf, type PullRequestComments } from './comments.ts';
import type { Session } from './session.ts';

/**
 * How long GitHub may take to connect a merge with its pull request, in milliseconds, and how often it is asked. A
 * direct push comes with none: if there is only drift, which most likely no plan announces, little is waited for.
 */
const connectedWithin = { change: 20_000, drift: 4000 };
const askEvery = 2000;

/** Commits that are asked about first, the newest; older ones only while a change has no plan. */
const commitsAtFirst = 100;

/** Newest commits that are asked about again while they are connected with no pull request. */
const commitsAskedAgain = 20;

/** Requests side by side. */
const requestsAtOnce = 8;

/** A pull request that an apply brings in. */
export interface MergedPullRequest {
  readonly number: number;
  readonly mergedAt: string;
  /** Whether its plan has anything to apply. */
  readonly announcesChanges: boolean;
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
  /** The pull request whose merge started this run. */
  readonly pullRequest: number | undefined;
}

/** What is still to be found out, given the plans that are known by now. */
export interface Needs {
  /** What a merge that GitHub has not connected with its pull request yet could change the judgement of. */
  readonly newerPlan: (plans: ReviewedPlans, newestIsConnected: boolean) => 'nothing' | 'drift' | 'change';
  /** Whether a change has no plan, so that an older pull request may have announced it. */
  readonly olderPlan: (plans: ReviewedPlans) => boolean;
}

export interface ReviewEdges {
  readonly github: GitHub;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly commentsOf: CommentsOf;
}

/** Reads the plans of the pull requests that were merged into the branch between base and commit, as far as they are needed. */
export async function readMergedPlans(
  edges: ReviewEdges,
  range: ApplyRange,
  needs: Needs,
): Promise<MergedPlans> {
  const { github, clock, signal } = edges;
  const between = range.base === undefined ? [] : await commitsBetween(github, range.base, range.commit);
  const commits = between.map(({ sha }) => sha);
  const search = new Search(edges, range, commits);
  if (range.pullRequest !== undefined) await search.read([await readPullRequest(github, range.pullRequest)]);

  let unconnected = await search.lookUp(commits.slice(0, commitsAtFirst));
  const began = clock.now();
  while (unconnected.length > 0) {
    const isConnected = search.newestIsConnected || !unconnected.includes(range.commit);
    const missing = needs.newerPlan(search.plans(), isConnected);
    if (missing === 'nothing' || clock.now() >= began + connectedWithin[missing]) break;
    await clock.sleep(askEvery, signal);
    unconnected = await search.lookUp(unconnected.slice(0, commitsAskedAgain));
  }

  for (let from = commitsAtFirst; from < commits.length; from += commitsAtFirst) {
    if (!needs.olderPlan(search.plans())) break;
    await search.lookUp(commits.slice(from, from + commitsAtFirst));
  }
  return search.plans();
}

/** Merged pull requests whose plans may tell of an unmanaged integration. */
const newestPlans = 5;

/** The plan, with a warning for each unmanaged integration that a merged pull request was to delete. */
export async function withLeftBehind(plan: Plan, session: Session): Promise<Plan> {
  return { ...plan, warnings: [...plan.warnings, ...(await findLeftBehind(plan.unmanaged, session))] };
}

/** A warning for each of these integrations, which no file declares, that a merged pull request was to delete. */
export async function findLeftBehind(
  unmanaged: readonly { readonly id: string }[],
  session: Session,
): Promise<readonly Warning[]> {
  const { inputs, github, defaultBranch } = session;
  if (unmanaged.length === 0 || inputs.githubToken === undefined) return [];
  const plans = await readNewestPlans({ github, commentsOf: commentsOf(session) }, defaultBranch);
  return stillThere(unmanaged, plans);
}

/** The plans of the pull requests that were merged last, newest first; none if GitHub does not show them. */
async function readNewestPlans(
  edges: Pick<ReviewEdges, 'github' | 'commentsOf'>,
  branch: string,
): Promise<ReviewedPlans['plans']> {
  try {
    const merged = (await recentlyMerged(edges.github, branch)).slice(0, newestPlans);
    const plans = merged.map((pull) => readPlan(edges.commentsOf('plan', pull.number), pull));
    return collect(await Promise.all(plans)).plans;
  } catch (error: unknown) {
    if (error instanceof GitHubError) return [];
    throw error;
  }
}

interface MergedPlan {
  readonly pullRequest: MergedPullRequest;
  readonly plan: ReviewedPlan;
  /** Whether a plan comment is there that another key signed. */
  readonly hasOtherKey: boolean;
}

/** The pull requests of a range, as they are found. */
class Search {
  /** By number; undefined for one that was merged before the base. */
  readonly #known = new Map<number, MergedPlan | undefined>();
  readonly #edges: ReviewEdges;
  readonly #range: ApplyRange;
  readonly #commits: readonly string[];
  newestIsConnected = false;

  constructor(edges: ReviewEdges, range: ApplyRange, commits: readonly string[]) {
    this.#edges = edges;
    this.#range = range;
    this.#commits = commits;
  }

  /** Asks which pull requests commits came with; returns the commits that came with none as far as GitHub knows. */
  async lookUp(commits: readonly string[]): Promise<readonly string[]> {
    const { github } = this.#edges;
    const answers = await inParallel(commits, requestsAtOnce, (sha) => pullRequestsOf(github, sha));
    await this.read(answers.flat());
    // A commit that only open pull requests contain may be one that GitHub connects with its merge later.
    return commits.filter((_, index) => !(answers[index] ?? []).some((pull) => this.#isMerged(pull)));
  }

  /** Reads the plans of pull requests that are new. */
  async read(pulls: readonly PullRequest[]): Promise<void> {
    const { github, commentsOf: find } = this.#edges;
    for (const pull of pulls.filter((one) => this.#isMerged(one))) {
      if (pull.mergeCommit === this.#range.commit) this.newestIsConnected = true;
      if (this.#known.has(pull.number)) continue;
      const spent = await wasMergedBefore(github, pull, this.#range.base, this.#commits);
      this.#known.set(pull.number, spent ? undefined : await readPlan(find('plan', pull.number), pull));
    }
  }

  /** What is known by now. */
  plans(): MergedPlans {
    return collect([...this.#known.values()].filter((one) => one !== undefined));
  }

  /** Open pull requests and those into other branches contain a commit, too. */
  #isMerged({ mergedAt, baseRef }: PullRequest): boolean {
    return mergedAt !== undefined && baseRef === this.#range.branch;
  }
}

/** A commit of a pull request may come again with a later merge; its plan was spent on the first one. */
async function wasMergedBefore(
  github: GitHub,
  { mergeCommit }: PullRequest,
  base: string | undefined,
  commits: readonly string[],
): Promise<boolean> {
  if (base === undefined || mergeCommit === undefined || commits.includes(mergeCommit)) return false;
  for await (const { sha } of history(github, base)) {
    if (sha === mergeCommit) return true;
  }
  return false;
}

async function readPlan({ thread }: PullRequestComments, pull: PullRequest): Promise<MergedPlan> {
  const { signed, otherwiseSigned } = await readComments(thread);
  const url = signed.find(({ part }) => part === 1)?.url ?? '';
  const plan = readReviewedPlan(signed, thread.place, thread.planKey);
  return {
    pullRequest: {
      number: pull.number,
      mergedAt: pull.mergedAt ?? '',
      announcesChanges: plan.kind === 'plan' && plan.entries.some(({ action }) => action !== 'no-op'),
      ...(url === '' ? {} : { planUrl: url }),
    },
    plan,
    hasOtherKey: signed.length === 0 && otherwiseSigned.length > 0,
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
    signedWithOtherKey: newestFirst.flatMap(({ pullRequest, hasOtherKey }) =>
      hasOtherKey ? [pullRequest.number] : [],
    ),

    plans: newestFirst.flatMap(({ pullRequest, plan }) =>
      plan.kind === 'plan' ? [{ pullRequest: pullRequest.number, entries: plan.entries }] : [],
    ),
    warnings: newestFirst.flatMap((merged) => {
      const message = whyNoPlan(merged);
      return message === undefined ? [] : [{ message }];
    }),
  };
}

/** Why the plan comment of a merged pull request does not count; undefined if it does, or if there is none. */
function whyNoPlan({ pullRequest, plan, hasOtherKey }: MergedPlan): string | undefined {
  const number = `#${String(pullRequest.number)}`;
  if (hasOtherKey)
    return `The plan comment of ${number} was signed with another key: \`immuta-api-key\` or \`plan-key\` has probably changed since. Re-run the plan of ${number}, then re-run this apply.`;
  if (plan.kind === 'invalid')
    return `The plan comment of ${number} was edited, cut or copied: it does not count as a plan.`;
  if (plan.kind === 'incomplete')
    return `The plan comment of ${number} does not count as a plan: part ${plan.missing.join(', ')} of it is missing.`;
  return undefined;
}
