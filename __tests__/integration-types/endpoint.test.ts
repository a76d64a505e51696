import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostForm, hostFormOf, nameForm } from '../../src/integration-types/endpoint.ts';
import { unicodeCharacter } from '../unicode-character.ts';

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

  test('names the keys of the place', () => {
    const advice = (text: string): string | undefined => hostFormOf({ host: 'idpHost' }).advice?.(text);
    expect(advice('https://idp.example.com:8443/app')).toBe('Write `idpHost: idp.example.com`.');
    expect(hostForm.advice?.('c.example.com:5439')).toBe(
      'Write `host: c.example.com`, `port: 5439`, each on its own line under `config`.',
    );
  });
});
