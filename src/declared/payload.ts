import type { DeclaredFile } from '../integration-types/registry.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import {
  type DeclaredIntegration,
  type DeclaredObject,
  type DeclaredValue,
  SecretReference,
} from './integration.ts';

/** What Immuta is sent for an integration: what its file declares except `lifecycle`, with values for its secrets. */
export type Payload = WithValues<Omit<DeclaredFile, 'lifecycle'>>;

type WithValues<T> = [DeclaredValue] extends [T]
  ? Json
  : T extends SecretReference
    ? string
    : T extends object
      ? { [Key in keyof T]: WithValues<T[Key]> }
      : T;

/** Makes the payload; `secretValue` gives the value for each reference, and may throw. */
export function payloadOf(
  { type, autoBootstrap, config }: Omit<DeclaredFile, 'lifecycle'>,
  secretValue: (reference: SecretReference) => string,
): Payload {
  return { type, autoBootstrap, config: mapReferences(config, secretValue) as Payload['config'] };
}

/** A config with null for each secret, so that it can be compared and shown. */
export function withoutReferences(config: DeclaredObject): JsonObject {
  const plain = mapReferences(config, () => null);
  return isJsonObject(plain) ? plain : {};
}

function mapReferences(value: DeclaredValue, replace: (reference: SecretReference) => Json): Json {
  if (value instanceof SecretReference) return replace(value);
  if (Array.isArray(value)) return value.map((item: DeclaredValue) => mapReferences(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapReferences(item, replace)]));
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
