import { completeEscapes, ordinaryEscapes } from './escapes.ts';

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
export const spellingsOf = remembered((character) => {
  const ordinary = Object.values(ordinaryEscapes);
  const once = new Set([...ordinary, ...Object.values(completeEscapes)].map((escape) => escape(character)));
  return [...once].flatMap((written) => ordinary.map((escape) => Array.from(written).map(escape).join('')));
});

/** A character of base64, in either alphabet; the two that aren't letters or digits may be escaped. */
export const base64SpellingsOf = remembered((character) => {
  if (!/[+/]/.test(character)) return [character];
  const escapes = Object.values(ordinaryEscapes);
  return [character, character === '+' ? '-' : '_'].flatMap((written) =>
    escapes.map((escape) => escape(written)),
  );
});

/** The two digits of a byte, in either case. */
export const hexSpellingsOf = remembered((pair) => [pair]);

function remembered(write: (character: string) => readonly string[]): (character: string) => Spellings {
  const known = new Map<string, Spellings>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const root = newSpellings();
    for (const text of new Set(write(character))) insert(root, text);
    known.set(character, root);
    return root;
  };
}

/** A single unit is the character itself; in longer texts, which are escapes, the case of a letter does not count. */
function insert(root: Spellings, text: string): void {
  let node = root;
  for (const [index, unit] of text.split('').entries()) {
    node.longest = Math.max(node.longest, text.length - index);
    const step = node.next.get(unit.charCodeAt(0)) ?? newSpellings();
    const writings = text.length === 1 ? [unit] : [unit, unit.toLowerCase(), unit.toUpperCase()];
    for (const writing of writings) if (writing.length === 1) node.next.set(writing.charCodeAt(0), step);
    node = step;
  }
  node.ends = true;
}

/** Adds to `ends`, each once, where the texts that stand in `text` at `at` end. */
export function addEnds(spellings: Spellings, text: string, at: number, ends: number[]): void {
  let node = spellings.next.get(text.charCodeAt(at));
  for (let end = at + 1; node !== undefined; end++) {
    if (node.ends && !ends.includes(end)) ends.push(end);
    node = node.next.get(text.charCodeAt(end));
  }
}
