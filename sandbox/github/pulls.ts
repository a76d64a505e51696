import { isoSeconds } from './clock.ts';
import { branchRef } from './world.ts';
import type { Issue, Pull, Push, World } from './world.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** The effect of a merge on the base branch. */
export interface Merged {
  /** The base branch's commit after it. */
  readonly sha: string;
  /** The base branch's commit before it. */
  readonly before: string;
}

/** A pull request in the merge queue: the branch that GitHub builds for it, ahead of the base branch. */
export interface Queued extends Merged {
  readonly number: number;
  readonly headRef: string;
  readonly landed: readonly string[];
}

export type PullIssue = Issue & { readonly pull: Pull };

/** The pull request with a number. Throws if there is none. */
export function pullOf(world: World, number: number): PullIssue {
  const issue = world.issues.get(number);
  if (!isPull(issue)) throw new Error(`there is no pull request ${number.toString()}`);
  return issue;
}

export function isPull(issue: Issue | undefined): issue is PullIssue {
  return issue?.pull !== undefined;
}

/** Opens a pull request of an existing branch. A fork's branch is removed from this repository's branches. */
export async function openPull(
  world: World,
  request: {
    readonly head: string;
    readonly base?: string | undefined;
    readonly title?: string | undefined;
    readonly body?: string | undefined;
    readonly fork?: boolean | undefined;
    readonly user?: string | undefined;
  },
): Promise<number> {
  const base = request.base ?? world.settings.defaultBranch;
  const fork = request.fork === true;
  const user = request.user ?? (fork ? 'outside-contributor' : 'octo-dev');
  const ownRef = branchRef(world, request.head);
  const headSha = await mustHave(world, ownRef);
  const headRef = fork ? `refs/forks/${user}/${request.head}` : ownRef;
  if (fork) {
    world.git.setRef(headRef, headSha);
    await world.git.deleteRef(ownRef);
  }
  const number = world.nextNumber();
  const now = world.clock.next();
  const pull: Pull = {
    id: world.nextId(),
    headBranch: request.head,
    headRef,
    headOwner: fork ? user : world.settings.owner,
    fork,
    base,
    headSha,
    baseSha: await mustHave(world, `refs/heads/${base}`),
    testMerge: undefined,
    commits: [],
    mergedAt: null,
    mergedBy: null,
    mergeCommit: undefined,
    landed: [],
    lag: undefined,
  };
  world.issues.set(number, {
    id: world.nextId(),
    number,
    user,
    title: request.title ?? `Change ${request.head}`,
    body: request.body ?? null,
    state: 'open',
    stateReason: null,
    labels: [],
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    pull,
  });
  await followHead(world, pullOf(world, number));
  return number;
}

/**
 * Moves a branch to a commit, records the push for its event, and updates open pull requests with this head or base.
 */
export async function push(world: World, change: Push): Promise<void> {
  const { ref } = change;
  world.git.setRef(ref, change.after);
  world.pushes.set(ref, change);
  for (const issue of world.issues.values()) {
    if (!isPull(issue) || issue.state !== 'open') continue;
    if (issue.pull.headRef === ref) {
      issue.updatedAt = world.clock.next();
      await followHead(world, issue);
    } else if (ref === `refs/heads/${issue.pull.base}`) {
      await makeTestMerge(world, issue);
    }
  }
}

async function followHead(world: World, issue: PullIssue): Promise<void> {
  const { pull } = issue;
  pull.headSha = await mustHave(world, pull.headRef);
  pull.baseSha = await mustHave(world, `refs/heads/${pull.base}`);
  pull.commits = world.git.between(pull.baseSha, pull.headSha);
  world.git.setRef(`refs/pull/${issue.number.toString()}/head`, pull.headSha);
  await makeTestMerge(world, issue);
}

/** `refs/pull/N/merge`: the merge of the base branch's newest commit and the head. Removed on a conflict. */
async function makeTestMerge(world: World, { number, pull }: PullIssue): Promise<void> {
  const base = await mustHave(world, `refs/heads/${pull.base}`);
  const tree = await world.git.mergeTree(base, pull.headSha);
  const ref = `refs/pull/${number.toString()}/merge`;
  if (tree === undefined) {
    pull.testMerge = undefined;
    await world.git.deleteRef(ref);
    return;
  }
  const message = `Merge ${pull.headSha} into ${base}`;
  pull.testMerge = world.git.commitTree(tree, [base, pull.headSha], message, world.clock.next());
  world.git.setRef(ref, pull.testMerge);
}

/** Merges the base branch into the head, as the button "Update branch" does. */
export async function updatePullBranch(world: World, number: number): Promise<string> {
  const issue = pullOf(world, number);
  const { headRef, headSha, base } = issue.pull;
  const onto = await mustHave(world, `refs/heads/${base}`);
  const tree = noConflict(issue, await world.git.mergeTree(headSha, onto));
  const message = `Merge branch '${base}' into ${issue.pull.headBranch}`;
  const after = world.git.commitTree(tree, [headSha, onto], message, world.clock.next());
  await push(world, { ref: headRef, before: headSha, after, forced: false });
  return after;
}

/** Merges an open pull request as GitHub's button of that name does. */
export async function mergePull(world: World, number: number, method: MergeMethod): Promise<Merged> {
  const issue = pullOf(world, number);
  const before = await mustHave(world, `refs/heads/${issue.pull.base}`);
  const landed = await land(world, issue, before, method);
  return finishMerge(world, { number, before, landed, sha: landed[0] ?? before });
}

/** Puts an open pull request into the merge queue, after the queued one `after` if given. */
export async function enqueuePull(
  world: World,
  number: number,
  method: MergeMethod = 'merge',
  after?: Queued,
): Promise<Queued> {
  const issue = pullOf(world, number);
  const before = after?.sha ?? (await mustHave(world, `refs/heads/${issue.pull.base}`));
  const landed = await land(world, issue, before, method);
  const sha = landed[0] ?? before;
  const headRef = `refs/heads/gh-readonly-queue/${issue.pull.base}/pr-${number.toString()}-${before}`;
  world.git.setRef(headRef, sha);
  return { number, headRef, before, sha, landed };
}

/** Merges a queued pull request: the base branch moves to the commit that the queue built. */
export async function mergeQueued(world: World, queued: Queued): Promise<Merged> {
  await world.git.deleteRef(queued.headRef);
  return finishMerge(world, queued);
}

/** Closes a pull request, or an issue, without merging. */
export function closeIssue(world: World, number: number): void {
  const issue = world.issues.get(number);
  if (issue === undefined) throw new Error(`there is no issue ${number.toString()}`);
  issue.state = 'closed';
  issue.closedAt = issue.updatedAt = world.clock.next();
}

async function finishMerge(world: World, merge: Omit<Queued, 'headRef'>): Promise<Merged> {
  const issue = pullOf(world, merge.number);
  const { pull } = issue;
  closeIssue(world, merge.number);
  pull.mergedAt = issue.closedAt;
  pull.mergedBy = 'octo-lead';
  pull.mergeCommit = merge.sha;
  pull.landed = merge.landed;
  pull.lag = {
    until: Date.now() + world.settings.pullsLagMs,
    each: world.settings.pullsLagRequests,
    requests: new Map(),
  };
  await world.git.deleteRef(`refs/pull/${merge.number.toString()}/merge`);
  const ref = `refs/heads/${pull.base}`;
  await push(world, { ref, before: merge.before, after: merge.sha, forced: false });
  return { sha: merge.sha, before: merge.before };
}

/** Makes the commits of a pull request rebased on `onto`, newest first. */
async function land(world: World, issue: PullIssue, onto: string, method: MergeMethod): Promise<string[]> {
  const { pull, number, title } = issue;
  if (issue.state !== 'open') throw new Error(`pull request ${number.toString()} is not open`);
  if (method === 'rebase') return rebase(world, issue, onto);
  const tree = noConflict(issue, await world.git.mergeTree(onto, pull.headSha));
  if (method === 'squash') {
    const message = `${title} (#${number.toString()})`;
    return [world.git.commitTree(tree, [onto], message, world.clock.next())];
  }
  const message = `Merge pull request #${number.toString()} from ${pull.headOwner}/${pull.headBranch}\n\n${title}`;
  const merge = world.git.commitTree(tree, [onto, pull.headSha], message, world.clock.next());
  return [merge, ...world.git.between(onto, pull.headSha)];
}

/** GitHub rewrites the commits even if the head is already ahead of the base. Authors and author times stay. */
async function rebase(world: World, issue: PullIssue, onto: string): Promise<string[]> {
  const commits = world.git.commits(world.git.between(onto, issue.pull.headSha));
  const landed: string[] = [];
  for (const commit of commits.toReversed()) {
    const [parent, second] = commit.parents;
    if (parent === undefined || second !== undefined) continue;
    const tip = world.git.commit(landed[0] ?? onto);
    // A cherry-pick: a copy of the tip with the commit's parent as its parent makes that parent the merge base.
    const standIn = world.git.commitTree(tip.tree, [parent], 'stand-in', world.clock.next());
    const tree = noConflict(issue, await world.git.mergeTree(standIn, commit.sha));
    const authored = isoSeconds(commit.author.time);
    landed.unshift(world.git.commitTree(tree, [tip.sha], commit.message, world.clock.next(), authored));
  }
  return landed;
}

function noConflict({ number }: Issue, tree: string | undefined): string {
  if (tree === undefined) throw new Error(`pull request ${number.toString()} has conflicts`);
  return tree;
}

async function mustHave(world: World, ref: string): Promise<string> {
  const sha = await world.git.ref(ref);
  if (sha === undefined) throw new Error(`there is no ${ref}`);
  return sha;
}
