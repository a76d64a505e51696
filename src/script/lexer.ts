export type TokenKind =
  | 'blank'
  | 'comment'
  /** `'…'`, also with a letter before it that changes nothing of how it is read: B, N or X. */
  | 'text'
  /** `E'…'` */
  | 'escape-text'
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
  /** A number that runs into something, or a character that SQL has no rule for. */
  | 'unclear';

/** Part of a script; all tokens together are the script. */
export interface Token {
  readonly kind: TokenKind;
  /** Offsets into the source, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** False for a quote, body or comment that reaches the end of the source unclosed. */
  readonly closed: boolean;
  /** The tokens of a dollar-quoted body, with offsets into the whole source; absent if nested too deep. */
  readonly body?: readonly Token[];
}

/** Bodies nested deeper than this are not read: no honest script has them. */
const deepestNesting = 5;

// psql takes every byte above 0x7F for a letter.
const letter = 'A-Za-z_\\u0080-\\uffff';
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['blank', /[ \t\n\r\f\v]+/y],
  ['comment', /--[^\n\r]*/y],
  // A colon before digits alone is a slice, `[1:2]`: nobody names a variable so.
  ['punctuation', new RegExp(`::|:=|\\.\\.|:(?=\\d+(?![${letter}0-9]))`, 'y')],
  [
    'variable',
    new RegExp(`:(?:'[${letter}0-9]+'|"[${letter}0-9]+"|\\{\\?[${letter}0-9]+\\}|[${letter}0-9]+)`, 'y'),
  ],
  ['parameter', new RegExp(`\\$\\d+(?![${letter}0-9$'"])`, 'y')],
  [
    'number',
    new RegExp(
      `(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![${letter}0-9$'"\\\\]|\\.(?!\\.))`,
      'y',
    ),
  ],
  ['unclear', new RegExp(`[$.]?\\d[${letter}0-9$.]*`, 'y')],
  ['word', new RegExp(`[${letter}][${letter}0-9$]*`, 'y')],
  ['meta-command', /\\[^\n\r]*/y],
  ['punctuation', /[;,()[\].:{}]/y],
  // An operator ends where a comment begins.
  ['operator', /(?:(?!--|\/\*)[~!@#^&|`?+\-*/%<>=])+/y],
  ['unclear', /[^]/y],
];
const quoteStart = /(?:[bBnNxX]|[uU]&)?'|[eE]'|(?:[uU]&)?"|\/\*|\$/y;
const dollarTag = new RegExp(`\\$(?:[${letter}][${letter}0-9]*)?\\$`, 'y');

/**
 * Cuts SQL into tokens as psql does (its `psqlscan.l`, release 15): what is a text, a comment, a variable
 * or a command here is the same there. Where releases differ, the token is `unclear`. Never throws.
 */
export function lex(source: string): readonly Token[] {
  return lexPart(source, 0, 0);
}

/** The tokens that mean something: neither blanks nor comments. */
export function solidTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
}

/** Tokens with those of their bodies, each body's right after its token. */
export function withBodies(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => (token.body === undefined ? token : [token, ...withBodies(token.body)]));
}

export function isText({ kind }: Token): boolean {
  return kind.endsWith('text');
}

/** What lies between the quotes of a text or name, and where it begins in the source. */
export function contentOf(
  source: string,
  { kind, start, end, closed }: Token,
): { readonly content: string; readonly from: number } {
  const written = source.slice(start, end);
  const opening = /^(?:[A-Za-z]?&?['"]|\$[^$]*\$)/.exec(written)?.[0].length ?? 0;
  const closing = closed ? (kind === 'dollar-text' ? opening : 1) : 0;
  return { content: written.slice(opening, written.length - closing), from: start + opening };
}

function lexPart(source: string, offset: number, depth: number): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < source.length) {
    const token = quotedToken(source, start, offset, depth) ?? plainToken(source, start);
    tokens.push(offset === 0 ? token : { ...token, start: token.start + offset, end: token.end + offset });
    start = token.end;
  }
  return tokens;
}

function plainToken(source: string, start: number): Token {
  for (const [kind, pattern] of patterns) {
    const end = matchEnd(pattern, source, start);
    if (end !== undefined) return { kind, start, end, closed: true };
  }
  throw new Error('the last pattern takes any character');
}

function quotedToken(source: string, start: number, offset: number, depth: number): Token | undefined {
  const content = matchEnd(quoteStart, source, start);
  if (content === undefined) return undefined;
  const first = source.charAt(start).toUpperCase();
  if (first === '$') return dollarText(source, start, offset, depth);
  if (first === '/') return { kind: 'comment', start, ...commentEnd(source, start) };
  const quote = source.charAt(content - 1);
  const escapes = first === 'E';
  const kind = escapes
    ? 'escape-text'
    : first === 'U'
      ? 'unicode-text'
      : quote === '"'
        ? 'quoted-name'
        : 'text';
  return { kind, start, ...quoteEnd(source, content, quote, escapes) };
}

function dollarText(source: string, start: number, offset: number, depth: number): Token | undefined {
  const from = matchEnd(dollarTag, source, start);
  if (from === undefined) return undefined;
  const tag = source.slice(start, from);
  const close = source.indexOf(tag, from);
  const to = close < 0 ? source.length : close;
  const token = {
    kind: 'dollar-text',
    start,
    end: close < 0 ? to : to + tag.length,
    closed: close >= 0,
  } as const;
  if (depth >= deepestNesting) return token;
  return { ...token, body: lexPart(source.slice(from, to), offset + from, depth + 1) };
}

type End = Pick<Token, 'end' | 'closed'>;

/** A doubled quote belongs to the content; with `escapes`, so does any character after a backslash. */
function quoteEnd(source: string, from: number, quote: string, escapes: boolean): End {
  let index = from;
  while (index < source.length) {
    const character = source.charAt(index);
    if (escapes && character === '\\') index += 2;
    else if (character !== quote) index += 1;
    else if (source.charAt(index + 1) === quote) index += 2;
    else return { end: index + 1, closed: true };
  }
  return { end: source.length, closed: false };
}

/** Comments between a slash with a star and a star with a slash nest. */
function commentEnd(source: string, start: number): End {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  let depth = 0;
  for (let match = edge.exec(source); match !== null; match = edge.exec(source)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return { end: edge.lastIndex, closed: true };
  }
  return { end: source.length, closed: false };
}

function matchEnd(pattern: RegExp, source: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}
