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
  /** Has the runner write `***` for secrets and for each of their forms, from the next line on. */
  mask(secrets: readonly string[]): void;
  /** Tells the runner what to mask now, and not only before the next line: a hundred secrets have thousands of forms. */
  writeMasks(): void;
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
 * Makes the log. A text that holds a secret is not written; a line in its place names the secret, and
 * the outputGuard remember it. Nothing that is written, but the log's own annotations, is a command to the
 * runner.
 */
export function createLog({ write, commands, outputGuard, debug, maskCommands }: LogParts): Log {
  const toMask: string[] = [];

  const writeMasks = (): void => {
    // A line of the log never holds a line break; the runner would mask each short line of such a form.
    const forms = toMask
      .splice(0)
      .flatMap(secretForms)
      .filter((form) => !/[\r\n]/.test(form));
    commands.issueAll('add-mask', forms);
  };

  const issue: RunnerCommands['issue'] = (...command) => {
    writeMasks();
    commands.issue(...command);
  };

  const print = (text: string): void => {
    writeMasks();
    for (const line of printableLines(text)) write(`${line}\n`);
  };

  const admitted = (text: string): boolean => {
    const admission = outputGuard.admit('log', text);
    // The name of a secret could itself be, or hold, another secret.
    if (!admission.ok) print(outputGuard.guard.mask(`[withheld: this text held ${admission.label}]`));
    return admission.ok;
  };

  const say = (text: string): void => {
    if (admitted(text)) print(text);
  };

  const annotate = (command: CommandName, text: string, title: string, place?: Place): void => {
    if (!admitted(`${text}\n${place?.file ?? ''}`)) return;
    issue(command, { title, ...positionOf(place) }, printableLines(text).join('\n'));
  };

  const sayDebug = (text: string): void => {
    if (debug && admitted(text)) issue('debug', {}, printableLines(text).join('\n'));
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
      issue('group', {}, admitted(title) ? printableLines(title).join(' ') : '');
      try {
        return await work();
      } finally {
        issue('endgroup', {}, '');
      }
    },
    scriptOutput: (line) => {
      print(outputGuard.guard.mask(line));
    },
    mask: (secrets) => {
      if (maskCommands) toMask.push(...secrets);
    },
    writeMasks,
  };
}

function positionOf(place: Place | undefined): CommandProperties {
  if (place === undefined) return {};
  return {
    file: printableLines(place.file).join(' '),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { col: place.column }),
  };
}
