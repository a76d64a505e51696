import type { Json } from '../json.ts';
import { HttpError } from '../network/http-error.ts';
import type { Http, HttpResponse } from '../network/http.ts';
import { ImmutaError, readEnvelope } from './immuta-error.ts';
import { isReadOnly, type Route } from './routes.ts';

/** Sends one request, once; a non-2xx response and everything else that goes wrong is an `ImmutaError`. */
export interface Transport {
  send(route: Route, body?: Json): Promise<HttpResponse>;
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
      const headers = { accept: 'application/json', authorization: apiKey };
      const request =
        body === undefined
          ? { headers }
          : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
      try {
        const response = await http.send('Immuta', { method, url: new URL(path, url), ...request });
        keyAccepted ||= response.json !== undefined;
        return response;
      } catch (error: unknown) {
        if (!(error instanceof HttpError)) throw error;
        const { kind, message, status, retryAfter, response } = error;
        const envelope = readEnvelope(response?.json);
        throw new ImmutaError(kind, message, {
          ...envelope,
          status,
          retryAfter,
          keyAccepted,
          cause: error.cause,
        });
      }
    },
  };
}

/** Lets no request through that could change anything in Immuta. Plan, drift and export use this. */
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
