import { scanBlockComment, scanPlainText, scanQuoted } from './quotes.ts';
import type { Scanned } from './quotes.ts';

export type TokenKind =
  | 'blank'
  | 'comment'
  /** `'…'` */
  | 'text'
  /** `E'…'` */
  | 'escape-text'
  /** `B'…'` and `X'…'` */
  | 'bit-text'
  /** `U&'…'` and `U&"…"` */
  | 'unicode-text'
  /** `$tag$…$tag$` */
  | 'dollar-text'
  /** `"…"` */
  | 'quoted-name'
  | 'word'
  | 'number'
  /** `$1` */
  | 'parameter'
  /** `:name`, `:'name'`, `:"name"`, `:{?name}` */
  | 'variable'
  /** A backslash outside quotes, with the rest of its line. */
  | 'meta-command'
  | 'operator'
  | 'punctuation'
  /** What psql has no rule for, or what its releases read differently. */
  | 'unclear';

/** A piece of a script; all tokens together are the script. */
export interface Token {
  readonly kind: TokenKind;
  /** Offsets into the source, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** False for a quote, body or comment that reaches the end of the source unclosed. */
  readonly closed: boolean;
  /**
   * True for a text that ends elsewhere where the server has `standard_conforming_strings` off, as
   * Redshift may: a backslash stands before one of its quotes.
   */
  readonly ambiguous: boolean;
}

// psql takes every byte above 0x7F for a letter.
const letter = 'A-Za-z_\\u0080-\\uffff';
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['blank', /[ \t\n\r\f\v]+/y],
  ['comment', /--[^\n\r]*/y],
  ['punctuation', /::|:=|\.\./y],
  [
    'variable',
    new RegExp(`:(?:'[${letter}0-9]+'|"[${letter}0-9]+"|\\{\\?[${letter}0-9]+\\}|[${letter}0-9]+)`, 'y'),
  ],
  ['parameter', new RegExp(`\\$\\d+(?![${letter}0-9])`, 'y')],
  // A number that runs into a letter is cut in other places by each release.
  ['number', new RegExp(`(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![${letter}0-9])`, 'y')],
  ['unclear', new RegExp(`[$.]?\\d+[${letter}]`, 'y')],
  ['word', new RegExp(`[${letter}][${letter}0-9$]*`, 'y')],
  ['meta-command', /\\[^\n\r]*/y],
  ['punctuation', /[;,()[\].:{}]/y],
];
const operator = /[~!@#^&|`?+\-*/%<>=]+/y;
const dollarQuote = new RegExp(`\\$(?:[${letter}][${letter}0-9]*)?\\$`, 'y');

/**
 * Cuts SQL as psql does (its `psqlscan.l`, release 15), so that what is taken for a text, a comment,
 * a variable or a command here is the same there. Never throws: what is unclear is a token that says so.
 */
export function lex(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < source.length) {
    const token = nextToken(source, start, tokens);
    tokens.push(token);
    start = token.end;
  }
  return tokens;
}

function nextToken(source: string, start: number, before: readonly Token[]): Token {
  const quoted = nextQuoted(source, start, before);
  if (quoted !== undefined) return quoted;
  for (const [kind, pattern] of patterns) {
    const end = matchEnd(pattern, source, start);
    if (end !== undefined) return { kind, start, end, closed: true, ambiguous: false };
  }
  const end = operatorEnd(source, start);
  if (end !== undefined) return { kind: 'operator', start, end, closed: true, ambiguous: false };
  return { kind: 'unclear', start, end: start + 1, closed: true, ambiguous: false };
}

function nextQuoted(source: string, start: number, before: readonly Token[]): Token | undefined {
  const token = (kind: TokenKind, scanned: Scanned): Token => ({ kind, start, ambiguous: false, ...scanned });
  const [first = '', second = '', third = ''] = source.slice(start, start + 3);
  if (first === '/' && second === '*') return token('comment', scanBlockComment(source, start));
  if (first === '"') return token('quoted-name', scanQuoted(source, start + 1, '"', false));
  if (first === "'") {
    return continuesEscapeText(source, before)
      ? token('escape-text', scanQuoted(source, start + 1, "'", true))
      : { kind: 'text', start, ...scanPlainText(source, start + 1) };
  }
  if (second === "'" && /[eE]/.test(first))
    return token('escape-text', scanQuoted(source, start + 2, "'", true));
  if (second === "'" && /[bBxX]/.test(first)) {
    const quote = source.indexOf("'", start + 2);
    return token('bit-text', { end: quote < 0 ? source.length : quote + 1, closed: quote >= 0 });
  }
  if (/[uU]/.test(first) && second === '&' && (third === "'" || third === '"')) {
    return token('unicode-text', scanQuoted(source, start + 3, third, false));
  }
  return first === '$' ? nextDollarText(source, start) : undefined;
}

function nextDollarText(source: string, start: number): Token | undefined {
  const bodyStart = matchEnd(dollarQuote, source, start);
  if (bodyStart === undefined) return undefined;
  const tag = source.slice(start, bodyStart);
  const close = source.indexOf(tag, bodyStart);
  const end = close < 0 ? source.length : close + tag.length;
  return { kind: 'dollar-text', start, end, closed: close >= 0, ambiguous: false };
}

/** SQL joins texts that only blanks with a line break part; the later ones keep the rules of the first. */
function continuesEscapeText(source: string, before: readonly Token[]): boolean {
  let broken = false;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const token = before[index];
    if (token === undefined) return false;
    if (token.kind === 'escape-text') return broken;
    const between = token.kind === 'blank' || (token.kind === 'comment' && source[token.start] === '-');
    if (!between) return false;
    broken ||= token.kind === 'blank' && /[\n\r]/.test(source.slice(token.start, token.end));
  }
  return false;
}

/** An operator ends where a comment begins. */
function operatorEnd(source: string, start: number): number | undefined {
  const end = matchEnd(operator, source, start);
  if (end === undefined) return undefined;
  const comment = source.slice(start, end).search(/--|\/\*/);
  return comment > 0 ? start + comment : end;
}

function matchEnd(pattern: RegExp, source: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}
