/**
 * The JSON Schema of an integration file with its references. It is made from the zod schemas that a run uses for resolved
 * values. Only a run can check the value of a reference, and whether a key is a near miss.
 */
import * as z from 'zod/mini';
import { allowedReference } from '../src/declared/references.ts';
import type { ConfigRules } from '../src/integration-types/config-rules.ts';
import type { IntegrationType } from '../src/integration-types/integration-type.ts';
import { factsOf, type KeyFacts } from '../src/integration-types/key-schemas.ts';
import { secretNamePattern } from '../src/integration-types/secret-names.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

// Text without `${`, except as `$${` and in allowed references.
const plainPart = '(?:[^$]|\\$(?!\\$?\\{)|\\$\\$\\{)';
const partWithReference = `(?:${plainPart}|${allowedReference})*`;
const keyNames = { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_-]{0,63}$' } as const;
const definition = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const scalars: JsonSchema[] = [
  { type: ['null', 'boolean', 'number'] } as unknown as JsonSchema,
  { type: 'string', pattern: `^${partWithReference}$` },
];

/** References, and the values of undocumented keys: any value, or a reference if the name looks like that of a secret. */
const definitions: Record<string, JsonSchema> = {
  reference: { type: 'string', pattern: `^${allowedReference}$` },
  textWithReference: {
    type: 'string',
    pattern: `^${plainPart}*${allowedReference}${partWithReference}$`,
  },
  secret: {
    description: "A secret: one ${NAME} reference to the step's environment.",
    anyOf: [
      definition('reference'),
      {
        type: 'object',
        propertyNames: keyNames,
        additionalProperties: definition('secret'),
      },
    ],
  },
  undocumented: {
    anyOf: [
      ...scalars,
      { type: 'array', items: definition('undocumentedItem') },
      { type: 'object', propertyNames: keyNames, ...undocumentedKeys() },
    ],
  },
  undocumentedItem: {
    anyOf: [
      ...scalars,
      { type: 'array', items: definition('undocumentedItem') },
      {
        type: 'object',
        propertyNames: keyNames,
        patternProperties: { [secretNamePattern.source]: { type: 'object', maxProperties: 0 } },
        additionalProperties: definition('undocumentedItem'),
      },
    ],
  },
};

/** Keys of a block except these. */
function undocumentedKeys(documented: readonly string[] = []): JsonSchema {
  const others = documented.length === 0 ? '' : `^(?!(?:${documented.join('|')})$).*`;
  return {
    patternProperties: { [`${others}(?:${secretNamePattern.source})`]: definition('secret') },
    additionalProperties: definition('undocumented'),
  };
}

/** Draft 7, which the YAML language server supports best. */
export function editorSchema(types: readonly IntegrationType[]): JsonSchema {
  const [first, ...others] = types.map(({ file }) => file);
  if (first === undefined) throw new Error('there are no integration types');
  const schema = z.toJSONSchema(others.length === 0 ? first : z.union([first, ...others]), {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const facts = factsOf(zodSchema);
      if (facts !== undefined) Object.assign(jsonSchema, written(facts, withoutSchema(jsonSchema)));
      else if (zodSchema._zod.def.type === 'object')
        completeBlock(jsonSchema, types.find(({ config }) => config === zodSchema)?.rules);
    },
  });
  return {
    ...schema,
    title: 'Integration file',
    description: 'One Immuta integration, managed by immuta-integration-action.',
    definitions,
  };
}

/** Moves all keywords out of a schema and returns them, to become a part of it. */
function withoutSchema(schema: JsonSchema): JsonSchema {
  const copy = { ...schema };
  for (const keyword of Object.keys(schema)) Reflect.deleteProperty(schema, keyword);
  return copy;
}

/** A value as a file may contain it: itself, or a reference. */
function written(facts: KeyFacts, itself: JsonSchema): JsonSchema {
  const shown = {
    description: facts.description,
    ...(facts.default === undefined ? {} : { default: facts.default }),
  };
  switch (facts.kind) {
    case 'secret':
      return { allOf: [definition('reference')], ...shown };
    case 'text':
    case 'any':
      return { anyOf: [...(itself.anyOf ?? [itself]), definition('textWithReference')], ...shown };
    case 'written':
      return {
        anyOf: [
          { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 },
          itself,
          definition('reference'),
        ],
        ...shown,
      };
    case 'integer':
    case 'boolean':
      return { anyOf: [itself, definition('reference')], ...shown };
  }
}

function completeBlock(block: JsonSchema, rules: ConfigRules | undefined): void {
  if (block.additionalProperties === false) return;
  Object.assign(block, { propertyNames: keyNames }, undocumentedKeys(Object.keys(block.properties ?? {})));
  if (rules !== undefined) block.allOf = rulesOf(rules);
}

/** The rules across keys. A refused key is `false` outside of `properties`, so that editors don't suggest it. */
function rulesOf({ logins, absentLogin, refused }: ConfigRules): JsonSchema[] {
  const names = Object.keys(logins);
  return [
    ...Object.keys(refused).map((path) => keyRule([path], 'refused')),
    ...Object.entries(logins).flatMap(([name, { needed, optional = [] }]): JsonSchema[] => {
      const own = [...needed, ...optional];
      if (own.length === 0) return [];
      const isThis = { type: 'object' as const, properties: { authenticationType: { const: name } } };
      const isOther = {
        type: 'object' as const,
        properties: { authenticationType: { enum: names.filter((other) => other !== name) } },
      };
      const named = { required: ['authenticationType'] };
      return [
        { if: { ...isThis, ...(name === absentLogin ? {} : named) }, then: keyRule(needed, 'needed') },
        { if: { ...isOther, ...(name === absentLogin ? named : {}) }, then: keyRule(own, 'refused') },
      ];
    }),
  ];
}

/** Which keys of `config` are required or refused. Paths with a dot are in a nested block. */
function keyRule(paths: readonly string[], rule: 'needed' | 'refused'): JsonSchema {
  const blocks = [
    ...new Set(paths.filter((path) => path.includes('.')).map((path) => path.split('.')[0] ?? '')),
  ];
  const here = paths.filter((path) => !path.includes('.'));
  const properties: Record<string, JsonSchema | boolean> = {};
  for (const path of here) properties[path] = rule === 'needed';
  for (const block of blocks) {
    const inside = paths.filter((path) => path.startsWith(`${block}.`));
    properties[block] = keyRule(
      inside.map((path) => path.slice(block.length + 1)),
      rule,
    );
  }
  return {
    type: 'object',
    ...(rule === 'needed' ? { required: [...here, ...blocks] } : {}),
    properties,
  };
}
