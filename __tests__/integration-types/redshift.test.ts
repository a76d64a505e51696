import { describe, expect, test } from '@jest/globals';
import { brokenRules } from '../../src/integration-types/config-rules.ts';
import { redshift } from '../../src/integration-types/redshift.ts';
import type { JsonObject } from '../../src/json.ts';

test('the secret keys of Redshift', () => {
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
  const okta = { username: 'u', password: 'p', appId: 'a', idpHost: 'h', role: 'r' };

  test.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['userPassword', { authenticationType: 'userPassword', username: 'u' }, []],
    ['accessKey', { authenticationType: 'accessKey' }, ['databaseUser', 'accessKeyId', 'secretKey']],
    [
      'accessKey with its keys',
      { authenticationType: 'accessKey', databaseUser: 'u', accessKeyId: 'k', secretKey: 's' },
      [],
    ],
    [
      'okta',
      { authenticationType: 'okta', okta: { username: 'u' } },
      ['okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'],
    ],
    [
      'keys of another login method',
      { authenticationType: 'okta', sessionToken: 't', okta },
      ['sessionToken'],
    ],
    ['keys of a login method that is not set', { okta: { role: 'r' } }, ['okta.role']],
    ['an invalid login method', { authenticationType: 5, okta: { role: 'r' } }, []],
    ['initialDatabase', { initialDatabase: 'dev' }, ['initialDatabase']],
  ])('%s', (_, config, paths) => {
    expect(brokenRules(config, redshift.rules).map(({ path }) => path)).toEqual(paths);
  });
});

describe('the forms of values', () => {
  const taken = (path: readonly [string, string], value: string): boolean => {
    const { issues = [] } =
      redshift.file.safeParse({ config: { [path[0]]: { [path[1]]: value } } }).error ?? {};
    return !issues.some(
      (issue) => issue.path.join('.') === `config.${path.join('.')}` && issue.code !== 'custom',
    );
  };

  test.each([
    'arn:aws:iam::123456789012:role/immuta',
    'arn:aws-us-gov:iam::123456789012:role/a/b+c',
    'immuta',
  ])('%s is an okta.role', (role) => {
    expect(taken(['okta', 'role'], role)).toBe(true);
  });

  test.each([
    'arn:aws:iam::123:role/x',
    'arn:aws:iam::123456789012:user/x',
    "arn:aws:iam::123456789012:role/x'",
    'a/b',
  ])('%s is not an okta.role', (role) => {
    expect(taken(['okta', 'role'], role)).toBe(false);
  });
});
