import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure, Reason } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityPlace, identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration, LiveTenant } from '../live/live-integration.ts';

/** One integration in the three states that meet. At least `declared`, or both of the others, are there. */
export interface Match {
  /** As a file declares it now. */
  readonly declared?: DeclaredIntegration | undefined;
  /** As the base declared it. */
  readonly previous?: DeclaredIntegration | undefined;
  /** As Immuta has it. */
  readonly live?: LiveIntegration | undefined;
}

/** What matching finds; with any failure there is no plan. */
export interface Matching {
  /** Every declared integration in the order of files, then those that only the base declared and Immuta still has. */
  readonly matches: readonly Match[];
  readonly failures: readonly Failure[];
}

/** What a `lifecycle.id` that Immuta does not have means: an error, or (for drift) an integration to create. */
export type IfPinnedIsMissing = 'fail' | 'create';

/** Matches the three states. */
export function matchAll(
  declared: readonly DeclaredIntegration[],
  previous: readonly DeclaredIntegration[],
  live: LiveTenant,
  ifPinnedIsMissing?: IfPinnedIsMissing,
): Matching {
  const current = matchDeclared(declared, live, ifPinnedIsMissing);
  const atBase = previous.flatMap((integration): Match[] => {
    const found = matchLive(integration, live.integrations);
    return found.kind === 'live' ? [{ previous: integration, live: found.live }] : [];
  });
  const withPrevious = current.matches.map((match) => ({
    ...match,
    previous: previousOf(match, previous, atBase),
  }));
  const idsNow = new Set(current.matches.map((match) => match.live?.id));
  const removed = atBase.filter((match) => !idsNow.has(match.live?.id));
  const onlyAtBase = removed.filter(
    ({ live: found }, index) => removed.findIndex((one) => one.live?.id === found?.id) === index,
  );
  return {
    matches: [...withPrevious, ...onlyAtBase],
    failures: [
      ...current.failures,
      ...editedIdentities(declared, removed),
      ...ambiguousDeletions(declared, previous, live.integrations),
    ],
  };
}

/** Matches every declared integration with what Immuta has, without a base. */
export function matchDeclared(
  declared: readonly DeclaredIntegration[],
  { integrations, others }: Pick<LiveTenant, 'integrations' | 'others'>,
  ifPinnedIsMissing: IfPinnedIsMissing = 'fail',
): Matching {
  const failures: Failure[] = [];
  const fail = (one: DeclaredIntegration, reason: Reason, path: string, what: string, remedy: string) => {
    failures.push({ reason, message: `${one.file}: ${what}`, remedy, place: one.place(path) });
  };
  const takenBy = new Map<string, string>();
  const matches = declared.map((one): Match => {
    const found = matchLive(one, integrations);
    if (found.kind === 'ambiguous') {
      const what = `Immuta has more than one integration for this ${identityWords(one.type)}: IDs ${found.ids.join(', ')}.`;
      const remedy = `Add the one that this file manages:\nlifecycle:\n  id: ${found.ids[0] ?? ''}`;
      fail(one, 'conflict', identityPlace(one.type), what, remedy);
    }
    if (found.kind === 'missing-id') {
      const other = others.find(({ id }) => id === found.id);
      if (other !== undefined) {
        const what = `\`lifecycle.id\` is ${found.id}, an integration that the action does not manage: ${other.kind}.`;
        const remedy = 'Correct the ID, or remove the line. Change such integrations in Immuta itself.';
        fail(one, 'conflict', 'lifecycle.id', what, remedy);
      } else if (ifPinnedIsMissing === 'fail') {
        const what = `\`lifecycle.id\` is ${found.id}, but Immuta has no ${one.type} integration with this ID.`;
        const remedy = 'Correct the ID, or remove the line to create the integration.';
        fail(one, 'invalid-config', 'lifecycle.id', what, remedy);
      }
    }
    if (found.kind !== 'live') return { declared: one };
    const { id } = found.live;
    const taker = takenBy.get(id);
    if (taker === undefined) takenBy.set(id, one.file);
    else {
      const remedy = 'Remove one of the two files, or pin each to its own integration with `lifecycle.id`.';
      fail(one, 'conflict', 'lifecycle.id', `this file and ${taker} both manage integration ${id}.`, remedy);
    }
    return { declared: one, live: found.live };
  });
  return { matches, failures };
}

/** The live integration of one file. */
export type LiveMatch =
  | { readonly kind: 'live'; readonly live: LiveIntegration }
  | { readonly kind: 'none' }
  /** Immuta has no integration with the `lifecycle.id`. */
  | { readonly kind: 'missing-id'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

/**
 * Finds the live integration that a file manages: by `lifecycle.id`, else by identity. A `deleted` one
 * is never matched, a `disabled` one by id only.
 */
export function matchLive(
  { lifecycle: { id }, type, identity }: DeclaredIntegration,
  live: readonly LiveIntegration[],
): LiveMatch {
  const existing = live.filter(({ status }) => status !== 'deleted');
  if (id !== undefined) {
    const pinned = existing.find((candidate) => candidate.id === id && candidate.type === type);
    return pinned === undefined ? { kind: 'missing-id', id } : { kind: 'live', live: pinned };
  }
  const same = existing.filter(
    (candidate) => sameIdentity(candidate.identity, identity) && candidate.status !== 'disabled',
  );
  const [only, ...others] = same;
  if (only === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'ambiguous', ids: same.map((candidate) => candidate.id) };
  return { kind: 'live', live: only };
}

/** The base's file for the same integration: one that matched the same live integration, else the same file. */
function previousOf(
  { declared, live }: Match,
  previous: readonly DeclaredIntegration[],
  atBase: readonly Match[],
): DeclaredIntegration | undefined {
  const isSameFile = (one: DeclaredIntegration | undefined): boolean => one?.file === declared?.file;
  const same = atBase.filter((match) => match.live?.id === live?.id).map((match) => match.previous);
  if (same.length > 0) return same.find(isSameFile) ?? same[0];
  return previous.find(
    (one) => isSameFile(one) && declared !== undefined && sameIdentity(one.identity, declared.identity),
  );
}

/** A file whose host, port or database was edited would delete one integration and create another. */
function editedIdentities(declared: readonly DeclaredIntegration[], removed: readonly Match[]): Failure[] {
  return removed.flatMap(({ previous, live }) => {
    const now = declared.find(({ file }) => file === previous?.file);
    if (now === undefined || live === undefined || now.lifecycle.id !== undefined) return [];
    const isTypeEdited = now.type !== previous?.type;
    const what = isTypeEdited ? 'type' : identityWords(now.type, 'or');
    return [
      {
        reason: 'invalid-config',
        message: `${now.file}: its ${what} was edited, so it no longer matches integration ${live.id}.`,
        remedy: isTypeEdited
          ? "A type can't be changed: declare the integration of the other type in another file."
          : `To change integration ${live.id}, add these lines; for another integration use another file:\nlifecycle:\n  id: ${live.id}`,
        place: now.place(isTypeEdited ? 'type' : identityPlace(now.type)),
      },
    ];
  });
}

/** Files that were removed and fit more than one live integration: which one to delete is not known. */
function ambiguousDeletions(
  declared: readonly DeclaredIntegration[],
  previous: readonly DeclaredIntegration[],
  live: readonly LiveIntegration[],
): Failure[] {
  return previous.flatMap((integration) => {
    const { file, type, identity } = integration;
    if (declared.some((one) => one.file === file || sameIdentity(one.identity, identity))) return [];
    const match = matchLive(integration, live);
    if (match.kind !== 'ambiguous') return [];
    return [
      {
        reason: 'conflict',
        message: `${file} was removed, and Immuta has more than one integration for its ${identityWords(type)}: IDs ${match.ids.join(', ')}.`,
        remedy:
          'Restore the file with `lifecycle.id` set to the integration that it manages, and remove it in a later change.',
        place: { file },
      },
    ];
  });
}
