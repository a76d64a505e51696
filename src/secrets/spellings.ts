import { inCompleteFormats, inEachFormat, inOrdinaryFormats } from './escapes.ts';
import { remembered } from './remembered.ts';

/** A set of texts, as a tree of UTF-16 units. */
export interface Spellings {
  readonly next: Map<number, Spellings>;
  /** Whether one of the texts ends here. */
  ends: boolean;
  /** How many units the longest text has from here on. */
  longest: number;
}

function newSpellings(): Spellings {
  return { next: new Map(), ends: false, longest: 0 };
}

/**
 * All ways to write one character (a whole code point): as it is, escaped in one format, and that
 * escaped again in another (JSON in JSON, SQL in HTML).
 */
export const spellingsOf = treeOf((character) => {
  const once = new Set([...inOrdinaryFormats(character), ...inCompleteFormats(character)]);
  return [...once].flatMap((written) => inEachFormat(Array.from(written, inOrdinaryFormats)));
});

/** A character of base64, in either alphabet; the two that aren't letters or digits may be escaped. */
export const base64SpellingsOf = treeOf((character) => {
  if (!/[+/]/.test(character)) return [character];
  return [character, character === '+' ? '-' : '_'].flatMap(inOrdinaryFormats);
});

/** The two digits of a byte, in either case. */
export const hexSpellingsOf = treeOf((pair) => [pair]);

function treeOf(write: (character: string) => readonly string[]): (character: string) => Spellings {
  return remembered((character) => {
    const root = newSpellings();
    for (const text of new Set(write(character))) insert(root, text);
    return root;
  });
}

/** A single unit is the character itself; in longer texts, which are escapes, the case of an ASCII letter does not count. */
function insert(root: Spellings, text: string): void {
  let node = root;
  for (let at = 0; at < text.length; at++) {
    if (node.longest < text.length - at) node.longest = text.length - at;
    const unit = text.charCodeAt(at);
    const step = node.next.get(unit) ?? newSpellings();
    node.next.set(unit, step);
    if (text.length > 1 && isLetter(unit)) node.next.set(unit ^ otherCase, step);
    node = step;
  }
  node.ends = true;
}

/** What an ASCII letter's two cases differ in. */
const otherCase = 0x20;

function isLetter(unit: number): boolean {
  const lower = unit | otherCase;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Adds to `ends`, each once, where the texts that stand in `text` at `at` end. */
export function addEnds(spellings: Spellings, text: string, at: number, ends: number[]): void {
  let node = spellings.next.get(text.charCodeAt(at));
  for (let end = at + 1; node !== undefined; end++) {
    if (node.ends && !ends.includes(end)) ends.push(end);
    node = node.next.get(text.charCodeAt(end));
  }
}
