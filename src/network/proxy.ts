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
  const exempt = setting('NO_PROXY')?.value ?? '';
  return (url) => {
    const proxy = proxies[url.protocol === 'http:' ? 'http:' : 'https:'];
    return proxy === undefined || isExempt(url, exempt) ? undefined : readProxy(proxy);
  };
}

interface Setting {
  readonly variable: string;
  readonly value: string;
}

function readProxy({ variable, value }: Setting): Proxy {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`);
  if (url !== null && isProxyAddress(url)) return { url, host: url.host };
  throw new ActionFailure({
    reason: 'invalid-input',
    message: `The environment variable \`${variable}\` is not the address of an HTTP proxy.`,
    remedy: `Set \`${variable}\` to \`http://HOST:PORT\` or \`http://USER:PASSWORD@HOST:PORT\` (percent-encode special characters), or list the host in \`NO_PROXY\`.`,
  });
}

function isProxyAddress({ protocol, hostname, pathname, search, hash, username, password }: URL): boolean {
  try {
    // The credentials are decoded when they are sent, which fails at a `%` that begins no escape sequence.
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  // A `/`, `?` or `#` in a password ends the host early, and the address of a PAC file has a path.
  return /^https?:$/.test(protocol) && hostname !== '' && `${pathname}${search}${hash}` === '/';
}

/** Whether NO_PROXY names a URL: by host, domain (with or without `.` or `*.` before it), address or CIDR block, each with or without a port, or by `*`. */
function isExempt({ protocol, hostname, port }: URL, list: string): boolean {
  const host = bare(hostname);
  const usedPort = port === '' ? (protocol === 'http:' ? '80' : '443') : port;
  return list.split(/[\s,]+/).some((entry) => {
    // An IPv6 address without brackets has no port.
    const named = /^(?<host>\[[^\]]*\](?:\/\d+)?|[^:]*)(?::(?<port>\d+))?$/.exec(entry)?.groups;
    if (named?.['port'] !== undefined && named['port'] !== usedPort) return false;
    return entry === '*' || covers(bare(named?.['host'] ?? entry), host);
  });
}

function covers(named: string, host: string): boolean {
  const [address = '', prefix] = named.split('/');
  const family = isIP(address);
  if (family === 0) {
    const domain = named.replace(/^\*?\./, '');
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
  }
  const longest = family === 4 ? 32 : 128;
  const bits = Number(prefix ?? longest);
  if (isIP(host) !== family || !Number.isInteger(bits) || bits > longest) return false;
  const block = new BlockList();
  const type = family === 4 ? 'ipv4' : 'ipv6';
  block.addSubnet(address, bits, type);
  return block.check(host, type);
}

/** A host in lower case, without the brackets of an IPv6 address and the dot that may end a name. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[([^\]]*)\]/, '$1')
    .replace(/\.$/, '');
}
