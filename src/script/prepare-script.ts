import { findCredentials } from './credentials.ts';
import { applyFindings } from './finding.ts';
import type { ScriptProblem } from './finding.ts';
import { findHazards } from './hazards.ts';
import { lex } from './lexer.ts';
import { findSecrets, maskPlaceholders, secretOf } from './placeholders.ts';
import { renderSqlFile } from './sql-file.ts';
import type { ScriptHeader } from './sql-file.ts';
import { canonicalScript, countStatements } from './statements.ts';

/** A script from Immuta, made safe to show and, if it has no problems, to run. */
export interface Script {
  /** The SQL with psql variables (`:'NAME'`) for secrets and marked gaps for other credentials; LF line ends. */
  readonly text: string;
  /** Why `text` is not Immuta's script. */
  readonly notShown?: string;
  /** The `.sql` file: our header, then `text`. It begins with a line that stops psql if there are problems. */
  readonly file: string;
  /** Names of the variables, in order of first use. */
  readonly variables: readonly string[];
  readonly problems: readonly ScriptProblem[];
  /** The script without comments and layout, for digests. */
  readonly canonical: string;
  /** How many statements begin with which keyword (upper case), most frequent first. */
  readonly statements: ReadonlyMap<string, number>;
}

/** The longest script that is read, in bytes of UTF-8. */
const longestScript = 1_000_000;

/**
 * Makes a script from Immuta safe to show and, if it has no problems, to run: secrets become psql variables, and
 * whatever psql would take for more than SQL is a problem. Two scripts that differ in their placeholders only give
 * the same result, byte for byte. Never throws.
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
  // Line ends and a byte order mark come from the transport, not from the script.
  const normalized = raw.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const masked = maskPlaceholders(normalized, placeholders);
  const tokens = lex(masked.source);
  const { text, problems } = applyFindings(masked.source, [
    ...findSecrets(masked, tokens),
    ...findCredentials(tokens, (token) => secretOf(masked, token) !== undefined),
    ...findHazards(masked.source, tokens),
  ]);
  const shown = lex(text);
  const found = shown.flatMap(({ kind, sql }) => (kind === 'variable' ? [sql.slice(2, -1)] : []));
  const variables = problems.length > 0 ? [] : [...new Set(found)];
  return {
    text,
    file: renderSqlFile(header, text, variables, problems),
    variables,
    problems,
    canonical: canonicalScript(shown),
    statements: countStatements(shown),
  };
}

function refusedScript(size: number, header: ScriptHeader): Script {
  const number = (bytes: number): string => bytes.toLocaleString('en-US');
  const message = `The script has ${number(size)} bytes, more than the limit of ${number(longestScript)}: it is neither shown nor run.`;
  const problems = [{ line: 1, message }];
  const text = `-- ${message}\n`;
  const file = renderSqlFile(header, text, [], problems);
  return { text, notShown: message, file, variables: [], problems, canonical: text, statements: new Map() };
}
