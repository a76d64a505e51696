import type { JsonObject } from '../../src/json.ts';
import type { KnownType, SetUpByScripts } from './known-type.ts';
import { checkRedshiftConfig, withRedshiftDefaults } from './redshift-config.ts';
import { renderRedshiftScript } from './redshift-script.ts';

/** Every type by its name, in the order of a refusal's message. */
const knownTypes: Readonly<Record<string, KnownType>> = {
  Redshift: {
    secrets: ['password', 'secretKey', 'sessionToken', 'accessKeyId', 'okta.password'],
    byScripts: {
      checkConfig: checkRedshiftConfig,
      withDefaults: withRedshiftDefaults,
      renderScript: renderRedshiftScript,
    },
  },
  Snowflake: { secrets: ['password', 'privateKey'] },
  Databricks: { secrets: ['token', 'oAuthClientConfig.clientSecret'] },
  'Azure Synapse Analytics': { secrets: ['password'] },
  'Google BigQuery': { secrets: ['credential'] },
  'Native S3': { secrets: ['awsAccessKeyId', 'awsSecretAccessKey'] },
  Trino: { secrets: [] },
};

export const typeNames: readonly string[] = Object.keys(knownTypes);

/** Paths of the secrets in the `config` of a type. */
export function secretsOf(type: string): readonly string[] {
  return knownTypes[type]?.secrets ?? [];
}

/** How scripts set up a type; undefined if the sandbox has no scripts for it. */
export function byScripts(type: string): SetUpByScripts | undefined {
  return knownTypes[type]?.byScripts;
}

/** A config as Immuta stores it. */
export function withDefaults(type: string, config: JsonObject): JsonObject {
  return byScripts(type)?.withDefaults(config) ?? config;
}
