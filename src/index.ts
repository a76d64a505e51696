import { ActionFailure } from './failure.ts';
import { readInputs } from './inputs/inputs.ts';
import { openSession } from './open-session.ts';
import { failedEnding, report, run } from './run.ts';
import { inputsIn, lookupIn, processEnvironment, readRunnerContext } from './runner/environment.ts';
import { lineCommands } from './runner/commands.ts';
import { createLog } from './runner/log.ts';
import { createOutputs } from './runner/outputs.ts';
import { Guard } from './secrets/guard.ts';
import { Sinks } from './secrets/sinks.ts';

/** Inputs that are secrets, known to the guard before anything is read or printed. */
const secretInputs = ['immuta-api-key', 'github-token', 'plan-key'];

/** The entry point: makes the edges, runs, and sets the exit code. */
async function main(): Promise<number> {
  const lookup = lookupIn(processEnvironment);
  const input = inputsIn(lookup);
  const runner = readRunnerContext(lookup);
  const sinks = new Sinks(new Guard());
  const write = (text: string): void => {
    process.stdout.write(text);
  };
  const log = createLog({ write, commands: lineCommands(write), sinks, debug: runner.debug, maskCommands: lookup('GITHUB_ACTIONS') === 'true' });
  const outputs = createOutputs(sinks);
  for (const name of secretInputs) {
    const value = input(name);
    if (value === undefined) continue;
    sinks.guard.add(name, value);
    log.mask(value);
  }
  try {
    const inputs = readInputs(input);
    const session = await openSession({ runner, environment: processEnvironment, inputs, sinks, log, outputs, signal: cancellation() });
    try {
      return await run(session);
    } finally {
      await session.close();
    }
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
    return report({ log, outputs, sinks }, input('mode') ?? 'auto', failedEnding(undefined, input('mode') ?? 'auto', error.failures));
  }
}

/** Aborted with the first of the signals that the runner sends to a cancelled job. */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      controller.abort(new Error('the job was cancelled'));
    });
  }
  return controller.signal;
}

// Requests that a cancelled run leaves behind must not keep the process alive.
process.exit(await main());
