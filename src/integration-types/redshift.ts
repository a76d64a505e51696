import { choice, flag, port, secret, text } from './config-keys.ts';
import { endpointIdentity, endpointIdentityKeys, hostForm, hostFormOf } from './endpoint.ts';
import type {
  BrokenRule,
  ConfigKey,
  ConfigView,
  IntegrationType,
  PrivilegeRecipe,
} from './integration-type.ts';
import { brokenLogin } from './login-methods.ts';
import { redshiftPrivilegeQuery } from './redshift-privilege-query.ts';

/** Redshift's own default; Immuta fills it in where a payload has none. */
const defaultPort = 5439;

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
  port('port', 'The port of the Redshift endpoint.', defaultPort),
  text('database', 'The database that Immuta manages: an existing one, or a new one.', { needed: true }),
  text('initialDatabase', 'Only for integrations that Immuta sets up by itself, which Spectrum is not.'),
  flag('impersonation.enabled', 'Whether users may impersonate others.', { default: false }),
  text('impersonation.role', 'The role of users who may impersonate others.', {
    default: 'immuta_impersonation',
  }),
  choice('authenticationType', 'How Immuta logs in to Redshift.', ['userPassword', 'accessKey', 'okta']),
  text('username', 'The name of the system account that the script creates.', { needed: true }),
  secret('password', 'The password of the system account.', {
    needed: true,
    // Source: Redshift's CREATE USER. Printable ASCII but quotes, backslash, slash, at sign and blank.
    rule: {
      pattern: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[!#-&(-.0-?A-[\]-~]{8,64}$/,
      words:
        "Redshift's rule for passwords (8 to 64 characters with an upper-case letter, a lower-case letter and a digit, without quotes, backslash, slash, at sign and blank)",
    },
  }),
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
    form: hostFormOf({ host: 'idpHost' }),
  }),
  text('okta.role', 'The role that the identity provider grants; with `authenticationType: okta`.'),
];

const loginMethods = {
  accessKey: { needed: ['databaseUser', 'accessKeyId', 'secretKey'], optional: ['sessionToken'] },
  okta: { needed: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'] },
};

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
    'Amazon Redshift Spectrum is set up by hand, by a script that Immuta makes and a person or `run-script` runs.',
  identityKeys: endpointIdentityKeys,
  identity: (config) => endpointIdentity('Redshift', config, defaultPort),
  privileges,
  privilegeQuery: redshiftPrivilegeQuery,
  byHand: {
    editor: 'Query Editor v2',
    certificates: 'the bundle of certificates that AWS publishes for Redshift',
  },
  prerequisites: [
    "A Redshift cluster with Immuta's row-level-security patch.",
    '`enable_case_sensitive_identifier` set to `false`.',
    'An IAM role for Redshift.',
    'An external schema with its tables.',
  ],
};

function brokenRules(config: ConfigView): readonly BrokenRule[] {
  const initialDatabase: readonly BrokenRule[] = config.has('initialDatabase')
    ? [
        {
          path: 'initialDatabase',
          message:
            '`config.initialDatabase` goes only with `autoBootstrap: true`, which Redshift Spectrum does not have.',
          remedy: 'Remove the line; `config.database` is the database that Immuta manages.',
        },
      ]
    : [];
  return [...initialDatabase, ...brokenLogin(config, loginMethods, 'userPassword')];
}
