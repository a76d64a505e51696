import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/failure.ts';
import {
  connectionTo,
  findTarget,
  type DataApiSettings,
  type NamedTarget,
  type Target,
} from '../../src/data-api/target.ts';

const iam: DataApiSettings = { target: undefined, dbUser: undefined, secretArn: undefined };

function readTarget(
  host: string,
  target: NamedTarget | undefined,
  region: string | undefined,
): Target | Failure {
  return findTarget(host, { ...iam, target }, { AWS_REGION: region });
}

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
    // The region of the host counts, whatever the environment says.
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
  ])('%s is not an endpoint of Amazon Redshift', (host) => {
    expect(readTarget(host, undefined, 'us-east-1')).toMatchObject({
      message: expect.stringContaining(host),
    });
    expect(readTarget(host, { kind: 'cluster', name: 'other' }, 'us-east-1')).toEqual({
      kind: 'cluster',
      name: 'other',
      region: 'us-east-1',
    });
    expect(readTarget(host, { kind: 'cluster', name: 'other' }, undefined)).toMatchObject({
      message: expect.stringContaining('AWS_REGION'),
    });
  });

  test('a VPC endpoint contains the region, but not the name', () => {
    const host = 'reports-endpoint-x1y2z3.abc123.us-east-1.redshift.amazonaws.com';
    expect(readTarget(host, undefined, undefined)).toMatchObject({ reason: 'invalid-input' });
    expect(readTarget(host, { kind: 'cluster', name: 'analytics' }, undefined)).toEqual({
      kind: 'cluster',
      name: 'analytics',
      region: 'us-east-1',
    });
    expect(readTarget(host, { kind: 'workgroup', name: 'analytics' }, undefined)).toMatchObject({
      reason: 'invalid-input',
    });
  });

  test.each([
    ['cluster', 'other'],
    ['workgroup', 'analytics'],
  ] as const)('%s:%s contradicts the host', (kind, name) => {
    const host = 'analytics.abc123.us-east-1.redshift.amazonaws.com';
    expect(readTarget(host, { kind, name }, undefined)).toMatchObject({
      message: expect.stringMatching(new RegExp(`${kind}:${name}.*cluster:analytics`)),
    });
    expect(readTarget(host, { kind: 'cluster', name: 'analytics' }, undefined)).toHaveProperty('region');
  });
});

describe('the log-in', () => {
  const cluster = { kind: 'cluster', name: 'analytics', region: 'us-east-1' } as const;
  const workgroup = { kind: 'workgroup', name: 'wg', region: 'us-east-1' } as const;

  test.each([
    [cluster, iam, { ClusterIdentifier: 'analytics', Database: 'dev' }],
    [
      cluster,
      { ...iam, dbUser: 'admin' },
      { ClusterIdentifier: 'analytics', Database: 'dev', DbUser: 'admin' },
    ],
    [workgroup, iam, { WorkgroupName: 'wg', Database: 'dev' }],
    [workgroup, { ...iam, secretArn: 'arn' }, { WorkgroupName: 'wg', Database: 'dev', SecretArn: 'arn' }],
  ] as const)('%# becomes parameters of the Data API', (target, settings, connection) => {
    expect(connectionTo(target, settings, 'dev')).toEqual(connection);
  });

  test('a database user needs a cluster', () => {
    const host = 'wg.123456789012.us-east-1.redshift-serverless.amazonaws.com';
    expect(findTarget(host, { ...iam, dbUser: 'admin' }, {})).toMatchObject({
      message: expect.stringMatching(/clusters only/),
    });
    expect(findTarget(host, { ...iam, secretArn: 'arn' }, {})).toEqual(workgroup);
  });
});
