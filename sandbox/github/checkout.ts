import { mkdir } from 'node:fs/promises';
import { findCommit } from './branches.ts';
import { git } from './git/process.ts';
import { siteUrl } from './world.ts';
import type { World } from './world.ts';

/**
 * Checks a branch, ref or commit out into a directory as actions/checkout does: one commit deep, HEAD detached,
 * `origin` named. The directory is made when it is not there.
 */
export async function checkout(world: World, refOrSha: string, directory: string): Promise<void> {
  const sha = await findCommit(world, refOrSha);
  await mkdir(directory, { recursive: true });
  await git(directory, ['init', '--quiet', '--template=', '.']);
  await git(directory, ['remote', 'add', 'origin', siteUrl(world)]);
  const source = `file://${world.git.directory}`;
  const fetch = ['fetch', '--quiet', '--no-tags', '--depth=1', '--update-head-ok', source, sha];
  await git(directory, ['-c', 'protocol.version=2', ...fetch]);
  await git(directory, ['-c', 'advice.detachedHead=false', 'checkout', '--quiet', '--force', sha]);
}
