import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { HttpError } from '../../src/network/http-error.ts';
import { openHttp, type Http, type HttpResponse } from '../../src/network/http.ts';
import { startServer, type Answerer } from './local-server.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function client(timeout = 60_000): Http {
  return openHttp({ timeout, proxyFor: () => undefined, debug: () => undefined });
}

/** The address of a server with these answers. */
async function serve(answer: Answerer): Promise<URL> {
  const server = await startServer(answer);
  closing.push(() => server.close());
  return server.url;
}

/** The response to one GET of a server with these answers. */
async function answerOf(answer: Answerer, timeout?: number): Promise<HttpResponse> {
  const url = new URL('/a?b=c', await serve(answer));
  return client(timeout).send('Immuta', { method: 'GET', url, headers: {} });
}

/** The error of a request that must fail. */
async function errorOf(request: Promise<HttpResponse>): Promise<HttpError> {
  const error: unknown = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HttpError) return error;
  throw new Error('the request had to fail', { cause: error });
}

describe('an answer', () => {
  test('has its status, its text and its headers by lower-case names', async () => {
    const answer = await answerOf((response) => {
      response.writeHead(201, { 'X-One': '1', 'Set-Cookie': ['a=1', 'b=2'] }).end('nö');
    });
    expect(answer).toMatchObject({
      status: 201,
      text: 'nö',
      json: undefined,
      headers: { 'x-one': '1', 'set-cookie': 'a=1, b=2' },
    });
  });

  test('has its JSON', async () => {
    expect((await answerOf((response) => response.end('[1]'))).json).toEqual([1]);
  });
});

describe('a status other than 2xx', () => {
  test('is an error with the JSON and the headers of the response', async () => {
    const error = await errorOf(
      answerOf((response) => {
        response.writeHead(404, { 'X-One': '1', 'retry-after': '7' }).end('{"message":"nö"}');
      }),
    );
    expect(error).toMatchObject({
      kind: 'status',
      status: 404,
      message: 'Immuta answered 404',
      retryAfter: 7000,
      response: { headers: { 'x-one': '1' }, json: { message: 'nö' } },
    });
  });

  test('also for a redirect, which is not followed', async () => {
    const error = await errorOf(
      answerOf((response, { path }) => {
        response.writeHead(path === '/a?b=c' ? 302 : 200, { location: '/elsewhere' }).end();
      }),
    );
    expect(error).toMatchObject({ status: 302, response: { headers: { location: '/elsewhere' } } });
  });
});

describe('a request without a whole answer says why', () => {
  test('if no server listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const url = new URL(`http://127.0.0.1:${String(port)}/`);
    const { kind, message } = await errorOf(client().send('Immuta', { method: 'GET', url, headers: {} }));
    expect(kind).toBe('unreachable');
    expect(message).toMatch(/^Immuta at 127\.0\.0\.1:\d+ can't be reached: ./);
  });

  test('if the connection is cut, with the code of the error', async () => {
    const { kind, message } = await errorOf(
      answerOf((response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
      }),
    );
    expect(kind).toBe('unreachable');
    expect(message).toMatch(/^Immuta at .+ can't be reached: .+ \(UND_ERR_SOCKET\)$/);
  });

  test('if the answer does not come in time', async () => {
    const { kind, message } = await errorOf(answerOf(() => undefined, 50));
    expect([kind, message]).toEqual(['timeout', 'Immuta did not answer within 0.05 s']);
  });

  test('if the answer is larger than 50 MB', async () => {
    const { kind, message } = await errorOf(
      answerOf((response) => {
        response.writeHead(200).end(Buffer.alloc(50 * 1024 * 1024 + 1));
      }),
    );
    expect([kind, message]).toEqual(['unreadable', 'Immuta sent a response larger than 50 MB']);
  });
});

describe('a compressed body', () => {
  const text = JSON.stringify({ name: 'nö', list: Array.from({ length: 100 }, (_, index) => index) });
  const encoded = (encoding: string, body: Buffer): Promise<HttpResponse> =>
    answerOf((response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });

  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
  ])('is read: %j', async (encoding, body) => {
    expect((await encoded(encoding, body)).text).toBe(text);
  });

  test('of an error response is read too', async () => {
    const error = await errorOf(
      answerOf((response) => {
        response.writeHead(400, { 'content-encoding': 'gzip' }).end(gzipSync('{"message":"nö"}'));
      }),
    );
    expect(error.response?.json).toEqual({ message: 'nö' });
  });

  test.each([
    ['gzip', Buffer.from(text)],
    ['gzip', gzipSync(text).subarray(0, 40)],
    ['br', Buffer.from(text)],
    ['br', brotliCompressSync(text).subarray(0, 40)],
    ['zstd', Buffer.from(text)],
    ['zstd', zstdCompressSync(text).subarray(0, 40)],
    ['deflate', gzipSync(text)],
    ['gzip', Buffer.alloc(0)],
  ])('that is not %s is an error', async (encoding, body) => {
    const error = await errorOf(encoded(encoding, body));
    expect([error.kind, error.message]).toEqual([
      'unreadable',
      "Immuta sent a response that can't be decompressed",
    ]);
  });

  test('of an unknown kind is an error', async () => {
    const error = await errorOf(encoded('compress', Buffer.from(text)));
    expect([error.kind, error.message]).toEqual([
      'unreadable',
      'Immuta answered with an unsupported compression',
    ]);
  });

  test('that decompresses to over 50 MB is an error', async () => {
    const error = await errorOf(encoded('gzip', gzipSync(Buffer.alloc(50 * 1024 * 1024 + 1))));
    expect([error.kind, error.message]).toEqual(['unreadable', 'Immuta sent a response larger than 50 MB']);
  });
});
