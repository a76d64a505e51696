import { isJsonObject } from '../../src/json.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { Refusal } from './answer.ts';
import { valueAt } from './config-paths.ts';

export type KeyType = 'string' | 'integer' | 'boolean' | 'object';

/** The keys that a `config` needs, by its `authenticationType`. */
export type CredentialKeys = Readonly<Record<string, readonly string[]>>;

/** Refuses a documented key of the wrong type, and an invalid port. */
export function checkKeyTypes(config: JsonObject, typeOfKey: Readonly<Record<string, KeyType>>): void {
  for (const [path, type] of Object.entries(typeOfKey)) {
    const value = valueAt(config, path);
    if (value !== undefined && !hasType(value, type)) {
      throw new Refusal(400, `"config.${path}" must be of type ${type}`);
    }
  }
  const port = config['port'];
  if (typeof port === 'number' && (port < 1 || port > 65_535)) {
    throw new Refusal(400, '"config.port" must be a valid port');
  }
}

/** The keys for the `authenticationType` of a config, or for the default. Refuses an unknown one. */
export function credentialKeys(
  config: JsonObject,
  known: CredentialKeys,
  byDefault?: string,
): readonly string[] {
  const authentication = config['authenticationType'] ?? byDefault;
  const keys = typeof authentication === 'string' ? known[authentication] : undefined;
  if (keys === undefined) {
    const names = Object.keys(known).join(', ');
    throw new Refusal(400, `"config.authenticationType" must be one of [${names}]`);
  }
  return keys;
}

/** Refuses a config with a missing or empty key. */
export function requireKeys(config: JsonObject, paths: readonly string[]): void {
  for (const path of paths) {
    const value = valueAt(config, path);
    if (value === undefined) throw new Refusal(400, `"config.${path}" is required`);
    if (value === '') throw new Refusal(400, `"config.${path}" is not allowed to be empty`);
  }
}

function hasType(value: Json, type: KeyType): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return isJsonObject(value);
  return typeof value === type;
}
