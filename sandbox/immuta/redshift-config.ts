import type { JsonObject } from '../../src/json.ts';
import { checkKeyTypes, credentialKeys, requireKeys } from './config-check.ts';
import type { CredentialKeys, KeyType } from './config-check.ts';
import { valueAt, withValueAt } from './config-paths.ts';

const typeOfKey: Readonly<Record<string, KeyType>> = {
  host: 'string',
  port: 'integer',
  database: 'string',
  initialDatabase: 'string',
  impersonation: 'object',
  'impersonation.enabled': 'boolean',
  'impersonation.role': 'string',
  authenticationType: 'string',
  username: 'string',
  password: 'string',
  databaseUser: 'string',
  accessKeyId: 'string',
  secretKey: 'string',
  sessionToken: 'string',
  okta: 'object',
  'okta.username': 'string',
  'okta.password': 'string',
  'okta.appId': 'string',
  'okta.idpHost': 'string',
  'okta.role': 'string',
};

const neededByAuthentication: CredentialKeys = {
  userPassword: ['username', 'password'],
  accessKey: ['databaseUser', 'accessKeyId', 'secretKey'],
  okta: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'],
};

/** Checks a `config` as the documentation describes it; keys that are not documented pass. */
export function checkRedshiftConfig(config: JsonObject, autoBootstrap: boolean): void {
  checkKeyTypes(config, typeOfKey);
  requireKeys(config, [
    'host',
    'database',
    ...credentialKeys(config, neededByAuthentication, 'userPassword'),
    ...(autoBootstrap ? ['initialDatabase'] : ['username', 'password']),
  ]);
}

/** Fills the documented defaults in. */
export function withRedshiftDefaults(config: JsonObject): JsonObject {
  let full = withValueAt(config, 'port', config['port'] ?? 5439);
  const enabled = valueAt(full, 'impersonation.enabled') ?? false;
  full = withValueAt(full, 'impersonation.enabled', enabled);
  if (enabled === true && valueAt(full, 'impersonation.role') === undefined) {
    full = withValueAt(full, 'impersonation.role', 'immuta_impersonation');
  }
  return full;
}
