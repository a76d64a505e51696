/**
 * What the runner makes of a line of a step's output, after ActionCommand.cs of actions/runner; stricter
 * in that any command name counts, and in that characters without weight in a comparison by culture are
 * skipped, as .NET does on runners with ICU.
 */
export interface ParsedCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The lines that the runner reads: it takes CR, LF and CR LF for line ends. */
export function linesRead(output: string): string[] {
  return output.split(/\r\n|\r|\n/);
}

/** The command in a line; undefined if there is none. */
export function parsedCommand(line: string): ParsedCommand | undefined {
  const [, info, message] = /^\s*::(.*?)::(.*)$/su.exec(line) ?? [];
  if (info === undefined || message === undefined) return undefined;
  const [name = '', ...rest] = info.split(' ');
  const pairs = rest
    .join(' ')
    .trim()
    .split(',')
    .map((pair) => /^([^=]+)=(.+)$/s.exec(pair))
    .flatMap((match) =>
      match === null ? [] : [[match[1] ?? '', unescapedProperty(match[2] ?? '')] as const],
    );
  return { name, properties: Object.fromEntries(pairs), message: unescapedMessage(message) };
}

/** Whether the runner could take a line for a command in either notation. */
export function couldBeCommand(line: string): boolean {
  const weighty = line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}]/gu, '');
  return [line, weighty].some((text) => /^[\s\u0085]*::/u.test(text) || text.includes('##['));
}

function unescapedMessage(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapedProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
