import { afterEach, describe, expect, test } from '@jest/globals';
import { ImmutaError, immutaFailure } from '../../src/immuta/immuta-error.ts';
import { routes } from '../../src/immuta/routes.ts';
import { openTransport, readOnly, type Transport } from '../../src/immuta/transport.ts';
import { openHttp } from '../../src/network/http.ts';
import { sendJson, startServer, type Answerer, type LocalServer } from '../network/local-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function connect(
  answer: Answerer,
  timeout = 5000,
): Promise<{ server: LocalServer; transport: Transport; debug: string[] }> {
  const server = await startServer(answer);
  const debug: string[] = [];
  const http = openHttp({ timeout, proxyFor: () => undefined, debug: (line) => debug.push(line) });
  const transport = openTransport({ http, url: server.url, apiKey: 'key-of-tests' });
  closing.push(() => server.close());
  return { server, transport, debug };
}

async function errorOf(answer: Answerer, timeout?: number): Promise<ImmutaError> {
  const { transport } = await connect(answer, timeout);
  const error = await transport.send(routes.list()).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ImmutaError)) throw new Error('no ImmutaError came');
  return error;
}

describe('a request', () => {
  test('has the raw key, and a body as JSON', async () => {
    const { server, transport } = await connect((response) => {
      sendJson(response, 200, { id: 1 });
    });
    await transport.send(routes.create(), { type: 'Redshift' });
    expect(server.asked).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/integrations',
        body: '{"type":"Redshift"}',
        headers: expect.objectContaining({
          authorization: 'key-of-tests',
          'content-type': 'application/json',
          accept: 'application/json',
        }),
      }),
    ]);
  });

  test('has no content type if it has no body', async () => {
    const { server, transport } = await connect((response) => {
      sendJson(response, 200, {});
    });
    await transport.send(routes.remove('5'));
    expect(server.asked[0]).toMatchObject({ method: 'DELETE', path: '/integrations/5', body: '' });
    expect(server.asked[0]?.headers).not.toHaveProperty('content-type');
  });

  test('reuses the connection of the previous one', async () => {
    const { server, transport } = await connect((response) => {
      sendJson(response, 200, []);
    });
    for (let count = 0; count < 5; count += 1) await transport.send(routes.list());
    expect(server.asked).toHaveLength(5);
    expect(server.connections()).toBeLessThan(3);
  });

  test('is in the debug log without the key', async () => {
    const { transport, debug } = await connect((response) => {
      sendJson(response, 200, []);
    });
    await transport.send(routes.list());
    expect(debug).toEqual([expect.stringMatching(/^Immuta: GET \/integrations → 200 in \d+ ms$/)]);
  });
});

describe('an answer', () => {
  test.each([200, 201, 202, 204])('may have the status %i', async (status) => {
    const { transport } = await connect((response) => response.writeHead(status).end());
    await expect(transport.send(routes.list())).resolves.toMatchObject({ text: '' });
  });

  test('is read as JSON whatever it calls itself', async () => {
    const { transport } = await connect((response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('[1]'),
    );
    await expect(transport.send(routes.list())).resolves.toMatchObject({ json: [1], text: '[1]' });
  });

  test.each([
    [429, 'Immuta answered 429', true],
    [500, 'Immuta answered 500', true],
    [503, 'Immuta answered 503', true],
    [400, 'Immuta answered 400', false],
    [401, 'Immuta answered 401', false],
    [409, 'Immuta answered 409', false],
  ])('with the status %i is an error that says so', async (status, message, passing) => {
    const error = await errorOf((response) => {
      sendJson(response, status, { statusCode: status, error: 'Some words', message: 'More words' });
    });
    expect(error).toMatchObject({ kind: 'status', status, message, detail: 'More words', passing });
  });

  test('says how long to wait', async () => {
    const error = await errorOf((response) => {
      sendJson(response, 429, {}, { 'retry-after': '7' });
    });
    expect(error.retryAfter).toBe(7000);
  });

  test('that is a page of a proxy is described as such, and not quoted', async () => {
    const error = await errorOf((response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>secret words</body></html>'),
    );
    expect(error.message).toBe(
      'Immuta answered 502 with an HTML page, probably from a proxy or a login page',
    );
    expect(JSON.stringify(immutaFailure(error, 'testing'))).not.toContain('secret words');
  });

  test('of over 50 MB is an error', async () => {
    const piece = Buffer.alloc(1024 * 1024, ' ');
    const error = await errorOf((response) => {
      response.writeHead(200);
      let sent = 0;
      const more = (): void => {
        while (sent < 60 && !response.destroyed) {
          sent += 1;
          if (!response.write(piece)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    }, 60_000);
    expect(error).toMatchObject({ kind: 'unreadable', message: 'Immuta sent a response larger than 50 MB' });
  });
});

describe('the remedy depends on the status and on whether the key was accepted', () => {
  const advice = async (
    status: number,
    earlier: number[] = [],
  ): Promise<ReturnType<typeof immutaFailure>> => {
    const statuses = [...earlier, status];
    const { transport } = await connect((response) => {
      sendJson(response, statuses.shift() ?? status, []);
    });
    await Promise.all(earlier.map(() => transport.send(routes.list())));
    const error: unknown = await transport.send(routes.createScript(), {}).catch((thrown: unknown) => thrown);
    return immutaFailure(error, 'testing');
  };

  test.each([
    [500, [], 'immuta-error', /Check `immuta-api-key` first/],
    [500, [200], 'immuta-error', /^The API key is valid/],
    [401, [], 'unauthorized', /APPLICATION_ADMIN/],
    [401, [200], 'unauthorized', /revoked/],
    [403, [200], 'unauthorized', /APPLICATION_ADMIN/],
    [404, [], 'immuta-error', /`immuta-url` is the address of the tenant/],
    [404, [200], 'immuta-error', /deleted the integration in Immuta/],
    [407, [], 'unreachable', /proxy requires credentials/],
    [408, [], 'immuta-error', /busy/],
    [400, [], 'immuta-error', /Fix what Immuta reports/],
  ] as const)('%i after %j', async (status, earlier, reason, remedy) => {
    expect(await advice(status, [...earlier])).toMatchObject({
      reason,
      remedy: expect.stringMatching(remedy),
    });
  });
});

test.each([301, 302, 303, 307, 308])(
  'a redirect with the status %i is not followed, and the key goes nowhere else',
  async (status) => {
    const elsewhere = await startServer((response) => {
      sendJson(response, 200, []);
    });
    closing.push(() => elsewhere.close());
    const error = await errorOf((response) =>
      response.writeHead(status, { location: `${elsewhere.url.href}integrations` }).end(),
    );
    expect(error).toMatchObject({ kind: 'status', status, passing: false, effectUnknown: false });
    expect(immutaFailure(error, 'testing').remedy).toContain('immuta-url');
    expect(elsewhere.asked).toEqual([]);
  },
);

describe('a connection', () => {
  test('that breaks is an error, and the request may have had its effect', async () => {
    const error = await errorOf((response) => response.socket?.resetAndDestroy());
    expect(error).toMatchObject({ kind: 'unreachable', passing: true, effectUnknown: true });
    expect(immutaFailure(error, 'testing').reason).toBe('unreachable');
  });

  test('that is refused is an error', async () => {
    const { server, transport } = await connect(() => undefined);
    await server.close();
    await expect(transport.send(routes.list())).rejects.toMatchObject({ kind: 'unreachable', passing: true });
  });

  test.each([
    ['never answers', () => undefined],
    ['sends its headers only', (response) => response.writeHead(200).flushHeaders()],
    [
      'drips its answer',
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
    ],
  ] satisfies [string, Answerer][])('that %s times out', async (_, answer) => {
    const error = await errorOf(answer, 200);
    expect(error).toMatchObject({
      kind: 'timeout',
      message: 'Immuta did not answer within 0.2 s',
      passing: true,
      effectUnknown: true,
    });
  });
});

test.each([
  ['POST /integrations', routes.create()],
  ['PUT', routes.update('1')],
  ['DELETE', routes.remove('1')],
  ['a POST beside scripts/*', { method: 'POST', path: '/integrations/scripts/create/../../1' } as const],
])('a read-only transport refuses %s without a request', async (_, route) => {
  const { server, transport } = await connect((response) => {
    sendJson(response, 200, {});
  });
  expect(() => readOnly(transport).send(route, {})).toThrow('a read-only client does not send');
  expect(server.asked).toEqual([]);
});
