/** Why a request has no whole response. */
export type HttpErrorKind =
  /** No connection, or it broke. */
  | 'unreachable'
  /** Not within the time limit. */
  | 'timeout'
  /** Too large, or compressed in a way that can't be read. */
  | 'unreadable'
  /** The proxy refused to pass the request on. */
  | 'refused-by-proxy';

/** A request without a whole response. The message completes "The server …"; it names hosts and certificates, never a header. */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  /** What a proxy answered. */
  readonly status: number | undefined;

  constructor(
    kind: HttpErrorKind,
    message: string,
    more: { readonly status?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'HttpError';
    this.kind = kind;
    this.status = more.status;
  }
}

/** What to do about a 407, whoever's request it was. */
export const proxyCredentialsRemedy =
  'A proxy on the way wants credentials: put them in HTTPS_PROXY (`http://USER:PASSWORD@HOST:PORT`, from a secret), or name the host in NO_PROXY.';

/** What to do if a server can't be reached. `server` is its name and the input or variable that gives its address. */
export function unreachableRemedy(server: string): string {
  return `Check ${server}, and whether the runner can reach it: DNS, firewall, HTTPS_PROXY and NO_PROXY, NODE_EXTRA_CA_CERTS for a private CA.`;
}

/** The code of an error of Node's or undici's, `ECONNREFUSED`; empty if it has none. */
export function errorCode(error: unknown): string {
  return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
