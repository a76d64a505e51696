import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from './answer.ts';
import type { Answer } from './answer.ts';
import { AnswerCheck } from './answer-check.ts';
import { Faults } from './faults.ts';
import { identify } from './identify.ts';
import { answer } from './router.ts';
import { answerFaulty, send, sendRefusal } from './send.ts';
import { permissionNames } from './world.ts';
import type { Permissions, World } from './world.ts';
import type { Json } from '../../src/json.ts';

export interface GitHubOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly defaultBranch?: string;
  readonly token?: string;
  /** The minimum time of every response, in milliseconds. */
  readonly latencyMs?: number;
  /** As in a workflow: permissions that are not listed are `none`. Without a list, everything may be written. */
  readonly permissions?: Partial<Permissions>;
  /** How long after a merge `commits/{sha}/pulls` doesn't know it ... */
  readonly pullsLagMs?: number;
  /** ... or for how many requests per commit. */
  readonly pullsLagRequests?: number;
  /** Trees with more entries are truncated and marked so. GitHub's own limit is 100,000. */
  readonly maxTreeEntries?: number;
  /** Requests per hour; more are refused. Without a limit they are only counted. */
  readonly rateLimit?: number;
  /** Whether closing checks all responses against GitHub's API description, which takes a moment; true by default. */
  readonly checkAnswers?: boolean;
  /** The prefix of every path, such as `/api/v3` for a GitHub Enterprise Server. */
  readonly basePath?: string;
}

/** A request that arrived, in the order of arrival. */
export interface RecordedRequest {
  readonly method: string;
  /** The path after the API's address, as it was sent. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON, or else text; undefined without a body. */
  body: Json | undefined;
  /** Undefined if it is not answered (yet). */
  status: number | undefined;
  /** In milliseconds of the process's clock. */
  readonly at: number;
}

/** The HTTP server: reads and records requests, and sends responses or faults. */
export class Service {
  readonly token: string;
  readonly requests: RecordedRequest[] = [];
  readonly faults = new Faults();
  readonly #defects: Error[] = [];
  readonly permissions: Permissions;
  readonly #check = new AnswerCheck();
  readonly #world: World;
  readonly #options: GitHubOptions;
  readonly #server: Server;

  constructor(world: World, options: GitHubOptions) {
    this.#world = world;
    this.#options = options;
    this.token = options.token ?? 'ghs_sandboxSandboxSandboxSandboxSandbox1';
    const fallback = options.permissions === undefined ? 'write' : 'none';
    this.permissions = Object.fromEntries(
      permissionNames.map((name) => [name, options.permissions?.[name] ?? fallback]),
    ) as Permissions;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.#defects.push(error instanceof Error ? error : new Error(String(error)));
        response.destroy();
      });
    });
  }

  /** Listens on a free loopback port, and returns it. */
  listen(): Promise<number> {
    // Node's five seconds would close connections that a slow test is about to use again.
    this.#server.keepAliveTimeout = 60_000;
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }

  /** Bugs of the sandbox itself: errors, and responses that GitHub would not send. */
  defects(): Error[] {
    const unchecked = this.#options.checkAnswers === false;
    return [...this.#defects, ...(unchecked ? [] : this.#check.defects())];
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const record = this.#record(request);
    response.on('finish', () => {
      record.status = response.statusCode;
    });
    const body = await readBody(request);
    if (body === undefined) return;
    record.body = parsed(body);
    const world = this.#world;
    world.rate.used += 1;
    if (this.#options.latencyMs !== undefined) await delay(this.#options.latencyMs);
    const fault = this.faults.strike(record.method, record.path);
    if (fault !== undefined && answerFaulty(world, fault, response)) return;
    const given = await this.#answer(request, record, body);
    if (fault?.kind === 'reset-after') {
      response.socket?.resetAndDestroy();
    } else if (given instanceof Refusal) {
      sendRefusal(world, response, given);
    } else {
      send(world, response, given, fault?.kind === 'truncate');
    }
  }

  async #answer(request: IncomingMessage, record: RecordedRequest, body: string): Promise<Answer | Refusal> {
    try {
      const user = identify(request.headers, this.token, this.#world.rate, this.#options.rateLimit);
      return await answer(this.#world, this.permissions, this.#check, {
        method: record.method,
        path: record.path,
        query: new URLSearchParams(record.query),
        body,
        accept: request.headers.accept ?? '',
        user,
      });
    } catch (error: unknown) {
      if (error instanceof Refusal) return error;
      this.#defects.push(error instanceof Error ? error : new Error(String(error)));
      return new Refusal(500, `The sandbox failed: ${String(error)}`);
    }
  }

  #record(request: IncomingMessage): RecordedRequest {
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    const whole = mark < 0 ? url : url.slice(0, mark);
    const base = this.#options.basePath ?? '';
    const record: RecordedRequest = {
      method: request.method ?? 'GET',
      path: whole.startsWith(base) ? whole.slice(base.length) : `outside the API: ${whole}`,
      query: Object.fromEntries(new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))),
      headers: request.headers,
      body: undefined,
      status: undefined,
      at: performance.now(),
    };
    this.requests.push(record);
    return record;
  }
}

/** The whole body as text; undefined if the client disconnected. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString();
}

function parsed(body: string): Json | undefined {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body === '' ? undefined : body;
  }
}
