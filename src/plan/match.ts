import type { DeclaredIntegration } from '../declared/integration.ts';
import { inFile, type Failure, type Reason } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityPlace, identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration, LiveTenant } from '../live/live-integration.ts';

/** An integration that a file declares now. */
export interface DeclaredMatch {
  readonly declared: DeclaredIntegration;
  /** As the base declared it. */
  readonly previous?: DeclaredIntegration | undefined;
  /** As Immuta has it. */
  readonly live: LiveIntegration | undefined;
}

/** An integration that only the base declared, and that Immuta still has. */
export interface RemovedMatch {
  readonly previous: DeclaredIntegration;
  readonly live: LiveIntegration;
}

/** What a `lifecycle.id` that Immuta does not have means: an error, or (for drift) an integration to create. */
export type IfPinnedIsMissing = 'fail' | 'create';

/** Matches the three states, in the order of files. If there is any failure, no plan is possible. */
export function matchAll(
  declared: readonly DeclaredIntegration[],
  previous: readonly DeclaredIntegration[],
  live: LiveTenant,
  ifPinnedIsMissing?: IfPinnedIsMissing,
): {
  readonly matches: readonly DeclaredMatch[];
  readonly removed: readonly RemovedMatch[];
  readonly failures: readonly Failure[];
} {
  const { matches, failures } = matchDeclared(declared, live, ifPinnedIsMissing);
  const atBase = previous.flatMap((one) => {
    const found = matchLive(one, live.integrations);
    return found === undefined ? [] : [{ previous: one, live: found }];
  });
  const idsNow = new Set(matches.map((match) => match.live?.id));
  const removed = atBase.filter((match) => !idsNow.has(match.live.id));
  return {
    matches: matches.map((match) => ({ ...match, previous: previousOf(match, previous, atBase) })),
    // Two files of the base may have declared one integration.
    removed: [...Map.groupBy(removed, (match) => match.live.id).values()].flatMap(([first]) => first ?? []),
    failures: [
      ...failures,
      ...removed.flatMap((match) => editedIdentity(match, declared)),
      ...previous.flatMap((one) => ambiguousDeletion(one, declared, live.integrations)),
    ],
  };
}

/** Matches every declared integration with what Immuta has, without a base. */
export function matchDeclared(
  declared: readonly DeclaredIntegration[],
  { integrations, others }: Pick<LiveTenant, 'integrations' | 'others'>,
  ifPinnedIsMissing: IfPinnedIsMissing = 'fail',
): { readonly matches: readonly DeclaredMatch[]; readonly failures: readonly Failure[] } {
  const matches = declared.map((one) => ({ declared: one, live: matchLive(one, integrations) }));
  const failures = matches.flatMap(({ declared: one, live }): Failure[] => {
    const { file, type } = one;
    const fail = (reason: Reason, path: string, what: string, remedy: string): Failure[] => [
      inFile(file, { reason, message: what, remedy, place: one.place(path) }),
    ];
    if (live !== undefined) {
      const first = matches.find((match) => match.live === live)?.declared.file ?? file;
      if (first === file) return [];
      const remedy = 'Remove one of the two files, or pin each to its own integration with `lifecycle.id`.';
      const what = `this file and ${first} both manage integration ${live.id}.`;
      return fail('conflict', 'lifecycle.id', what, remedy);
    }
    const [candidate, ...more] = candidatesOf(one, integrations);
    if (candidate !== undefined) {
      const ids = [candidate, ...more].map(({ id }) => id).join(', ');
      const what = `Immuta has more than one integration for this ${identityWords(type)}: IDs ${ids}.`;
      const remedy = `Add the one that this file manages:\nlifecycle:\n  id: ${candidate.id}`;
      return fail('conflict', identityPlace(type), what, remedy);
    }
    const { id } = one.lifecycle;
    if (id === undefined) return [];
    const other = others.find((another) => another.id === id);
    if (other !== undefined) {
      const what = `\`lifecycle.id\` is ${id}, an integration that the action does not manage: ${other.kind}.`;
      const remedy = 'Correct the ID, or remove the line. Change such integrations in Immuta itself.';
      return fail('conflict', 'lifecycle.id', what, remedy);
    }
    if (ifPinnedIsMissing === 'create') return [];
    const what = `\`lifecycle.id\` is ${id}, but Immuta has no ${type} integration with this ID.`;
    const remedy = 'Correct the ID, or remove the line to create the integration.';
    return fail('invalid-config', 'lifecycle.id', what, remedy);
  });
  return { matches, failures };
}

/** The live integration that a file manages; undefined if there is none, or more than one candidate. */
export function matchLive(
  declared: DeclaredIntegration,
  live: readonly LiveIntegration[],
): LiveIntegration | undefined {
  const [only, ...others] = candidatesOf(declared, live);
  return others.length === 0 ? only : undefined;
}

/** The live integrations that fit a file: by `lifecycle.id`, else by identity. One that is `disabled` fits only by its id. */
function candidatesOf(
  { lifecycle: { id }, type, identity }: DeclaredIntegration,
  live: readonly LiveIntegration[],
): readonly LiveIntegration[] {
  const existing = live.filter(({ status }) => status !== 'deleted');
  return id === undefined
    ? existing.filter((one) => sameIdentity(one.identity, identity) && one.status !== 'disabled')
    : existing.filter((one) => one.id === id && one.type === type);
}

/** The base's file for the same integration: one that matched the same live integration, else the same file. */
function previousOf(
  { declared: { file, identity }, live }: DeclaredMatch,
  previous: readonly DeclaredIntegration[],
  atBase: readonly RemovedMatch[],
): DeclaredIntegration | undefined {
  const same = atBase.filter((match) => match.live === live).map((match) => match.previous);
  return (
    same.find((one) => one.file === file) ??
    same[0] ??
    previous.find((one) => one.file === file && sameIdentity(one.identity, identity))
  );
}

/** A file whose host, port or database was edited would delete one integration and create another. */
function editedIdentity(
  { previous, live }: RemovedMatch,
  declared: readonly DeclaredIntegration[],
): Failure[] {
  const now = declared.find(({ file }) => file === previous.file);
  if (now === undefined || now.lifecycle.id !== undefined) return [];
  const isTypeEdited = now.type !== previous.type;
  const what = isTypeEdited ? 'type' : identityWords(now.type, 'or');
  return [
    inFile(now.file, {
      reason: 'invalid-config',
      message: `its ${what} was edited, so it no longer matches integration ${live.id}.`,
      remedy: isTypeEdited
        ? "A type can't be changed: declare the integration of the other type in another file."
        : `To change integration ${live.id}, add these lines; for another integration use another file:\nlifecycle:\n  id: ${live.id}`,
      place: now.place(isTypeEdited ? 'type' : identityPlace(now.type)),
    }),
  ];
}

/** A removed file that fits more than one live integration: which one to delete is not known. */
function ambiguousDeletion(
  previous: DeclaredIntegration,
  declared: readonly DeclaredIntegration[],
  live: readonly LiveIntegration[],
): Failure[] {
  const { file, type, identity } = previous;
  if (declared.some((one) => one.file === file || sameIdentity(one.identity, identity))) return [];
  const candidates = candidatesOf(previous, live);
  if (candidates.length < 2) return [];
  const ids = candidates.map(({ id }) => id).join(', ');
  return [
    {
      reason: 'conflict',
      message: `${file} was removed, and Immuta has more than one integration for its ${identityWords(type)}: IDs ${ids}.`,
      remedy:
        'Restore the file with `lifecycle.id` set to the integration that it manages, and remove it in a later change.',
      place: { file },
    },
  ];
}
