import type { IncomingHttpHeaders } from 'node:http';

/** The credentials that callers must use. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** An error of AWS JSON 1.1. */
export interface AwsError {
  readonly type: string;
  readonly message: string;
  readonly status: number;
}

export function awsError(type: string, message: string, status = 400): AwsError {
  return { type, message, status };
}

/** How far a request's clock may be off, in milliseconds. */
const longestSkew = 15 * 60_000;

/**
 * Checks the format, credential scope, date and owner of a Signature Version 4, but not the signature itself.
 * Source: AWS Identity and Access Management User Guide, "Authenticating Requests (AWS Signature Version 4)".
 */
export function checkSignature(
  headers: IncomingHttpHeaders,
  { accessKeyId, sessionToken }: AwsCredentials,
  region: string,
): AwsError | undefined {
  const { authorization } = headers;
  if (authorization === undefined)
    return awsError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=[0-9a-f]{64}$/.exec(
      authorization,
    );
  const stamp = /^(\d{8})T(\d{2})(\d{2})(\d{2})Z$/.exec(String(headers['x-amz-date']));
  if (parts === null || stamp === null)
    return awsError('IncompleteSignatureException', 'Authorization header is not a whole signature.', 403);
  const [, key, day = '', scopeRegion, service, signed = ''] = parts;
  const [, date = '', hours = '', minutes = '', seconds = ''] = stamp;
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${hours}:${minutes}:${seconds}Z`;
  const names = signed.split(';');
  if (
    scopeRegion !== region ||
    service !== 'redshift-data' ||
    day !== date ||
    Math.abs(Date.parse(iso) - Date.now()) > longestSkew ||
    !['host', 'x-amz-date', 'x-amz-security-token'].every((name) => names.includes(name))
  )
    return awsError(
      'InvalidSignatureException',
      'Credential should be scoped to a valid region and service.',
      403,
    );
  if (key !== accessKeyId || headers['x-amz-security-token'] !== sessionToken)
    return awsError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      403,
    );
  return undefined;
}
