import { afterEach, describe, expect, test } from '@jest/globals';
import { request } from 'node:https';
import { randomFaults } from '../../sandbox/immuta/faults.ts';
import type { Fault } from '../../sandbox/immuta/faults.ts';
import type { ImmutaSandbox } from '../../sandbox/immuta/server.ts';
import { selfSigned } from '../../sandbox/immuta/self-signed.ts';
import { call, freshImmuta, redshift, stopAll } from './immuta-client.ts';
import type { Seen } from './immuta-client.ts';

afterEach(stopAll);

/** The status code of a whole response to a client that trusts the certificate; fetch can't be configured to. */
async function secureCall(
  immuta: ImmutaSandbox,
  method: string,
  ca: string,
  body?: unknown,
): Promise<number | undefined> {
  const headers = { authorization: immuta.apiKey, 'content-type': 'application/json' };
  return await new Promise((resolve, reject) => {
    const outgoing = request(`${immuta.url}/integrations`, { method, ca, headers }, (incoming) => {
      incoming.on('error', reject).on('end', () => {
        resolve(incoming.statusCode);
      });
      incoming.resume();
    });
    outgoing.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const post = { route: 'POST /integrations' } as const;

describe('a fault changes the response', () => {
  const cases: [string, Fault, (seen: Seen) => void][] = [
    [
      '429 without a time',
      { kind: 'status429' },
      ({ status, headers }) => {
        expect([status, headers.get('retry-after')]).toEqual([429, null]);
      },
    ],
    [
      '429 with seconds',
      { kind: 'status429', retryAfter: { seconds: 7 } },
      ({ headers }) => {
        expect(headers.get('retry-after')).toBe('7');
      },
    ],
    [
      '429 with a date',
      { kind: 'status429', retryAfter: { dateInSeconds: 3600 } },
      ({ headers }) => {
        expect(new Date(headers.get('retry-after') ?? '').getTime()).toBeGreaterThan(Date.now());
      },
    ],
    [
      '503 in the envelope',
      { kind: 'status', status: 503, message: 'Later' },
      ({ status, json }) => {
        expect(status).toBe(503);
        expect(json).toEqual({ statusCode: 503, error: 'Service Unavailable', message: 'Later' });
      },
    ],
    [
      '502 in HTML',
      { kind: 'html502' },
      ({ status, headers, text }) => {
        expect([status, headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
        expect(text).toContain('502 Bad Gateway');
      },
    ],
    [
      'a log-in page',
      { kind: 'login-page' },
      ({ status, text }) => {
        expect(status).toBe(200);
        expect(text).toContain('<form action="/login">');
      },
    ],
    [
      'a redirect',
      { kind: 'redirect', location: 'http://other.invalid/' },
      ({ status, headers }) => {
        expect([status, headers.get('location')]).toEqual([302, 'http://other.invalid/']);
      },
    ],
    [
      'anything else',
      { kind: 'answer', status: 200, contentType: 'application/json', body: '{}' },
      ({ json }) => {
        expect(json).toEqual({});
      },
    ],
    [
      'over 50 MB',
      { kind: 'huge' },
      ({ text, json }) => {
        expect(text.length).toBeGreaterThan(50 * 1024 * 1024);
        expect(json).toEqual([]);
      },
    ],
  ];

  test.each(cases)('%s, without the effect', async (_name, fault, check) => {
    const immuta = await freshImmuta();
    immuta.fault({ ...post, ...fault });
    check(await call(immuta, 'POST', '/integrations', redshift()));
    expect(immuta.state()).toEqual([]);
    expect(immuta.requests[0]?.fault).toBe(fault.kind);
  });

  test('after the effect, if the rule says so', async () => {
    const immuta = await freshImmuta();
    immuta.fault({ ...post, kind: 'status', status: 500, when: 'after-effect' });
    expect((await call(immuta, 'POST', '/integrations', redshift())).status).toBe(500);
    expect(immuta.state()).toHaveLength(1);
  });

  test.each(['text', 'json-string', { key: 'script' }] as const)(
    'by half a JSON that HTTP takes for whole, scripts as %j',
    async (scriptAnswer) => {
      const immuta = await freshImmuta({ variant: { scriptAnswer } });
      immuta.fault({ route: 'POST /integrations/scripts/create', kind: 'truncated-json' });
      const seen = await call(immuta, 'POST', '/integrations/scripts/create', redshift());
      expect(seen.status).toBe(200);
      expect(seen.text.length).toBeGreaterThan(100);
      expect(seen.json).toBeUndefined();
    },
  );

  test('with the right body and a wrong type', async () => {
    const immuta = await freshImmuta();
    immuta.fault({ route: 'GET /integrations', kind: 'wrong-content-type' });
    const { headers, json } = await call(immuta, 'GET', '/integrations');
    expect([headers.get('content-type'), json]).toEqual(['application/octet-stream', []]);
  });

  test('byte by byte, and late', async () => {
    const immuta = await freshImmuta();
    immuta.fault({ route: 'GET /integrations', kind: 'slow-drip', everyMs: 1 });
    immuta.fault({ route: 'GET /integrations', kind: 'delay', ms: 1 });
    expect((await call(immuta, 'GET', '/integrations')).json).toEqual([]);
    expect((await call(immuta, 'GET', '/integrations')).json).toEqual([]);
    expect(immuta.requests.map(({ fault }) => fault)).toEqual(['slow-drip', 'delay']);
  });
});

describe('a fault cuts the connection', () => {
  const cuts: [string, Fault, number][] = [
    ['by a reset', { kind: 'reset' }, 0],
    ['by a reset after the effect', { kind: 'reset', when: 'after-effect' }, 1],
    ['in the middle of the answer', { kind: 'cut-connection' }, 1],
  ];

  test.each(cuts)('%s', async (_name, fault, count) => {
    const immuta = await freshImmuta();
    immuta.fault({ ...post, ...fault });
    await expect(call(immuta, 'POST', '/integrations', redshift())).rejects.toThrow();
    expect(immuta.state()).toHaveLength(count);
    expect((await call(immuta, 'GET', '/integrations')).status).toBe(200);
  });

  test.each(cuts)('%s, over TLS', async (_name, fault, count) => {
    const tls = selfSigned();
    const immuta = await freshImmuta({ tls });
    immuta.fault({ ...post, ...fault });
    await expect(secureCall(immuta, 'POST', tls.cert, redshift())).rejects.toThrow();
    expect(immuta.state()).toHaveLength(count);
    expect(await secureCall(immuta, 'GET', tls.cert)).toBe(200);
  });

  test('with an untrusted certificate, before any request', async () => {
    const immuta = await freshImmuta({ tls: selfSigned() });
    await expect(call(immuta, 'GET', '/integrations')).rejects.toMatchObject({
      cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    expect(immuta.requests).toEqual([]);
  });

  test('and the effect comes later', async () => {
    const immuta = await freshImmuta();
    immuta.fault({ ...post, kind: 'late-effect', afterMs: 50 });
    await expect(call(immuta, 'POST', '/integrations', redshift())).rejects.toThrow();
    expect(immuta.state()).toEqual([]);
    await immuta.idle();
    expect(immuta.state()).toHaveLength(1);
  });

  test('never answers, until the client gives up', async () => {
    const immuta = await freshImmuta();
    immuta.fault({ ...post, kind: 'hang', when: 'after-effect' });
    const signal = AbortSignal.timeout(100);
    await expect(
      call(immuta, 'POST', '/integrations', redshift(), {
        method: 'POST',
        body: JSON.stringify(redshift()),
        signal,
      }),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(immuta.requests).toMatchObject([{ fault: 'hang', status: undefined }]);
    expect(immuta.state()).toHaveLength(1);
  });

  test('with a closed port, until faults are cleared or the time is over', async () => {
    const immuta = await freshImmuta();
    immuta.fault({ ...post, kind: 'connection-refused' });
    await expect(call(immuta, 'POST', '/integrations', redshift())).rejects.toThrow();
    await expect(call(immuta, 'GET', '/integrations')).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
    await immuta.clearFaults();
    expect((await call(immuta, 'GET', '/integrations')).json).toEqual([]);
    await immuta.refuseConnections(50);
    await expect(call(immuta, 'GET', '/integrations')).rejects.toThrow();
    await immuta.idle();
    expect((await call(immuta, 'GET', '/integrations')).status).toBe(200);
    expect(immuta.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });
});

describe('which requests a rule hits', () => {
  const codes = async (route: string, rule: { times?: number; skip?: number } = {}): Promise<number[]> => {
    const immuta = await freshImmuta({ settleAfterPolls: 0 });
    immuta.seed(redshift());
    const handle = immuta.fault({ kind: 'status', status: 503, route, ...rule });
    const seen: number[] = [];
    for (const path of ['/integrations', '/integrations/1', '/integrations/1/status']) {
      seen.push((await call(immuta, 'GET', path)).status);
    }
    expect(handle.hits()).toBe(seen.filter((status) => status === 503).length);
    handle.remove();
    expect((await call(immuta, 'GET', '/integrations')).status).toBe(200);
    return seen;
  };

  test.each([
    ['GET /integrations', {}, [503, 200, 200]],
    ['GET /integrations/*', {}, [200, 503, 200]],
    ['GET /integrations/*/status', {}, [200, 200, 503]],
    ['* **', {}, [503, 200, 200]],
    ['* **', { times: Infinity }, [503, 503, 503]],
    ['* **', { skip: 1 }, [200, 503, 200]],
    ['* **', { skip: 1, times: 2 }, [200, 503, 503]],
    ['POST **', { times: Infinity }, [200, 200, 200]],
  ])('%s %j', async (route, rule, expected) => {
    expect(await codes(route, rule)).toEqual(expected);
  });

  test('an invalid route is reported at once', async () => {
    const immuta = await freshImmuta();
    expect(() => immuta.fault({ kind: 'hang', route: '/integrations' })).toThrow('is not a route');
  });

  test('random faults are the same for the same seed, and have their share', async () => {
    const hits = async (seed: number): Promise<number[]> => {
      const immuta = await freshImmuta();
      const kinds = [{ kind: 'status', status: 503 }] as const;
      const handle = immuta.fault(randomFaults({ seed, share: 0.2, kinds: [...kinds] }));
      const paths = Array.from({ length: 300 }, (_, index) => `/integrations/${String(index % 60)}`);
      for (let at = 0; at < paths.length; at += 20) {
        await Promise.all(paths.slice(at, at + 20).map((path) => call(immuta, 'GET', path)));
      }
      expect(handle.hits()).toBeGreaterThan(30);
      expect(handle.hits()).toBeLessThan(90);
      return immuta.requests
        .filter(({ fault }) => fault !== undefined)
        .map(({ path }) => Number(path.slice('/integrations/'.length)))
        .sort((one, other) => one - other);
    };
    const first = await hits(1);
    expect(await hits(1)).toEqual(first);
    expect(await hits(2)).not.toEqual(first);
  });
});
