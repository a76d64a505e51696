import type { Dispatcher } from 'undici';

/** Largest answer that is read, in bytes. */
const answerLimit = 50 * 1024 * 1024;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A whole answer, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Why no whole answer came; the message completes "The server …" and names hosts and certificates, never a header. */
export class HttpError extends Error {
  readonly kind: 'unreachable' | 'timeout' | 'too-large';

  constructor(kind: HttpError['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'HttpError';
    this.kind = kind;
  }
}

/**
 * HTTP for Immuta and GitHub alike: connections are kept, proxies come from HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY, private CAs from NODE_EXTRA_CA_CERTS, redirects are never followed.
 */
export interface Http {
  /** Sends one request, once. Rejects with an `HttpError`. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends requests that are under way. */
  close(): Promise<void>;
}

export interface HttpOptions {
  /** Milliseconds for one request, up to its answer's last byte. */
  readonly timeout: number;
  /** Whether the environment names a proxy; which hosts it is for is read there. */
  readonly proxied: boolean;
}

/** Makes the client. */
export function openHttp(options: HttpOptions): Http {
  let loaded: Promise<Sender> | undefined;
  return {
    async send({ method, url, headers, body }) {
      const { send } = await (loaded ??= load(options));
      const limit = AbortSignal.timeout(options.timeout);
      try {
        const answer = await send({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method,
          headers,
          body: body ?? null,
          signal: limit,
        });
        return {
          status: answer.statusCode,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [
              name,
              Array.isArray(value) ? value[0] : value,
            ]),
          ),
          text: await readText(answer.body),
        };
      } catch (error: unknown) {
        throw explain(error, limit.aborted, options.timeout);
      }
    },
    close: async () => {
      await (await loaded)?.close();
    },
  };
}

/** What undici gives. */
interface Sender {
  readonly send: (options: Dispatcher.RequestOptions) => Promise<Dispatcher.ResponseData>;
  readonly close: () => Promise<void>;
}

/** Loads undici, a third of a cold start, and only what is needed of it. */
async function load({ timeout, proxied }: HttpOptions): Promise<Sender> {
  const limits = { connect: { timeout }, headersTimeout: timeout, bodyTimeout: timeout };
  if (proxied) {
    const { EnvHttpProxyAgent } = await import('undici');
    const agent = new EnvHttpProxyAgent(limits);
    return { send: (options) => agent.request(options), close: () => agent.destroy() };
  }
  const { Agent, request } = await import('./undici-parts.ts');
  const agent = new Agent(limits);
  return { send: (options) => request.call(agent, options), close: () => agent.destroy() };
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > answerLimit) throw new HttpError('too-large', 'sent an answer of over 50 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function explain(error: unknown, timedOut: boolean, timeout: number): HttpError {
  if (error instanceof HttpError) return error;
  const { code, text } = describe(error);
  if (timedOut || /^UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT$/.test(code)) {
    return new HttpError('timeout', `did not answer within ${String(timeout / 1000)} s`, error);
  }
  return new HttpError('unreachable', `can't be reached: ${text}`, error);
}

function describe(error: unknown): { readonly code: string; readonly text: string } {
  if (!(error instanceof Error)) return { code: '', text: 'the connection failed' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '' && error.cause instanceof Error) return describe(error.cause);
  // Happy-eyeballs failures come as an AggregateError with an empty message.
  const text = error.message === '' ? code : error.message;
  return { code, text: code === '' || text.includes(code) ? text : `${text} (${code})` };
}
