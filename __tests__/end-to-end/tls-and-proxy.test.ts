import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from '../../sandbox/immuta/self-signed.ts';
import { startProxy, type LocalProxy, type LocalProxyOptions } from '../network/local-proxy.ts';
import { startBench, type Bench } from './fault-bench.ts';

jest.setTimeout(120_000);

let bench: Bench;
let folder: string;
const proxies: LocalProxy[] = [];
const identity = selfSigned();

beforeAll(async () => {
  bench = await startBench();
  folder = await mkdtemp(join(tmpdir(), 'sandbox-ca-'));
  await writeFile(join(folder, 'ca.pem'), identity.cert);
});

afterAll(async () => {
  await Promise.all(proxies.map((proxy) => proxy.close()));
  await bench.close();
  await rm(folder, { recursive: true });
});

async function openProxy(options: LocalProxyOptions = {}): Promise<LocalProxy> {
  const proxy = await startProxy(options);
  proxies.push(proxy);
  return proxy;
}

const trusting = (): Record<string, string> => ({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') });

test.concurrent.each(['plan', 'apply'] as const)(
  '%s sends nothing to a tenant with an untrusted certificate',
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

test.concurrent('`NODE_TLS_REJECT_UNAUTHORIZED=0` is refused before any request', async () => {
  const tenant = await bench.tenant({ tls: identity });
  const step = await bench.run(tenant, { mode: 'plan', env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
  expect(step.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' });
  expect(tenant.immuta.requests).toEqual([]);
});

/** Longer than the limit of the bench: these tests are about proxies, not about time. */
const patient = { 'request-timeout': '20' };

test.concurrent.each([
  ['HTTPS_PROXY', 'http://'],
  ['https_proxy', ''],
])('%s names the proxy for the tenant, as %jHOST:PORT', async (variable, scheme) => {
  const proxy = await openProxy();
  const tenant = await bench.tenant({ tls: identity });
  const env = { ...trusting(), [variable]: `${scheme}${proxy.host}` };
  const step = await bench.run(tenant, { mode: 'apply', env, inputs: patient });
  expect(step.outputs).toMatchObject({ result: 'applied' });
  expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${new URL(tenant.immuta.url).host}`]));
});

test.concurrent('HTTP_PROXY is used for http addresses, and responses may be compressed', async () => {
  const proxy = await openProxy({ credentials: 'me:Proxy0Password', compress: true });
  const tenant = await bench.tenant();
  const env = { HTTP_PROXY: `me:Proxy0Password@${proxy.host}` };
  const step = await bench.run(tenant, { mode: 'apply', env, inputs: patient });
  expect(step.outputs).toMatchObject({ result: 'applied' });
  const hosts = proxy.asked.map((line) => line.replace(/^[A-Z]+ (http:\/\/[^/]+).*$/, '$1'));
  expect(new Set(hosts)).toEqual(new Set([tenant.immuta.url, new URL(bench.github.apiUrl).origin]));
});

test.concurrent.each(['example.com,127.0.0.1', '127.0.0.0/8', '*', '127.0.0.1:1, 127.0.0.1/32'])(
  'NO_PROXY=%s names hosts that need no proxy, even if the address of the proxy is unusable',
  async (hosts) => {
    const tenant = await bench.tenant({ tls: identity });
    const unusable = { HTTPS_PROXY: 'socks5://proxy address', HTTP_PROXY: 'ftp://proxy' };
    const env = { ...trusting(), ...unusable, NO_PROXY: hosts };
    const step = await bench.run(tenant, { mode: 'plan', env, inputs: patient });
    expect(step.outputs).toMatchObject({ result: 'changes' });
  },
);

test.concurrent('blank variables mean no proxy', async () => {
  const tenant = await bench.tenant();
  const env = { HTTPS_PROXY: ' ', http_proxy: '  ' };
  const step = await bench.run(tenant, { mode: 'plan', env, inputs: patient });
  expect(step.outputs).toMatchObject({ result: 'changes' });
});

test.concurrent.each([
  ['HTTP_PROXY', 'http://somebody:Proxy0Password@proxy example:3128'],
  ['http_proxy', 'http://somebody:Proxy0Password@proxy example:3128'],
  ['HTTP_PROXY', 'http://127.0.0.1:1/proxy.pac'],
  ['HTTP_PROXY', '"http://127.0.0.1:1"'],
  ['http_proxy', 'http://somebody:Proxy0Password%zz@127.0.0.1:1'],
])(
  'an address in %s that can’t be used is a wrong input, named without its credentials: %s',
  async (variable, address) => {
    const tenant = await bench.tenant();
    const env = { [variable]: address };
    const step = await bench.run(tenant, { mode: 'plan', env, inputs: patient });
    expect(step.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' });
    expect(step.stdout).toMatch(new RegExp(`^::error.*${variable}`, 'm'));
    expect(step.stdout).not.toMatch(/somebody|Proxy0Password/);
    expect(tenant.immuta.requests).toEqual([]);
  },
);

test.concurrent(
  'a proxy that does not answer makes the tenant unreachable, and the message names it',
  async () => {
    const proxy = await openProxy();
    await proxy.close();
    const tenant = await bench.tenant({ tls: identity });
    const env = { ...trusting(), HTTPS_PROXY: `http://somebody:Proxy0Password@${proxy.host}` };
    const step = await bench.run(tenant, { mode: 'plan', env });
    expect(step.outputs).toMatchObject({ result: 'failed', reason: 'unreachable' });
    expect(step.stdout).toMatch(new RegExp(`^::error.*through the proxy ${proxy.host}`, 'm'));
    expect(step.stdout).toContain('`HTTPS_PROXY`, `NO_PROXY`');
    expect(step.stdout).not.toMatch(/somebody|Proxy0Password/);
  },
);

test.concurrent.each(['https', 'http'])(
  'a proxy that requires credentials is reported, for a tenant at an %s address',
  async (scheme) => {
    const proxy = await openProxy({ credentials: 'somebody:Proxy0Password' });
    const tenant = await bench.tenant(scheme === 'https' ? { tls: identity } : {});
    const exempt = new URL(bench.github.apiUrl).host;
    const env = { ...trusting(), [`${scheme}_proxy`]: proxy.host, NO_PROXY: exempt };
    const step = await bench.run(tenant, { mode: 'plan', env, inputs: patient });
    expect(step.outputs).toMatchObject({ result: 'failed', reason: 'unreachable' });
    expect(step.stdout).toMatch(new RegExp(`^::error.*proxy ${proxy.host}, which answered 407`, 'm'));
    expect(step.stdout).toContain('requires credentials');
  },
);

test.concurrent('a script that Immuta fails to render is not blamed on a key that it accepted', async () => {
  const tenant = await bench.tenant();
  const route = 'POST /integrations/scripts/create';
  tenant.immuta.fault({ kind: 'status', status: 500, route, times: 100 });
  const step = await bench.run(tenant, { mode: 'plan' });
  expect(step.outputs).toMatchObject({ result: 'failed', reason: 'immuta-error' });
  expect(step.stdout).toMatch(/^::error.*The API key is valid/m);
  expect(step.stdout).not.toContain('Check `immuta-api-key`');
});

test.concurrent('a list that is nested 100,000 deep is not read, and the error says so', async () => {
  const tenant = await bench.tenant();
  const body = '['.repeat(100_000) + ']'.repeat(100_000);
  const answer = { kind: 'answer', status: 200, contentType: 'application/json', body } as const;
  tenant.immuta.fault({ ...answer, route: 'GET /integrations' });
  const step = await bench.run(tenant, { mode: 'plan', inputs: patient });
  expect(step.outputs).toMatchObject({ result: 'failed', reason: 'immuta-error' });
  expect(step.stdout).toMatch(/^::error.*nested more than 200 levels deep/m);
});

test.concurrent.each([
  ['GET /integrations', 'plan'],
  ['POST /integrations', 'apply'],
  ['PUT /integrations/*', 'apply'],
  ['DELETE /integrations/*', 'apply'],
] as const)(
  'a redirect of %s to another host is not followed, and the key is not sent there',
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
