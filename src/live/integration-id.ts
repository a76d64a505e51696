import type { Json } from '../json.ts';

/** Immuta's ids: 1 to 15 digits. */
export const idPattern = /^[0-9]{1,15}$/;

/** Reads an id, which Immuta gives as a number or as a string; undefined where it is neither. */
export function readId(value: Json | undefined): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && idPattern.test(text) ? text : undefined;
}
