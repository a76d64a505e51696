import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityPlace, identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration, OtherIntegration } from '../live/live-integration.ts';

/** What a file's integration is in the tenant. */
export type Match =
  | { readonly kind: 'live'; readonly live: LiveIntegration }
  | { readonly kind: 'none' }
  /** `lifecycle.id` names an integration that is not there. */
  | { readonly kind: 'missing-id'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

/**
 * Finds the live integration that a file manages: by `lifecycle.id`, else by identity. A `deleted` one
 * is never matched, a `disabled` one by id alone.
 */
export function matchLive(integration: DeclaredIntegration, live: readonly LiveIntegration[]): Match {
  const { id } = integration.lifecycle;
  if (id !== undefined) {
    const pinned = live.find((candidate) => candidate.id === id && candidate.status !== 'deleted');
    return pinned === undefined || pinned.type !== integration.type
      ? { kind: 'missing-id', id }
      : { kind: 'live', live: pinned };
  }
  const same = live.filter(
    (candidate) =>
      sameIdentity(candidate.identity, integration.identity) &&
      candidate.status !== 'deleted' &&
      candidate.status !== 'disabled',
  );
  const [only, ...others] = same;
  if (only === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'ambiguous', ids: same.map((candidate) => candidate.id) };
  return { kind: 'live', live: only };
}

/** The declared integrations with what each is in the tenant, and what is wrong with that. */
export interface Matching {
  readonly matches: ReadonlyMap<DeclaredIntegration, LiveIntegration | undefined>;
  readonly failures: readonly Failure[];
}

/**
 * Matches every declared integration; ambiguity and two files for one live one are failures. So is an id
 * that is not there, but for drift (`pinnedAndGone: 'create'`), which tells of it as of any that is gone.
 */
export function matchDeclared(
  declared: readonly DeclaredIntegration[],
  live: readonly LiveIntegration[],
  pinnedAndGone: 'fail' | 'create' = 'fail',
  unmanageable: readonly OtherIntegration[] = [],
): Matching {
  const matches = new Map<DeclaredIntegration, LiveIntegration | undefined>();
  const failures: Failure[] = [];
  const takenBy = new Map<string, DeclaredIntegration>();
  for (const integration of declared) {
    const match = matchLive(integration, live);
    const other = match.kind === 'missing-id' ? unmanageable.find(({ id }) => id === match.id) : undefined;
    if (other !== undefined) failures.push(pinnedOther(integration, other));
    else if (match.kind === 'missing-id' && pinnedAndGone === 'fail')
      failures.push(missingId(integration, match.id));
    if (match.kind === 'ambiguous') failures.push(ambiguous(integration, match.ids));
    const found = match.kind === 'live' ? match.live : undefined;
    matches.set(integration, found);
    if (found === undefined) continue;
    const taker = takenBy.get(found.id);
    if (taker === undefined) takenBy.set(found.id, integration);
    else failures.push(twoFiles(integration, taker, found.id));
  }
  return { matches, failures };
}

function missingId(integration: DeclaredIntegration, id: string): Failure {
  return {
    reason: 'invalid-config',
    message: `${integration.file}: lifecycle.id is ${id}, and Immuta has no ${integration.type} integration with this id.`,
    remedy: 'Correct the id, or remove the line if the integration is to be created.',
    place: integration.place('lifecycle.id'),
  };
}

function pinnedOther(integration: DeclaredIntegration, { id = '', kind }: OtherIntegration): Failure {
  return {
    reason: 'conflict',
    message: `${integration.file}: lifecycle.id is ${id}, and this integration is one that the action does not manage: ${kind}.`,
    remedy:
      'Correct the id, or remove the line; what the action does not manage is changed in Immuta itself.',
    place: integration.place('lifecycle.id'),
  };
}

function ambiguous(integration: DeclaredIntegration, ids: readonly string[]): Failure {
  return {
    reason: 'conflict',
    message: `${integration.file}: Immuta has more than one integration for this ${identityWords(integration.type)}: ids ${ids.join(', ')}.`,
    remedy: `Add the one that this file manages:\nlifecycle:\n  id: ${ids[0] ?? ''}`,
    place: integration.place(identityPlace(integration.type)),
  };
}

function twoFiles(integration: DeclaredIntegration, other: DeclaredIntegration, id: string): Failure {
  return {
    reason: 'conflict',
    message: `${integration.file} and ${other.file} both manage integration ${id}.`,
    remedy: 'Remove one of the two files, or pin each to its own integration with lifecycle.id.',
    place: integration.place('lifecycle.id'),
  };
}
