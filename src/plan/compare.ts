import { leaves, secretReferences } from '../declared/payload.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { SecretReference, type DeclaredValue } from '../integration-types/declared-value.ts';
import { integrationType } from '../integration-types/registry.ts';
import type { ConfigKey } from '../integration-types/integration-type.ts';
import { canonicalJson, type Json } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isMask } from '../live/read-live.ts';
import { credentialsVersionKey, type KeyDifference, type ShownValue } from './plan.ts';

/** Declared against live, key by key. */
export interface Comparison {
  readonly differences: readonly KeyDifference[];
  /** Declared, non-secret keys that live leaves out, nulls or masks. */
  readonly notShown: readonly string[];
  /** Live, non-secret keys that the file leaves out and that are not at their documented default. */
  readonly mayReset: readonly KeyDifference[];
}

/** Compares what a file declares with what Immuta shows. Secrets are never compared. */
export function compare(declared: DeclaredIntegration, live: LiveIntegration): Comparison {
  const shown = liveLeaves(live);
  const differences: KeyDifference[] = [];
  const notShown: string[] = [];
  for (const [key, value] of comparedDeclared(declared)) {
    const found = shown.get(key);
    if (found === undefined) notShown.push(key);
    else if (!sameValue(declared.type, key, value, found))
      differences.push(difference(declared, key, found, value));
  }
  const mayReset = [...undeclaredLive(declared, live)].map(([key, value]) =>
    difference(declared, key, value, undefined),
  );
  return { differences, notShown, mayReset };
}

/**
 * Differences that only the base shows: keys that the file no longer declares, secret references with another name, and
 * a changed `lifecycle.credentialsVersion`.
 */
export function compareWithBase(
  declared: DeclaredIntegration,
  previous: DeclaredIntegration,
  live: LiveIntegration,
): readonly KeyDifference[] {
  const now = new Set(leaves(declared.config).map(({ path }) => path));
  const shown = new Map(leaves(live.config).map(({ path, value }) => [path, value]));
  const dropped = leaves(previous.config)
    .filter(({ path }) => !now.has(path))
    .map(({ path, value }) => difference(declared, `config.${path}`, shown.get(path) ?? value, undefined));
  const before = new Map(secretReferences(previous).map(({ path, reference }) => [path, reference]));
  const renamed = secretReferences(declared)
    .filter(({ path, reference }) => before.get(path)?.name !== reference.name)
    .map(({ path, reference }) => difference(declared, `config.${path}`, before.get(path), reference));
  const [was, is] = [previous, declared].map(({ lifecycle }) => lifecycle.credentialsVersion?.toString());
  const rotated = was === is ? [] : [difference(declared, credentialsVersionKey, was, is)];
  return [...dropped, ...renamed, ...rotated];
}

/** Every key of a file whose integration Immuta does not have yet. */
export function createdKeys(declared: DeclaredIntegration): KeyDifference[] {
  return [
    difference(declared, 'autoBootstrap', undefined, declared.autoBootstrap),
    ...leaves(declared.config).map(({ path, value }) =>
      difference(declared, `config.${path}`, undefined, value),
    ),
  ];
}

function difference(
  { type }: DeclaredIntegration,
  key: string,
  before: DeclaredValue | undefined,
  after: DeclaredValue | undefined,
): KeyDifference {
  return { key, before: show(type, key, before), after: show(type, key, after) };
}

/** A value as people may see it: those of keys that the type does not know are never shown. */
export function show(type: string, key: string, value: DeclaredValue | undefined): ShownValue {
  if (value === undefined) return { kind: 'absent' };
  if (value instanceof SecretReference) return { kind: 'secret', reference: value.name };
  const isShown =
    key === 'autoBootstrap' || key === credentialsVersionKey || knownKey(type, key)?.secret === false;
  if (!isShown) return { kind: 'hidden' };
  return { kind: 'value', text: typeof value === 'string' ? value : canonicalJson(value as Json) };
}

/** The declared keys that are compared, with their values: all but secrets and `type`. */
export function comparedDeclared(declared: DeclaredIntegration): ReadonlyMap<string, Json> {
  const keys = new Map<string, Json>([['autoBootstrap', declared.autoBootstrap]]);
  for (const { path, value } of leaves(declared.config)) {
    if (!containsSecret(value)) keys.set(`config.${path}`, value as Json);
  }
  return keys;
}

/** Every value that Immuta shows of an integration, by key; nulls and masks are left out. */
export function liveLeaves(live: LiveIntegration): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>();
  if (live.autoBootstrap !== undefined) values.set('autoBootstrap', live.autoBootstrap);
  for (const { path, value } of leaves(live.config)) {
    if (value === null || (typeof value === 'string' && isMask(value))) continue;
    values.set(`config.${path}`, value);
  }
  return values;
}

/**
 * Live, non-secret values of the keys that the file leaves out, except those at their documented default, which Immuta
 * shows for a key that was never set.
 */
function undeclaredLive(
  { type, config }: DeclaredIntegration,
  live: LiveIntegration,
): ReadonlyMap<string, Json> {
  const declaredKeys = new Set(leaves(config).map(({ path }) => `config.${path}`));
  const isDefault = (key: string, value: Json): boolean => {
    const documented = knownKey(type, key)?.default;
    return documented !== undefined && sameValue(type, key, documented, value);
  };
  return new Map(
    [...liveLeaves(live)].filter(
      ([key, value]) => key.startsWith('config.') && !declaredKeys.has(key) && !isDefault(key, value),
    ),
  );
}

/** Whether two values of a key are the same: numbers and booleans by value, hosts regardless of case. */
export function sameValue(type: string, key: string, declared: Json, live: Json): boolean {
  return normal(type, key, declared) === normal(type, key, live);
}

/** The text of a value for comparisons and digests. */
export function normal(type: string, key: string, value: Json): string {
  if (typeof value !== 'string') return canonicalJson(value);
  const text = value.trim();
  // Immuta may return a number or a boolean as a string, and the other way round.
  if (/^-?(0|[1-9]\d{0,14})$/.test(text) || text === 'true' || text === 'false') return text;
  return canonicalJson(knownKey(type, key)?.normal?.(text) ?? value);
}

function knownKey(type: string, key: string): ConfigKey | undefined {
  return integrationType(type)?.keys.find(({ path }) => `config.${path}` === key);
}

function containsSecret(value: DeclaredValue): boolean {
  if (value instanceof SecretReference) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(containsSecret);
}
