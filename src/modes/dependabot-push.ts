import { mergeBase, readTree } from '../github/commits.ts';
import type { PushEvent } from '../inputs/event.ts';
import { eventBase } from '../previous/base.ts';
import { matching } from '../previous/tree.ts';
import type { Session } from './session.ts';
import { orGitHubFailure } from './states.ts';

/**
 * Whether a push by Dependabot, which gets no secrets, changed no integration file. Anything else without an API key
 * is a mistake in the workflow.
 */
export async function dependabotPushTouchesNothing(
  { inputs, github, runner, defaultBranch }: Session,
  event: PushEvent,
): Promise<boolean> {
  if (inputs.githubToken === undefined) return false;
  const touchesNothing = async (): Promise<boolean> => {
    // Dependabot's branches are new or forced: what they change is what sets them apart from the default branch.
    const branched = event.branch !== undefined && event.branch !== defaultBranch;
    const commit =
      (await eventBase(github, event)).commit ??
      (branched ? await mergeBase(github, defaultBranch, runner.sha) : undefined);
    if (commit === undefined) return false;
    const [before, after] = await Promise.all([
      readTree(github, commit, inputs.files),
      readTree(github, runner.sha, inputs.files),
    ]);
    if (before.truncated || after.truncated) return false;
    const text = (tree: typeof before): string =>
      matching(tree, inputs.files)
        .map(({ path, blob }) => `${path} ${blob}`)
        .sort()
        .join('\n');
    return text(before) === text(after);
  };
  return orGitHubFailure(touchesNothing(), 'reading what was pushed');
}
