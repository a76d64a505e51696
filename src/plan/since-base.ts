import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves, secretReferences } from '../declared/payload.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { show } from './difference.ts';
import { credentialsVersionKey, type KeyDifference, type ShownValue } from './plan.ts';

/** What a file asks for that Immuta can't show: only the file at the base tells. */
export interface SinceBase {
  /** Keys that the file declared and no longer does. */
  readonly dropped: readonly KeyDifference[];
  /** A changed `lifecycle.credentialsVersion`, and secret references with another name: credentials are sent again. */
  readonly credentials: readonly KeyDifference[];
}

/** Compares a file with the same integration's file at the base; without one there is nothing to compare with. */
export function compareWithBase(
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
