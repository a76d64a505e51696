import { describe, expect, test } from '@jest/globals';
import { Guard } from '../../src/secrets/guard.ts';
import { OutputGuard } from '../../src/secrets/output-guard.ts';

function guardWith(label: string, secret: string): OutputGuard {
  const guard = new Guard();
  guard.add(label, secret);
  return new OutputGuard(guard);
}

describe('the output guard', () => {
  test('admits a text without a secret and notes nothing', () => {
    const outputGuard = guardWith('REDSHIFT_PASSWORD', 'Str0ngPassw0rd');
    expect(outputGuard.admit('comment', 'all is well')).toEqual({ ok: true });
    expect(outputGuard.leaks()).toEqual([]);
    expect(outputGuard.failures()).toEqual([]);
  });

  test('refuses a text with a secret and fails the run at its end, naming sink and reference but not the secret', () => {
    const outputGuard = guardWith('REDSHIFT_PASSWORD', 'Str0ngPassw0rd');
    expect(outputGuard.admit('comment', 'it is Str0ngPassw0rd')).toEqual({
      ok: false,
      label: 'REDSHIFT_PASSWORD',
    });
    outputGuard.admit('comment', 'again Str0ngPassw0rd');
    outputGuard.admit('plan.json', '"Str0ngPassw0rd"');
    expect(outputGuard.leaks()).toEqual([
      { sink: 'comment', label: 'REDSHIFT_PASSWORD' },
      { sink: 'plan.json', label: 'REDSHIFT_PASSWORD' },
    ]);
    const failures = outputGuard.failures();
    expect(failures.map(({ reason }) => reason)).toEqual(['secret-leak', 'secret-leak']);
    expect(failures[0]?.message).toContain('comment');
    expect(failures[1]?.message).toContain('plan.json');
    expect(JSON.stringify(failures)).toContain('REDSHIFT_PASSWORD');
    expect(JSON.stringify(failures)).not.toContain('Str0ngPassw0rd');
  });
});
