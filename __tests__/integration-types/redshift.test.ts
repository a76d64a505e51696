import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostForm, nameForm } from '../../src/integration-types/endpoint.ts';
import { redshift } from '../../src/integration-types/redshift.ts';
import { integrationType, integrationTypes } from '../../src/integration-types/registry.ts';
import { isSecretName } from '../../src/integration-types/secret-names.ts';
import type { JsonObject } from '../../src/json.ts';
import { unicodeCharacter } from '../unicode-character.ts';

describe('the registry', () => {
  test('finds a type by its name, case and all', () => {
    expect(integrationType('Redshift')).toBe(redshift);
    for (const name of ['redshift', 'Snowflake', '', 'constructor'])
      expect(integrationType(name)).toBeUndefined();
  });

  test.each(integrationTypes.map((type) => [type.name, type] as const))(
    '%s is described whole',
    (_, type) => {
      const paths = type.keys.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      // A key is a value or a block of keys, never both.
      for (const path of paths) expect(paths.filter((other) => other.startsWith(`${path}.`))).toEqual([]);
      for (const key of type.keys) {
        expect(key.description).toMatch(/\.$/);
        // A documented key that is no secret must not look like one in a review.
        if (!key.secret) expect(key.path.split('.').some(isSecretName)).toBe(false);
        if (key.type === 'string' && !key.secret) {
          expect(key.form.pattern.source).toMatch(/^\^.*\$$/);
          for (const value of [...(key.values ?? []), ...(key.default === undefined ? [] : [key.default])]) {
            expect(value).toMatch(key.form.pattern);
          }
        }
      }
    },
  );

  test('Redshift has its secrets', () => {
    expect(redshift.keys.filter(({ secret }) => secret).map(({ path }) => path)).toEqual([
      'password',
      'accessKeyId',
      'secretKey',
      'sessionToken',
      'okta.password',
    ]);
  });
});

describe("a Redshift integration's identity", () => {
  const config = { host: 'H.Example.com.', port: 5440, database: 'Immuta' };

  test('is type, host in lower case, port and database', () => {
    expect(redshift.identity(config)).toEqual({
      type: 'Redshift',
      key: 'h.example.com:5440/Immuta',
      host: 'h.example.com',
      port: 5440,
      database: 'Immuta',
    });
  });

  test.each<[string, unknown, number | undefined]>([
    ['absent', undefined, 5439],
    ['null', null, 5439],
    ['text', '5440', 5440],
    ['0', 0, undefined],
    ['70000', 70000, undefined],
    ['a fraction', 1.5, undefined],
    ['words', '5440x', undefined],
    ['empty text', '', undefined],
    ['a boolean', true, undefined],
  ])('with a port that is %s', (_, port, expected) => {
    expect(redshift.identity({ ...config, port } as JsonObject)?.port).toBe(expected);
  });

  test.each<JsonObject>([
    {},
    { host: 'a' },
    { database: 'a' },
    { host: '', database: 'a' },
    { host: 'a', database: '' },
    { host: 1, database: 'a' },
    { host: 'a', database: null },
    { host: ['a'], database: 'a' },
  ])('is unknown for %j', (malformed) => {
    expect(redshift.identity(malformed)).toBeUndefined();
  });
});

describe('rules across keys', () => {
  const broken = (texts: Readonly<Record<string, string | undefined>>): string[] =>
    redshift
      .brokenRules({ has: (path) => path in texts, text: (path) => texts[path] })
      .map(({ path }) => path);

  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['nothing', {}, []],
    ['userPassword', { authenticationType: 'userPassword', username: 'u' }, []],
    ['accessKey', { authenticationType: 'accessKey' }, ['databaseUser', 'accessKeyId', 'secretKey']],
    [
      'accessKey with its keys',
      { authenticationType: 'accessKey', databaseUser: 'u', accessKeyId: undefined, secretKey: undefined },
      [],
    ],
    [
      'okta',
      { authenticationType: 'okta', 'okta.username': 'u' },
      ['okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'],
    ],
    [
      'keys of another way to log in',
      {
        authenticationType: 'okta',
        sessionToken: undefined,
        'okta.username': 'u',
        'okta.password': undefined,
        'okta.appId': 'a',
        'okta.idpHost': 'h',
        'okta.role': 'r',
      },
      ['sessionToken'],
    ],
    ['keys of a way to log in that is not given', { 'okta.role': 'r' }, ['okta.role']],
    ['a way to log in that is wrong', { authenticationType: undefined, 'okta.role': 'r' }, []],
    ['initialDatabase', { initialDatabase: 'dev' }, ['initialDatabase']],
  ])('%s', (_, texts, paths) => {
    expect(broken(texts)).toEqual(paths);
  });
});

describe('forms', () => {
  const fits = (text: string): boolean => hostForm.pattern.test(text) && (hostForm.accepts?.(text) ?? true);

  test.each([
    'localhost',
    'a.example.com',
    'a.example.com.',
    'A-1.example',
    '127.0.0.1',
    '::1',
    'fd00::a:1',
    '::ffff',
    'my_host',
    'xn--bcher-kva.example',
  ])('%s is a host', (host) => {
    expect(fits(host)).toBe(true);
  });

  test.each([
    '',
    '.',
    'a..b',
    '-a',
    'a-.b',
    'a b',
    'a/b',
    'a:1',
    'a@b',
    'http://a',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    ':::',
    '1::2::3',
    '[::1]',
    'a'.repeat(64),
    `${'a.'.repeat(130)}a`,
    'a\n',
    'é.example',
    '*.example.com',
    "a'b",
  ])('%j is no host', (host) => {
    expect(fits(host)).toBe(false);
  });

  test('a name never holds what ends a quoted name, a string or a connection string', () => {
    fc.assert(
      fc.property(fc.string({ unit: unicodeCharacter }), (text) => {
        if (nameForm.pattern.test(text)) expect(text).not.toMatch(/['"`\\\s=;(){}<>|&,:/]|[^\x21-\x7e]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('advice for a pasted endpoint', () => {
  const lines = (text: string): string[] =>
    Array.from(hostForm.advice?.(text)?.matchAll(/`([^`]*: [^`]*)`/g) ?? [], ([, line]) => line ?? '');

  test.each<[string, string[]]>([
    [
      'c.abc123.us-east-1.redshift.amazonaws.com:5439/dev',
      ['host: c.abc123.us-east-1.redshift.amazonaws.com', 'port: 5439', 'database: dev'],
    ],
    [
      'jdbc:redshift://c.example.com:5439/dev?ssl=true',
      ['host: c.example.com', 'port: 5439', 'database: dev'],
    ],
    ['jdbc:redshift:iam://c.example.com', []],
    ['https://c.example.com/', ['host: c.example.com']],
    ['c.example.com:05439', ['host: c.example.com', 'port: 5439']],
    ['c.example.com:70000/dev', ['host: c.example.com', 'database: dev']],
    ['c.example.com/dev;UID=me;PWD=hidden', ['host: c.example.com', 'database: dev']],
    ['c.example.com?password=hidden', ['host: c.example.com']],
    ["c.example.com/it's", ['host: c.example.com']],
    ['redshift://me:hidden@c.example.com:5439/dev', []],
    ['jdbc:redshift://c.example.com:5439/dev?user=me@x', []],
    ['Qx7Zp4wVLkRt6J/dev', []],
    ['q7zp4xwv9lk2rt6jq7zp4.example.com:1', []],
    ['c.example.com/q7Zp4xWv', ['host: c.example.com']],
    ['c.example.com/q7zp4xwv9lk2rt6jq7zp4', ['host: c.example.com']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
