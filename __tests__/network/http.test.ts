import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { HttpError } from '../../src/network/http-error.ts';
import { openHttp, type Http, type HttpResponse } from '../../src/network/http.ts';
import { startServer, type Answerer } from './local-server.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function client(timeout = 60_000): Http {
  const http = openHttp({ timeout, proxyFor: () => undefined, debug: () => undefined });
  closing.push(() => http.close());
  return http;
}

/** Where a server is that answers so. */
async function serve(answer: Answerer): Promise<URL> {
  const server = await startServer(answer);
  closing.push(() => server.close());
  return server.url;
}

/** What comes of one GET of a server that answers so. */
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
  test('has its status, its text and its headers by lower-case names, the first of those sent twice', async () => {
    const answer = await answerOf((response) => {
      response.writeHead(404, { 'X-One': '1', 'Set-Cookie': ['a=1', 'b=2'] }).end('nö');
    });
    expect(answer).toMatchObject({ status: 404, text: 'nö', headers: { 'x-one': '1', 'set-cookie': 'a=1' } });
  });

  test('that is a redirect is given as it is', async () => {
    const { status, headers } = await answerOf((response, { path }) => {
      response.writeHead(path === '/a?b=c' ? 302 : 200, { location: '/elsewhere' }).end();
    });
    expect([status, headers['location']]).toEqual([302, '/elsewhere']);
  });
});

describe('a request without a whole answer tells why', () => {
  test('where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const url = new URL(`http://127.0.0.1:${String(port)}/`);
    const { kind, message } = await errorOf(client().send('Immuta', { method: 'GET', url, headers: {} }));
    expect(kind).toBe('unreachable');
    expect(message).toMatch(/^can't be reached: ./);
  });

  test('where the connection is cut, with the code that names how', async () => {
    const { kind, message } = await errorOf(
      answerOf((response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
      }),
    );
    expect(kind).toBe('unreachable');
    expect(message).toMatch(/^can't be reached: .+ \(UND_ERR_SOCKET\)$/);
  });

  test('where the answer does not come in time', async () => {
    const { kind, message } = await errorOf(answerOf(() => undefined, 50));
    expect([kind, message]).toEqual(['timeout', 'did not answer within 0.05 s']);
  });

  test('where the answer is of over 50 MB', async () => {
    const { kind, message } = await errorOf(
      answerOf((response) => {
        response.writeHead(200).end(Buffer.alloc(50 * 1024 * 1024 + 1));
      }),
    );
    expect([kind, message]).toEqual(['unreadable', 'sent a response of over 50 MB']);
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
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
  ])('is read: %j', async (encoding, body) => {
    expect((await encoded(encoding, body)).text).toBe(text);
  });

  test('may be empty', async () => {
    expect((await encoded('gzip', Buffer.alloc(0))).text).toBe('');
  });

  test.each([
    ['gzip', Buffer.from(text), 'is broken: it does not decompress as gzip'],
    ['gzip', gzipSync(text).subarray(0, 40), 'is broken: it does not decompress as gzip'],
    ['br', brotliCompressSync(text).subarray(0, 40), 'is broken: it does not decompress as br'],
    ['zstd', zstdCompressSync(text).subarray(0, 40), 'is broken: it does not decompress as zstd'],
    ['deflate', gzipSync(text), 'is broken: it does not decompress as deflate'],
    ['compress', Buffer.from(text), 'is compressed in a way that was not asked for and is not known'],
    ['gzip,gzip,gzip,gzip', Buffer.from(text), 'is compressed too often'],
  ])('that is not %s is told', async (encoding, body, message) => {
    const error = await errorOf(encoded(encoding, body));
    expect([error.kind, error.message]).toEqual(['unreadable', `sent a response that ${message}`]);
  });

  test('that decompresses to over 50 MB is given up', async () => {
    const error = await errorOf(encoded('gzip', gzipSync(Buffer.alloc(50 * 1024 * 1024 + 1))));
    expect([error.kind, error.message]).toEqual(['unreadable', 'sent a response of over 50 MB']);
  });
});

test('a client that sent nothing can be closed', async () => {
  await expect(client().close()).resolves.toBeUndefined();
});
