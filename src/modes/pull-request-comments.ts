import type { CommentEdges } from '../github/comments.ts';
import type { PlanPlace } from '../plan/reviewed-plan.ts';
import type { Session } from './session.ts';

/** Where our comments on one pull request belong, and what writes and finds them. */
export interface PullRequestComments {
  readonly place: PlanPlace;
  readonly edges: CommentEdges;
}

/** Our comments on a pull request of this repository, for this tenant. */
export function commentsOf(
  { github, clock, inputs, runner }: Session,
  pullRequest: number,
): PullRequestComments {
  return {
    place: { repository: `${runner.owner}/${runner.repo}`, pullRequest, name: inputs.name },
    edges: { github, clock, planKey: inputs.planKey ?? '' },
  };
}

/** Whether all parts of a comment may be written: one with a secret is reason enough to post none of them. */
export function mayPost({ outputGuard }: Session, bodies: readonly string[]): boolean {
  return bodies.every((body) => outputGuard.admit('comment', body).ok);
}
