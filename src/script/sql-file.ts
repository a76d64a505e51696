import type { ScriptProblem } from './script.ts';

/** What a script is for. */
export interface ScriptHeader {
  readonly action: 'create' | 'update' | 'delete';
  /** Path of the integration's file, relative to the repository's root. */
  readonly file: string;
}

/** The first comment of a script file begins so. */
const firstComment = '-- What Immuta asks to be run to ';

/** Whether the text of a file is a script that the action wrote: only such files are removed from the output directory. */
export function isOwnScript(text: string): boolean {
  return text.split('\n', 3).some((line) => line.startsWith(firstComment));
}

/** Where a script lies below the output directory: `immuta/prod/a.yml` → `immuta/prod/a.update.sql`. */
export function scriptFileName({ action, file }: ScriptHeader): string {
  return `${file.replace(/\.ya?ml$/, '')}.${action}.sql`;
}

/**
 * The `.sql` file: a header, then the script. Before anything reaches the server the header stops
 * psql with a sentence and exit code 3 where a variable is missing or empty; where the script has
 * problems the first lines do so in any case. Nothing of a variable's value is sent or printed by it.
 */
export function renderSqlFile(
  header: ScriptHeader,
  text: string,
  variables: readonly string[],
  problems: readonly ScriptProblem[],
): string {
  const lines = [
    ...(problems[0] === undefined ? [] : stopLines(problems[0], problems.length)),
    ...explanation(header, variables, problems.length === 0),
    '\\set ON_ERROR_STOP on',
    ...(variables.length === 0 ? [] : quiet),
    ...variables.flatMap((name) => requireVariable(name)),
    // psql would read the bytes of other characters as the server's settings say.
    ...(/^[\0-\x7f]*$/.test(text) ? [] : ['\\encoding UTF8']),
    '',
  ];
  return `${lines.join('\n')}\n${text}${text.endsWith('\n') ? '' : '\n'}`;
}

/**
 * A command that psql does not know is an error to every release, also where `\if` skips commands, and an
 * error ends psql whatever its command line says. ON_ERROR_STOP counts from the line after the one that
 * sets it, so there are two lines.
 */
function stopLines({ message, line }: ScriptProblem, count: number): readonly string[] {
  const others = count > 1 ? ` There are ${String(count)} such places.` : '';
  const sentence = `This script must not be run as it stands, and nothing was run. Line ${String(line)} of it: ${message}${others}`;
  return [`\\set ON_ERROR_STOP on \\\\ \\warn '${quotable(sentence)}'`, '\\this_script_must_not_be_run'];
}

function explanation(
  header: ScriptHeader,
  variables: readonly string[],
  runnable: boolean,
): readonly string[] {
  const path = scriptFileName(header).replace(/[^A-Za-z0-9._/-]/g, '?');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const settings = variables.map((variable) => `${variable}=... `).join('');
  return [
    `${firstComment}${header.action} the integration of ${header.file.replace(/[^A-Za-z0-9._/-]/g, '?')}.`,
    ...(runnable
      ? [
          '-- Run it in the database of the integration, with psql 15 or newer:',
          `--   ${settings}psql -X -f ${name}`,
        ]
      : ['-- Its first lines stop psql: a person has to look at it first.']),
  ];
}

/** An error would otherwise show a line of the script with the secret in it, and `psql -e` every line. */
const quiet = ['\\set VERBOSITY terse', '\\set ECHO none'];

/**
 * Reads a variable from the environment unless `-v` gave it. Whether it is empty shows without the value
 * going anywhere: the name of an environment variable with the value put behind it is found only then.
 */
function requireVariable(name: string): readonly string[] {
  const probe = 'IMMUTA_SCRIPT_PROBE';
  const sentence = `${name} is missing or empty: set it in the environment. Nothing was run.`;
  return [
    `\\if :{?${name}}`,
    '\\else',
    `\\set ${name} ''`,
    `\\getenv ${name} ${name}`,
    '\\endif',
    `\\unset ${probe}`,
    `\\setenv ${probe} empty`,
    `\\getenv ${probe} ${probe}:${name}`,
    `\\setenv ${probe}`,
    `\\if :{?${probe}}`,
    `\\warn '${quotable(sentence)}'`,
    // Names nothing to read, which is an error: it ends psql.
    '\\getenv',
    '\\endif',
  ];
}

function quotable(sentence: string): string {
  return sentence.replaceAll("'", "''").replace(/[\\\n\r]/g, '');
}
