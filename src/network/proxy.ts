import { BlockList, isIP } from 'node:net';
import { ActionFailure } from '../failure.ts';
import type { Lookup } from '../runner/environment.ts';

/** A proxy that the environment names. */
export interface Proxy {
  /** With its credentials, if it has any: never shown. */
  readonly url: URL;
  /** Host and port, for messages. */
  readonly host: string;
}

/**
 * The proxy that a request to this URL goes through; undefined if it goes straight to the server. Throws `invalid-input`
 * if the environment names one for it that can't be used.
 */
export type ProxyFor = (url: URL) => Proxy | undefined;

/**
 * Reads `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, each in either case; the lower case comes first, as in curl.
 * The scheme of the URL that is asked for decides which of the two proxies is used.
 */
export function proxyFrom(get: Lookup): ProxyFor {
  const setting = (name: string): Setting | undefined =>
    [name.toLowerCase(), name]
      .map((variable) => ({ variable, value: get(variable)?.trim() ?? '' }))
      .find(({ value }) => value !== '');
  const proxies = { 'https:': setting('HTTPS_PROXY'), 'http:': setting('HTTP_PROXY') };
  const exempt = exemption(setting('NO_PROXY')?.value ?? '');
  return (url) => {
    const proxy = proxies[url.protocol === 'http:' ? 'http:' : 'https:'];
    return proxy === undefined || exempt(url) ? undefined : readProxy(proxy);
  };
}

interface Setting {
  readonly variable: string;
  readonly value: string;
}

function readProxy({ variable, value }: Setting): Proxy {
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || !isHostAlone(url) || !isDecodable(url)) {
    throw new ActionFailure({
      reason: 'invalid-input',
      message: `The environment variable ${variable} is not the address of an HTTP proxy.`,
      remedy: `Set ${variable} to \`http://HOST:PORT\` or \`http://USER:PASSWORD@HOST:PORT\` (percent-encode special characters), or name the host in NO_PROXY.`,
    });
  }
  return { url, host: url.host };
}

/** A `/`, `?` or `#` in a password ends the host early; an address with a path, such as that of a PAC file, is no proxy's either. */
function isHostAlone({ hostname, pathname, search, hash }: URL): boolean {
  return hostname !== '' && pathname === '/' && `${search}${hash}` === '';
}

/** The credentials are decoded when they are sent: a `%` that begins no escape would fail there. */
function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(`${username}:${password}`);
    return true;
  } catch {
    return false;
  }
}

/** Reads NO_PROXY: hosts, domains (with or without `.` or `*.` before them), addresses, CIDR blocks, each with or without a port, and `*`. */
function exemption(list: string): (url: URL) => boolean {
  const rules = list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(exemptionRule);
  return (url) => {
    const host = bare(url.hostname);
    const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port;
    return rules.some((matches) => matches(host, port));
  };
}

type ExemptionRule = (host: string, port: string) => boolean;

function exemptionRule(entry: string): ExemptionRule {
  if (entry === '*') return () => true;
  const { host, port } = splitPort(entry);
  const matches = hostRule(host);
  return (asked, askedPort) => (port === undefined || port === askedPort) && matches(asked);
}

/** `host:port` and `[address]:port`; an IPv6 address without brackets has no port. */
function splitPort(entry: string): { host: string; port: string | undefined } {
  const { host, port } = /^(?<host>\[[^\]]*\](?:\/\d+)?|[^:]*)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {};
  return { host: bare(host ?? entry), port };
}

function hostRule(named: string): (host: string) => boolean {
  const [address = '', prefix] = named.split('/');
  const family = isIP(address);
  if (family !== 0) {
    const block = new BlockList();
    const bits = Number(prefix ?? (family === 4 ? 32 : 128));
    if (!Number.isInteger(bits) || bits > (family === 4 ? 32 : 128)) return () => false;
    block.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
    return (host) => isIP(host) !== 0 && block.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6');
  }
  const domain = named.replace(/^\*?\./, '');
  return (host) => domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

/** A host in lower case, without the brackets of an IPv6 address and the dot that may end a name. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[([^\]]*)\]/, '$1')
    .replace(/\.$/, '');
}
