import type { GitHubSandbox } from '../../sandbox/github/server.ts';
import type { Json, JsonObject } from '../../src/json.ts';

/** A response with its parsed JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as an object; empty if it is something else. */
  readonly body: JsonObject;
  /** The body as a list of objects; empty if it is something else. */
  readonly list: readonly JsonObject[];
}

/** Sends a request to the sandbox with plain fetch; the path is relative to the repository, unless it is a URL. */
export async function ask(
  github: GitHubSandbox,
  request: string,
  body?: Json,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const [method = 'GET', path = ''] = request.split(' ');
  const below = `${github.apiUrl}/repos/${github.owner}/${github.repo}${path}`;
  const response = await fetch(path.startsWith('http') ? path : below, {
    method,
    redirect: 'manual',
    headers: { authorization: `Bearer ${github.token}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = read(text);
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : {},
    list: Array.isArray(json) ? (json as JsonObject[]) : [],
  };
}

/** The value under a path of keys and positions: `at(body, 'tree', 0, 'path')`. */
export function at(value: Json | undefined, ...keys: readonly (string | number)[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (found, key) =>
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string | number, Json>>)[key]
        : undefined,
    value,
  );
}

function read(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
