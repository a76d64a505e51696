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
