import { closeIssue, push } from './pulls.ts';
import { branchRef } from './world.ts';
import type { World } from './world.ts';

/** Files of a commit: text or bytes to write, null to remove. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface CommitOptions {
  /** Replaces the branch's newest commit, keeping its other files: `commit --amend` and a forced push. */
  readonly force?: boolean;
  /** Symbolic links to write, with their targets. */
  readonly symlinks?: Readonly<Record<string, string>>;
}

/** Commits files on a branch and pushes; a branch that is not there yet starts at the default branch. */
export async function commitFiles(
  world: World,
  branch: string,
  files: Files,
  message: string,
  options: CommitOptions,
): Promise<string> {
  const { git, clock } = world;
  const ref = branchRef(world, branch);
  const before = await git.ref(ref);
  const forced = options.force === true && before !== undefined;
  const tip = before ?? (await findCommit(world, world.settings.defaultBranch));
  const after = git.commitFiles({
    parents: forced ? git.commit(tip).parents : [tip],
    ...(forced ? { base: tip } : {}),
    changes: { files, symlinks: options.symlinks ?? {} },
    message,
    date: clock.next(),
  });
  await push(world, { ref, before, after, forced });
  return after;
}

/** Makes a branch at a commit, or moves it there: forced, unless the branch only goes forward. */
export async function moveBranch(world: World, name: string, to: string): Promise<string> {
  const ref = branchRef(world, name);
  const before = await world.git.ref(ref);
  const after = await findCommit(world, to);
  const forced = before !== undefined && (await world.git.mergeBase(before, after)) !== before;
  await push(world, { ref, before, after, forced });
  return after;
}

/** Deletes a branch; open pull requests of it are closed. */
export async function deleteBranch(world: World, name: string): Promise<void> {
  const ref = branchRef(world, name);
  await world.git.deleteRef(ref);
  for (const issue of world.issues.values()) {
    if (issue.pull?.headRef === ref && issue.state === 'open') closeIssue(world, issue.number);
  }
}

/** The commit of a branch, a ref or an abbreviated ID. Throws if there is none. */
export async function findCommit(world: World, name: string): Promise<string> {
  const sha = (await world.git.ref(branchRef(world, name))) ?? (await world.git.resolve(name));
  if (sha === undefined) throw new Error(`there is no ${name}`);
  return sha;
}
