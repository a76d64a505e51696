import type { Finding } from './finding.ts';
import type { Token } from './lexer.ts';
import { nestedTokens } from './nested-tokens.ts';

/** Settings by which a script changes how the rest of it is read. */
const readingSettings = /\b(?:standard_conforming_strings|backslash_quote|client_encoding)\b/i;

/**
 * Finds what psql would take for more than SQL, or read differently from what a reviewer reads:
 * commands, variables, quotes without an end.
 */
export function findHazards(source: string, tokens: readonly Token[]): readonly Finding[] {
  return [
    ...tokens.flatMap((token, index) => {
      const problem = problemOf(source, tokens, token, index);
      return problem === undefined ? [] : [at(token, problem)];
    }),
    ...findParentheses(source, tokens),
    ...findStatements(source, tokens),
  ];
}

function problemOf(
  source: string,
  tokens: readonly Token[],
  token: Token,
  index: number,
): string | undefined {
  if (!token.closed) return 'A quoted text, a name or a comment begins here and has no end.';
  if (token.ambiguous) return 'A backslash before a quote: servers do not agree on where this text ends.';
  switch (token.kind) {
    case 'meta-command':
      return 'A psql command (a backslash outside quotes) stands here.';
    case 'variable':
      return isSlice(source, tokens, token, index)
        ? undefined
        : 'A psql variable that the action did not put there stands here.';
    case 'unicode-text':
      return 'A text or a name with Unicode escapes (U&) stands here.';
    case 'unclear':
      return 'Characters that SQL has no clear rule for stand here.';
    case 'comment':
      return undefined;
    case 'dollar-text':
      return changesReading(source, token) ? readingProblem : undefined;
    default:
      return readingSettings.test(source.slice(token.start, token.end)) ? readingProblem : undefined;
  }
}

const readingProblem = 'The script changes how the server reads quotes or characters.';

/** Remarks in a body may speak of the settings. */
function changesReading(source: string, token: Token): boolean {
  return nestedTokens(source, token).some(
    ({ kind, start, end }) => kind !== 'comment' && readingSettings.test(source.slice(start, end)),
  );
}

/** `[1:2]`: a colon and digits within brackets. */
function isSlice(source: string, tokens: readonly Token[], token: Token, index: number): boolean {
  if (!/^:\d+$/.test(source.slice(token.start, token.end))) return false;
  const before = tokens
    .slice(Math.max(0, index - 8), index)
    .map(({ start, end }) => source.slice(start, end));
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

/** psql ends no statement within parentheses, so an open one swallows those that follow. */
function findParentheses(source: string, tokens: readonly Token[]): readonly Finding[] {
  const open: Token[] = [];
  const findings: Finding[] = [];
  for (const token of tokens) {
    if (token.kind !== 'punctuation') continue;
    const written = source.slice(token.start, token.end);
    if (written === '(') open.push(token);
    if (written === ')' && open.pop() === undefined)
      findings.push(at(token, 'A parenthesis closes that was not opened.'));
    if (written === ';' && open.length > 0) findings.push(at(token, 'A statement ends within parentheses.'));
  }
  return [...findings, ...open.map((token) => at(token, 'A parenthesis opens and is never closed.'))];
}

/** COPY that reads from the script itself, writes to the log, or runs a program; SET NAMES. */
function findStatements(source: string, tokens: readonly Token[]): readonly Finding[] {
  const findings: Finding[] = [];
  let words: string[] = [];
  for (const token of tokens) {
    const written = source.slice(token.start, token.end).toUpperCase();
    if (written === ';') words = [];
    if (token.kind !== 'word') continue;
    words.push(written);
    const copies = words[0] === 'COPY' && ['STDIN', 'STDOUT', 'PROGRAM'].includes(written);
    if (copies && ['FROM', 'TO'].includes(words.at(-2) ?? '')) {
      findings.push(at(token, 'A COPY here reads from the script, writes to the log or runs a program.'));
    }
    if (words.at(-2) === 'SET' && written === 'NAMES') findings.push(at(token, readingProblem));
  }
  return findings;
}

function at({ start, end }: Token, problem: string): Finding {
  return { start, end, problem };
}
