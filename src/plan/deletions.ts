import type { DeclaredIntegration, Lifecycle } from '../declared/integration.ts';
import type { Failure } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityPlace, identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { matchLive } from './match.ts';
import type { Plan, PlannedIntegration } from './plan.ts';
import { healthWarnings } from './warnings.ts';

/** An integration that the base declared, and the live one that its file matched. */
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

/** What becomes of the live integrations that the base declared and no file declares now. */
export interface Removals {
  readonly deletions: readonly PlannedIntegration[];
  /** Left alone, since the base says `lifecycle.retainOnDelete: true`. */
  readonly retained: readonly PreviousMatch[];
}

/**
 * Sorts what no file declares any more into deletions and what is retained, each live integration once.
 * `guarding` is what the event's own base declared, where it is another commit than the base: its `lifecycle` counts.
 */
export function planRemovals(
  noLongerDeclared: readonly PreviousMatch[],
  declared: readonly DeclaredIntegration[],
  guarding: readonly DeclaredIntegration[] = [],
): Removals {
  const files = new Set(declared.map(({ file }) => file));
  const once = new Map([...noLongerDeclared].reverse().map((match) => [match.live.id, match]));
  const all = [...once.values()].reverse().map((match) => ({
    match,
    lifecycle: latestLifecycle(match.previous, guarding),
  }));
  return {
    deletions: all
      .filter(({ lifecycle }) => !lifecycle.retainOnDelete)
      .map(({ match, lifecycle }) =>
        deletion(match, lifecycle.preventDelete, files.has(match.previous.file)),
      ),
    retained: all.filter(({ lifecycle }) => lifecycle.retainOnDelete).map(({ match }) => match),
  };
}

function latestLifecycle(previous: DeclaredIntegration, guarding: readonly DeclaredIntegration[]): Lifecycle {
  const latest = guarding.find(
    ({ file, identity }) => file === previous.file || sameIdentity(identity, previous.identity),
  );
  return (latest ?? previous).lifecycle;
}

function deletion(
  { previous, live }: PreviousMatch,
  preventDelete: boolean,
  fileIsThere: boolean,
): PlannedIntegration {
  return {
    action: 'delete',
    file: previous.file,
    id: live.id,
    identity: live.identity,
    previous,
    live,
    origin: 'this-change',
    because: [
      fileIsThere
        ? 'The file that declared it now declares another integration.'
        : 'The file that declared it was removed.',
    ],
    differences: [],
    notShown: [],
    mayReset: [],
    preventDelete,
    scriptEndpoint: live.status === 'createError' ? 'cleanup' : 'delete',
    warnings: healthWarnings(previous.file, live),
  };
}

/** A file whose host, port or database was edited would delete one integration and create another. */
export function editedIdentities(
  declared: readonly DeclaredIntegration[],
  noLongerDeclared: readonly PreviousMatch[],
): Failure[] {
  const byFile = new Map(declared.map((integration) => [integration.file, integration]));
  return noLongerDeclared.flatMap(({ previous, live }) => {
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
    remedy: "A type can't be changed: declare the integration of the other type in another file.",
    place: now.place('type'),
  };
}

/** Files that were removed and fit more than one live integration: which one is to be deleted can't be told. */
export function ambiguousDeletions(
  previous: readonly DeclaredIntegration[],
  declared: readonly DeclaredIntegration[],
  live: readonly LiveIntegration[],
): Failure[] {
  const removedFiles = previous.filter(
    (integration) =>
      !declared.some(
        ({ file, identity }) => file === integration.file || sameIdentity(identity, integration.identity),
      ),
  );
  return removedFiles.flatMap((integration) => {
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

/** The deletions that must not happen: protected by `preventDelete`, or too many for `max-deletes`. */
export function preventedDeletions(
  planned: readonly PlannedIntegration[],
  maxDeletes: number,
): Plan['prevented'] {
  const deletions = planned.filter(({ action }) => action === 'delete');
  const isProtected = deletions.filter(({ preventDelete }) => preventDelete);
  const others = deletions.filter(({ preventDelete }) => preventDelete !== true);
  return [
    ...isProtected.map(protectedFailure),
    ...(others.length > maxDeletes
      ? others.map((one) => tooManyFailure(one, others.length, maxDeletes))
      : []),
  ];
}

type Prevented = Plan['prevented'][number];

function protectedFailure({ file, id = '' }: PlannedIntegration): Prevented {
  return {
    file,
    reason: 'delete-prevented',
    message: `${file}: integration ${id} is not deleted, since lifecycle.preventDelete is true for it.`,
    remedy:
      'Put the file back with preventDelete: false, merge that, and remove the file in a second pull request.',
    place: { file },
  };
}

function tooManyFailure({ file, id = '' }: PlannedIntegration, count: number, limit: number): Prevented {
  return {
    file,
    reason: 'delete-prevented',
    message: `${file}: integration ${id} is not deleted, since ${String(count)} deletions are more than max-deletes (${String(limit)}) allows.`,
    remedy: `If you mean to delete all of them, set max-deletes: ${String(count)} for this run; otherwise put the files back.`,
    place: { file },
  };
}
