import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { startImmuta } from '../../sandbox/immuta/server.ts';
import { startTeam } from '../../sandbox/team.ts';
import type { Team, TeamOptions } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';

const root = join(import.meta.dirname, '..', '..');

/** The address that the pictures show instead of the sandbox's. */
const tenant = 'acme.hosted.immutacloud.com';

const password = 'Screenshot-1-of-Spectrum';

/** What the action wrote: Markdown, or the text of a terminal. */
export interface Report {
  readonly kind: 'comment' | 'terminal';
  readonly text: string;
}

/** Runs the action once for each picture in docs/images. */
export async function writtenReports(): Promise<Readonly<Record<string, Report>>> {
  const reports: Record<string, Report> = {};
  for (const [name, story] of Object.entries({ plan, everything, failed, result, drift })) {
    const text = await story();
    if (text === '') throw new Error(`the action wrote nothing for the picture \`${name}\``);
    const file = { everything: 'plan-everything', failed: 'plan-failed' }[name] ?? name;
    reports[file] = { kind: 'comment', text };
  }
  reports['local-plan'] = { kind: 'terminal', text: await localPlan() };
  return reports;
}

/** A pull request that switches impersonation on and adds an integration. */
function plan(): Promise<string> {
  return withTeam(['analytics', 'marketing'], async (team) => {
    const pull = await team.propose({
      ...integrationFile('analytics', { impersonation: true }),
      ...integrationFile('sales'),
    });
    await team.run('pull_request', { number: pull });
    return commentOf(team, pull, 0);
  });
}

/** A pull request with every kind of change, in a tenant with integrations that no file declares. */
function everything(): Promise<string> {
  return withTeam(['analytics', 'finance', 'legacy', 'marketing'], async (team) => {
    team.immuta.seed({ config: liveConfig('sandbox') });
    team.immuta.seed({ type: 'Snowflake', config: { host: 'acme.snowflakecomputing.com' } });
    team.immuta.patch(idOf(team, 'finance'), { status: 'recurringValidationError' });
    const pull = await team.propose({
      ...integrationFile('analytics', { impersonation: true }),
      ...integrationFile('finance', { lifecycle: '  credentialsVersion: 2' }),
      ...integrationFile('sales'),
      'immuta/legacy.yml': null,
    });
    await team.run('pull_request', { number: pull });
    return commentOf(team, pull, 0);
  });
}

/** A pull request with a misspelled key, a port that is not a number, and a password in the file. */
function failed(): Promise<string> {
  return withTeam(['analytics'], async (team) => {
    const file = 'immuta/sales.yml';
    const pull = await team.propose({
      [file]: [
        'type: Redshift',
        'autoBootstrap: false',
        'config:',
        '  hots: sales.abc123.us-east-1.redshift.amazonaws.com',
        '  port: five',
        '  database: sales',
        '  authenticationType: userPassword',
        '  username: immuta_system',
        `  password: ${password}`,
      ].join('\n'),
    });
    await team.run('pull_request', { number: pull });
    return commentOf(team, pull, 0);
  });
}

/** A merge of four changes: somebody ran two scripts and forgot one, and a newer commit changed one file. */
function result(): Promise<string> {
  const scriptsRun = ['sales', 'legacy'];
  const options: TeamOptions = {
    immuta: {
      variant: { testsIn422: true },
      checkSetup: ({ config }) => {
        const passed = scriptsRun.some((name) => config['database'] === name);
        const message = `The role immuta_impersonation does not exist.`;
        const tests = [{ name: 'Impersonation Role Test', status: 'failed', message }];
        return Promise.resolve({ passed, tests: passed ? [] : tests });
      },
    },
  };
  const story = async (team: Team): Promise<string> => {
    const pull = await team.propose({
      ...integrationFile('analytics', { impersonation: true }),
      ...integrationFile('marketing', { impersonation: true }),
      ...integrationFile('sales'),
      'immuta/legacy.yml': null,
    });
    await team.run('pull_request', { number: pull });
    await team.github.merge(pull);
    const push = await team.github.trigger('push', {});
    const newer = integrationFile('marketing', { lifecycle: '  credentialsVersion: 2' });
    await team.github.commit(team.github.defaultBranch, { ...newer, 'immuta/legacy.yml': null });
    team.immuta.patch(idOf(team, 'finance'), { config: { username: 'immuta_console' } });
    await team.rerun(push, { env: { REDSHIFT_PASSWORD: password } });
    return commentOf(team, pull, 1);
  };
  return withTeam(['analytics', 'finance', 'legacy', 'marketing'], story, options);
}

/** The issue about an integration that was changed in Immuta, one that was deleted there, and an unhealthy one. */
function drift(): Promise<string> {
  return withTeam(['analytics', 'finance', 'marketing', 'sales'], async (team) => {
    team.immuta.patch(idOf(team, 'finance'), { config: { username: 'immuta_console' } });
    team.immuta.remove(idOf(team, 'sales'));
    team.immuta.patch(idOf(team, 'marketing'), {
      status: 'recurringValidationError',
      validationResults: {
        status: 'failed',
        validationTests: [
          { name: 'User Role Existence Test', status: 'failed', message: 'User immuta_system not found' },
        ],
      },
    });
    team.immuta.seed({ config: liveConfig('sandbox') });
    await team.run('schedule', {}, { inputs: { 'drift-issue': 'true' } });
    return withTenant(team.github.issues()[0]?.body ?? '', team.immuta.url);
  });
}

/** What a local plan of the README's example prints, with a tenant that has no integration yet. */
async function localPlan(): Promise<string> {
  const immuta = await startImmuta();
  const repository = mkdtempSync(join(tmpdir(), 'screenshot-'));
  try {
    execFileSync('git', ['init', '--quiet'], { cwd: repository });
    const example = /^type: Redshift[^]*?(?=^```)/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0];
    const file = join(repository, 'immuta', 'analytics.yml');
    mkdirSync(dirname(file));
    writeFileSync(file, example ?? '');
    const bundle = process.env['ACTION_BUNDLE'] ?? join(root, 'dist', 'index.js');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [bundle, 'local', 'plan', '--name', 'production', '--immuta-url', immuta.url],
      { env: { PATH: process.env['PATH'] ?? '', INIT_CWD: repository, IMMUTA_API_KEY: immuta.apiKey } },
    );
    const command = `$ immuta plan --name production --immuta-url https://${tenant}`;
    return withTenant(`${command}\n\n${stdout}`, immuta.url).replaceAll(
      /\/\S*immuta-local-\w+/g,
      '/tmp/immuta-local',
    );
  } finally {
    await immuta.close();
    rmSync(repository, { recursive: true });
  }
}

/** Runs a story for a team whose integrations of these names are declared and live. */
async function withTeam(
  names: readonly string[],
  story: (team: Team) => Promise<string>,
  options: TeamOptions = {},
): Promise<string> {
  const team = await startTeam({
    github: { owner: 'acme', repo: 'data-platform' },
    inputs: { name: 'production' },
    files: Object.assign({}, ...names.map((name) => integrationFile(name))) as Record<string, string>,
    ...options,
  });
  try {
    for (const name of names) team.immuta.seed({ config: liveConfig(name) });
    return await story(team);
  } finally {
    await team.close();
  }
}

function commentOf(team: Team, pull: number, index: number): string {
  return withTenant(team.github.comments(pull)[index]?.body ?? '', team.immuta.url);
}

function withTenant(text: string, url: string): string {
  return text.replaceAll(new URL(url).host, tenant);
}

function idOf(team: Team, database: string): string {
  const found = team.immuta.state().find(({ config }) => (config as JsonObject)['database'] === database);
  if (found === undefined) throw new Error(`Immuta has no integration with the database ${database}`);
  return found.id;
}

/** The file, by path, of an integration whose database has this name. */
function integrationFile(
  name: string,
  { impersonation = false, lifecycle }: { impersonation?: boolean; lifecycle?: string } = {},
): Record<string, string> {
  // Otherwise the plan asks whether another new file is the legacy one, renamed.
  const legacy = name === 'legacy';
  const lines = [
    'type: Redshift',
    'autoBootstrap: false',
    'config:',
    `  host: ${name}.abc123.us-east-1.redshift.amazonaws.com`,
    `  database: ${name}`,
    ...(impersonation ? ['  impersonation:', '    enabled: true', '    role: immuta_impersonation'] : []),
    '  authenticationType: userPassword',
    `  username: ${legacy ? 'immuta_legacy' : 'immuta_system'}`,
    `  password: ${legacy ? '${LEGACY_PASSWORD}' : '${REDSHIFT_PASSWORD}'}`,
    ...(lifecycle === undefined ? [] : ['lifecycle:', lifecycle]),
  ];
  return { [`immuta/${name}.yml`]: `${lines.join('\n')}\n` };
}

function liveConfig(name: string): JsonObject {
  const [text = ''] = Object.values(integrationFile(name));
  const { config } = load(text) as { config: JsonObject };
  return { ...config, port: 5439, impersonation: { enabled: false }, password };
}
