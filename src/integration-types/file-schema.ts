import * as z from 'zod/mini';
import { alwaysFalse, flag, keyFacts } from './key-schemas.ts';

const versionPattern = /^[A-Za-z0-9_.:+-]{1,64}$/;

/** The block of a file that is never sent to Immuta. */
export const lifecycle = z.strictObject({
  id: z.optional(
    z
      .string()
      .check(z.regex(/^(?:0|[1-9][0-9]{0,14})$/))
      .register(keyFacts, {
        kind: 'written',
        description: 'Pins the live integration that this file manages, by its id in Immuta.',
        expectation: 'the id of a live integration: 1 to 15 digits, the first of them not a zero',
        remedy: 'Write it as Immuta shows it, for example `id: 12`.',
      }),
  ),
  preventDelete: z.optional(
    flag('While the base says true, removing the file does not delete the integration.', false),
  ),
  retainOnDelete: z.optional(
    flag(
      'While the base says true, removing the file leaves the integration in Immuta, and no file manages it.',
      false,
    ),
  ),
  credentialsVersion: z.optional(
    z.union([z.int(), z.string().check(z.regex(versionPattern))]).register(keyFacts, {
      kind: 'any',
      description: 'Change it to send rotated credentials to Immuta.',
      expectation: 'a whole number, or a text of 1 to 64 letters, digits and `_.:+-`',
      remedy: 'Write for example `credentialsVersion: 2`, and put anything with a dot in quotes.',
    }),
  ),
});

/** The schema of a whole file of one type, its references resolved. */
export function fileSchema<Config extends z.core.$ZodType>(
  type: string | undefined,
  config: Config,
  noAutoBootstrap: string | undefined,
) {
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
    lifecycle: z.optional(lifecycle),
  });
}

/** A file whose type is missing or not supported: what every type has is checked all the same. */
export const fileOfNoType = fileSchema(undefined, z.looseObject({}), undefined);
