import { startDataApi, type DataApiOptions, type DataApiSandbox } from '../../sandbox/data-api/server.ts';
import type { ImmutaOptions } from '../../sandbox/immuta/server.ts';
import { cluster, withDatabase, type DatabaseTeam } from './database-team.ts';
import type { Declared } from './integration-file.ts';

/** The endpoint of a Redshift cluster. */
export const host = 'analytics.abc123xyz789.us-east-1.redshift.amazonaws.com';

/** A database that only the Data API reaches: the steps have neither psql nor the password of an administrator. */
export interface DataApiTeam extends DatabaseTeam {
  readonly dataApi: DataApiSandbox;
  /** The SQL texts that ran, in order, without queries. */
  readonly scriptsRan: () => readonly string[];
}

export interface DataApiSetting extends Omit<DataApiOptions, 'redshift'> {
  readonly immuta?: ImmutaOptions['variant'];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a test with a team whose apply runs scripts through the Data API. */
export async function withDataApi(
  { immuta, inputs, env, ...options }: DataApiSetting,
  work: (setting: DataApiTeam) => Promise<void>,
): Promise<void> {
  const redshift = await cluster();
  const dataApi = await startDataApi({ redshift, ...options });
  try {
    await withDatabase(
      redshift,
      immuta ?? {},
      (team) =>
        work({
          ...team,
          dataApi,
          declared: (more: Declared = {}) => team.declared({ ...more, config: { host, ...more.config } }),
          scriptsRan: () => dataApi.ran.map(({ sql }) => sql).filter((sql) => !sql.startsWith('SELECT')),
        }),
      {
        inputs: { 'data-api': 'true', ...inputs },
        // There is no program on this PATH.
        env: { ...dataApi.env, PATH: '/nonexistent', ...env },
      },
    );
  } finally {
    await dataApi.close();
  }
}

export function countOperations({ requests }: DataApiSandbox, operation: string): number {
  return requests.filter((request) => request.operation === operation).length;
}
