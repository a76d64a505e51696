import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failuresOf, throwIfAny, type Failure } from '../failure.ts';
import { checkInputs } from '../inputs/inputs.ts';
import { renderBlocks } from '../report/blocks.ts';
import { keepSecretsWhole } from '../report/visible.ts';
import { Guard } from '../secrets/guard.ts';
import { openSession } from '../open-session.ts';
import { run } from '../run.ts';
import { lookupIn, readRunnerContext, type Lookup } from '../runner/environment.ts';
import { Log } from '../runner/log.ts';
import { createOutputs, type Outputs } from '../runner/outputs.ts';
import { OutputGuard } from '../secrets/output-guard.ts';
import { openLocalRepository } from './git.ts';
import { localHelp, readLocalOptions, type LocalRequest } from './options.ts';
import { terminalReport } from './terminal-report.ts';

/** Columns of a report that does not go to a terminal, or to one of unknown size. */
const defaultWidth = 80;

/**
 * Runs a mode on this machine, without GitHub; the base comes from the local
 * repository. The report goes to standard output, progress to standard error. Returns the exit code.
 *
 * @param args what follows `local` on the command line
 * @param environment of the process
 * @param signal aborted when the run is interrupted
 */
export async function runLocally(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<number> {
  const lookup = lookupIn(environment);
  try {
    const request = readLocalOptions(args, lookup('IMMUTA_API_KEY'));
    if (request === undefined) {
      process.stdout.write(`${localHelp()}\n`);
      return 0;
    }
    return await runMode(request, lookup, environment, signal);
  } catch (error: unknown) {
    for (const failure of failuresOf(error)) process.stderr.write(`${failureText(failure)}\n`);
    return 1;
  }
}

async function runMode(
  { input, base, json }: LocalRequest,
  lookup: Lookup,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<number> {
  const toError = (text: string): void => void process.stderr.write(text);
  const toOutput = (text: string): void => void process.stdout.write(text);
  const toReader = json ? toError : toOutput;
  const outputGuard = new OutputGuard(new Guard());
  keepSecretsWhole((text) => outputGuard.guard.find(text) !== undefined);
  const apiKey = input('immuta-api-key');
  if (apiKey !== undefined) outputGuard.guard.add('IMMUTA_API_KEY', apiKey);
  // npm starts a script in the folder of package.json; INIT_CWD is where npm itself was started.
  const repository = await openLocalRepository(lookup('INIT_CWD') ?? process.cwd());
  const width = (process.stdout.isTTY && process.stdout.columns) || defaultWidth;
  let markdown = '';
  let planFile = '';
  let scriptFiles = '[]';
  const outputs: Outputs = {
    ...createOutputs(outputGuard),
    set: (values) => {
      planFile = values['plan-file'];
      scriptFiles = values['script-files'];
      return Promise.resolve();
    },
    summary: (report) => {
      markdown = renderBlocks(report);
      if (!outputGuard.admit('report', markdown).ok) return Promise.resolve('withheld');
      toReader(`${terminalReport(report, width)}\n`);
      return Promise.resolve('written');
    },
  };
  const log = terminalLog(toError, outputGuard);
  const { inputs, failures } = checkInputs(input, true);
  if (inputs.mode !== 'doctor') throwIfAny(failures);
  const session = await openSession({
    runner: {
      ...readRunnerContext((name) => (/^(GITHUB|RUNNER|ACTIONS)_/.test(name) ? undefined : lookup(name))),
      workspace: repository.root,
      temporary: mkdtempSync(join(tmpdir(), 'immuta-local-')),
    },
    environment,
    inputs,
    inputFailures: failures,
    outputGuard,
    log,
    outputs,
    signal,
    local: { repository, base },
  });
  const exitCode = await run(session);
  if (json && planFile !== '') toOutput(await readFile(planFile, 'utf8'));
  const scripts = JSON.parse(scriptFiles) as readonly string[];
  // The terminal leaves out what is folded, and cuts scripts.
  const report = planFile === '' ? undefined : await session.files.write('report.md', `${markdown}\n`);
  for (const [title, paths] of [
    ['Scripts', scripts],
    ['Whole report', report === undefined ? [] : [report]],
  ] as const)
    if (paths.length > 0) toReader(`\n${title}:\n${paths.map((path) => `  ${path}\n`).join('')}`);
  return exitCode;
}

/**
 * The log in a terminal: the report shows failures and warnings already, so only a leaked secret, which no report knows
 * of, and the titles of groups are printed.
 */
function terminalLog(write: (text: string) => void, outputGuard: OutputGuard): Log {
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

function failureText({ message, remedy }: Failure): string {
  return remedy === undefined ? message : `${message}\n${remedy}`;
}
