import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { readFile } from 'node:fs/promises';
import { schemaText } from '../../scripts/write-schema.ts';
import { nearMiss } from '../../src/declared/near-miss.ts';
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
    for (const { description } of integrationTypes.flatMap(({ keys }) => keys))
      expect(committed).toContain(JSON.stringify(description));
  });

  test('offers no key that is always refused', () => {
    const schema = JSON.parse(committed) as { properties: { config: { properties: object } } };
    expect(Object.keys(schema.properties.config.properties)).not.toContain('initialDatabase');
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
    ['retainOnDelete', edited('preventDelete', 'retainOnDelete')],
    ['a secret by its name', edited('  port:', '  vendorApiToken: ${TOKEN}\n  port:')],
    [
      'a secret by its name in a block',
      edited('  port:', '  audit: {apiKey: "${TOKEN}", keyspace: a}\n  port:'),
    ],
    [
      'the keys of accessKey',
      withLogin('accessKey\n  databaseUser: u\n  accessKeyId: ${K}\n  secretKey: ${S}'),
    ],
    [
      'the keys of okta',
      withLogin('okta\n  okta: {username: u, password: "${P}", appId: a, idpHost: i.example.com, role: r}'),
    ],
    ['a login by reference with any keys', withLogin('${LOGIN}\n  databaseUser: u')],
  ])('accepts %s', (_, text) => {
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
    ['initialDatabase', edited('  port:', '  initialDatabase: dev\n  port:')],
    ['a literal in vendorApiToken', edited('  port:', '  vendorApiToken: abc\n  port:')],
    ['a literal below credentials', edited('  port:', '  credentials: {user: abc}\n  port:')],
    ['a secret in a list', edited('  port:', '  users: [{password: "${A}"}]\n  port:')],
    ['a forbidden reference in a secret', edited('${REDSHIFT_PASSWORD}', '${GITHUB_TOKEN}')],
    ['a forbidden reference in a text', edited('immuta_system', 'a-${PGUSER}')],
    ['a forbidden reference in an unknown key', edited('  port:', '  note: ${HOME}\n  port:')],
    ['a workflow expression', edited('${REDSHIFT_PASSWORD}', '${{ secrets.X }}')],
    ['accessKey without its keys', withLogin('accessKey')],
    ['okta without its keys', withLogin('okta')],
    ['okta with half of its keys', withLogin('okta\n  okta: {username: u}')],
    ['a key of another way to log in', edited('  port:', '  sessionToken: ${T}\n  port:')],
    ['retainOnDelete as text', edited('preventDelete: true', 'retainOnDelete: "yes"')],
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
      (path) => ({ name: type.name, path, text }),
    );
  });

  // What a value may be follows from one schema, in editors and in a run.
  test.each(places)('agree on $path of $name', ({ path, text }) => {
    fc.assert(
      fc.property(value, (literal) => {
        const file = withValue(text, path, literal);
        const taken = read(JSON.stringify(file)).failures.length === 0;
        expect([literal, validate(file)]).toEqual([literal, taken]);
      }),
      { numRuns: 60 },
    );
  });

  test('agree on which keys may be present, undocumented ones included', () => {
    const [type] = integrationTypes;
    if (type === undefined) throw new Error('there is a type');
    const known = type.keys.map(({ path }) => path);
    const word = fc.constantFrom(
      'api',
      'key',
      'token',
      'space',
      'pass',
      'port',
      'audit',
      'secret',
      'id',
      'Secret',
      'Key',
    );
    const unknown = fc
      .tuple(word, fc.constantFrom('', '_', '-', '.'), word)
      .map((parts) => parts.join(''))
      .filter((path) =>
        path.split('.').every((name) => nearMiss(name, known) === undefined && !known.includes(name)),
      );
    const texts = fc.constantFrom<unknown>(
      '${REFERENCE}',
      'literal',
      '${HOME}',
      'a-${PGUSER}',
      '$${',
      '${',
      5,
      true,
      null,
    );
    const login = fc.constantFrom(undefined, 'userPassword', 'accessKey', 'okta', 'ldap');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...known), { maxLength: 6 }),
        fc.uniqueArray(fc.constantFrom('okta', ...known), { maxLength: 1 }),
        fc.dictionary(unknown, texts, { maxKeys: 2 }),
        login,
        (added, removed, others, method) => {
          let text = sample;
          for (const path of added) text = JSON.stringify(withValue(text, `config.${path}`, goodValue(path)));
          for (const [path, value] of Object.entries(others)) {
            if (path.split('.').every((name) => name !== ''))
              text = JSON.stringify(withValue(text, `config.${path}`, value));
          }
          const file = load(text) as { config: Block };
          if (method !== undefined) file.config['authenticationType'] = method;
          for (const path of removed) Reflect.deleteProperty(file.config, path);
          const written = JSON.stringify(file);
          const taken = read(written, { REFERENCE: 'a' }).failures.length === 0;
          expect([written, validate(file)]).toEqual([written, taken]);
        },
      ),
      { numRuns: 600 },
    );
  });
});

/** A value that the key of this path accepts. */
function goodValue(path: string): unknown {
  if (/password|accessKeyId|secretKey|sessionToken/.test(path)) return '${SECRET}';
  if (path === 'port') return 5440;
  if (path === 'impersonation.enabled') return false;
  return path === 'authenticationType' ? 'userPassword' : 'a';
}

/** The sample with another login method and the lines after it. */
function withLogin(lines: string): string {
  return edited('userPassword', lines);
}

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
