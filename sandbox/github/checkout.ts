import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommit } from './branches.ts';
import { git } from './git/process.ts';
import { siteUrl } from './world.ts';
import type { World } from './world.ts';

/**
 * Checks a branch, ref or commit out into a directory as actions/checkout does: one commit deep, HEAD detached,
 * with the remote `origin`. Creates the directory if needed. Objects are shared with the repository instead of fetched, so
 * that one git process is enough, which reads the commit and writes files and index.
 */
export async function checkout(world: World, refOrSha: string, directory: string): Promise<void> {
  const sha = await findCommit(world, refOrSha);
  const folder = join(directory, '.git');
  for (const name of ['objects/info', 'refs/heads']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'HEAD'), `${sha}\n`);
  writeFileSync(join(folder, 'shallow'), `${sha}\n`);
  writeFileSync(join(folder, 'objects/info/alternates'), `${join(world.git.directory, 'objects')}\n`);
  writeFileSync(join(folder, 'config'), configOf(siteUrl(world)));
  await git(directory, ['read-tree', '--reset', '-u', sha]);
}

function configOf(origin: string): string {
  return `[core]
	repositoryformatversion = 0
	bare = false
[remote "origin"]
	url = ${origin}
	fetch = +refs/heads/*:refs/remotes/origin/*
`;
}
