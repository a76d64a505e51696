import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from '../../sandbox/immuta/self-signed.ts';
import { startBench, type Bench } from './fault-bench.ts';

jest.setTimeout(120_000);

/** A proxy that makes tunnels, and remembers to where. */
interface Proxy {
  readonly url: string;
  readonly tunnels: string[];
  readonly server: Server;
}

let bench: Bench;
let folder: string;
const proxies: Proxy[] = [];
const identity = selfSigned();

beforeAll(async () => {
  bench = await startBench();
  folder = await mkdtemp(join(tmpdir(), 'sandbox-ca-'));
  await writeFile(join(folder, 'ca.pem'), identity.cert);
});

afterAll(async () => {
  for (const { server } of proxies) server.close();
  await bench.close();
  await rm(folder, { recursive: true });
});

async function startProxy(): Promise<Proxy> {
  const tunnels: string[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket, head) => {
    tunnels.push(request.url ?? '');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const onwards = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onwards.write(head);
      onwards.pipe(socket).pipe(onwards);
    });
    for (const end of [onwards, socket]) {
      end.on('error', () => {
        onwards.destroy();
        socket.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    tunnels,
    server,
  };
  proxies.push(proxy);
  return proxy;
}

const trusting = (): Record<string, string> => ({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') });

test.concurrent.each(['plan', 'apply'] as const)(
  '%s does not speak to a tenant whose certificate nobody vouches for',
  async (mode) => {
    const tenant = await bench.tenant({ tls: identity });
    const step = await bench.run(tenant, { mode });
    expect(step.outputs).toMatchObject({ result: 'failed', reason: 'unreachable' });
    expect(step.stdout).toMatch(/^::error.*certificate.*NODE_EXTRA_CA_CERTS/m);
    expect(step.exitCode).toBe(1);
    expect(tenant.immuta.requests).toEqual([]);
  },
);

test.concurrent('NODE_EXTRA_CA_CERTS names the certificates of a private authority', async () => {
  const tenant = await bench.tenant({ tls: identity });
  const step = await bench.run(tenant, { mode: 'apply', env: trusting() });
  expect(step.outputs).toMatchObject({ result: 'applied' });
});

test.concurrent('NODE_TLS_REJECT_UNAUTHORIZED=0 is refused before anything is asked', async () => {
  const tenant = await bench.tenant({ tls: identity });
  const step = await bench.run(tenant, { mode: 'plan', env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
  expect(step.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' });
  expect(tenant.immuta.requests).toEqual([]);
});

test.concurrent.each(['HTTPS_PROXY', 'https_proxy'])(
  '%s names the proxy that leads to the tenant',
  async (variable) => {
    const proxy = await startProxy();
    const tenant = await bench.tenant({ tls: identity });
    const step = await bench.run(tenant, { mode: 'apply', env: { ...trusting(), [variable]: proxy.url } });
    expect(step.outputs).toMatchObject({ result: 'applied' });
    expect(new Set(proxy.tunnels)).toEqual(new Set([new URL(tenant.immuta.url).host]));
  },
);

test.concurrent('NO_PROXY names hosts that are reached without it', async () => {
  const proxy = await startProxy();
  const tenant = await bench.tenant({ tls: identity });
  const env = { ...trusting(), HTTPS_PROXY: proxy.url, NO_PROXY: 'example.com,127.0.0.1' };
  const step = await bench.run(tenant, { mode: 'plan', env });
  expect(step.outputs).toMatchObject({ result: 'changes' });
  expect(proxy.tunnels).toEqual([]);
});

test.concurrent(
  'a proxy that is not there makes the tenant unreachable, and the message names the variables',
  async () => {
    const proxy = await startProxy();
    await new Promise((resolve) => proxy.server.close(resolve));
    const tenant = await bench.tenant({ tls: identity });
    const step = await bench.run(tenant, { mode: 'plan', env: { ...trusting(), HTTPS_PROXY: proxy.url } });
    expect(step.outputs).toMatchObject({ result: 'failed', reason: 'unreachable' });
    expect(step.stdout).toMatch(/^::error.*HTTPS_PROXY and NO_PROXY/m);
  },
);

test.concurrent.each([
  ['GET /integrations', 'plan'],
  ['POST /integrations', 'apply'],
  ['PUT /integrations/*', 'apply'],
  ['DELETE /integrations/*', 'apply'],
] as const)(
  'a redirect of %s to another host is not followed, and the key does not get there',
  async (route, mode) => {
    const tenant = await bench.tenant();
    const elsewhere = await bench.tenant();
    tenant.immuta.fault({
      kind: 'redirect',
      status: 307,
      location: `${elsewhere.immuta.url}/integrations`,
      route,
    });
    const step = await bench.run(tenant, { mode });
    expect(step.exitCode).toBe(1);
    expect(step.outputs.reason).toBe('immuta-error');
    expect(step.stdout).toMatch(/^::error.*Redirects are not followed/m);
    expect(elsewhere.immuta.requests).toEqual([]);
  },
);
