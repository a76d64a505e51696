/** How a call to the Data API came to nothing. */
export type DataApiErrorKind =
  /** No credentials were found. */
  | 'no-credentials'
  /** The credentials have expired. */
  | 'expired-credentials'
  /** AWS refuses the credentials, or what they ask for. */
  | 'refused-credentials'
  /** No connection, or it broke: the call may have had its effect. */
  | 'unreachable'
  /** No response in time: the call may have had its effect. */
  | 'timeout'
  /** Too many calls, statements or sessions. */
  | 'throttled'
  /** An error of the service's own: the call may have had its effect. */
  | 'server-error'
  /** Too many calls wait for this statement already. */
  | 'too-many-waiting'
  | 'session-ended'
  | 'paused'
  | 'no-target'
  /** Any other refusal. */
  | 'refused';

export class DataApiError extends Error {
  readonly kind: DataApiErrorKind;

  /** `message` is what the service or the connection said: foreign text. */
  constructor(kind: DataApiErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DataApiError';
    this.kind = kind;
  }

  /** Whether a repeat with the same client token may help. */
  get passing(): boolean {
    return ['unreachable', 'timeout', 'throttled', 'server-error'].includes(this.kind);
  }
}

/** What is known of an error that the AWS client threw. */
export interface ForeignError {
  readonly name: string;
  /** Error code of the connection, such as `ECONNREFUSED`; empty if there is none. */
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string;
}

/**
 * Names of errors. Sources: Amazon Redshift Data API reference, "Common Errors" and the errors of each operation; AWS
 * SDK for JavaScript (`CredentialsProviderError`, `TimeoutError`).
 */
const kindsByName: readonly (readonly [DataApiErrorKind, RegExp])[] = [
  ['no-credentials', /^(?:CredentialsProvider|TokenProvider|Provider)Error$/],
  ['expired-credentials', /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)/],
  [
    'refused-credentials',
    /^(?:AccessDenied|UnrecognizedClient|InvalidSignature|IncompleteSignature|InvalidClientTokenId|MissingAuthenticationToken|NotAuthorized|SignatureDoesNotMatch|OptInRequired)/,
  ],
  ['too-many-waiting', /^ActiveWaitingRequestsExceeded/],
  [
    'throttled',
    /^(?:Throttl|TooManyRequests|RequestLimitExceeded|ActiveStatementsExceeded|ActiveSessionsExceeded)/,
  ],
  ['timeout', /^TimeoutError$/],
];

/** What the service says in an error of no particular name, or in a statement that failed before it ran. */
const kindsByText: readonly (readonly [DataApiErrorKind, RegExp])[] = [
  ['session-ended', /session .*(?:not available|expired|closed|not found|does ?n[o']t exist)/i],
  ['paused', /\bcluster\b.*\bpaus(?:ed|ing)\b|\bpaus(?:ed|ing)\b.*\bcluster\b/i],
  ['no-target', /endpoint does ?n[o']t exist|(?:cluster|workgroup)\b.*\b(?:not found|does ?n[o']t exist)/i],
  ['refused-credentials', /is not authorized to perform/i],
];

/** Finds out what an error of the AWS client means. */
export function readError(error: ForeignError): DataApiError {
  const { name, code, status, message } = error;
  const said = message === '' ? code || name : message;
  const kind =
    kindsByName.find(([, pattern]) => pattern.test(name))?.[0] ??
    kindOfText(said) ??
    (name === 'ResourceNotFoundException' ? 'no-target' : undefined) ??
    kindOfStatus(status, name, code);
  return new DataApiError(kind, said, error);
}

/** What the error of a statement says of the cluster or the log-in rather than of the SQL; undefined if nothing. */
export function kindOfFailure(text: string): DataApiErrorKind | undefined {
  const kind = /^ERROR:/.test(text) ? undefined : kindOfText(text);
  return kind === 'paused' || kind === 'refused-credentials' ? kind : undefined;
}

function kindOfText(text: string): DataApiErrorKind | undefined {
  return kindsByText.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Errors with a status of 500 that say something definite: a repeat would not help. */
const definite = /^(?:DatabaseConnection|ExecuteStatement|BatchExecuteStatement)Exception$/;

function kindOfStatus(status: number | undefined, name: string, code: string): DataApiErrorKind {
  if (definite.test(name)) return 'refused';
  if (status === undefined) return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
  if (status === 401 || status === 403) return 'refused-credentials';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'server-error' : 'refused';
}
