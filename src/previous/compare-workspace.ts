import { createHash } from 'node:crypto';
import type { FileGlobs } from '../declared/file-globs.ts';
import type { SourceFile } from '../declared/workspace-files.ts';
import type { Failure } from '../failure.ts';
import { blobId, isContentOf, type Tree, type TreeEntry } from './tree.ts';

/** What the workspace holds, and the commit that it should be. */
export interface WorkspaceState {
  /** All files on disk that `globs` match. */
  readonly files: readonly SourceFile[];
  /** Folders on the way to those files that are checkouts of their own. */
  readonly nestedCheckouts: readonly string[];
  readonly globs: FileGlobs;
  /** The commit that is checked out; undefined if it can't be told. */
  readonly commit: { readonly sha: string; readonly tree: Tree } | undefined;
}

const linkMode = '120000';
const submoduleMode = '160000';

/**
 * Compares the integration files on disk with those of the checked-out commit, in both directions: what was
 * reviewed is a commit. One `invalid-config` failure per file that differs, with the likely cause. Without a commit,
 * only files in nested checkouts are reported.
 */
export function compareWorkspace(workspace: WorkspaceState): readonly Failure[] {
  const { files, globs, commit } = workspace;
  const entries = new Map((commit?.tree.entries ?? []).map((entry) => [entry.path, entry]));
  const onDisk = new Set(files.map(({ file }) => file));
  const missing =
    commit?.tree.truncated === true
      ? []
      : [...entries.values()].filter(
          ({ path, mode }) => mode !== submoduleMode && globs.matches(path) && !onDisk.has(path),
        );
  return [
    ...files.flatMap((source) => {
      const problem = problemOf(source, entries, workspace);
      return problem === undefined ? [] : [notOfCommit(source.file, problem)];
    }),
    ...missing.map(({ path }) => notOfCommit(path, missingOnDisk(workspace))),
  ].sort((one, other) => compareText(one.place.file, other.place.file));
}

interface Problem {
  /** What follows the file's name in the message. */
  readonly what: string;
  readonly remedy: string;
}

function problemOf(
  { file, content }: SourceFile,
  entries: ReadonlyMap<string, TreeEntry>,
  { nestedCheckouts, commit }: WorkspaceState,
): Problem | undefined {
  const folders = foldersOf(file);
  const submodule = folders.find((folder) => entries.get(folder)?.mode === submoduleMode);
  if (submodule !== undefined) return inSubmodule(submodule);
  const checkout =
    folders.find((folder) => nestedCheckouts.includes(folder)) ??
    (entries.has(file) ? undefined : folders.find((folder) => entries.has(file.slice(folder.length + 1))));
  if (checkout !== undefined) return inOtherCheckout(checkout);
  if (commit === undefined) return undefined;
  const entry = entries.get(file);
  if (entry === undefined) {
    return {
      what: `is in the workspace but not in the checked-out commit ${short(commit)}.`,
      remedy: 'An earlier step wrote it. Commit it, or run the action right after actions/checkout.',
    };
  }
  if (entry.mode === linkMode) {
    return {
      what: `is a symbolic link in the checked-out commit ${short(commit)}.`,
      remedy: 'Replace it with a regular file.',
    };
  }
  if (isContentOf(content, entry.blob)) return undefined;
  if (blobId(lfsPointer(content), entry.blob) === entry.blob) {
    return {
      what: `is stored with Git LFS: the commit ${short(commit)} holds only a pointer to it.`,
      remedy: 'Take it out of Git LFS (`git lfs untrack`) and commit the file itself.',
    };
  }
  return {
    what: `differs from the checked-out commit ${short(commit)}.`,
    remedy:
      'An earlier step changed it, or a filter in .gitattributes did. Run the action right after actions/checkout.',
  };
}

function inSubmodule(folder: string): Problem {
  return {
    what: `is in the submodule \`${folder}\`, so it isn't part of the checked-out commit.`,
    remedy: "Move it into this repository, or run the action in the submodule's own repository.",
  };
}

function inOtherCheckout(folder: string): Problem {
  return {
    what: `is in \`${folder}\`, a checkout of its own, and not in the repository at the root of the workspace.`,
    remedy: `Check the repository out without \`path: ${folder}\`, and remove \`${folder}/\` from the input \`files\`.`,
  };
}

function missingOnDisk({ commit }: WorkspaceState): Problem {
  return {
    what: `is in the checked-out commit ${short(commit)} but not in the workspace.`,
    remedy:
      'A sparse checkout left it out, or an earlier step removed it. Check out every file that `files` matches.',
  };
}

function notOfCommit(
  file: string,
  { what, remedy }: Problem,
): Failure & { readonly place: { file: string } } {
  return {
    reason: 'invalid-config',
    message: `${file} ${what}`,
    remedy,
    place: { file: file },
  };
}

/** The pointer that Git LFS commits for a content. Source: git-lfs/docs/spec.md. */
function lfsPointer(content: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(content).digest('hex');
  return Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${String(content.length)}\n`,
  );
}

/** The folders that a path lies in, outermost first. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function short(commit: WorkspaceState['commit']): string {
  return commit?.sha.slice(0, 12) ?? '';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
