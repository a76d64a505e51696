import type { Action, Plan, PlannedIntegration } from '../plan/plan.ts';

/** The actions that change something, the ones that take something away first. */
export const changeOrder = ['delete', 'update', 'create'] as const;

/** How many integrations have an action. */
export function countOf(integrations: readonly { readonly action: Action }[], action: Action): number {
  return integrations.filter((integration) => integration.action === action).length;
}

/** `1 to delete, 2 to update, 1 to create`, without Markdown; `no changes` where there are none. */
export function countsText(integrations: readonly PlannedIntegration[]): string {
  const counts = changeOrder
    .map((action) => [action, countOf(integrations, action)] as const)
    .filter(([, number]) => number > 0)
    .map(([action, number]) => `${String(number)} to ${action}`);
  return counts.length === 0 ? 'no changes' : counts.join(', ');
}

/** Whether this deletion is refused (`preventDelete`, `max-deletes`). */
export function isPrevented(plan: Plan, { file, action }: PlannedIntegration): boolean {
  return action === 'delete' && plan.prevented.some((failure) => failure.file === file);
}

/** Changes in the order that they are shown and that scripts are run in: deletions, updates, creations. */
export function changesInOrder(plan: Plan): readonly PlannedIntegration[] {
  return changeOrder.flatMap((action) =>
    plan.integrations.filter((integration) => integration.action === action),
  );
}
