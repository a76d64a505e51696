import type { Tree } from '../previous/tree.ts';
import type { PlannedChange } from '../plan/plan.ts';

/**
 * Whether a newer commit of the branch has another word on a change: the file differs there, or, for a
 * deletion, is back. The run of that commit takes care of it.
 */
export function isSuperseded(change: PlannedChange, commit: Tree, head: Tree): boolean {
  return blobOf(commit, change.file) !== blobOf(head, change.file);
}

function blobOf(tree: Tree, path: string): string | undefined {
  return tree.entries.find((entry) => entry.path === path)?.blob;
}
