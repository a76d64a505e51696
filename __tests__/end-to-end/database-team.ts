import type { ImmutaOptions } from '../../sandbox/immuta/server.ts';
import { startRedshift, type RedshiftSandbox } from '../../sandbox/redshift/redshift.ts';
import type { Team } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';
import { file, live, type Declared } from './integration-file.ts';
import { withTeam } from './with-team.ts';

/** How the README runs a script with psql. */
export const psql = 'PGDATABASE="$IMMUTA_DATABASE" psql -X -f "$IMMUTA_SCRIPT"';

/** Two passwords that together contain every character that Redshift takes. */
export const passwords = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  'Aa1!#$%&()*+,-.:;<=>?[]^_`{|}~',
] as const;

/** Another integration, which is never removed: files that match nothing are an error. */
const kept = { config: { host: 'kept.example.com' } };

/** A team whose Immuta checks the set-up of one integration in its own database. */
export interface DatabaseTeam {
  readonly team: Team;
  readonly redshift: RedshiftSandbox;
  readonly database: string;
  /** The system account of the integration. */
  readonly user: string;
  /** The integration file for that database. */
  readonly declared: (more?: Declared) => string;
  readonly isSetUp: () => Promise<boolean>;
}

/** What a step needs so that apply runs the scripts. */
export interface ScriptSetting {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

let databases = 0;

/** Runs a test with its own team, database and system account. By default psql runs the scripts. */
export async function withDatabase(
  redshift: RedshiftSandbox,
  immuta: ImmutaOptions['variant'],
  work: (setting: DatabaseTeam) => Promise<void>,
  setting: ScriptSetting = { inputs: { 'run-script': psql }, env: redshift.env },
): Promise<void> {
  databases += 1;
  const database = `immuta_${String(databases)}`;
  const user = `immuta_system_${String(databases)}`;
  await redshift.createDatabase(database);
  const options = {
    immuta: {
      ...(immuta === undefined ? {} : { variant: immuta }),
      checkSetup: async ({ config }: { config: JsonObject }) =>
        redshift.hasSetup(textIn(config, 'database'), textIn(config, 'username')),
    },
    github: { checkAnswers: false },
    files: { 'immuta/kept.yml': file(kept) },
    inputs: { ...setting.inputs, 'reviewed-plan': 'ignored' },
    env: { ...setting.env, REDSHIFT_PASSWORD: passwords[0] },
  };
  await withTeam(options, async (team) => {
    team.immuta.seed({ config: live(kept) });
    await work({
      team,
      redshift,
      database,
      user,
      declared: ({ config, lifecycle } = {}) =>
        file({
          config: { database, username: user, impersonation: { enabled: false }, ...config },
          ...(lifecycle === undefined ? {} : { lifecycle }),
        }),
      isSetUp: async () => (await redshift.hasSetup(database, user)).passed,
    });
  });
}

function textIn(config: JsonObject, key: string): string {
  const value = config[key];
  return typeof value === 'string' ? value : '';
}

let started: Promise<RedshiftSandbox> | undefined;

/** The cluster of this test file, started on first use. */
export function cluster(): Promise<RedshiftSandbox> {
  return (started ??= startRedshift({ kind: 'postgresql' }));
}

export async function stopCluster(): Promise<void> {
  await (await started)?.stop();
}
