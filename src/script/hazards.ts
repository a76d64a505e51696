import type { Finding } from './finding.ts';
import { contentOf, isText, lex, solidTokens, withBodies } from './lexer.ts';
import type { Token } from './lexer.ts';
import { findDisagreements } from './readers.ts';
import { statementTokens, upper } from './statements.ts';

const readingProblem = 'The script changes how the server reads quotes or characters.';

/**
 * Finds what psql would take for more than SQL, and whatever two of psql, the server and our lexer could read
 * differently, however harmless it looks: commands, variables, backslashes, quotes without an end.
 */
export function findHazards(source: string, tokens: readonly Token[]): readonly Finding[] {
  const found = [
    ...tokens.flatMap((token) => {
      const problem = tokenProblem(source, token);
      return problem === undefined ? [] : [at(token, problem)];
    }),
    ...findContinuedTexts(tokens),
    ...findSettings(source),
    ...findNearQuotes(source, tokens),
    ...findParentheses(source, tokens),
    ...statementTokens(source, tokens).flatMap((statement) => [
      ...findBegin(source, statement),
      ...findInStatement(source, statement, 0),
    ]),
  ];
  return found.length > 0 ? found : findDisagreements(source).map(disagreement);
}

function disagreement(start: number): Finding {
  return {
    start,
    end: start + 1,
    problem: 'From here on psql and the server can read the script differently.',
  };
}

function tokenProblem(source: string, token: Token): string | undefined {
  if (token.kind === 'comment' || token.kind === 'dollar-text')
    return token.closed ? undefined : unclosedProblem;
  if (!token.closed) return unclosedProblem;
  switch (token.kind) {
    case 'meta-command':
      return 'A psql command (a backslash outside quotes).';
    case 'variable':
      return 'A psql variable that the action did not put there.';
    case 'unicode-text':
      return 'A text or a name with Unicode escapes (`U&`).';
    case 'unclear':
      return 'Characters that SQL has no clear rule for, such as a number that runs into something else.';
    default:
      return source.slice(token.start, token.end).includes('\\')
        ? 'A backslash: not every server reads a text with one the same way.'
        : undefined;
  }
}

const unclosedProblem = 'A quoted text, a name or a comment begins here and has no end.';

/** After a line break a server reads on with the escapes of the first part, and psql without. */
function findContinuedTexts(tokens: readonly Token[]): readonly Finding[] {
  const solid = solidTokens(tokens);
  return solid.flatMap((token, index) => {
    const before = solid[index - 1];
    return isText(token) && before?.kind === 'escape-text'
      ? [at(token, 'A text that continues an `E` text: psql and the server read it differently.')]
      : [];
  });
}

/** Settings by which a script changes how the rest of it is read; also where they are only mentioned, since a text can be run. */
const readingSettings = /standard_conforming_strings|backslash_quote|client_encoding/gi;

function findSettings(source: string): readonly Finding[] {
  return [...source.matchAll(readingSettings)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    problem: readingProblem,
  }));
}

/** In some encodings of a client a character takes what follows it along. */
function findNearQuotes(source: string, tokens: readonly Token[]): readonly Finding[] {
  const comments = withBodies(tokens).filter(({ kind }) => kind === 'comment');
  let next = 0;
  return [...source.matchAll(/[^\0-\x7f](?=\d?['"\\$])|['"\\$](?=[^\0-\x7f])/g)].flatMap(({ index }) => {
    while ((comments[next]?.end ?? Infinity) <= index + 1) next += 1;
    const isRemark = (comments[next]?.start ?? Infinity) <= index;
    if (isRemark) return [];
    const problem = 'A character beyond ASCII next to a quote, a backslash or a dollar sign.';
    return [{ start: index, end: index + 1, problem }];
  });
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

/** From release 14 on psql ends no statement between BEGIN and END of a function outside quotes; Redshift does. */
function findBegin(source: string, statement: readonly Token[]): readonly Finding[] {
  const words = new Set<string>();
  return statement.flatMap((token) => {
    if (token.kind !== 'word') return [];
    const word = upper(source, token);
    words.add(word);
    const isCreation = words.has('CREATE') && (words.has('FUNCTION') || words.has('PROCEDURE'));
    return isCreation && word === 'BEGIN'
      ? [at(token, 'A body outside quotes: psql and the server disagree on where the statement ends.')]
      : [];
  });
}

/** Texts in texts deeper than this are not read. */
const deepestTexts = 4;

/** What one statement does that changes how others are read, or that starts a program; also in bodies and texts, which a statement can run. */
function findInStatement(source: string, statement: readonly Token[], depth: number): readonly Finding[] {
  const words = new Set<string>();
  const own = statement.flatMap((token, index) => {
    const problem = wordProblem(source, statement, index, words);
    if (token.kind === 'word') words.add(upper(source, token));
    return problem === undefined ? [] : [at(token, problem)];
  });
  const inBodies = statement.flatMap(({ body }) =>
    statementTokens(source, body ?? []).flatMap((inner) => findInStatement(source, inner, depth)),
  );
  return [...own, ...assembledName(source, statement), ...inBodies, ...findInTexts(source, statement, depth)];
}

/** @param before the words of the statement up to here */
function wordProblem(
  source: string,
  statement: readonly Token[],
  index: number,
  before: ReadonlySet<string>,
): string | undefined {
  const token = statement[index];
  if (token?.kind !== 'word' && token?.kind !== 'quoted-name') return undefined;
  const word = upper(source, token).replace(/^"|"$/g, '');
  const previous = statement[index - 1];
  const follows = previous === undefined ? '' : upper(source, previous);
  if (/^(?:STDIN|STDOUT|PROGRAM)$/.test(word) && /^(?:FROM|TO)$/.test(follows) && before.has('COPY'))
    return 'A COPY that reads from the script, writes to the log or runs a program.';
  if (word === 'NAMES' && follows === 'SET') return readingProblem;
  if (word === 'PG_SETTINGS' && before.has('UPDATE')) return readingProblem;
  if (word === 'SET_CONFIG' && !namesPlainly(source, statement, index)) return readingProblem;
  return undefined;
}

/** Whether a call of `set_config` says as one plain text which setting it changes. */
function namesPlainly(source: string, statement: readonly Token[], index: number): boolean {
  const [open, name, comma] = [1, 2, 3].map((step) => {
    const token = statement[index + step];
    return token === undefined ? '' : source.slice(token.start, token.end);
  });
  return open === '(' && /^'[\w.]+'$/.test(name ?? '') && comma === ',';
}

/** `SET` of a setting whose name is put together when the statement runs: `'SET ' || name`, `SET %I`. */
function assembledName(source: string, statement: readonly Token[]): readonly Finding[] {
  const [first] = statement;
  if (first === undefined || upper(source, first) !== 'SET') return [];
  const end = statement.findIndex((token) => /^(?:TO|=|:=)$/.test(upper(source, token)));
  return statement
    .slice(1, end < 0 ? undefined : end)
    .filter((token) => [assembled, '%'].includes(source.slice(token.start, token.end)))
    .map((token) => at(token, readingProblem));
}

/** Stands for a part of a text that only the run knows. */
const assembled = '\u0001';
const worthReading = /copy|set|names|standard_conforming|backslash_quote|client_encoding/i;

/** Reads the texts of a statement as SQL, joined where `||` or a line break joins them. */
function findInTexts(source: string, statement: readonly Token[], depth: number): readonly Finding[] {
  if (depth >= deepestTexts) return [];
  const parts: string[] = [];
  let place: Token | undefined;
  let between: Token[] = [];
  for (const token of statement) {
    if (token.kind !== 'text' && token.kind !== 'escape-text') {
      between.push(token);
      continue;
    }
    if (place !== undefined) parts.push(joint(source, between));
    parts.push(contentOf(source, token).content.replaceAll("''", "'"));
    place ??= token;
    between = [];
  }
  if (place === undefined) return [];
  const last = between[0];
  if (last !== undefined && upper(source, last) === '||') parts.push(assembled);
  const code = parts.join('');
  if (!worthReading.test(code)) return [];
  const found = [
    ...findSettings(code),
    ...statementTokens(code, lex(code)).flatMap((inner) => findInStatement(code, inner, depth + 1)),
  ];
  const text = place;
  return [...new Set(found.map(({ problem = '' }) => problem))].map((problem) => at(text, problem));
}

function joint(source: string, between: readonly Token[]): string {
  const isConcatenation = (token: Token | undefined): boolean =>
    token !== undefined && source.slice(token.start, token.end) === '||';
  if (between.length === 0 || (between.length === 1 && isConcatenation(between[0]))) return '';
  return isConcatenation(between[0]) || isConcatenation(between.at(-1)) ? assembled : ' x ';
}

function at({ start, end }: Token, problem: string): Finding {
  return { start, end, problem };
}
