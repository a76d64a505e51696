import { ActionFailure, failuresOf } from './failure.ts';
import { checkInputs, secretInputs } from './inputs/inputs.ts';
import { openSession } from './open-session.ts';
import { keepSecretsWhole } from './report/visible.ts';
import { failedEnding, report, run } from './run.ts';
import {
  dropInputs,
  inputsIn,
  lookupIn,
  processEnvironment,
  readRunnerContext,
} from './runner/environment.ts';
import { lineCommands } from './runner/commands.ts';
import { createLog } from './runner/log.ts';
import { createOutputs } from './runner/outputs.ts';
import { Guard } from './secrets/guard.ts';
import { OutputGuard } from './secrets/output-guard.ts';

/** The entry point: makes the edges, runs, and sets the exit code. */
async function main(): Promise<number> {
  dropInputs();
  const lookup = lookupIn(processEnvironment);
  const input = inputsIn(lookup);
  const runner = readRunnerContext(lookup);
  const outputGuard = new OutputGuard(new Guard());
  keepSecretsWhole((text) => outputGuard.guard.find(text) !== undefined);
  const write = (text: string): void => {
    process.stdout.write(text);
  };
  const log = createLog({
    write,
    commands: lineCommands(write),
    outputGuard,
    debug: runner.debug,
    maskCommands: lookup('GITHUB_ACTIONS') === 'true',
  });
  const outputs = createOutputs(outputGuard);
  for (const name of secretInputs) {
    const value = input(name);
    if (value === undefined) continue;
    outputGuard.guard.add(name, value);
    log.mask([value]);
  }
  try {
    const { inputs, failures } = checkInputs(input);
    const [first, ...others] = failures;
    if (first !== undefined && inputs.mode !== 'doctor') throw new ActionFailure(first, ...others);
    const session = await openSession({
      runner,
      environment: processEnvironment,
      inputs,
      inputFailures: failures,
      outputGuard,
      log,
      outputs,
      signal: cancellation(),
    });
    return await run(session);
  } catch (error: unknown) {
    return report({ log, outputs, outputGuard }, 'none', failedEnding('none', undefined, failuresOf(error)));
  }
}

async function runLocal(): Promise<number> {
  const { runLocally } = await import('./local/local.ts');
  return runLocally(process.argv.slice(3), processEnvironment, cancellation());
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

// Whoever reads the log may be gone; that is no reason to end in the middle of an apply.
process.stdout.on('error', () => undefined);

// Requests that a cancelled run leaves behind must not keep the process alive.
process.exit(process.argv[2] === 'local' ? await runLocal() : await main());
