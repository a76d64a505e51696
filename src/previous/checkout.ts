import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shaPattern } from '../inputs/event.ts';
import { readTableRef } from './reftable.ts';
import { foldersOf } from './tree.ts';

/** Why nothing is known of the checkout if `checkedOutCommit` finds none. */
export const unknownCheckout = "the checked-out commit can't be determined";

/** Symbolic refs in a row that are followed; git follows no more either. */
const longestChain = 5;

/**
 * The commit that is checked out in a workspace, read from git's own files: git may be missing in a container job, and
 * can't read reftables before 2.45. Undefined if the workspace isn't the top of a checkout, or its commit can't be found.
 * Paths and values are Latin-1 texts, one character per byte, because the name of a branch need not be UTF-8.
 * Source: gitrepository-layout(5), gitformat-reftable.
 */
export function checkedOutCommit(workspace: string): string | undefined {
  const folder = Buffer.from(workspace).toString('latin1');
  // In a worktree or a submodule, `.git` is a file that names the folder.
  const named = /^gitdir: (.+)$/s.exec(readText(join(folder, '.git')) ?? '')?.[1];
  const own = resolve(folder, named ?? '.git');
  // The folder that a worktree shares with others.
  const shared = resolve(own, readText(join(own, 'commondir')) ?? '.');
  try {
    let name = 'HEAD';
    for (let step = 0; step <= longestChain; step += 1) {
      const value = readRef(own, name) ?? readRef(shared, name) ?? '';
      const next = /^ref:\s*(refs\/.+)$/s.exec(value)?.[1];
      if (next === undefined) return shaPattern.test(value) ? value : undefined;
      if (next.split('/').includes('..')) return undefined;
      name = next;
    }
  } catch {
    // A broken reftable.
  }
  return undefined;
}

/** The folders that contain any of these paths and are separate checkouts: submodules, checkouts with a `path`. */
export function nestedCheckouts(workspace: string, paths: readonly string[]): readonly string[] {
  const folders = new Set(paths.flatMap(foldersOf));
  return [...folders].filter((folder) => existsSync(join(workspace, folder, '.git'))).sort();
}

/** A ref from the reftables, the loose files or the packed refs of a git directory. */
function readRef(folder: string, name: string): string | undefined {
  const tables = join(folder, 'reftable');
  return (
    (existsSync(Buffer.from(tables, 'latin1')) ? readTableRef(tables, name) : undefined) ??
    looseRef(`${folder}/${name}`) ??
    packedRef(folder, name)
  );
}

function packedRef(folder: string, name: string): string | undefined {
  const lines = readText(join(folder, 'packed-refs'))?.split('\n') ?? [];
  return lines.find((line) => line.endsWith(` ${name}`))?.split(' ')[0];
}

/** With `core.preferSymlinkRefs` a symbolic ref is a symbolic link. */
function looseRef(path: string): string | undefined {
  try {
    return `ref: ${readlinkSync(Buffer.from(path, 'latin1'), 'latin1')}`;
  } catch {
    return readText(path);
  }
}

/** A small file of git's, without the white space at its end; undefined if it can't be read. */
function readText(path: string): string | undefined {
  try {
    // Not trimEnd: it would cut the last byte of some names.
    return readFileSync(Buffer.from(path, 'latin1'), 'latin1').replace(/[\t\n\r ]+$/, '');
  } catch {
    return undefined;
  }
}
