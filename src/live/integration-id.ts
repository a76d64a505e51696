import * as z from 'zod/mini';

/** Immuta's ids: 1 to 15 digits. */
export const idPattern = /^[0-9]{1,15}$/;

/** An id as Immuta gives it: a number or a string. */
export const liveId = z.pipe(
  z.pipe(z.union([z.number(), z.string()]), z.transform(String)),
  z.string().check(z.regex(idPattern)),
);

/** Reads an id; undefined if the value is none. */
export function readId(value: unknown): string | undefined {
  return liveId.safeParse(value).data;
}
