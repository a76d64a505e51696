import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityPlace, identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { healthWarnings } from './health.ts';
import { matchLive } from './match.ts';
import type { PlannedIntegration } from './plan.ts';

/** What the base declared, and what it is in the tenant. */
export interface PreviousMatch {
  readonly previous: DeclaredIntegration;
  readonly live: LiveIntegration;
}

/** The integrations of the base that are in the tenant, as far as that is clear. */
export function matchPrevious(
  previous: readonly DeclaredIntegration[],
  live: readonly LiveIntegration[],
): readonly PreviousMatch[] {
  return previous.flatMap((integration) => {
    const match = matchLive(integration, live);
    return match.kind === 'live' ? [{ previous: integration, live: match.live }] : [];
  });
}

/** A file whose host, port or database was edited would delete one integration and create another. */
export function editedIdentities(
  declared: readonly DeclaredIntegration[],
  gone: readonly PreviousMatch[],
): Failure[] {
  const byFile = new Map(declared.map((integration) => [integration.file, integration]));
  return gone.flatMap(({ previous, live }) => {
    const now = byFile.get(previous.file);
    if (now === undefined || now.lifecycle.id !== undefined) return [];
    if (now.type !== previous.type) return [changedType(now, live.id)];
    return [
      {
        reason: 'invalid-config' as const,
        message: `${now.file}: its ${identityWords(previous.type, 'or')} was edited, so it no longer says that it manages integration ${live.id}.`,
        remedy: `To change integration ${live.id}, add these lines; for another integration use another file:\nlifecycle:\n  id: ${live.id}`,
        place: now.place(identityPlace(now.type)),
      },
    ];
  });
}

function changedType(now: DeclaredIntegration, id: string): Failure {
  return {
    reason: 'invalid-config',
    message: `${now.file}: its type was edited, so it no longer says that it manages integration ${id}.`,
    remedy: 'A type can not be changed: declare the integration of the other type in another file.',
    place: now.place('type'),
  };
}

/** Files that were removed and fit more than one live integration: which one is to be deleted can't be told. */
export function ambiguousDeletions(
  previous: readonly DeclaredIntegration[],
  declared: readonly DeclaredIntegration[],
  live: readonly LiveIntegration[],
): Failure[] {
  const removed = previous.filter(
    (integration) =>
      !declared.some(
        ({ file, identity }) => file === integration.file || sameIdentity(identity, integration.identity),
      ),
  );
  return removed.flatMap((integration) => {
    const match = matchLive(integration, live);
    if (match.kind !== 'ambiguous') return [];
    return [
      {
        reason: 'conflict' as const,
        message: `${integration.file} was removed, and Immuta has more than one integration for its ${identityWords(integration.type)}: ids ${match.ids.join(', ')}.`,
        remedy:
          'Put the file back with lifecycle.id set to the one that it manages, and remove it in a later change.',
        place: { file: integration.file },
      },
    ];
  });
}

/** One deletion for each live integration that the base declared and no file declares now. */
export function deletions(gone: readonly PreviousMatch[]): PlannedIntegration[] {
  const seen = new Set<string>();
  return gone.flatMap(({ previous, live }) => {
    if (seen.has(live.id)) return [];
    seen.add(live.id);
    const failedCreation = live.status === 'createError';
    return [
      {
        action: 'delete' as const,
        file: previous.file,
        id: live.id,
        identity: live.identity,
        previous,
        live,
        origin: 'this-change' as const,
        because: ['The file that declared it was removed.'],
        differences: [],
        notShown: [],
        mayReset: [],
        scriptEndpoint: failedCreation ? ('cleanup' as const) : ('delete' as const),
        warnings: healthWarnings(previous.file, live),
      },
    ];
  });
}
