import { base64Stretches, hexPairs } from './encodings.ts';
import { addEnds, base64SpellingsOf, hexSpellingsOf, spellingsOf, type Spellings } from './spellings.ts';

/**
 * One secret in one encoding: for each of its characters all the ways in which it may be written. So a
 * text in which some characters are escaped and others are not is found as well, which no list of
 * whole forms could promise. Of two characters at least: a secret has more.
 */
export interface Pattern {
  readonly characters: readonly [string, string, ...string[]];
  /** Asked when a character is compared and not before: most never are, and this would be half of a cold start. */
  readonly spell: (character: string) => Spellings;
}

/** The patterns of a secret: its characters, its base64 at each alignment, its hexadecimal. */
export function patternsOf(secret: string): readonly Pattern[] {
  return [
    ...pattern(Array.from(secret.replace(/\r\n?/g, '\n')), spellingsOf),
    ...base64Stretches(secret).flatMap((stretch) => pattern(Array.from(stretch), base64SpellingsOf)),
    ...pattern(hexPairs(secret), hexSpellingsOf),
  ];
}

function pattern([first, second, ...others]: readonly string[], spell: Pattern['spell']): readonly Pattern[] {
  return first === undefined || second === undefined
    ? []
    : [{ characters: [first, second, ...others], spell }];
}

/** The ways in which the first character of a pattern may be written. */
export function firstSpellings({ characters, spell }: Pattern): Spellings {
  return spell(characters[0]);
}

export function secondSpellings({ characters, spell }: Pattern): Spellings {
  return spell(characters[1]);
}

/**
 * What may stand between two characters of a secret and not show: zero-width characters, and the
 * comment with which reports part what GitHub would link.
 */
const unseen = /(?:[\u00ad\u200b-\u200d\u2060\ufeff]|<!--\s*-->)+/y;

/** The UTF-16 units that something unseen may begin with. */
export const unseenUnits: readonly number[] = [0x3c, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

/** Whether something unseen stands at a place. */
export function isUnseen(text: string, at: number): boolean {
  return afterUnseen(text, at) !== at;
}

function afterUnseen(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Most characters are none of these, and cost no regular expression.
  if (!(unit === 0x3c || unit >= 0xad)) return at;
  unseen.lastIndex = at;
  return unseen.test(text) ? unseen.lastIndex : at;
}

/**
 * Where a pattern that begins at `start` ends, at the latest; undefined where it is not there. All
 * readings are followed side by side (`''` is one quote or two), so the time is bounded by the
 * pattern's length and not by the number of readings.
 */
export function endOfMatch({ characters, spell }: Pattern, text: string, start: number): number | undefined {
  // Lists and no sets: there are two or three at the most, and this runs at very many places of a text.
  let ends = [start];
  for (const character of characters) {
    const spellings = spell(character);
    const next: number[] = [];
    for (const end of ends) {
      addEnds(spellings, text, end, next);
      if (end !== start) addEnds(spellings, text, afterUnseen(text, end), next);
    }
    if (next.length === 0) return undefined;
    ends = next;
  }
  return Math.max(...ends);
}

/** The longest stretch of text that a pattern can take, in UTF-16 units, unseen characters apart. */
export function longestMatch({ characters, spell }: Pattern): number {
  return characters.reduce((length, character) => length + spell(character).longest, 0);
}
