/** A JSON value, as it comes from or goes to a foreign API. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether a value is a plain JSON object (neither null nor an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deepest nesting of foreign JSON that is taken: what works on it recursively must not run out of stack. */
const deepest = 200;

/** Parses foreign JSON; undefined if it isn't JSON, or is nested over 200 levels deep. */
export function parseJson(text: string): Json | undefined {
  try {
    const json = JSON.parse(text) as Json;
    return fitsDepth(json, deepest) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Describes a text that should be JSON and is not; completes "with …". */
export function describeNonJson(text: string): string {
  if (text.trim() === '') return 'an empty body';
  if (/^\s*</.test(text)) return 'an HTML page, probably from a proxy or a login page';
  if (/^\s*[[{]/.test(text))
    return `JSON that is truncated, invalid or nested more than ${String(deepest)} levels deep`;
  return 'a body that is not JSON';
}

function fitsDepth(json: Json, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return true;
  return levels > 0 && Object.values(json).every((value: Json) => fitsDepth(value, levels - 1));
}

/**
 * One text for one value: keys sorted, no spaces. Two values that differ only in the order of
 * their keys give the same text, which is what digests and comparisons are taken over.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (isJsonObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
