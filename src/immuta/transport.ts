import { parseJson, type Json } from '../json.ts';
import { HttpError } from '../network/http-error.ts';
import type { Http, HttpResponse } from '../network/http.ts';
import { retryAfterMilliseconds } from '../network/retry.ts';
import { ImmutaError, readEnvelope, type ImmutaErrorKind } from './immuta-error.ts';
import { isReadOnly, type Route } from './routes.ts';

/** A response with a 2xx status. */
export interface Answer {
  /** The parsed body if it is JSON. */
  readonly json?: Json;
  /** The body as it came. */
  readonly text: string;
  readonly contentType: string;
  /** ` through the proxy HOST` if there was one; for messages. */
  readonly via?: string;
}

/** Sends one request, once; a non-2xx response and everything else that goes wrong is an `ImmutaError`. */
export interface Transport {
  send(route: Route, body?: Json): Promise<Answer>;
}

export interface TransportOptions {
  readonly http: Http;
  /** Origin of the tenant. */
  readonly url: URL;
  readonly apiKey: string;
}

/** Talks to one tenant. */
export function openTransport({ http, url, apiKey }: TransportOptions): Transport {
  let keyAccepted = false;
  return {
    async send({ method, path }, body) {
      const response = await http
        .send('Immuta', {
          method,
          url: new URL(path, url),
          headers: {
            accept: 'application/json',
            authorization: apiKey,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        .catch((error: unknown) => {
          throw noResponse(error, url);
        });
      const { status, text, headers, via } = response;
      const json = parseJson(text);
      if (status < 200 || status > 299) throw statusError(response, json, keyAccepted);
      keyAccepted ||= json !== undefined;
      const contentType = headers['content-type'] ?? '';
      return { text, contentType, via, ...(json === undefined ? {} : { json }) };
    },
  };
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
  };
}

const kinds = {
  unreachable: 'network',
  timeout: 'timeout',
  unreadable: 'unreadable',
  'refused-by-proxy': 'proxy',
} as const satisfies Record<HttpError['kind'], ImmutaErrorKind>;

function noResponse(error: unknown, { host }: URL): unknown {
  if (!(error instanceof HttpError)) return error;
  const { kind, message, status, cause } = error;
  const server = kind === 'unreachable' || kind === 'refused-by-proxy' ? `Immuta at ${host}` : 'Immuta';
  return new ImmutaError(kinds[kind], `${server} ${message}`, { status, cause });
}

function statusError(
  { status, text, headers, via }: HttpResponse,
  json: Json | undefined,
  keyAccepted: boolean,
): ImmutaError {
  const html = json === undefined && /<(!doctype|html|head|body)\b/i.test(text.slice(0, 2000));
  const what = html ? ' with an HTML page, as a proxy or a login page does' : '';
  return new ImmutaError('status', `Immuta answered ${String(status)}${via}${what}`, {
    ...readEnvelope(json),
    status,
    keyAccepted,
    retryAfter: retryAfterMilliseconds(headers['retry-after'], Date.now()),
  });
}
