import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shaPattern } from '../inputs/event.ts';
import { readTableRef } from './reftable.ts';

/** Symbolic refs that lead to symbolic refs; git follows no more either. */
const longestChain = 5;

/** What HEAD holds in a repository that keeps its refs in reftables, so that older programs refuse it. */
const refsAreInTables = 'ref: refs/heads/.invalid';

/** The value of a ref as Latin-1 text: a commit's id, or `ref: NAME`. */
type ReadRef = (name: string) => string | undefined;

/**
 * The commit that is checked out in a workspace, read from git's own files (git itself refuses folders
 * of another user, as in container jobs). Undefined if the workspace isn't the top of a checkout, or its commit
 * can't be told. Source: gitrepository-layout(5), gitformat-reftable.
 */
export function checkedOutCommit(workspace: string): string | undefined {
  const own = gitDirectory(workspace);
  const folders = [own, resolve(own, readText(join(own, 'commondir'), 'utf8') ?? '.')];
  const read = readRefFile(join(own, 'HEAD')) === refsAreInTables ? tableRefs(folders) : fileRefs(folders);
  try {
    return follow(read, 'HEAD');
  } catch {
    return undefined;
  }
}

/** The folders on the way to these paths that are checkouts of their own: submodules, checkouts with a `path`. */
export function nestedCheckouts(workspace: string, paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((_, index) => folders.add(parts.slice(0, index + 1).join('/')));
  }
  return [...folders].filter((folder) => existsSync(join(workspace, folder, '.git'))).sort();
}

/** A worktree and a submodule have a file there, which names the folder. */
function gitDirectory(workspace: string): string {
  const path = join(workspace, '.git');
  const named = /^gitdir: (.+)$/s.exec(readText(path, 'utf8') ?? '')?.[1];
  return named === undefined ? path : resolve(workspace, named);
}

function follow(read: ReadRef, start: string): string | undefined {
  let name = start;
  for (let step = 0; step <= longestChain; step += 1) {
    const value = read(name);
    const next = /^ref:\s*(refs\/.+)$/s.exec(value ?? '')?.[1];
    if (next === undefined) return value !== undefined && shaPattern.test(value) ? value : undefined;
    if (next.split('/').includes('..')) return undefined;
    name = next;
  }
  return undefined;
}

/** `folders`: the worktree's own, which has HEAD, and the one that it shares with others. */
function fileRefs(folders: readonly string[]): ReadRef {
  return (name) => {
    for (const folder of folders) {
      // A branch's name need not be UTF-8.
      const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
      const value = readRefFile(path);
      if (value !== undefined) return value;
    }
    for (const folder of folders) {
      const lines = readText(join(folder, 'packed-refs'), 'latin1')?.split('\n') ?? [];
      const packed = lines.find((line) => line.endsWith(` ${name}`));
      if (packed !== undefined) return packed.slice(0, packed.indexOf(' '));
    }
    return undefined;
  };
}

function tableRefs(folders: readonly string[]): ReadRef {
  return (name) => {
    for (const folder of folders) {
      const tables = join(folder, 'reftable');
      const value = existsSync(tables) ? readTableRef(tables, name) : undefined;
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** With `core.preferSymlinkRefs` a symbolic ref is a symbolic link. */
function readRefFile(path: string | Buffer): string | undefined {
  try {
    if (lstatSync(path).isSymbolicLink()) return `ref: ${readlinkSync(path, 'latin1')}`;
  } catch {
    return undefined;
  }
  return readText(path, 'latin1');
}

/** A small file of git's, without the blanks at its end; undefined if it can't be read. */
function readText(path: string | Buffer, encoding: 'utf8' | 'latin1'): string | undefined {
  try {
    // Not trimEnd: it would take the last byte of some names for a blank.
    return readFileSync(path, encoding).replace(/[\t\n\r ]+$/, '');
  } catch {
    return undefined;
  }
}
