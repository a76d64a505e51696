import type { RunnerCommands } from '../runner/commands.ts';
import { createOutputs, type OutputName, type Outputs } from '../runner/outputs.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import { terminalReport } from './terminal-report.ts';

/** Writes whole texts, line end included. */
export type Write = (text: string) => void;

/**
 * The runner's commands, for a terminal: the report shows failures and warnings already, so only a leaked secret, which no
 * report knows of, and the titles of groups are printed.
 */
export function terminalCommands(write: Write): RunnerCommands {
  return {
    issue: (command, { title }, message) => {
      if (command === 'group') write(`${message}\n`);
      if (command === 'error' && title === 'secret-leak') write(`Error: ${message}\n`);
    },
    issueAll: () => undefined,
  };
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
