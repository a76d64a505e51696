import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shaPattern } from '../inputs/event.ts';
import { foldersOf } from './tree.ts';

/**
 * The commit that is checked out in a workspace. Undefined if the workspace isn't the top of a checkout, or its commit
 * can't be determined.
 */
export function checkedOutCommit(workspace: string): string | undefined {
  // With its directory named, git does not search the folders above, and accepts one of another user, as in container jobs.
  const args = [`--git-dir=${join(workspace, '.git')}`, 'rev-parse', '--verify', 'HEAD'];
  try {
    const head = execFileSync('git', args, { encoding: 'latin1', stdio: ['ignore', 'pipe', 'ignore'] });
    return shaPattern.test(head.trimEnd()) ? head.trimEnd() : undefined;
  } catch {
    return undefined;
  }
}

/** The folders that contain any of these paths and are separate checkouts: submodules, checkouts with a `path`. */
export function nestedCheckouts(workspace: string, paths: readonly string[]): readonly string[] {
  const folders = new Set(paths.flatMap(foldersOf));
  return [...folders].filter((folder) => existsSync(join(workspace, folder, '.git'))).sort();
}
