import { describe, expect, test } from '@jest/globals';
import { brokenRules } from '../../src/integration-types/config-rules.ts';

const rules = {
  logins: {
    password: { needed: ['user', 'password'] },
    key: { needed: ['keys.id'], optional: ['session'] },
    other: { needed: [] },
  },
  absentLogin: 'other',
  refused: { old: { why: 'is no longer used.', remedy: 'Remove the line.' } },
};

/** The messages about a config. */
function said(config: object, absentLogin = 'other'): readonly string[] {
  return brokenRules(config, { ...rules, absentLogin }).map(({ message }) => message);
}

const missing = (path: string, method: string): string =>
  `\`config.${path}\` is missing: \`authenticationType: ${method}\` needs it.`;
const foreign = (path: string, method: string): string =>
  `\`config.${path}\` is only valid with \`authenticationType: ${method}\`.`;

describe('the keys of a login method', () => {
  test.each<[string, object, string[]]>([
    ['all there', { authenticationType: 'password', user: 'u', password: 'p' }, []],
    ['an optional one', { authenticationType: 'key', keys: { id: 1 }, session: 's' }, []],
    [
      'missing',
      { authenticationType: 'password' },
      [missing('user', 'password'), missing('password', 'password')],
    ],
    [
      'of another method, needed there and optional',
      { authenticationType: 'password', user: 'u', password: 'p', keys: { id: 1 }, session: 's' },
      [foreign('keys.id', 'key'), foreign('session', 'key')],
    ],
    [
      'of another method, and this one has no keys',
      { authenticationType: 'other', user: 'u' },
      [foreign('user', 'password')],
    ],
    ['of an unknown method', { authenticationType: 'constructor', user: 'u' }, []],
    ['of a method that is not a string', { authenticationType: 5, user: 'u' }, []],
    ['a block that is a string', { authenticationType: 'key', keys: 'id' }, [missing('keys.id', 'key')]],
  ])('%s', (_, config, messages) => {
    expect(said(config)).toEqual(messages);
    expect(said(config, 'key')).toEqual(messages);
  });

  test('follow from the default login if authenticationType is absent', () => {
    expect(said({ user: 'u' }, 'password')).toEqual([missing('password', 'password')]);
    expect(said({ user: 'u', password: 'p', session: 's' }, 'password')).toEqual([foreign('session', 'key')]);
  });
});

test('a refused key is reported with the reason and a remedy', () => {
  expect(brokenRules({ old: 1 }, rules)).toEqual([
    { path: 'old', message: '`config.old` is no longer used.', remedy: 'Remove the line.' },
  ]);
});
