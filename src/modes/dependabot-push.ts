import { ActionFailure } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/client.ts';
import { readTree } from '../github/commits.ts';
import { eventBase, mergeBase } from '../previous/base.ts';
import { matching } from '../previous/tree.ts';
import type { Session } from './session.ts';

/**
 * Whether this is a push by Dependabot, which gets no secrets, in which no integration file changed.
 * Anything else without an API key is a mistake in the workflow.
 */
export async function dependabotPushTouchesNothing(session: Session): Promise<boolean> {
  const { event, inputs, github, runner, defaultBranch } = session;
  if (
    event.kind !== 'push' ||
    !event.byDependabot ||
    inputs.apiKey !== undefined ||
    inputs.githubToken === undefined
  )
    return false;
  try {
    // Dependabot's branches are new or forced: what they change is what sets them apart from the default branch.
    const branched = event.branch !== undefined && event.branch !== defaultBranch;
    const commit =
      eventBase(event).commit ?? (branched ? await mergeBase(github, defaultBranch, runner.sha) : undefined);
    if (commit === undefined) return false;
    const [before, after] = await Promise.all([readTree(github, commit), readTree(github, runner.sha)]);
    if (before.truncated || after.truncated) return false;
    const text = (tree: typeof before): string =>
      matching(tree, inputs.files)
        .map(({ path, blob }) => `${path} ${blob}`)
        .sort()
        .join('\n');
    return text(before) === text(after);
  } catch (error: unknown) {
    if (error instanceof GitHubError)
      throw new ActionFailure(githubFailure(error, 'reading what was pushed', 'contents: read'));
    throw error;
  }
}
