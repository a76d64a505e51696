import { isJsonObject } from '../../src/json.ts';
import type { Json, JsonObject } from '../../src/json.ts';

/** The value at a path such as `impersonation.role`; undefined if there is none. */
export function valueAt(config: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = config;
  for (const key of path.split('.')) value = isJsonObject(value) ? value[key] : undefined;
  return value;
}

/** The config with the value at a path replaced, or removed if `value` is undefined. */
export function withValueAt(config: JsonObject, path: string, value: Json | undefined): JsonObject {
  const [key = '', ...rest] = path.split('.');
  const { [key]: inner, ...others } = config;
  if (rest.length > 0) {
    if (inner !== undefined && !isJsonObject(inner)) return config;
    if (inner === undefined && value === undefined) return config;
    return { ...config, [key]: withValueAt(inner ?? {}, rest.join('.'), value) };
  }
  return value === undefined ? others : { ...config, [key]: value };
}

/** `base` with the values of `over`, merged object by object. */
export function merged(base: JsonObject, over: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = isJsonObject(below) && isJsonObject(value) ? merged(below, value) : value;
  }
  return result;
}
