import type { ServerResponse } from 'node:http';
import type { Answer, Refusal } from './answer.ts';
import type { FaultRule } from './faults.ts';
import { nodeId } from './shapes/user.ts';
import type { World } from './world.ts';

const documentation = 'https://docs.github.com/rest';

/** Sends an answer; `cut` stops it in the middle of its body. */
export function send(world: World, response: ServerResponse, answer: Answer, cut = false): void {
  const bytes = bytesOf(answer.body);
  const kind = answer.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(answer.status, {
    ...commonHeaders(world),
    ...kind,
    ...(answer.body === undefined ? {} : { 'content-length': bytes.length.toString() }),
    ...answer.headers,
  });
  if (!cut) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    response.destroy();
  });
}

export function sendRefusal(world: World, response: ServerResponse, refusal: Refusal): void {
  send(world, response, {
    status: refusal.status,
    headers: refusal.headers,
    body: {
      message: refusal.message,
      ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
      documentation_url: documentation,
      status: refusal.status.toString(),
    },
  });
}

/** Sends a fault instead of the response; false for faults that come after the operation. */
export function answerFaulty(world: World, fault: FaultRule, response: ServerResponse): boolean {
  const { kind } = fault;
  if (kind === 'reset-after' || kind === 'truncate') return false;
  if (kind === 'reset-before') {
    response.socket?.resetAndDestroy();
  } else if (kind !== 'hang') {
    sendFault(world, fault, response);
  }
  return true;
}

function sendFault(world: World, fault: FaultRule, response: ServerResponse): void {
  const { kind } = fault;
  const retryAfter: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter.toString() };
  const say = (status: number, message: string, headers = retryAfter): void => {
    send(world, response, {
      status,
      headers,
      body: { message, documentation_url: documentation, status: status.toString() },
    });
  };
  if (kind === 'secondary-rate-limit') {
    say(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.');
  } else if (kind === 'rate-limit') {
    const reset = Math.ceil(Date.now() / 1000) + (fault.retryAfter ?? 60);
    say(403, 'API rate limit exceeded for installation.', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': reset.toString(),
    });
  } else if (kind === 'html') {
    page(world, response, 200, 'Sign in to GitHub', {});
  } else if (kind === 'redirect') {
    say(302, 'Moved', { location: `${world.urls.api}/rate_limit` });
  } else if (typeof kind === 'number') {
    // A gateway in front of GitHub's API answers with a web page.
    if ([502, 503, 504].includes(kind)) page(world, response, kind, 'Unicorn!', retryAfter);
    else say(kind, fault.message ?? (kind === 500 ? 'Server Error' : `Status ${kind.toString()}`));
  }
}

function page(
  world: World,
  response: ServerResponse,
  status: number,
  title: string,
  headers: Readonly<Record<string, string>>,
): void {
  const html = `<!DOCTYPE html>\n<html><head><title>${title} &middot; GitHub</title></head><body></body></html>\n`;
  const type = { 'content-type': 'text/html; charset=utf-8' };
  send(world, response, { status, body: Buffer.from(html), headers: { ...type, ...headers } });
}

function bytesOf(body: Answer['body']): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body));
}

function commonHeaders(world: World): Record<string, string> {
  const { limit, used, reset } = world.rate;
  return {
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': nodeId('REQ', used),
    'x-ratelimit-limit': limit.toString(),
    'x-ratelimit-remaining': Math.max(limit - used, 0).toString(),
    'x-ratelimit-used': used.toString(),
    'x-ratelimit-reset': reset.toString(),
    'x-ratelimit-resource': 'core',
  };
}
