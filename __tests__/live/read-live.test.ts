import { describe, expect, test } from '@jest/globals';
import { ActionFailure } from '../../src/failure.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { isMask, readIntegration, readTenant } from '../../src/live/read-live.ts';

const config = { host: 'one.example.com', port: 5439, database: 'immuta' };

function element(changes: JsonObject = {}): JsonObject {
  return { id: 7, status: 'enabled', type: 'Redshift', autoBootstrap: false, config, ...changes };
}

/** The message of the failure. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
    const [first] = error.failures;
    expect(first.reason).toBe('immuta-error');
    return first.message;
  }
  return 'nothing: it was read';
}

describe('an answer that is not a list of integrations is not an empty tenant', () => {
  test.each<readonly [string, Json, string]>([
    ['an object', { integrations: [] }, 'not a JSON array'],
    ['null', null, 'not a JSON array'],
    ['a text', '[]', 'not a JSON array'],
    ['a page of a list', { items: [element()], total: 1 }, 'not a JSON array'],
    ['an element that is a number', [7], 'has no type'],
    ['an element that is null', [null], 'has no type'],
    ['an element that is a text', ['Redshift'], 'has no type'],
    ['an element whose type is null', [element({ type: null })], 'has no type'],
    ['an element without a type', [{ id: 7 }], 'has no type'],
    ['an element whose type is a number', [element({ type: 7 })], 'has no type'],
    ['two elements of one id', [element(), element({ id: '7' })], 'the same id'],
    ['an id with a letter', [element({ id: '7a' })], '1 to 15 digits'],
    ['an id of 16 digits', [element({ id: '1234567890123456' })], '1 to 15 digits'],
    ['a negative id', [element({ id: -7 })], '1 to 15 digits'],
    ['an id with a path in it', [element({ id: '1/../../users' })], '1 to 15 digits'],
    ['an id that is a fraction', [element({ id: 1.5 })], '1 to 15 digits'],
    ['a bad element after a good one', [element(), element({ id: 'two' })], '1 to 15 digits'],
    ['no id', [element({ id: null })], '1 to 15 digits'],
    ['no status', [element({ status: null })], 'integration 7 has no status'],
    ['a status that is a number', [element({ status: 7 })], 'integration 7 has no status'],
    ['no config', [element({ config: null })], 'integration 7 has no config'],
    ['a config that is a list', [element({ config: [] })], 'integration 7 has no config'],
    ['a config without a host', [element({ config: { database: 'immuta' } })], 'integration 7'],
  ])('%s', (_, answer, what) => {
    expect(complaint(() => readTenant(answer))).toContain(what);
  });

  test.each<readonly [string, Json, string]>([
    ['a list', [element()], 'not a JSON object'],
    ['another type', element({ type: 'Snowflake' }), 'integration 7 is of another type'],
    ['no type', element({ type: null }), 'integration 7 is of another type'],
  ])('%s is not one integration', (_, answer, what) => {
    expect(complaint(() => readIntegration(answer))).toContain(what);
  });
});

describe('a tenant', () => {
  test('may be empty', () => {
    expect(readTenant([])).toEqual({
      integrations: [],
      others: [],
      otherTypes: new Map(),
      undocumentedFields: [],
      echoedSecrets: [],
    });
  });

  test('counts integrations of other types, and keeps only what looks secret', () => {
    const trino = { id: 'a', type: 'Trino', apiKey: 'trino-key-of-the-tenant', nested: [{ token: ['one'] }] };
    const { integrations, otherTypes, echoedSecrets } = readTenant([trino, trino, { type: 'Native S3' }]);
    expect(integrations).toEqual([]);
    expect([...otherTypes]).toEqual([
      ['Trino', 2],
      ['Native S3', 1],
    ]);
    expect(echoedSecrets).toEqual(['trino-key-of-the-tenant', 'one', 'trino-key-of-the-tenant', 'one']);
  });

  test('counts an integration that Immuta set up itself as unmanaged, with its id', () => {
    const { integrations, others, otherTypes, echoedSecrets } = readTenant([
      element({ autoBootstrap: true, config: { ...config, password: 'Str0ngPassw0rd' } }),
      { id: 9, type: 'Trino' },
    ]);
    expect(integrations).toEqual([]);
    expect(others).toEqual([
      { kind: 'Redshift (autoBootstrap: true)', id: '7' },
      { kind: 'Trino', id: '9' },
    ]);
    expect(otherTypes.get('Redshift (autoBootstrap: true)')).toBe(1);
    expect(echoedSecrets).toEqual(['Str0ngPassw0rd']);
  });

  test('lists undocumented fields once, sorted', () => {
    const { undocumentedFields } = readTenant([
      element({ updatedAt: 1, createdBy: 'x' }),
      element({ id: 8, updatedAt: 2 }),
    ]);
    expect(undocumentedFields).toEqual(['createdBy', 'updatedAt']);
  });

  test('a deleted integration is skipped if it has no config, and read if it has one', () => {
    const { integrations } = readTenant([
      { id: 1, type: 'Redshift', status: 'deleted' },
      element({ status: 'deleted' }),
    ]);
    expect(integrations.map(({ id, status }) => [id, status])).toEqual([['7', 'deleted']]);
  });

  test('secrets that Immuta returns are separated from what is shown; masks are not secrets', () => {
    const { integrations, echoedSecrets } = readTenant([
      element({
        config: {
          ...config,
          password: 'Str0ngPassw0rd',
          secretKey: '[REDACTED]',
          impersonation: { enabled: true, role: 'immuta_impersonation' },
          hosts: ['a', { apiToken: 'another-secret', name: 'b' }],
        },
      }),
    ]);
    expect(echoedSecrets).toEqual(['Str0ngPassw0rd', 'another-secret']);
    expect(integrations[0]?.config).toEqual({
      ...config,
      impersonation: { enabled: true, role: 'immuta_impersonation' },
      hosts: ['a', { name: 'b' }],
    });
  });

  test.each<readonly [string, Json | undefined, boolean | undefined]>([
    ['true', true, true],
    ['false', false, false],
    ['a text', 'true', undefined],
    ['nothing', undefined, undefined],
  ])('reads autoBootstrap that is %s', (_, autoBootstrap, read) => {
    const { autoBootstrap: left, ...rest } = element();
    expect(left).toBe(false);
    const answer: JsonObject = autoBootstrap === undefined ? rest : { ...rest, autoBootstrap };
    expect(readIntegration(answer).integration.autoBootstrap).toBe(read);
  });
});

describe('a mask', () => {
  test.each([
    '***',
    '********',
    '•••',
    '●●●●',
    'xxx',
    'XXXX',
    '[REDACTED]',
    '<hidden>',
    '(masked)',
    ' secret ',
    'Sensitive',
  ])('`%s` is recognized', (text) => {
    expect(isMask(text)).toBe(true);
  });

  test.each(['', '**', 'xx', 'a***', '***a', 'secrets', 'my secret', 'immuta_secret', 'redacted by me'])(
    '`%s` is a real value',
    (text) => {
      expect(isMask(text)).toBe(false);
    },
  );
});
