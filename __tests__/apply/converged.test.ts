import { describe, expect, test } from '@jest/globals';
import { requireConverged, setupFailure } from '../../src/apply/converged.ts';
import { ActionFailure, type Failure } from '../../src/failure.ts';
import { ImmutaError } from '../../src/immuta/immuta-error.ts';
import { isPlannedChange, type PlannedChange } from '../../src/plan/plan.ts';
import { declared, element, liveOne, planned, tenant, type States } from '../plan/states.ts';

function change(states: States): PlannedChange {
  const only = planned(states);
  if (!isPlannedChange(only)) throw new Error('nothing is planned');
  return only;
}

function failureOf(check: () => void): Failure | undefined {
  try {
    check();
    return undefined;
  } catch (error: unknown) {
    if (error instanceof ActionFailure) return error.failures[0];
    throw error;
  }
}

const creation = change({ now: [declared()] });
const update = change({
  now: [declared({ config: { impersonation: undefined } })],
  live: tenant(element(7, { username: 'before', impersonation: { enabled: true, role: 'immuta_other' } })),
});

describe('an integration that was written', () => {
  test('is healthy if Immuta says that it is enabled', () => {
    expect(failureOf(() => requireConverged(creation, liveOne(7), 'ran'))).toBeUndefined();
  });

  test.each([
    ['run-by-person', 'script-not-run', 'immuta/one.create.sql'],
    ['ran', 'validation-failed', 'The script ran without an error'],
    ['not-run', 'validation-failed', 'apply then runs the script'],
  ] as const)('and is not healthy: with a script that is %s the reason is %s', (script, reason, remedy) => {
    const validationResults = { validationTests: [{ name: 'Role', status: 'failed', message: 'missing' }] };
    const sick = liveOne(7, {}, { status: 'createError', validationResults });
    expect(failureOf(() => requireConverged(creation, sick, script))).toMatchObject({
      reason,
      message:
        'the creation of integration 7 ended in status `createError`. Failed validation tests: Role: missing.',
      remedy: expect.stringContaining(remedy),
    });
  });

  test('has converged if Immuta shows what the file declares', () => {
    expect(failureOf(() => requireConverged(creation, liveOne(7), 'ran'))).toBeUndefined();
    const kept = { impersonation: { enabled: true, role: 'immuta_other' } };
    expect(failureOf(() => requireConverged(update, liveOne(7, kept), 'ran'))).toBeUndefined();
    const deletion = change({ before: [declared()], live: tenant(element(7)) });
    expect(failureOf(() => requireConverged(deletion, liveOne(7, { username: 'x' }), 'ran'))).toBeUndefined();
  });

  test.each([
    ['did not take a key', creation, { username: 'x' }, 'Immuta did not apply `config.username`'],
    [
      'did not take two',
      creation,
      { username: 'x', port: 5440 },
      'Immuta did not apply `config.port`, `config.username`',
    ],
    [
      'reset what the file leaves out',
      update,
      { impersonation: { enabled: false, role: 'immuta_other' } },
      'the update reset `config.impersonation.enabled`, which the file leaves out',
    ],
    [
      'no longer shows what the file leaves out',
      update,
      { impersonation: { enabled: 'true' } },
      'the update reset `config.impersonation.role`, which the file leaves out',
    ],
    [
      'did both',
      update,
      { username: 'x', impersonation: undefined },
      'Immuta did not apply `config.username`, and the update reset `config.impersonation.enabled`, `config.impersonation.role`, which the file leaves out',
    ],
  ])('has not converged if Immuta %s', (_, written, config, what) => {
    expect(failureOf(() => requireConverged(written, liveOne(7, config), 'ran'))).toMatchObject({
      reason: 'not-converged',
      message: `integration 7 is enabled, but ${what}.`,
    });
  });

  test('may show a new value that the file leaves out: that is not a reset', () => {
    expect(
      failureOf(() => requireConverged(creation, liveOne(7, { queryTag: 'new' }), 'ran')),
    ).toBeUndefined();
    const { live, ...unseen } = update;
    expect(live).toBeDefined();
    expect(
      failureOf(() => requireConverged(unseen, liveOne(7, { impersonation: undefined }), 'ran')),
    ).toBeUndefined();
  });
});

describe('a setup that Immuta does not find is reported', () => {
  const said = new ImmutaError('status', 'POST failed', {
    status: 422,
    detail: 'Validation of prerequisite setup failed.',
    validationTests: [{ name: 'Schema', status: 'failed' }],
  });
  const start = 'Immuta did not find its setup in Redshift, so it refused the creation.';

  test.each<readonly [string, unknown, string]>([
    [
      'with all that Immuta says',
      said,
      `${start} Immuta says: Validation of prerequisite setup failed. Failed validation tests: Schema.`,
    ],
    ['if Immuta says nothing', new ImmutaError('status', 'POST failed', { status: 422 }), start],
    ['if nothing is known', undefined, start],
  ])('%s', (_, error, message) => {
    expect(setupFailure(creation, 'run-by-person', error)).toMatchObject({
      reason: 'script-not-run',
      message,
    });
    expect(setupFailure(creation, 'ran', error)).toMatchObject({ reason: 'validation-failed', message });
    expect(setupFailure(creation, 'run-by-person', error).remedy).toContain('immuta/one.create.sql');
    expect(setupFailure(creation, 'ran', error).remedy).toContain('The script ran without an error');
    expect(setupFailure(creation, 'ran', error).cause).toBe(error);
  });
});
