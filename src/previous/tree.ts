import { createHash } from 'node:crypto';
import { isPlainPath, type FileGlobs } from '../declared/file-globs.ts';

/** A regular file, link or submodule of a commit's tree. */
export interface TreeEntry {
  readonly path: string;
  /** Git's blob id: SHA-1 (or SHA-256) over the content with git's header. */
  readonly blob: string;
  /** `100644`, `100755`, `120000` for a link, `160000` for a submodule. */
  readonly mode: string;
}

export interface Tree {
  readonly entries: readonly TreeEntry[];
  /** GitHub leaves entries out of very large trees. */
  readonly truncated: boolean;
}

/** The files of a tree that the globs match: no links, and no names that an integration file can't have. */
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

/** Whether a content is that of a blob. CRLF for LF makes no difference: a checkout may convert line ends. */
export function isContentOf(content: Uint8Array, blob: string): boolean {
  const text = (): string => Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n');
  const matches = (bytes: Uint8Array): boolean => blobId(bytes, blob) === blob;
  return (
    matches(content) ||
    matches(Buffer.from(text(), 'latin1')) ||
    matches(Buffer.from(text().replaceAll('\n', '\r\n'), 'latin1'))
  );
}

/** The folders that a path is in, outermost first. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
