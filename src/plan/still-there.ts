import type { Warning } from '../failure.ts';
import type { PlanEntry } from './digest.ts';

/** The plan of a merged pull request. */
interface MergedPlan {
  readonly pullRequest: number;
  readonly entries: readonly PlanEntry[];
}

/**
 * Unmanaged integrations that a merged pull request was to delete: its apply failed or never ran, and no record says
 * so. `plans`: newest merge first; the newest one that names an integration counts.
 */
export function stillThere(
  unmanaged: readonly { readonly id: string }[],
  plans: readonly MergedPlan[],
): Warning[] {
  return unmanaged.flatMap(({ id }) => {
    for (const { pullRequest, entries } of plans) {
      const entry = entries.find((one) => one.id === id);
      if (entry === undefined) continue;
      if (entry.action !== 'delete') return [];
      return [
        {
          message: `Integration ${id} is still in Immuta, although #${String(pullRequest)} removed its file ${entry.file}: that deletion has not been applied. If no apply is running now, put the file back and remove it in another pull request, or delete the integration in Immuta.`,
          place: { file: entry.file },
        },
      ];
    }
    return [];
  });
}
