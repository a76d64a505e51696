import { findCredentials } from './credentials.ts';
import { applyFindings } from './finding.ts';
import type { Finding } from './finding.ts';
import { findHazards } from './hazards.ts';
import { findInvisibleCharacters } from './invisible-characters.ts';
import { lex } from './lexer.ts';
import type { Token } from './lexer.ts';
import type { Script, ScriptProblem } from './script.ts';
import { maskPlaceholders } from './mask.ts';
import type { Masked } from './mask.ts';
import { findSecrets, secretOf } from './secrets.ts';
import { renderSqlFile } from './sql-file.ts';
import type { ScriptHeader } from './sql-file.ts';
import { canonicalScript, countStatements } from './statements.ts';

/** Longest script that is looked at, in bytes of UTF-8. */
export const longestScript = 1_000_000;

/**
 * Makes a script from Immuta safe to show and, where it has no problems, to run: secrets become psql
 * variables, and whatever psql would take for more than SQL is a problem. Two scripts that differ in
 * their placeholders alone give the same result, byte for byte. Never throws.
 *
 * @param raw the script as Immuta rendered it with the placeholders
 * @param placeholders the placeholder of each reference, by its name
 * @param header what the script is for
 */
export function prepareScript(
  raw: string,
  placeholders: ReadonlyMap<string, string>,
  header: ScriptHeader,
): Script {
  const size = Buffer.byteLength(raw);
  if (size > longestScript) return refusedScript(size, header);
  // Line ends and a byte order mark come from the way here, not from the script.
  const normalised = raw.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const masked = maskPlaceholders(normalised, placeholders);
  const tokens = lex(masked.source);
  const { text, problems: found } = applyFindings(masked.source, findAll(masked, tokens, placeholders));
  const shown = lex(text);
  const problems = found.length > 0 ? found : changedReading(masked, tokens, text, shown);
  const variables = problems.length > 0 ? [] : usedVariables(text, shown);
  return {
    text,
    file: renderSqlFile(header, text, variables, problems),
    variables,
    problems,
    canonical: canonicalScript(text, shown),
    statements: countStatements(text, shown),
  };
}

/** What stands for a script that is too long: it is neither shown nor run. */
function refusedScript(size: number, header: ScriptHeader): Script {
  const number = (bytes: number): string => bytes.toLocaleString('en-US');
  const message = `The script has ${number(size)} bytes, and the action takes up to ${number(longestScript)}: it is neither shown nor run.`;
  const problems = [{ line: 1, message }];
  const text = `-- ${message}\n`;
  const file = renderSqlFile(header, text, [], problems);
  return { text, file, variables: [], problems, canonical: text, statements: new Map() };
}

function findAll(
  masked: Masked,
  tokens: readonly Token[],
  placeholders: ReadonlyMap<string, string>,
): readonly Finding[] {
  const { source } = masked;
  return [
    ...findSecrets(masked, tokens, placeholders),
    ...findCredentials(source, tokens, (token) => secretOf(masked, token) !== undefined),
    ...findHazards(source, tokens),
    ...findInvisibleCharacters(source),
  ];
}

/** A last check by reading the result again: but for the variables, every token must still be what it was. */
function changedReading(
  masked: Masked,
  tokens: readonly Token[],
  text: string,
  shown: readonly Token[],
): readonly ScriptProblem[] {
  const expected = tokens.map((token) => {
    const name = secretOf(masked, token);
    return name === undefined ? masked.source.slice(token.start, token.end) : `:'${name}'`;
  });
  const same =
    expected.length === shown.length &&
    shown.every(({ start, end }, index) => text.slice(start, end) === expected[index]);
  return same
    ? []
    : [{ line: 1, message: 'With variables in place of the secrets the script reads differently.' }];
}

function usedVariables(text: string, tokens: readonly Token[]): readonly string[] {
  const names = tokens
    .filter(({ kind, start }) => kind === 'variable' && text[start + 1] === "'")
    .map(({ start, end }) => text.slice(start + 2, end - 1));
  return [...new Set(names)];
}
