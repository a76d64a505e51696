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

describe('a failure that is to be told', () => {
  test('is told as it is where it holds no secret', () => {
    const one = failure({});
    const guarded = outputGuard();
    expect(guarded.redacted(one)).toBe(one);
    expect(guarded.leaks()).toEqual([]);
    const { remedy, ...bare } = failure({});
    expect(remedy).toBe('Try again.');
    expect(guarded.redacted(bare)).toBe(bare);
  });

  test.each([
    ['Immuta says', `PUT failed. Immuta says: no user ${secret}`, 'PUT failed.'],
    ['a test says', `PUT failed. Failed validation tests: a: ${secret}.`, 'PUT failed.'],
    ['we say ourselves', `PUT of ${secret} failed. Immuta says: no`, 'What went wrong'],
    ['a later line of Immuta says', `PUT failed. Immuta says: no\nuser ${secret}\nhere`, 'PUT failed.'],
    ['nobody else says', `PUT of ${secret} failed.`, 'What went wrong'],
  ])('without what holds a secret, where %s it', (_, message, kept) => {
    const guarded = outputGuard();
    const told = guarded.redacted(failure({ message }));
    expect(told).toEqual({
      reason: 'immuta-error',
      message: `${kept} [the rest is withheld: it contained REDSHIFT_PASSWORD]`,
      place: { file: 'immuta/a.yml', line: 3 },
      cause: 'the cause',
    });
    expect(guarded.leaks()).toEqual([{ sink: 'log', label: 'REDSHIFT_PASSWORD' }]);
  });

  test('without its remedy where that holds one, and without a place where there is none', () => {
    const { place, ...nowhere } = failure({ remedy: `Set ${secret}.` });
    expect(place).toBeDefined();
    const told = outputGuard().redacted(nowhere);
    expect(told).not.toHaveProperty('remedy');
    expect(told).not.toHaveProperty('place');
    expect(told.message).toMatch(/^PUT \/integrations\/7 failed\. \[the rest is withheld/);
  });

  test('one secret in one sink is one leak, in two outputGuard it is two, and so are two secrets in one', () => {
    const guarded = outputGuard();
    guarded.guard.add('immuta-api-key', 'another-secret');
    for (const sink of ['log', 'log', 'comment']) guarded.admit(sink, secret);
    guarded.admit('comment', 'another-secret');
    expect(guarded.leaks().map((leak) => [leak.sink, leak.label])).toEqual([
      ['log', 'REDSHIFT_PASSWORD'],
      ['comment', 'REDSHIFT_PASSWORD'],
      ['comment', 'immuta-api-key'],
    ]);
    expect(guarded.failures().every(({ remedy }) => remedy?.startsWith('Find the place'))).toBe(true);
  });

  test('without a remedy nothing is read into it', () => {
    const guard = new Guard();
    guard.add('REDSHIFT_PASSWORD', 'undefined');
    const { remedy, ...bare } = failure({});
    expect(remedy).toBeDefined();
    expect(new OutputGuard(guard).redacted(bare)).toBe(bare);
  });
});
