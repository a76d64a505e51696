import { GitHubError, githubFailure } from '../github/client.ts';
import {
  readOwnComments,
  roomBesideMarker,
  writeOwnComments,
  type CommentEdges,
  type CommentKind,
} from '../github/comments.ts';
import type { PlanPlace } from '../plan/reviewed-plan.ts';
import type { Block } from '../report/blocks.ts';
import { splitBlocks, type SplitOptions } from '../report/split.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import type { Session } from './session.ts';

/** Our comments on one pull request, for this tenant. */
export interface PullRequestComments {
  readonly place: PlanPlace;
  readonly edges: CommentEdges;
  readonly outputGuard: OutputGuard;
}

/** Finds the comments of a pull request by its number. */
export type CommentsOf = (pullRequest: number) => PullRequestComments;

/** Our comments on the pull requests of this repository, for this tenant. */
export function commentsOf({ github, clock, inputs, runner, outputGuard }: Session): CommentsOf {
  return (pullRequest) => ({
    place: { repository: `${runner.owner}/${runner.repo}`, pullRequest, name: inputs.name },
    edges: { github, clock, planKey: inputs.planKey ?? '' },
    outputGuard,
  });
}

/** How a report of this kind is cut into comments. */
export function commentSize({ place, edges }: PullRequestComments, kind: CommentKind): SplitOptions {
  return { limit: roomBesideMarker(kind, place, edges.planKey) };
}

/** What became of a comment: its address once it is there, or why it could not be written. */
export interface WrittenComment {
  readonly url?: string;
  readonly problem?: string;
}

/**
 * Makes our comment of one kind say this. With `onlyExisting` nothing new is posted. A part that contains a secret
 * is reason to post none. What prevents the comment never fails the run.
 */
export async function writeComment(
  { place, edges, outputGuard }: PullRequestComments,
  kind: CommentKind,
  bodies: readonly string[],
  { onlyExisting = false } = {},
): Promise<WrittenComment> {
  if (!bodies.every((body) => outputGuard.admit('comment', body).ok)) return {};
  try {
    const own = await readOwnComments(edges, kind, place);
    if (onlyExisting && own.size === 0) return {};
    const url = await writeOwnComments(edges, kind, place, own, bodies);
    return url === undefined || url === '' ? {} : { url };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const { message, remedy = '' } = githubFailure(
      error,
      `writing the ${kind} comment on #${String(place.pullRequest)}`,
      'pull-requests: write',
    );
    return { problem: `${message} ${remedy}`.trim() };
  }
}

/** A report as the bodies of comments. */
export function bodiesOf(
  comments: PullRequestComments,
  kind: CommentKind,
  blocks: readonly Block[],
): string[] {
  return splitBlocks(blocks, commentSize(comments, kind));
}
