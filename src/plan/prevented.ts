import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import type { Plan, PlannedIntegration } from './plan.ts';

/** What the base, and where it is another commit the event's own base, say about deletions. */
export interface DeletionGuards {
  readonly integrations: readonly DeclaredIntegration[];
  readonly guarding?: readonly DeclaredIntegration[];
}

/** The deletions that must not happen: protected by `preventDelete`, or too many for `max-deletes`. */
export function preventedDeletions(
  planned: readonly PlannedIntegration[],
  guards: DeletionGuards,
  maxDeletes: number,
): Plan['prevented'] {
  const deletions = planned.filter(({ action }) => action === 'delete');
  const tooMany = deletions.length > maxDeletes;
  return deletions.flatMap((deletion) => {
    if (isProtected(deletion, guards)) return [protectedFailure(deletion)];
    return tooMany ? [tooManyFailure(deletion, deletions.length, maxDeletes)] : [];
  });
}

function isProtected({ previous }: PlannedIntegration, guards: DeletionGuards): boolean {
  if (previous === undefined) return false;
  const latest = guards.guarding?.find(
    ({ file, identity }) => file === previous.file || sameIdentity(identity, previous.identity),
  );
  return (latest ?? previous).lifecycle.preventDelete;
}

type Prevented = Failure & { readonly file: string };

function protectedFailure({ file, id }: PlannedIntegration): Prevented {
  return {
    file,
    reason: 'delete-prevented',
    message: `${file}: integration ${id ?? ''} is not deleted, since lifecycle.preventDelete is true for it.`,
    remedy:
      'Put the file back with preventDelete: false, merge that, and remove the file in a second pull request.',
    place: { file },
  };
}

function tooManyFailure({ file, id }: PlannedIntegration, count: number, limit: number): Prevented {
  return {
    file,
    reason: 'delete-prevented',
    message: `${file}: integration ${id ?? ''} is not deleted, since ${String(count)} deletions are more than max-deletes (${String(limit)}) allows.`,
    remedy: `If all of them are meant, set max-deletes: ${String(count)} for this run; otherwise put the files back.`,
    place: { file },
  };
}
