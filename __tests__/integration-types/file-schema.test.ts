import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { readFile } from 'node:fs/promises';
import { schemaText } from '../../scripts/write-schema.ts';
import { fileSchema } from '../../src/integration-types/file-schema.ts';
import type { IntegrationType } from '../../src/integration-types/integration-type.ts';
import { integrationTypes } from '../../src/integration-types/registry.ts';
import { edited, read, sample, samples } from '../declared/sample.ts';

const committed = await readFile(new URL('../../schema/integration.schema.json', import.meta.url), 'utf8');
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(committed) as Record<string, unknown>,
);
const accepts = (text: string): boolean => validate(load(text));

describe('the JSON Schema for editors', () => {
  test('is current', async () => {
    expect(committed).toBe(await schemaText());
  });

  test('is draft 7, and describes every key', () => {
    interface OfType {
      readonly properties: object;
    }
    const schema = JSON.parse(committed) as OfType & { $schema: string; anyOf?: readonly OfType[] };
    expect(schema.$schema).toContain('draft-07');
    for (const { properties } of schema.anyOf ?? [schema])
      expect(Object.keys(properties)).toEqual(['type', 'autoBootstrap', 'config', 'lifecycle']);
    expect(committed.match(/"description"/g)?.length).toBeGreaterThan(
      integrationTypes.flatMap(({ keys }) => keys).length,
    );
  });

  test.each([
    ...Object.entries(samples).map(([name, text]) => [`the sample of ${name}`, text] as const),
    ['a reference for a number', edited('5439', '${PORT}')],
    ['a reference for a boolean', edited('enabled: true', 'enabled: ${FLAG}')],
    ['a reference for autoBootstrap', edited('autoBootstrap: false', 'autoBootstrap: ${OFF}')],
    ['text around a reference', edited('redshift.example.com', '${STAGE}.example.com')],
    ['a reference as id', edited('id: 12', 'id: ${ID}')],
    ['an unknown config key', edited('  port:', '  audit: {enabled: true}\n  port:')],
    ['an id as text', edited('id: 12', 'id: "12"')],
  ])('takes %s', (_, text) => {
    expect([validate(load(text)), validate.errors]).toEqual([true, null]);
  });

  test.each([
    ['an unknown top-level key', `${sample}colour: red\n`],
    ['an unknown lifecycle key', edited('preventDelete', 'preventdelete')],
    ['another type', edited('Redshift', 'Snowflake')],
    ['autoBootstrap: true', edited('autoBootstrap: false', 'autoBootstrap: true')],
    ['a missing password', edited('  password: ${REDSHIFT_PASSWORD}\n', '')],
    ['a literal secret', edited('${REDSHIFT_PASSWORD}', 'hunter2')],
    ['text around a secret reference', edited('${REDSHIFT_PASSWORD}', 'a${A}')],
    ['a host with a scheme', edited('redshift.example.com', 'https://a.example.com')],
    ['a host with an escaped reference', edited('redshift.example.com', '"$${A}"')],
    ['port 0', edited('5439', '0')],
    ['port 70000', edited('5439', '70000')],
    ['port as text', edited('5439', '"5439"')],
    ['text around a reference for a number', edited('5439', '5${PORT}')],
    ['a number for a text', edited('database: immuta', 'database: 123')],
    ['a quote in a name', edited('immuta_system', `"a'b"`)],
    ['another way to log in', edited('userPassword', 'password')],
    ['an id with letters', edited('id: 12', 'id: a')],
  ])('refuses %s', (_, text) => {
    expect(accepts(text)).toBe(false);
  });
});

describe('schema and run', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      'a.example.com',
      'userPassword',
      'x',
      '',
      'a b',
      "a'b",
      '5439',
      '-x',
      '1.2.3',
      'A'.repeat(128),
      true,
      false,
      0,
      1,
      12,
      65535,
      65536,
      -1,
      1.5,
      null,
      [],
      ['a'],
      {},
    ),
    fc.stringMatching(/^[A-Za-z0-9_.@$+:/-]{0,20}$/),
    fc.integer({ min: -10, max: 70_000 }),
  );
  const places = integrationTypes.flatMap((type) => {
    const text = samples[type.name] ?? '';
    const paths = type.keys.map(({ path }) => `config.${path}`);
    return [...paths, 'autoBootstrap', 'lifecycle.preventDelete', 'lifecycle.credentialsVersion'].map(
      (path) => ({ name: type.name, path, type, text }),
    );
  });

  // What one value may be is one fact, told twice: to editors by the schema, to people by the run.
  test.each(places)('agree on $path of $name', ({ path, type, text }) => {
    fc.assert(
      fc.property(value, (literal) => {
        const file = withValue(text, path, literal);
        const taken = read(JSON.stringify(file)).failures.length === 0;
        const keepsRules = !breaksRule(type, file);
        const bySchema = fileSchema(integrationTypes).safeParse(file).success;
        expect([literal, bySchema && keepsRules]).toEqual([literal, taken]);
        expect([literal, validate(file) && keepsRules]).toEqual([literal, taken]);
      }),
      { numRuns: 60 },
    );
  });
});

type Block = Record<string, unknown>;

/** A file with a value at a path. */
function withValue(text: string, path: string, value: unknown): Block {
  const file = load(text) as Block;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce((at, name) => (at[name] ??= {}) as Block, file);
  parent[last] = value;
  return file;
}

/** Whether a file breaks a rule across keys, which the schema does not know. */
function breaksRule(type: IntegrationType, { config }: Block): boolean {
  const valueAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((at, name) => (at as Block | undefined)?.[name], config);
  const broken = type.brokenRules({
    has: (path) => valueAt(path) !== undefined,
    text: (path) => {
      const [key, value] = [type.keys.find((known) => known.path === path), valueAt(path)];
      if (key?.type !== 'string' || key.secret || typeof value !== 'string') return undefined;
      return key.form.pattern.test(value) ? value : undefined;
    },
  });
  return broken.length > 0;
}
