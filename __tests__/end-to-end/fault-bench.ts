import { expect } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trigger } from '../../sandbox/github/events/options.ts';
import { startGitHub, type GitHubSandbox } from '../../sandbox/github/server.ts';
import { startImmuta, type ImmutaOptions, type ImmutaSandbox } from '../../sandbox/immuta/server.ts';
import { runStep, type StepRequest, type StepResult } from '../../sandbox/runner.ts';
import type { JsonObject } from '../../src/json.ts';

/** The secret of every integration here; the sandbox shows secrets in clear to tests. */
export const password = 'Rotated0Password';

/** One integration file. */
export function integrationFile(host: string, role = 'immuta_impersonation'): string {
  return `type: Redshift
autoBootstrap: false
config:
  host: ${host}.example.com
  database: immuta
  impersonation:
    enabled: true
    role: ${role}
  authenticationType: userPassword
  username: immuta_system
  password: \${REDSHIFT_PASSWORD}
`;
}

/** What Immuta has for such a file if somebody created it earlier. */
export function liveConfig(host: string, role = 'immuta_impersonation'): JsonObject {
  return {
    host: `${host}.example.com`,
    database: 'immuta',
    impersonation: { enabled: true, role },
    authenticationType: 'userPassword',
    username: 'immuta_system',
    password: 'Former0Password',
  };
}

/** Many runs of one commit, each against an Immuta of its own: the repository and the checkout are shared. */
export interface Bench {
  readonly github: GitHubSandbox;
  readonly trigger: Trigger;
  /** An Immuta with what the commit before declared, and with what nobody declared. */
  tenant(options?: ImmutaOptions): Promise<Tenant>;
  run(tenant: Tenant, options?: RunOptions): Promise<StepResult>;
  close(): Promise<void>;
}

export interface Tenant {
  readonly immuta: ImmutaSandbox;
  /** The input `name`, which keeps the records of tenants apart. */
  readonly name: string;
  /** Ids of what was there from the start. */
  readonly ids: Readonly<Record<'changed' | 'removed' | 'broken' | 'foreign', string>>;
}

export interface RunOptions {
  readonly mode?: 'plan' | 'apply';
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly onStart?: StepRequest['onStart'];
  readonly onOutput?: StepRequest['onOutput'];
}

/** Commits that create, update and delete, one change each; the second deletion is of a creation that failed. */
const before = {
  'immuta/broken.yml': integrationFile('broken'),
  'immuta/changed.yml': integrationFile('changed', 'former_role'),
  'immuta/removed.yml': integrationFile('removed'),
};
const after = {
  'immuta/broken.yml': null,
  'immuta/changed.yml': integrationFile('changed', 'new_role'),
  'immuta/created.yml': integrationFile('created'),
  'immuta/removed.yml': null,
};

/** How many writes the commit needs: a POST, a PUT and two DELETEs. */
export const writesNeeded = 4;

/** Starts GitHub with the two commits, checked out once for all runs. */
export async function startBench(): Promise<Bench> {
  const github = await startGitHub({ checkAnswers: false });
  const from = await github.commit('main', before, 'Declare integrations');
  const to = await github.commit('main', after, 'Change integrations');
  const workspace = await mkdtemp(join(tmpdir(), 'sandbox-workspace-'));
  await github.checkout(to, workspace);
  const trigger = await github.trigger('push', { before: from, after: to });
  const tenants: Tenant[] = [];
  const results: StepResult[] = [];

  const tenant = async (options: ImmutaOptions = {}): Promise<Tenant> => {
    const immuta = await startImmuta({
      settleAfterMs: 300,
      ...options,
      variant: { otherTypes: true, ...options.variant },
    });
    const made: Tenant = {
      immuta,
      name: `tenant-${String(tenants.length)}`,
      ids: {
        changed: immuta.seed({ config: liveConfig('changed', 'former_role') }),
        removed: immuta.seed({ config: liveConfig('removed') }),
        broken: immuta.seed({ config: liveConfig('broken'), status: 'createError' }),
        foreign: immuta.seed({ config: liveConfig('foreign', 'set_by_somebody_else') }),
      },
    };
    tenants.push(made);
    return made;
  };

  const run: Bench['run'] = async (
    { immuta, name },
    { mode = 'apply', inputs, env, onStart, onOutput } = {},
  ) => {
    const result = await runStep({
      inputs: {
        mode,
        name,
        'immuta-url': immuta.url,
        'immuta-api-key': immuta.apiKey,
        'github-token': github.token,
        'reviewed-plan': 'ignored',
        'max-deletes': '2',
        'request-timeout': '1',
        'wait-timeout': '30',
        comment: 'never',
        ...inputs,
      },
      env: { REDSHIFT_PASSWORD: password, ...env },
      event: { name: trigger.name, payload: trigger.payload },
      github: {
        GITHUB_API_URL: github.apiUrl,
        GITHUB_SERVER_URL: github.serverUrl,
        GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
        GITHUB_REF: trigger.ref,
        GITHUB_SHA: trigger.sha,
        GITHUB_ACTOR: trigger.actor,
        GITHUB_RUN_ID: '4242',
      },
      workspace,
      ...(onStart === undefined ? {} : { onStart }),
      ...(onOutput === undefined ? {} : { onOutput }),
    });
    results.push(result);
    return result;
  };

  return {
    github,
    trigger,
    tenant,
    run,
    close: async () => {
      await Promise.all(tenants.map(({ immuta }) => immuta.close()));
      await Promise.all([
        ...results.map((result) => result.dispose()),
        rm(workspace, { recursive: true, force: true }),
      ]);
      await github.close();
    },
  };
}

/** The Redshift integrations of a tenant: host, role, status, id and password. */
export function holdings({ immuta }: Tenant): Holding[] {
  return immuta
    .state()
    .filter(({ type, status }) => type === 'Redshift' && status !== 'deleted')
    .map(({ id, status, config }) => {
      const {
        host,
        impersonation,
        password: secret,
      } = config as {
        host: string;
        impersonation?: { role?: string };
        password: string;
      };
      return {
        host: host.split('.')[0] ?? '',
        id,
        status,
        role: impersonation?.role ?? '',
        password: secret,
      };
    })
    .sort((one, other) => (one.host < other.host ? -1 : 1));
}

export interface Holding {
  readonly host: string;
  readonly id: string;
  readonly status: string;
  readonly role: string;
  readonly password: string;
}

/** What a tenant must have after the commit was applied: the declared ones once each, and the foreign one as it was. */
export function declaredHoldings({ ids }: Tenant): unknown[] {
  return [
    { host: 'changed', id: ids.changed, status: 'enabled', role: 'new_role', password },
    { host: 'created', id: expect.any(String), status: 'enabled', role: 'immuta_impersonation', password },
    {
      host: 'foreign',
      id: ids.foreign,
      status: 'enabled',
      role: 'set_by_somebody_else',
      password: 'Former0Password',
    },
  ];
}

/** The failures that `result.json` tells of, by file. */
export async function failuresIn(result: StepResult): Promise<Record<string, string>> {
  const path = result.outputs['result-file'];
  if (path === undefined || path === '') return {};
  const { integrations } = JSON.parse(await result.read(path.slice(result.temporary.length + 1))) as {
    integrations: { file: string; failure?: { reason: string } }[];
  };
  return Object.fromEntries(
    integrations.flatMap(({ file, failure }) => (failure === undefined ? [] : [[file, failure.reason]])),
  );
}
