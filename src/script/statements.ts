import { lex, solidTokens } from './lexer.ts';
import type { Token } from './lexer.ts';

/** One of our variables in a statement. */
export interface Variable {
  readonly name: string;
  /** The word before it that announces a credential, upper case, such as `PASSWORD`; empty if there is none. */
  readonly position: string;
}

/** One statement of a script. */
export interface Statement {
  /** From its first token to its last, comments between them included, without the semicolon: SQL and variables in turn. */
  readonly parts: readonly (string | Variable)[];
  /** The line of the script on which it begins, from 1. */
  readonly line: number;
  /** The words that it begins with, upper case, up to the first token that is not a word: `['CREATE', 'USER']`. */
  readonly keywords: readonly string[];
}

/** The statements of a runnable script (`Script.text`) in order: there, every variable is one of ours. */
export function splitStatements(source: string): readonly Statement[] {
  let line = 1;
  let counted = 0;
  return statementTokens(lex(source)).map((tokens) => {
    const start = tokens[0]?.start ?? 0;
    line += source.slice(counted, start).split('\n').length - 1;
    counted = start;
    const other = tokens.findIndex(({ kind }) => kind !== 'word');
    return {
      parts: partsOf(source, tokens),
      line,
      keywords: tokens.slice(0, other < 0 ? undefined : other).map(upper),
    };
  });
}

function partsOf(source: string, tokens: readonly Token[]): Statement['parts'] {
  const parts: (string | Variable)[] = [];
  let from = tokens[0]?.start ?? 0;
  for (const [index, { kind, sql, start, end }] of tokens.entries()) {
    if (kind !== 'variable') continue;
    const position = credentialPosition(tokens, index) ?? '';
    parts.push(source.slice(from, start), { name: sql.slice(2, -1), position });
    from = end;
  }
  return [...parts, source.slice(from, tokens.at(-1)?.end)];
}

/** The tokens of each statement, without spaces, comments and the semicolon. Empty statements are left out. */
export function statementTokens(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  for (const token of solidTokens(tokens)) {
    if (token.sql === ';') statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter(({ length }) => length > 0);
}

function upper({ sql }: Token): string {
  return sql.toUpperCase();
}

/**
 * Where Redshift documents a credential as a string by itself, by the first words of the statement (Database
 * Developer Guide: CREATE USER, ALTER USER; COPY, "Authorization parameters" and "File compression and encryption
 * parameters"; UNLOAD; CREATE LIBRARY).
 */
const documentedPositions: readonly (readonly [statement: RegExp, position: RegExp])[] = [
  [/^(?:CREATE|ALTER) USER /, /^PASSWORD$/],
  [
    /^(?:COPY|UNLOAD|CREATE LIBRARY|CREATE OR REPLACE LIBRARY) /,
    /^(?:CREDENTIALS|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|MASTER_SYMMETRIC_KEY)$/,
  ],
];

/** The word that announces the token at `index` as a credential; undefined if Redshift documents no credential there. */
export function credentialPosition(statement: readonly Token[], index: number): string | undefined {
  const word = (at: number): string => {
    const token = statement[at];
    return token?.kind === 'word' ? upper(token) : '';
  };
  const next = statement[index + 1];
  // With an operator, a cast or another string after it, it is only a part of the value.
  if (next !== undefined && next.kind !== 'word') return undefined;
  const name = word(word(index - 1) === 'AS' ? index - 2 : index - 1);
  const first = [0, 1, 2, 3].map(word).join(' ');
  return documentedPositions.some(([statements, names]) => statements.test(`${first} `) && names.test(name))
    ? name
    : undefined;
}

/** The tokens of a script as one text, the same for all scripts that differ in layout and comments only. */
export function canonicalScript(tokens: readonly Token[]): string {
  let text = '';
  let gap = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'space') gap += token.sql;
    if (token.kind === 'space' || token.kind === 'comment') continue;
    // SQL joins two strings that are separated by a line break: that break is not layout.
    const isJoined = previous?.kind === 'string' && token.kind === 'string' && gap.includes('\n');
    text += previous === undefined ? token.sql : (isJoined ? '\n' : ' ') + token.sql;
    previous = token;
    gap = '';
  }
  return text;
}

/** How many statements begin with which keyword (upper case), most frequent first, otherwise in order of appearance. */
export function countStatements(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const statement of statementTokens(tokens)) {
    const first = statement.find(({ kind }) => kind === 'word');
    if (first !== undefined) counts.set(upper(first), (counts.get(upper(first)) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}
