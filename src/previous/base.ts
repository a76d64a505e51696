import { commitsBetween, mergeBase, readCommit } from '../github/commits.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/github-error.ts';
import { shaPattern, type Event, type PullRequestEvent } from '../inputs/event.ts';
import type { Base } from '../plan/plan.ts';

const noCommit = /^0+$/;

/** The base of a plan, and the pull request's head that it is made for. */
export interface PlanBase {
  readonly base: Base;
  /** The head of the pull request that the checked-out commit holds; undefined elsewhere. */
  readonly head?: string;
}

/**
 * Finds what a plan compares with. For a pull request: the first parent of the merge commit that is
 * checked out, or the merge base where its head is.
 */
export async function planBase(github: GitHub, event: Event, commit: string): Promise<PlanBase> {
  switch (event.kind) {
    case 'pull_request':
      return pullRequestBase(github, event, commit);
    case 'merge_group':
      return { base: used(event.baseSha, 'the base of the merge group') };
    case 'push':
      return { base: eventBase(event) };
    case 'other':
      return { base: none(`the event ${event.name} has none`) };
  }
}

async function pullRequestBase(github: GitHub, event: PullRequestEvent, commit: string): Promise<PlanBase> {
  /**
   * GitHub's test merge is one into the base branch, of the head. A merge of the base branch into the head ("Update
   * branch") that is newer than the event is not.
   */
  const isTestMerge = async (first: string, second: string): Promise<boolean> =>
    second === event.headSha || (await mergeBase(github, event.baseRef, first)) === first;
  if (commit !== event.headSha) {
    const found = await readCommit(github, commit).catch(unknownToGitHub);
    if (found === undefined) return { base: none('GitHub does not know the commit that is checked out') };
    const [first, second] = found.parents;
    if (first !== undefined && second !== undefined && (await isTestMerge(first, second))) {
      return { base: used(first, 'the first parent of the merge commit'), head: second };
    }
  }
  const shared = await mergeBase(github, event.baseRef, commit);
  const base =
    shared === undefined
      ? none('head and base branch share no recent commit')
      : used(shared, 'the merge base');
  return { base, head: commit };
}

/** The commit may be one of an earlier step, which was never pushed. */
function unknownToGitHub(error: unknown): undefined {
  if (error instanceof GitHubError && error.notFound) return undefined;
  throw error;
}

/** The base that a push or a merge brings with it. */
export function eventBase(event: Event): Base {
  if (event.kind !== 'push') return none('the event has none');
  if (event.branch === undefined) return none('a tag has none');
  if (event.forced) return none('the push was forced');
  if (noCommit.test(event.before) || !shaPattern.test(event.before)) return none('the branch is new');
  return used(event.before, 'the commit before the push');
}

/**
 * The commit that a merged pull request was put onto. A rebase makes a commit of each of the pull request's, with the
 * same authorship: these are skipped.
 */
export async function mergedOnto(github: GitHub, event: PullRequestEvent, commit: string): Promise<Base> {
  let { parents } = await readCommit(github, commit);
  if (event.commits > 1 && parents.length === 1) {
    const own = await commitsBetween(github, event.baseSha, event.headSha);
    const ids = new Set(own.map(({ sha }) => sha));
    const authorships = new Set(own.map(({ authorship }) => authorship));
    for (let step = 1; step < event.commits && parents.length === 1; step += 1) {
      const before = await readCommit(github, parents[0] ?? '');
      if (ids.has(before.sha) || !authorships.has(before.authorship)) break;
      parents = before.parents;
    }
  }
  const [first] = parents;
  return first === undefined
    ? none('the merge has no parent')
    : used(first, 'the commit that the pull request was merged onto');
}

function used(commit: string, what: string): Base {
  return { commit, explanation: what };
}

function none(why: string): Base {
  return { explanation: why };
}

export { none as noBase, used as usedBase };
