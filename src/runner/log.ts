import type { Failure, Place, Warning } from '../failure.ts';
import { errorCode } from '../network/http-error.ts';
import { shortened } from '../report/visible.ts';
import { secretForms } from '../secrets/forms.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import { printableLines, type CommandName, type CommandProperties } from './commands.ts';

/** What a log is written with. */
export interface LogParts {
  /** Writes one line. */
  readonly writeLine: (line: string) => void;
  /** Gives a command to the runner; `message` and `properties` are not escaped yet. */
  readonly giveCommand: (command: CommandName, message: string, properties?: CommandProperties) => void;
  readonly outputGuard: OutputGuard;
  readonly isDebug: boolean;
}

/** The most characters of an annotation that GitHub shows, minus room for the count at the end of a cut message. */
const annotationLimit = 4096 - 40;

/**
 * The job's log. Any text may be foreign and have several lines. A text that contains a secret, before or after it is made
 * printable, is replaced by a line that names the secret, and the output guard records the leak. Nothing that is written
 * is a command to the runner, except for the log's own annotations.
 */
export class Log {
  readonly #parts: LogParts;

  constructor(parts: LogParts) {
    this.#parts = parts;
  }

  info(text: string): void {
    this.#print(this.#admitted(text) ?? []);
  }

  /** Shown only with `ACTIONS_STEP_DEBUG`. */
  debug(text: string): void {
    const lines = this.#parts.isDebug ? this.#admitted(text) : undefined;
    if (lines !== undefined) this.#parts.giveCommand('debug', lines.join('\n'));
  }

  notice(text: string): void {
    this.#annotate('notice', text);
  }

  warning({ message, place }: Warning): void {
    this.#annotate('warning', message, place);
  }

  /** Writes message and remedy as an annotation, and the kinds and codes of the cause to the debug log. */
  error({ reason, message, remedy, place, cause }: Failure): void {
    this.#annotate('error', remedy === undefined ? message : `${message}\n${remedy}`, place, reason);
    if (cause !== undefined) this.debug(`${reason} was caused by ${errorTrail(cause)}`);
  }

  /** Runs `work` in a group that the log viewer folds. */
  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#parts.giveCommand('group', this.#admitted(title)?.join(' ') ?? '');
    try {
      return await work();
    } finally {
      this.#parts.giveCommand('endgroup', '');
    }
  }

  /** Writes one line of a script's output, with `***` for secrets. */
  scriptOutput(line: string): void {
    this.#print(printableLines(this.#parts.outputGuard.guard.mask(line)));
  }

  /** Makes the runner write `***` for secrets and for each of their forms. */
  mask(secrets: readonly string[]): void {
    // A line of the log never contains a line break; the runner would mask each short line of such a form.
    const forms = secrets.flatMap(secretForms).filter((form) => !/[\r\n]/.test(form));
    for (const form of new Set(forms)) this.#parts.giveCommand('add-mask', form);
  }

  #print(lines: readonly string[]): void {
    for (const line of lines) this.#parts.writeLine(line);
  }

  /** The lines to print; undefined if the text contains a secret. */
  #admitted(text: string): readonly string[] | undefined {
    const lines = printableLines(text);
    for (const form of [text, lines.join('\n')]) {
      const admission = this.#parts.outputGuard.admit('log', form);
      if (admission.ok) continue;
      const withheld = `[withheld: this text contained ${admission.label}]`;
      // The name of a secret could itself be, or contain, another secret.
      this.#print(printableLines(this.#parts.outputGuard.guard.mask(withheld)));
      return undefined;
    }
    return lines;
  }

  /** GitHub attaches an annotation to a line, so it is line 1 if none is known. `place.file` is the file's real path. */
  #annotate(level: 'notice' | 'warning' | 'error', text: string, place?: Place, title?: string): void {
    const message = this.#admitted(shortened(text, annotationLimit))?.join('\n');
    if (message === undefined || (place !== undefined && this.#admitted(place.file) === undefined)) return;
    const position = place && { file: place.file, line: place.line ?? 1, col: place.column };
    this.#parts.giveCommand(level, message, { ...position, title });
  }
}

/** How many causes are followed. */
const deepest = 8;

/**
 * The kinds and codes of an error and its causes, `TypeError < SocketError UND_ERR_SOCKET`, for the
 * debug log. Messages are left out, since they may quote a file, a body or a header.
 */
function errorTrail(error: unknown): string {
  const trail: string[] = [];
  for (let at = error; at instanceof Error && trail.length < deepest; at = at.cause) {
    const code = errorCode(at);
    trail.push(/^[A-Z][A-Z0-9_]*$/.test(code) ? `${at.name} ${code}` : at.name);
  }
  return trail.length === 0 ? `a value of type ${typeof error}` : trail.join(' < ');
}
