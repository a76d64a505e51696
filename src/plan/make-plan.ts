import type { DeclaredIntegration } from '../declared/integration.ts';
import { ActionFailure, type Warning } from '../failure.ts';
import type { LiveIntegration, LiveTenant } from '../live/live-integration.ts';
import {
  ambiguousDeletions,
  editedIdentities,
  matchPrevious,
  planRemovals,
  preventedDeletions,
  type PreviousMatch,
} from './deletions.ts';
import { matchDeclared } from './match.ts';
import type { Base, Plan, PlannedIntegration, Unmanaged } from './plan.ts';
import { planDeclared } from './plan-declared.ts';
import { hostWarnings, mistakenDeletions } from './warnings.ts';

/** What the base declared. */
export interface PreviousFiles {
  readonly base: Base;
  readonly integrations: readonly DeclaredIntegration[];
  /** Files that are byte for byte the same now; everything is touched where there is no base. */
  readonly unchanged: ReadonlySet<string>;
  /** Files of the base that can't be read as integrations: nothing is concluded from them. */
  readonly unreadable: readonly string[];
  /** What the event's own base says of preventDelete, where it is another commit than `base`. */
  readonly guarding?: readonly DeclaredIntegration[];
}

export interface PlanInput {
  readonly declared: readonly DeclaredIntegration[];
  readonly previous: PreviousFiles;
  readonly live: LiveTenant;
  readonly maxDeletes: number;
  /** What the files themselves give rise to. */
  readonly fileWarnings?: readonly Warning[];
  /** What an integration is whose `lifecycle.id` is not there; an error where nothing is said. */
  readonly pinnedAndGone?: 'fail' | 'create';
}

/**
 * Decides what is to be done, from the three states alone. Scripts are added afterwards.
 * Throws an `ActionFailure` with everything that makes a plan impossible: conflicts, ids that are not there.
 */
export function makePlan(input: PlanInput): Plan {
  const { declared, previous, live } = input;
  const { matches, failures: unmatched } = matchDeclared(
    declared,
    live.integrations,
    input.pinnedAndGone,
    live.others,
  );
  const before = matchPrevious(previous.integrations, live.integrations);
  const declaredIds = new Set([...matches.values()].map((found) => found?.id));
  const noLongerDeclared = before.filter(({ live: { id } }) => !declaredIds.has(id));
  const [first, ...others] = [
    ...unmatched,
    ...editedIdentities(declared, noLongerDeclared),
    ...ambiguousDeletions(previous.integrations, declared, live.integrations),
  ];
  if (first !== undefined) throw new ActionFailure(first, ...others);

  const { deletions, retained } = planRemovals(noLongerDeclared, declared, previous.guarding);
  const prevented = preventedDeletions(deletions, input.maxDeletes);
  const changes = declared.map((integration) =>
    planDeclared(integration, matches.get(integration), previous, before),
  );
  const warned = withWarnings(changes, input, { matches, before, deletions, prevented });
  const planned = [...warned, ...deletions].sort((one, other) => compareText(one.file, other.file));
  return {
    integrations: planned,
    unmanaged: unmanagedOf(live, new Set(planned.map(({ id }) => id)), retained),
    otherTypes: live.otherTypes,
    base: previous.base,
    warnings: [...planWarnings(input), ...retained.map(retainedWarning)],
    prevented,
  };
}

/** What else of the plan the warnings of single changes go by. */
interface Surroundings extends Pick<Plan, 'prevented'> {
  readonly matches: ReadonlyMap<DeclaredIntegration, LiveIntegration | undefined>;
  readonly before: readonly PreviousMatch[];
  readonly deletions: readonly PlannedIntegration[];
}

function withWarnings(
  changes: readonly PlannedIntegration[],
  { declared, previous, live }: PlanInput,
  { matches, before, deletions, prevented }: Surroundings,
): PlannedIntegration[] {
  const isPrevented = (deletion: PlannedIntegration): boolean =>
    prevented.some(({ file }) => file === deletion.file);
  const managedBy = new Map(
    [...changes, ...deletions.filter(isPrevented)].map(({ id, file }) => [id ?? '', file]),
  );
  const leaving = new Set(deletions.filter((one) => !isPrevented(one)).map(({ id }) => id ?? ''));
  const knownAtBase = (integration: DeclaredIntegration): boolean =>
    previous.integrations.some(({ file }) => file === integration.file) ||
    before.some((match) => match.live.id === matches.get(integration)?.id);
  const mistaken = mistakenDeletions(deletions, declared, { matches, knownAtBase, leaving });
  return changes.map((change) => {
    if (change.declared === undefined) return change;
    const mistake = mistaken.get(change.declared);
    return {
      ...change,
      warnings: [
        ...change.warnings,
        ...hostWarnings(change.declared, change.live, live.integrations, managedBy, leaving),
        ...(mistake === undefined ? [] : [mistake]),
      ],
    };
  });
}

function unmanagedOf(
  live: LiveTenant,
  planned: ReadonlySet<string | undefined>,
  retained: readonly PreviousMatch[],
): Unmanaged[] {
  const files = new Map(retained.map(({ previous, live: { id } }) => [id, previous.file]));
  return live.integrations
    .filter(({ id, status }) => !planned.has(id) && status !== 'deleted')
    .map(({ id, identity, status }) => {
      const retainedFrom = files.get(id);
      return { id, identity, status, ...(retainedFrom === undefined ? {} : { retainedFrom }) };
    });
}

function retainedWarning({ previous: { file }, live: { id } }: PreviousMatch): Warning {
  return {
    message: `${file} was removed with \`lifecycle.retainOnDelete: true\`: integration ${id} stays in Immuta, and no file manages it any more.`,
    place: { file },
  };
}

function planWarnings({ previous, live, declared, fileWarnings = [] }: PlanInput): Warning[] {
  return [
    ...fileWarnings,
    ...previous.unreadable.map((file) => ({
      message: `${file} can't be read as an integration at the base, so nothing is concluded from what it was.`,
      place: { file },
    })),
    ...(declared.length === 0 && previous.integrations.length === 0
      ? [{ message: 'No integration file matches the input `files`, neither now nor at the base.' }]
      : []),
    ...(live.undocumentedFields.length > 0
      ? [
          {
            message: `Immuta's answer has undocumented fields, which are ignored: ${live.undocumentedFields.join(', ')}.`,
          },
        ]
      : []),
  ];
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
