import * as z from 'zod/mini';
import { endpointIdentity, hostForm, roleForm } from './endpoint.ts';
import { integrationTypeOf } from './integration-type.ts';
import { choice, flag, port, secret, text } from './key-schemas.ts';

/** Redshift's default; Immuta uses it if a payload has no port. */
const defaultPort = 5439;

// Source: Redshift's CREATE USER. Printable ASCII except quotes, backslash, slash, at sign and space.
const passwordRule = {
  pattern: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[!#-&(-.0-?A-[\]-~]{8,64}$/,
  words:
    "Redshift's password rules (8 to 64 characters with an uppercase letter, a lowercase letter and a digit, and without quotes, backslashes, slashes, at signs and spaces)",
};

const nameAlone = 'Write the name alone, without `https://`, port or path.';

/**
 * `host`, `database`, `impersonation.enabled`, `authenticationType: userPassword`, `username` and `password`
 * are in Immuta's documentation; the others are known from the way Immuta treats its other database
 * integrations.
 */
const config = z.looseObject({
  host: text('The host name of the Redshift endpoint, without scheme, port and path.', hostForm, {
    remedy: `${nameAlone} The port goes into \`port\`, and the database into \`database\`.`,
  }),
  port: z.optional(port('The port of the Redshift endpoint.', defaultPort)),
  database: text('The database that Immuta manages: an existing one, or a new one.'),
  impersonation: z.optional(
    z.partial(
      z.looseObject({
        enabled: flag('Whether users may impersonate others.', false),
        role: text('The role of users who may impersonate others.', undefined, {
          default: 'immuta_impersonation',
        }),
      }),
    ),
  ),
  authenticationType: z.optional(
    choice('How Immuta logs in to Redshift.', ['userPassword', 'accessKey', 'okta']),
  ),
  username: text('The name of the system account that the script creates.'),
  password: secret('The password of the system account.', passwordRule),
  databaseUser: z.optional(text('The database user; with `authenticationType: accessKey`.')),
  accessKeyId: z.optional(secret('The ID of the AWS access key; with `authenticationType: accessKey`.')),
  secretKey: z.optional(secret('The AWS secret access key; with `authenticationType: accessKey`.')),
  sessionToken: z.optional(secret('The AWS session token; with `authenticationType: accessKey`, optional.')),
  okta: z.optional(
    z.partial(
      z.looseObject({
        username: text('The Okta user; with `authenticationType: okta`.'),
        password: secret('The password of the Okta user; with `authenticationType: okta`.'),
        appId: text('The ID of the Okta application; with `authenticationType: okta`.', {
          pattern: /^[A-Za-z0-9_.-]{1,128}$/,
          expectation: '1 to 128 letters, digits and `_.-`',
        }),
        idpHost: text('The host name of the identity provider; with `authenticationType: okta`.', hostForm, {
          remedy: nameAlone,
        }),
        role: text('The role that the identity provider grants; with `authenticationType: okta`.', roleForm),
      }),
    ),
  ),
});

/** Amazon Redshift Spectrum; Immuta's `type` for it is `Redshift`. */
export const redshift = integrationTypeOf({
  name: 'Redshift',
  config,
  rules: {
    logins: {
      userPassword: { needed: [] },
      accessKey: { needed: ['databaseUser', 'accessKeyId', 'secretKey'], optional: ['sessionToken'] },
      okta: { needed: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'] },
    },
    absentLogin: 'userPassword',
    refused: {
      initialDatabase: {
        why: 'requires `autoBootstrap: true`, which Redshift Spectrum does not support.',
        remedy: 'Remove the line; `config.database` is the database that Immuta manages.',
      },
    },
  },
  noAutoBootstrap:
    'Amazon Redshift Spectrum is set up by a script that Immuta renders, and that a person or apply runs.',
  identityKeys: ['host', 'port', 'database'],
  identity: (config) => endpointIdentity('Redshift', config, defaultPort),
  privileges: [
    {
      title: 'Existing database',
      steps: [],
      scriptSteps: [
        'Connect to the existing database that `config.database` names.',
        'Run the script there.',
      ],
      privileges: ['ALL PRIVILEGES ON DATABASE', 'CREATE USER', 'GRANT TEMP ON DATABASE'],
    },
    {
      title: 'New database',
      steps: [
        'Create the database that `config.database` names; `CREATE DATABASE` must run outside a transaction.',
        'Re-create all external tables in it.',
      ],
      scriptSteps: ['Connect to it and run the script there.'],
      privileges: [
        'CREATE DATABASE',
        'CREATE USER',
        'GRANT TEMP ON DATABASE',
        'REVOKE ALL PRIVILEGES ON DATABASE',
      ],
    },
  ],
  // `pg_user` and `has_database_privilege` are in PostgreSQL too.
  privilegeQuery: {
    sql: `SELECT current_database() AS database,
       has_database_privilege(current_user, current_database(), 'CREATE') AS may_create_in_database,
       has_database_privilege(current_user, current_database(), 'TEMP') AS may_use_temp,
       usecreatedb AS may_create_databases,
       usesuper AS is_superuser
FROM pg_user
WHERE usename = current_user;`,
    limits:
      'A superuser has all of them. For other roles, the query does not show privileges that come from Redshift roles, such as `CREATE USER`, or whether the role may grant its privileges to others and revoke them.',
  },
  manualRunHints: {
    editor: 'Query Editor v2',
    certificates: 'the certificate bundle that AWS publishes for Redshift',
  },
  prerequisites: [
    "A Redshift cluster with Immuta's row-level-security patch.",
    '`enable_case_sensitive_identifier` set to `false`.',
    'An IAM role for Redshift.',
    'An external schema with its tables.',
  ],
});
