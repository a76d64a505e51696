import { authorAssociation, commentsOf, issueLabels } from './issue.ts';
import { nodeId, userShape } from './user.ts';
import { repositoryShape } from './repository.ts';
import { changedFiles, statsShape } from './commit.ts';
import type { PullIssue } from '../pulls.ts';
import { apiUrl, siteUrl } from '../world.ts';
import type { World } from '../world.ts';
import type { JsonObject } from '../../../src/json.ts';

/** A pull request as lists show it: without `merged`, `mergeable` and the counts. */
export function pullShape(world: World, issue: PullIssue): JsonObject {
  const { pull } = issue;
  const number = issue.number.toString();
  const url = apiUrl(world, `/pulls/${number}`);
  const site = siteUrl(world, `/pull/${number}`);
  const issueUrl = apiUrl(world, `/issues/${number}`);
  const links = {
    comments_url: `${issueUrl}/comments`,
    review_comments_url: `${url}/comments`,
    review_comment_url: apiUrl(world, '/pulls/comments{/number}'),
    commits_url: `${url}/commits`,
    statuses_url: apiUrl(world, `/statuses/${pull.headSha}`),
  };
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: site,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    issue_url: issueUrl,
    ...links,
    number: issue.number,
    state: issue.state,
    locked: false,
    title: issue.title,
    user: userShape(world, issue.user),
    body: issue.body,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit ?? pull.testMerge ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: issueLabels(world, issue),
    milestone: null,
    draft: false,
    head: sideShape(world, pull.headOwner, pull.headBranch, pull.headSha),
    base: sideShape(world, world.settings.owner, pull.base, pull.baseSha),
    _links: {
      self: { href: url },
      html: { href: site },
      issue: { href: issueUrl },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: links.statuses_url },
    },
    author_association: authorAssociation(issue.user),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A single pull request. */
export async function fullPullShape(world: World, issue: PullIssue): Promise<JsonObject> {
  const { pull } = issue;
  const merged = pull.mergedAt !== null;
  const fork = await world.git.mergeBase(pull.baseSha, pull.headSha);
  const files = await changedFiles(world, fork, pull.headSha);
  const { additions, deletions } = statsShape(files);
  const mergeable = issue.state === 'closed' ? null : pull.testMerge !== undefined;
  return {
    ...pullShape(world, issue),
    merged,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    merged_by: pull.mergedBy === null ? null : userShape(world, pull.mergedBy),
    comments: commentsOf(world, issue.number).length,
    review_comments: 0,
    maintainer_can_modify: pull.fork && issue.state === 'open',
    commits: pull.commits.length,
    additions: additions ?? 0,
    deletions: deletions ?? 0,
    changed_files: files.length,
  };
}

function sideShape(world: World, owner: string, ref: string, sha: string): JsonObject {
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: userShape(world, owner),
    repo: repositoryShape(world, owner),
  };
}
