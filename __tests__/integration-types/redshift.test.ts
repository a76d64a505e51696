import { describe, expect, test } from '@jest/globals';
import { redshift } from '../../src/integration-types/redshift.ts';
import type { JsonObject } from '../../src/json.ts';

test('Redshift has its secrets', () => {
  expect(redshift.keys.filter(({ secret }) => secret).map(({ path }) => path)).toEqual([
    'password',
    'accessKeyId',
    'secretKey',
    'sessionToken',
    'okta.password',
  ]);
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
