import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/failure.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { OutputGuard } from '../../src/secrets/output-guard.ts';

const secret = 'Str0ngPassw0rd';

function outputGuard(): OutputGuard {
  const guard = new Guard();
  guard.add('REDSHIFT_PASSWORD', secret);
  return new OutputGuard(guard);
}

function failure(changes: Partial<Failure>): Failure {
  return {
    reason: 'immuta-error',
    message: 'PUT /integrations/7 failed.',
    remedy: 'Try again.',
    place: { file: 'immuta/a.yml', line: 3 },
    cause: 'the cause',
    ...changes,
  };
}

describe('a redacted failure', () => {
  test('is the failure itself if it contains no secret', () => {
    const one = failure({});
    const guarded = outputGuard();
    expect(guarded.redacted(one)).toBe(one);
    expect(guarded.failures()).toEqual([]);
    const { remedy, ...bare } = failure({});
    expect(remedy).toBe('Try again.');
    expect(guarded.redacted(bare)).toBe(bare);
  });

  test.each([
    ['Immuta says', `PUT failed. Immuta says: no user ${secret}`, 'PUT failed.'],
    ['a test says', `PUT failed. Failed validation tests: a: ${secret}.`, 'PUT failed.'],
    ['we say ourselves', `PUT of ${secret} failed. Immuta says: no`, 'The run failed'],
    ['a later line of Immuta says', `PUT failed. Immuta says: no\nuser ${secret}\nhere`, 'PUT failed.'],
    ['nobody else says', `PUT of ${secret} failed.`, 'The run failed'],
  ])('leaves out what contains a secret, if %s it', (_, message, kept) => {
    const guarded = outputGuard();
    const redacted = guarded.redacted(failure({ message }));
    expect(redacted).toEqual({
      reason: 'immuta-error',
      message: `${kept} [the rest is withheld: it contained REDSHIFT_PASSWORD]`,
      place: { file: 'immuta/a.yml', line: 3 },
      cause: 'the cause',
    });
    expect(guarded.failures()).toMatchObject([
      { message: 'A text for the log contained REDSHIFT_PASSWORD, so it was not written.' },
    ]);
  });

  test('loses a remedy that contains one, and needs no place', () => {
    const { place, ...nowhere } = failure({ remedy: `Set ${secret}.` });
    expect(place).toBeDefined();
    const redacted = outputGuard().redacted(nowhere);
    expect(redacted).not.toHaveProperty('remedy');
    expect(redacted).not.toHaveProperty('place');
    expect(redacted.message).toMatch(/^PUT \/integrations\/7 failed\. \[the rest is withheld/);
  });

  test('counts one secret in one sink once, in two sinks twice, and two secrets in one sink twice', () => {
    const guarded = outputGuard();
    guarded.guard.add('immuta-api-key', 'another-secret');
    for (const sink of ['log', 'log', 'comment']) guarded.admit(sink, secret);
    guarded.admit('comment', 'another-secret');
    expect(guarded.failures()).toMatchObject([
      { message: 'A text for the log contained REDSHIFT_PASSWORD, so it was not written.' },
      { message: 'A text for the comment contained REDSHIFT_PASSWORD, so it was not written.' },
      { message: 'A text for the comment contained immuta-api-key, so it was not written.' },
    ]);
    expect(guarded.failures().every(({ remedy }) => remedy?.startsWith('Find where else'))).toBe(true);
  });

  test('without a remedy is not searched for the word undefined', () => {
    const guard = new Guard();
    guard.add('REDSHIFT_PASSWORD', 'undefined');
    const { remedy, ...bare } = failure({});
    expect(remedy).toBeDefined();
    expect(new OutputGuard(guard).redacted(bare)).toBe(bare);
  });
});
