import { explainRefusal, GitHubError } from '../github/github-error.ts';
import { readComments, roomBesideMarker, writeComments, type CommentThread } from '../github/comments.ts';

import type { CommentKind } from '../plan/reviewed-plan.ts';
import type { Block } from '../report/blocks.ts';
import { splitBlocks } from '../report/split.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import type { Session } from './session.ts';

/** Our comments of one kind on one pull request, for this tenant. */
export interface PullRequestComments {
  readonly thread: CommentThread;
  readonly outputGuard: OutputGuard;
}

/** Finds our comments of a kind by the number of the pull request. */
export type CommentsOf = (kind: CommentKind, pullRequest: number) => PullRequestComments;

/** Our comments on the pull requests of this repository, for this tenant. */
export function commentsOf({ github, clock, inputs, runner, outputGuard }: Session): CommentsOf {
  return (kind, pullRequest) => ({
    thread: {
      github,
      clock,
      planKey: inputs.planKey ?? '',
      kind,
      place: { repository: `${runner.owner}/${runner.repo}`, pullRequest, name: inputs.name },
    },
    outputGuard,
  });
}

/** What became of a comment: its address once it is there, or why it could not be written. */
export interface WrittenComment {
  readonly url?: string;
  readonly problem?: string;
}

/**
 * Makes our comment say this. With `onlyExisting` nothing new is posted. A part that contains a secret is reason to
 * post none. What prevents the comment never fails the run.
 */
export async function writeComment(
  { thread, outputGuard }: PullRequestComments,
  bodies: readonly string[],
  { onlyExisting = false } = {},
): Promise<WrittenComment> {
  if (!bodies.every((body) => outputGuard.admit('comment', body).ok)) return {};
  try {
    const found = await readComments(thread);
    if (onlyExisting && found.parts.size + found.otherwiseSigned.length === 0) return {};
    const url = await writeComments(thread, found, bodies);
    return url === undefined || url === '' ? {} : { url };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    return { problem: whyNotWritten(error, thread) };
  }
}

/** That a comment could not be written, what GitHub says, and the cure. */
export function whyNotWritten(error: GitHubError, { kind, place }: CommentThread): string {
  const number = `#${String(place.pullRequest)}`;
  const why = explainRefusal(error, {
    permission: 'pull-requests: write',
    conversation: `the conversation of ${number}`,
    without: 'set `comment: never`',
  });
  return `The ${kind} comment could not be written on ${number}. ${why}`;
}

/** A report as the bodies of comments. */
export function bodiesOf({ thread }: PullRequestComments, blocks: readonly Block[]): readonly string[] {
  return splitBlocks(blocks, roomBesideMarker(thread));
}
