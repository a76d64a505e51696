import * as z from 'zod/mini';
import { lifecycle } from '../integration-types/file-schema.ts';
import { present, type IntegrationType, type ObjectSchema } from '../integration-types/integration-type.ts';
import { factsOf } from '../integration-types/key-schemas.ts';
import { integrationTypes } from '../integration-types/registry.ts';
import { inCode } from '../words.ts';
import { nearMiss } from './near-miss.ts';
import { forbiddenReference, loneReference, notEvaluated } from './references.ts';

/** What is wrong, and what to do, without any text of the file except names of keys and references. */
export type Sentence = readonly [message: string, remedy?: string | undefined];

/** The schema of a path; undefined for a key that no schema knows. */
export function schemaAt(file: ObjectSchema, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((schema, name) => {
    const member = schema instanceof z.ZodMiniObject ? schema.shape[String(name)] : undefined;
    return member === undefined ? undefined : present(member);
  }, file);
}

/** A key that is required and missing. */
export function missingSentence(path: string, schema: z.core.$ZodType | undefined): Sentence {
  const facts = factsOf(schema);
  const value = path === 'type' ? supportedTypes() : facts?.expectation;
  const example = facts?.kind === 'secret' ? ", such as `${NAME}`, and set NAME in the step's `env`" : '';
  return [
    `\`${path}\` is missing.`,
    `Add \`${lastName(path)}:\` with ${value ?? 'its keys indented below it'}${example}.`,
  ];
}

/** A value that its schema refuses; `referenced`: it comes from `variables`. */
export function wrongValueSentence(
  path: string,
  schema: z.core.$ZodType | undefined,
  value: unknown,
  referenced: boolean,
): Sentence {
  const name = `\`${path}\``;
  const facts = factsOf(schema);
  if (facts === undefined) {
    const [example] = schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
    const keys = example === undefined ? 'its keys' : `keys such as \`${example}\``;
    return [
      `${name} must be a block of keys.`,
      `Write \`${lastName(path)}:\` and below it, indented, ${keys}, each followed by a colon and a space.`,
    ];
  }
  const { kind, expectation } = facts;
  if (typeof value === 'object' && value !== null)
    return [`${name} must be one value, not a list or a block of keys.`];
  if (kind === 'text' && (value === null || value === ''))
    return [`${name} is empty; it must be ${expectation}.`];
  if (kind === 'text' && typeof value !== 'string')
    return [
      `${name} must be text, and YAML reads this as a number or a boolean.`,
      'Put the value in quotes.',
    ];
  if (referenced) return [`${name} must be ${expectation}, but the value of its variable is not.`];
  if (kind === 'integer' && typeof value === 'string' && /^\d+$/.test(value))
    return [`${name} must be ${expectation}.`, 'Write the number without quotes.'];
  return [`${name} must be ${expectation}.`, facts.remedy];
}

/** A value in a secret field that is not one reference. No part of it is repeated, since it may be a real secret. */
export function secretFieldSentence(name: string, value: unknown): Sentence {
  const text = typeof value === 'string' ? value : '';
  const reference = loneReference(text);
  if (reference !== undefined)
    return [`${name} refers to \`\${${reference}}\`, which is not allowed.`, forbiddenReference(reference)];
  const remedy =
    "Write one reference, such as `${REDSHIFT_PASSWORD}`: `${`, a name of capitals, digits and underscores, and `}`, with no other characters around it, such as curly quotes. Set it in the step's `env`.";
  if (value === null || value === '') return [`${name} is empty.`, remedy];
  const message = `${name} is a secret field, so it must contain exactly one reference.`;
  return [
    message,
    text.includes('${{')
      ? `${notEvaluated} write \`\${NAME}\`, and set NAME in the step's \`env\` in the workflow: \`NAME: \${{ secrets.NAME }}\`.`
      : `${remedy} If this is a real secret, rotate it: git keeps it.`,
  ];
}

/**
 * A key that a block does not have. `above` is the block's path, empty at the top level; the block is undefined below an
 * undocumented key. Undefined if the key may be sent to Immuta.
 */
export function unknownKeySentence(name: string, above: string, block?: ObjectSchema): Sentence | undefined {
  if (block === undefined) return isPlainName(name) ? undefined : nameSentence;
  const known = Object.keys(block.shape);
  const place = above === '' ? 'at the top level of a file' : `under \`${above}\``;
  const message = `${isPlainName(name) ? `\`${name}\`` : 'This name'} is not a known key ${place}.`;
  const meant = nearMiss(name, known);
  if (meant !== undefined) return [message, `Did you mean \`${meant}\`?`];
  const home = homeOf(name, above);
  if (home !== undefined) return [message, `Move it ${home}.`];
  if (block.def.catchall instanceof z.ZodMiniNever) return [message, `Supported keys: ${inCode(known)}.`];
  return isPlainName(name) ? undefined : nameSentence;
}

/** Where a misplaced key belongs. */
function homeOf(name: string, above: string): string | undefined {
  // Immuta may have its own keys `type` and `id` under `config`, and any below that.
  if (above.includes('.') || (above === 'config' && name === 'id')) return undefined;
  if (Object.hasOwn(lifecycle.shape, name)) return 'under `lifecycle`';
  if (above !== '' && ['autoBootstrap', 'lifecycle'].includes(name)) return 'to the top level of the file';
  if (above === 'config') return undefined;
  return integrationTypes.some(({ config }) => Object.hasOwn(config.shape, name))
    ? 'under `config`'
    : undefined;
}

/** A `type` that is not supported, though a supported one may be meant. */
export function typeSentence(meant: IntegrationType | undefined): Sentence {
  return meant === undefined
    ? [
        `\`type\` must be a supported type of integration: ${supportedTypes()}.`,
        'Manage integrations of other types in Immuta itself: remove the file, or exclude it with a `!` line in the input `files`.',
      ]
    : [`\`type\` must be the name that Immuta's API uses: write \`type: ${meant.name}\`.`];
}

/** Whether a key's name can be written anywhere. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name);
}

const nameSentence: Sentence = [
  'A key must be 1 to 64 letters, digits, `_` and `-`, and start with a letter or `_`.',
];

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function supportedTypes(): string {
  return inCode(integrationTypes.map(({ name }) => name));
}
