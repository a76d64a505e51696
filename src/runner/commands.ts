/** The workflow commands that the action gives. Source: GitHub's documentation of workflow commands. */
export type CommandName = 'add-mask' | 'debug' | 'notice' | 'warning' | 'error' | 'group' | 'endgroup';

/** Where an annotation is shown; line and column count from 1. */
export interface CommandProperties {
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
  readonly title?: string;
}

/** Gives commands to the runner; property values and messages are as yet unescaped. */
export interface RunnerCommands {
  issue(command: CommandName, properties: CommandProperties, message: string): void;
  /** Gives the same command with each message, in one piece. */
  issueAll(command: CommandName, messages: readonly string[]): void;
}

/** Writes commands as lines. `write` takes whole lines, line end included. */
export function lineCommands(write: (text: string) => void): RunnerCommands {
  return {
    issue: (command, properties, message) => {
      write(`${commandLine(command, properties, message)}\n`);
    },
    issueAll: (command, messages) => {
      if (messages.length > 0)
        write(messages.map((message) => `::${command}::${escapedMessage(message)}\n`).join(''));
    },
  };
}

/**
 * One command as the runner reads it: `::error file=a.yml,line=3::message`. The percent-escapes are
 * those that the runner takes back. Source: ActionCommand.cs of actions/runner.
 */
export function commandLine(command: CommandName, properties: CommandProperties, message: string): string {
  const { file, line, col, title } = properties;
  const written = Object.entries({ file, line, col, title })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  const blank = written.length === 0 ? '' : ' ';
  return `::${command}${blank}${written.join(',')}::${escapedMessage(message)}`;
}

function escapedMessage(text: string): string {
  if (!/[%\r\n]/.test(text)) return text;
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
