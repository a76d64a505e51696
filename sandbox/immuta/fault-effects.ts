import type { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Refusal } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Fault } from './faults.ts';
import type { PendingWork } from './pending-work.ts';

/** What a fault can do to one request and to the server. */
export interface FaultScene {
  readonly response: ServerResponse;
  /** Lets Immuta handle the request, and returns the response that it would send. */
  readonly effect: () => Promise<Answer>;
  /** Closes the port and all connections, for some milliseconds or until `listenAgain`. */
  readonly refuse: (forMs: number | undefined) => Promise<void>;
  /** Work that ends when the server closes. */
  readonly pending: PendingWork;
}

/** Sends a whole response; without a body it has no content type. */
export function send(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, { ...headersOf(answer, bytes.length), ...headers });
  response.end(bytes);
}

function headersOf(answer: Answer, length: number): Record<string, string | number> {
  const type = answer.contentType === undefined ? {} : { 'content-type': answer.contentType };
  return answer.status === 204 ? type : { ...type, 'content-length': length };
}

/** Disturbs one request as the fault says. */
export async function play(fault: Fault, scene: FaultScene): Promise<void> {
  const { response } = scene;
  if ('when' in fault && fault.when === 'after-effect') await scene.effect();
  switch (fault.kind) {
    case 'status429':
      send(response, new Refusal(429, 'Too Many Requests').toAnswer(), retryAfter(fault.retryAfter));
      return;
    case 'status':
      send(response, new Refusal(fault.status, fault.message ?? 'Something went wrong').toAnswer());
      return;
    case 'html502':
      send(response, html(502, '<h1>502 Bad Gateway</h1><hr><center>nginx</center>'));
      return;
    case 'login-page':
      send(response, html(200, '<form action="/login"><input name="password"></form>'));
      return;
    case 'answer':
      send(response, fault);
      return;
    case 'redirect': {
      const location = fault.location ?? '/elsewhere/integrations';
      send(response, { status: fault.status ?? 302, body: '' }, { location });
      return;
    }
    case 'connection-refused':
      await scene.refuse(fault.forMs);
      return;
    case 'reset':
      cut(response);
      return;
    case 'hang':
      return;
    case 'late-effect':
      cut(response);
      scene.pending.later(fault.afterMs, async () => {
        await scene.effect();
      });
      return;
    case 'huge':
      await sendHuge(response, fault.bytes ?? 50 * 1024 * 1024);
      return;
    case 'delay':
      await scene.pending.pause(fault.ms);
      send(response, await scene.effect());
      return;
    case 'truncated-json':
      send(response, halved(await scene.effect()));
      return;
    case 'cut-connection':
      await sendHalf(response, await scene.effect());
      return;
    case 'wrong-content-type': {
      const contentType = fault.contentType ?? 'application/octet-stream';
      send(response, { ...(await scene.effect()), contentType });
      return;
    }
    case 'slow-drip':
      await drip(response, await scene.effect(), fault.everyMs ?? 50, scene.pending);
      return;
  }
}

function html(status: number, content: string): Answer {
  const body = `<!DOCTYPE html><html><head><title>Immuta</title></head><body>${content}</body></html>`;
  return { status, contentType: 'text/html; charset=utf-8', body };
}

function retryAfter(
  wait: { readonly seconds: number } | { readonly dateInSeconds: number } | undefined,
): Record<string, string> {
  if (wait === undefined) return {};
  if ('seconds' in wait) return { 'retry-after': String(wait.seconds) };
  return { 'retry-after': new Date(Date.now() + wait.dateInSeconds * 1000).toUTCString() };
}

/** Cuts the connection, with a reset if the protocol has one. */
function cut(response: ServerResponse): void {
  const { socket } = response;
  // Node resets plain TCP connections only.
  if (socket instanceof Socket && !(socket instanceof TLSSocket)) socket.resetAndDestroy();
  else response.destroy();
}

/** The first half of a response as a complete JSON response; a text is made a JSON string first. */
function halved(answer: Answer): Answer {
  const isJson = answer.contentType?.startsWith('application/json') === true;
  const body = isJson ? answer.body : JSON.stringify(answer.body || { id: 1 });
  return {
    status: answer.status === 204 ? 200 : answer.status,
    contentType: 'application/json; charset=utf-8',
    body: body.slice(0, Math.floor(body.length / 2)),
  };
}

async function sendHalf(response: ServerResponse, answer: Answer): Promise<void> {
  const status = answer.status === 204 ? 200 : answer.status;
  const bytes = Buffer.from(answer.body === '' ? '{"id": 1}' : answer.body, 'utf8');
  response.writeHead(status, headersOf({ ...answer, status }, bytes.length));
  await new Promise<void>((resolve) => {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
      resolve();
    });
  });
  // A normal end, so that the client still gets this half.
  response.socket?.end();
}

async function drip(
  response: ServerResponse,
  answer: Answer,
  everyMs: number,
  pending: PendingWork,
): Promise<void> {
  const bytes = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, headersOf(answer, bytes.length));
  response.flushHeaders();
  for (const byte of bytes) {
    if (response.destroyed) return;
    response.write(Buffer.from([byte]));
    await pending.pause(everyMs);
  }
  response.end();
}

/** A valid JSON array that begins with very many spaces. */
async function sendHuge(response: ServerResponse, bytes: number): Promise<void> {
  const spaces = Buffer.alloc(256 * 1024, ' ');
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.write('[');
  for (let sent = 0; sent <= bytes; sent += spaces.length) {
    if (response.destroyed) return;
    if (response.write(spaces)) continue;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        response.off('drain', go);
        response.off('close', go);
        resolve();
      };
      response.on('drain', go);
      response.on('close', go);
    });
  }
  response.end(']');
}
