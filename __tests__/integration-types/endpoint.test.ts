import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isIPv6 } from 'node:net';
import { hostForm, nameForm } from '../../src/integration-types/endpoint.ts';
import { unicodeCharacter } from '../unicode-character.ts';

describe('forms', () => {
  const fits = (text: string): boolean => hostForm.pattern.test(text);

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
  ])('%j is not a host', (host) => {
    expect(fits(host)).toBe(false);
  });

  test('a text with a colon is a host exactly if Node takes it for an IPv6 address', () => {
    const part = fc.constantFrom(':', '::', '0', 'ffff', 'A1:', '10.0.0.1', '1:2', '.', '256.1.1.1', '12345');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        const text = parts.join('');
        fc.pre(text.includes(':'));
        expect([text, fits(text)]).toEqual([text, isIPv6(text)]);
      }),
      { numRuns: 3000 },
    );
  });

  test('a name never contains what ends a quoted name, a string or a connection string', () => {
    fc.assert(
      fc.property(fc.string({ unit: unicodeCharacter }), (text) => {
        if (nameForm.pattern.test(text)) expect(text).not.toMatch(/['"`\\\s=;(){}<>|&,:/]|[^\x21-\x7e]/);
      }),
      { numRuns: 2000 },
    );
  });
});
