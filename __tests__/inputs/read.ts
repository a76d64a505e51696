import { ActionFailure, type Failure } from '../../src/failure.ts';
import { readInputs, type Inputs } from '../../src/inputs/inputs.ts';
import { inputsIn, lookupIn } from '../../src/runner/environment.ts';

/** Reads inputs as the runner hands them over. */
export function read(given: Readonly<Record<string, string>> = {}): Inputs {
  const environment = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  return readInputs(inputsIn(lookupIn(environment)));
}

/** What is wrong with these inputs; fails where nothing is. */
export function failuresOf(work: () => unknown): readonly Failure[] {
  try {
    work();
  } catch (error: unknown) {
    if (error instanceof ActionFailure) return error.failures;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}
