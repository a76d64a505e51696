import { describe, expect, jest, test } from '@jest/globals';
import type { Step, Team, TeamOptions } from '../../sandbox/team.ts';
import { file, live, password } from './integration-file.ts';
import { sinksWith, tracesOf } from './secret-search.ts';
import { expectNoTrace, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const echoed = 'Ech0ed-only-by-Immuta';
/** A secret that may as well be the name of a host. */
const hostLike = 'sup3r-secret-host.example.com';

interface Leak {
  readonly what: string;
  readonly options?: TeamOptions;
  /** Runs one step. */
  readonly run: (team: Team) => Promise<Step>;
  /** What must not be found; by default the password. */
  readonly secret?: (team: Team) => string;
  /** OutputGuard that the errors name, and what of. */
  readonly named: readonly RegExp[];
  /** Where the secret may stand. */
  readonly allowed?: RegExp;
}

const planOf =
  (files: Readonly<Record<string, string>>, inputs = {}) =>
  async (team: Team): Promise<Step> =>
    team.run('pull_request', { number: await team.propose(files) }, { inputs });

const quoting = (text: string) => ({
  status: 'failed',
  validationTests: [{ name: 'Connection', status: 'failed', message: `could not log in with ${text}` }],
});

function seedUnhealthy(team: Team, text: string): void {
  team.immuta.seed({ config: live(), status: 'recurringValidationError', validationResults: quoting(text) });
}

async function applied(team: Team, inputs = {}): Promise<Step> {
  await team.github.commit('main', { 'immuta/one.yml': file() });
  return team.run('push', {}, { inputs: { 'reviewed-plan': 'ignored', ...inputs } });
}

const sentForScripts = /^Immuta POST \/integrations/;

const leaks: readonly Leak[] = [
  {
    what: 'a plan of a file whose username is the password',
    run: planOf({ 'immuta/one.yml': file({ config: { username: password } }) }),
    named: [
      /the comment held REDSHIFT_PASSWORD/,
      /the summary held REDSHIFT_PASSWORD/,
      /the plan\.json held REDSHIFT_PASSWORD/,
      /the immuta\/one\.create\.sql held/,
    ],
    allowed: /^(Immuta POST .*scripts|workspace file immuta\/one\.yml)/,
  },
  {
    what: 'a plan of a file whose host is the password',
    options: { env: { REDSHIFT_PASSWORD: hostLike } },
    run: planOf({ 'immuta/one.yml': file({ config: { host: hostLike } }) }),
    secret: () => hostLike,
    named: [
      /the comment held REDSHIFT_PASSWORD/,
      /the summary held REDSHIFT_PASSWORD/,
      /the plan\.json held/,
    ],
    allowed: /^(Immuta POST .*scripts|workspace file immuta\/one\.yml)/,
  },
  {
    what: 'a plan whose script holds a password that Immuta shows',
    options: {
      immuta: {
        variant: { secrets: 'clear', rewriteScript: (script) => `${script}\n-- before: ${echoed}\n` },
      },
    },
    run: async (team) => {
      team.immuta.seed({ config: { ...live({ config: { host: 'other.example.com' } }), password: echoed } });
      return planOf({ 'immuta/one.yml': file() })(team);
    },
    secret: () => echoed,
    named: [/the comment held a secret that Immuta returned/, /the summary held/, /one\.create\.sql held/],
  },
  {
    what: 'a plan of an integration whose failed test quotes the password',
    run: async (team) => {
      seedUnhealthy(team, password);
      return planOf({ 'immuta/one.yml': file() })(team);
    },
    named: [
      /the comment held REDSHIFT_PASSWORD/,
      /the summary held REDSHIFT_PASSWORD/,
      /the log held REDSHIFT_PASSWORD/,
    ],
  },
  {
    what: 'a plan that deletes an integration whose failed test quotes the password of the removed file',
    options: {
      files: {
        'immuta/one.yml': file(),
        'immuta/two.yml': file({ config: { host: 'two.example.com', password: '${OTHER_PASSWORD}' } }),
      },
    },
    run: async (team) => {
      await team.github.commit('change', { 'immuta/one.yml': null });
      seedUnhealthy(team, password);
      return team.run('pull_request', { number: await team.github.openPull({ head: 'change' }) });
    },
    named: [/the comment held REDSHIFT_PASSWORD/],
  },
  {
    what: 'drift of an integration whose failed test quotes the password',
    options: { files: { 'immuta/one.yml': file() } },
    run: async (team) => {
      seedUnhealthy(team, password);
      return team.run('schedule', {}, { inputs: { 'drift-issue': 'true' } });
    },
    named: [/the issue held REDSHIFT_PASSWORD/, /the summary held REDSHIFT_PASSWORD/],
  },
  {
    what: 'an export of a tenant where a name is the API key',
    run: async (team) => {
      team.immuta.seed({ config: live({ config: { username: `u${team.immuta.apiKey}` } }) });
      return team.run('workflow_dispatch', {}, { inputs: { mode: 'export' } });
    },
    secret: ({ immuta }) => immuta.apiKey,
    named: [/the immuta\/one-immuta\.yml held immuta-api-key/],
  },
  {
    what: 'a plan whose error of Immuta quotes the API key',
    run: async (team) => {
      team.immuta.fault({
        route: 'GET /integrations',
        kind: 'status',
        status: 403,
        message: `bad key ${team.immuta.apiKey}`,
      });
      return planOf({ 'immuta/one.yml': file() })(team);
    },
    secret: ({ immuta }) => immuta.apiKey,
    named: [/the log held immuta-api-key/, /Immuta answered 403/],
  },
  {
    what: 'an apply whose refusal quotes the password in base64',
    run: async (team) => {
      team.immuta.fault({
        route: 'POST /integrations',
        kind: 'status',
        status: 400,
        message: `body was ${Buffer.from(`x:${password}`).toString('base64')}`,
      });
      return applied(team);
    },
    named: [/the log held REDSHIFT_PASSWORD/, /Immuta answered 400/],
    allowed: sentForScripts,
  },
  {
    what: 'an output that would hold the token',
    run: async (team) => {
      team.immuta.seed({ config: live({ config: { database: 'other' } }), type: 'Redshift' });
      return team.run(
        'workflow_dispatch',
        {},
        { inputs: { mode: 'export', 'export-directory': team.github.token } },
      );
    },
    secret: ({ github }) => github.token,
    named: [/held github-token/],
  },
];

describe('a secret that is about to get out', () => {
  test.concurrent.each(leaks)(
    'is withheld, and the job fails: $what',
    async ({ options = {}, run, secret, named, allowed }) => {
      await withTeam({ ...options, github: { checkAnswers: false } }, async (team) => {
        const step = await run(team);
        const found = sinksWith(await tracesOf(team, [step]), secret?.(team) ?? password);
        expect(found.filter((sink) => allowed?.test(sink) !== true)).toEqual([]);
        expect(step.exitCode).toBe(1);
        expect(step.outputs).toMatchObject({ result: 'failed', reason: 'secret-leak' });
        for (const sentence of named) expect(log(step)).toMatch(sentence);
        expect(log(step)).toMatch(/^::error title=secret-leak/m);
        expectNoTrace(step);
      });
    },
  );

  test('does not stop an apply half-way', async () => {
    await withTeam({ files: {} }, async (team) => {
      await team.github.commit('main', {
        'immuta/one.yml': file({ config: { username: password } }),
        'immuta/two.yml': file({ config: { host: 'two.example.com' } }),
      });
      const step = await team.run('push', {}, { inputs: { 'reviewed-plan': 'ignored' } });
      expect(team.immuta.state().map(({ status }) => status)).toEqual(['enabled', 'enabled']);
      expect(step.outputs).toMatchObject({ mode: 'apply', result: 'applied', reason: 'secret-leak' });
      expect(sinksWith(await tracesOf(team, [step]), password)).toEqual([
        ...['Immuta POST /integrations', 'Immuta POST /integrations/scripts/create'],
        'workspace file immuta/one.yml',
      ]);
      expect(team.github.deployments()).toEqual([]);
    });
  });
});

describe('what is no leak', () => {
  test.concurrent('an unknown key with the value of the password is sent and never shown', async () => {
    await withTeam({}, async (team) => {
      const step = await planOf({ 'immuta/one.yml': file({ config: { queryTag: password } }) })(team);
      expectSuccess(step, 'changes');
      expect(
        sinksWith(await tracesOf(team, [step]), password).filter((sink) => !/scripts|workspace/.test(sink)),
      ).toEqual([]);
    });
  });

  test.concurrent('what run-script prints of a secret is `***` in the log', async () => {
    const printing =
      'printf "the password is %s, in base64 %s\\n" "$REDSHIFT_PASSWORD" "$(printf %s "$REDSHIFT_PASSWORD" | base64)"; printf "%s" "${REDSHIFT_PASSWORD:0:9}"; sleep 0.2; printf "%s\\n" "${REDSHIFT_PASSWORD:9}" >&2; printf "%s%s\\n" "${REDSHIFT_PASSWORD:0:9}" "${REDSHIFT_PASSWORD:9}"';
    const checkSetup = () => Promise.resolve({ passed: false, tests: [] });
    await withTeam({ immuta: { checkSetup } }, async (team) => {
      const step = await applied(team, { 'run-script': printing });
      expect(log(step)).toContain('the password is ***, in base64 ***');
      expect(sinksWith(await tracesOf(team, [step]), password)).toEqual(['Immuta POST /integrations']);
      expect(step.outputs['reason']).toBe('validation-failed');
    });
  });
});
