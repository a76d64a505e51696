import type { JsonObject } from '../../src/json.ts';
import { startImmuta } from '../../sandbox/immuta/server.ts';
import type { ImmutaOptions, ImmutaSandbox } from '../../sandbox/immuta/server.ts';

/** An answer as plain fetch sees it. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A payload that the documentation would call complete. */
export function redshift(config: JsonObject = {}): JsonObject {
  return {
    type: 'Redshift',
    autoBootstrap: false,
    config: {
      host: 'one.example.com',
      database: 'immuta',
      username: 'immuta_system',
      password: 'Abc12345',
      ...config,
    },
  };
}

const running: ImmutaSandbox[] = [];

/** Starts one that `stopAll` stops. */
export async function freshImmuta(options: ImmutaOptions = {}): Promise<ImmutaSandbox> {
  const immuta = await startImmuta(options);
  running.push(immuta);
  return immuta;
}

export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((immuta) => immuta.close()));
}

/** One request by plain fetch, redirects not followed; `body` undefined sends none. */
export async function call(
  immuta: ImmutaSandbox,
  method: string,
  path: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<Seen> {
  const response = await fetch(immuta.url + path, {
    method,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    headers: {
      authorization: immuta.apiKey,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...init,
  });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}
