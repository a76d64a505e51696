import type { Failure } from '../failure.ts';

/** Why a call to the Data API failed. */
export type DataApiErrorKind =
  | 'no-credentials'
  | 'expired-credentials'
  | 'refused-credentials'
  /** No connection, or it broke. */
  | 'unreachable'
  | 'timeout'
  /** Too many calls, statements or sessions. */
  | 'throttled'
  | 'server-error'
  | 'session-ended'
  | 'paused'
  | 'no-target'
  /** Any other refusal. */
  | 'refused';

export class DataApiError extends Error {
  readonly kind: DataApiErrorKind;

  /** `message` is what the service or the connection said. */
  constructor(kind: DataApiErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DataApiError';
    this.kind = kind;
  }

  /** Whether the call may have had its effect all the same. */
  get effectUnknown(): boolean {
    return ['unreachable', 'timeout', 'server-error'].includes(this.kind);
  }

  /** Whether a repeat with the same client token may help. */
  get passing(): boolean {
    return this.effectUnknown || this.kind === 'throttled';
  }
}

interface Meaning {
  /** `script-failed` by default. */
  readonly reason?: Failure['reason'];
  readonly problem: string;
  readonly remedy: string;
  /**
   * Names of errors. Sources: Amazon Redshift Data API reference, "Common Errors" and the errors of each operation;
   * AWS SDK for JavaScript.
   */
  readonly names?: RegExp;
  /** What the service says in an error without a particular name, or in a statement that failed before it ran. */
  readonly says?: RegExp;
}

/** What each kind of error means, and what to do about it. */
export const meanings: Readonly<Record<DataApiErrorKind, Meaning>> = {
  'no-credentials': {
    reason: 'unauthorized',
    problem: 'the job has no AWS credentials',
    remedy:
      'Run aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write` for the job.',
    names: /^(?:CredentialsProvider|TokenProvider|Provider)Error$/,
  },
  'expired-credentials': {
    reason: 'unauthorized',
    problem: "the job's AWS credentials have expired",
    remedy:
      'Re-run this job. If scripts take long, raise `role-duration-seconds` of aws-actions/configure-aws-credentials.',
    names: /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)/,
  },
  'refused-credentials': {
    reason: 'unauthorized',
    problem: "AWS refused the job's credentials",
    remedy:
      'Compare the IAM policy of the role with docs/scripts.md, and check that its trust policy allows this repository. Then re-run this job.',
    names:
      /^(?:AccessDenied|UnrecognizedClient|InvalidSignature|IncompleteSignature|InvalidClientTokenId|MissingAuthenticationToken|NotAuthorized|SignatureDoesNotMatch|OptInRequired)/,
    says: /is not authorized to perform/i,
  },
  unreachable: {
    reason: 'unreachable',
    problem: 'the Redshift Data API could not be reached',
    remedy:
      'Check DNS, firewall, `HTTPS_PROXY`, `NO_PROXY`, and `NODE_EXTRA_CA_CERTS` for a private CA. Then re-run this job.',
  },
  timeout: {
    reason: 'timeout',
    problem: 'the Redshift Data API did not respond in time',
    remedy: 'Re-run this job, or raise `request-timeout`.',
    names: /^TimeoutError$/,
  },
  throttled: {
    problem: 'the Redshift Data API is too busy and refused the call 4 times',
    remedy: 'Re-run this job later.',
    names:
      /^(?:Throttl|TooManyRequests|RequestLimitExceeded|Active(?:Statements|Sessions|WaitingRequests)Exceeded)/,
  },
  'server-error': {
    problem: 'the Redshift Data API failed 4 times',
    remedy: 'Re-run this job later.',
  },
  'session-ended': {
    problem: 'Redshift ended the session in the middle of the script and rolled back its open transaction',
    remedy: 'Check in Redshift what took effect, then re-run this job.',
    says: /session .*(?:not available|expired|closed|not found|does ?n[o']t exist)/i,
  },
  paused: {
    problem: 'the cluster is paused',
    remedy: 'Resume it in Redshift, then re-run this job.',
    says: /\bcluster\b.*\bpaus(?:ed|ing)\b|\bpaus(?:ed|ing)\b.*\bcluster\b/i,
  },
  'no-target': {
    problem: 'AWS finds no such cluster or workgroup',
    remedy:
      'Check `host` or `data-api-target`, and that the AWS credentials belong to the account that owns it. Then re-run this job.',
    names: /^ResourceNotFoundException$/,
    says: /endpoint does ?n[o']t exist|(?:cluster|workgroup)\b.*\b(?:not found|does ?n[o']t exist)/i,
  },
  refused: {
    problem: 'the Redshift Data API refused the call',
    remedy: 'Fix what AWS reports, then re-run this job.',
    // These come with a status of 500, but a repeat would not help.
    names: /^(?:DatabaseConnection|ExecuteStatement|BatchExecuteStatement)Exception$/,
  },
};
const kinds = Object.keys(meanings) as DataApiErrorKind[];

/** The parts of an error of the AWS client that say what it means. */
export interface AwsError {
  readonly name: string;
  /** Error code of the connection, such as `ECONNREFUSED`. */
  readonly code?: unknown;
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

export function readError(error: AwsError): DataApiError {
  const { name, code, message, $metadata } = error;
  const said =
    [message, code, name].find((text): text is string => typeof text === 'string' && text !== '') ?? '';
  const named = kinds.find((kind) => meanings[kind].names?.test(name));
  // These names say less than the message.
  const isVague = named === undefined || named === 'no-target' || named === 'refused';
  const kind =
    (isVague ? kindSaid(said) : undefined) ?? named ?? kindOfStatus($metadata?.httpStatusCode, code);
  return new DataApiError(kind, said, error);
}

/** Whether the error of a statement is about the cluster or the login rather than the SQL; undefined if not. */
export function kindOfFailure(text: string): DataApiErrorKind | undefined {
  const kind = text.startsWith('ERROR:') ? undefined : kindSaid(text);
  return kind === 'paused' || kind === 'refused-credentials' ? kind : undefined;
}

function kindSaid(text: string): DataApiErrorKind | undefined {
  return kinds.find((kind) => meanings[kind].says?.test(text));
}

function kindOfStatus(status: number | undefined, code: unknown): DataApiErrorKind {
  if (status === undefined) return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
  if (status === 401 || status === 403) return 'refused-credentials';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'server-error' : 'refused';
}
