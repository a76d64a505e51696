import { isJsonObject, type Json } from '../json.ts';
import type { ValidationTest } from './live-integration.ts';

/**
 * Reads Immuta's `validationResults` (`{status, validationTests: [{name, status, message?, result?}]}`).
 * What is not of that form is left out: it is shown to people, nothing is decided by it.
 */
export function readValidationTests(results: Json | undefined): ValidationTest[] {
  const tests = isJsonObject(results) ? results.validationTests : undefined;
  if (!Array.isArray(tests)) return [];
  return tests.flatMap((test: Json) => {
    if (!isJsonObject(test) || typeof test.name !== 'string' || typeof test.status !== 'string') return [];
    const message = typeof test.message === 'string' ? test.message : test.result;
    return [
      {
        name: test.name,
        status: test.status,
        ...(typeof message === 'string' && message !== '' ? { message } : {}),
      },
    ];
  });
}

/** The failed tests as one sentence with a blank before it; empty where none failed. */
export function describeFailedTests(tests: readonly ValidationTest[]): string {
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => (message === undefined ? name : `${name}: ${message.replace(/\.$/, '')}`));
  return failed.length === 0 ? '' : ` Failed validation tests: ${failed.join('; ')}.`;
}
