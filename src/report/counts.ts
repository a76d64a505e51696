import {
  type Action,
  type ChangeAction,
  type Plan,
  type PlannedChange,
  type PlannedIntegration,
  changesOf,
} from '../plan/plan.ts';

/** Changes in the order in which they are shown and their scripts are run: deletions first. */
const changeOrder: readonly ChangeAction[] = ['delete', 'update', 'create'];

/** How many integrations have an action. */
export function countOf(integrations: readonly { readonly action: Action }[], action: Action): number {
  return integrations.filter((integration) => integration.action === action).length;
}

/** Whether this deletion is refused (`preventDelete`, `max-deletes`). */
export function isPrevented(plan: Plan, { file, action }: PlannedIntegration): boolean {
  return action === 'delete' && plan.prevented.some((failure) => failure.file === file);
}

/** All changes, refused deletions among them: deletions, updates, creations. */
export function changesInOrder(plan: Plan): readonly PlannedChange[] {
  const changes = changesOf(plan);
  return changeOrder.flatMap((action) => changes.filter((change) => change.action === action));
}

/** The changes that an apply would make: all but refused deletions. */
export function allowedChanges(plan: Plan): readonly PlannedChange[] {
  return changesInOrder(plan).filter((change) => !isPrevented(plan, change));
}

/** `1 failed, 2 done`: the counts that are not 0, in this order; `none` if all are. */
export function nonZeroCounts(counts: readonly (readonly [number, string])[], none: string): string {
  const named = counts.filter(([number]) => number > 0).map(([number, what]) => `${String(number)} ${what}`);
  return named.length === 0 ? none : named.join(', ');
}

/** `1 to delete, 2 to update, 3 deletions refused`, without Markdown; `no changes` if there are none. */
export function countsText(plan: Plan): string {
  const allowed = allowedChanges(plan);
  const refused = plan.prevented.length;
  return nonZeroCounts(
    [
      ...changeOrder.map((action) => [countOf(allowed, action), `to ${action}`] as const),
      [refused, refused === 1 ? 'deletion refused' : 'deletions refused'],
    ],
    'no changes',
  );
}
