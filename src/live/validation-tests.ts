import * as z from 'zod/mini';
import type { Json } from '../json.ts';
import type { ValidationTest } from './live-integration.ts';

const results = z.looseObject({ validationTests: z.array(z.unknown()) });
const optionalText = z.catch(z.optional(z.string()), undefined);
const test = z.looseObject({
  name: z.string(),
  status: z.string(),
  message: optionalText,
  result: optionalText,
});

/**
 * Reads Immuta's `validationResults` (`{status, validationTests: [{name, status, message?, result?}]}`).
 * What is not of that form is left out: it is shown to people, nothing is decided by it.
 */
export function readValidationTests(answer: Json | undefined): ValidationTest[] {
  return (results.safeParse(answer).data?.validationTests ?? []).flatMap((element) => {
    const { data } = test.safeParse(element);
    if (data === undefined) return [];
    const message = data.message ?? data.result;
    return [
      {
        name: data.name,
        status: data.status,
        ...(message === undefined || message === '' ? {} : { message }),
      },
    ];
  });
}

/** The failed tests as one sentence with a space before it; empty if none failed. */
export function describeFailedTests(tests: readonly ValidationTest[]): string {
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => (message === undefined ? name : `${name}: ${message.replace(/\.$/, '')}`));
  return failed.length === 0 ? '' : ` Failed validation tests: ${failed.join('; ')}.`;
}
