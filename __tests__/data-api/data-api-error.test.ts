import { describe, expect, test } from '@jest/globals';
import {
  kindOfFailure,
  readError,
  type DataApiErrorKind,
  type ForeignError,
} from '../../src/data-api/data-api-error.ts';

const nothing: ForeignError = { name: 'Error', code: '', status: undefined, message: '' };

describe('an error of the AWS client', () => {
  test.each<[Partial<ForeignError>, DataApiErrorKind, boolean]>([
    [{ name: 'CredentialsProviderError', message: 'Could not load credentials' }, 'no-credentials', false],
    [{ name: 'ExpiredTokenException', status: 403 }, 'expired-credentials', false],
    [{ name: 'UnrecognizedClientException', status: 400 }, 'refused-credentials', false],
    [{ name: 'InvalidSignatureException', status: 403 }, 'refused-credentials', false],
    [{ name: 'AccessDeniedException', status: 400 }, 'refused-credentials', false],
    [{ name: 'SomethingNew', status: 403 }, 'refused-credentials', false],
    [{ name: 'ThrottlingException', status: 400 }, 'throttled', true],
    [{ name: 'ActiveStatementsExceededException', status: 400 }, 'throttled', true],
    [{ name: 'ActiveWaitingRequestsExceededException', status: 400 }, 'too-many-waiting', false],
    [{ name: 'InternalServerException', status: 500 }, 'server-error', true],
    [{ name: 'SomethingNew', status: 503 }, 'server-error', true],
    [{ name: 'DatabaseConnectionException', status: 500 }, 'refused', false],
    [{ name: 'TimeoutError' }, 'timeout', true],
    [{ code: 'ECONNREFUSED' }, 'unreachable', true],
    [
      { name: 'ValidationException', status: 400, message: 'Session is not available' },
      'session-ended',
      false,
    ],
    [
      {
        name: 'ValidationException',
        status: 400,
        message: "Redshift endpoint doesn't exist in this region.",
      },
      'no-target',
      false,
    ],
    [{ name: 'ResourceNotFoundException', status: 400, message: 'none' }, 'no-target', false],
    [{ name: 'ValidationException', status: 400, message: 'The cluster is paused.' }, 'paused', false],
    [{ name: 'ValidationException', status: 400, message: 'Sql is empty' }, 'refused', false],
  ])('%j', (error, kind, passing) => {
    expect(readError({ ...nothing, ...error })).toMatchObject({ kind, passing });
  });

  test('says at least its code where it says nothing', () => {
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
