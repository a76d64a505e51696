import type { Failure, Reason } from '../failure.ts';
import { isJsonObject, type Json } from '../json.ts';
import { readValidationTests } from '../live/validation-tests.ts';
import type { ValidationTest } from '../live/live-integration.ts';

/** How a request to Immuta came to nothing. */
export type ImmutaErrorKind =
  /** No connection, or it broke: the request may have had its effect. */
  | 'network'
  /** No whole answer within request-timeout. */
  | 'timeout'
  /** An answer with a status other than 2xx. */
  | 'status'
  /** A 2xx whose body is not what the API gives: HTML, cut JSON, too large. */
  | 'unreadable';

export class ImmutaError extends Error {
  readonly kind: ImmutaErrorKind;
  /** HTTP status where there was an answer. */
  readonly status: number | undefined;
  /** Message of Immuta's envelope; foreign text, whole: it is cut where it is shown, after the guard has seen it. */
  readonly detail: string | undefined;
  readonly validationTests: readonly ValidationTest[];
  /** Milliseconds that the answer asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ImmutaErrorKind,
    message: string,
    more: {
      status?: number;
      detail?: string;
      validationTests?: readonly ValidationTest[];
      retryAfter?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'ImmutaError';
    this.kind = kind;
    this.status = more.status;
    this.detail = more.detail;
    this.validationTests = more.validationTests ?? [];
    this.retryAfter = more.retryAfter;
  }

  /** Whether a repeat may help: 429, 5xx, time-outs and broken connections. */
  get passing(): boolean {
    if (this.kind === 'network' || this.kind === 'timeout') return true;
    return this.status !== undefined && (this.status === 429 || this.status >= 500);
  }

  /** Whether a write that ended so may all the same have had its effect. */
  get effectUnknown(): boolean {
    if (this.kind !== 'status') return true;
    return this.status !== undefined && this.status >= 500;
  }
}

/** Reads the documented envelope `{statusCode, error, message}`; the body may as well be anything else. */
export function readEnvelope(body: Json | undefined): { detail?: string; validationTests: ValidationTest[] } {
  if (!isJsonObject(body)) return { validationTests: [] };
  const message = body.message ?? body.error;
  const tests = readValidationTests(body.validationResults);
  if (typeof message !== 'string') return { validationTests: tests };
  return { detail: message, validationTests: tests };
}

/** Puts an error of Immuta's into words for people. `doing` completes "while …": "reading the integrations". */
export function immutaFailure(error: unknown, doing: string): Failure {
  if (!(error instanceof ImmutaError)) throw error;
  const said = error.detail === undefined ? '' : ` Immuta says: ${error.detail}`;
  return {
    reason: reasonOf(error),
    message: `${error.message} (while ${doing}).${said}`,
    remedy: remedyOf(error),
    cause: error,
  };
}

function reasonOf(error: ImmutaError): Reason {
  if (error.kind === 'network') return 'unreachable';
  if (error.kind === 'timeout') return 'timeout';
  return error.status === 401 || error.status === 403 ? 'unauthorized' : 'immuta-error';
}

function remedyOf(error: ImmutaError): string {
  switch (error.kind) {
    case 'network':
      return 'Check immuta-url, and whether the runner can reach it: DNS, firewall, HTTPS_PROXY and NO_PROXY, NODE_EXTRA_CA_CERTS for a private CA.';
    case 'timeout':
      return 'Immuta is slow or a firewall drops the connection: re-run the job, or raise request-timeout.';
    case 'unreadable':
      return 'Check that immuta-url is the address of the tenant itself and not of a login page or a proxy.';
    case 'status':
      return statusRemedy(error.status);
  }
}

function statusRemedy(status = 0): string {
  if (status === 401 || status === 403) {
    return 'Check immuta-api-key: it is the raw key of a user with the APPLICATION_ADMIN permission in this tenant.';
  }
  if (status === 500) {
    return 'Check immuta-api-key first (older Immuta versions answer 500 to a bad key), then re-run the job.';
  }
  if (status === 429 || status > 500) return 'Immuta is busy or being restarted: re-run the job later.';
  if (status >= 300 && status < 400) {
    return 'Redirects are not followed: set immuta-url to the address that the tenant itself answers on.';
  }
  return 'Correct what Immuta names, then re-run the job.';
}
