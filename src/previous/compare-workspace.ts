import { createHash } from 'node:crypto';
import type { FileGlobs } from '../declared/file-globs.ts';
import type { SourceFile } from '../declared/workspace-files.ts';
import { byFile, type Failure } from '../failure.ts';
import { blobId, foldersOf, isContentOf, type Tree, type TreeEntry } from './tree.ts';

/** The files of the workspace, and the commit that they should be. */
export interface WorkspaceState {
  /** All files on disk that `globs` match. */
  readonly files: readonly SourceFile[];
  /** Folders that those files are in and that are checkouts of their own. */
  readonly nestedCheckouts: readonly string[];
  readonly globs: FileGlobs;
  /** The commit that is checked out; undefined if it is not known. */
  readonly commit: { readonly sha: string; readonly tree: Tree } | undefined;
}

const linkMode = '120000';
const submoduleMode = '160000';

/**
 * Compares the integration files on disk with those of the checked-out commit, in both directions, because a review is of
 * a commit. One `invalid-config` failure per file that differs, with the likely cause. Without a commit,
 * only files in nested checkouts are reported.
 */
export function compareWorkspace(workspace: WorkspaceState): readonly Failure[] {
  const { files, globs, commit } = workspace;
  const entries = new Map(commit?.tree.entries.map((entry) => [entry.path, entry]));
  const onDisk = new Set(files.map(({ file }) => file));
  const missing = (commit?.tree.truncated === true ? [] : [...entries.values()]).filter(
    ({ path, mode }) => mode !== submoduleMode && globs.matches(path) && !onDisk.has(path),
  );
  const differences = [
    ...files.map((source) => ({ file: source.file, difference: differenceOf(source, entries, workspace) })),
    ...missing.map(({ path }) => ({ file: path, difference: missingFile(commit) })),
  ];
  return differences.sort(byFile).flatMap(({ file, difference }): Failure[] => {
    if (difference === undefined) return [];
    const [what, remedy] = difference;
    return [{ reason: 'invalid-config', message: `${file} ${what}`, remedy, place: { file } }];
  });
}

/** What is wrong with a file, as the end of a sentence that begins with its path, and what to do. */
type Difference = readonly [what: string, remedy: string];

function missingFile(commit: WorkspaceState['commit']): Difference {
  return [
    `is in ${nameOf(commit)} but not in the workspace.`,
    'A sparse checkout left it out, or an earlier step removed it. Check out every file that `files` matches.',
  ];
}

function differenceOf(
  { file, content }: SourceFile,
  entries: ReadonlyMap<string, TreeEntry>,
  { nestedCheckouts, commit }: WorkspaceState,
): Difference | undefined {
  const folders = foldersOf(file);
  const entry = entries.get(file);
  const submodule = folders.find((folder) => entries.get(folder)?.mode === submoduleMode);
  if (submodule !== undefined) {
    return [
      `is in the submodule \`${submodule}\`, so it isn't part of the checked-out commit.`,
      "Move it into this repository, or run the action in the submodule's own repository.",
    ];
  }
  const checkout =
    folders.find((folder) => nestedCheckouts.includes(folder)) ??
    (entry === undefined ? folders.find((folder) => entries.has(file.slice(folder.length + 1))) : undefined);
  if (checkout !== undefined) {
    return [
      `is in \`${checkout}\`, a separate checkout, and not in the repository at the root of the workspace.`,
      `Check the repository out without \`path: ${checkout}\`, and remove \`${checkout}/\` from the input \`files\`.`,
    ];
  }
  if (commit === undefined) return undefined;
  if (entry === undefined) {
    return [
      `is in the workspace but not in ${nameOf(commit)}.`,
      'An earlier step wrote it. Commit it, or run the action right after actions/checkout.',
    ];
  }
  if (entry.mode === linkMode)
    return [`is a symbolic link in ${nameOf(commit)}.`, 'Replace it with a regular file.'];
  if (isContentOf(content, entry.blob)) return undefined;
  if (blobId(lfsPointer(content), entry.blob) === entry.blob) {
    return [
      `is stored with Git LFS: ${nameOf(commit)} contains only a pointer to it.`,
      'Take it out of Git LFS (`git lfs untrack`) and commit the file itself.',
    ];
  }
  return [
    `differs from ${nameOf(commit)}.`,
    'An earlier step changed it, or a filter in .gitattributes did. Run the action right after actions/checkout.',
  ];
}

function nameOf(commit: WorkspaceState['commit']): string {
  return `the checked-out commit ${commit?.sha.slice(0, 12) ?? ''}`;
}

/** The pointer that Git LFS commits for a content. Source: git-lfs/docs/spec.md. */
function lfsPointer(content: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(content).digest('hex');
  return Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${String(content.length)}\n`,
  );
}
