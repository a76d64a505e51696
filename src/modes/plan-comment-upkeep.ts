import type { Failure, Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/client.ts';
import {
  readOwnComments,
  roomBesideMarker,
  writeOwnComments,
  type CommentEdges,
  type OwnComments,
} from '../github/comments.ts';
import { readPullRequest } from '../github/commits.ts';
import type { PlanPlace } from '../plan/reviewed-plan.ts';
import type { SplitOptions } from '../report/split.ts';
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
  const { event, inputs, runner, github, clock } = session;
  if (!commentWanted || inputs.comment === 'never' || event.kind !== 'pull_request') return undefined;
  const planKey = inputs.planKey ?? '';
  const place = {
    repository: `${runner.owner}/${runner.repo}`,
    pullRequest: event.number,
    name: inputs.name,
  };
  const edges: CommentEdges = { github, clock, planKey };
  const own = settled(readOwnComments(edges, 'plan', place));
  const head = settled(readPullRequest(github, event.number));
  return {
    place,
    planKey,
    split: { limit: roomBesideMarker('plan', place, planKey) },
    async write(bodies, plannedHead, onlyExisting) {
      try {
        const [comments, pullRequest] = [unwrap(await own), unwrap(await head)];
        if (plannedHead !== undefined && pullRequest.headSha !== plannedHead) {
          return {
            warning: {
              message: 'The pull request has a newer head than this plan, so its comment was left alone.',
            },
          };
        }
        if (onlyExisting && comments.size === 0) return {};
        return await writeChecked(session, edges, place, comments, bodies);
      } catch (error: unknown) {
        if (error instanceof GitHubError)
          return { warning: notPosted(githubFailure(error, 'writing the plan comment', permission)) };
        throw error;
      }
    },
  };
}

async function writeChecked(
  { sinks }: Session,
  edges: CommentEdges,
  place: PlanPlace,
  comments: OwnComments,
  bodies: readonly string[],
): Promise<WrittenComment> {
  // One part with a secret is reason enough to post none of them.
  if (bodies.some((body) => !sinks.admit('comment', body).ok)) return {};
  const url = await writeOwnComments(edges, 'plan', place, comments, bodies);
  return url === undefined || url === '' ? {} : { url };
}

function notPosted({ message, remedy }: Failure): Warning {
  return { message: `The plan comment could not be written. ${message} ${remedy ?? ''}`.trim() };
}

type Settled<T> = { readonly value: T } | { readonly error: unknown };

/** Keeps a rejection for later, so that what runs beside it is not disturbed. */
function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

function unwrap<T>(result: Settled<T>): T {
  if ('error' in result) throw result.error;
  return result.value;
}
