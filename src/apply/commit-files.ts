import type { FileGlobs } from '../declared/file-globs.ts';
import type { SourceFile } from '../declared/workspace-files.ts';
import type { Failure } from '../failure.ts';
import { blobId, matching, type Tree } from '../previous/tree.ts';

/**
 * Checks that the workspace's integration files are those of the commit, byte for byte and in both
 * directions: what was reviewed is a commit, and an earlier step may have changed the workspace.
 */
export function checkCommitFiles(
  files: readonly SourceFile[],
  tree: Tree,
  globs: FileGlobs,
  commit: string,
): readonly Failure[] {
  const blobs = new Map(matching(tree, globs).map(({ path, blob }) => [path, blob]));
  const here = new Set(files.map(({ file }) => file));
  const changed = files.filter(({ file, content }) => {
    const blob = blobs.get(file);
    return blob === undefined || blob !== blobId(content, blob);
  });
  const missing = tree.truncated ? [] : [...blobs.keys()].filter((path) => !here.has(path));
  return [
    ...changed.map(({ file }) => notOfCommit(file, 'is not the file of', commit)),
    ...missing.map((file) => notOfCommit(file, 'is missing in the workspace, and it is in', commit)),
  ];
}

function notOfCommit(file: string, what: string, commit: string): Failure {
  return {
    reason: 'invalid-config',
    message: `${file} ${what} the commit ${commit.slice(0, 12)}. Apply works on what was committed alone.`,
    remedy:
      'Check out this commit right before the action, with no step in between that writes integration files.',
    place: { file },
  };
}
