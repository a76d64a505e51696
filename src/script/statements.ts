import { isText, lex, solidTokens } from './lexer.ts';
import type { Token } from './lexer.ts';

/** A variable of ours in a statement. */
export interface VariablePlace {
  readonly name: string;
  /** Offsets of `:'NAME'` in the statement's text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word that makes this a credential's place, upper case, such as `PASSWORD`; empty if there is none. */
  readonly position: string;
}

/** One statement of a script. */
export interface Statement {
  /** From its first token to its last, comments between them included; without the semicolon. */
  readonly text: string;
  /** Where it begins in the source, from 0, and on which of its lines, from 1. */
  readonly start: number;
  readonly line: number;
  /** The words that it begins with, upper case, up to the first token that is not a word: `['CREATE', 'USER']`. */
  readonly keywords: readonly string[];
  readonly variables: readonly VariablePlace[];
}

/**
 * The statements of a prepared script (`Script.text`) in order. It counts on what makes a script runnable:
 * there every semicolon outside quotes ends a statement, and every variable is one of ours.
 */
export function splitStatements(source: string): readonly Statement[] {
  let line = 1;
  let counted = 0;
  return statementTokens(source, lex(source)).map((tokens) => {
    const start = tokens[0]?.start ?? 0;
    line += lineBreaks(source.slice(counted, start));
    counted = start;
    const other = tokens.findIndex(({ kind }) => kind !== 'word');
    return {
      text: source.slice(start, tokens.at(-1)?.end),
      start,
      line,
      keywords: tokens.slice(0, other < 0 ? undefined : other).map((token) => upper(source, token)),
      variables: tokens.flatMap((token, index) =>
        token.kind === 'variable' && source[token.start + 1] === "'"
          ? [
              {
                name: source.slice(token.start + 2, token.end - 1),
                start: token.start - start,
                end: token.end - start,
                position: credentialPosition(source, tokens, index) ?? '',
              },
            ]
          : [],
      ),
    };
  });
}

/** The tokens of each statement, without blanks, comments and the semicolon; empty statements are left out. */
export function statementTokens(source: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  for (const token of solidTokens(tokens)) {
    if (token.kind === 'punctuation' && source[token.start] === ';') statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter(({ length }) => length > 0);
}

export function upper(source: string, token: Token): string {
  return source.slice(token.start, token.end).toUpperCase();
}

/**
 * Where Redshift documents that a credential stands as a text of its own, by the statement's first words
 * (Database Developer Guide: CREATE USER, ALTER USER; COPY, "Authorization parameters" and "File compression
 * and encryption parameters"; UNLOAD; CREATE LIBRARY).
 */
const keyWords = [
  'CREDENTIALS',
  'ACCESS_KEY_ID',
  'SECRET_ACCESS_KEY',
  'SESSION_TOKEN',
  'MASTER_SYMMETRIC_KEY',
];
const documentedPositions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:CREATE|ALTER) USER /, ['PASSWORD']],
  [/^(?:COPY|UNLOAD|CREATE LIBRARY|CREATE OR REPLACE LIBRARY) /, keyWords],
];

/** The word that makes a token's place one for a credential; undefined if the place is none that Redshift documents. */
export function credentialPosition(
  source: string,
  statement: readonly Token[],
  index: number,
): string | undefined {
  const written = (at: number): string => {
    const token = statement[at];
    return token?.kind === 'word' ? upper(source, token) : '';
  };
  const name = written(written(index - 1) === 'AS' ? index - 2 : index - 1);
  const next = statement[index + 1];
  // An operator, a cast or another text behind it would make it a part of something longer.
  if (next !== undefined && next.kind !== 'word') return undefined;
  const first = [0, 1, 2, 3].map((at) => written(at)).join(' ');
  const isDocumented = documentedPositions.some(
    ([statements, names]) => statements.test(`${first} `) && names.includes(name),
  );
  return isDocumented ? name : undefined;
}

/** The tokens of a script, one text for all scripts that differ in layout and remarks alone. */
export function canonicalScript(source: string, tokens: readonly Token[]): string {
  let text = '';
  let gap = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    const written = source.slice(token.start, token.end);
    if (token.kind === 'blank') gap += written;
    if (token.kind === 'blank' || token.kind === 'comment') continue;
    // SQL joins two texts that a line break parts: that break is no layout.
    const joined = previous !== undefined && isText(previous) && isText(token) && gap.includes('\n');
    text += previous === undefined ? written : (joined ? '\n' : ' ') + written;
    previous = token;
    gap = '';
  }
  return text;
}

/**
 * How many statements begin with which keyword (upper case), most frequent first, those of equal
 * number in order of appearance. Bodies between dollar quotes are not looked into.
 */
export function countStatements(source: string, tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const statement of statementTokens(source, tokens)) {
    const first = statement.find(({ kind }) => kind === 'word');
    if (first === undefined) continue;
    const keyword = upper(source, first);
    counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
