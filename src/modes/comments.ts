import { explainRefusal, GitHubError } from '../github/github-error.ts';
import { ActionFailure, type Warning } from '../failure.ts';
import { readComments, roomBesideMarker, writeComments, type CommentThread } from '../github/comments.ts';
import { readPullRequest } from '../github/commits.ts';
import type { CommentKind } from '../plan/reviewed-plan.ts';
import type { Block } from '../report/blocks.ts';
import { splitBlocks } from '../report/split.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import type { Session } from './session.ts';

/** Our comments of one kind on one pull request, for this tenant. */
export function threadOf(
  { github, inputs, runner }: Pick<Session, 'github' | 'inputs' | 'runner'>,
  kind: CommentKind,
  pullRequest: number,
): CommentThread {
  return {
    github,
    planKey: inputs.planKey ?? '',
    kind,
    place: { repository: `${runner.owner}/${runner.repo}`, pullRequest, name: inputs.name },
  };
}

/** The address of a comment, or why it could not be written. */
export interface WrittenComment {
  readonly url?: string;
  readonly problem?: string;
}

/** A warning for each problem with a comment. */
export function problemWarnings(
  found: readonly { readonly problem?: string | undefined }[],
): readonly Warning[] {
  return found.flatMap(({ problem }) => (problem === undefined ? [] : [{ message: problem }]));
}

/**
 * Makes our comments say this. With `onlyExisting` no new one is posted. If a part contains a secret, none is written, nor
 * if `head` is given and the pull request has another head by now. A comment that can't be written never fails the run.
 */
export async function writeComment(
  thread: CommentThread,
  bodies: readonly string[],
  outputGuard: OutputGuard,
  { onlyExisting = false, head }: { readonly onlyExisting?: boolean; readonly head?: string } = {},
): Promise<WrittenComment> {
  if (!bodies.every((body) => outputGuard.admit('comment', body).ok)) return {};
  try {
    const [found, pull] = await Promise.all([
      readComments(thread),
      head === undefined ? undefined : readPullRequest(thread.github, thread.place.pullRequest),
    ]);
    if (pull?.headSha !== head) {
      return {
        problem: 'The pull request has a newer commit than this plan, so the plan comment was left alone.',
      };
    }
    if (onlyExisting && found.parts.size + found.otherwiseSigned.length === 0) return {};
    const url = await writeComments(thread, found, bodies);
    return url === undefined || url === '' ? {} : { url };
  } catch (error: unknown) {
    return { problem: whyNotWritten(error, thread) };
  }
}

/** Why a comment could not be written, and what to do; rethrows an unforeseen error. */
function whyNotWritten(error: unknown, { kind, place }: CommentThread): string {
  const isFailure = error instanceof ActionFailure;
  if (!isFailure && !(error instanceof GitHubError)) throw error;
  const number = `#${String(place.pullRequest)}`;
  const why = isFailure
    ? error.message
    : explainRefusal(error, {
        permission: 'pull-requests: write',
        conversation: `the conversation of ${number}`,
        without: 'set `comment: never`',
      });
  return `The ${kind} comment could not be posted on ${number}. ${why}`;
}

/** A report as the bodies of comments. */
export function bodiesOf(thread: CommentThread, blocks: readonly Block[]): readonly string[] {
  return splitBlocks(blocks, roomBesideMarker(thread));
}
