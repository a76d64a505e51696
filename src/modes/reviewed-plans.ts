import { isAnnounced, judge, type JudgeContext } from '../apply/judge.ts';
import {
  commitsBetween,
  mergeBase,
  pullRequestsOf,
  readPullRequest,
  type PullRequest,
} from '../github/commits.ts';
import { inParallel } from '../in-parallel.ts';
import type { Base, PlannedChange } from '../plan/plan.ts';
import { newestFirst, readPlan, type MergedPullRequest } from './merged-plans.ts';
import type { Session } from './session.ts';

/**
 * GitHub may take some seconds to connect a merge with its pull request: how often it is asked again, and the pause before
 * that in milliseconds. A direct push never gets one, so drift, which most likely no plan announces, is worth less.
 */
const asksForChange = 10;
const asksForDrift = 2;
const pauseBeforeAsk = 2000;

/** The newest commits are looked up first, older ones only while a change has no plan. */
const commitsAtOnce = 100;

/** Newest commits that are looked up again while GitHub has not connected them with a pull request. */
const commitsAskedAgain = 20;

/** Requests in parallel. */
const requestsAtOnce = 8;

/**
 * Reads the pull requests that were merged between the base and the commit of an apply, newest merge first, and their
 * plans. Waits for a merge that GitHub has not connected with its pull request yet, if its plan could change how `changes`
 * are judged.
 */
export async function readMergedPlans(
  session: Session,
  { base, commit }: { readonly base: Base; readonly commit: string },
  changes: readonly PlannedChange[],
  judging: JudgeContext,
): Promise<readonly MergedPullRequest[]> {
  const { github, event, defaultBranch, clock, signal } = session;
  const between = base.commit === undefined ? [] : await commitsBetween(github, base.commit, commit);
  const commits = between.map(({ sha }) => sha);
  /** By number; undefined for one that was merged before the base. */
  const found = new Map<number, MergedPullRequest | undefined>();

  const plans = (): readonly MergedPullRequest[] =>
    newestFirst([...found.values()].filter((one) => one !== undefined));
  const unannounced = () =>
    changes.map((change) => judge(change, plans(), judging)).filter((judgement) => !isAnnounced(judgement));
  // A commit of a pull request may come again with a later merge; its plan was used up by the first one.
  const wasMergedBefore = async ({ mergeCommit }: PullRequest): Promise<boolean> =>
    base.commit !== undefined &&
    mergeCommit !== undefined &&
    !commits.includes(mergeCommit) &&
    (await mergeBase(github, mergeCommit, base.commit)) === mergeCommit;
  // Open pull requests and those into other branches may contain a commit, too.
  const isMerged = ({ mergedAt, baseRef }: PullRequest): boolean =>
    mergedAt !== undefined && baseRef === defaultBranch;

  async function read(pulls: readonly PullRequest[]): Promise<void> {
    for (const pull of pulls) {
      if (!isMerged(pull) || found.has(pull.number)) continue;
      found.set(pull.number, (await wasMergedBefore(pull)) ? undefined : await readPlan(session, pull));
    }
  }
  /** Returns the commits that GitHub has connected with no merged pull request. */
  async function lookUp(some: readonly string[]): Promise<readonly string[]> {
    const pulls = await inParallel(some, requestsAtOnce, (sha) => pullRequestsOf(github, sha));
    await read(pulls.flat());
    return some.filter((_, index) => pulls[index]?.some(isMerged) !== true);
  }
  /** How often GitHub is asked again about commits without a pull request. */
  function worthAsking(unconnected: readonly string[]): number {
    if (judging.mode === 'ignored' || changes.length === 0 || unconnected.length === 0) return 0;
    const open = unannounced();
    if (open.length > 0) return open.every(({ kind }) => kind === 'pending') ? asksForDrift : asksForChange;
    // The newest plan may announce the same change, or another one.
    return unconnected.includes(commit) ? asksForChange : 0;
  }

  const own = event.kind === 'pull_request' ? await readPullRequest(github, event.number) : undefined;
  if (own !== undefined) await read([own]);
  const unknown = commits.filter((sha) => sha !== own?.mergeCommit);
  let unconnected = await lookUp(unknown.slice(0, commitsAtOnce));
  for (let asked = 0; asked < worthAsking(unconnected); asked += 1) {
    await clock.sleep(pauseBeforeAsk, signal);
    unconnected = await lookUp(unconnected.slice(0, commitsAskedAgain));
  }
  for (let from = commitsAtOnce; from < unknown.length && unannounced().length > 0; from += commitsAtOnce)
    await lookUp(unknown.slice(from, from + commitsAtOnce));
  return plans();
}
