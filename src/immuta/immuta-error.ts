import type { Failure, Reason } from '../failure.ts';
import { isJsonObject, type Json } from '../json.ts';
import { readValidationTests } from '../live/validation-tests.ts';
import {
  HttpError,
  proxyCredentialsRemedy,
  unreachableRemedy,
  type HttpErrorDetails,
  type HttpErrorKind,
} from '../network/http-error.ts';
import type { ValidationTest } from '../live/live-integration.ts';

interface ImmutaErrorDetails extends HttpErrorDetails {
  readonly detail?: string | undefined;
  readonly validationTests?: readonly ValidationTest[];
  readonly keyAccepted?: boolean;
}

/** A request to Immuta that failed. */
export class ImmutaError extends HttpError {
  /** Message of Immuta's envelope; foreign text, whole: it is cut where it is shown, after the guard has seen it. */
  readonly detail: string | undefined;
  readonly validationTests: readonly ValidationTest[];
  /** Whether an earlier request of this run shows that the API key is good. */
  readonly keyAccepted: boolean;

  constructor(kind: HttpErrorKind, message: string, details: ImmutaErrorDetails = {}) {
    super(kind, message, details);
    this.detail = details.detail;
    this.validationTests = details.validationTests ?? [];
    this.keyAccepted = details.keyAccepted ?? false;
  }

  /** Whether a repeat may help: 429, 5xx, timeouts and broken connections. */
  get passing(): boolean {
    if (this.kind === 'unreachable' || this.kind === 'timeout') return true;
    return this.status !== undefined && (this.status === 429 || this.status >= 500);
  }
}

/** Reads the documented envelope `{statusCode, error, message}`; the body can be anything else, too. */
export function readEnvelope(body: Json | undefined): Pick<ImmutaErrorDetails, 'detail' | 'validationTests'> {
  if (!isJsonObject(body)) return {};
  const message = body.message ?? body.error;
  return {
    detail: typeof message === 'string' ? message : undefined,
    validationTests: readValidationTests(body.validationResults),
  };
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

function reasonOf({ kind, status }: ImmutaError): Reason {
  if (kind === 'unreachable' || kind === 'refused-by-proxy' || status === 407) return 'unreachable';
  if (kind === 'timeout') return 'timeout';
  return status === 401 || status === 403 ? 'unauthorized' : 'immuta-error';
}

/** What to do if there is no usable response. */
const remedies: Readonly<Record<Exclude<HttpErrorKind, 'status'>, string>> = {
  unreachable: unreachableRemedy('immuta-url'),
  'refused-by-proxy': 'Let the proxy pass requests to this host, or list the host in `NO_PROXY`.',
  timeout: 'Immuta is slow, or a firewall drops the connection: re-run the job, or raise `request-timeout`.',
  unreadable: 'Check that `immuta-url` is the address of the tenant itself, not of a login page or a proxy.',
};

function remedyOf({ kind, status = 0, keyAccepted }: ImmutaError): string {
  if (status === 407) return proxyCredentialsRemedy;
  if (kind !== 'status') return remedies[kind];
  if (status === 401 && keyAccepted)
    return 'Immuta accepted `immuta-api-key` earlier in this run: check whether it was revoked.';
  if (status === 401 || status === 403)
    return 'Check `immuta-api-key`: it must be the raw key of a user with the permission `APPLICATION_ADMIN` in this tenant.';
  if (status === 404 || status === 405 || status === 501)
    return keyAccepted
      ? 'If somebody deleted the integration in Immuta, re-run the job. Otherwise, this Immuta version does not have this endpoint.'
      : 'Check that `immuta-url` is the address of the tenant, without a path, and that its Immuta version has the integrations API.';
  if (status === 500)
    return keyAccepted
      ? 'The API key is valid, but Immuta failed on this request. Re-run the job; if it fails again, contact Immuta support.'
      : 'Check `immuta-api-key` first (older Immuta versions answer 500 to a bad key), then re-run the job.';
  if (status === 408 || status === 429 || status > 500)
    return 'Immuta is busy or restarting: re-run the job later.';
  if (status >= 300 && status < 400)
    return "Redirects are not followed: set `immuta-url` to the tenant's own address.";
  return 'Fix what Immuta reports, then re-run the job.';
}
