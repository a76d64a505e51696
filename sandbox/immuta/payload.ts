import { isJsonObject } from '../../src/json.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { Refusal } from './answer.ts';
import { valueAt, withValueAt } from './config-paths.ts';

/** What POST, PUT and most `scripts/*` calls take, checked. */
export interface Payload {
  readonly type: string;
  readonly autoBootstrap?: boolean;
  readonly config: JsonObject;
}

export const integrationTypes = [
  'Redshift',
  'Snowflake',
  'Databricks',
  'Azure Synapse Analytics',
  'Google BigQuery',
  'Native S3',
  'Trino',
] as const;

const topLevelKeys: readonly string[] = ['type', 'autoBootstrap', 'config'];

const typeOfKey: Readonly<Record<string, 'string' | 'integer' | 'boolean' | 'object'>> = {
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

const neededByAuthentication: Readonly<Record<string, readonly string[]>> = {
  userPassword: ['username', 'password'],
  accessKey: ['databaseUser', 'accessKeyId', 'secretKey'],
  okta: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'],
};

/**
 * Checks the body of a POST, PUT or `scripts/*` call as the documentation describes it.
 * Keys of `config` that are not documented pass. Throws a 400 Refusal that names the first fault.
 */
export function readPayload(body: Json | undefined): Payload {
  if (!isJsonObject(body)) throw new Refusal(400, '"value" must be of type object');
  const unknown = Object.keys(body).find((key) => !topLevelKeys.includes(key));
  if (unknown !== undefined) throw new Refusal(400, `"${unknown}" is not allowed`);
  const { type, autoBootstrap, config } = body;
  if (typeof type !== 'string' || !integrationTypes.some((known) => known === type)) {
    throw new Refusal(400, `"type" must be one of [${integrationTypes.join(', ')}]`);
  }
  if (type === 'Trino') {
    if (config !== undefined) throw new Refusal(400, '"config" is not allowed');
    if (autoBootstrap !== undefined) throw new Refusal(400, '"autoBootstrap" is not allowed');
    return { type, config: {} };
  }
  if (autoBootstrap === undefined) throw new Refusal(400, '"autoBootstrap" is required');
  if (typeof autoBootstrap !== 'boolean') throw new Refusal(400, '"autoBootstrap" must be a boolean');
  if (config === undefined) throw new Refusal(400, '"config" is required');
  if (!isJsonObject(config)) throw new Refusal(400, '"config" must be of type object');
  if (type === 'Redshift') checkRedshift(config, autoBootstrap);
  return { type, autoBootstrap, config };
}

function checkRedshift(config: JsonObject, autoBootstrap: boolean): void {
  for (const [path, type] of Object.entries(typeOfKey)) {
    const value = valueAt(config, path);
    if (value !== undefined && !hasType(value, type)) {
      throw new Refusal(400, `"config.${path}" must be of type ${type}`);
    }
  }
  const port = config['port'] ?? 5439;
  if (typeof port === 'number' && (port < 1 || port > 65_535)) {
    throw new Refusal(400, '"config.port" must be a valid port');
  }
  const authentication = config['authenticationType'] ?? 'userPassword';
  const credentials = typeof authentication === 'string' ? neededByAuthentication[authentication] : undefined;
  if (credentials === undefined) {
    const known = Object.keys(neededByAuthentication).join(', ');
    throw new Refusal(400, `"config.authenticationType" must be one of [${known}]`);
  }
  const needed = [
    'host',
    'database',
    ...credentials,
    ...(autoBootstrap ? ['initialDatabase'] : ['username', 'password']),
  ];
  for (const path of needed) {
    const value = valueAt(config, path);
    if (value === undefined) throw new Refusal(400, `"config.${path}" is required`);
    if (value === '') throw new Refusal(400, `"config.${path}" is not allowed to be empty`);
  }
}

function hasType(value: Json, type: 'string' | 'integer' | 'boolean' | 'object'): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return isJsonObject(value);
  return typeof value === type;
}

/** A config as Immuta keeps it: documented defaults filled in. Other types stay as they are. */
export function withDefaults(type: string, config: JsonObject): JsonObject {
  if (type !== 'Redshift') return config;
  let full = withValueAt(config, 'port', config['port'] ?? 5439);
  const enabled = valueAt(full, 'impersonation.enabled') ?? false;
  full = withValueAt(full, 'impersonation.enabled', enabled);
  if (enabled === true && valueAt(full, 'impersonation.role') === undefined) {
    full = withValueAt(full, 'impersonation.role', 'immuta_impersonation');
  }
  return full;
}
