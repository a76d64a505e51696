import type { GitHub } from '../github/client.ts';
import { commitsBetween, findCommit, mergeBase, readCommit } from '../github/commits.ts';
import { shaPattern, type Event, type PullRequestEvent } from '../inputs/event.ts';
import type { Base } from '../plan/plan.ts';
import { unknownCheckout } from './checkout.ts';

/** The base of a plan, and the pull request's head that it is made for. */
export interface PlanBase {
  readonly base: Base;
  /** The head of the pull request that the checked-out commit contains; absent for other events. */
  readonly head?: string;
}

/**
 * Finds what a plan compares with. For a pull request: the first parent of the merge commit that is
 * checked out, or the merge base if its head is. `commit`: the one that is checked out, if that is known.
 */
export async function planBase(github: GitHub, event: Event, commit: string | undefined): Promise<PlanBase> {
  if (commit === undefined) return { base: { explanation: unknownCheckout } };
  switch (event.kind) {
    case 'pull_request':
      return pullRequestBase(github, event, commit);
    case 'merge_group':
      return { base: { commit: event.baseSha, explanation: 'the base of the merge group' } };
    default:
      return { base: await eventBase(github, event) };
  }
}

async function pullRequestBase(
  github: GitHub,
  { baseRef, headSha }: PullRequestEvent,
  commit: string,
): Promise<PlanBase> {
  if (commit !== headSha) {
    // An earlier step may have made the commit, and nobody pushed it.
    const found = await findCommit(github, commit);
    if (found === undefined) return { base: { explanation: 'GitHub does not know the checked-out commit' } };
    const [first, second] = found.parents;
    // GitHub's test merge merges the head into the base branch; "Update branch" merges the other way round.
    const isTestMerge =
      first !== undefined && (second === headSha || (await mergeBase(github, baseRef, first)) === first);
    if (second !== undefined && isTestMerge)
      return { base: { commit: first, explanation: 'the first parent of the merge commit' }, head: second };
  }
  const shared = await mergeBase(github, baseRef, commit);
  const base =
    shared === undefined
      ? { explanation: 'the head and the base branch have no commit in common' }
      : { commit: shared, explanation: 'the merge base' };
  return { base, head: commit };
}

/** The base that the event itself names. */
export async function eventBase(github: GitHub, event: Event): Promise<Base> {
  if (event.kind === 'other') return { explanation: `the event \`${event.name}\` has no base` };
  if (event.kind !== 'push') return { explanation: 'the event has no base' };
  const { branch, forced, before } = event;
  if (branch === undefined) return { explanation: 'a tag has no base' };
  if (forced) return { explanation: 'the push was forced' };
  if (/^0+$/.test(before) || !shaPattern.test(before)) return { explanation: 'the branch is new' };
  if ((await findCommit(github, before)) === undefined)
    return { explanation: 'GitHub no longer knows the commit before the push' };
  return { commit: before, explanation: 'the commit before the push' };
}

/**
 * The commit that a merged pull request was put onto. A rebase creates a copy of each of the pull request's commits, with
 * the same authorship: these are skipped.
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
  if (first === undefined) return { explanation: 'the merge has no parent' };
  return { commit: first, explanation: 'the commit that the pull request was merged onto' };
}
