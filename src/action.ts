import { failuresOf } from './failure.ts';
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
import { commandLine } from './runner/commands.ts';
import { Log } from './runner/log.ts';
import { createOutputs } from './runner/outputs.ts';
import { Guard } from './secrets/guard.ts';
import { OutputGuard } from './secrets/output-guard.ts';

/** Runs the action as GitHub's runner starts it; returns the exit code. `signal` is aborted when the job is cancelled. */
export async function runAction(signal: AbortSignal): Promise<number> {
  dropInputs();
  const lookup = lookupIn(processEnvironment);
  const input = inputsIn(lookup);
  const runner = readRunnerContext(lookup);
  const outputGuard = new OutputGuard(new Guard());
  keepSecretsWhole((text) => outputGuard.guard.find(text) !== undefined);
  const writeLine = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  // Outside GitHub's runner, the command that masks a secret would print it.
  const canMask = lookup('GITHUB_ACTIONS') === 'true';
  const log = new Log({
    writeLine,
    giveCommand: (command, message, properties) => {
      if (command !== 'add-mask' || canMask) writeLine(commandLine(command, message, properties));
    },
    outputGuard,
    isDebug: lookup('RUNNER_DEBUG') === '1',
  });
  const outputs = createOutputs(outputGuard);
  for (const name of secretInputs) {
    const value = input(name);
    if (value === undefined) continue;
    outputGuard.guard.add(name, value);
    log.mask([value]);
  }
  const { inputs, failures: inputFailures } = checkInputs(input);
  try {
    const session = await openSession({
      runner,
      environment: processEnvironment,
      inputs,
      inputFailures,
      outputGuard,
      log,
      outputs,
      signal,
    });
    return await run(session);
  } catch (error: unknown) {
    const failures = [...failuresOf(error), ...inputFailures] as const;
    return report({ log, outputs, outputGuard }, 'none', failedEnding('none', undefined, failures));
  }
}
