import { deploymentShape, statusShape } from './shapes/deployment.ts';
import { commentShape, commentsOf, issueShape } from './shapes/issue.ts';
import { isPull } from './pulls.ts';
import type { Comment, World } from './world.ts';
import type { JsonObject } from '../../src/json.ts';

/** A comment as tests see it. */
export interface CommentView {
  readonly id: number;
  readonly body: string;
  /** The author's login. */
  readonly user: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly deleted?: true;
}

/** An issue as the API shows it, with its comments. */
export interface IssueView extends JsonObject {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'open' | 'closed';
  readonly thread: readonly JsonObject[];
}

/** A deployment as the API shows it, with its statuses, newest first. */
export interface DeploymentView extends JsonObject {
  readonly id: number;
  readonly sha: string;
  readonly environment: string;
  readonly statuses: readonly JsonObject[];
}

export function commentView(comment: Comment): CommentView {
  return {
    id: comment.id,
    body: comment.body,
    user: comment.user,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    ...(comment.deleted ? { deleted: true } : {}),
  };
}

/** All issues, without pull requests, oldest first. */
export function issueViews(world: World): IssueView[] {
  return [...world.issues.values()]
    .filter((issue) => !isPull(issue))
    .map((issue) => ({
      ...issueShape(world, issue),
      number: issue.number,
      title: issue.title,
      body: issue.body,
      state: issue.state,
      thread: commentsOf(world, issue.number).map((comment) => commentShape(world, comment)),
    }));
}

/** All deployments, newest first. */
export function deploymentViews(world: World): DeploymentView[] {
  return [...world.deployments.values()].toReversed().map((deployment) => ({
    ...deploymentShape(world, deployment),
    id: deployment.id,
    sha: deployment.sha,
    environment: deployment.environment,
    statuses: deployment.statuses.toReversed().map((status) => statusShape(world, deployment, status)),
  }));
}
