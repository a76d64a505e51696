import { visibleText } from '../report/visible.ts';

/** The workflow commands that the log gives. Source: GitHub's documentation of workflow commands. */
export type CommandName = 'add-mask' | 'debug' | 'notice' | 'warning' | 'error' | 'group' | 'endgroup';

/** Where an annotation is shown; line and column count from 1. */
export interface CommandProperties {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly title?: string | undefined;
}

/**
 * One command as the runner reads it: `::error file=a.yml,line=3::message`. The percent-escapes are those that the
 * runner decodes. Source: ActionCommand.cs of actions/runner. @actions/core writes the same, but loads an HTTP client.
 */
export function commandLine(
  command: CommandName,
  message: string,
  { file, line, col, title }: CommandProperties = {},
): string {
  const properties = Object.entries({ file, line, col, title }).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [`${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  );
  return `::${[command, properties.join(',')].join(' ').trim()}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * `::` at the start of a line, with or without spaces before it. The runner's .NET comparison ignores marks there, so
 * marks don't hide it; invisible characters are already made visible.
 */
const commandAtStart = /^([^\p{L}\p{N}\p{P}\p{S}]*:)(?=[^\p{L}\p{N}\p{P}\p{S}]*:)/u;

/** `##[`, the older notation, which the runner takes for a command anywhere in a line. */
const olderCommand = /(#\p{M}*#\p{M}*)(?=\[)/gu;

/** Most lines are harmless: this finds them without Unicode's tables, which are slow to load. */
const plain = /^(?![\t ]*:)(?!.*##)[\t -~]*$/;

/**
 * Splits text from any source into lines that are safe to print: none is a command to the runner, and nothing in them
 * moves the cursor, hides text or reorders it. A carriage return is a line break, as it is for the runner. A space is put
 * inside `::` and `##[`, and invisible characters are made visible. Source: ActionCommand.cs of actions/runner.
 */
export function printableLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      plain.test(line) ? line : visibleText(line).replace(commandAtStart, '$1 ').replace(olderCommand, '$1 '),
    );
}
