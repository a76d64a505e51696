import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import { readBody } from './body-text.ts';
import { errorCode, HttpError } from './http-error.ts';
import type { Proxy, ProxyFor } from './proxy.ts';

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A whole response, whatever its status. */
export interface HttpResponse {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body, decompressed. */
  readonly text: string;
  /** ` through the proxy HOST` if there was one, else empty; for messages. */
  readonly via: string;
}

/**
 * HTTP for Immuta and GitHub alike: connections are kept, proxies come from the environment, private CAs from
 * NODE_EXTRA_CA_CERTS, redirects are never followed.
 */
export interface Http {
  /** Sends one request, once. `server` names the service in the debug log. Rejects with an `HttpError`. */
  send(server: string, request: HttpRequest): Promise<HttpResponse>;
  /** Ends requests that are running. */
  close(): Promise<void>;
}

export interface HttpOptions {
  /** Milliseconds for one request, up to the last byte of its response. */
  readonly timeout: number;
  readonly proxyFor: ProxyFor;
  readonly debug: (line: string) => void;
}

/** Makes the client; it connects with the first request. */
export function openHttp({ timeout, proxyFor, debug }: HttpOptions): Http {
  const limits = { headersTimeout: timeout, bodyTimeout: timeout };
  const direct = new Agent({ ...limits, connect: { timeout } });
  const proxied = new Map<string, ProxyAgent>();
  const dispatcherFor = (proxy: Proxy | undefined): Dispatcher => {
    if (proxy === undefined) return direct;
    const { href } = proxy.url;
    const agent = proxied.get(href) ?? new ProxyAgent({ ...limits, uri: href, connectTimeout: timeout });
    proxied.set(href, agent);
    return agent;
  };
  return {
    async send(server, { method, url, headers, body }) {
      const proxy = proxyFor(url);
      const via = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
      const signal = AbortSignal.timeout(timeout);
      const started = Date.now();
      const log = (outcome: string): void => {
        debug(
          `${server}: ${method} ${url.pathname} → ${outcome} in ${String(Date.now() - started)} ms${via}`,
        );
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
        const responseHeaders = firstOfEach(response.headers);
        const text = await readBody(response.body, responseHeaders['content-encoding']);
        log(String(response.statusCode));
        return { status: response.statusCode, headers: responseHeaders, text, via };
      } catch (error: unknown) {
        const explained = explain(error, signal.aborted || timeoutCode.test(errorCode(error)), timeout, via);
        log(explained.kind);
        throw explained;
      }
    },
    close: async () => {
      await Promise.all([direct, ...proxied.values()].map((agent) => agent.destroy()));
    },
  };
}

function firstOfEach(headers: Dispatcher.ResponseData['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/** What undici calls its own time limits. */
const timeoutCode = /^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/;

function explain(error: unknown, timedOut: boolean, timeout: number, via: string): HttpError {
  if (error instanceof HttpError) return new HttpError(error.kind, `${error.message}${via}`, error);
  if (timedOut) {
    const limit = String(timeout / 1000);
    return new HttpError('timeout', `did not answer within ${limit} s${via}`, { cause: error });
  }
  const status = via === '' ? undefined : refusalOfProxy(error);
  if (status !== undefined && status < 500) {
    const message = `can't be reached${via}, which answered ${String(status)}`;
    return new HttpError('refused-by-proxy', message, { status, cause: error });
  }
  return new HttpError('unreachable', `can't be reached${via}: ${describe(error)}`, { cause: error });
}

/** undici says what the proxy answered only in the text of its errors. */
function refusalOfProxy(error: unknown): number | undefined {
  const text = Error.isError(error) ? error.message : '';
  const status = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((\d{3})\)/.exec(text);
  return status === null ? undefined : Number(status[1] ?? status[2]);
}

function describe(error: unknown): string {
  if (!Error.isError(error)) return 'the connection failed';
  const code = errorCode(error);
  if (code === '' && error.cause !== undefined) return describe(error.cause);
  // If every address of a host fails, the error has an empty message.
  const text = error.message === '' ? code : error.message;
  return code === '' || text.includes(code) ? text : `${text} (${code})`;
}
