import { describe, expect, test } from '@jest/globals';
import { Guard } from '../../src/secrets/guard.ts';
import { Sinks } from '../../src/secrets/sinks.ts';

function sinksWith(label: string, secret: string): Sinks {
  const guard = new Guard();
  guard.add(label, secret);
  return new Sinks(guard);
}

describe('the sinks', () => {
  test('admit a text without a secret and remember nothing', () => {
    const sinks = sinksWith('REDSHIFT_PASSWORD', 'Str0ngPassw0rd');
    expect(sinks.admit('comment', 'all is well')).toEqual({ ok: true });
    expect(sinks.leaks()).toEqual([]);
    expect(sinks.failures()).toEqual([]);
  });

  test('refuse a text with a secret and fail the run at its end, naming sink and reference but not the secret', () => {
    const sinks = sinksWith('REDSHIFT_PASSWORD', 'Str0ngPassw0rd');
    expect(sinks.admit('comment', 'it is Str0ngPassw0rd')).toEqual({ ok: false, label: 'REDSHIFT_PASSWORD' });
    sinks.admit('comment', 'again Str0ngPassw0rd');
    sinks.admit('plan.json', '"Str0ngPassw0rd"');
    expect(sinks.leaks()).toEqual([
      { sink: 'comment', label: 'REDSHIFT_PASSWORD' },
      { sink: 'plan.json', label: 'REDSHIFT_PASSWORD' },
    ]);
    const failures = sinks.failures();
    expect(failures.map(({ reason }) => reason)).toEqual(['secret-leak', 'secret-leak']);
    expect(failures[0]?.message).toContain('comment');
    expect(failures[1]?.message).toContain('plan.json');
    expect(JSON.stringify(failures)).toContain('REDSHIFT_PASSWORD');
    expect(JSON.stringify(failures)).not.toContain('Str0ngPassw0rd');
  });
});
