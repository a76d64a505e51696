import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { SecretReference } from '../../src/integration-types/declared-value.ts';
import { comparedDeclared, liveLeaves } from '../../src/plan/compare.ts';
import { declaredDigest, keyedDigest, planEntry, valueDigests, type Digest } from '../../src/plan/digest.ts';
import type { Script } from '../../src/script/prepare-script.ts';
import { configOf, declared, element, liveOne, planned, tenant } from './states.ts';

/** Shows what is digested instead of digesting it. */
const plain: Digest = (domain, text) => `${domain}|${text}`;

function declaredDigests(integration: ReturnType<typeof declared>): ReadonlyMap<string, string> {
  return valueDigests(integration.type, comparedDeclared(integration), plain);
}

const script: Script = {
  text: 'text',
  file: 'file',
  variables: [],
  problems: [],
  canonical: 'SELECT 1',
  statements: new Map(),
};

const declaredText = (credentialsVersion = ''): string =>
  `declared|{"autoBootstrap":false,"config":{"authenticationType":"userPassword","database":"immuta","host":"one.example.com","impersonation":{"enabled":true,"role":"immuta_impersonation"},"password":"\${REDSHIFT_PASSWORD}","port":5439,"username":"immuta_system"},"credentialsVersion":"${credentialsVersion}","type":"Redshift"}`;

const liveTexts = {
  autoBootstrap: 'live|autoBootstrap\0false',
  'config.host': 'live|config.host\0"one.example.com"',
  'config.port': 'live|config.port\x005439',
  'config.database': 'live|config.database\0"immuta"',
  'config.impersonation.enabled': 'live|config.impersonation.enabled\0true',
  'config.impersonation.role': 'live|config.impersonation.role\0"immuta_impersonation"',
  'config.authenticationType': 'live|config.authenticationType\0"userPassword"',
  'config.username': 'live|config.username\0"immuta_system"',
};

describe('the digested data', () => {
  test('of an update is all that is declared, live and rendered', () => {
    const update = planned({ now: [declared()], live: tenant(element(7, { username: 'somebody' })) });
    expect(planEntry({ ...update, script }, plain)).toEqual({
      file: 'immuta/one.yml',
      action: 'update',
      id: '7',
      identity: 'identity|["Redshift","one.example.com:5439/immuta"]',
      declared: declaredText(),
      live: { ...liveTexts, 'config.username': 'live|config.username\0"somebody"' },
      script: 'script|SELECT 1',
    });
  });

  test('of a creation has no id, nothing live and, before it is rendered, no script', () => {
    const entry = planEntry(planned({ now: [declared()] }), plain);
    expect(entry).toMatchObject({ action: 'create', declared: declaredText(), live: {}, script: '' });
    expect(entry.id).toBeUndefined();
  });

  test('of a deletion has nothing declared, and the live values of what the base declared', () => {
    const entry = planEntry(planned({ before: [declared()], live: tenant(element(7)) }), plain);
    expect(entry).toMatchObject({ action: 'delete', id: '7', declared: '', script: '' });
    expect(entry.live).toEqual(liveTexts);
  });

  test('of a deletion without a base has nothing live', () => {
    const { previous, ...change } = planned({ before: [declared()], live: tenant(element(7)) });
    expect(previous).toBeDefined();
    expect(planEntry(change, plain).live).toEqual({});
  });

  test.each([
    [2, '2'],
    ['two', 'two'],
  ])('of credentialsVersion %j is its text', (credentialsVersion, text) => {
    expect(declaredDigest(declared({ lifecycle: { credentialsVersion } }), plain)).toBe(declaredText(text));
  });

  test('of a list has each value in its place, including null and references', () => {
    const base = declared();
    const config = configOf({
      list: ['b', null, 1, { token: new SecretReference('TOKEN') }, [new SecretReference('OTHER')]],
      empty: {},
    });
    expect(declaredDigest({ ...base, config }, plain)).toBe(
      'declared|{"autoBootstrap":false,"config":{"empty":{},"list":["b",null,1,{"token":"${TOKEN}"},["${OTHER}"]]},"credentialsVersion":"","type":"Redshift"}',
    );
    // A list with a secret in it counts as a secret; a list without one is compared.
    expect([...declaredDigests({ ...base, config }).keys()]).toEqual(['autoBootstrap', 'config.empty']);
    expect([...declaredDigests({ ...base, config: configOf({ list: [1, null, ['a']] }) })]).toEqual([
      ['autoBootstrap', 'live|autoBootstrap\0false'],
      ['config.list', 'live|config.list\0[1,null,["a"]]'],
    ]);
  });

  test('of declared values is the same as of equal live values', () => {
    expect(Object.fromEntries(declaredDigests(declared()))).toEqual(liveTexts);
  });

  test('of live values leaves out keys that Immuta does not show', () => {
    const digests = valueDigests('Redshift', liveLeaves(liveOne(7, { username: null, port: '5439' })), plain);
    expect(digests.get('config.port')).toBe('live|config.port\x005439');
    expect(digests.has('config.username')).toBe(false);
  });
});

test('a digest is the first 16 bytes of an HMAC-SHA-256 over domain and text', () => {
  const whole = createHmac('sha256', 'a key').update('live\0some text').digest();
  expect(keyedDigest('a key')('live', 'some text')).toBe(whole.subarray(0, 16).toString('base64url'));
});
