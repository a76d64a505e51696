import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shaPattern } from '../inputs/event.ts';

/**
 * The commit that is checked out in a workspace, read from git's own files (git itself refuses folders
 * of another user, as in container jobs). Undefined where the workspace is no checkout.
 * Source: gitrepository-layout(5).
 */
export function checkedOutCommit(workspace: string): string | undefined {
  const folder = gitFolder(workspace);
  const head = text(join(folder, 'HEAD'));
  if (head === undefined) return undefined;
  const branch = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  const commit = branch === undefined ? head : (text(join(folder, branch)) ?? packed(folder, branch));
  return commit !== undefined && shaPattern.test(commit) ? commit : undefined;
}

function gitFolder(workspace: string): string {
  const path = join(workspace, '.git');
  // A worktree has a file there that names the folder.
  const named = /^gitdir: (.+)$/.exec(text(path) ?? '')?.[1];
  if (named === undefined) return path;
  return join(workspace, named).startsWith(workspace) ? join(workspace, named) : named;
}

function packed(folder: string, branch: string): string | undefined {
  const lines = text(join(folder, 'packed-refs'))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${branch}`))?.split(' ')[0];
}

/** A small file of git's; undefined where it can't be read. */
function text(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
