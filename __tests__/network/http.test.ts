import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { HttpError, openHttp, type Http, type HttpAnswer } from '../../src/network/http.ts';
import { startServer, type Answerer } from './local-server.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function client(timeout = 60_000, proxied = false): Http {
  const http = openHttp({ timeout, proxied });
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
async function answerOf(answer: Answerer, timeout?: number): Promise<HttpAnswer> {
  const url = new URL('/a?b=c', await serve(answer));
  return client(timeout).send({ method: 'GET', url, headers: {} });
}

/** The error of a request that must fail. */
async function errorOf(request: Promise<HttpAnswer>): Promise<HttpError> {
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
    const { kind, message } = await errorOf(client().send({ method: 'GET', url, headers: {} }));
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
    expect([kind, message]).toEqual(['too-large', 'sent an answer of over 50 MB']);
  });
});

describe('where the environment names a proxy', () => {
  const environment = { ...process.env };

  afterEach(() => {
    process.env = environment;
  });

  test('a host that no proxy is for is asked directly', async () => {
    process.env = { ...environment, HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' };
    const url = await serve((response) => {
      response.end('directly');
    });
    const { text } = await client(60_000, true).send({ method: 'GET', url, headers: {} });
    expect(text).toBe('directly');
  });
});

test('a client that sent nothing can be closed', async () => {
  await expect(client().close()).resolves.toBeUndefined();
});
