import { Log } from '../runner/log.ts';
import { createOutputs, type OutputName, type Outputs } from '../runner/outputs.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import { terminalReport } from './terminal-report.ts';

/** Writes whole texts, line end included. */
export type Write = (text: string) => void;

/**
 * The log in a terminal: the report shows failures and warnings already, so only a leaked secret, which no
 * report knows of, and the titles of groups are printed.
 */
export function terminalLog(write: Write, outputGuard: OutputGuard): Log {
  const writeLine = (line: string): void => {
    write(`${line}\n`);
  };
  return new Log({
    writeLine,
    giveCommand: (command, message, properties) => {
      if (command === 'group') writeLine(message);
      if (properties?.title === 'secret-leak') writeLine(`Error: ${message}`);
    },
    outputGuard,
    isDebug: false,
  });
}

/** Makes outputs that `onSet` gets, and a summary that is printed for a terminal of `width` columns. */
export function terminalOutputs(
  outputGuard: OutputGuard,
  write: Write,
  width: number,
  onSet: (values: Readonly<Record<OutputName, string>>) => void,
): Outputs {
  return {
    complete: (values) => createOutputs(outputGuard).complete(values),
    set: (values) => {
      onSet(values);
      return Promise.resolve();
    },
    summary: (markdown) => {
      if (!outputGuard.admit('report', markdown).ok) return Promise.resolve('withheld');
      write(`${terminalReport(markdown, width)}\n`);
      return Promise.resolve('written');
    },
  };
}
