import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Beginnings, type Guarded } from '../../src/secrets/beginnings.ts';
import { secretForms } from '../../src/secrets/forms.ts';
import { endOfMatch, patternsOf } from '../../src/secrets/pattern.ts';
import { arbitraryContext, arbitrarySecret } from './arbitrary-secrets.ts';

/** A form of a secret, whole or cut, parted by what does not show or not. */
const arbitraryForm = fc
  .tuple(arbitrarySecret, fc.nat(), fc.nat(), fc.constantFrom('', '', '\u200b', '<!-- -->', '<'))
  .map(([secret, choice, length, unseen]) => {
    const forms = secretForms(secret);
    const form = forms[choice % forms.length] ?? '';
    return { secret, text: form.slice(0, 1) + unseen + form.slice(1, 2 + (length % form.length)) };
  });

function known(beginnings: Beginnings, secret: string): readonly Guarded[] {
  const guarded = patternsOf(secret).map((pattern) => ({ label: secret, pattern }));
  for (const one of guarded) beginnings.add(one);
  return guarded;
}

function places(beginnings: Beginnings, text: string): ReadonlyMap<number, readonly Guarded[]> {
  const found = new Map<number, readonly Guarded[]>();
  for (let at = beginnings.next(text, 0); at < text.length; at = beginnings.next(text, at + 1))
    found.set(at, beginnings.at(text, at));
  return found;
}

test('no place where a pattern stands is passed over, also when more are added between two texts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(arbitraryForm, arbitraryContext, fc.boolean()), { minLength: 1, maxLength: 4 }),
      (pieces) => {
        const beginnings = new Beginnings();
        const all: Guarded[] = [];
        const text = pieces.map(([{ text: form }, context]) => context + form).join('');
        for (const [{ secret }, , lookBetween] of pieces) {
          if (lookBetween) places(beginnings, text);
          all.push(...known(beginnings, secret));
        }
        const found = places(beginnings, text);
        for (let at = 0; at < text.length; at++) {
          const standing = all.filter(({ pattern }) => endOfMatch(pattern, text, at) !== undefined);
          expect(found.get(at) ?? []).toEqual(expect.arrayContaining(standing));
        }
      },
    ),
  );
});

/** The labels of the patterns that may begin at a place, each as often as it is given. */
function labelsAt(beginnings: Beginnings, text: string, at: number): readonly string[] {
  return beginnings.at(text, at).map(({ label }) => label);
}

test('a text without anything that a pattern begins with has no such place', () => {
  const beginnings = new Beginnings();
  known(beginnings, 'Str0ngPassw0rd');
  expect(beginnings.next('never mind', 0)).toBe('never mind'.length);
  expect(beginnings.next('an S alone', 0)).toBe('an S alone'.length);
  expect(beginnings.next('an S alone, St', 0)).toBe('an S alone, '.length);
  expect(beginnings.next('', 0)).toBe(0);
});

test.each([
  ['a first character without the second', 'S, S'],
  ['what an escape begins with, and no escape', '100 % \\ &\0'],
  ['a character whose number ends like that of the first one', 'S \u0153t'],
])('%s is not looked into', (_, text) => {
  const beginnings = new Beginnings();
  known(beginnings, 'Str0ngPassw0rd');
  expect(beginnings.next(text, 0)).toBe(text.length);
});

test('secrets that begin alike are all found, each once, also the one that is added after a look', () => {
  const beginnings = new Beginnings();
  known(beginnings, 'Secret-one');
  known(beginnings, 'Secret-two');
  expect(beginnings.next('Secret', 0)).toBe(0);
  expect(labelsAt(beginnings, 'Secret', 0)).toEqual(['Secret-one', 'Secret-two']);
  known(beginnings, 'Second one');
  expect(beginnings.next('Secret', 0)).toBe(0);
  expect(labelsAt(beginnings, 'Secret', 0)).toEqual(['Secret-one', 'Secret-two', 'Second one']);
});

test('secrets that go on in another way are left out', () => {
  const beginnings = new Beginnings();
  known(beginnings, 'Secret-one');
  known(beginnings, 'Strong-one');
  expect(labelsAt(beginnings, 'Secret', 0)).toEqual(['Secret-one']);
  expect(labelsAt(beginnings, 'S&#101;cret', 0)).toEqual(['Secret-one', 'Strong-one']);
  expect(labelsAt(beginnings, 'S\u200bcret', 0)).toEqual(['Secret-one', 'Strong-one']);
  expect(labelsAt(beginnings, 'Sacred', 0)).toEqual([]);
  // An escape that is not whole is no character.
  expect(labelsAt(beginnings, '&ecret', 0)).toEqual([]);
});

test('two quotes may be one character of a secret or two', () => {
  const beginnings = new Beginnings();
  known(beginnings, "'' are two");
  known(beginnings, "'a' is one");
  expect(labelsAt(beginnings, "''a", 0).toSorted()).toEqual(["'' are two", "'a' is one"]);
});
