import { describe, expect, jest, test } from '@jest/globals';
import type { Step, Team, TeamOptions } from '../../sandbox/team.ts';
import { file, live, password } from './integration-file.ts';
import { placesWith, tracesOf } from './secret-search.ts';
import { expectNoTrace, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const echoed = 'Ech0ed-only-by-Immuta';
/** A secret that could also be the name of a host. */
const hostLike = 'sup3r-secret-host.example.com';

interface Leak {
  readonly what: string;
  readonly options?: TeamOptions;
  /** Runs one step. */
  readonly run: (team: Team) => Promise<Step>;
  /** What must not be found; by default the password. */
  readonly secret?: (team: Team) => string;
  /** The sinks that the errors name, with the label of the secret. */
  readonly named: readonly RegExp[];
  /** Where the secret may appear. */
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
      /the comment contained REDSHIFT_PASSWORD/,
      /the summary contained REDSHIFT_PASSWORD/,
      /the plan\.json contained REDSHIFT_PASSWORD/,
      /the immuta\/one\.create\.sql contained/,
    ],
    allowed: /^(Immuta POST .*scripts|workspace file immuta\/one\.yml)/,
  },
  {
    what: 'a plan of a file whose host is the password',
    options: { env: { REDSHIFT_PASSWORD: hostLike } },
    run: planOf({ 'immuta/one.yml': file({ config: { host: hostLike } }) }),
    secret: () => hostLike,
    named: [
      /the comment contained REDSHIFT_PASSWORD/,
      /the summary contained REDSHIFT_PASSWORD/,
      /the plan\.json contained/,
    ],
    allowed: /^(Immuta POST .*scripts|workspace file immuta\/one\.yml)/,
  },
  {
    what: 'a plan whose script contains a password that Immuta shows',
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
    named: [
      /the comment contained a secret that Immuta returned/,
      /the summary contained/,
      /one\.create\.sql contained/,
    ],
  },
  {
    what: 'a plan of an integration whose failed test quotes the password',
    run: async (team) => {
      seedUnhealthy(team, password);
      return planOf({ 'immuta/one.yml': file() })(team);
    },
    named: [
      /the comment contained REDSHIFT_PASSWORD/,
      /the summary contained REDSHIFT_PASSWORD/,
      /the log contained REDSHIFT_PASSWORD/,
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
    named: [/the comment contained REDSHIFT_PASSWORD/],
  },
  {
    what: 'drift of an integration whose failed test quotes the password',
    options: { files: { 'immuta/one.yml': file() } },
    run: async (team) => {
      seedUnhealthy(team, password);
      return team.run('schedule', {}, { inputs: { 'drift-issue': 'true' } });
    },
    named: [/the issue contained REDSHIFT_PASSWORD/, /the summary contained REDSHIFT_PASSWORD/],
  },
  {
    what: 'an export of a tenant in which a name is the API key',
    run: async (team) => {
      team.immuta.seed({ config: live({ config: { username: `u${team.immuta.apiKey}` } }) });
      return team.run('workflow_dispatch', {}, { inputs: { mode: 'export' } });
    },
    secret: ({ immuta }) => immuta.apiKey,
    named: [/the immuta\/one-immuta\.yml contained immuta-api-key/],
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
    named: [/the log contained immuta-api-key/, /Immuta answered 403/],
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
    named: [/the log contained REDSHIFT_PASSWORD/, /Immuta answered 400/],
    allowed: sentForScripts,
  },
  {
    what: 'an output that would contain the token',
    run: async (team) => {
      team.immuta.seed({ config: live({ config: { database: 'other' } }), type: 'Redshift' });
      return team.run(
        'workflow_dispatch',
        {},
        { inputs: { mode: 'export', 'export-directory': team.github.token } },
      );
    },
    secret: ({ github }) => github.token,
    named: [/contained github-token/],
  },
];

describe('a secret that is about to be shown', () => {
  test.concurrent.each(leaks)(
    'is withheld, and the job fails: $what',
    async ({ options = {}, run, secret, named, allowed }) => {
      await withTeam({ ...options, github: { checkAnswers: false } }, async (team) => {
        const step = await run(team);
        const found = placesWith(await tracesOf(team, [step]), secret?.(team) ?? password);
        expect(found.filter((sink) => allowed?.test(sink) !== true)).toEqual([]);
        expect(step.exitCode).toBe(1);
        expect(step.outputs).toMatchObject({ result: 'failed', reason: 'secret-leak' });
        for (const sentence of named) expect(log(step)).toMatch(sentence);
        expect(log(step)).toMatch(/^::error title=secret-leak/m);
        expectNoTrace(step);
      });
    },
  );

  test('does not stop an apply halfway', async () => {
    await withTeam({ files: {} }, async (team) => {
      await team.github.commit('main', {
        'immuta/one.yml': file({ config: { username: password } }),
        'immuta/two.yml': file({ config: { host: 'two.example.com' } }),
      });
      const step = await team.run('push', {}, { inputs: { 'reviewed-plan': 'ignored' } });
      expect(team.immuta.state().map(({ status }) => status)).toEqual(['enabled', 'enabled']);
      expect(step.outputs).toMatchObject({ mode: 'apply', result: 'applied', reason: 'secret-leak' });
      expect(placesWith(await tracesOf(team, [step]), password)).toEqual([
        ...['Immuta POST /integrations', 'Immuta POST /integrations/scripts/create'],
        'workspace file immuta/one.yml',
      ]);
      expect(team.github.deployments()).toEqual([]);
    });
  });
});

/** Passwords with characters that reports show as symbols, and with spacing that they change. */
const unseen = ['\t', '\u00a0', '\n', '\r\n', '\u200b', '\u0007', '\u202e', '  ', '`|`', '<!--'];

describe('foreign text is checked as a whole and unchanged', () => {
  const long = 'Va1-Long.S3cretW0rd_of-34-letters9';

  test.concurrent.each([
    ['cut by the old limit of messages', 567],
    ['at the limit of a value in a report', 967],
    ['at the limit of a sentence in a report', 2970],
    ['at the limit of an annotation', 4030],
  ])('in a refusal of Immuta, %s', async (_, length) => {
    await withTeam({ env: { REDSHIFT_PASSWORD: long } }, async (team) => {
      team.immuta.fault({
        route: 'POST /integrations',
        kind: 'status',
        status: 400,
        message: `${'x'.repeat(length)}${long}`,
      });
      await expectNothingOf(long, team, await applied(team));
    });
  });

  test.concurrent.each([460, 967, 2970, 4030, 59_500])(
    'in the message of a failed test, %i characters before it',
    async (length) => {
      await withTeam({ env: { REDSHIFT_PASSWORD: long } }, async (team) => {
        seedUnhealthy(team, `${'x'.repeat(length)}${long}`);
        await expectNothingOf(long, team, await planOf({ 'immuta/one.yml': file() })(team));
      });
    },
  );

  test.concurrent('in a script with a line longer than a comment', async () => {
    const rewriteScript = (script: string): string => `${script}\n-- ${'x'.repeat(59_900)}${long}\n`;
    const options = { env: { REDSHIFT_PASSWORD: long }, immuta: { variant: { rewriteScript } } };
    await withTeam(options, async (team) => {
      await expectNothingOf(long, team, await planOf({ 'immuta/one.yml': file() })(team));
    });
  });

  test.concurrent.each(unseen.map((character) => [JSON.stringify(character), character] as const))(
    'in the message of a failed test, with %s in the password',
    async (_, character) => {
      const secret = `Aq7${character}Str0ngPassw0rd${character}zZ9`;
      await withTeam({ env: { REDSHIFT_PASSWORD: secret } }, async (team) => {
        seedUnhealthy(team, secret);
        await expectNothingOf('Str0ngPassw0rd', team, await planOf({ 'immuta/one.yml': file() })(team));
      });
    },
  );

  test.concurrent('in a status and in the names of fields and tests', async () => {
    await withTeam({ env: { REDSHIFT_PASSWORD: `Aq7\u200b${long}` } }, async (team) => {
      team.immuta.seed({
        config: live(),
        status: `broken Aq7\u200b${long}`,
        validationResults: {
          status: 'failed',
          validationTests: [{ name: `${'x'.repeat(980)}Aq7\u200b${long}`, status: 'failed' }],
        },
      });
      await expectNothingOf(long, team, await planOf({ 'immuta/one.yml': file() })(team));
    });
  });

  test.concurrent('wrapped over lines', async () => {
    await withTeam({ env: { REDSHIFT_PASSWORD: long } }, async (team) => {
      seedUnhealthy(team, `${long.slice(0, 17)}\n    ${long.slice(17)}`);
      await expectNothingOf(long, team, await planOf({ 'immuta/one.yml': file() })(team));
    });
  });

  test.concurrent('in an error from GitHub', async () => {
    await withTeam({ env: { REDSHIFT_PASSWORD: long }, github: { checkAnswers: false } }, async (team) => {
      team.github.fault({
        path: /comments$/,
        method: 'POST',
        kind: 422,
        message: `${'x'.repeat(280)}${long}`,
      });
      await expectNothingOf(long, team, await planOf({ 'immuta/one.yml': file() })(team));
    });
  });
});

/** Expects that the job failed for the leak, and that no 8 characters of the secret left it, except to Immuta. */
async function expectNothingOf(secret: string, team: Team, step: Step): Promise<void> {
  const traces = (await tracesOf(team, [step])).filter(({ sink }) => !sink.startsWith('Immuta '));
  const parts = Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8));
  expect(
    traces.filter(({ text }) => parts.some((part) => text.includes(part))).map(({ sink }) => sink),
  ).toEqual([]);
  expect(step.exitCode).toBe(1);
  expect(step.outputs['reason']).toBe('secret-leak');
  expect(log(step)).toMatch(/^::error title=secret-leak::.*contained REDSHIFT_PASSWORD/m);
}

describe('what is not a leak', () => {
  test.concurrent('an unknown key with the value of the password is sent and never shown', async () => {
    await withTeam({}, async (team) => {
      const step = await planOf({ 'immuta/one.yml': file({ config: { queryTag: password } }) })(team);
      expectSuccess(step, 'changes');
      expect(
        placesWith(await tracesOf(team, [step]), password).filter((sink) => !/scripts|workspace/.test(sink)),
      ).toEqual([]);
    });
  });

  test.concurrent('a secret that run-script prints is `***` in the log', async () => {
    const printing =
      'printf "the password is %s, in base64 %s\\n" "$REDSHIFT_PASSWORD" "$(printf %s "$REDSHIFT_PASSWORD" | base64)"; printf "%s" "${REDSHIFT_PASSWORD:0:9}"; sleep 0.2; printf "%s\\n" "${REDSHIFT_PASSWORD:9}" >&2; printf "%s%s\\n" "${REDSHIFT_PASSWORD:0:9}" "${REDSHIFT_PASSWORD:9}"';
    const checkSetup = () => Promise.resolve({ passed: false, tests: [] });
    await withTeam({ immuta: { checkSetup } }, async (team) => {
      const step = await applied(team, { 'run-script': printing });
      expect(log(step)).toContain('the password is ***, in base64 ***');
      expect(placesWith(await tracesOf(team, [step]), password)).toEqual(['Immuta POST /integrations']);
      expect(step.outputs['reason']).toBe('validation-failed');
    });
  });
});
