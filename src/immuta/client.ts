import { describeNonJson, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readId } from '../live/live-integration.ts';
import { isHtml } from '../network/http-error.ts';
import type { HttpResponse } from '../network/http.ts';
import { allTries, withRetries, type RetryEdges } from '../network/retry.ts';
import { ImmutaError } from './immuta-error.ts';
import { routes, type Route } from './routes.ts';
import { readOnly, type Transport } from './transport.ts';

/** What can be asked of Immuta without changing anything; every call is retried. */
export interface ImmutaReader {
  /** The response to one of the read-only requests, as it came. */
  ask(route: Route, body?: JsonObject): Promise<HttpResponse>;
  list(): Promise<Json>;
  /** Undefined if Immuta answers 404. */
  read(id: string): Promise<Json | undefined>;
  /** The text of a script. */
  script(route: Route, payload?: JsonObject): Promise<string>;
}

/** The three calls that write; each sends once and leaves the rest to its caller. */
export interface ImmutaWriter {
  /** The new integration's id if the answer has one. */
  create(payload: JsonObject): Promise<string | undefined>;
  update(id: string, payload: JsonObject): Promise<void>;
  remove(id: string): Promise<void>;
}

/** How often a request is tried that is answered 500 before the key is known to be good: older endpoints answer 500 to a bad key. */
const triesOfFirst500 = 3;

/** Makes the reading client. It refuses whatever could write, on every transport. */
export function immutaReader(transport: Transport, edges: RetryEdges): ImmutaReader {
  const guarded = readOnly(transport);
  const ask = (route: Route, body?: Json): Promise<HttpResponse> =>
    withRetries(() => guarded.send(route, body), triesFor, edges);
  const askJson = async (route: Route): Promise<Json> => {
    const answer = await ask(route);
    if (answer.json === undefined) throw notJson(answer);
    return answer.json;
  };
  return {
    ask,
    list: () => askJson(routes.list()),
    read: (id) => unlessNotFound(askJson(routes.read(id))),
    script: async (route, payload) => readScript(await ask(route, payload)),
  };
}

function triesFor(error: unknown): number {
  if (!(error instanceof ImmutaError) || !error.passing) return 1;
  return error.status === 500 && !error.keyAccepted ? triesOfFirst500 : allTries;
}

/** Makes the writing client. Only apply has one. */
export function immutaWriter(transport: Transport): ImmutaWriter {
  return {
    async create(payload) {
      const answer = await transport.send(routes.create(), payload);
      requireAnswer(answer);
      return isJsonObject(answer.json) ? readId(answer.json.id) : undefined;
    },
    async update(id, payload) {
      requireAnswer(await transport.send(routes.update(id), payload));
    },
    async remove(id) {
      requireAnswer(await transport.send(routes.remove(id)));
    },
  };
}

/** A 2xx with a login page is not an answer to a write; an empty body is. */
function requireAnswer(answer: HttpResponse): void {
  if (answer.json === undefined && isHtml(answer.text)) throw notJson(answer);
}

function notJson({ text, via }: HttpResponse): ImmutaError {
  return new ImmutaError('unreadable', `Immuta answered${via} with ${describeNonJson(text)}`);
}

/** Undefined if Immuta answers 404. */
async function unlessNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof ImmutaError && error.status === 404) return undefined;
    throw error;
  });
}

/** A script comes as text, as a JSON string, or as the one string of a JSON object. */
export function readScript({ json, text, headers }: HttpResponse): string {
  if (isJsonObject(json)) {
    const texts = Object.values(json).filter((value) => typeof value === 'string');
    const named = json.script ?? json.sql ?? (texts.length === 1 ? texts[0] : undefined);
    return requireScript(named, 'JSON without a script');
  }
  // Text that should be JSON, or was meant to be, is a cut answer: never half a script.
  const isCut = /html|json/i.test(headers['content-type'] ?? '') || /^\s*[<{["]/.test(text);
  const script = json ?? (isCut ? undefined : text);
  return requireScript(script, 'something that is not a script');
}

function requireScript(script: Json | undefined, otherwise: string): string {
  if (typeof script !== 'string') throw new ImmutaError('unreadable', `Immuta answered with ${otherwise}`);
  if (script.trim() === '') throw new ImmutaError('unreadable', 'Immuta answered with an empty script');
  return script;
}
