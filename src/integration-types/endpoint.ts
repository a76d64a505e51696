import { isIPv6 } from 'node:net';
import * as z from 'zod/mini';
import type { JsonObject } from '../json.ts';
import type { Identity } from './integration-type.ts';
import type { TextForm } from './key-schemas.ts';

const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
// A name whose last label is all digits would be taken for an (ill-formed) address by resolvers.
const dnsName = `(?=.{1,254}$)(?!(?:.*\\.)?[0-9]+\\.?$)${label}(?:\\.${label})*\\.?`;
const ipv4 = z.regexes.ipv4.source.slice(1, -1);
const group = '[0-9A-Fa-f]{1,4}';
/** What precedes the last 32 bits of an IPv6 address if they are written like IPv4. */
const beforeIpv4 = [
  `(?:${group}:){6}`,
  `::(?:${group}:){0,5}`,
  ...[1, 2, 3, 4, 5].map((n) => `(?:${group}:){${String(n)}}:(?:${group}:){0,${String(5 - n)}}`),
].join('|');

const hostPattern = new RegExp(
  `^(?:${ipv4}|${dnsName})$|${z.regexes.ipv6.source}|^(?:${beforeIpv4})${ipv4}$`,
);

/** The identity by `host`, `port` and `database`; undefined if one of them is missing or malformed. */
export function endpointIdentity(
  type: string,
  config: JsonObject,
  defaultPort: number,
): Identity | undefined {
  const { host, database } = config;
  const port = portNumber(config['port'], defaultPort);
  if (typeof host !== 'string' || host === '' || typeof database !== 'string' || database === '')
    return undefined;
  if (port === undefined) return undefined;
  const normal = normalHost(host);
  return { type, key: `${normal}:${String(port)}/${database}`, host: normal, port, database };
}

/** A host name alone: no scheme, no port, no path. */
export const hostForm: TextForm = {
  pattern: hostPattern,
  expectation: 'a DNS name or an IP address, without a scheme, port or path',
  normal: normalHost,
};

/** Names of databases, users and roles, without characters that could end a quoted name or a connection string. */
export const nameForm: TextForm = {
  pattern: /^[A-Za-z0-9_][A-Za-z0-9_.@$+-]{0,126}$/,
  expectation: '1 to 127 letters, digits and `_.@$+-`, starting with a letter, a digit or `_`',
};

/** A role of AWS by its ARN, or a name. Source of the ARN's form: AWS's reference of IAM identifiers. */
export const roleForm: TextForm = {
  pattern: new RegExp(
    `${nameForm.pattern.source}|^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,512}$`,
  ),
  expectation: `${nameForm.expectation}, or the ARN of a role`,
};

/** One form for all spellings of a host: lower case, without the dot of the root, IPv6 as RFC 5952 writes it. */
function normalHost(host: string): string {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  if (isIPv6(address) && !address.includes('%')) return new URL(`http://[${address}]`).hostname.slice(1, -1);
  return host.toLowerCase().replace(/\.$/, '');
}

/** The default if the key is absent; live integrations may give a port as text. */
function portNumber(value: unknown, absent: number): number | undefined {
  if (value === undefined || value === null) return absent;
  const port = typeof value === 'string' && /^[0-9]{1,5}$/.test(value) ? Number(value) : value;
  return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65535 ? port : undefined;
}
