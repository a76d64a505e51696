import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves, secretReferences } from '../declared/payload.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import type { PreviousMatch } from './deletions.ts';
import { compare, show } from './difference.ts';
import type { PreviousFiles } from './make-plan.ts';
import {
  credentialsVersionKey,
  type KeyDifference,
  type PlannedIntegration,
  type ShownValue,
} from './plan.ts';
import { healthWarnings } from './warnings.ts';

/** Plans one declared integration, given the live one that it matched and what the base declared. */
export function planDeclared(
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
  const { dropped, credentials } = compareWithBase(declared, earlier, live);
  const because = [
    ...(live.status === 'createError'
      ? ['Its creation failed: it is set up again with the script for a creation.']
      : []),
    ...(differences.length > 0 ? ['What Immuta shows differs from the file.'] : []),
    ...(dropped.length > 0 ? ['The file no longer declares a key that it did.'] : []),
    ...(credentials.length > 0
      ? [`${credentialsWords(credentials)} changed: the credentials are sent again.`]
      : []),
  ];
  const update = because.length > 0;
  return {
    ...common,
    action: update ? 'update' : 'no-op',
    id: live.id,
    live,
    because,
    differences: [...differences, ...dropped, ...credentials],
    notShown,
    mayReset: update ? mayReset.filter(({ key }) => !dropped.some((drop) => drop.key === key)) : [],
    ...(update
      ? { scriptEndpoint: live.status === 'createError' ? ('create' as const) : ('edit' as const) }
      : {}),
    warnings: healthWarnings(declared.file, live),
  };
}

function credentialsWords(credentials: readonly KeyDifference[]): string {
  return credentials.some(({ key }) => key === credentialsVersionKey)
    ? 'lifecycle.credentialsVersion'
    : 'The name of a secret reference';
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

/** What a file asks for that Immuta can't show: only the file at the base tells. */
interface SinceBase {
  /** Keys that the file declared and no longer does. */
  readonly dropped: readonly KeyDifference[];
  /** A changed `lifecycle.credentialsVersion`, and secret references with another name: credentials are sent again. */
  readonly credentials: readonly KeyDifference[];
}

/** Compares a file with the same integration's file at the base; without one there is nothing to compare with. */
function compareWithBase(
  declared: DeclaredIntegration,
  earlier: DeclaredIntegration | undefined,
  live: LiveIntegration,
): SinceBase {
  if (earlier === undefined) return { dropped: [], credentials: [] };
  return {
    dropped: droppedKeys(declared, earlier, live),
    credentials: [...renamedReferences(declared, earlier), ...rotation(declared, earlier)],
  };
}

function droppedKeys(
  declared: DeclaredIntegration,
  earlier: DeclaredIntegration,
  live: LiveIntegration,
): KeyDifference[] {
  const now = new Set(leaves(declared.config).map(({ path }) => path));
  const shown = new Map(leaves(live.config).map(({ path, value }) => [path, value]));
  return leaves(earlier.config)
    .filter(({ path }) => !now.has(path))
    .map(({ path, value }) => {
      const key = `config.${path}`;
      return { key, before: show(declared, key, shown.get(path) ?? value), after: { kind: 'absent' } };
    });
}

function renamedReferences(declared: DeclaredIntegration, earlier: DeclaredIntegration): KeyDifference[] {
  const before = new Map(secretReferences(earlier).map(({ path, reference }) => [path, reference.name]));
  return secretReferences(declared).flatMap(({ path, reference }) => {
    const was = before.get(path);
    if (was === reference.name) return [];
    return [
      {
        key: `config.${path}`,
        before: was === undefined ? { kind: 'absent' } : { kind: 'secret', reference: was },
        after: { kind: 'secret', reference: reference.name },
      },
    ];
  });
}

function rotation(declared: DeclaredIntegration, earlier: DeclaredIntegration): KeyDifference[] {
  const was = earlier.lifecycle.credentialsVersion;
  const is = declared.lifecycle.credentialsVersion;
  if (String(was ?? '') === String(is ?? '')) return [];
  const shown = (value: string | number | undefined): ShownValue =>
    value === undefined ? { kind: 'absent' } : { kind: 'value', text: String(value) };
  return [{ key: credentialsVersionKey, before: shown(was), after: shown(is) }];
}
