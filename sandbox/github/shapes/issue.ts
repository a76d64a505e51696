import { appShape, nodeId, userShape } from './user.ts';
import { apiUrl, siteUrl, workflowBot } from '../world.ts';
import type { Comment, Issue, Label, World } from '../world.ts';
import type { JsonObject } from '../../../src/json.ts';

export function labelShape(world: World, label: Label): JsonObject {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: apiUrl(world, `/labels/${encodeURIComponent(label.name)}`),
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

/** The labels of an issue, without deleted ones. */
export function issueLabels(world: World, issue: Issue): JsonObject[] {
  return issue.labels.flatMap((name) => {
    const label = world.labels.get(name.toLowerCase());
    return label === undefined ? [] : [labelShape(world, label)];
  });
}

/** GitHub shows counts of reactions; here they are always zero. */
function noReactions(url: string): JsonObject {
  const kinds = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'];
  return {
    url: `${url}/reactions`,
    total_count: 0,
    ...Object.fromEntries(kinds.map((kind) => [kind, 0])),
  };
}

export function commentsOf(world: World, issue: number): Comment[] {
  return [...world.comments.values()].filter((comment) => comment.issue === issue && !comment.deleted);
}

/** An issue, or a pull request as an issue. */
export function issueShape(world: World, issue: Issue): JsonObject {
  const number = issue.number.toString();
  const url = apiUrl(world, `/issues/${number}`);
  const pull = issue.pull;
  const site = siteUrl(world, `/${pull === undefined ? 'issues' : 'pull'}/${number}`);
  return {
    url,
    repository_url: apiUrl(world),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: site,
    id: issue.id,
    node_id: nodeId(pull === undefined ? 'I' : 'PR', issue.id),
    number: issue.number,
    title: issue.title,
    user: userShape(world, issue.user),
    labels: issueLabels(world, issue),
    state: issue.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: commentsOf(world, issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: authorAssociation(issue.user),
    active_lock_reason: null,
    body: issue.body,
    closed_by: issue.state === 'closed' ? userShape(world, issue.user) : null,
    reactions: noReactions(url),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: issue.user === workflowBot ? appShape(world) : null,
    state_reason: issue.stateReason,
    ...(pull === undefined
      ? {}
      : {
          draft: false,
          pull_request: {
            url: apiUrl(world, `/pulls/${number}`),
            html_url: site,
            diff_url: `${site}.diff`,
            patch_url: `${site}.patch`,
            merged_at: pull.mergedAt,
          },
        }),
  };
}

export function commentShape(world: World, comment: Comment): JsonObject {
  const url = apiUrl(world, `/issues/comments/${comment.id.toString()}`);
  const number = comment.issue.toString();
  const kind = world.issues.get(comment.issue)?.pull === undefined ? 'issues' : 'pull';
  return {
    url,
    html_url: siteUrl(world, `/${kind}/${number}#issuecomment-${comment.id.toString()}`),
    issue_url: apiUrl(world, `/issues/${number}`),
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: userShape(world, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: authorAssociation(comment.user),
    reactions: noReactions(url),
    performed_via_github_app: comment.user === workflowBot ? appShape(world) : null,
  };
}

export function authorAssociation(user: string): string {
  if (user === workflowBot) return 'NONE';
  return user.startsWith('octo-') ? 'MEMBER' : 'CONTRIBUTOR';
}
