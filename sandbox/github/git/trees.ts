import type { Objects } from './objects.ts';
import type { TreeEntry } from './parse.ts';

/** Files to write (text or bytes) or to remove (null), and symbolic links with their targets. */
export interface TreeChanges {
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly symlinks?: Readonly<Record<string, string>>;
}

/** One entry of a folder as git stores it; folders have the mode 40000. */
interface Entry {
  readonly mode: string;
  readonly sha: string;
}

/** The new state of one path: an entry, or undefined if it is removed. */
type Change = readonly [path: string, becomes: Entry | undefined];

const folderMode = '40000';

/** Writes the tree that results from changes to another one (or to nothing), and returns its ID. */
export function writeTree(objects: Objects, base: string | undefined, changes: TreeChanges): string {
  const blob = (mode: string, content: string | Uint8Array): Entry => ({
    mode,
    sha: objects.write('blob', Buffer.from(content)),
  });
  const files = Object.entries(changes.files).map(([path, content]): Change => [
    path,
    content === null ? undefined : blob('100644', content),
  ]);
  const links = Object.entries(changes.symlinks ?? {}).map(([path, target]): Change => [
    path,
    blob('120000', target),
  ]);
  return changed(objects, base, [...files, ...links]) ?? objects.write('tree', Buffer.alloc(0));
}

/** The changed folder; undefined if it is empty, because git stores no empty folders. */
function changed(objects: Objects, base: string | undefined, changes: readonly Change[]): string | undefined {
  const entries = base === undefined ? new Map<string, Entry>() : entriesOf(objects, base);
  const below = new Map<string, Change[]>();
  for (const [path, becomes] of changes) {
    const slash = path.indexOf('/');
    const name = slash < 0 ? path : path.slice(0, slash);
    if (slash >= 0) below.set(name, [...(below.get(name) ?? []), [path.slice(slash + 1), becomes]]);
    else if (becomes === undefined) entries.delete(name);
    else entries.set(name, becomes);
  }
  for (const [name, inner] of below) {
    const entry = entries.get(name);
    const isFolder = entry?.mode === folderMode;
    const sha = changed(objects, isFolder ? entry.sha : undefined, inner);
    if (sha !== undefined) entries.set(name, { mode: folderMode, sha });
    else if (isFolder) entries.delete(name);
  }
  return entries.size === 0 ? undefined : objects.write('tree', serialized(entries));
}

function entriesOf(objects: Objects, tree: string): Map<string, Entry> {
  const content = objects.read(tree)?.content;
  if (content === undefined) throw new Error(`no tree ${tree}`);
  const entries = new Map<string, Entry>();
  for (let from = 0; from < content.length;) {
    const space = content.indexOf(' ', from);
    const end = content.indexOf(0, space);
    const mode = content.toString('latin1', from, space);
    const name = content.toString('utf8', space + 1, end);
    entries.set(name, { mode, sha: content.toString('hex', end + 1, end + 21) });
    from = end + 21;
  }
  return entries;
}

/** Git sorts by bytes, and a folder as if its name ended with a slash. */
function serialized(entries: ReadonlyMap<string, Entry>): Buffer {
  const sorted = [...entries]
    .map(([name, entry]) => ({
      key: Buffer.from(entry.mode === folderMode ? `${name}/` : name),
      name,
      entry,
    }))
    .sort((one, other) => Buffer.compare(one.key, other.key));
  return Buffer.concat(
    sorted.flatMap(({ name, entry }) => [
      Buffer.from(`${entry.mode} ${name}\0`),
      Buffer.from(entry.sha, 'hex'),
    ]),
  );
}

/** The entries of a tree; with `recursive` also those of its folders, with full paths. */
export function listTree(objects: Objects, tree: string, recursive: boolean, above = ''): TreeEntry[] {
  return [...entriesOf(objects, tree)].flatMap(([name, { mode, sha }]): TreeEntry[] => {
    const path = `${above}${name}`;
    if (mode === folderMode) {
      const inner = recursive ? listTree(objects, sha, true, `${path}/`) : [];
      return [{ mode: '040000', type: 'tree', sha, path }, ...inner];
    }
    return [{ mode, type: 'blob', sha, path, size: objects.read(sha)?.content.length ?? 0 }];
  });
}

/** The ID of a path in a tree; undefined if it doesn't exist. */
export function findInTree(objects: Objects, tree: string, path: string): string | undefined {
  let found: Entry | undefined = { mode: folderMode, sha: tree };
  for (const name of path === '' ? [] : path.split('/')) {
    if (found?.mode !== folderMode) return undefined;
    found = entriesOf(objects, found.sha).get(name);
  }
  return found?.sha;
}
