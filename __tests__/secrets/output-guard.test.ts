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
    const failures = outputGuard.failures();
    expect(failures).toMatchObject([
      {
        reason: 'secret-leak',
        message: 'A text for the comment contained REDSHIFT_PASSWORD, so it was not written.',
      },
      {
        reason: 'secret-leak',
        message: 'A text for the plan.json contained REDSHIFT_PASSWORD, so it was not written.',
      },
    ]);
    expect(JSON.stringify(failures)).toContain('REDSHIFT_PASSWORD');
    expect(JSON.stringify(failures)).not.toContain('Str0ngPassw0rd');
  });
});
