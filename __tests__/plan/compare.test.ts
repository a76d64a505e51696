import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SecretReference } from '../../src/integration-types/declared-value.ts';
import type { Json } from '../../src/json.ts';
import { compare, normal, sameValue, show } from '../../src/plan/compare.ts';
import { declared, liveOne } from './states.ts';

describe('declared against live', () => {
  test('finds each key that differs, with both values', () => {
    const { differences } = compare(
      declared(),
      liveOne(1, { username: 'somebody', impersonation: { enabled: false, role: 'r' } }),
    );
    expect(differences).toEqual([
      {
        key: 'config.impersonation.enabled',
        before: { kind: 'value', text: 'false' },
        after: { kind: 'value', text: 'true' },
      },
      {
        key: 'config.impersonation.role',
        before: { kind: 'value', text: 'r' },
        after: { kind: 'value', text: 'immuta_impersonation' },
      },
      {
        key: 'config.username',
        before: { kind: 'value', text: 'somebody' },
        after: { kind: 'value', text: 'immuta_system' },
      },
    ]);
  });

  test.each<[string, Json | undefined]>([
    ['absent', undefined],
    ['null', null],
    ['stars', '********'],
    ['[REDACTED]', '[REDACTED]'],
  ])('does not take a key that live shows as %s for a difference', (_, value) => {
    expect(compare(declared(), liveOne(1, { username: value }))).toMatchObject({
      differences: [],
      notShown: ['config.username'],
    });
  });

  test('never compares, lists or shows a secret', () => {
    const comparison = compare(
      declared(),
      liveOne(1, { password: 'An0ther-Password', secretKey: 'Sup3rSecretKey' }),
    );
    expect(comparison).toEqual({ differences: [], notShown: [], mayReset: [] });
  });

  test('lists live keys that the file leaves out, and shows only the values of documented ones', () => {
    const { mayReset } = compare(
      declared({ config: { impersonation: undefined } }),
      liveOne(1, {
        impersonation: { enabled: 'true', role: 'theirs' },
        queryTag: 'v',
        apiToken: 'T0ken-of-them',
      }),
    );
    expect(mayReset).toEqual([
      {
        key: 'config.impersonation.enabled',
        before: { kind: 'value', text: 'true' },
        after: { kind: 'absent' },
      },
      {
        key: 'config.impersonation.role',
        before: { kind: 'value', text: 'theirs' },
        after: { kind: 'absent' },
      },
      { key: 'config.queryTag', before: { kind: 'hidden' }, after: { kind: 'absent' } },
    ]);
  });

  test('an update does not reset a live key that is at its documented default', () => {
    const { mayReset } = compare(
      declared({ config: { impersonation: undefined, port: undefined } }),
      liveOne(1, { impersonation: { enabled: 'false', role: 'immuta_impersonation' }, port: '5439' }),
    );
    expect(mayReset).toEqual([]);
  });

  test('hides both values of an unknown key that differs', () => {
    const { differences } = compare(
      declared({ config: { queryTag: 'mine' } }),
      liveOne(1, { queryTag: 'theirs' }),
    );
    expect(differences).toEqual([
      { key: 'config.queryTag', before: { kind: 'hidden' }, after: { kind: 'hidden' } },
    ]);
  });

  test('compares only what is declared', () => {
    const { differences, notShown } = compare(
      declared({ config: { impersonation: undefined } }),
      liveOne(1, { impersonation: { enabled: true, role: 'theirs' } }),
    );
    expect([differences, notShown]).toEqual([[], []]);
  });
});

describe('two values of a key', () => {
  test.each<[string, Json, Json, boolean]>([
    ['config.port', 5439, '5439', true],
    ['config.port', 5439, 5440, false],
    ['config.impersonation.enabled', true, 'true', true],
    ['config.impersonation.enabled', true, false, false],
    ['config.host', 'A.example.com', 'a.example.com.', true],
    ['config.username', 'Immuta', 'immuta', false],
    ['config.username', '007', '7', false],
    ['config.list', [1, 2], [2, 1], false],
    ['config.object', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ])('%s: %j and %j', (key, one, other, same) => {
    expect(sameValue('Redshift', key, one, other)).toBe(same);
  });

  test('are equal to themselves, and equality is symmetric', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('config.host', 'config.port', 'config.other'),
        fc.jsonValue(),
        fc.jsonValue(),
        (key, one, other) => {
          const [a, b] = [one as Json, other as Json];
          expect(sameValue('Redshift', key, a, a)).toBe(true);
          expect(sameValue('Redshift', key, a, b)).toBe(sameValue('Redshift', key, b, a));
          expect(normal('Redshift', key, a) === normal('Redshift', key, b)).toBe(
            sameValue('Redshift', key, a, b),
          );
        },
      ),
    );
  });
});

test('a secret is shown as its reference', () => {
  expect(show('Redshift', 'config.password', new SecretReference('REDSHIFT_PASSWORD'))).toEqual({
    kind: 'secret',
    reference: 'REDSHIFT_PASSWORD',
  });
  expect(show('Redshift', 'config.username', undefined)).toEqual({ kind: 'absent' });
});
