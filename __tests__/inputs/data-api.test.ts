import { describe, expect, test } from '@jest/globals';
import { failuresOf, read } from './read.ts';

const arn = 'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:redshift!analytics-admin-Ab12Cd';

describe('the data-api inputs', () => {
  test.each([
    [{}, undefined],
    [{ 'data-api': 'false', 'data-api-db-user': 'admin' }, undefined],
    [{ 'data-api': 'true' }, { target: undefined, dbUser: undefined, secretArn: undefined }],
    [
      {
        'data-api': 'true',
        'data-api-db-user': 'IAMR:deploy'.replace(':', '_'),
        'data-api-target': 'cluster:analytics',
      },
      {
        dbUser: 'IAMR_deploy',
        target: { kind: 'cluster', name: 'analytics' },
      },
    ],
    [
      { 'data-api': 'TRUE', 'data-api-secret-arn': arn, 'data-api-target': 'workgroup:reports' },
      { secretArn: arn, target: { kind: 'workgroup', name: 'reports' } },
    ],
  ])('%j', (given, settings) => {
    expect(read(given).dataApi).toEqual(settings);
  });

  test.each([
    [{ 'data-api': 'yes' }, /^The input `data-api` must be true or false/],
    [{ 'data-api': 'true', 'run-script': 'psql' }, /^The input `data-api` must be .*run-script/],
    [
      { 'data-api-db-user': 'admin', 'data-api-secret-arn': arn },
      /^The input `data-api-db-user` must be .*data-api-secret-arn/,
    ],
    [
      { 'data-api-secret-arn': 'redshift-admin' },
      /^The input `data-api-secret-arn` must be the ARN .*Got "redshift-admin"/,
    ],
    [{ 'data-api-db-user': 'a b' }, /^The input `data-api-db-user` must be the name of a database user/],
    [
      { 'data-api-target': 'analytics' },
      /^The input `data-api-target` must be `cluster:NAME` or `workgroup:NAME`.*"analytics"/,
    ],
    [{ 'data-api-target': 'database:analytics' }, /^The input `data-api-target`/],
    [{ 'data-api-target': 'cluster:' }, /^The input `data-api-target`/],
  ])('%j is invalid-input', (given, says) => {
    expect(failuresOf(() => read(given))).toEqual([
      expect.objectContaining({ reason: 'invalid-input', message: expect.stringMatching(says) }),
    ]);
  });
});
