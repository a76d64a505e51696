import { ActionFailure, type Failure } from '../../src/failure.ts';
import { checkInputs, type Inputs } from '../../src/inputs/inputs.ts';
import { inputsIn, lookupIn } from '../../src/runner/environment.ts';

/** Reads inputs as the runner passes them; an `ActionFailure` with everything that is wrong with them. */
export function read(given: Readonly<Record<string, string>> = {}): Inputs {
  const environment = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const { inputs, failures } = checkInputs(inputsIn(lookupIn(environment)));
  const [first, ...others] = failures;
  if (first !== undefined) throw new ActionFailure(first, ...others);
  return inputs;
}

/** The failures of these inputs; throws if there are none. */
export function failuresOf(work: () => unknown): readonly Failure[] {
  try {
    work();
  } catch (error: unknown) {
    if (error instanceof ActionFailure) return error.failures;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}
