import type { Json } from '../json.ts';
import { retryAfterMilliseconds } from '../network/retry.ts';
import { ImmutaError, readEnvelope } from './immuta-error.ts';
import { isReadOnly, type Route } from './routes.ts';

/** Largest answer that is read, in bytes. */
const answerLimit = 50 * 1024 * 1024;

/** An answer with a 2xx status. */
export interface Answer {
  /** The parsed body where it is JSON. */
  readonly json?: Json;
  /** The body as it came. */
  readonly text: string;
  readonly contentType: string;
}

/** Sends one request, once; a non-2xx answer and everything else that goes wrong is an `ImmutaError`. */
export interface Transport {
  send(route: Route, body?: Json): Promise<Answer>;
  close(): Promise<void>;
}

export interface TransportOptions {
  /** Origin of the tenant. */
  readonly url: URL;
  readonly apiKey: string;
  /** Milliseconds for one request, from the connection to the body's last byte. */
  readonly timeout: number;
  /** Ends requests that are under way. */
  readonly signal?: AbortSignal;
  readonly debug: (line: string) => void;
}

/**
 * HTTP to one tenant: connections are kept, proxies come from HTTPS_PROXY, HTTP_PROXY and NO_PROXY,
 * private CAs from NODE_EXTRA_CA_CERTS, redirects are never followed.
 */
export async function openTransport(options: TransportOptions): Promise<Transport> {
  const { EnvHttpProxyAgent, request } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: options.timeout },
    headersTimeout: options.timeout,
    bodyTimeout: options.timeout,
  });

  const exchange = async (route: Route, body: Json | undefined): Promise<RawAnswer> => {
    const limit = AbortSignal.timeout(options.timeout);
    try {
      const response = await request(new URL(route.path, options.url), {
        method: route.method,
        dispatcher,
        signal: options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]),
        headers: {
          accept: 'application/json',
          authorization: options.apiKey,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      });
      return {
        status: response.statusCode,
        contentType: header(response.headers['content-type']) ?? '',
        retryAfter: header(response.headers['retry-after']),
        text: await readText(response.body),
      };
    } catch (error: unknown) {
      throw explain(error, limit.aborted, options);
    }
  };

  return {
    async send(route, body) {
      const started = performance.now();
      const raw = await exchange(route, body);
      options.debug(
        `Immuta: ${route.method} ${route.path} → ${String(raw.status)} in ${(performance.now() - started).toFixed(0)} ms`,
      );
      return accept(raw);
    },
    close: () => dispatcher.destroy(),
  };
}

interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** Lets nothing through that could change anything in Immuta. The plan, drift and export speak through this. */
export function readOnly(transport: Transport): Transport {
  return {
    send(route, body) {
      if (!isReadOnly(route)) {
        throw new Error(`a read-only client does not send ${route.method} ${route.path}`);
      }
      return transport.send(route, body);
    },
    close: () => transport.close(),
  };
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > answerLimit) {
      throw new ImmutaError('unreadable', 'Immuta sent an answer of over 50 MB');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Turns undici's and Node's errors into ours; their text names hosts and certificates, never a header. */
function explain(error: unknown, timedOut: boolean, options: TransportOptions): ImmutaError {
  if (error instanceof ImmutaError) return error;
  const { code, text } = describe(error);
  if (options.signal?.aborted === true) {
    return new ImmutaError('network', 'The request to Immuta was ended with the job', { cause: error });
  }
  if (timedOut || /^UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT$/.test(code)) {
    const seconds = String(options.timeout / 1000);
    return new ImmutaError('timeout', `Immuta did not answer within ${seconds} s`, { cause: error });
  }
  return new ImmutaError('network', `Immuta at ${options.url.host} can't be reached: ${text}`, {
    cause: error,
  });
}

function describe(error: unknown): { code: string; text: string } {
  if (!(error instanceof Error)) return { code: '', text: 'the connection failed' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '' && error.cause instanceof Error) return describe(error.cause);
  // Happy-eyeballs failures come as an AggregateError with an empty message.
  const text = error.message === '' ? code : error.message;
  return { code, text: code === '' || text.includes(code) ? text : `${text} (${code})` };
}

function accept(raw: RawAnswer): Answer {
  const json = parseJson(raw.text);
  if (raw.status < 200 || raw.status > 299) throw statusError(raw, json);
  return { text: raw.text, contentType: raw.contentType, ...(json === undefined ? {} : { json }) };
}

function statusError(raw: RawAnswer, json: Json | undefined): ImmutaError {
  const { detail, validationTests } = readEnvelope(json);
  const html = json === undefined && /<(!doctype|html|head|body)\b/i.test(raw.text.slice(0, 2000));
  const what = html ? ' with an HTML page, as a proxy or a login page does' : '';
  return new ImmutaError('status', `Immuta answered ${String(raw.status)}${what}`, {
    status: raw.status,
    validationTests,
    retryAfter: retryAfterMilliseconds(raw.retryAfter, Date.now()),
    ...(detail === undefined ? {} : { detail }),
  });
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
