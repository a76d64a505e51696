import type { SeededIntegration } from './tenant.ts';

/** The API key that the Trino integration shows in clear text: a secret that a client must not print. */
export const trinoApiKey = 'trino-3f9c1d7a52b84e06a1c5';

/** Integrations of types that the action ignores. */
export const otherTypes: readonly SeededIntegration[] = [
  {
    id: '9001',
    type: 'Snowflake',
    autoBootstrap: false,
    config: {
      host: 'organization.us-east-1.snowflakecomputing.com',
      port: 443,
      warehouse: 'SAMPLE_WAREHOUSE',
      database: 'SNOWFLAKE_SAMPLE_DATA',
      authenticationType: 'userPassword',
      username: 'snowflake_system',
      password: 'Snow-secret-4711',
      role: 'immuta_admin',
      audit: { enabled: true },
      impersonation: { enabled: false },
    },
  },
  {
    id: '9002',
    type: 'Native S3',
    autoBootstrap: false,
    config: {
      name: 's3 integration',
      awsAccountId: '123456789012',
      awsRegion: 'us-east-1',
      awsLocationRole: 'arn:aws:iam::123456789012:role/location',
      awsLocationPath: 's3://bucket/path',
      awsRoleToAssume: 'arn:aws:iam::123456789012:role/assume',
      authenticationType: 'accessKey',
      awsAccessKeyId: 'AKIAEXAMPLE00000',
      awsSecretAccessKey: 'S3-secret-access-key-0815',
    },
  },
  { id: '9003', type: 'Trino', extra: { apiKey: trinoApiKey } },
  {
    id: '9004',
    type: 'Google BigQuery',
    autoBootstrap: false,
    status: 'recurringValidationError',
    config: { role: 'immuta', datasetSuffix: '_secure', dataset: 'immuta', credential: '{"k":"v"}' },
  },
];
