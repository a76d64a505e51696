import { describe, expect, test } from '@jest/globals';
import type { Failure, Warning } from '../../src/failure.ts';
import { annotations } from '../../src/report/annotations.ts';
import { planFile } from '../../src/report/plan-file.ts';
import { resultFile } from '../../src/report/result-file.ts';
import { context, fullPlan, fullResults, plan, planned } from './samples.ts';

describe('plan.json', () => {
  const file = planFile(fullPlan(), {
    ...context,
    digests: new Map([['immuta/prod/sales.yml', { script: 'abc' }]]),
  });

  test('has a version, and its keys always in the same order', () => {
    expect(Object.keys(file)).toEqual([
      'version',
      'name',
      'tenant',
      'commit',
      'base',
      'counts',
      'integrations',
      'unmanaged',
      'otherTypes',
      'prevented',
      'warnings',
    ]);
    expect(file).toMatchObject({
      version: 1,
      name: 'prod',
      counts: { create: 1, update: 2, delete: 1, 'no-op': 1 },
    });
  });

  test('holds each integration with its differences, its script by path, and its digests', () => {
    expect(file).toMatchObject({
      integrations: [
        {
          file: 'immuta/prod/sales.yml',
          action: 'create',
          identity: { type: 'Redshift', host: 'redshift.example.com', port: 5439, database: 'sales' },
          differences: [
            { key: 'config.host', before: null, after: { value: 'redshift.example.com' } },
            {},
            {},
            { key: 'config.password', before: null, after: { reference: 'REDSHIFT_PASSWORD' } },
            { key: 'config.extra', before: null, after: { hidden: true } },
          ],
          script: {
            file: 'immuta/prod/sales.create.sql',
            endpoint: 'create',
            variables: ['REDSHIFT_PASSWORD'],
          },
          digests: { script: 'abc' },
        },
        { action: 'update', id: '12', movedFrom: 'immuta/analytics.yml', status: 'recurringValidationError' },
        { action: 'delete' },
        { origin: 'already-different', script: { problems: [{ line: 1 }] } },
        { action: 'no-op' },
      ],
    });
  });

  test('is plain JSON: no undefined, no text of a script, nothing of a failure but what is for people', () => {
    const prevented = planFile(
      plan([planned('a.yml', { action: 'delete' })], {
        prevented: [{ file: 'a.yml', reason: 'delete-prevented', message: 'No.', cause: new Error('never') }],
      }),
      context,
    );
    for (const each of [file, prevented]) expect(JSON.parse(JSON.stringify(each))).toStrictEqual(each);
    expect(JSON.stringify(file)).not.toContain('CREATE USER');
    expect(prevented).toMatchObject({
      integrations: [{ prevented: true }],
      prevented: [{ reason: 'delete-prevented', message: 'No.' }],
    });
    expect(JSON.stringify(prevented)).not.toContain('"cause"');
  });
});

describe('result.json', () => {
  const file = resultFile(fullResults(), 'partially-applied', {
    ...context,
    failures: [{ reason: 'stale-plan', message: 'M.', place: { file: 'a.yml', line: 1 }, cause: 'never' }],
  });

  test('has a version, the result, and each integration with its state', () => {
    expect(file).toMatchObject({
      version: 1,
      result: 'partially-applied',
      integrations: [
        { file: 'immuta/prod/sales.yml', action: 'create', state: 'done', id: '22', milliseconds: 12_345 },
        { state: 'done' },
        { state: 'failed', failure: { reason: 'script-not-run' }, scriptRunButNotTold: false },
        { state: 'failed', scriptRunButNotTold: true },
        { state: 'not-tried' },
        { state: 'superseded' },
        { state: 'pending' },
        { state: 'unknown' },
      ],
      failures: [{ reason: 'stale-plan', message: 'M.', place: { file: 'a.yml', line: 1 } }],
      warnings: [],
    });
  });

  test('is plain JSON without causes', () => {
    expect(JSON.parse(JSON.stringify(file))).toStrictEqual(file);
    expect(JSON.stringify(file)).not.toContain('never');
  });
});

describe('annotations', () => {
  const failures = (count: number): Failure[] =>
    Array.from({ length: count }, (_, index) => ({
      reason: 'invalid-config',
      message: `error ${String(index)}`,
      place: { file: 'a.yml', line: index + 1 },
    }));
  const warnings = (count: number): Warning[] =>
    Array.from({ length: count }, (_, index) => ({ message: `warning ${String(index)}` }));

  test('carry what to do, and the place', () => {
    const [first] = annotations([{ ...failures(1)[0], remedy: 'Do this.' } as Failure], []);
    expect(first).toEqual({
      level: 'error',
      reason: 'invalid-config',
      message: 'error 0\nDo this.',
      place: { file: 'a.yml', line: 1 },
    });
  });

  test('are errors first, what concerns the whole run before single lines, lines in order', () => {
    const all = annotations(
      [
        { reason: 'invalid-config', message: 'b2', place: { file: 'b.yml', line: 2 } },
        { reason: 'invalid-config', message: 'b1', place: { file: 'b.yml', line: 1 } },
        { reason: 'invalid-config', message: 'a', place: { file: 'a.yml' } },
        { reason: 'unreachable', message: 'run' },
      ],
      [{ message: 'w', place: { file: 'a.yml', line: 1 } }],
    );
    expect(all.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'error run',
      'error a',
      'error b1',
      'error b2',
      'warning w',
    ]);
  });

  test('are ten errors and ten warnings where there are as many', () => {
    const all = annotations(failures(10), warnings(10));
    expect(all).toHaveLength(20);
    expect(all.map(({ message }) => message)).toContain('error 9');
  });

  test('are counted by the tenth where there are more', () => {
    const all = annotations(failures(25), warnings(11));
    expect(all).toHaveLength(20);
    expect(all[9]).toEqual({
      level: 'error',
      message: '16 more errors: all of them are in the job summary.',
    });
    expect(all[19]).toEqual({
      level: 'warning',
      message: '2 more warnings: all of them are in the job summary.',
    });
  });

  test('are cut at 4,096 characters', () => {
    const of = (length: number): string =>
      annotations([], [{ message: 'x'.repeat(length) }])[0]?.message ?? '';
    expect(of(4096)).toBe('x'.repeat(4096));
    expect(of(5000)).toMatch(/^x+… \(944 more characters\)$/);
    expect(of(5000).length).toBeLessThanOrEqual(4096);
  });
});
