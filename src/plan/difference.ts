import { leaves } from '../declared/payload.ts';
import { SecretReference, type DeclaredIntegration, type DeclaredValue } from '../declared/integration.ts';
import { integrationType } from '../integration-types/registry.ts';
import { canonicalJson, type Json } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isMask } from '../live/read-live.ts';
import type { KeyDifference, ShownValue } from './plan.ts';

/** Declared against live, key by key. */
export interface Comparison {
  readonly differences: readonly KeyDifference[];
  /** Declared, non-secret keys that live leaves out, nulls or masks. */
  readonly notShown: readonly string[];
  /** Live, non-secret keys that the file leaves out. */
  readonly mayReset: readonly KeyDifference[];
}

const absent: ShownValue = { kind: 'absent' };

/** Compares what a file declares with what Immuta shows. Secrets are never compared. */
export function compare(declared: DeclaredIntegration, live: LiveIntegration): Comparison {
  const differences: KeyDifference[] = [];
  const notShown: string[] = [];
  const shown = comparedLive(declared, live);
  for (const [key, value] of comparedDeclared(declared)) {
    const there = shown.get(key);
    if (there === undefined) notShown.push(key);
    else if (!sameValue(declared.type, key, value, there)) {
      differences.push({ key, before: show(declared, key, there), after: show(declared, key, value) });
    }
  }
  return { differences, notShown, mayReset: undeclared(declared, live) };
}

/** The declared keys that are compared, with their values: no secrets, and nothing of identity by type alone. */
export function comparedDeclared(declared: DeclaredIntegration): ReadonlyMap<string, Json> {
  const keys = new Map<string, Json>([['autoBootstrap', declared.autoBootstrap]]);
  for (const { path, value } of leaves(declared.config)) {
    if (!holdsSecret(value)) keys.set(`config.${path}`, value as Json);
  }
  return keys;
}

/** Live values of the keys that the file declares; a key that live does not show is left out. */
export function comparedLive(
  declared: DeclaredIntegration,
  live: LiveIntegration,
): ReadonlyMap<string, Json> {
  const values = liveLeaves(live);
  const keys = new Map<string, Json>();
  for (const key of comparedDeclared(declared).keys()) {
    const value = values.get(key);
    if (value !== undefined) keys.set(key, value);
  }
  return keys;
}

/** Whether two values of a key are the same: numbers and booleans by value, hosts whatever their case. */
export function sameValue(type: string, key: string, declared: Json, live: Json): boolean {
  return normal(type, key, declared) === normal(type, key, live);
}

/** The text that stands for a value in comparisons and digests. */
export function normal(type: string, key: string, value: Json): string {
  if (typeof value === 'string') {
    const text = value.trim();
    // Immuta may give a number or a boolean as a string, and the other way round.
    if (/^-?(0|[1-9]\d{0,14})$/.test(text) || text === 'true' || text === 'false') return text;
    const known = integrationType(type)?.keys.find(({ path }) => `config.${path}` === key);
    if (known?.normal !== undefined) return canonicalJson(known.normal(text));
  }
  return canonicalJson(value);
}

/** Every value that Immuta shows of an integration, by key; nulls and masks are no values. */
export function liveLeaves(live: LiveIntegration): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>();
  if (live.autoBootstrap !== undefined) values.set('autoBootstrap', live.autoBootstrap);
  for (const { path, value } of leaves(live.config)) {
    if (value === null || (typeof value === 'string' && isMask(value))) continue;
    values.set(`config.${path}`, value);
  }
  return values;
}

/** Live, non-secret values of the keys that the file leaves out. */
export function undeclaredLive(
  declared: DeclaredIntegration,
  live: LiveIntegration,
): ReadonlyMap<string, Json> {
  const declaredKeys = new Set(leaves(declared.config).map(({ path }) => `config.${path}`));
  return new Map(
    [...liveLeaves(live)].filter(([key]) => key.startsWith('config.') && !declaredKeys.has(key)),
  );
}

function undeclared(declared: DeclaredIntegration, live: LiveIntegration): KeyDifference[] {
  return [...undeclaredLive(declared, live)].map(([key, value]) => ({
    key,
    before: show(declared, key, value),
    after: absent,
  }));
}

/** A value as people may see it: those of keys that the type does not know are never shown. */
export function show(
  declared: DeclaredIntegration,
  key: string,
  value: DeclaredValue | undefined,
): ShownValue {
  if (value === undefined) return absent;
  if (value instanceof SecretReference) return { kind: 'secret', reference: value.name };
  if (key !== 'autoBootstrap' && !isKnownKey(declared.type, key)) return { kind: 'hidden' };
  return { kind: 'value', text: typeof value === 'string' ? value : canonicalJson(value as Json) };
}

function isKnownKey(type: string, key: string): boolean {
  return integrationType(type)?.keys.some(({ path, secret }) => !secret && `config.${path}` === key) === true;
}

function holdsSecret(value: DeclaredValue): boolean {
  if (value instanceof SecretReference) return true;
  if (Array.isArray(value)) return value.some((item: DeclaredValue) => holdsSecret(item));
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}
