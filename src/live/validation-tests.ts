import * as z from 'zod/mini';
import type { Json } from '../json.ts';
import type { ValidationTest } from './live-integration.ts';

const optionalText = z.catch(z.optional(z.string().check(z.minLength(1))), undefined);
const validationTest = z.pipe(
  z.object({ name: z.string(), status: z.string(), message: optionalText, result: optionalText }),
  z.transform(({ name, status, message, result }): ValidationTest => {
    const text = message ?? result;
    return { name, status, ...(text === undefined ? {} : { message: text }) };
  }),
);
const results = z.object({ validationTests: z.array(z.unknown()) });

/**
 * Reads Immuta's `validationResults` (`{status, validationTests: [{name, status, message?, result?}]}`).
 * Anything else is skipped: validation tests are only shown, nothing depends on them.
 */
export function readValidationTests(answer: Json | undefined): ValidationTest[] {
  const tests = results.safeParse(answer).data?.validationTests ?? [];
  return tests.flatMap((test) => validationTest.safeParse(test).data ?? []);
}

/** The failed tests as one sentence with a space before it; empty if none failed. */
export function describeFailedTests(tests: readonly ValidationTest[]): string {
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => (message === undefined ? name : `${name}: ${message.replace(/\.$/, '')}`));
  return failed.length === 0 ? '' : ` Failed validation tests: ${failed.join('; ')}.`;
}
