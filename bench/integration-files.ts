import { createHash } from 'node:crypto';
import type { JsonObject } from '../src/json.ts';

/** A repository has at most 100 secrets, so many integrations share them. Source: GitHub's documentation of secrets. */
const secrets = 100;

/** The path of the integration file with a number. */
export function fileName(index: number): string {
  return `immuta/team-${String(index % 10)}/warehouse-${String(index)}.yml`;
}

/** Its text; another `version` differs in one key. */
export function fileOf(index: number, version: number): string {
  return `type: Redshift
autoBootstrap: false
config:
  host: warehouse-${String(index)}.example.com
  port: 5439
  database: immuta
  impersonation:
    enabled: ${version === 0 ? 'false' : 'true'}
  authenticationType: userPassword
  username: immuta_system
  password: \${REDSHIFT_PASSWORD_${String(index % secrets)}}
`;
}

/** Its live config. */
export function configOf(index: number, version: number): JsonObject {
  return {
    host: `warehouse-${String(index)}.example.com`,
    port: 5439,
    database: 'immuta',
    impersonation: { enabled: version !== 0 },
    authenticationType: 'userPassword',
    username: 'immuta_system',
    password: 'Pl4ceholderPassword',
  };
}

/** The body of a request for its script. */
export function payloadOf(index: number): JsonObject {
  return { type: 'Redshift', autoBootstrap: false, config: configOf(index, 1) };
}

/** The environment for the references of all files. */
export function passwords(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: secrets }, (_, index) => [`REDSHIFT_PASSWORD_${String(index)}`, passwordOf(index)]),
  );
}

/** Looks random, but is the same in every run. */
function passwordOf(index: number): string {
  return `${createHash('sha256').update(String(index)).digest('hex').slice(0, 20)}Z9`;
}
