import { describe, expect, test } from '@jest/globals';
import { requireConverged, requireHealthy, setupFailure } from '../../src/apply/converged.ts';
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
  test('is well where Immuta says that it is enabled', () => {
    expect(failureOf(() => requireHealthy(creation, liveOne(7), false))).toBeUndefined();
  });

  test.each([
    [false, 'script-not-run'],
    [true, 'validation-failed'],
  ])('and is not well is, with run-script %s, %s', (scriptsAreRun, reason) => {
    const validationResults = { validationTests: [{ name: 'Role', status: 'failed', message: 'gone' }] };
    const sick = liveOne(7, {}, { status: 'createError', validationResults });
    expect(failureOf(() => requireHealthy(creation, sick, scriptsAreRun))).toMatchObject({
      reason,
      message:
        'immuta/one.yml: Immuta ended in the status createError after the create of integration 7. Failed validation tests: Role: gone.',
      place: { file: 'immuta/one.yml' },
    });
  });

  test('has converged where Immuta shows what the file declares', () => {
    expect(failureOf(() => requireConverged(creation, liveOne(7)))).toBeUndefined();
    const kept = { impersonation: { enabled: true, role: 'immuta_other' } };
    expect(failureOf(() => requireConverged(update, liveOne(7, kept)))).toBeUndefined();
    const deletion = change({ before: [declared()], live: tenant(element(7)) });
    expect(failureOf(() => requireConverged(deletion, liveOne(7, { username: 'x' })))).toBeUndefined();
  });

  test.each([
    ['did not take a key', creation, { username: 'x' }, 'Immuta did not take config.username'],
    [
      'did not take two',
      creation,
      { username: 'x', port: 5440 },
      'Immuta did not take config.port, config.username',
    ],
    [
      'reset what the file leaves out',
      update,
      { impersonation: { enabled: false, role: 'immuta_other' } },
      'the update reset config.impersonation.enabled, which the file leaves out',
    ],
    [
      'no longer shows what the file leaves out',
      update,
      { impersonation: { enabled: 'true' } },
      'the update reset config.impersonation.role, which the file leaves out',
    ],
    [
      'did both',
      update,
      { username: 'x', impersonation: undefined },
      'Immuta did not take config.username, and the update reset config.impersonation.enabled, config.impersonation.role, which the file leaves out',
    ],
  ])('has not where Immuta %s', (_, written, config, what) => {
    expect(failureOf(() => requireConverged(written, liveOne(7, config)))).toMatchObject({
      reason: 'not-converged',
      message: `immuta/one.yml: integration 7 is enabled, but ${what}.`,
      place: { file: 'immuta/one.yml' },
    });
  });

  test('may show a value that the file leaves out and nobody knew: that is no reset', () => {
    expect(failureOf(() => requireConverged(creation, liveOne(7, { queryTag: 'new' })))).toBeUndefined();
    const { live, ...unseen } = update;
    expect(live).toBeDefined();
    expect(
      failureOf(() => requireConverged(unseen, liveOne(7, { impersonation: undefined }))),
    ).toBeUndefined();
  });
});

describe('a set-up that Immuta does not find', () => {
  const said = new ImmutaError('status', 'POST failed', {
    status: 422,
    detail: 'Validation of prerequisite setup failed.',
    validationTests: [{ name: 'Schema', status: 'failed' }],
  });
  const start = 'immuta/one.yml: Immuta does not find its set-up in Redshift, so the create was not done.';

  test.each<readonly [string, unknown, string]>([
    [
      'with all that Immuta says',
      said,
      `${start} Immuta says: Validation of prerequisite setup failed. Failed validation tests: Schema.`,
    ],
    ['where Immuta says nothing', new ImmutaError('status', 'POST failed', { status: 422 }), start],
    ['where nothing is known', undefined, start],
  ])('is told %s', (_, error, message) => {
    expect(setupFailure(creation, false, error)).toMatchObject({ reason: 'script-not-run', message });
    expect(setupFailure(creation, true, error)).toMatchObject({ reason: 'validation-failed', message });
    expect(setupFailure(creation, false, error).remedy).toContain('immuta/one.create.sql');
    expect(setupFailure(creation, true, error).remedy).toContain('The script ran without an error');
    expect(setupFailure(creation, true, error).cause).toBe(error);
  });
});
