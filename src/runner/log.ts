import type { Failure, Place, Warning } from '../failure.ts';
import { secretForms } from '../secrets/forms.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import type { CommandName, CommandProperties, RunnerCommands } from './commands.ts';
import { errorTrail } from './error-trail.ts';
import { printableLines } from './foreign-text.ts';

/** The job's log. Every text may be foreign, and of several lines. */
export interface Log {
  info(text: string): void;
  /** Shown with `ACTIONS_STEP_DEBUG` only. */
  debug(text: string): void;
  notice(text: string, place?: Place): void;
  warning(warning: Warning): void;
  /** Message and remedy as an annotation; of the cause only kinds and codes, in the debug log. */
  error(failure: Failure): void;
  /** Runs `work` in a group that the log viewer folds. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** One line of a script's output: secrets become `***`. */
  scriptOutput(line: string): void;
  /** Has the runner write `***` for secrets and for each of their forms. */
  mask(secrets: readonly string[]): void;
}

/** What a log is made of. */
export interface LogParts {
  /** Takes whole lines, line end included. */
  readonly write: (text: string) => void;
  readonly commands: RunnerCommands;
  readonly outputGuard: OutputGuard;
  readonly debug: boolean;
  /** Whether GitHub's runner reads what is written (`GITHUB_ACTIONS=true`): anywhere else a command to mask a secret would show it. */
  readonly maskCommands: boolean;
}

/**
 * Makes the log. A text that contains a secret, as it came or as it would be written, is not written; a line in its
 * place names the secret, and the output guard notes the leak. Nothing that is written is a command to the runner,
 * except for the log's own annotations.
 */
export function createLog({ write, commands, outputGuard, debug, maskCommands }: LogParts): Log {
  const print = (lines: readonly string[]): void => {
    for (const line of lines) write(`${line}\n`);
  };

  /** The lines to print; undefined if the text contains a secret. */
  const admitted = (text: string): readonly string[] | undefined => {
    const lines = printableLines(text);
    for (const form of [text, lines.join('\n')]) {
      const admission = outputGuard.admit('log', form);
      if (admission.ok) continue;
      // The name of a secret could itself be, or contain, another secret.
      print(printableLines(outputGuard.guard.mask(`[withheld: this text contained ${admission.label}]`)));
      return undefined;
    }
    return lines;
  };

  const say = (text: string): void => {
    print(admitted(text) ?? []);
  };

  const issue = (command: CommandName, properties: CommandProperties, text: string): void => {
    const lines = admitted(text);
    if (lines !== undefined) commands.issue(command, properties, lines.join('\n'));
  };

  const annotate = (command: CommandName, text: string, title: string, place?: Place): void => {
    if (place === undefined) issue(command, { title }, text);
    else if (admitted(place.file) !== undefined) issue(command, { title, ...positionOf(place) }, text);
  };

  const sayDebug = (text: string): void => {
    if (debug) issue('debug', {}, text);
  };

  return {
    info: say,
    debug: sayDebug,
    notice: (text, place) => {
      annotate('notice', text, '', place);
    },
    warning: ({ message, place }) => {
      annotate('warning', message, '', place);
    },
    error: ({ reason, message, remedy, place, cause }) => {
      annotate('error', remedy === undefined ? message : `${message}\n${remedy}`, reason, place);
      if (cause !== undefined) sayDebug(`${reason} was caused by ${errorTrail(cause)}`);
    },
    group: async (title, work) => {
      commands.issue('group', {}, admitted(title)?.join(' ') ?? '');
      try {
        return await work();
      } finally {
        commands.issue('endgroup', {}, '');
      }
    },
    scriptOutput: (line) => {
      print(printableLines(outputGuard.guard.mask(line)));
    },
    mask: (secrets) => {
      // A line of the log never contains a line break; the runner would mask each short line of such a form.
      const forms = secrets.flatMap(secretForms).filter((form) => !/[\r\n]/.test(form));
      if (maskCommands) commands.issueAll('add-mask', [...new Set(forms)]);
    },
  };
}

/** The file's real path: the runner looks it up. */
function positionOf({ file, line, column }: Place): CommandProperties {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { col: column }),
  };
}
