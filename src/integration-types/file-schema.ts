import * as z from 'zod';
import type { ConfigKey, IntegrationType } from './integration-type.ts';

// One or more references, with any text around them: what such a text becomes is known only when it is read.
const withReference = z.string().regex(/^(?:[^$]|\$(?!\$?\{)|\$\$\{)*\$\{[A-Z_][A-Z0-9_]*\}/);
const loneReference = z.string().regex(/^\$\{[A-Z_][A-Z0-9_]*\}$/);

/**
 * The zod schema of an integration file as it is written, references and all: what editors complete and
 * check by. It is made from the types' keys alone, the same that a run checks by (in `declared`, with
 * better sentences and without loading zod at each start). Rules across keys are left to the run.
 */
export function fileSchema(types: readonly IntegrationType[]): z.ZodType {
  const [first, ...others] = types.map(schemaOfType);
  if (first === undefined) return z.never();
  return others.length === 0 ? first : z.union([first, ...others]);
}

function schemaOfType(type: IntegrationType): z.ZodType {
  const autoBootstrap = type.noAutoBootstrap === undefined ? z.boolean() : z.literal(false);
  return z.strictObject({
    type: z
      .union([z.literal(type.name), withReference])
      .meta({ description: `The type of the integration: ${type.name}.` }),
    autoBootstrap: z.union([autoBootstrap, loneReference]).meta({
      description: type.noAutoBootstrap ?? 'Whether Immuta sets the integration up by itself.',
    }),
    config: block(type.keys, '').meta({
      description: 'What Immuta is told, besides type and autoBootstrap.',
    }),
    lifecycle: lifecycle.optional(),
  });
}

const lifecycle = z
  .strictObject({
    id: z
      .union([
        z.int().min(0).max(999_999_999_999_999),
        z.string().regex(/^(?:0|[1-9][0-9]{0,14})$/),
        loneReference,
      ])
      .meta({ description: 'Pins the live integration that this file manages, by its id in Immuta.' })
      .optional(),
    preventDelete: z
      .union([z.boolean(), loneReference])
      .meta({
        description: 'While the base says true, removing the file does not delete the integration.',
        default: false,
      })
      .optional(),
    retainOnDelete: z
      .union([z.boolean(), loneReference])
      .meta({
        description:
          'While the base says true, removing the file leaves the integration in Immuta, and no file manages it.',
        default: false,
      })
      .optional(),
    credentialsVersion: z
      .union([z.int(), z.string().regex(/^[A-Za-z0-9_.:+-]{1,64}$/), withReference])
      .meta({ description: 'Change it to push rotated credentials to Immuta.' })
      .optional(),
  })
  .meta({ description: 'For this action alone; never sent to Immuta.' });

/** The keys below one path; `above` is empty or ends with a dot. Unknown ones are let through: Immuta gets them. */
function block(keys: readonly ConfigKey[], above: string): z.ZodType {
  const members = new Map<string, z.ZodType>();
  for (const key of keys) {
    const [name = '', ...deeper] = key.path.slice(above.length).split('.');
    if (members.has(name)) continue;
    const below = keys.filter((other) => other.path.startsWith(`${above}${name}.`));
    const schema = deeper.length > 0 ? block(below, `${above}${name}.`) : schemaOfKey(key);
    members.set(name, deeper.length === 0 && key.needed ? schema : schema.optional());
  }
  return z.looseObject(Object.fromEntries(members));
}

function schemaOfKey(key: ConfigKey): z.ZodType {
  const schema = key.secret ? loneReference : z.union([...literalSchemas(key)]);
  return schema.meta({
    description: key.description,
    ...(key.default === undefined ? {} : { default: key.default }),
  });
}

function literalSchemas(key: Exclude<ConfigKey, { secret: true }>): readonly [z.ZodType, z.ZodType] {
  switch (key.type) {
    case 'boolean':
      return [z.boolean(), loneReference];
    case 'integer':
      return [z.int().min(key.minimum).max(key.maximum), loneReference];
    case 'string':
      return [
        key.values === undefined ? z.string().regex(key.form.pattern) : z.enum(key.values),
        withReference,
      ];
  }
}
