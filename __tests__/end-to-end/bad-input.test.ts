import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { Step, StepOptions, Team } from '../../sandbox/team.ts';
import type { Json } from '../../src/json.ts';
import { file, live, password } from './integration-file.ts';
import { calls, expectFailure, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const files = { 'immuta/one.yml': file() };
const change = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };

async function team(work: (team: Team) => Promise<void>): Promise<void> {
  await withTeam({ files }, async (made) => {
    made.immuta.seed({ config: live() });
    await work(made);
  });
}

/** Plans on a pull request, and applies on a push: bad input is met in both. */
async function bothWays(made: Team, options: StepOptions): Promise<readonly Step[]> {
  const number = await made.propose(change);
  const plan = await made.run('pull_request', { number }, options);
  await made.github.merge(number);
  return [plan, await made.run('push', {}, options)];
}

/** One clear sentence with what to do behind it, nothing written. */
function expectRefused(made: Team, step: Step, reason: string, says: string | RegExp): void {
  expectFailure(step, reason, says);
  expect(log(step)).toMatch(/^::error [^:]*::[^%\n]{15,}[.:?][^\n]*%0A\S/m);
  expect(step.outputs['summary']).toMatch(/^Immuta .+: (failed, .+|.*error.*)\.$/);
  expect(step.summary).toMatch(/\S/);
  expect(made.immuta.writes()).toEqual([]);
  expect(made.github.deployments()).toEqual([]);
}

describe('a wrong input ends the run before Immuta is asked', () => {
  const inputs: readonly (readonly [name: string, value: string, says?: RegExp])[] = [
    ['immuta-url', 'acme.hosted.immutacloud.com', /immuta-url/],
    ['immuta-url', 'http://acme.hosted.immutacloud.com', /https/],
    ['immuta-url', 'https://acme.hosted.immutacloud.com/integrations', /without a path/],
    ['immuta-url', 'https://ada:s3cretPass@acme.hosted.immutacloud.com', /without a user or password/],
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
    ['files', '!immuta/*.yml', /names no files/],
    [
      'variables',
      '{"github_token":"ghs_0123456789","REDSHIFT_PASSWORD":"Sup3rSecretOfRedshift"}',
      /toJSON\(secrets\)/,
    ],
    ['variables', 'no pair', /NAME=value/],
  ];

  test.concurrent.each(inputs)('%s: %j', async (name, value, says) => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run('pull_request', { number }, { inputs: { [name]: value } });
      expectRefused(made, step, 'invalid-input', says ?? '');
      expect(log(step)).not.toMatch(/s3cretPass|ghs_0123|Sup3rSecret|two words|with-an-accent/);
      expect(calls(made.immuta)).toEqual([]);
    });
  });
});

describe('an event that can’t be read', () => {
  test.concurrent.each<[string, StepOptions]>([
    ['whose file is missing', { eventFile: null }],
    ['whose file is no JSON', { eventFile: '{"action":' }],
    ['whose file is empty', { eventFile: '' }],
    ['that is a list', { eventFile: '[]' }],
    ['that is null', { eventFile: 'null' }],
    ['that holds another event', { eventFile: '{"schedule":"17 5 * * *"}' }],
    ['whose numbers are texts', { eventFile: '{"action":"opened","pull_request":{"number":"1"}}' }],
  ])('%s', async (_, options) => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run('pull_request', { number }, options);
      expectRefused(made, step, 'invalid-input', /event/);
      expect(calls(made.immuta)).toEqual([]);
    });
  });
});

describe('a file that is wrong is said with its place, in a plan and in an apply', () => {
  const bad: readonly (readonly [what: string, content: string | null, says: RegExp])[] = [
    ['is no YAML', 'type: [Redshift\nconfig: }', /file=immuta\/two\.yml,line=\d/],
    ['has a tab', 'type: Redshift\n\tconfig:\n', /line=2/],
    ['is empty', '', /immuta\/two\.yml/],
    ['is a list', '- type: Redshift\n', /immuta\/two\.yml/],
    ['is two documents', `${file()}---\n${file()}`, /document/],
    ['has no config', 'type: Redshift\nautoBootstrap: false\n', /config/],
    ['is of another type', 'type: Snowflake\nautoBootstrap: false\nconfig: {}\n', /Redshift/],
    ['bootstraps by itself', file().replace('autoBootstrap: false', 'autoBootstrap: true'), /by hand/],
    ['holds a password', file({ config: { password: 'L1teralPassword' } }), /password/],
    ['has a host with a port', file({ config: { host: 'two.example.com:5439' } }), /host/],
    ['has a JDBC address as host', file({ config: { host: 'jdbc:redshift://two.example.com/dev' } }), /host/],
    ['has a near miss', file({ config: { hots: 'two.example.com' } }), /did you mean|Did you mean/],
    ['has an id that is no id', file({ lifecycle: { id: '../../secrets' } }), /lifecycle\.id/],
    ['has an id that is too long', file({ lifecycle: { id: '1234567890123456' } }), /lifecycle\.id/],
    ['has an alias', 'type: &a Redshift\nautoBootstrap: false\nconfig: *a\n', /anchor|alias/],
    ['is the same integration again', file(), /one\.yml/],
  ];

  test.concurrent.each(bad)('one that %s', async (_, content, says) => {
    await team(async (made) => {
      const number = await made.propose({ ...change, 'immuta/two.yml': content });
      const plan = await made.run('pull_request', { number });
      await made.github.merge(number);
      for (const step of [plan, await made.run('push', {})]) {
        expectRefused(made, step, 'invalid-config', says);
        expect(log(step)).not.toMatch(/L1teralPassword|\.\.\/\.\.\/secrets/);
        expect(log(step)).toMatch(/^::error file=immuta\/(one|two)\.yml/m);
      }
    });
  });

  test.concurrent('a link to somewhere else', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run(
        'pull_request',
        { number },
        { prepare: (workspace) => symlink('/etc/passwd', join(workspace, 'immuta/two.yml')) },
      );
      expectRefused(made, step, 'invalid-config', /immuta\/two\.yml.*link|link.*immuta\/two\.yml/);
    });
  });
});

describe('an answer that is no list of integrations is never an empty tenant', () => {
  const element = {
    id: 1,
    status: 'enabled',
    type: 'Redshift',
    autoBootstrap: false,
    config: { host: 'one.example.com', database: 'immuta' },
  };
  const answers: readonly (readonly [what: string, body: Json | string, contentType?: string])[] = [
    ['an object', {}],
    ['a page of a list', { items: [element], total: 1 }],
    ['null', null],
    ['a text', '"[]"'],
    ['an empty body', ''],
    ['cut JSON', '[{"id":1,'],
    ['a log-in page', '<!doctype html><title>Log in</title>', 'text/html'],
    ['a list of null', [null]],
    ['a list of texts', ['Redshift']],
    ['an element without a type', [{ ...element, type: null }]],
    ['an element without a config', [{ ...element, config: null }]],
    ['an element whose config is a list', [{ ...element, config: [] }]],
    ['an element without a host', [{ ...element, config: { database: 'immuta' } }]],
    ['an element without a status', [{ ...element, status: 7 }]],
    ['an element without an id', [{ ...element, id: null }]],
    ['an id with a path in it', [{ ...element, id: '1/../../users' }]],
    ['an id that is a fraction', [{ ...element, id: 1.5 }]],
    ['an id that is negative', [{ ...element, id: -1 }]],
    ['an id of 16 digits', [{ ...element, id: '1234567890123456' }]],
    ['the same id twice', [element, { ...element, id: '1' }]],
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
      for (const step of await bothWays(made, {})) expectRefused(made, step, 'immuta-error', /Immuta/);
      expect(calls(made.immuta)).toEqual(['GET /integrations', 'GET /integrations']);
    });
  });
});

describe('a tenant or a GitHub that is not there', () => {
  test.concurrent('an address that nothing answers on is unreachable', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run(
        'pull_request',
        { number },
        { inputs: { 'immuta-url': 'http://127.0.0.1:9' } },
      );
      expectRefused(made, step, 'unreachable', /127\.0\.0\.1:9 can't be reached.*immuta-url/);
    });
  });

  test.concurrent('a token that GitHub does not know', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run(
        'pull_request',
        { number },
        { inputs: { 'github-token': 'ghs_wrongWrongWrong' } },
      );
      expectRefused(made, step, 'github-error', /github-token/);
      expect(log(step)).not.toMatch(/ghs_wrong/);
    });
  });

  test.concurrent('a password stays out of every message', async () => {
    await team(async (made) => {
      made.immuta.fault({
        kind: 'status',
        status: 400,
        message: `the password ${password} is bad`,
        route: 'PUT /integrations/*',
      });
      await made.github.commit('main', change);
      const step = await made.run('push', {});
      expect(step.exitCode).toBe(1);
      expect(log(step) + step.summary + JSON.stringify(step.outputs)).not.toContain(password);
    });
  });
});
