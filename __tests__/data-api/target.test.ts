import { describe, expect, test } from '@jest/globals';
import { connectionTo, logInProblem } from '../../src/data-api/log-in.ts';
import { readTarget } from '../../src/data-api/target.ts';

describe('the target of a host', () => {
  test.each([
    ['analytics.abc123.us-east-1.redshift.amazonaws.com', 'cluster', 'analytics', 'us-east-1'],
    ['Analytics.ABC123.US-East-1.Redshift.AmazonAWS.com', 'cluster', 'analytics', 'us-east-1'],
    ['analytics.abc123.us-east-1.redshift.amazonaws.com.', 'cluster', 'analytics', 'us-east-1'],
    ['a-b-1.abc123.ap-southeast-2.redshift.amazonaws.com', 'cluster', 'a-b-1', 'ap-southeast-2'],
    ['a.abc123.us-gov-west-1.redshift.amazonaws.com', 'cluster', 'a', 'us-gov-west-1'],
    ['a.abc123.cn-north-1.redshift.amazonaws.com.cn', 'cluster', 'a', 'cn-north-1'],
    ['wg.123456789012.eu-central-1.redshift-serverless.amazonaws.com', 'workgroup', 'wg', 'eu-central-1'],
    ['wg.123456789012.us-gov-east-1.redshift-serverless.amazonaws.com', 'workgroup', 'wg', 'us-gov-east-1'],
    [
      'wg.123456789012.cn-northwest-1.redshift-serverless.amazonaws.com.cn',
      'workgroup',
      'wg',
      'cn-northwest-1',
    ],
  ])('%s is a %s', (host, kind, name, region) => {
    // The host's own region counts, whatever the environment says.
    expect(readTarget(host, undefined, 'eu-west-3')).toEqual({ kind, name, region });
  });

  test.each([
    'redshift.example.com',
    '10.0.0.7',
    'a.abc123.us-east-1.redshift.amazonaws.com.example.com',
    'a.us-east-1.redshift.amazonaws.com',
    'a.abc123.us-east-1.rds.amazonaws.com',
    'a.abc123.cn-north-1.redshift.amazonaws.com',
    'a.abc123.us-east-1.redshift.amazonaws.com.cn',
    'wg.not-an-account.us-east-1.redshift-serverless.amazonaws.com',
  ])('%s does not tell it', (host) => {
    expect(readTarget(host, undefined, 'us-east-1')).toMatchObject({
      problem: expect.stringContaining(host),
    });
    expect(readTarget(host, { kind: 'cluster', name: 'other' }, 'us-east-1')).toEqual({
      kind: 'cluster',
      name: 'other',
      region: 'us-east-1',
    });
    expect(readTarget(host, { kind: 'cluster', name: 'other' }, undefined)).toMatchObject({
      problem: expect.stringContaining('AWS_REGION'),
    });
  });

  test('a VPC endpoint tells the region, and not the name', () => {
    const host = 'reports-endpoint-x1y2z3.abc123.us-east-1.redshift.amazonaws.com';
    expect(readTarget(host, undefined, undefined)).toHaveProperty('problem');
    expect(readTarget(host, { kind: 'cluster', name: 'analytics' }, undefined)).toEqual({
      kind: 'cluster',
      name: 'analytics',
      region: 'us-east-1',
    });
    expect(readTarget(host, { kind: 'workgroup', name: 'analytics' }, undefined)).toHaveProperty('problem');
  });

  test.each([
    ['cluster', 'other'],
    ['workgroup', 'analytics'],
  ] as const)('%s:%s contradicts the host', (kind, name) => {
    const host = 'analytics.abc123.us-east-1.redshift.amazonaws.com';
    expect(readTarget(host, { kind, name }, undefined)).toMatchObject({
      problem: expect.stringMatching(new RegExp(`${kind}:${name}.*cluster:analytics`)),
    });
    expect(readTarget(host, { kind: 'cluster', name: 'analytics' }, undefined)).toHaveProperty('region');
  });
});

describe('the log-in', () => {
  const cluster = { kind: 'cluster', name: 'analytics', region: 'us-east-1' } as const;
  const workgroup = { kind: 'workgroup', name: 'wg', region: 'us-east-1' } as const;

  test.each([
    [cluster, { kind: 'iam' }, { ClusterIdentifier: 'analytics', Database: 'dev' }],
    [
      cluster,
      { kind: 'database-user', user: 'admin' },
      { ClusterIdentifier: 'analytics', Database: 'dev', DbUser: 'admin' },
    ],
    [workgroup, { kind: 'iam' }, { WorkgroupName: 'wg', Database: 'dev' }],
    [workgroup, { kind: 'secret', arn: 'arn' }, { WorkgroupName: 'wg', Database: 'dev', SecretArn: 'arn' }],
  ] as const)('%# is given to the Data API', (target, logIn, connection) => {
    expect(connectionTo(target, logIn, 'dev')).toEqual(connection);
    expect(logInProblem(logIn, target)).toBeUndefined();
  });

  test('a database user does not go with a workgroup', () => {
    expect(logInProblem({ kind: 'database-user', user: 'admin' }, workgroup)).toMatch(/clusters only/);
  });
});
