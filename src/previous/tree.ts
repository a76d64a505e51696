import { createHash } from 'node:crypto';
import type { FileGlobs } from '../declared/file-globs.ts';
import { isPlainPath } from '../declared/file-names.ts';

/** A regular file, link or folder of a commit's tree. */
export interface TreeEntry {
  readonly path: string;
  /** Git's blob id: SHA-1 (or SHA-256) over the content with git's header. */
  readonly blob: string;
  readonly mode: string;
}

export interface Tree {
  readonly entries: readonly TreeEntry[];
  /** GitHub leaves entries out of very large trees. */
  readonly truncated: boolean;
}

/** The files of a tree that the globs match. Links, and names that no integration file may have, can't be ones. */
export function matching(tree: Tree, globs: FileGlobs): readonly TreeEntry[] {
  return tree.entries.filter(
    ({ path, mode }) => mode.startsWith('100') && isPlainPath(path) && globs.matches(path),
  );
}

/** Git's blob id of a content; `like` is an id of the same repository and says which hash it uses. */
export function blobId(content: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${String(content.length)}\0`)
    .update(content)
    .digest('hex');
}
