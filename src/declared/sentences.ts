import type * as z from 'zod/mini';
import { present, type IntegrationType, type ObjectSchema } from '../integration-types/integration-type.ts';
import { factsOf } from '../integration-types/key-schemas.ts';
import { integrationTypes } from '../integration-types/registry.ts';
import { nearMiss } from './near-miss.ts';
import { forbiddenReference, loneReference, notEvaluated } from './references.ts';
import type { YamlNode } from './yaml-tree.ts';

/** What is wrong, and what to do. It has no text of the file but names of keys and references. */
export type Sentence = readonly [message: string, remedy?: string | undefined];

/** The schemas on the way to a path; undefined for a key that no schema knows. */
export function schemaAt(file: ObjectSchema, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = file;
  for (const name of path) {
    const member: z.core.$ZodType | undefined = (schema as ObjectSchema | undefined)?.shape[String(name)];
    schema = member === undefined ? undefined : present(member);
  }
  return schema;
}

/** A key that must be there and is not. */
export function missingSentence(path: string, schema: z.core.$ZodType | undefined): Sentence {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const remedies = {
    secret: `Add a line \`${name}: \${NAME}\`, and set NAME in the step's \`env\`.`,
    boolean: `Add a line \`${name}: false\`.`,
    any: `Add a line \`${name}: ...\`; supported: ${supportedTypes()}.`,
    block: `Add \`${name}:\` and its keys, indented, below it.`,
    other: `Add a line \`${name}: ...\`.`,
  };
  const kind = factsOf(schema)?.kind ?? 'block';
  return [
    `\`${path}\` is missing.`,
    kind in remedies ? remedies[kind as keyof typeof remedies] : remedies.other,
  ];
}

/** A value that its schema refuses; `referenced` says that it came out of `variables`. */
export function wrongValueSentence(
  path: string,
  schema: z.core.$ZodType | undefined,
  node: YamlNode,
  value: unknown,
  referenced: boolean,
): Sentence {
  const name = `\`${path}\``;
  const facts = factsOf(schema);
  if (facts === undefined) {
    const [example] = Object.keys((schema as ObjectSchema).shape);
    const keys = example === undefined ? 'its keys' : `keys such as \`${example}\``;
    const block = path.slice(path.lastIndexOf('.') + 1);
    return [`${name} must be a block of keys.`, `Write \`${block}:\` and below it, indented, ${keys}.`];
  }
  const { kind, expectation } = facts;
  if (kind === 'secret') return secretFieldSentence(name, node);
  if (node.kind !== 'scalar') {
    const wanted = kind === 'any' || kind === 'written' ? 'one value' : expectation;
    return [`${name} must be ${wanted}, not a list or a block of keys.`];
  }
  if (kind === 'text' && (value === null || value === ''))
    return [`${name} is empty; it must be ${expectation}.`];
  if (kind === 'text' && typeof value !== 'string')
    return [
      `${name} must be text, and YAML reads this as a number or a boolean.`,
      'Put the value in quotes.',
    ];
  if (referenced) return [`${name} must be ${expectation}, and the variable that it refers to is not.`];
  const advice = typeof value === 'string' ? facts.advice?.(value) : undefined;
  const digits =
    kind === 'integer' && typeof value === 'string' ? 'Write the digits, without quotes.' : undefined;
  return [`${name} must be ${expectation}.`, advice ?? facts.remedy ?? digits];
}

/** What is wrong with a secret field. A literal is reported without any part of it, since it may be a real secret. */
export function secretFieldSentence(name: string, node: YamlNode): Sentence {
  const value = node.kind === 'scalar' ? node.value : undefined;
  const text = typeof value === 'string' ? value : '';
  const reference = loneReference(text);
  if (reference !== undefined)
    return [`${name} refers to \`\${${reference}}\`, which is not allowed.`, forbiddenReference(reference)];
  const remedy = "Write one reference, such as `${NAME}`, and set it in the step's `env`.";
  if (value === null || value === '') return [`${name} is empty.`, remedy];
  const message = `${name} is a secret field, and contains something other than one reference.`;
  if (!text.includes('${{'))
    return [message, `${remedy} If a real secret is written here, change it: git keeps it.`];
  const meant = /^\$\{\{\s*secrets\.([A-Z_][A-Z0-9_]*)\s*\}\}$/.exec(text)?.[1];
  const written = meant === undefined || forbiddenReference(meant) !== undefined ? 'NAME' : meant;
  return [
    message,
    `${notEvaluated} write \`\${${written}}\`, and set it in the workflow, in the step's \`env\`: \`${written}: \${{ secrets.${written} }}\`.`,
  ];
}

/** A key that a strict block (the top level, or `lifecycle`) does not have. */
export function unknownKeySentence(name: string, above: string, file: ObjectSchema): Sentence {
  const known = Object.keys((schemaAt(file, above === '' ? [] : [above]) as ObjectSchema).shape);
  const place = above === '' ? 'at the top level of a file' : `under \`${above}\``;
  const message = `${keyWords(name)} is not a key ${place}.`;
  const meant = nearMiss(name, known);
  if (meant !== undefined) return [message, `Did you mean \`${meant}\`?`];
  const home = above === '' ? homeOf(name, file) : undefined;
  if (home !== undefined) return [message, `\`${name}\` belongs under \`${home}\`.`];
  return [message, `It takes ${known.map((each) => `\`${each}\``).join(', ')}.`];
}

/** The block that a name at the top level belongs to. */
function homeOf(name: string, file: ObjectSchema): string | undefined {
  const files = [file, ...integrationTypes.map((type) => type.file)];
  return ['lifecycle', 'config'].find((block) =>
    files.some((each) => Object.hasOwn((schemaAt(each, [block]) as ObjectSchema).shape, name)),
  );
}

/** A `type` that is not one of ours, though it may be meant as one. */
export function typeSentence(meant: IntegrationType | undefined): Sentence {
  return meant === undefined
    ? [
        `\`type\` must be a supported type of integration: ${supportedTypes()}.`,
        'Manage integrations of other types in Immuta itself: remove the file, or exclude it with a `!` line in the input `files`.',
      ]
    : [`\`type\` must be the name that Immuta's API uses: write \`type: ${meant.name}\`.`];
}

function supportedTypes(): string {
  return integrationTypes.map(({ name }) => `\`${name}\``).join(', ');
}

/** Whether a key's name can be written anywhere. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name);
}

/** A key's name in an error; one with other than plain characters is not repeated. */
export function keyWords(name: string): string {
  return isPlainName(name) ? `\`${name}\`` : 'This name';
}
