import { nodeId, userShape } from './user.ts';
import { isPull } from '../pulls.ts';
import { repositoryId } from '../world.ts';
import type { World } from '../world.ts';
import type { JsonObject } from '../../../src/json.ts';

/** The URLs that GitHub lists in every repository object. */
const addresses = {
  forks: 'forks',
  keys: 'keys{/key_id}',
  collaborators: 'collaborators{/collaborator}',
  teams: 'teams',
  hooks: 'hooks',
  issue_events: 'issues/events{/number}',
  events: 'events',
  assignees: 'assignees{/user}',
  branches: 'branches{/branch}',
  tags: 'tags',
  blobs: 'git/blobs{/sha}',
  git_tags: 'git/tags{/sha}',
  git_refs: 'git/refs{/sha}',
  trees: 'git/trees{/sha}',
  statuses: 'statuses/{sha}',
  languages: 'languages',
  stargazers: 'stargazers',
  contributors: 'contributors',
  subscribers: 'subscribers',
  subscription: 'subscription',
  commits: 'commits{/sha}',
  git_commits: 'git/commits{/sha}',
  comments: 'comments{/number}',
  issue_comment: 'issues/comments{/number}',
  contents: 'contents/{+path}',
  compare: 'compare/{base}...{head}',
  merges: 'merges',
  archive: '{archive_format}{/ref}',
  downloads: 'downloads',
  issues: 'issues{/number}',
  pulls: 'pulls{/number}',
  milestones: 'milestones{/number}',
  notifications: 'notifications{?since,all,participating}',
  labels: 'labels{/name}',
  releases: 'releases{/id}',
  deployments: 'deployments',
};

/** The repository, or (with `owner`) somebody's fork of it. */
export function repositoryShape(world: World, owner = world.settings.owner): JsonObject {
  const { repo, defaultBranch } = world.settings;
  const fork = owner !== world.settings.owner;
  const id = fork ? repositoryId + owner.length : repositoryId;
  const fullName = `${owner}/${repo}`;
  const url = `${world.urls.api}/repos/${fullName}`;
  const site = `${world.urls.site}/${fullName}`;
  const open = [...world.issues.values()].filter(({ state }) => state === 'open');
  const issues = open.filter((issue) => !isPull(issue)).length;
  const pushed = world.createdAt;
  return {
    id,
    node_id: nodeId('R', id),
    name: repo,
    full_name: fullName,
    private: true,
    owner: userShape(world, owner),
    html_url: site,
    description: null,
    fork,
    url,
    ...Object.fromEntries(Object.entries(addresses).map(([name, path]) => [`${name}_url`, `${url}/${path}`])),
    git_url: site.replace(/^https?/, 'git') + '.git',
    ssh_url: `git@${new URL(site).host}:${fullName}.git`,
    clone_url: `${site}.git`,
    svn_url: site,
    mirror_url: null,
    homepage: null,
    created_at: pushed,
    updated_at: pushed,
    pushed_at: pushed,
    size: 4,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    forks: 0,
    archived: false,
    disabled: false,
    open_issues_count: issues + open.filter(isPull).length,
    open_issues: issues + open.filter(isPull).length,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: 'private',
    default_branch: defaultBranch,
    permissions: { admin: false, maintain: false, push: true, triage: true, pull: true },
  };
}

/** The repository as `GET /repos/{owner}/{repo}` shows it. */
export function fullRepositoryShape(world: World): JsonObject {
  return {
    ...repositoryShape(world),
    temp_clone_token: '',
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    allow_update_branch: false,
    network_count: 0,
    subscribers_count: 1,
  };
}
