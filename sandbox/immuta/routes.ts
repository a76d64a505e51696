import type { Json } from '../../src/json.ts';
import { Refusal, json } from './answer.ts';
import type { Answer } from './answer.ts';
import { scriptForDelete, scriptForEdit, scriptForPayload } from './scripts.ts';
import { shownElement, shownStatus } from './shown.ts';
import { create, existing, remove, update } from './writes.ts';
import type { Service } from './writes.ts';

/** The parts of a request that the routes use. */
export interface ReceivedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Undefined if the body was empty. */
  readonly rawBody: string | undefined;
}

interface Call {
  readonly id: string;
  readonly rawBody: string | undefined;
  /** The parsed body; undefined if it is empty. Throws if it is not JSON. */
  readonly body: () => Json | undefined;
}

type Handler = (service: Service, call: Call) => Answer | Promise<Answer>;

const routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/integrations$/, list],
  ['POST', /^\/integrations$/, (service, call) => create(service, call.body())],
  [
    'POST',
    /^\/integrations\/scripts\/create$/,
    (service, call) => scriptForPayload(service, 'create', call.body()),
  ],
  [
    'POST',
    /^\/integrations\/scripts\/cleanup$/,
    (service, call) => scriptForPayload(service, 'cleanup', call.body()),
  ],
  ['GET', /^\/integrations\/([^/]+)$/, one],
  ['PUT', /^\/integrations\/([^/]+)$/, (service, call) => update(service, call.id, call.body())],
  [
    'DELETE',
    /^\/integrations\/([^/]+)$/,
    (service, call) => remove(service, call.id, call.rawBody, call.body),
  ],
  ['GET', /^\/integrations\/([^/]+)\/status$/, status],
  [
    'POST',
    /^\/integrations\/([^/]+)\/scripts\/edit$/,
    (service, call) => scriptForEdit(service, call.id, call.body()),
  ],
  [
    'POST',
    /^\/integrations\/([^/]+)\/scripts\/delete$/,
    (service, call) => scriptForDelete(service, call.id, call.rawBody),
  ],
];

/** Answers one request as Immuta would: checks key, route and body, then runs the route. */
export async function answerRequest(
  service: Service,
  apiKey: string,
  request: ReceivedRequest,
): Promise<Answer> {
  try {
    checkKey(service, apiKey, request);
    const path = request.path.replace(/\?.*$/, '');
    for (const [method, pattern, handler] of routes) {
      const match = method === request.method ? pattern.exec(path) : null;
      if (match === null) continue;
      const call = {
        id: match[1] ?? '',
        rawBody: request.rawBody,
        body: () => readBody(request),
      };
      return await handler(service, call);
    }
    throw new Refusal(404, 'Not Found');
  } catch (error: unknown) {
    if (error instanceof Refusal) return error.toAnswer();
    const message = error instanceof Error ? error.message : String(error);
    return new Refusal(500, `An internal server error occurred: ${message}`).toAnswer();
  }
}

function checkKey(service: Service, apiKey: string, request: ReceivedRequest): void {
  if (request.headers['authorization'] === apiKey) return;
  const words = {
    401: 'Invalid API key',
    403: 'Insufficient scope',
    500: 'An internal server error occurred',
  };
  throw new Refusal(service.variant.badKey, words[service.variant.badKey]);
}

function readBody(request: ReceivedRequest): Json | undefined {
  if (request.rawBody === undefined) return undefined;
  const contentType = String(request.headers['content-type'] ?? '');
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    throw new Refusal(400, `Unsupported content type: ${contentType === '' ? 'none' : contentType}`);
  }
  try {
    return JSON.parse(request.rawBody) as Json;
  } catch {
    throw new Refusal(400, 'Invalid request payload JSON format');
  }
}

function list({ tenant, variant }: Service): Answer {
  const elements = tenant.rows().map((row) => shownElement(row, variant));
  return json(200, variant.listOrder === 'newest-first' ? elements.reverse() : elements);
}

function one(service: Service, call: Call): Answer {
  const row = existing(service, call.id);
  const answer = json(200, shownElement(row, service.variant));
  service.tenant.polled(row);
  return answer;
}

function status(service: Service, call: Call): Answer {
  const row = existing(service, call.id);
  const shown = shownStatus(row, service.variant);
  if (service.variant.statusAnswer === 'not-found') throw new Refusal(404, 'Not Found');
  service.tenant.polled(row);
  switch (service.variant.statusAnswer) {
    case 'object':
      return json(200, { status: shown });
    case 'json-string':
      return json(200, shown);
    case 'text':
      return { status: 200, contentType: 'text/plain; charset=utf-8', body: shown };
  }
}
