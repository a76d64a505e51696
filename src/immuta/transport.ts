import type { Json } from '../json.ts';
import { HttpError, type Http, type HttpAnswer } from '../network/http.ts';
import { retryAfterMilliseconds } from '../network/retry.ts';
import { ImmutaError, readEnvelope } from './immuta-error.ts';
import { isReadOnly, type Route } from './routes.ts';

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
}

export interface TransportOptions {
  readonly http: Http;
  /** Origin of the tenant. */
  readonly url: URL;
  readonly apiKey: string;
  readonly debug: (line: string) => void;
}

/** Speaks to one tenant. */
export function openTransport({ http, url, apiKey, debug }: TransportOptions): Transport {
  return {
    async send(route, body) {
      const started = Date.now();
      const answer = await http
        .send({
          method: route.method,
          url: new URL(route.path, url),
          headers: {
            accept: 'application/json',
            authorization: apiKey,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        .catch((error: unknown) => {
          throw explain(error, url);
        });
      debug(
        `Immuta: ${route.method} ${route.path} → ${String(answer.status)} in ${String(Date.now() - started)} ms`,
      );
      return accept(answer);
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

/** Why no answer came, in the words of this API. */
function explain(error: unknown, url: URL): unknown {
  if (!(error instanceof HttpError)) return error;
  const { kind, message: what, cause } = error;
  switch (kind) {
    case 'timeout':
      return new ImmutaError('timeout', `Immuta ${what}`, { cause });
    case 'too-large':
      return new ImmutaError('unreadable', `Immuta ${what}`, { cause });
    case 'unreachable':
      return new ImmutaError('network', `Immuta at ${url.host} ${what}`, { cause });
  }
}

function accept(answer: HttpAnswer): Answer {
  const json = parseJson(answer.text);
  if (answer.status < 200 || answer.status > 299) throw statusError(answer, json);
  return {
    text: answer.text,
    contentType: answer.headers['content-type'] ?? '',
    ...(json === undefined ? {} : { json }),
  };
}

function statusError({ status, text, headers }: HttpAnswer, json: Json | undefined): ImmutaError {
  const { detail, validationTests } = readEnvelope(json);
  const html = json === undefined && /<(!doctype|html|head|body)\b/i.test(text.slice(0, 2000));
  const what = html ? ' with an HTML page, as a proxy or a login page does' : '';
  return new ImmutaError('status', `Immuta answered ${String(status)}${what}`, {
    status,
    validationTests,
    retryAfter: retryAfterMilliseconds(headers['retry-after'], Date.now()),
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
