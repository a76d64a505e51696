import type { ScriptProblem } from './finding.ts';
import { probeVariable } from './variable-names.ts';

/** What a script is for. */
export interface ScriptHeader {
  readonly action: 'create' | 'update' | 'delete';
  /** Path of the integration's file, relative to the repository's root. */
  readonly file: string;
}

/** The first comment of every script file begins with this. */
const firstComment = "-- Immuta's script to ";

/** Whether the text of a file is a script that the action wrote. Only such files are removed from the output directory. */
export function isOwnScript(text: string): boolean {
  return text.split('\n', 3).some((line) => line.startsWith(firstComment));
}

/** The path of a script below the output directory: `immuta/prod/a.yml` → `immuta/prod/a.update.sql`. */
export function scriptFileName({ action, file }: { readonly action: string; readonly file: string }): string {
  return `${file.replace(/\.ya?ml$/, '')}.${action}.sql`;
}

/**
 * The `.sql` file: a header, then the script. Before anything reaches the server, the header stops psql with a
 * sentence and exit code 3 if a variable is missing or empty. If the script has problems, the first lines stop it in
 * any case. The header neither sends nor prints the value of a variable.
 */
export function renderSqlFile(
  header: ScriptHeader,
  text: string,
  variables: readonly string[],
  problems: readonly ScriptProblem[],
): string {
  const path = scriptFileName(header).replace(/[^A-Za-z0-9._/-]/g, '?');
  const file = header.file.replace(/[^A-Za-z0-9._/-]/g, '?');
  const settings = variables.map((name) => `${name}=... `).join('');
  const lines = [
    ...stopLines(problems),
    `${firstComment}${header.action} the integration of ${file}.`,
    ...(problems.length > 0
      ? ['-- Its first lines stop psql: a person must review it first.']
      : [
          '-- Run it in the database of the integration, with psql 15 or newer:',
          `--   ${settings}psql -X -f ${path.slice(path.lastIndexOf('/') + 1)}`,
        ]),
    '\\set ON_ERROR_STOP on',
    ...(variables.length === 0 ? [] : quiet),
    ...variables.flatMap(requireVariable),
    // Otherwise psql reads the bytes of other characters as the server's settings say.
    ...(/^[\0-\x7f]*$/.test(text) ? [] : ['\\encoding UTF8']),
    '',
  ];
  return `${lines.join('\n')}\n${text}${text.endsWith('\n') ? '' : '\n'}`;
}

/**
 * A command that psql does not know is an error to every release, even where `\if` skips commands, and it ends psql
 * whatever its command line says. ON_ERROR_STOP counts from the line after the one that sets it, so there are two lines.
 */
function stopLines([first, ...others]: readonly ScriptProblem[]): readonly string[] {
  if (first === undefined) return [];
  const count = others.length === 0 ? '' : ` There are ${String(others.length + 1)} such places.`;
  const sentence = `This script must not be run as is, and nothing was run. Line ${String(first.line)}: ${first.message}${count}`;
  return [`\\set ON_ERROR_STOP on \\\\ \\warn '${quotable(sentence)}'`, '\\this_script_must_not_be_run'];
}

/** Otherwise an error shows a line of the script with the secret in it, and `psql -e` every line. */
const quiet = ['\\set VERBOSITY terse', '\\set ECHO none'];

/**
 * Reads a variable from the environment unless `-v` set it. To test for an empty value without sending it anywhere,
 * psql looks for an environment variable whose name ends in the value: it finds one only if the value is empty.
 */
function requireVariable(name: string): readonly string[] {
  const sentence = `${name} is missing or empty: set it in the environment. Nothing was run.`;
  return [
    `\\if :{?${name}}`,
    '\\else',
    `\\set ${name} ''`,
    `\\getenv ${name} ${name}`,
    '\\endif',
    `\\unset ${probeVariable}`,
    `\\setenv ${probeVariable} empty`,
    `\\getenv ${probeVariable} ${probeVariable}:${name}`,
    `\\setenv ${probeVariable}`,
    `\\if :{?${probeVariable}}`,
    `\\warn '${quotable(sentence)}'`,
    // Without a name this is an error, which ends psql.
    '\\getenv',
    '\\endif',
  ];
}

function quotable(sentence: string): string {
  return sentence.replaceAll("'", "''").replace(/[\\\n\r]/g, '');
}
