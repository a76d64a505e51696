import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { Step, StepOptions, Team } from '../../sandbox/team.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { file, live, password } from './integration-file.ts';
import { calls, errorsOf, expectFailure, log, patience, unplanned, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const files = { 'immuta/one.yml': file() };
const change = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };

async function team(work: (team: Team) => Promise<void>): Promise<void> {
  await withTeam({ files }, async (made) => {
    made.immuta.seed({ config: live() });
    await work(made);
  });
}

/** Plans on a pull request, and applies on a push: bad input fails both. */
async function bothWays(made: Team, options: StepOptions): Promise<readonly Step[]> {
  const number = await made.propose(change);
  const plan = await made.run('pull_request', { number }, options);
  await made.github.merge(number);
  return [plan, await made.run('push', {}, options)];
}

type WrongInput = readonly [name: string, value: string, says: RegExp];

/** A run prints at most ten errors, and has one value per input. */
const mostErrors = 10;

/** Distributes wrong inputs over as few runs as possible. */
function roundsOf(
  inputs: readonly WrongInput[],
): (readonly [number: number, wrong: readonly WrongInput[]])[] {
  const rounds: WrongInput[][] = [];
  for (const wrong of inputs) {
    const free = rounds.find(
      (round) => round.length < mostErrors && round.every(([name]) => name !== wrong[0]),
    );
    if (free === undefined) rounds.push([wrong]);
    else free.push(wrong);
  }
  return rounds.map((round, index) => [index + 1, round]);
}

/** Expects one clear sentence with a remedy, and no writes. */
async function expectRefused(made: Team, step: Step, reason: string, says: string | RegExp): Promise<void> {
  expectFailure(step, reason, says);
  expect(log(step)).toMatch(/^::error [^:]*::[^%\n]{15,}[.:?][^\n]*%0A\S/m);
  expect(step.outputs['summary']).toMatch(/^Immuta .+: (failed, .+|.*error.*)\.$/);
  expect(step.summary).toMatch(/\S/);
  expect(made.immuta.writes()).toEqual([]);
  const applied = await made.github.sha('main');
  expect(made.github.deployments().map(({ sha }) => sha)).not.toContain(applied);
}

describe('a wrong input ends the run before any request to Immuta, and everything wrong is reported at once', () => {
  const inputs: readonly WrongInput[] = [
    ['immuta-url', 'acme.hosted.immutacloud.com', /immuta-url/],
    ['immuta-url', 'http://acme.hosted.immutacloud.com', /https/],
    ['immuta-url', 'https://acme.hosted.immutacloud.com/integrations', /without user, password, path/],
    ['immuta-url', 'https://ada:s3cretPass@acme.hosted.immutacloud.com', /without user, password/],
    ['immuta-url', 'ftp://acme.hosted.immutacloud.com', /https/],
    ['immuta-url', '${{ vars.IMMUTA_URL }}', /immuta-url/],
    ['immuta-api-key', 'two words', /immuta-api-key/],
    ['immuta-api-key', 'kéy-with-an-accent', /immuta-api-key/],
    ['github-token', 'two\nlines', /github-token/],
    ['mode', 'aply', /aply.*|auto, validate, plan, apply, drift, export/],
    ['comment', 'sometimes', /always, changes, never/],
    ['reviewed-plan', 'yes', /required/],
    ['max-deletes', '-1', /whole number/],
    ['wait-timeout', '10m', /whole number/],
    ['request-timeout', '0', /whole number/],
    ['fail-on-drift', 'yes', /true or false/],
    ['drift-issue', '1', /true or false/],
    ['name', 'prod/eu', /letters, digits/],
    ['export-directory', '../elsewhere', /relative to/],
    ['files', '/etc/*.yml', /absolute/],
    ['files', 'immuta/../../*.yml', /`\.\.`/],
    [
      'files',
      'immuta/**/*.yml, immuta/**/*.yaml',
      /comma.*`immuta\/\*\*\/\*\.yml` and `immuta\/\*\*\/\*\.yaml`/s,
    ],
    ['files', '- immuta/**/*.yml', /list dashes.*Write `immuta\/\*\*\/\*\.yml`/s],
    ['files', '["immuta/**/*.yml"]', /list dashes or brackets/],
    ['files', 'immuta/**/*.yml # all', /comment/],
    ['plan-key', 'abc', /at least 16 characters/],
    ['files', '!immuta/*.yml', /does not name any files/],
    [
      'variables',
      '{"github_token":"ghs_0123456789","REDSHIFT_PASSWORD":"Sup3rSecretOfRedshift"}',
      /toJSON\(secrets\)/,
    ],
    ['variables', 'no pair', /NAME=value/],
  ];

  test.concurrent.each(roundsOf(inputs))('in run %i', async (_, wrong) => {
    await team(async (made) => {
      const number = await made.propose(change);
      const given = Object.fromEntries(wrong.map(([name, value]) => [name, value]));
      const step = await made.run('pull_request', { number }, { inputs: given });
      for (const [, , says] of wrong) await expectRefused(made, step, 'invalid-input', says);
      expect(errorsOf(step)).toHaveLength(wrong.length);
      expect(log(step)).not.toMatch(/s3cretPass|ghs_0123|Sup3rSecret|two words|with-an-accent/);
      expect(calls(made.immuta)).toEqual([]);
    });
  });
});

describe('a wrong input of a plan', () => {
  test.concurrent.each([
    ['wait-timeout', 'soon'],
    ['max-deletes', '-1'],
    ['files', '/etc/*.yml'],
    ['immuta-api-key', 'two words'],
  ])('replaces the plan that was shown: %s', async (name, value) => {
    await team(async (made) => {
      const number = await made.propose(change);
      const inputs = { 'plan-key': 'a key for signing plans' };
      await made.run('pull_request', { number }, { inputs });
      expect(made.github.comments(number)[0]?.body).toContain('immuta_new');
      const step = await made.run('pull_request', { number }, { inputs: { ...inputs, [name]: value } });
      await expectRefused(made, step, 'invalid-input', name);
      const [comment, ...others] = made.github.comments(number);
      expect(others).toEqual([]);
      expect(comment?.body).toContain(name);
      expect(comment?.body).not.toContain('immuta_new');
    });
  });

  test.concurrent.each([
    ['name', 'prod/eu'],
    ['plan-key', 'short'],
    ['immuta-url', 'http://acme.example.com'],
    ['comment', 'sometimes'],
  ])('leaves the comments alone if it says where or how to comment: %s', async (name, value) => {
    await team(async (made) => {
      const number = await made.propose(change);
      await made.run('pull_request', { number });
      const before = made.github.comments(number);
      const step = await made.run('pull_request', { number }, { inputs: { [name]: value } });
      await expectRefused(made, step, 'invalid-input', name);
      expect(made.github.comments(number)).toEqual(before);
    });
  });
});

describe('an event that can’t be read', () => {
  test.concurrent.each<[string, StepOptions]>([
    ['whose file is missing', { eventFile: null }],
    ['whose file is not JSON', { eventFile: '{"action":' }],
    ['whose file is empty', { eventFile: '' }],
    ['that is a list', { eventFile: '[]' }],
    ['that is null', { eventFile: 'null' }],
    ['that contains another event', { eventFile: '{"schedule":"17 5 * * *"}' }],
    ['whose numbers are text', { eventFile: '{"action":"opened","pull_request":{"number":"1"}}' }],
  ])('%s', async (_, options) => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run('pull_request', { number }, options);
      await expectRefused(made, step, 'invalid-input', /event/);
      expect(calls(made.immuta)).toEqual([]);
    });
  });
});

describe('a wrong file is reported with its place, in a plan and in an apply', () => {
  type BadFiles = Readonly<Record<string, readonly [content: string, says: RegExp]>>;
  const withHost = (host: string, config: JsonObject = {}) => file({ config: { host, ...config } });
  const withId = (host: string, id: string) => file({ config: { host }, lifecycle: { id } });

  const noYaml: BadFiles = {
    'no-yaml': ['type: [Redshift\nconfig: }', /line=\d/],
    tab: ['type: Redshift\n\tconfig:\n', /line=2/],
    empty: ['', /empty/],
    list: ['- type: Redshift\n', /a block of keys/],
    'two-documents': [`${withHost('h.example.com')}---\n${withHost('h.example.com')}`, /document/],
    alias: ['type: &a Redshift\nautoBootstrap: false\nconfig: *a\n', /anchor|alias/],
  };
  const noIntegration: BadFiles = {
    'no-config': ['type: Redshift\nautoBootstrap: false\n', /config/],
    'another-type': ['type: Snowflake\nautoBootstrap: false\nconfig: {}\n', /Redshift/],
    'bootstraps-itself': [
      withHost('a.example.com').replace('autoBootstrap: false', 'autoBootstrap: true'),
      /by a script/,
    ],
    password: [withHost('b.example.com', { password: 'L1teralPassword' }), /password/],
    'host-with-port': [withHost('c.example.com:5439'), /host/],
    'jdbc-address': [withHost('jdbc:redshift://d.example.com/dev'), /host/],
    'near-miss': [withHost('e.example.com', { hots: 'e.example.com' }), /did you mean|Did you mean/],
    'id-that-is-none': [withId('f.example.com', '../../secrets'), /lifecycle\.id/],
    'long-id': [withId('g.example.com', '1234567890123456'), /lifecycle\.id/],
  };

  test.concurrent.each([
    ['that is not valid YAML', noYaml],
    ['whose keys or values are wrong', noIntegration],
  ])('each one %s', async (_, bad) => {
    await team(async (made) => {
      const added = Object.entries(bad).map(([name, [content]]) => [`immuta/${name}.yml`, content] as const);
      const number = await made.propose({ ...change, ...Object.fromEntries(added) });
      const plan = await made.run('pull_request', { number });
      await made.github.merge(number);
      for (const step of [plan, await made.run('push', {})]) {
        await expectRefused(made, step, 'invalid-config', '');
        expect(log(step)).not.toMatch(/L1teralPassword|\.\.\/\.\.\/secrets/);
        for (const [name, [, says]] of Object.entries(bad)) {
          const errors = errorsOf(step).filter((line) => line.startsWith(`::error file=immuta/${name}.yml,`));
          expect([name, errors.join('\n')]).toEqual([name, expect.stringMatching(says)]);
        }
      }
    });
  });

  test.concurrent('a second file for the same integration', async () => {
    await team(async (made) => {
      const number = await made.propose({ ...change, 'immuta/two.yml': file() });
      const plan = await made.run('pull_request', { number });
      await made.github.merge(number);
      for (const step of [plan, await made.run('push', {})]) {
        await expectRefused(made, step, 'invalid-config', /^::error file=immuta\/(one|two)\.yml.*one\.yml/m);
      }
    });
  });

  test.concurrent('a symbolic link to another place', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run(
        'pull_request',
        { number },
        { prepare: (workspace) => symlink('/etc/passwd', join(workspace, 'immuta/two.yml')) },
      );
      await expectRefused(made, step, 'invalid-config', /immuta\/two\.yml.*link|link.*immuta\/two\.yml/);
    });
  });
});

describe('an answer that is not a list of integrations is never an empty tenant', () => {
  const element = {
    id: 1,
    status: 'enabled',
    type: 'Redshift',
    autoBootstrap: false,
    config: { host: 'one.example.com', database: 'immuta' },
  };
  // __tests__/live/read-live.test.ts and __tests__/immuta/client.test.ts cover many more.
  const answers: readonly (readonly [what: string, body: Json | string, contentType?: string])[] = [
    ['an object', {}],
    ['cut JSON', '[{"id":1,'],
    ['a log-in page', '<!doctype html><title>Log in</title>', 'text/html'],
    ['one bad element after a good one', [element, { ...element, id: 'two' }]],
  ];

  test.concurrent.each(answers)('%s', async (_, body, contentType = 'application/json') => {
    await team(async (made) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      made.immuta.fault({
        kind: 'answer',
        route: 'GET /integrations',
        status: 200,
        contentType,
        body: text,
        times: 100,
      });
      for (const step of await bothWays(made, {})) await expectRefused(made, step, 'immuta-error', /Immuta/);
      expect(calls(made.immuta)).toEqual(['GET /integrations', 'GET /integrations']);
    });
  });
});

describe('an unreachable tenant or GitHub', () => {
  test.concurrent('an address that does not answer is unreachable', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run(
        'pull_request',
        { number },
        { inputs: { 'immuta-url': 'http://127.0.0.1:9' } },
      );
      await expectRefused(made, step, 'unreachable', /127\.0\.0\.1:9 can't be reached.*immuta-url/);
    });
  });

  test.concurrent('a GITHUB_API_URL that is not a URL', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run('pull_request', { number }, { github: { GITHUB_API_URL: 'x' } });
      expectFailure(step, 'invalid-input', /`GITHUB_API_URL` is not a URL/);
      expect(step.outputs['mode']).toBe('plan');
    });
  });

  test.concurrent('a token that GitHub does not accept', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run(
        'pull_request',
        { number },
        { inputs: { 'github-token': 'ghs_wrongWrongWrong' } },
      );
      await expectRefused(made, step, 'github-error', /github-token/);
      expect(log(step)).not.toMatch(/ghs_wrong/);
    });
  });

  test.concurrent('a password appears in no message', async () => {
    await team(async (made) => {
      made.immuta.fault({
        kind: 'status',
        status: 400,
        message: `the password ${password} is bad`,
        route: 'PUT /integrations/*',
      });
      await made.github.commit('main', change);
      const step = await made.run('push', {}, { inputs: unplanned });
      expect(step.exitCode).toBe(1);
      expect(log(step) + step.summary + JSON.stringify(step.outputs)).not.toContain(password);
    });
  });
});
