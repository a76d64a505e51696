import type { JsonObject } from '../json.ts';
import { hostForm, nameForm, normalHost, portNumber } from './endpoint.ts';
import type {
  BrokenRule,
  ConfigKey,
  ConfigView,
  Identity,
  IntegrationType,
  PrivilegeRecipe,
} from './integration-type.ts';
import { redshiftPrivilegeQuery } from './redshift-privilege-query.ts';

/** Redshift's own default; Immuta fills it in where a payload has none. */
const defaultPort = 5439;

const authenticationTypes = ['userPassword', 'accessKey', 'okta'] as const;

/**
 * Keys of `config` in the order of Immuta's documentation. `host`, `database`, `impersonation.enabled`,
 * `authenticationType: userPassword`, `username` and `password` are documented there; the others are
 * known from the way Immuta treats its other database integrations.
 */
const keys: readonly ConfigKey[] = [
  text('host', 'The host name of the Redshift endpoint, without scheme, port and path.', {
    needed: true,
    form: hostForm,
  }),
  {
    path: 'port',
    type: 'integer',
    secret: false,
    needed: false,
    minimum: 1,
    maximum: 65535,
    default: defaultPort,
    description: 'The port of the Redshift endpoint.',
  },
  text('database', 'The database that Immuta manages: an existing one, or a new one.', { needed: true }),
  text('initialDatabase', 'Only for integrations that Immuta sets up by itself, which Spectrum is not.'),
  {
    path: 'impersonation.enabled',
    type: 'boolean',
    secret: false,
    needed: false,
    default: false,
    description: 'Whether users may impersonate others.',
  },
  text('impersonation.role', 'The role of users who may impersonate others.', {
    default: 'immuta_impersonation',
  }),
  text('authenticationType', 'How Immuta logs in to Redshift.', {
    form: {
      pattern: /^(?:userPassword|accessKey|okta)$/,
      expectation: '`userPassword`, `accessKey` or `okta`',
    },
    values: authenticationTypes,
  }),
  text('username', 'The name of the system account that the script creates.', { needed: true }),
  {
    path: 'password',
    type: 'string',
    secret: true,
    needed: true,
    description:
      "The password of the system account. A secret: one ${NAME} reference to the step's environment.",
    // Source: Redshift's CREATE USER. Printable ASCII but quotes, backslash, slash, at sign and blank.
    rule: {
      pattern: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[!#-&(-.0-?A-[\]-~]{8,64}$/,
      words:
        "Redshift's rule for passwords (8 to 64 characters with an upper-case letter, a lower-case letter and a digit, without quotes, backslash, slash, at sign and blank)",
    },
  },
  text('databaseUser', 'The database user; with `authenticationType: accessKey`.'),
  secret('accessKeyId', 'The id of the AWS access key; with `authenticationType: accessKey`.'),
  secret('secretKey', 'The secret part of the AWS access key; with `authenticationType: accessKey`.'),
  secret('sessionToken', 'The AWS session token; with `authenticationType: accessKey`, optional.'),
  text('okta.username', 'The Okta user; with `authenticationType: okta`.'),
  secret('okta.password', 'The password of the Okta user; with `authenticationType: okta`.'),
  text('okta.appId', 'The id of the Okta application; with `authenticationType: okta`.', {
    form: {
      pattern: /^[A-Za-z0-9_.-]{1,128}$/,
      expectation: 'an application id of 1 to 128 letters, digits and `_.-`',
    },
  }),
  text('okta.idpHost', 'The host name of the identity provider; with `authenticationType: okta`.', {
    form: hostForm,
  }),
  text('okta.role', 'The role that the identity provider grants; with `authenticationType: okta`.'),
];

/** The keys that belong to one way of logging in and to no other. */
const keysOfMethod = {
  accessKey: { needed: ['databaseUser', 'accessKeyId', 'secretKey'], optional: ['sessionToken'] },
  okta: {
    needed: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'],
    optional: [],
  },
} as const;

const privileges: readonly PrivilegeRecipe[] = [
  {
    title: 'Existing database',
    steps: ['Connect to the existing database that `config.database` names.', 'Run the script there.'],
    privileges: ['ALL PRIVILEGES ON DATABASE', 'CREATE USER', 'GRANT TEMP ON DATABASE'],
  },
  {
    title: 'New database',
    steps: [
      'Create the database that `config.database` names; `CREATE DATABASE` must run outside a transaction.',
      'Re-create all external tables in it.',
      'Connect to it and run the script there.',
    ],
    privileges: [
      'CREATE DATABASE',
      'CREATE USER',
      'GRANT TEMP ON DATABASE',
      'REVOKE ALL PRIVILEGES ON DATABASE',
    ],
  },
];

/** Amazon Redshift Spectrum; Immuta's `type` for it is `Redshift`. */
export const redshift: IntegrationType = {
  name: 'Redshift',
  keys,
  brokenRules,
  noAutoBootstrap:
    'Amazon Redshift Spectrum is set up by hand: Immuta makes a script, and a person or `run-script` runs it.',
  identityKeys: ['host', 'port', 'database'],
  identity,
  privileges,
  privilegeQuery: redshiftPrivilegeQuery,
  prerequisites: [
    "A Redshift cluster with Immuta's row-level-security patch.",
    '`enable_case_sensitive_identifier` set to `false`.',
    'An IAM role for Redshift.',
    'An external schema with its tables.',
  ],
};

function identity(config: JsonObject): Identity | undefined {
  const { host, database } = config;
  const port = portNumber(config['port'], defaultPort);
  if (typeof host !== 'string' || host === '' || typeof database !== 'string' || database === '')
    return undefined;
  if (port === undefined) return undefined;
  const normal = normalHost(host);
  return {
    type: 'Redshift',
    key: `${normal}:${port.toString()}/${database}`,
    host: normal,
    port,
    database,
  };
}

function brokenRules(config: ConfigView): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  if (config.has('initialDatabase')) {
    broken.push({
      path: 'initialDatabase',
      message:
        '`config.initialDatabase` goes only with `autoBootstrap: true`, which Redshift Spectrum does not have.',
      remedy: 'Remove the line; `config.database` is the database that Immuta manages.',
    });
  }
  const method = config.text('authenticationType');
  // A method that is there and no known text has its own error already.
  if (method === undefined && config.has('authenticationType')) return broken;
  for (const [name, { needed, optional }] of Object.entries(keysOfMethod)) {
    if (method === name) {
      for (const path of needed.filter((each) => !config.has(each))) {
        broken.push({
          path,
          message: `\`config.${path}\` is missing: \`authenticationType: ${name}\` needs it.`,
        });
      }
    } else {
      for (const path of [...needed, ...optional].filter((each) => config.has(each))) {
        broken.push({
          path,
          message: `\`config.${path}\` goes only with \`authenticationType: ${name}\`.`,
          remedy: `Remove the line, or set \`authenticationType: ${name}\`.`,
        });
      }
    }
  }
  return broken;
}

function text(
  path: string,
  description: string,
  more: Partial<Omit<Extract<ConfigKey, { type: 'string'; secret: false }>, 'path' | 'description'>> = {},
): ConfigKey {
  return { path, description, type: 'string', secret: false, needed: false, form: nameForm, ...more };
}

function secret(path: string, description: string): ConfigKey {
  return {
    path,
    type: 'string',
    secret: true,
    needed: false,
    description: `${description} A secret: one \${NAME} reference to the step's environment.`,
  };
}
