import { describeNonJson, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readId } from '../live/integration-id.ts';
import { routes, type Route } from './routes.ts';
import { withRetries, type RetryEdges, type Verdict } from '../network/retry.ts';
import { ImmutaError } from './immuta-error.ts';
import { readOnly, type Answer, type Transport } from './transport.ts';

/** What can be asked of Immuta without changing anything; every call is retried. Answers are raw JSON. */
export interface ImmutaReader {
  /** The response to one of the requests that only read, as it came. */
  ask(route: Route, body?: JsonObject): Promise<Answer>;
  list(): Promise<Json>;
  /** Undefined where Immuta answers 404. */
  read(id: string): Promise<Json | undefined>;
  /** The status alone, or undefined where there is none by this way or the integration is gone: read it then. */
  status(id: string): Promise<string | undefined>;
  createScript(payload: JsonObject): Promise<string>;
  cleanupScript(payload: JsonObject): Promise<string>;
  editScript(id: string, payload: JsonObject): Promise<string>;
  deleteScript(id: string): Promise<string>;
}

/** The three calls that write; each sends once and leaves the rest to its caller. */
export interface ImmutaWriter {
  /** The new integration's id where the answer has one. */
  create(payload: JsonObject): Promise<string | undefined>;
  update(id: string, payload: JsonObject): Promise<void>;
  remove(id: string): Promise<void>;
}

/** How often a request is tried that is answered 500 before the key is known to be good: older endpoints answer so to a bad key. */
const triesOfFirst500 = 3;

/** Makes the reading client. It refuses by construction whatever could write, on whichever transport. */
export function immutaReader(transport: Transport, edges: RetryEdges): ImmutaReader {
  const guarded = readOnly(transport);
  const ask = (route: Route, body?: Json): Promise<Answer> =>
    withRetries(() => guarded.send(route, body), judge, edges);
  const askJson = async (route: Route): Promise<Json> => {
    const answer = await ask(route);
    if (answer.json === undefined) throw notJson(answer);
    return answer.json;
  };
  const script = async (route: Route, body?: JsonObject): Promise<string> =>
    readScript(await ask(route, body));

  return {
    ask,
    list: () => askJson(routes.list()),
    read: (id) => orNothing(askJson(routes.read(id))),
    status: async (id) => {
      const answer = await orNothing(ask(routes.status(id)), 404, 405);
      return answer === undefined ? undefined : readStatus(answer);
    },
    createScript: (payload) => script(routes.createScript(), payload),
    cleanupScript: (payload) => script(routes.cleanupScript(), payload),
    editScript: (id, payload) => script(routes.editScript(id), payload),
    deleteScript: (id) => script(routes.deleteScript(id)),
  };
}

function judge(error: unknown): Verdict {
  if (!(error instanceof ImmutaError) || !error.passing) return { retry: false };
  const { retryAfter, status, keyAccepted } = error;
  const unprovenKey = status === 500 && !keyAccepted;
  return { retry: true, retryAfter, ...(unprovenKey ? { tries: triesOfFirst500 } : {}) };
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

/** A 2xx of a login page is no answer to a write; an empty body is. */
function requireAnswer(answer: Answer): void {
  if (answer.json === undefined && /<(!doctype|html|head|body)\b/i.test(answer.text)) throw notJson(answer);
}

function notJson({ text, via = '' }: Answer): ImmutaError {
  return new ImmutaError('unreadable', `Immuta answered${via} with ${describeNonJson(text)}`);
}

async function orNothing<T>(answer: Promise<T>, ...statuses: number[]): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error: unknown) {
    const missing = statuses.length === 0 ? [404] : statuses;
    if (error instanceof ImmutaError && error.status !== undefined && missing.includes(error.status))
      return undefined;
    throw error;
  }
}

/** `/status` answers an object with `status`, a JSON string, or bare text. */
function readStatus(answer: Answer): string | undefined {
  const value = isJsonObject(answer.json) ? answer.json.status : (answer.json ?? answer.text.trim());
  return typeof value === 'string' && /^[A-Za-z]{1,40}$/.test(value) ? value : undefined;
}

/** A script comes as text, as a JSON string, or as the one string of a JSON object. */
export function readScript(answer: Answer): string {
  if (typeof answer.json === 'string') return nonEmpty(answer.json);
  if (isJsonObject(answer.json)) {
    const texts = Object.values(answer.json).filter((value) => typeof value === 'string');
    const named = answer.json.script ?? answer.json.sql;
    if (typeof named === 'string') return nonEmpty(named);
    if (texts.length === 1 && texts[0] !== undefined) return nonEmpty(texts[0]);
    throw new ImmutaError('unreadable', 'Immuta answered with JSON that contains no script');
  }
  // Text that should have been JSON, or was meant to be, is a cut answer: never half a script.
  const noScript = /html|json/i.test(answer.contentType) || /^\s*[<{["]/.test(answer.text);
  if (answer.json !== undefined || noScript) {
    throw new ImmutaError('unreadable', 'Immuta answered with something that is not a script');
  }
  return nonEmpty(answer.text);
}

function nonEmpty(script: string): string {
  if (script.trim() === '') throw new ImmutaError('unreadable', 'Immuta answered with an empty script');
  return script;
}
