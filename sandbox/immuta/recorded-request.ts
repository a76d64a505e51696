import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Json } from '../../src/json.ts';
import type { FaultKind } from './faults.ts';

/** One request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  /** As sent, with its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body's exact text; undefined if it was empty. */
  rawBody: string | undefined;
  /** The parsed body; undefined if it is empty or not JSON. */
  body: Json | undefined;
  /** When it arrived, in milliseconds of this process (performance.now). */
  readonly at: number;
  /** When its response was sent or its connection was closed; undefined before that. */
  endedAt: number | undefined;
  /** The status code of the response; undefined if no response was started. */
  readonly status: number | undefined;
  /** The fault that hit it. */
  fault: FaultKind | undefined;
}

/**
 * Writes a request down as soon as its headers are there, and again when its body is. Undefined
 * where the client gave up on the way.
 */
export async function received(
  request: IncomingMessage,
  response: ServerResponse,
  requests: RecordedRequest[],
): Promise<RecordedRequest | undefined> {
  const record: RecordedRequest = {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    rawBody: undefined,
    body: undefined,
    at: performance.now(),
    endedAt: undefined,
    // Read from the response itself, so that it is recorded before a client has it.
    get status() {
      return response.headersSent ? response.statusCode : undefined;
    },
    fault: undefined,
  };
  requests.push(record);
  const end = (): void => {
    record.endedAt ??= performance.now();
  };
  response.once('finish', end);
  response.once('close', end);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  if (chunks.length > 0) {
    record.rawBody = Buffer.concat(chunks).toString('utf8');
    record.body = parsed(record.rawBody);
  }
  return record;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
