import { exampleOf } from './example.ts';
import type { EventOptions, Occasion } from './options.ts';
import { isoSeconds } from '../clock.ts';
import { pullOf } from '../pulls.ts';
import { changedFiles } from '../shapes/commit.ts';
import { pullShape } from '../shapes/pull.ts';
import { repositoryShape } from '../shapes/repository.ts';
import { userShape } from '../shapes/user.ts';
import { branchRef, siteUrl } from '../world.ts';
import type { World } from '../world.ts';
import { isJsonObject } from '../../../src/json.ts';
import type { Json, JsonObject } from '../../../src/json.ts';

/** Means "no commit" in push events. */
export const noCommit = '0'.repeat(40);

export async function pushEvent(world: World, options: EventOptions['push']): Promise<Occasion> {
  const branch = options.branch ?? world.settings.defaultBranch;
  const ref = `refs/heads/${branch}`;
  const last = world.pushes.get(branchRef(world, branch));
  const deleted = options.deleted === true;
  const before = options.before ?? last?.before ?? noCommit;
  const after = deleted ? noCommit : (options.after ?? last?.after ?? (await tip(world, ref)));
  const forced = options.forced ?? last?.forced ?? false;
  // The repository may no longer have a commit that a forced push removed.
  const known = !deleted && (await world.git.resolve(before)) !== undefined;
  const shas = known ? world.git.between(before, after) : [];
  const commits = await Promise.all(shas.toReversed().map((sha) => pushedCommit(world, sha)));
  return {
    payload: {
      ...exampleOf('push'),
      ref,
      before,
      after,
      created: before === noCommit,
      deleted,
      forced,
      base_ref: null,
      compare: siteUrl(world, `/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`),
      commits,
      head_commit: deleted ? null : await pushedCommit(world, after),
      pusher: { name: 'octo-dev', email: 'octo-dev@example.invalid' },
    },
    ref: deleted ? `refs/heads/${world.settings.defaultBranch}` : ref,
    sha: deleted ? await tip(world, `refs/heads/${world.settings.defaultBranch}`) : after,
    headRef: '',
    baseRef: '',
  };
}

export async function workflowRunEvent(
  world: World,
  { branch }: EventOptions['workflow_run'],
): Promise<Occasion> {
  const example = exampleOf('workflow_run', 'completed');
  const head = branch ?? world.settings.defaultBranch;
  const pulls = [...world.issues.values()].flatMap(({ number, pull }) =>
    pull?.headBranch === head ? [pullShape(world, pullOf(world, number))] : [],
  );
  return {
    ...(await onBranch(world)),
    payload: {
      ...example,
      workflow_run: {
        ...(isJsonObject(example['workflow_run']) ? example['workflow_run'] : {}),
        head_branch: head,
        head_sha: await tip(world, branchRef(world, head)),
        pull_requests: pulls,
        repository: repositoryShape(world),
      },
    },
  };
}

/** In a push event, the repository has times in seconds, and the owner has a name. */
export function pushedRepository(world: World): JsonObject {
  const created = Date.parse(world.createdAt) / 1000;
  const { owner, defaultBranch } = world.settings;
  return {
    created_at: created,
    pushed_at: created,
    master_branch: defaultBranch,
    owner: { name: owner, email: null, ...userShape(world, owner) },
  };
}

/** A commit as push events show it. */
export async function pushedCommit(world: World, sha: string): Promise<JsonObject> {
  const commit = world.git.commit(sha);
  const files = await changedFiles(world, commit.parents[0], sha);
  const named = (...statuses: readonly string[]): Json[] =>
    files.filter(({ status }) => statuses.includes(status)).map(({ path }) => path);
  const { name, email } = commit.author;
  const person = { name, email, username: 'octo-dev' };
  return {
    id: sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: isoSeconds(commit.committer.time),
    url: siteUrl(world, `/commit/${sha}`),
    author: person,
    committer: person,
    added: named('added', 'renamed'),
    removed: [...named('removed'), ...files.flatMap(({ previousPath }) => previousPath ?? [])],
    modified: named('modified', 'changed'),
  };
}

export async function onBranch(
  world: World,
  branch = world.settings.defaultBranch,
): Promise<Omit<Occasion, 'payload'>> {
  const ref = `refs/heads/${branch}`;
  return { ref, sha: await tip(world, ref), headRef: '', baseRef: '' };
}

async function tip(world: World, ref: string): Promise<string> {
  const sha = await world.git.ref(ref);
  if (sha === undefined) throw new Error(`there is no ${ref}`);
  return sha;
}
