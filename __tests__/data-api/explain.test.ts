import { describe, expect, test } from '@jest/globals';
import {
  kindOfFailure,
  readError,
  type AwsError,
  type DataApiErrorKind,
} from '../../src/data-api/explain.ts';

const nothing: AwsError = { name: 'Error', message: '' };

function withStatus(httpStatusCode: number): Pick<AwsError, '$metadata'> {
  return { $metadata: { httpStatusCode } };
}

describe('an error of the AWS client', () => {
  test.each<[Partial<AwsError>, DataApiErrorKind, boolean]>([
    [{ name: 'CredentialsProviderError', message: 'Could not load credentials' }, 'no-credentials', false],
    [{ name: 'ExpiredTokenException', ...withStatus(403) }, 'expired-credentials', false],
    [{ name: 'UnrecognizedClientException', ...withStatus(400) }, 'refused-credentials', false],
    [{ name: 'InvalidSignatureException', ...withStatus(403) }, 'refused-credentials', false],
    [{ name: 'AccessDeniedException', ...withStatus(400) }, 'refused-credentials', false],
    [{ name: 'SomethingNew', ...withStatus(403) }, 'refused-credentials', false],
    [{ name: 'ThrottlingException', ...withStatus(400) }, 'throttled', true],
    [{ name: 'ActiveStatementsExceededException', ...withStatus(400) }, 'throttled', true],
    [{ name: 'ActiveWaitingRequestsExceededException', ...withStatus(400) }, 'throttled', true],
    [{ name: 'InternalServerException', ...withStatus(500) }, 'server-error', true],
    [{ name: 'SomethingNew', ...withStatus(503) }, 'server-error', true],
    [{ name: 'DatabaseConnectionException', ...withStatus(500) }, 'refused', false],
    [{ name: 'TimeoutError' }, 'timeout', true],
    [{ code: 'ECONNREFUSED' }, 'unreachable', true],
    [
      { name: 'ValidationException', ...withStatus(400), message: 'Session is not available' },
      'session-ended',
      false,
    ],
    [
      {
        name: 'ValidationException',
        ...withStatus(400),
        message: "Redshift endpoint doesn't exist in this region.",
      },
      'no-target',
      false,
    ],
    [
      { name: 'UnrecognizedClientException', ...withStatus(400), message: 'Session token not found' },
      'refused-credentials',
      false,
    ],
    [{ name: 'ResourceNotFoundException', message: 'Session does not exist' }, 'session-ended', false],
    [{ name: 'ResourceNotFoundException', ...withStatus(400), message: 'none' }, 'no-target', false],
    [{ name: 'ValidationException', ...withStatus(400), message: 'The cluster is paused.' }, 'paused', false],
    [{ name: 'ValidationException', ...withStatus(400), message: 'Sql is empty' }, 'refused', false],
  ])('%j', (error, kind, passing) => {
    expect(readError({ ...nothing, ...error })).toMatchObject({ kind, passing });
  });

  test('shows at least its code if it has no message', () => {
    expect(readError({ ...nothing, code: 'ECONNRESET' }).message).toBe('ECONNRESET');
  });
});

describe('the error of a statement', () => {
  test.each([
    ['User: arn is not authorized to perform: redshift:GetClusterCredentialsWithIAM', 'refused-credentials'],
    ['Cluster analytics is paused', 'paused'],
    ['ERROR: relation "paused cluster" does not exist', undefined],
    ['ERROR: cluster x does not exist', undefined],
    ['FATAL: database "x" does not exist', undefined],
  ])('%s', (text, kind) => {
    expect(kindOfFailure(text)).toBe(kind);
  });
});
