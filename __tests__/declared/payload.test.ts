import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeclaredIntegration } from '../../src/declared/integration.ts';
import { SecretReference } from '../../src/integration-types/declared-value.ts';
import { leaves, payloadOf, secretReferences, withoutReferences } from '../../src/declared/payload.ts';
import { isSecretKey } from '../../src/integration-types/secret-names.ts';
import { redshift } from '../../src/integration-types/redshift.ts';
import type { JsonObject } from '../../src/json.ts';
import { edited, read } from './sample.ts';

function declared(): DeclaredIntegration {
  const [integration] = read(
    edited('  port:', '  audit:\n    apiKey: ${AUDIT}\n    kinds: [a, 1]\n  port:'),
  ).integrations;
  if (integration === undefined) throw new Error('the sample is not valid');
  return integration;
}

describe('the payload', () => {
  test('has type, autoBootstrap and config with the values of secrets, but not lifecycle', () => {
    expect(payloadOf(declared(), ({ name }) => `value of ${name}`)).toEqual({
      type: 'Redshift',
      autoBootstrap: false,
      config: {
        host: 'redshift.example.com',
        audit: { apiKey: 'value of AUDIT', kinds: ['a', 1] },
        port: 5439,
        database: 'immuta',
        impersonation: { enabled: true, role: 'immuta_impersonation' },
        authenticationType: 'userPassword',
        username: 'immuta_system',
        password: 'value of REDSHIFT_PASSWORD',
      },
    });
  });

  test('has null for each secret if references are removed', () => {
    expect(withoutReferences(declared().config)).toMatchObject({
      password: null,
      audit: { apiKey: null },
      port: 5439,
    });
  });

  test('lists its secrets by path, documented keys first', () => {
    expect(secretReferences(declared())).toEqual([
      { path: 'password', reference: new SecretReference('REDSHIFT_PASSWORD') },
      { path: 'audit.apiKey', reference: new SecretReference('AUDIT') },
    ]);
  });
});

describe('leaves', () => {
  test('are paths and values; lists and empty objects count as values', () => {
    expect(leaves({ a: { b: { c: 1 }, d: [{ e: 1 }] }, f: {}, g: null })).toEqual([
      { path: 'a.b.c', value: 1 },
      { path: 'a.d', value: [{ e: 1 }] },
      { path: 'f', value: {} },
      { path: 'g', value: null },
    ]);
  });

  test('can be put together to the config again', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    const { config } = fc.letrec<{ config: object; value: unknown }>((tie) => ({
      config: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.integer(),
        fc.constant(null),
        tie('config'),
      ),
    }));
    fc.assert(
      fc.property(config, (original) => {
        const rebuilt: Record<string, unknown> = {};
        for (const { path, value } of leaves(original as JsonObject)) {
          const names = path.split('.');
          const last = names.pop() ?? '';
          let at = rebuilt;
          for (const step of names) at = (at[step] ??= {}) as Record<string, unknown>;
          at[last] = value;
        }
        expect(rebuilt).toEqual(original);
      }),
    );
  });
});

describe('a secret key', () => {
  test.each([
    'password',
    'secretKey',
    'sessionToken',
    'accessKeyId',
    'okta.password',
    'apiKey',
    'API_TOKEN',
    'privatekey',
    'credentials.user',
    'audit.clientSecret',
    'users.0.password',
    'x.PassPhrase',
    'vendorApiToken',
    'DB_PASSWD',
    'access-key',
  ])('is %s', (path) => {
    expect(isSecretKey(redshift, path)).toBe(true);
  });

  test.each([
    'host',
    'port',
    'username',
    'okta.username',
    'okta.appId',
    'authenticationType',
    'audit.enabled',
    'keyspace',
    'bucket',
    'keynote',
    'signing-keys',
    'compass',
    'tokenizer',
    'secretary',
  ])('is not %s', (path) => {
    expect(isSecretKey(redshift, path)).toBe(false);
  });
});
