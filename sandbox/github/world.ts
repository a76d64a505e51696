import { startClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { GitRepository } from './git/repository.ts';
import type { JsonObject } from '../../src/json.ts';

/** What a workflow's token may do; `metadata: read` always comes with it. */
export const permissionNames = ['contents', 'pull-requests', 'issues', 'deployments'] as const;
export type PermissionName = (typeof permissionNames)[number];
export type Access = 'none' | 'read' | 'write';
export type Permissions = Record<PermissionName, Access>;

/** An issue. Every pull request is also an issue, with the same number. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly user: string;
  readonly createdAt: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null;
  labels: string[];
  updatedAt: string;
  closedAt: string | null;
  readonly pull?: Pull;
}

/** What a pull request has beyond its issue. */
export interface Pull {
  readonly id: number;
  readonly headBranch: string;
  /** The ref of the head in the sandbox's git repository, which is different for forks. */
  readonly headRef: string;
  readonly headOwner: string;
  readonly fork: boolean;
  readonly base: string;
  headSha: string;
  /** The base branch's commit when the head was last pushed; GitHub does not follow the base branch either. */
  baseSha: string;
  /** The test merge behind `refs/pull/N/merge`; absent on a conflict. */
  testMerge: string | undefined;
  /** Commits of the pull request as of its last push. */
  commits: readonly string[];
  mergedAt: string | null;
  mergedBy: string | null;
  mergeCommit: string | undefined;
  /** Every commit that the merge added to the base branch. */
  landed: readonly string[];
  /** Until when, and for how many requests per commit, `commits/{sha}/pulls` doesn't know the merge. */
  lag: { readonly until: number; readonly each: number; readonly requests: Map<string, number> } | undefined;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: string;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  deleted: boolean;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export const deploymentStates = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
] as const;
export type DeploymentState = (typeof deploymentStates)[number];

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly creator: string;
  readonly createdAt: string;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: JsonObject | string;
  readonly environment: string;
  readonly description: string | null;
  readonly creator: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly transient: boolean;
  readonly production: boolean;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
}

/** One push to a branch. */
export interface Push {
  /** The full ref. */
  readonly ref: string;
  /** The commit before it; undefined if the push created the branch. */
  readonly before: string | undefined;
  readonly after: string;
  readonly forced: boolean;
}

/** Settings that do not change while the server runs. */
export interface Settings {
  readonly owner: string;
  readonly repo: string;
  readonly defaultBranch: string;
  readonly pullsLagMs: number;
  readonly pullsLagRequests: number;
  readonly maxTreeEntries: number;
}

/** The whole state of this GitHub. */
export interface World {
  readonly settings: Settings;
  readonly git: GitRepository;
  readonly clock: Clock;
  readonly createdAt: string;
  /** Addresses without a slash at the end: of the API, of the site, of this repository in the API. */
  readonly urls: { api: string; readonly site: string };
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, Comment>;
  readonly labels: Map<string, Label>;
  readonly deployments: Map<number, Deployment>;
  /** The newest push to each branch, by its full ref. */
  readonly pushes: Map<string, Push>;
  /** Requests in this hour; `reset` in seconds since 1970. */
  readonly rate: { limit: number; used: number; readonly reset: number };
  /** The next ID of any record; IDs only increase. */
  nextId(): number;
  /** The next number of an issue or pull request. */
  nextNumber(): number;
}

/** The repository's numeric id, which GitHub's own paging links use. */
export const repositoryId = 812_345_678;

/** Requests per hour and repository of a workflow's token. */
const requestsPerHour = 1000;

/** The account behind a workflow's token. */
export const workflowBot = 'github-actions[bot]';

export function createWorld(settings: Settings, git: GitRepository): World {
  const clock = startClock();
  let id = 2_000_000_000;
  let number = 0;
  return {
    settings,
    git,
    clock,
    createdAt: clock.next(),
    urls: { api: '', site: 'https://github.com' },
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    deployments: new Map(),
    pushes: new Map(),
    rate: { limit: requestsPerHour, used: 0, reset: Math.ceil(Date.now() / 1000) + 3600 },
    nextId: () => (id += 7),
    nextNumber: () => (number += 1),
  };
}

/** The repository's address in the API, or of a path in it. */
export function apiUrl(world: World, path = ''): string {
  return `${world.urls.api}/repos/${world.settings.owner}/${world.settings.repo}${path}`;
}

/** The repository's address on the site, or of a path in it. */
export function siteUrl(world: World, path = ''): string {
  return `${world.urls.site}/${world.settings.owner}/${world.settings.repo}${path}`;
}

/** The full ref of a branch; a fork's branches have their own refs. */
export function branchRef(world: World, name: string): string {
  const fork = [...world.issues.values()].find(
    ({ pull }) => pull?.fork === true && pull.headBranch === name,
  )?.pull;
  return fork?.headRef ?? `refs/heads/${name}`;
}
