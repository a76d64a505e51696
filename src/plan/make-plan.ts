import { leaves } from '../declared/payload.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { ActionFailure, type Warning } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration, LiveTenant } from '../live/live-integration.ts';
import { compare, show } from './difference.ts';
import {
  ambiguousDeletions,
  deletions,
  editedIdentities,
  matchPrevious,
  type PreviousMatch,
} from './gone.ts';
import { healthWarnings } from './health.ts';
import { matchDeclared } from './match.ts';
import { otherOnHost } from './other-on-host.ts';
import {
  credentialsVersionKey,
  type Base,
  type KeyDifference,
  type Plan,
  type PlannedIntegration,
} from './plan.ts';
import { preventedDeletions } from './prevented.ts';

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
  const kept = new Set([...matches.values()].map((found) => found?.id));
  const gone = before.filter(({ live: there }) => !kept.has(there.id));
  const failures = [
    ...unmatched,
    ...editedIdentities(declared, gone),
    ...ambiguousDeletions(previous.integrations, declared, live.integrations),
  ];
  const [first, ...others] = failures;
  if (first !== undefined) throw new ActionFailure(first, ...others);

  const managed = new Set([...kept, ...before.map(({ live: there }) => there.id)]);
  const planned = [
    ...declared.map((integration) => {
      const found = matches.get(integration);
      const change = planDeclared(integration, found, previous, before);
      return found === undefined
        ? { ...change, warnings: otherOnHost(integration, live.integrations, managed) }
        : change;
    }),
    ...deletions(gone),
  ].sort((one, other) => compareText(one.file, other.file));
  return {
    integrations: planned,
    unmanaged: live.integrations
      .filter((there) => !managed.has(there.id) && there.status !== 'deleted')
      .map(({ id, identity, status }) => ({ id, identity, status })),
    otherTypes: live.otherTypes,
    base: previous.base,
    warnings: planWarnings(input),
    prevented: preventedDeletions(planned, previous, input.maxDeletes),
  };
}

function planDeclared(
  declared: DeclaredIntegration,
  live: LiveIntegration | undefined,
  previous: PreviousFiles,
  before: readonly PreviousMatch[],
): PlannedIntegration {
  const earlier = earlierOf(declared, live, previous, before);
  const common = {
    file: declared.file,
    identity: declared.identity,
    declared,
    origin: previous.unchanged.has(declared.file) ? ('already-different' as const) : ('this-change' as const),
    ...(earlier === undefined ? {} : { previous: earlier }),
    ...(earlier !== undefined && earlier.file !== declared.file ? { movedFrom: earlier.file } : {}),
  };
  if (live === undefined) {
    return {
      ...common,
      action: 'create',
      because: [notThere(declared)],
      differences: createdKeys(declared),
      notShown: [],
      mayReset: [],
      scriptEndpoint: 'create',
      warnings: [],
    };
  }
  const { differences, notShown, mayReset } = compare(declared, live);
  const dropped = droppedKeys(declared, earlier, live);
  const rotated = rotation(declared, earlier);
  const because = [
    ...(live.status === 'createError'
      ? ['Its creation failed: it is set up again with the script for a creation.']
      : []),
    ...(differences.length > 0 ? ['What Immuta shows differs from the file.'] : []),
    ...(dropped.length > 0 ? ['The file no longer declares a key that it did.'] : []),
    ...(rotated.length > 0 ? ['lifecycle.credentialsVersion changed: the credentials are sent again.'] : []),
  ];
  const update = because.length > 0;
  return {
    ...common,
    action: update ? 'update' : 'no-op',
    id: live.id,
    live,
    because,
    differences: [...differences, ...dropped, ...rotated],
    notShown,
    mayReset: update ? mayReset.filter(({ key }) => !dropped.some((drop) => drop.key === key)) : [],
    ...(update
      ? { scriptEndpoint: live.status === 'createError' ? ('create' as const) : ('edit' as const) }
      : {}),
    warnings: healthWarnings(declared.file, live),
  };
}

function notThere({ type, lifecycle: { id } }: DeclaredIntegration): string {
  if (id === undefined) return `Immuta has no integration for this ${identityWords(type)}.`;
  return `Immuta has no integration with the id ${id}, which \`lifecycle.id\` pins: remove that line for it to be created anew.`;
}

/** The base's file for the same integration: the one that matched the same live one, else the same file. */
function earlierOf(
  declared: DeclaredIntegration,
  live: LiveIntegration | undefined,
  previous: PreviousFiles,
  before: readonly PreviousMatch[],
): DeclaredIntegration | undefined {
  const same = before.filter((match) => match.live.id === live?.id).map((match) => match.previous);
  const atPath = previous.integrations.find(({ file }) => file === declared.file);
  if (same.length > 0) return same.find(({ file }) => file === declared.file) ?? same[0];
  return atPath !== undefined && sameIdentity(atPath.identity, declared.identity) ? atPath : undefined;
}

function createdKeys(declared: DeclaredIntegration): KeyDifference[] {
  const autoBootstrap = {
    key: 'autoBootstrap',
    before: { kind: 'absent' as const },
    after: show(declared, 'autoBootstrap', declared.autoBootstrap),
  };
  const keys = leaves(declared.config).map(({ path, value }) => ({
    key: `config.${path}`,
    before: { kind: 'absent' as const },
    after: show(declared, `config.${path}`, value),
  }));
  return [autoBootstrap, ...keys];
}

function droppedKeys(
  declared: DeclaredIntegration,
  earlier: DeclaredIntegration | undefined,
  live: LiveIntegration,
): KeyDifference[] {
  if (earlier === undefined) return [];
  const now = new Set(leaves(declared.config).map(({ path }) => path));
  const shown = new Map(leaves(live.config).map(({ path, value }) => [path, value]));
  return leaves(earlier.config)
    .filter(({ path }) => !now.has(path))
    .map(({ path, value }) => {
      const key = `config.${path}`;
      return {
        key,
        before: show(declared, key, shown.get(path) ?? value),
        after: { kind: 'absent' as const },
      };
    });
}

function rotation(declared: DeclaredIntegration, earlier: DeclaredIntegration | undefined): KeyDifference[] {
  const was = earlier?.lifecycle.credentialsVersion;
  const is = declared.lifecycle.credentialsVersion;
  if (earlier === undefined || String(was ?? '') === String(is ?? '')) return [];
  const shown = (value: string | number | undefined): KeyDifference['before'] =>
    value === undefined ? { kind: 'absent' } : { kind: 'value', text: String(value) };
  return [{ key: credentialsVersionKey, before: shown(was), after: shown(is) }];
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
