import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/json.ts';
import { isHealthy, isSettled } from '../../src/live/status.ts';
import { describeFailedTests, readValidationTests } from '../../src/live/validation-tests.ts';

describe('validation results', () => {
  test.each<readonly [string, Json | undefined]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['no tests', { status: 'passed' }],
    ['tests that are not a list', { status: 'passed', validationTests: { name: 'a', status: 'passed' } }],
    ['a test that is a text', { validationTests: ['a'] }],
    ['a test without a name', { validationTests: [{ status: 'passed' }] }],
    ['a test without a status', { validationTests: [{ name: 'a' }] }],
  ])('%s has no tests', (_, results) => {
    expect(readValidationTests(results)).toEqual([]);
  });

  test('a message is preferred to a result, and an empty or malformed one is left out', () => {
    const validationTests = [
      { name: 'a', status: 'failed', message: 'said', result: 'not this' },
      { name: 'b', status: 'failed', result: 'resulted' },
      { name: 'c', status: 'passed', message: '' },
      { name: 'd', status: 'skipped', result: { rows: 1 } },
    ];
    expect(readValidationTests({ validationTests })).toEqual([
      { name: 'a', status: 'failed', message: 'said' },
      { name: 'b', status: 'failed', message: 'resulted' },
      { name: 'c', status: 'passed' },
      { name: 'd', status: 'skipped' },
    ]);
  });

  test("failed tests are listed with Immuta's messages", () => {
    expect(
      describeFailedTests([
        { name: 'a', status: 'failed', message: 'No schema.' },
        { name: 'b', status: 'passed', message: 'fine' },
        { name: 'c', status: 'failed' },
        { name: 'd', status: 'failed', message: 'No user.' },
      ]),
    ).toBe(' Failed validation tests: a: No schema; c; d: No user.');
    expect(describeFailedTests([{ name: 'b', status: 'warning' }])).toBe('');
  });
});

describe('a status', () => {
  test.each<readonly [string, boolean, boolean]>([
    ['enabled', true, true],
    ['creating', false, false],
    ['editing', false, false],
    ['deleting', false, false],
    ['migrating', false, false],
    ['createError', true, false],
    ['editError', true, false],
    ['deleteError', true, false],
    ['migrateError', true, false],
    ['recurringValidationError', true, false],
    ['disabled', true, false],
    ['deleted', true, false],
    ['aStatusOfNextYear', false, false],
  ])('%s: settled %s, healthy %s', (status, settled, healthy) => {
    expect(isSettled(status)).toBe(settled);
    expect(isHealthy(status)).toBe(healthy);
  });
});
