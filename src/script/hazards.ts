import type { Finding } from './finding.ts';
import type { Token } from './lexer.ts';
import { statementTokens } from './statements.ts';

/**
 * Finds everything that psql takes for more than SQL, and everything that psql, a server and our lexer could read
 * differently: commands, variables, backslashes, unclosed quotes, invisible characters. When in doubt, it refuses.
 */
export function findHazards(source: string, tokens: readonly Token[]): readonly Finding[] {
  const solid = statementTokens(tokens);
  return [
    ...tokens.flatMap((token) => problemAt(token, tokenProblem(token))),
    ...solid.flatMap(findContinuedStrings),
    ...solid.flatMap((statement) => problemAt(statement[0], statementProblem(statement))),
    // The name of such a setting is refused in comments too.
    ...findByRules(source, [readingSettings]),
    ...findByRules(withoutComments(source, tokens), outsideComments),
    ...findInvisibleCharacters(source),
  ];
}

function problemAt(token: Token | undefined, problem: string | undefined): readonly Finding[] {
  return token === undefined || problem === undefined
    ? []
    : [{ start: token.start, end: token.end, problem }];
}

function tokenProblem({ kind, sql, closed }: Token): string | undefined {
  if (!closed) return 'A string, a quoted name or a comment starts here and never ends.';
  switch (kind) {
    case 'comment':
      return sql.startsWith('/*') && swallowsCommentEnd.test(sql) ? unsafeCharacter : undefined;
    case 'body':
      return undefined;
    case 'meta-command':
      return 'A psql command (a backslash outside quotes).';
    case 'variable':
      return 'A psql variable that the action did not put there.';
    case 'unclear':
      return 'Characters that programs read differently, such as a number that runs into a letter.';
    case 'string':
    case 'identifier':
      if (/^u/i.test(sql)) return 'A string or a name with Unicode escapes (`U&`).';
      return sql.includes('\\') ? 'A backslash in quotes, which servers read differently.' : undefined;
    default:
      return swallowsNext.test(sql) ? 'A non-ASCII character at the end of a word.' : undefined;
  }
}

/** After a line break a server reads on with the escapes of the first part, and psql without. */
function findContinuedStrings(statement: readonly Token[]): readonly Finding[] {
  return statement.flatMap((token, index) => {
    const before = statement[index - 1];
    return token.kind === 'string' && before?.kind === 'string' && /^e/i.test(before.sql)
      ? problemAt(token, 'A string that continues an `E` string: psql and the server read it differently.')
      : [];
  });
}

function statementProblem(statement: readonly Token[]): string | undefined {
  let depth = 0;
  let closesTooMuch = false;
  for (const { sql } of statement) {
    if (sql === '(') depth += 1;
    if (sql === ')') depth -= 1;
    closesTooMuch ||= depth < 0;
  }
  // psql does not end a statement within parentheses.
  if (depth !== 0 || closesTooMuch) return 'A statement with unbalanced parentheses.';
  const words = new Set(statement.flatMap(({ kind, sql }) => (kind === 'word' ? [sql.toUpperCase()] : [])));
  // From release 14 on, psql does not end a statement between BEGIN and END of a function outside quotes. Redshift does.
  return words.has('CREATE') && words.has('BEGIN') && (words.has('FUNCTION') || words.has('PROCEDURE'))
    ? 'A body outside quotes: psql and the server disagree on where the statement ends.'
    : undefined;
}

/** The script with spaces in place of its comments, including those in bodies. */
function withoutComments(source: string, tokens: readonly Token[]): string {
  let code = '';
  for (const { start, end } of commentsIn(tokens))
    code += source.slice(code.length, start) + ' '.repeat(end - start);
  return code + source.slice(code.length);
}

function commentsIn(tokens: readonly Token[]): readonly Token[] {
  return tokens
    .filter(({ kind }) => kind === 'comment' || kind === 'body')
    .flatMap((token) => (token.kind === 'comment' ? [token] : commentsIn(token.body ?? [])));
}

type Rule = readonly [pattern: RegExp, problem: string];

function findByRules(text: string, rules: readonly Rule[]): readonly Finding[] {
  return rules.flatMap(([pattern, problem]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
      problem,
    })),
  );
}

/** What can be between two strings that SQL joins, at any depth of strings within strings: `'stan' || 'dard'`. */
const joint = "(?:'+\\s*(?:\\|\\|\\s*)?[eE]?'+)?";
/** A word, even if it is joined from several strings. */
const word = (letters: string): string => Array.from(letters).join(joint);
const space = `${joint}\\s+${joint}`;
const anyWord = (...words: readonly string[]): string => `(?:${words.map(word).join('|')})`;

const changesReading = 'The script changes how the server reads quotes or characters.';
const readingSettings: Rule = [
  new RegExp(anyWord('standard_conforming_strings', 'backslash_quote', 'client_encoding'), 'gi'),
  changesReading,
];

/**
 * In some encodings (SJIS, GB18030) a character includes the next one, or the next three if the first of them is a digit.
 */
const swallows = (characters: string): string => `[^\\0-\\x7f](?=[${characters}]|\\d[^]?[${characters}])`;
const swallowsNext = /[^\0-\x7f](?:\d.?)?$/;
const swallowsCommentEnd = new RegExp(swallows('*/'));
const unsafeCharacter =
  'A non-ASCII character next to a quote, a backslash, a dollar sign or the end of a comment.';

/** These find SQL within strings and bodies too, since a statement can run it. */
const outsideComments: readonly Rule[] = [
  readingSettings,
  [new RegExp(`\\b${word('SET')}${space}${word('NAMES')}\\b`, 'gi'), changesReading],
  [new RegExp(word('pg_settings'), 'gi'), changesReading],
  [new RegExp(`${word('set_config')}(?!"?\\s*\\(\\s*'+[\\w.]+'+\\s*,)`, 'gi'), changesReading],
  // SET of a setting whose name is put together when the statement runs: `'SET ' || name`, `'SET %I'`.
  [
    new RegExp(`[;'$]\\s*${word('SET')}\\s(?:(?!\\bTO\\b|[=;])[^]){0,200}?(?:%|\\|\\|)`, 'gi'),
    changesReading,
  ],
  [
    new RegExp(
      `\\b${anyWord('FROM', 'TO')}${space}(?:${anyWord('STDIN', 'STDOUT')}\\b|${word('PROGRAM')}\\s*(?:[eE]?'|\\$))`,
      'gi',
    ),
    'A COPY that reads from the script, writes to the log or runs a program.',
  ],
  [new RegExp(`${swallows('\'"\\\\$')}|['"\\\\$](?=[^\\0-\\x7f])`, 'g'), unsafeCharacter],
];

// Control characters except tab and line feed, format and bidirectional characters, characters that fonts don't show,
// spaces that SQL does not take for spaces, line separators, unpaired surrogates and unassigned characters.
const invisible = /(?![\t\n ])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/** Each character that a reader would not see is written as `[U+202E]`. */
function findInvisibleCharacters(source: string): readonly Finding[] {
  return [...source.matchAll(invisible)].map(({ 0: character, index }) => ({
    start: index,
    end: index + character.length,
    replacement: `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    problem: 'An invisible character.',
  }));
}
