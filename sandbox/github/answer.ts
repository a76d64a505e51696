import type { Access, PermissionName, World } from './world.ts';
import type { Json, JsonObject } from '../../src/json.ts';

/** One request on its way to a route. */
export interface Call {
  readonly world: World;
  /** The placeholders of the route's path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The request's JSON object; empty if it has none. */
  readonly body: JsonObject;
  readonly accept: string;
  /** The path after that of the repository, as it was sent: `/issues/1/comments`. */
  readonly below: string;
  /** The account that sends the request. */
  readonly user: string;
}

export interface Answer {
  readonly status: number;
  /** JSON, or bytes for a raw media type; absent for 204. */
  readonly body?: Json | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A permission for a route. */
export type Need = readonly [PermissionName, Exclude<Access, 'none'>];

/** One operation of the API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The operation's path in GitHub's API description. */
  readonly operation: string;
  /** Any one of these permissions is enough; an empty list needs none. */
  readonly needs: readonly Need[] | ((call: Call) => readonly Need[]);
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

/** The beginning of every repository operation. */
export const repositoryPath = '/repos/{owner}/{repo}';

/** An error response of GitHub. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly Json[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    errors?: readonly Json[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

export function notFound(message = 'Not Found'): Refusal {
  return new Refusal(404, message);
}

/** GitHub's 422 for a wrong value of the right type. */
export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  const error = { resource, code, field, ...(message === undefined ? {} : { message }) };
  return new Refusal(422, 'Validation Failed', [error]);
}

/** The longest comment or issue, in characters. */
export const maxBody = 65_536;

/** Refuses a body over GitHub's limit, in GitHub's words. */
export function checkBody(resource: string, body: string): void {
  if (Array.from(body).length > maxBody) {
    const message = `Body is too long (maximum is ${maxBody.toString()} characters)`;
    throw invalid(resource, 'body', 'unprocessable', message);
  }
}

/** A member of the request's body that the description says is text; absent otherwise. */
export function text(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

/** A member of the request's body that the description says is true or false; absent otherwise. */
export function flag(body: JsonObject, name: string): boolean | undefined {
  const value = body[name];
  return typeof value === 'boolean' ? value : undefined;
}
