/** An integration that is live from the start: plans show it as unchanged. */
export const sales = {
  file: 'immuta/sales.yml',
  text: integration('sales.example.com', 'sales', 'immuta_sales'),
  live: {
    config: {
      host: 'sales.example.com',
      port: 5439,
      database: 'sales',
      impersonation: { enabled: false },
      authenticationType: 'userPassword',
      username: 'immuta_sales',
      password: 'Sales-1-of-Spectrum',
    },
  },
} as const;

/** The integration that is created, updated and deleted. Its database exists in Redshift's stand-in from the start. */
export const analytics = {
  file: 'immuta/analytics.yml',
  host: 'analytics.example.com',
  database: 'dev',
  user: 'immuta_system',
  text: integration('analytics.example.com', 'dev', 'immuta_system'),
  impersonating: integration('analytics.example.com', 'dev', 'immuta_system', [
    '  impersonation:',
    '    enabled: true',
    '    role: immuta_impersonation',
  ]),
} as const;

/** The integration whose script nobody runs at first. */
export const reporting = {
  file: 'immuta/reporting.yml',
  host: 'reporting.example.com',
  database: 'reporting',
  text: integration('reporting.example.com', 'reporting', 'immuta_reporting'),
} as const;

/** The integration that goes live with the merge: only the Data API reaches its host, the endpoint of a cluster. */
export const marketing = {
  file: 'immuta/marketing.yml',
  host: 'marketing.abc123xyz789.us-east-1.redshift.amazonaws.com',
  database: 'marketing',
  user: 'immuta_marketing',
  text: integration(
    'marketing.abc123xyz789.us-east-1.redshift.amazonaws.com',
    'marketing',
    'immuta_marketing',
  ),
} as const;

function integration(host: string, database: string, username: string, more: readonly string[] = []): string {
  return [
    'type: Redshift',
    'autoBootstrap: false',
    'config:',
    `  host: ${host}`,
    '  port: 5439',
    `  database: ${database}`,
    ...(more.length > 0 ? more : ['  impersonation:', '    enabled: false']),
    '  authenticationType: userPassword',
    `  username: ${username}`,
    '  password: ${REDSHIFT_PASSWORD}',
    '',
  ].join('\n');
}
