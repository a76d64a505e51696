import type { IntegrationResult } from '../../src/apply/result.ts';
import type { Failure } from '../../src/failure.ts';
import type { Identity } from '../../src/integration-types/integration-type.ts';
import type { LiveIntegration } from '../../src/live/live-integration.ts';
import type { KeyDifference, Plan, PlannedIntegration, ShownValue } from '../../src/plan/plan.ts';
import type { ReportContext } from '../../src/report/report-context.ts';
import type { Script } from '../../src/script/prepare-script.ts';

/** The text of every field that a file or Immuta fills; a test replaces it with hostile text. */
export type Fill = (harmless: string) => string;

const asIs: Fill = (harmless) => harmless;

export const context: ReportContext = {
  name: 'prod',
  tenant: 'acme.hosted.immutacloud.com',
  commit: '4f0c2b7d9e1a3c5b7d9f1a2b3c4d5e6f70819203',
  run: { id: '19283746', repositoryUrl: 'https://github.com/acme/data-platform' },
  onPullRequest: true,
  scriptsRunBy: 'person',
};

export function shown(text: string): ShownValue {
  return { kind: 'value', text };
}

const absent: ShownValue = { kind: 'absent' };

export function script(sql: string, changes: Partial<Script> = {}): Script {
  const statements = new Map<string, number>();
  for (const [, keyword] of sql.matchAll(/^([A-Z]+)\b.*$/gm)) {
    if (keyword !== undefined) statements.set(keyword, (statements.get(keyword) ?? 0) + 1);
  }
  const most = [...statements].sort(([, one], [, other]) => other - one);
  return {
    text: sql,
    file: `-- header\n${sql}`,
    variables: sql.includes(":'REDSHIFT_PASSWORD'") ? ['REDSHIFT_PASSWORD'] : [],
    problems: [],
    canonical: sql,
    statements: new Map(most),
    ...changes,
  };
}

const createSql = (value: Fill): string => `-- Sets up what Immuta manages.
CREATE USER "immuta_system" PASSWORD :'REDSHIFT_PASSWORD';
CREATE SCHEMA immuta_system AUTHORIZATION "immuta_system";
CREATE SCHEMA immuta_functions AUTHORIZATION "immuta_system";
CREATE TABLE immuta_system.profile (name VARCHAR(256), attributes SUPER);
GRANT USAGE ON SCHEMA immuta_functions TO PUBLIC;
GRANT TEMP ON DATABASE analytics TO "immuta_system";
REVOKE CREATE ON SCHEMA immuta_system FROM PUBLIC;
-- ${value('end of the set-up')}
`;

const deleteSql = `REVOKE ALL ON SCHEMA immuta_functions FROM PUBLIC;
DROP SCHEMA immuta_functions CASCADE;
DROP SCHEMA immuta_system CASCADE;
DROP USER "immuta_system";
`;

function identity(host: string, database: string): Identity {
  return { type: 'Redshift', key: `${host}:5439/${database}`, host, port: 5439, database };
}

export function live(id: string, where: Identity, changes: Partial<LiveIntegration> = {}): LiveIntegration {
  return {
    id,
    type: 'Redshift',
    status: 'enabled',
    autoBootstrap: false,
    config: {},
    identity: where,
    validationTests: [],
    ...changes,
  };
}

export function planned(file: string, changes: Partial<PlannedIntegration> = {}): PlannedIntegration {
  return {
    action: 'no-op',
    file,
    identity: identity('redshift.example.com', 'analytics'),
    origin: 'this-change',
    because: [],
    differences: [],
    notShown: [],
    mayReset: [],
    warnings: [],
    ...changes,
  };
}

export function plan(integrations: readonly PlannedIntegration[], changes: Partial<Plan> = {}): Plan {
  return {
    integrations,
    unmanaged: [],
    otherTypes: new Map(),
    base: { commit: 'a'.repeat(40), explanation: 'the first parent of the merge commit' },
    warnings: [],
    prevented: [],
    ...changes,
  };
}

function difference(key: string, before: ShownValue, after: ShownValue): KeyDifference {
  return { key, before, after };
}

/** A plan with one of everything, every foreign field filled by `value`. */
export function fullPlan(value: Fill = asIs): Plan {
  const where = (database: string): Identity => identity(value('redshift.example.com'), value(database));
  const created = planned(value('immuta/prod/sales.yml'), {
    action: 'create',
    identity: where('sales'),
    because: ['Immuta has no integration for this host, port and database.'],
    differences: [
      difference('config.host', absent, shown(value('redshift.example.com'))),
      difference('config.database', absent, shown(value('sales'))),
      difference('config.username', absent, shown(value('immuta_system'))),
      difference('config.password', absent, { kind: 'secret', reference: 'REDSHIFT_PASSWORD' }),
      difference(value('config.extra'), absent, { kind: 'hidden' }),
    ],
    scriptEndpoint: 'create',
    script: script(createSql(value)),
  });
  const updated = planned(value('immuta/prod/analytics.yml'), {
    action: 'update',
    id: value('12'),
    identity: where('analytics'),
    live: live(value('12'), where('analytics'), {
      status: value('recurringValidationError'),
      validationTests: [
        { name: value('user-exists'), status: 'failed', message: value('User immuta_system not found') },
        { name: value('schema-exists'), status: 'passed' },
      ],
    }),
    because: ['Immuta differs from the file.'],
    movedFrom: value('immuta/analytics.yml'),
    differences: [
      difference('config.impersonation.enabled', shown('false'), shown('true')),
      difference('config.impersonation.role', absent, shown(value('immuta_impersonation'))),
    ],
    notShown: [value('config.okta.appId')],
    mayReset: [difference(value('config.initialDatabase'), shown(value('dev')), absent)],
    scriptEndpoint: 'edit',
    script: script(`CREATE GROUP immuta_impersonation;\nGRANT USAGE ON SCHEMA a TO GROUP b;\n`),
    warnings: [
      {
        message: value('The password has a character that Redshift refuses.'),
        place: { file: value('immuta/prod/analytics.yml') },
      },
    ],
  });
  const deleted = planned(value('immuta/prod/legacy.yml'), {
    action: 'delete',
    id: value('7'),
    identity: where('legacy'),
    live: live(value('7'), where('legacy')),
    because: ['The file that declared it was removed.'],
    scriptEndpoint: 'delete',
    script: script(deleteSql),
  });
  const different = planned(value('immuta/prod/finance.yml'), {
    action: 'update',
    origin: 'already-different',
    id: value('15'),
    identity: where('finance'),
    live: live(value('15'), where('finance')),
    because: ['Immuta differs from the file.'],
    differences: [difference('config.username', shown(value('someone_else')), shown(value('immuta_system')))],
    scriptEndpoint: 'edit',
    script: script('ALTER USER "immuta_system" PASSWORD :\'REDSHIFT_PASSWORD\';\n', {
      problems: [{ line: 1, message: 'A placeholder is in a place where psql does not insert variables.' }],
    }),
  });
  const same = planned(value('immuta/prod/marketing.yml'), {
    id: value('3'),
    identity: where('marketing'),
    live: live(value('3'), where('marketing')),
  });
  return plan([created, updated, deleted, different, same], {
    unmanaged: [{ id: value('21'), identity: where('sandbox'), status: value('enabled') }],
    otherTypes: new Map([[value('Snowflake'), 2]]),
    warnings: [{ message: value("Immuta's response has undocumented fields, which are ignored: `color`.") }],
  });
}

/** An apply with one of everything. */
export function fullResults(value: Fill = asIs): IntegrationResult[] {
  const result = (file: string, changes: Partial<IntegrationResult>): IntegrationResult => ({
    file: value(file),
    action: 'update',
    state: 'done',
    validationTests: [],
    milliseconds: 12_345,
    scriptRunButNotTold: false,
    notes: [],
    ...changes,
  });
  const failure: Failure = {
    reason: 'script-not-run',
    message: value('Immuta refuses the integration: the set-up in Redshift is missing.'),
    remedy: 'Run the script from the plan, then re-run this job.',
  };
  return [
    result('immuta/prod/sales.yml', {
      action: 'create',
      id: value('22'),
      status: value('enabled'),
      validationTests: [
        { name: value('user-exists'), status: 'passed' },
        { name: value('temp-granted'), status: 'passed' },
        { name: value('row-level-security'), status: 'warning', message: value('The patch level is old') },
      ],
    }),
    result('immuta/prod/legacy.yml', { action: 'delete', id: value('7') }),
    result('immuta/prod/analytics.yml', {
      state: 'failed',
      id: value('12'),
      status: value('editError'),
      failure,
      validationTests: [{ name: value('user-exists'), status: 'failed', message: value('User not found') }],
      notes: [value('`config.port` did not take.')],
    }),
    result('immuta/prod/finance.yml', {
      state: 'failed',
      id: value('15'),
      scriptRunButNotTold: true,
      failure,
    }),
    result('immuta/prod/hr.yml', { state: 'not-tried' }),
    result('immuta/prod/marketing.yml', { state: 'superseded' }),
    result('immuta/prod/ops.yml', { state: 'pending' }),
    result('immuta/prod/web.yml', { state: 'unknown' }),
  ];
}
