export type TokenKind =
  /** Spaces and line breaks. */
  | 'space'
  | 'comment'
  /** `'…'`, with any prefix: `E'…'`, `U&'…'`, `B'…'`. */
  | 'string'
  /** `"…"` or `U&"…"` */
  | 'identifier'
  /** `$tag$…$tag$` */
  | 'body'
  | 'word'
  /** `:name`, `:'name'`, `:"name"`, `:{?name}` */
  | 'variable'
  /** A backslash outside quotes, with the rest of its line. */
  | 'meta-command'
  /** A number, a parameter such as `$1`, an operator or punctuation. */
  | 'other'
  /** Characters that releases of psql or servers read differently, or that SQL has no rule for. */
  | 'unclear';

/** Part of a script. All tokens in a row are the script. */
export interface Token {
  readonly kind: TokenKind;
  /** As it is written in the script. */
  readonly sql: string;
  /** Offsets into the script, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** False for a quote, body or comment that reaches the end of the script unclosed. */
  readonly closed: boolean;
  /** The tokens inside a dollar-quoted body, with offsets into the whole script; absent if nested too deeply. */
  readonly body?: readonly Token[];
}

/** Bodies nested deeper than this are not read. */
const deepestNesting = 5;

// psql takes every byte above 0x7F for a letter.
const letter = 'A-Za-z_\\u0080-\\uffff';

/** The first pattern that matches wins. A last group that matches nothing means that a quote is never closed. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /[ \t\n\r\f\v]+/y],
  // Most tokens are plain words and punctuation: looking for these first takes a third of the time.
  ['word', new RegExp(`[${letter}][${letter}0-9]*(?![${letter}0-9$'"&])`, 'y')],
  ['other', /[;,()[\]{}]/y],
  ['comment', /--[^\n\r]*/y],
  ['string', /[eE]'(?:[^'\\]+|''|\\[^]?)*('|$)/y],
  ['string', /(?:[bBnNxX]|[uU]&)?'(?:[^']+|'')*('|$)/y],
  ['identifier', /(?:[uU]&)?"(?:[^"]+|"")*("|$)/y],
  ['body', new RegExp(`(\\$(?:[${letter}][${letter}0-9]*)?\\$)[^]*?(\\1|$)`, 'y')],
  // A colon before digits alone is a slice, `[1:2]`, not a variable.
  ['other', new RegExp(`::|:=|\\.\\.|:(?=\\d+(?![${letter}0-9]))`, 'y')],
  [
    'variable',
    new RegExp(`:(?:'[${letter}0-9]+'|"[${letter}0-9]+"|\\{\\?[${letter}0-9]+\\}|[${letter}0-9]+)`, 'y'),
  ],
  ['other', new RegExp(`\\$\\d+(?![${letter}0-9$'"])`, 'y')],
  [
    'other',
    new RegExp(
      `(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![${letter}0-9$'"\\\\]|\\.(?!\\.))`,
      'y',
    ),
  ],
  // A number that runs into something, and a word that can also be read as a word and a dollar quote.
  ['unclear', new RegExp(`[$.]?\\d[${letter}0-9$.]*`, 'y')],
  ['unclear', new RegExp(`[${letter}][${letter}0-9]*\\$[${letter}0-9]*\\$[${letter}0-9$]*`, 'y')],
  ['word', new RegExp(`[${letter}][${letter}0-9$]*`, 'y')],
  ['meta-command', /\\[^\n\r]*/y],
  // An operator ends where a comment begins.
  ['other', /[.:]|(?:(?!--|\/\*)[~!@#^&|`?+\-*/%<>=])+/y],
];

/**
 * Cuts SQL into tokens as psql does (its `psqlscan.l`, release 15). Where releases differ, the token is `unclear`.
 * Never throws. `offset` and `nesting` are for the text within a body.
 */
export function lex(source: string, offset = 0, nesting = 0): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length;) {
    const { kind, sql, closed } = readToken(source, at);
    const token: Token = { kind, sql, closed, start: offset + at, end: offset + at + sql.length };
    tokens.push(kind === 'body' && nesting < deepestNesting ? withBody(token, nesting + 1) : token);
    at += sql.length;
  }
  return tokens;
}

function withBody(token: Token, nesting: number): Token {
  const { content, from } = contentOf(token);
  return { ...token, body: lex(content, from, nesting) };
}

/** The tokens without spaces and comments. */
export function solidTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind }) => kind !== 'space' && kind !== 'comment');
}

/** The text between the quotes of a token, and where it begins in the script. */
export function contentOf({ kind, sql, start, closed }: Token): {
  readonly content: string;
  readonly from: number;
} {
  const opening = /^(?:[A-Za-z]?&?['"]|\$[^$]*\$)/.exec(sql)?.[0].length ?? 0;
  const closing = closed ? (kind === 'body' ? opening : 1) : 0;
  return { content: sql.slice(opening, sql.length - closing), from: start + opening };
}

function readToken(source: string, at: number): Pick<Token, 'kind' | 'sql' | 'closed'> {
  if (source.startsWith('/*', at)) return readBlockComment(source, at);
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) return { kind, sql: match[0], closed: match.at(-1) !== '' };
  }
  return { kind: 'unclear', sql: source.charAt(at), closed: true };
}

/** Block comments nest. */
function readBlockComment(source: string, at: number): Pick<Token, 'kind' | 'sql' | 'closed'> {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = at;
  let depth = 0;
  do {
    const match = edge.exec(source);
    if (match === null) return { kind: 'comment', sql: source.slice(at), closed: false };
    depth += match[0] === '/*' ? 1 : -1;
  } while (depth > 0);
  return { kind: 'comment', sql: source.slice(at, edge.lastIndex), closed: true };
}
