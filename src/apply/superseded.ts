import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Tree } from '../previous/tree.ts';
import type { PlannedChange } from '../plan/plan.ts';

/** The head of the branch, if it is a newer commit than the one that is applied. */
export interface Head {
  readonly tree: Tree;
  readonly integrations: readonly DeclaredIntegration[];
}

/**
 * Whether a newer commit of the branch changes the same integration: the file differs there, or what is to be deleted is
 * declared again, in this file or in another one. Then the run of that commit applies it.
 */
export function isSuperseded(change: PlannedChange, commit: Tree, head: Head): boolean {
  if (blobOf(commit, change.file) !== blobOf(head.tree, change.file)) return true;
  return change.action === 'delete' && head.integrations.some((declared) => declares(declared, change));
}

function declares({ type, identity, lifecycle }: DeclaredIntegration, change: PlannedChange): boolean {
  if (lifecycle.id !== undefined) return lifecycle.id === change.id;
  return type === change.identity.type && identity.key === change.identity.key;
}

function blobOf(tree: Tree, path: string): string | undefined {
  return tree.entries.find((entry) => entry.path === path)?.blob;
}
