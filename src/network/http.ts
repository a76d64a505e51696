import { Agent, interceptors, ProxyAgent, type Dispatcher } from 'undici';
import { parseJson, type Json } from '../json.ts';
import { errorCode, HttpError, isHtml, type HttpErrorKind } from './http-error.ts';
import type { Proxy, ProxyFor } from './proxy.ts';
import { retryAfterMilliseconds } from './retry.ts';

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** A whole response with a 2xx status. */
export interface HttpResponse {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, decompressed. */
  readonly text: string;
  /** The parsed body; undefined if it isn't JSON. */
  readonly json: Json | undefined;
  /** ` through the proxy HOST` if there was one, else empty; for messages. */
  readonly via: string;
}

/**
 * HTTP for Immuta and GitHub alike: connections are kept, proxies come from the environment, private CAs from
 * NODE_EXTRA_CA_CERTS, redirects are never followed.
 */
export interface Http {
  /** Sends one request, once. `server` names the service in messages. Rejects with an `HttpError`. */
  send(server: string, request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpOptions {
  /** Milliseconds for one request, up to the last byte of its response. */
  readonly timeout: number;
  readonly proxyFor: ProxyFor;
  readonly debug: (line: string) => void;
}

/** Largest body that is read, in bytes, before and after it is decompressed. */
const largestBody = 50 * 1024 * 1024;

/** Makes the client; it connects with the first request. */
export function openHttp({ timeout, proxyFor, debug }: HttpOptions): Http {
  const limits = { headersTimeout: timeout, bodyTimeout: timeout, maxResponseSize: largestBody };
  // Decompresses the body of an error response too.
  const decompress = interceptors.decompress({ skipErrorResponses: false, maxSize: largestBody });
  const dispatchers = new Map<string, Dispatcher>();
  const dispatcherFor = (proxy: Proxy | undefined): Dispatcher => {
    const href = proxy?.url.href ?? '';
    const known = dispatchers.get(href);
    if (known !== undefined) return known;
    const agent =
      proxy === undefined
        ? new Agent({ ...limits, connect: { timeout } })
        : new ProxyAgent({ ...limits, uri: href, connectTimeout: timeout });
    const dispatcher = agent.compose(decompress);
    dispatchers.set(href, dispatcher);
    return dispatcher;
  };
  return {
    async send(server, { method, url, headers, body }) {
      const proxy = proxyFor(url);
      const via = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
      const signal = AbortSignal.timeout(timeout);
      const started = Date.now();
      const log = (outcome: string): void => {
        const milliseconds = String(Date.now() - started);
        debug(`${server}: ${method} ${url.pathname} → ${outcome} in ${milliseconds} ms${via}`);
      };
      try {
        const response = await dispatcherFor(proxy).request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method,
          headers,
          body: body ?? null,
          signal,
        });
        const text = await response.body.text();
        log(String(response.statusCode));
        return accept(`${server} answered`, via, response, text);
      } catch (error: unknown) {
        if (error instanceof HttpError) throw error;
        const explained = explain(error, signal.aborted, { server, host: url.host, via, timeout });
        log(explained.kind);
        throw explained;
      }
    },
  };
}

/** The response, if it can be used. */
function accept(
  answered: string,
  via: string,
  { statusCode: status, headers: raw }: Dispatcher.ResponseData,
  text: string,
): HttpResponse {
  const headers = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const json = parseJson(text);
  if (status < 200 || status > 299) {
    const page =
      json === undefined && isHtml(text) ? ' with an HTML page, probably from a proxy or a login page' : '';
    const retryAfter = retryAfterMilliseconds(headers['retry-after'], Date.now());
    throw new HttpError('status', `${answered} ${String(status)}${via}${page}`, {
      status,
      retryAfter,
      response: { headers, json },
    });
  }
  const encoding = headers['content-encoding'] ?? '';
  if (!/^(identity)?$/i.test(encoding)) {
    throw new HttpError('unreadable', `${answered}${via} with an unsupported compression`);
  }
  return { status, headers, text, json, via };
}

/** The codes of undici's own time limits. */
const timeoutCode = /^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/;

/** The codes of a body that zlib can't decompress. */
const brokenBodyCode = /^(Z_|ERR__|ZSTD_)/;

/** undici says what a proxy answered only in the text of its errors. */
const proxyAnswer = /^Proxy (?:response|Authentication Required) \((4\d\d)\)/;

/** Why there is no whole response. */
function explain(
  error: unknown,
  timedOut: boolean,
  { server, host, via, timeout }: { server: string; host: string; via: string; timeout: number },
): HttpError {
  const code = errorCode(error);
  const fail = (kind: HttpErrorKind, message: string, status?: number): HttpError =>
    new HttpError(kind, `${server} ${message}`, { status, cause: error });
  if (timedOut || timeoutCode.test(code))
    return fail('timeout', `did not answer within ${String(timeout / 1000)} s${via}`);
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return fail('unreadable', `sent a response larger than 50 MB${via}`);
  if (brokenBodyCode.test(code))
    return fail('unreadable', `sent a response that can't be decompressed${via}`);
  const answer = Error.isError(error) ? proxyAnswer.exec(error.message)?.[1] : undefined;
  if (answer === undefined)
    return fail('unreachable', `at ${host} can't be reached${via}: ${describe(error)}`);
  const refused = `at ${host} can't be reached${via}, which answered ${answer}`;
  return fail('refused-by-proxy', refused, Number(answer));
}

function describe(error: unknown): string {
  if (!Error.isError(error)) return 'the connection failed';
  const code = errorCode(error);
  if (code === '' && error.cause !== undefined) return describe(error.cause);
  // If every address of a host fails, the error has an empty message.
  const text = error.message === '' ? code : error.message;
  return code === '' || text.includes(code) ? text : `${text} (${code})`;
}
