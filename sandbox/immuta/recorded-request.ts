import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Json } from '../../src/json.ts';
import type { FaultKind } from './faults.ts';

/** One request as it came in. */
export interface RecordedRequest {
  readonly method: string;
  /** As sent, with its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body's exact text; undefined where not one byte of a body was sent. */
  rawBody: string | undefined;
  /** The body parsed; undefined where there is none or it is not JSON. */
  body: Json | undefined;
  /** When it came, in milliseconds of this process (performance.now). */
  readonly at: number;
  /** When its answer was through or its connection gone; undefined while it is worked on. */
  endedAt: number | undefined;
  /** The code that was answered; undefined where no answer was begun. */
  readonly status: number | undefined;
  /** The fault that it met. */
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
    // Read from the answer itself: by the time a client has it, it stands here too.
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
