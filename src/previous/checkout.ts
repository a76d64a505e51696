import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { shaPattern } from '../inputs/event.ts';

/**
 * The commit that is checked out in a workspace, read from git's own files (git itself refuses folders
 * of another user, as in container jobs). Undefined where the workspace is no checkout.
 * Source: gitrepository-layout(5).
 */
export async function checkedOutCommit(workspace: string): Promise<string | undefined> {
  const folder = await gitFolder(workspace);
  if (folder === undefined) return undefined;
  const head = await text(join(folder, 'HEAD'));
  if (head === undefined) return undefined;
  const branch = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  const commit =
    branch === undefined ? head : ((await text(join(folder, branch))) ?? (await packed(folder, branch)));
  return commit !== undefined && shaPattern.test(commit) ? commit : undefined;
}

async function gitFolder(workspace: string): Promise<string | undefined> {
  const path = join(workspace, '.git');
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return path;
  // A worktree has a file there that names the folder.
  const named = /^gitdir: (.+)$/.exec((await text(path)) ?? '')?.[1];
  return named === undefined
    ? undefined
    : join(workspace, named).startsWith(workspace)
      ? join(workspace, named)
      : named;
}

async function packed(folder: string, branch: string): Promise<string | undefined> {
  const lines = (await text(join(folder, 'packed-refs')))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${branch}`))?.split(' ')[0];
}

async function text(path: string): Promise<string | undefined> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  return content?.trim();
}
