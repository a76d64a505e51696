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
 * `::` at a line's start, with or without spaces before it. .NET compares texts by culture there, so
 * what weighs nothing in a comparison (marks; the invisible is visible by now) does not hide it.
 */
const commandAtStart = /^([^\p{L}\p{N}\p{P}\p{S}]*:)(?=[^\p{L}\p{N}\p{P}\p{S}]*:)/u;

/** `##[`, the older notation, which the runner takes for a command anywhere in a line. */
const olderCommand = /(#\p{M}*#\p{M}*)(?=\[)/gu;

/** A line that is fine as it is, as most are; to know that of others takes Unicode's tables, which are dear at first. */
const plain = /^(?![\t ]*:)(?!.*##)[\t -~]*$/;

/**
 * A text of any origin as lines that can be printed: none of them is a command to the runner, and
 * nothing in them moves the cursor, hides or changes the order of what is read. A carriage return is a
 * line break to the runner, so it is one here. A space separates `::` and `##[`; what can't be seen is
 * written as what it is. All else stays. Source: ActionCommand.cs of actions/runner.
 */
export function printableLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      plain.test(line) ? line : visibleText(line).replace(commandAtStart, '$1 ').replace(olderCommand, '$1 '),
    );
}
