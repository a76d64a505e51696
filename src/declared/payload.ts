import {
  type DeclaredObject,
  type DeclaredValue,
  SecretReference,
} from '../integration-types/declared-value.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { DeclaredIntegration } from './integration.ts';

/** What Immuta is sent for an integration: what its file declares except `lifecycle`. `secretValue` gives the value for each reference, and may throw. */
export function payloadOf(
  { type, autoBootstrap, config }: Pick<DeclaredIntegration, 'type' | 'autoBootstrap' | 'config'>,
  secretValue: (reference: SecretReference) => string,
) {
  return { type, autoBootstrap, config: resolveReferences(config, secretValue) };
}

/** A config with null for each secret, so that it can be compared and shown. */
export function withoutReferences(config: DeclaredObject): JsonObject {
  return resolveReferences(config, () => null);
}

function resolveReferences(
  config: DeclaredObject,
  valueOf: (reference: SecretReference) => Json,
): Record<string, Json> {
  const resolve = (value: DeclaredValue): Json => {
    if (value instanceof SecretReference) return valueOf(value);
    if (Array.isArray(value)) return value.map(resolve);
    return typeof value === 'object' && value !== null
      ? resolveReferences(value as DeclaredObject, valueOf)
      : value;
  };
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, resolve(value)]));
}

/** A value and its path below `config`. */
export interface Leaf<Value> {
  readonly path: string;
  readonly value: Value;
}

/**
 * A config flattened, in its own order: nested objects become paths (`impersonation.role`). Lists and
 * empty objects are leaves, and so are secret references.
 */
export function leaves(config: JsonObject): readonly Leaf<Json>[];
export function leaves(config: DeclaredObject): readonly Leaf<DeclaredValue>[];
export function leaves(config: DeclaredObject): readonly Leaf<DeclaredValue>[] {
  return Object.entries(config).flatMap(([key, value]) => {
    if (!isBlock(value)) return [{ path: key, value }];
    return leaves(value).map((leaf) => ({ path: `${key}.${leaf.path}`, value: leaf.value }));
  });
}

function isBlock(value: DeclaredValue): value is DeclaredObject {
  return isJsonObject(value) && !(value instanceof SecretReference) && Object.keys(value).length > 0;
}

/** Every secret of an integration, by its path below `config`. */
export function secretReferences(
  declared: Pick<DeclaredIntegration, 'config'>,
): readonly { readonly path: string; readonly reference: SecretReference }[] {
  return leaves(declared.config).flatMap(({ path, value }) =>
    value instanceof SecretReference ? [{ path, reference: value }] : [],
  );
}
