import { describe, expect, test } from '@jest/globals';
import { brokenLogin } from '../../src/integration-types/login-methods.ts';

const methods = {
  password: { needed: ['user', 'password'] },
  key: { needed: ['keyId'], optional: ['session'] },
};

/** What is said of a file with these keys; undefined stands for a key whose text is not known. */
function said(keys: Readonly<Record<string, string | undefined>>, absent?: string): readonly string[] {
  const config = { has: (path: string) => path in keys, text: (path: string) => keys[path] };
  return brokenLogin(config, methods, absent).map(({ message }) => message);
}

const missing = (path: string, method: string): string =>
  `\`config.${path}\` is missing: \`authenticationType: ${method}\` needs it.`;
const foreign = (path: string, method: string): string =>
  `\`config.${path}\` goes only with \`authenticationType: ${method}\`.`;

describe('the keys of a way to log in', () => {
  test.each([
    ['all there', { authenticationType: 'password', user: 'u', password: undefined }, []],
    ['an optional one', { authenticationType: 'key', keyId: undefined, session: undefined }, []],
    [
      'missing',
      { authenticationType: 'password' },
      [missing('user', 'password'), missing('password', 'password')],
    ],
    [
      'of another way, needed there and optional',
      {
        authenticationType: 'password',
        user: 'u',
        password: undefined,
        keyId: undefined,
        session: undefined,
      },
      [foreign('keyId', 'key'), foreign('session', 'key')],
    ],
    [
      'of a way without keys of its own',
      { authenticationType: 'okta', user: 'u' },
      [foreign('user', 'password')],
    ],
    ['of a way that is no known text', { authenticationType: undefined, user: 'u', keyId: undefined }, []],
  ])('%s', (_, keys, messages) => {
    expect(said(keys)).toEqual(messages);
    expect(said(keys, 'key')).toEqual(messages);
  });

  test('are those of what Immuta takes where authenticationType is absent', () => {
    expect(said({ user: 'u' }, 'password')).toEqual([missing('password', 'password')]);
    expect(said({ user: 'u', password: undefined, keyId: undefined }, 'password')).toEqual([
      foreign('keyId', 'key'),
    ]);
  });

  test('are not judged where it is absent and needed, which is told by itself', () => {
    expect(said({ user: 'u', keyId: undefined })).toEqual([]);
  });

  test('are told with what to do', () => {
    const config = { has: (path: string) => path === 'keyId', text: () => undefined };
    expect(brokenLogin(config, methods, 'other')).toEqual([
      {
        path: 'keyId',
        message: foreign('keyId', 'key'),
        remedy: 'Remove the line, or set `authenticationType: key`.',
      },
    ]);
  });
});
