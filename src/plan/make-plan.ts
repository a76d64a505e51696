import type { DeclaredIntegration } from '../declared/integration.ts';
import { byFile, inFile, throwIfAny, type Warning } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import type { LiveTenant } from '../live/live-integration.ts';
import { planDeclared, planDeletion } from './action.ts';
import { matchAll, type IfPinnedIsMissing, type RemovedMatch } from './match.ts';
import type { Base, Plan, PlannedIntegration, Unmanaged } from './plan.ts';
import { withWarnings } from './warnings.ts';

/** What the base declared. */
export interface PreviousFiles {
  readonly base: Base;
  readonly integrations: readonly DeclaredIntegration[];
  /** Files that are byte for byte the same now; empty if there is no base. */
  readonly unchanged: ReadonlySet<string>;
  /** Files of the base that can't be read as integrations: nothing is concluded from them. */
  readonly unreadable: readonly string[];
  /** What the event's own base declared, if it is another commit than `base`: its `lifecycle` counts for deletions. */
  readonly guarding?: readonly DeclaredIntegration[];
}

export interface PlanInput {
  readonly declared: readonly DeclaredIntegration[];
  readonly previous: PreviousFiles;
  readonly live: LiveTenant;
  readonly maxDeletes: number;
  /** Warnings about the files themselves. */
  readonly fileWarnings?: readonly Warning[];
  readonly ifPinnedIsMissing?: IfPinnedIsMissing;
}

/**
 * Decides what to do from the three states: match, compare, choose the action. Scripts are added afterwards.
 * Throws an `ActionFailure` with everything that makes a plan impossible: conflicts, ids that Immuta does not have.
 */
export function makePlan(input: PlanInput): Plan {
  const { declared, live, maxDeletes } = input;
  const { base, unchanged, guarding = [], integrations } = input.previous;
  const previous = integrations.map((one) => withNewestGuards(one, guarding));
  const { matches, removed, failures } = matchAll(declared, previous, live, input.ifPinnedIsMissing);
  throwIfAny(failures);

  const retained = removed.filter((match) => match.previous.lifecycle.retainOnDelete);
  const deleted = removed.filter((match) => !match.previous.lifecycle.retainOnDelete);
  const declaredFiles = new Set(declared.map(({ file }) => file));
  const planned = [
    ...matches.map((match) => planDeclared(match, unchanged)),
    ...deleted.map((match) => planDeletion(match, declaredFiles)),
  ].sort(byFile);
  const prevented = preventedDeletions(planned, maxDeletes);
  const filesAtBase = new Set(previous.map(({ file }) => file));
  return {
    integrations: withWarnings(planned, live.integrations, prevented, filesAtBase),
    unmanaged: unmanagedOf(live, planned, retained),
    otherTypes: live.otherTypes,
    base,
    warnings: [...planWarnings(input), ...retained.map(retainedWarning)],
    prevented,
  };
}

/** What the base declared, with `preventDelete` and `retainOnDelete` of the newest version of the file. */
function withNewestGuards(
  previous: DeclaredIntegration,
  guarding: readonly DeclaredIntegration[],
): DeclaredIntegration {
  const newest = guarding.find(
    ({ file, identity }) => file === previous.file || sameIdentity(identity, previous.identity),
  );
  if (newest === undefined) return previous;
  const { preventDelete, retainOnDelete } = newest.lifecycle;
  return { ...previous, lifecycle: { ...previous.lifecycle, preventDelete, retainOnDelete } };
}

/** The deletions that must not happen: protected by `preventDelete`, or too many for `max-deletes`. */
function preventedDeletions(planned: readonly PlannedIntegration[], maxDeletes: number): Plan['prevented'] {
  const deletions = planned.filter(({ action }) => action === 'delete');
  const isProtected = ({ previous }: PlannedIntegration): boolean =>
    previous?.lifecycle.preventDelete === true;
  const counted = deletions.filter((one) => !isProtected(one)).length;
  return deletions.flatMap((deletion) => {
    if (!isProtected(deletion) && counted <= maxDeletes) return [];
    const { file, id = '' } = deletion;
    const count = String(counted);
    const [why, remedy] = isProtected(deletion)
      ? [
          '`lifecycle.preventDelete` is true',
          'Restore the file with `preventDelete: false` and merge that, then remove the file in a second pull request.',
        ]
      : [
          `${count} deletions are more than \`max-deletes\` (${String(maxDeletes)}) allows`,
          `To delete all of them, set \`max-deletes: ${count}\` for this run. Otherwise, restore the files.`,
        ];
    const message = `integration ${id} is not deleted, because ${why}.`;
    return [{ file, ...inFile(file, { reason: 'delete-prevented', message, remedy }) }];
  });
}

function unmanagedOf(
  live: LiveTenant,
  planned: readonly PlannedIntegration[],
  retained: readonly RemovedMatch[],
): Unmanaged[] {
  const managed = new Set(planned.map(({ id }) => id));
  return live.integrations
    .filter(({ id, status }) => !managed.has(id) && status !== 'deleted')
    .map(({ id, identity, status }) => {
      const retainedFrom = retained.find((match) => match.live.id === id)?.previous.file;
      return { id, identity, status, retainedFrom };
    });
}

function retainedWarning({ previous: { file }, live: { id } }: RemovedMatch): Warning {
  const message = `${file} was removed with \`lifecycle.retainOnDelete: true\`: integration ${id} stays in Immuta, and no file manages it any more.`;
  return { message, place: { file } };
}

function planWarnings({ previous, live, declared, fileWarnings = [] }: PlanInput): Warning[] {
  return [
    ...fileWarnings,
    ...previous.unreadable.map((file) => ({
      message: `${file} is not a valid integration file at the base, so the plan ignores that version of it.`,
      place: { file },
    })),
    ...(declared.length === 0 && previous.integrations.length === 0
      ? [{ message: 'No integration file matches the input `files`, now or at the base.' }]
      : []),
    ...(live.undocumentedFields.length > 0
      ? [
          {
            message: `Immuta's response has undocumented fields, which are ignored: ${live.undocumentedFields.join(', ')}.`,
          },
        ]
      : []),
  ];
}
