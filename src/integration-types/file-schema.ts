import * as z from 'zod/mini';
import { alwaysFalse, flag, keyFacts } from './key-schemas.ts';

/** The block of a file that is never sent to Immuta. */
export const lifecycle = z.strictObject({
  id: z.exactOptional(
    z
      .string()
      .check(z.regex(/^(?:0|[1-9][0-9]{0,14})$/))
      .register(keyFacts, {
        kind: 'written',
        description: 'Pins the live integration that this file manages, by its ID in Immuta.',
        expectation: 'the ID of a live integration: 1 to 15 digits, without leading zeros',
        remedy: 'Write it as Immuta shows it, for example `id: 12`.',
      }),
  ),
  preventDelete: z._default(
    flag('While the base says true, removing the file does not delete the integration.', false),
    false,
  ),
  retainOnDelete: z._default(
    flag('While the base says true, removing the file leaves the integration in Immuta, unmanaged.', false),
    false,
  ),
  credentialsVersion: z.exactOptional(
    z.union([z.int(), z.string().check(z.regex(/^[A-Za-z0-9_.:+-]{1,64}$/))]).register(keyFacts, {
      kind: 'any',
      description: 'Change it to send rotated credentials to Immuta.',
      expectation: 'a whole number, or 1 to 64 letters, digits and `_.:+-`',
      remedy: 'For example, write `credentialsVersion: 2`. Put anything with a dot in quotes.',
    }),
  ),
});

export type Lifecycle = z.infer<typeof lifecycle>;

/** The schema of a whole file of one type, with its references resolved. */
export function fileSchema(
  type: string | undefined,
  config: z.ZodMiniObject,
  noAutoBootstrap: string | undefined,
): z.ZodMiniObject {
  return z.strictObject({
    type: (type === undefined ? z.never() : z.literal(type)).register(keyFacts, {
      kind: 'any',
      description: `The type of the integration: ${type ?? ''}.`,
      expectation: `\`${type ?? ''}\``,
    }),
    autoBootstrap:
      noAutoBootstrap === undefined
        ? flag('Whether Immuta sets the integration up by itself.')
        : alwaysFalse('autoBootstrap', noAutoBootstrap),
    config,
    lifecycle: z.prefault(lifecycle, {}),
  });
}

/** For a file whose type is missing or not supported: only the keys that all types share are checked. */
export const fileOfUnknownType = fileSchema(undefined, z.looseObject({}), undefined);
