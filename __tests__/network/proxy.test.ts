import { afterEach, describe, expect, test } from '@jest/globals';
import { ActionFailure } from '../../src/failure.ts';
import { proxyFrom, type ProxyFor } from '../../src/network/proxy.ts';
import { openHttp, type HttpResponse } from '../../src/network/http.ts';
import { HttpError } from '../../src/network/http-error.ts';
import { lookupIn } from '../../src/runner/environment.ts';
import { startServer, type Answerer } from './local-server.ts';
import { startProxy, type LocalProxy } from './local-proxy.ts';

function proxies(environment: Record<string, string>): ProxyFor {
  return proxyFrom(lookupIn(environment));
}

function hostFor(
  environment: Record<string, string>,
  url = 'https://tenant.example.com',
): string | undefined {
  return proxies(environment)(new URL(url))?.host;
}

describe('the proxy of a request', () => {
  test.each<[Record<string, string>, string | undefined, string | undefined]>([
    [{ HTTPS_PROXY: 'http://proxy.example.com:3128' }, 'proxy.example.com:3128', undefined],
    [{ https_proxy: 'http://proxy.example.com:3128' }, 'proxy.example.com:3128', undefined],
    [{ HTTP_PROXY: 'http://proxy.example.com:3128' }, undefined, 'proxy.example.com:3128'],
    [{ http_proxy: 'http://proxy.example.com:3128' }, undefined, 'proxy.example.com:3128'],
    [{ https_proxy: 'http://lower', HTTPS_PROXY: 'http://upper' }, 'lower', undefined],
    [{ HTTPS_PROXY: 'proxy.example.com:3128' }, 'proxy.example.com:3128', undefined],
    [{ HTTPS_PROXY: 'user:word@proxy.example.com:3128' }, 'proxy.example.com:3128', undefined],
    [{ HTTPS_PROXY: 'proxy' }, 'proxy', undefined],
    [{ HTTPS_PROXY: '10.0.0.1:3128' }, '10.0.0.1:3128', undefined],
    [{ HTTPS_PROXY: '[::1]:3128' }, '[::1]:3128', undefined],
    [{ HTTPS_PROXY: ' http://proxy.example.com:3128\n' }, 'proxy.example.com:3128', undefined],
    [{ HTTPS_PROXY: 'https://proxy.example.com' }, 'proxy.example.com', undefined],
    [{ HTTPS_PROXY: '' }, undefined, undefined],
    [{ HTTPS_PROXY: ' ', HTTP_PROXY: '\t' }, undefined, undefined],
  ])('%j', (environment, secure, plain) => {
    expect(hostFor(environment)).toBe(secure);
    expect(hostFor(environment, 'http://tenant.example.com')).toBe(plain);
  });

  test.each([
    'socks5://proxy.example.com:1080',
    'ftp://proxy.example.com',
    'http://',
    'http://proxy example.com',
    'http://user:word@proxy.example.com:99999',
    'http://user:wo/rd@proxy.example.com:3128',
    'http://user:1/rd@proxy.example.com:3128',
    'user:1#rd@proxy.example.com:3128',
    ':3128',
  ])('%j is refused by the name of its variable, without its credentials', (address) => {
    let failure: unknown;
    try {
      hostFor({ https_proxy: address });
    } catch (error: unknown) {
      failure = error;
    }
    if (!(failure instanceof ActionFailure)) throw new Error('the address had to be refused');
    const [{ reason, message, remedy }] = failure.failures;
    expect(reason).toBe('invalid-input');
    expect(message).toContain('https_proxy');
    expect(`${message}${remedy ?? ''}`).not.toMatch(/user|word|rd@|example/);
  });

  test('is not read if no request goes through it', () => {
    const environment = {
      HTTPS_PROXY: 'socks5://proxy',
      HTTP_PROXY: 'http://proxy',
      NO_PROXY: 'example.com',
    };
    expect(hostFor(environment)).toBeUndefined();
    expect(hostFor(environment, 'http://elsewhere')).toBe('proxy');
  });
});

describe('NO_PROXY', () => {
  test.each([
    ['*', 'https://tenant.example.com', true],
    ['other,*', 'https://tenant.example.com', true],
    ['tenant.example.com', 'https://tenant.example.com', true],
    ['TENANT.example.COM.', 'https://tenant.example.com', true],
    ['tenant.example.com', 'https://tenant.example.com./', true],
    ['example.com', 'https://tenant.example.com', true],
    ['.example.com', 'https://tenant.example.com', true],
    ['.example.com', 'https://example.com', true],
    ['*.example.com', 'https://tenant.example.com', true],
    ['ample.com', 'https://tenant.example.com', false],
    ['a, example.com ,b', 'https://tenant.example.com', true],
    ['a example.com', 'https://tenant.example.com', true],
    ['example.com:443', 'https://tenant.example.com', true],
    ['example.com:8443', 'https://tenant.example.com', false],
    ['*.example.com:8443', 'https://tenant.example.com:8443', true],
    ['example.com:80', 'http://tenant.example.com', true],
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['10.1.2.3:443', 'https://10.1.2.3', true],
    ['10.1.2.3:8443', 'https://10.1.2.3', false],
    ['10.0.0.0/8', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://11.1.2.3', false],
    ['10.0.0.0/8', 'https://10.example.com', false],
    ['10.1.2.3/32', 'https://10.1.2.3', true],
    ['0.0.0.0/0', 'https://10.1.2.3', true],
    ['10.0.0.0/33', 'https://10.1.2.3', false],
    ['10.0.0.0/x', 'https://10.1.2.3', false],
    ['127.0.0.0/8', 'http://127.0.0.1:8080', true],
    ['::1', 'https://[::1]:8443', true],
    ['[::1]', 'https://[::1]:8443', true],
    ['[::1]:8443', 'https://[::1]:8443', true],
    ['[::1]:443', 'https://[::1]:8443', false],
    ['2001:0DB8:0::1', 'https://[2001:db8::1]', true],
    ['2001:db8::/32', 'https://[2001:db8:1::2]', true],
    ['[2001:db8::]/32', 'https://[2001:db8:1::2]', true],
    ['2001:db8::/32', 'https://[2001:db9::2]', false],
    ['', 'https://tenant.example.com', false],
    ['.', 'https://tenant.example.com', false],
  ])('%j for %s: %s', (list, url, exempt) => {
    const proxy = 'http://proxy:3128';
    const environment = { HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: list };
    expect(hostFor(environment, url)).toBe(exempt ? undefined : 'proxy:3128');
  });

  test('is also read in lower case', () => {
    expect(hostFor({ HTTPS_PROXY: 'proxy', no_proxy: 'example.com' })).toBeUndefined();
  });
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function throughProxy(
  proxy: LocalProxy,
  { scheme = 'http', credentials = '', answer }: { scheme?: string; credentials?: string; answer?: Answerer },
): Promise<{ response: Promise<HttpResponse>; debug: string[] }> {
  const server = await startServer(
    answer ??
      ((response) => {
        response.end('from the tenant');
      }),
  );
  const address = `${credentials}${proxy.host}`;
  const proxyFor = proxies({ HTTPS_PROXY: address, HTTP_PROXY: address });
  const debug: string[] = [];
  const http = openHttp({ timeout: 5000, proxyFor, debug: (line) => debug.push(line) });
  closing.push(
    () => server.close(),
    () => proxy.close(),
  );
  const url = new URL('/a?b=c', server.url);
  url.protocol = scheme;
  return { response: http.send('Immuta', { method: 'GET', url, headers: {} }), debug };
}

async function errorOf(response: Promise<unknown>): Promise<HttpError> {
  const error: unknown = await response.catch((thrown: unknown) => thrown);
  if (error instanceof HttpError) return error;
  throw new Error('the request had to fail', { cause: error });
}

describe('through a proxy', () => {
  test('a plain request is sent as a proxy request, and the log says so without credentials', async () => {
    const proxy = await startProxy({ credentials: 'me:secret word' });
    const { response, debug } = await throughProxy(proxy, { credentials: 'me:secret%20word@' });
    expect(await response).toMatchObject({
      text: 'from the tenant',
      via: ` through the proxy ${proxy.host}`,
    });
    expect(proxy.asked).toEqual([expect.stringMatching(/^GET http:\/\/127\.0\.0\.1:\d+\/a\?b=c$/)]);
    expect(debug).toEqual([
      expect.stringMatching(`^Immuta: GET /a → 200 in \\d+ ms through the proxy ${proxy.host}$`),
    ]);
  });

  test.each(['http', 'https'])('%s fails at once if the proxy wants other credentials', async (scheme) => {
    const proxy = await startProxy({ credentials: 'me:secret' });
    const { response } = await throughProxy(proxy, { scheme, credentials: 'me:wrong@' });
    const error = await errorOf(response);
    expect(error).toMatchObject({ kind: 'refused-by-proxy', status: 407 });
    expect(error.message).toMatch(
      new RegExp(`^Immuta at \\S+ can't be reached through the proxy ${proxy.host}, which answered 407$`),
    );
  });

  test.each([
    [403, 'refused-by-proxy', 'which answered 403'],
    [503, 'unreachable', 'Proxy response (503)'],
  ])('an answer of %i to CONNECT is an error', async (status, kind, words) => {
    const proxy = await startProxy({ refuseTunnels: status });
    const { response } = await throughProxy(proxy, { scheme: 'https' });
    const error = await errorOf(response);
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(`through the proxy ${proxy.host}`);
    expect(error.message).toContain(words);
  });

  test('the error names a proxy that does not exist', async () => {
    const proxy = await startProxy({});
    await proxy.close();
    const { response } = await throughProxy(proxy, { credentials: 'me:secret@' });
    const error = await errorOf(response);
    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain(`can't be reached through the proxy ${proxy.host}: connect ECONNREFUSED`);
    expect(error.message).not.toMatch(/me:|secret/);
  });
});
