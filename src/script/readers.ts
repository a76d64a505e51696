/**
 * How one program reads a script. psql's releases, servers and settings differ in these points and, for what
 * ends a text, in no others that matter (PostgreSQL's `psqlscan.l` and `scan.l`, releases 8.0 to 18).
 */
interface Reader {
  /** Which texts have backslash escapes: none, those with an E before them, or all (`standard_conforming_strings` off). */
  readonly escapes: 'none' | 'marked' | 'all';
  /** Whether a text that goes on after a line break keeps the escapes of its first part: the server does, psql doesn't. */
  readonly carriesEscapes: boolean;
  /** Whether a number takes the word that it runs into, dollar signs included: newer releases do. */
  readonly numbersTakeWords: boolean;
  /** Whether a dollar sign can be part of a word. */
  readonly dollarsInWords: boolean;
  /** How many characters one beyond ASCII takes with it: 1 in encodings such as SJIS, up to 3 in GB18030. */
  readonly swallows: 0 | 1 | 3;
}

const psql: Reader = {
  escapes: 'marked',
  carriesEscapes: false,
  numbersTakeWords: true,
  dollarsInWords: true,
  swallows: 0,
};
/** Each with what a script must contain for it to matter. */
const others: readonly (readonly [RegExp, Reader])[] = [
  [/\\/, { ...psql, carriesEscapes: true }],
  [/\\/, { ...psql, escapes: 'all' }],
  [/\\/, { ...psql, escapes: 'none' }],
  [/\$/, { ...psql, numbersTakeWords: false }],
  [/\$/, { ...psql, dollarsInWords: false }],
  [/[\u0080-\uffff]/, { ...psql, swallows: 1 }],
  [/[\u0080-\uffff]/, { ...psql, swallows: 3 }],
];

/**
 * Where readers of a script first disagree on what is text, comment or SQL: for each reader that differs from
 * psql, the offset. It shares nothing with the lexer, so that a mistake there shows here.
 */
export function findDisagreements(source: string): readonly number[] {
  const expected = regions(source, psql);
  const offsets = others.flatMap(([matters, reader]) => {
    if (!matters.test(source)) return [];
    const read = regions(source, reader);
    const offset = expected.findIndex((region, index) => region !== read[index]);
    return offset < 0 ? [] : [offset];
  });
  return [...new Set(offsets)];
}

/** What a reader takes a character for. */
const Region = { sql: 0, text: 1, name: 2, body: 3, comment: 4, swallowed: 5 } as const;

/** Characters that mean something to a reader that is not within a text. */
const meaningful = /[;:()'"$\\*/-]/;

function regions(source: string, reader: Reader): Uint8Array {
  const result = new Uint8Array(source.length);
  const word = reader.dollarsInWords ? /[\w$\u0080-\uffff]*/y : /[\w\u0080-\uffff]*/y;
  let index = 0;
  // Whether a text that comes next continues one with escapes.
  let continued = false;
  const take = (end: number, region: number): void => {
    result.fill(region, index, end);
    index = Math.max(end, index + 1);
  };
  while (index < source.length) {
    const character = source.charAt(index);
    const two = source.slice(index, index + 2);
    if (two === '--') take(matchEnd(/[^\n\r]*/y, source, index), Region.comment);
    else if (two === '/*') take(commentEnd(source, index, reader), Region.comment);
    else if (character === '"') take(quoteEnd(source, index, '"', false, reader), Region.name);
    else if (character === "'" || /^[eE]'$/.test(two)) {
      const marked: boolean = character !== "'" || (continued && reader.carriesEscapes);
      const escapes: boolean = reader.escapes === 'all' || (marked && reader.escapes === 'marked');
      if (character !== "'") index += 1;
      take(quoteEnd(source, index, "'", escapes, reader), Region.text);
      continued = escapes;
    } else if (character === '$') {
      const tag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
      const from = matchEnd(tag, source, index);
      const close = from === index ? -1 : source.indexOf(source.slice(index, from), from);
      if (from === index) index += 1;
      else take(close < 0 ? source.length : close + from - index, Region.body);
      continued = false;
    } else if (/[\w\u0080-\uffff]/.test(character)) {
      const isNumber = /\d/.test(character) && !reader.numbersTakeWords;
      const pattern = isNumber ? /[\d.]*(?:[eE][+-]?\d+)?/y : word;
      index = wordEnd(source, result, index, pattern, reader);
      continued = false;
    } else {
      if (!/\s/.test(character)) continued = false;
      index += 1;
    }
  }
  return result;
}

/** The end of a word, and of what characters beyond ASCII at its end take into it: that is marked. */
function wordEnd(source: string, result: Uint8Array, start: number, pattern: RegExp, reader: Reader): number {
  let end = matchEnd(pattern, source, start);
  if (reader.swallows === 0) return end;
  for (let index = start; index < end;) {
    const next = Math.min(afterCharacter(source, index, reader), source.length);
    for (let taken = end; taken < next; taken += 1) {
      if (meaningful.test(source.charAt(taken))) result[taken] = Region.swallowed;
    }
    if (next > end) end = matchEnd(pattern, source, next);
    index = next;
  }
  return end;
}

/** The offset after a character and what it takes with it. */
function afterCharacter(source: string, index: number, { swallows }: Reader): number {
  if (swallows === 0 || source.charCodeAt(index) < 0x80) return index + 1;
  // Another one beyond ASCII speaks for itself: its last byte decides.
  if (source.charCodeAt(index + 1) >= 0x80) return index + 1;
  return index + 1 + (swallows === 3 && /\d/.test(source.charAt(index + 1)) ? 3 : 1);
}

function quoteEnd(source: string, start: number, quote: string, escapes: boolean, reader: Reader): number {
  let index = start + 1;
  while (index < source.length) {
    const character = source.charAt(index);
    if (escapes && character === '\\') index += 2;
    else if (character !== quote) index = afterCharacter(source, index, reader);
    else if (source.charAt(index + 1) === quote) index += 2;
    else return index + 1;
  }
  return source.length;
}

function commentEnd(source: string, start: number, reader: Reader): number {
  let depth = 1;
  let index = start + 2;
  while (index < source.length) {
    const two = source.slice(index, index + 2);
    if (two === '*/') {
      depth -= 1;
      index += 2;
      if (depth === 0) return index;
    } else if (two === '/*') {
      depth += 1;
      index += 2;
    } else index = afterCharacter(source, index, reader);
  }
  return source.length;
}

function matchEnd(pattern: RegExp, source: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(source) ? pattern.lastIndex : start;
}
