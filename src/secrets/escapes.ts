import { remembered } from './remembered.ts';

/** Writes one character (a whole code point) as a text format writes it. */
export type Escape = (character: string) => string;

const punctuation = /[!-/:-@[-`{-~]/;
const jsonShort: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};
const htmlNames: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

function bytes(character: string, write: (byte: number) => string): string {
  return [...Buffer.from(character)].map(write).join('');
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** Each byte of UTF-8 as `%2f`: the lower case stands for both, since escapes are compared without regard to case. */
function percent(character: string): string {
  return bytes(character, (byte) => `%${hex(byte, 2)}`);
}

/** Percent-encoding that leaves the characters in `kept` as they are. */
function percentExcept(kept: RegExp): Escape {
  return (character) => (kept.test(character) ? character : percent(character));
}

/** Each UTF-16 unit as `\u002f`. */
function unicode(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('');
}

function json(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return jsonShort[character] ?? (character < ' ' ? unicode(character) : character);
}

/** Those with a name in HTML, written in some way; the others as they are. */
function html(write: (character: string, name: string) => string): Escape {
  return (character) => {
    const name = htmlNames[character];
    return name === undefined ? character : write(character, name);
  };
}

const htmlNamed = html((_, name) => `&${name};`);

function codePoint(character: string, base: number): string {
  return Number(character.codePointAt(0)).toString(base);
}

function decimalEntity(character: string): string {
  return `&#${codePoint(character, 10)};`;
}

function hexEntity(character: string): string {
  return `&#x${codePoint(character, 16)};`;
}

/** What writers do to the characters that are special in their format, all others being left alone. */
export const ordinaryEscapes: Readonly<Record<string, Escape>> = {
  none: (character) => character,
  // SQL, and CSV or quoted identifiers for the second.
  sqlQuote: (character) => (character === "'" ? "''" : character),
  doubleQuote: (character) => (character === '"' ? '""' : character),
  // E'' strings of PostgreSQL, and most programming languages.
  eString: (character) => jsonShort[character] ?? (/['\\]/.test(character) ? `\\${character}` : character),
  eStringQuote: (character) => (character === "'" ? "''" : character === '\\' ? '\\\\' : character),
  json,
  jsonSlash: (character) => (character === '/' ? '\\/' : json(character)),
  jsonAscii: (character) => (character > '~' ? unicode(character) : json(character)),
  // What JSON for HTML pages does (Go, Rails, PHP's flags).
  jsonHtml: (character) => (/[&<>'+=]/.test(character) ? unicode(character) : json(character)),
  // encodeURIComponent, RFC 3986, a form body, and a whole URL.
  uriComponent: percentExcept(/[A-Za-z0-9_.!~*'()-]/),
  uri: percentExcept(/[A-Za-z0-9_.~-]/),
  form: (character) => (character === ' ' ? '+' : percentExcept(/[A-Za-z0-9_.*-]/)(character)),
  wholeUri: percentExcept(/[A-Za-z0-9_.!~*'();/?:@&=+$,#-]/),
  htmlNamed,
  htmlDecimal: html(decimalEntity),
  htmlHex: html(hexEntity),
  htmlAttribute: (character) =>
    /[A-Za-z0-9]/.test(character) || character > '~' ? character : hexEntity(character),
  markdown: (character) => (punctuation.test(character) ? `\\${character}` : character),
  markdownEntity: (character) => (punctuation.test(character) ? decimalEntity(character) : character),
  // What the reports here do (src/report/markdown.ts): some as entities, some with a backslash.
  report: (character) => {
    if (/[\\|`$]/.test(character)) return decimalEntity(character);
    if (/[&<>]/.test(character)) return htmlNamed(character);
    return /[#*_[\]{}~!^=]/.test(character) ? `\\${character}` : character;
  },
  // A multi-line secret in a file with the other line ends.
  crLf: (character) => (character === '\n' ? '\r\n' : character),
  cr: (character) => (character === '\n' ? '\r' : character),
};

/** Notations in which every character is escaped, needed or not. */
export const completeEscapes: Readonly<Record<string, Escape>> = {
  percent,
  unicode,
  unicodeBraces: (character) => `\\u{${codePoint(character, 16)}}`,
  hexBytes: (character) => bytes(character, (byte) => `\\x${hex(byte, 2)}`),
  octalBytes: (character) => bytes(character, (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
  decimalEntity,
  hexEntity,
};

/** One character in each ordinary format, in their order. */
export const inOrdinaryFormats = inFormats(ordinaryEscapes);

/** One character in each complete notation, in their order. */
export const inCompleteFormats = inFormats(completeEscapes);

function inFormats(escapes: Readonly<Record<string, Escape>>): (character: string) => readonly string[] {
  const formats = Object.values(escapes);
  return remembered((character) => formats.map((escape) => escape(character)));
}

/** A text in each format, given its characters in each. */
export function inEachFormat(characters: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = characters;
  return first.map((_, format) => characters.map((written) => written[format]).join(''));
}
