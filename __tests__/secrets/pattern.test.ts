import { expect, test } from '@jest/globals';
import { endOfMatch, longestMatch, patternsOf, type Pattern } from '../../src/secrets/pattern.ts';

/** The pattern of a secret's characters, as they are or escaped. */
function ofCharacters(secret: string): Pattern {
  const [pattern] = patternsOf(secret);
  if (pattern === undefined) throw new Error(`${secret} has a pattern`);
  return pattern;
}

test('a secret has a pattern for its characters, for its base64 at each alignment, and for its hexadecimal', () => {
  expect(patternsOf('Str0ngPassw0rd').map(({ characters }) => characters.join(''))).toEqual([
    'Str0ngPassw0rd',
    'U3RyMG5nUGFzc3cwcm',
    'N0cjBuZ1Bhc3N3MHJk',
    'TdHIwbmdQYXNzdzByZ',
    '537472306e675061737377307264',
  ]);
});

test('what has no two characters has no pattern: it would be found in any text', () => {
  expect(patternsOf('')).toEqual([]);
  expect(patternsOf('a')).toEqual([]);
  expect(patternsOf('ab').map(({ characters }) => characters)).toEqual([
    ['a', 'b'],
    ['61', '62'],
  ]);
});

test.each<readonly [string, string, number | undefined]>([
  ['as it is', 'Secret-1 and more', 8],
  ['with an escape', 'S&#101;cret-1', 13],
  ['with something between that does not show', 'Se\u200b\u00ad<!-- -->cret-1', 18],
  ['with a tag between', 'Se<b>cret-1', undefined],
  ['with something before it that does not show', '\u200bSecret-1', undefined],
  ['with something after it that does not show', 'Secret-1\u200b', 8],
  ['without its end', 'Secret-', undefined],
  ['with another end', 'Secret-2', undefined],
])('a secret %s ends where its last character does', (_, text, end) => {
  expect(endOfMatch(ofCharacters('Secret-1'), text, 0)).toBe(end);
});

test('a secret that can be read in two ways ends at the later one', () => {
  expect(endOfMatch(ofCharacters("Secret-'"), "Secret-''", 0)).toBe(9);
});

test('the longest match is the sum of the longest spellings', () => {
  const [a, b] = ['aa', 'bb'].map((secret) => longestMatch(ofCharacters(secret)) / 2);
  expect(longestMatch(ofCharacters('aabbb'))).toBe(2 * Number(a) + 3 * Number(b));
  expect(Number(a)).toBeGreaterThan('&amp;#x61;'.length - 1);
});
