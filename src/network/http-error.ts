import type { Json } from '../json.ts';

/** Why a request has no usable response. */
export type HttpErrorKind =
  /** No connection, or it broke. */
  | 'unreachable'
  /** Not within the time limit. */
  | 'timeout'
  /** The proxy refused to pass the request on. */
  | 'refused-by-proxy'
  /** A response with a status other than 2xx. */
  | 'status'
  /** A 2xx response that is too large, can't be decompressed or isn't what the API returns. */
  | 'unreadable';

/** What a response with a status other than 2xx says; header names are in lower case. */
interface ErrorResponse {
  readonly headers: Readonly<Record<string, string>>;
  readonly json: Json | undefined;
}

export interface HttpErrorDetails {
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly response?: ErrorResponse | undefined;
  readonly cause?: unknown;
}

/** A request that failed. The message is a sentence without a full stop; it names hosts and certificates, never a header. */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  /** The status that the server or the proxy answered; undefined if no whole response came. */
  readonly status: number | undefined;
  /** Milliseconds to wait before the next try, if the server says so. */
  readonly retryAfter: number | undefined;
  /** Of an error of the kind `status`. */
  readonly response: ErrorResponse | undefined;

  constructor(kind: HttpErrorKind, message: string, details: HttpErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = new.target.name;
    this.kind = kind;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.response = details.response;
  }

  /** Whether a write that failed like this may have had its effect nevertheless. */
  get effectUnknown(): boolean {
    return this.status === undefined || this.status >= 500;
  }
}

/** What to do about a 407, whoever's request it was. */
export const proxyCredentialsRemedy =
  'A proxy requires credentials: put them in `HTTPS_PROXY` (`http://USER:PASSWORD@HOST:PORT`, from a secret), or list the host in `NO_PROXY`.';

/** What to do if a server can't be reached. `server` is its name and the input or variable that gives its address. */
export function unreachableRemedy(server: string): string {
  return `Check \`${server}\`, and that the runner can reach it: DNS, firewall, \`HTTPS_PROXY\`, \`NO_PROXY\`, and \`NODE_EXTRA_CA_CERTS\` for a private CA.`;
}

/** The code of an error of Node's or undici's, such as `ECONNREFUSED`; empty if it has none. */
export function errorCode(error: unknown): string {
  return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether a text is HTML, as a proxy or a login page answers. */
export function isHtml(text: string): boolean {
  return /<(!doctype|html|head|body)\b/i.test(text.slice(0, 2000));
}
