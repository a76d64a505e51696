import { describe, expect, test } from '@jest/globals';
import { planFile, resultFile } from '../../src/report/json-files.ts';
import { context, fullPlan, fullResults, plan, planned } from './samples.ts';

describe('plan.json', () => {
  const digests = new Map([['immuta/prod/sales.yml', { script: 'abc' }]]);
  const file = planFile(fullPlan(), context, digests);

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

  test('contains each integration with its differences, its script by path, and its digests', () => {
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

  test('is plain data: no text of a script, nothing of a failure but what is for people', () => {
    const prevented = planFile(
      plan([planned('a.yml', { action: 'delete' })], {
        prevented: [{ file: 'a.yml', reason: 'delete-prevented', message: 'No.', cause: new Error('never') }],
      }),
      context,
    );
    for (const each of [file, prevented]) expect(JSON.parse(JSON.stringify(each))).toEqual(each);
    expect(JSON.stringify(file)).not.toContain('CREATE USER');
    expect(prevented).toMatchObject({
      counts: { delete: 0 },
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

  test('is plain data without causes', () => {
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
    expect(JSON.stringify(file)).not.toContain('never');
  });
});
