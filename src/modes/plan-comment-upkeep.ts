import type { Failure, Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/client.ts';
import { readOwnComments, roomBesideMarker, writeOwnComments } from '../github/comments.ts';
import { readPullRequest } from '../github/commits.ts';
import { begun } from '../network/retry.ts';
import type { PlanPlace } from '../plan/reviewed-plan.ts';
import type { SplitOptions } from '../report/split.ts';
import { commentsOf, mayPost } from './pull-request-comments.ts';
import type { Session } from './session.ts';

const permission = 'pull-requests: write';

/** The plan comment of one pull request: read early, beside everything else, and written at the end. */
export interface PlanComment {
  readonly place: PlanPlace;
  readonly planKey: string;
  readonly split: SplitOptions;
  /**
   * Makes the comment be these bodies. What hinders that is a warning, never a failure; a plan of an
   * outdated head leaves the comment alone. With `onlyExisting` nothing new is posted.
   */
  write(bodies: readonly string[], head: string | undefined, onlyExisting: boolean): Promise<WrittenComment>;
}

/** Address of the first part, and what hindered the writing. */
export interface WrittenComment {
  readonly url?: string;
  readonly warning?: Warning;
}

/** Begins to read the comments and the head of the event's pull request; undefined where none is to be written. */
export function openPlanComment(session: Session, commentWanted: boolean): PlanComment | undefined {
  const { event, inputs, github } = session;
  if (!commentWanted || inputs.comment === 'never' || event.kind !== 'pull_request') return undefined;
  const { place, edges } = commentsOf(session, event.number);
  const own = begun(readOwnComments(edges, 'plan', place));
  const head = begun(readPullRequest(github, event.number));
  return {
    place,
    planKey: edges.planKey,
    split: { limit: roomBesideMarker('plan', place, edges.planKey) },
    async write(bodies, plannedHead, onlyExisting) {
      try {
        const [comments, pullRequest] = [await own, await head];
        if (plannedHead !== undefined && pullRequest.headSha !== plannedHead) {
          return {
            warning: {
              message: 'The pull request has a newer head than this plan, so its comment was left alone.',
            },
          };
        }
        if (onlyExisting && comments.size === 0) return {};
        if (!mayPost(session, bodies)) return {};
        const url = await writeOwnComments(edges, 'plan', place, comments, bodies);
        return url === undefined || url === '' ? {} : { url };
      } catch (error: unknown) {
        if (error instanceof GitHubError)
          return { warning: notPosted(githubFailure(error, 'writing the plan comment', permission)) };
        throw error;
      }
    },
  };
}

function notPosted({ message, remedy }: Failure): Warning {
  return { message: `The plan comment could not be written. ${message} ${remedy ?? ''}`.trim() };
}
