import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '../../sandbox/data-api/faults.ts';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { selfSigned } from '../../sandbox/immuta/self-signed.ts';
import type { Step, Team, TeamOptions } from '../../sandbox/team.ts';
import { startProxy } from '../network/local-proxy.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { withDataApi, type DataApiSetting } from './data-api-team.ts';
import { stopCluster } from './database-team.ts';
import { file, live, password } from './integration-file.ts';
import { log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

interface Row {
  readonly result: string;
  readonly seen: string;
  readonly remedy: string;
}

/** The rows of doctor's table, by check, with code as plain text. */
function rowsOf({ summary }: Step): ReadonlyMap<string, Row> {
  const rows = [...summary.matchAll(/^\| (.*?) \| \S+ (pass|warn|fail|not run) \| (.*?) \| (.*?) ?\|$/gm)];
  const plain = (text = ''): string =>
    text
      .replace(/<\/?code>|`/g, '')
      .replace(/\\(.)/g, '$1')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return new Map(
    rows.map(([, check, result, seen, remedy]) => [
      plain(check),
      { result: result ?? '', seen: plain(seen), remedy: plain(remedy) },
    ]),
  );
}

async function examine(
  options: TeamOptions,
  how: Readonly<Partial<Record<'inputs' | 'env' | 'github', Record<string, string>>>> = {},
  prepare: (team: Team) => void = () => undefined,
): Promise<{ step: Step; rows: ReadonlyMap<string, Row>; row: (check: string) => Row }> {
  return withTeam(options, async (team) => {
    prepare(team);
    const step = await team.run(
      'workflow_dispatch',
      {},
      { inputs: { mode: 'doctor', ...how.inputs }, ...how },
    );
    // It only reads, whatever it finds.
    expect(team.immuta.writes()).toEqual([]);
    expect(team.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    const rows = rowsOf(step);
    return {
      step,
      rows,
      row: (check) =>
        rows.get(check) ?? {
          result: `no row ${check} in ${[...rows.keys()].join(', ')}`,
          seen: '',
          remedy: '',
        },
    };
  });
}

/** Runs work with the address of a server that responds as `respond` does. */
async function withServer(respond: RequestListener, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(respond).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  } finally {
    server.close();
  }
}

const files = { 'immuta/one.yml': file() };
const script = 'Script: immuta/one.yml';

test('a healthy tenant: every check passes or is not needed, and nothing secret is shown', async () => {
  const { step, rows, row } = await examine({ files }, {}, ({ immuta }) => {
    immuta.seed({ type: 'Redshift', config: live() });
  });
  expect(step.exitCode).toBe(0);
  expect(step.outputs).toMatchObject({ mode: 'doctor', result: 'healthy', reason: '' });
  expect([...rows.values()].filter(({ result }) => result === 'fail' || result === 'warn')).toEqual([]);
  expect(row('Immuta: integrations').seen).toBe('1: 1 × Redshift, enabled.');
  expect(row('GitHub: API and token').seen).toContain('default branch is main');
  for (const text of [step.summary, log(step)]) {
    expect(text).not.toContain(password);
    expect(text).not.toContain('one.example.com');
  }
  // The log has the table too.
  expect(log(step)).toMatch(/^pass +Immuta: connection: Answered in \d+ ms/m);
});

describe('variants of the tenant', () => {
  test.each<{ variant: Partial<ImmutaVariant>; check: string; seen: string | RegExp; result?: string }>([
    { variant: { ids: 'number' }, check: 'Immuta: ID format', seen: 'Numbers.' },
    { variant: { ids: 'string' }, check: 'Immuta: ID format', seen: 'Strings.' },
    { variant: { secrets: 'omitted' }, check: 'Immuta: how it shows secrets', seen: 'password left out.' },
    { variant: { secrets: 'null' }, check: 'Immuta: how it shows secrets', seen: 'password as null.' },
    { variant: { secrets: 'stars' }, check: 'Immuta: how it shows secrets', seen: 'password masked.' },
    { variant: { secrets: 'redacted' }, check: 'Immuta: how it shows secrets', seen: 'password masked.' },
    {
      variant: { secrets: 'clear' },
      check: 'Immuta: how it shows secrets',
      seen: 'password in clear text.',
      result: 'warn',
    },
    {
      variant: { undocumentedFields: true },
      check: 'Immuta: undocumented fields',
      seen: /ignored, and never sent back/,
    },
    { variant: { otherTypes: true }, check: 'Immuta: integrations', seen: /Snowflake/ },
    { variant: { scriptAnswer: 'text' }, check: script, seen: /^Runnable: plain text \(text\/plain\)/ },
    { variant: { scriptAnswer: 'json-string' }, check: script, seen: /a JSON string/ },
    { variant: { scriptAnswer: { key: 'sql' } }, check: script, seen: /a JSON object with sql/ },
    { variant: { scripts: 'identical' }, check: script, seen: /identical when requested twice/ },
    { variant: { scripts: 'varying' }, check: script, seen: /different when requested twice/ },
    {
      variant: { rewriteScript: (text) => `${text}\nSELECT '\\! x';\n` },
      check: script,
      seen: /^Not runnable: /,
      result: 'warn',
    },
  ])('$check: $seen', async ({ variant, check, seen, result = 'pass' }) => {
    const { row } = await examine({ files, immuta: { variant } }, {}, ({ immuta }) => {
      immuta.seed({ type: 'Redshift', config: live() });
    });
    expect(row(check).seen).toMatch(
      seen instanceof RegExp ? seen : new RegExp(`^${seen.replace(/[.]/g, '\\.')}$`),
    );
    expect(row(check).result).toBe(result);
  });
});

describe('problems', () => {
  test('a wrong key', async () => {
    const { step, row } = await examine(
      { files },
      { inputs: { mode: 'doctor', 'immuta-api-key': 'not-the-right-key' } },
    );
    expect(step).toMatchObject({ exitCode: 1, outputs: { result: 'unhealthy', reason: 'unhealthy' } });
    expect(row('Immuta: connection').result).toBe('pass');
    expect(row('Immuta: API key and permission')).toMatchObject({ result: 'fail' });
    expect(row('Immuta: API key and permission').remedy).toContain('APPLICATION_ADMIN');
    expect(row('Script').seen).toContain('Needs "Immuta: API key and permission", which failed');
    expect(row('GitHub: API and token').result).toBe('pass');
  });

  test('a missing key and a wrong input are both named, and the other checks run', async () => {
    const { step, row } = await examine(
      { files },
      { inputs: { mode: 'doctor', 'immuta-api-key': '', 'max-deletes': 'many' } },
    );
    expect(step).toMatchObject({ exitCode: 1, outputs: { result: 'unhealthy' } });
    expect(step.summary).toMatch(/`max-deletes` must be a whole number/);
    expect(step.summary).toContain('`immuta-api-key` is missing');
    expect(row('Integration files').result).toBe('pass');
    expect(row('Immuta: connection')).toMatchObject({ result: 'not run' });
  });

  test('a wrong immuta-url is named once', async () => {
    const { step, row } = await examine(
      { files },
      { inputs: { mode: 'doctor', 'immuta-url': 'https://acme.example.com/path' } },
    );
    expect(step.outputs['summary']).toContain('1 check failed');
    expect(row('Inputs').seen).toMatch(/^The input immuta-url must be the URL of the tenant/);
  });

  test('with wrong globs, no files are checked that they do not name', async () => {
    const { step, row } = await examine(
      { files: { 'immuta/a.yml': 'type: Redshift' } },
      { inputs: { mode: 'doctor', files: '../*.yml' } },
    );
    expect(step.outputs['summary']).toContain('1 check failed');
    for (const check of ['Integration files', 'Script'])
      expect(row(check)).toMatchObject({ result: 'not run', seen: 'Needs "Inputs", which failed.' });
    expect(row('Immuta: connection').result).toBe('pass');
  });

  test('a GITHUB_API_URL that is not a URL is named, and the other checks run', async () => {
    const { step, row } = await examine({ files }, { github: { GITHUB_API_URL: 'x' } });
    expect(step.outputs).toMatchObject({ result: 'unhealthy', reason: 'unhealthy' });
    expect(row('GitHub: API and token')).toMatchObject({
      result: 'fail',
      seen: 'GITHUB_API_URL is not a URL.',
    });
    expect(row('Immuta: connection').result).toBe('pass');
  });

  test("a proxy that can't be used is named once, without its address", async () => {
    const { step, row } = await examine(
      { files },
      { env: { HTTP_PROXY: 'socks5://user:password-of-proxy@proxy.example.org:1', NO_PROXY: '' } },
    );
    expect(row('Immuta: connection')).toMatchObject({
      result: 'fail',
      seen: expect.stringContaining('HTTP_PROXY'),
    });
    expect(row('Immuta: API key and permission')).toMatchObject({
      result: 'not run',
      seen: 'Needs "Immuta: connection", which failed.',
    });
    expect(step.summary).not.toMatch(/proxy\.example|password-of-proxy/);
  });

  test.each([
    [
      { status: 200, type: 'text/html', body: '<html>' },
      'Immuta: API key and permission',
      /answered with an HTML page/,
      /login page/,
    ],
    [
      { status: 302, type: 'text/html', body: '' },
      'Immuta: API key and permission',
      /answered 302/,
      /Redirects are not followed: set immuta-url/,
    ],
    [
      { status: 200, type: 'application/json', body: '{}' },
      'Immuta: integrations',
      /list of integrations is not a JSON array/,
      /./,
    ],
  ])("a server that isn't Immuta: %j", async (answer, check, seen, remedy) => {
    await withServer(
      (_, response) => response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body),
      async (url) => {
        const { step, row } = await examine({ files }, { inputs: { mode: 'doctor', 'immuta-url': url } });
        expect(row(check)).toMatchObject({
          result: 'fail',
          seen: expect.stringMatching(seen),
          remedy: expect.stringMatching(remedy),
        });
        expect(step.outputs['summary']).toContain('1 check failed');
        expect(row('Script')).toMatchObject({ result: 'not run' });
      },
    );
  });

  test('a refusal of Immuta that repeats what it was sent', async () => {
    await withServer(
      (request, response) => {
        if (request.method === 'GET')
          return response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
        let sent = '';
        request.on('data', (part: Buffer) => (sent += part.toString()));
        return request.on('end', () => {
          response.writeHead(422, { 'content-type': 'application/json' });
          response.end(JSON.stringify({ statusCode: 422, error: 'Unprocessable', message: `Not: ${sent}` }));
        });
      },
      async (url) => {
        const { step, row } = await examine({ files }, { inputs: { mode: 'doctor', 'immuta-url': url } });
        expect(step.outputs).toMatchObject({ result: 'unhealthy', reason: 'unhealthy' });
        expect(row(script).seen).toContain('"password":"***"');
        expect(row(script).seen).not.toContain('one.example.com');
      },
    );
  });

  test('a certificate that is not trusted', async () => {
    const { row } = await examine({ files, immuta: { tls: selfSigned() } });
    expect(row('Immuta: certificate')).toMatchObject({ result: 'fail' });
    expect(row('Immuta: certificate').remedy).toContain('NODE_EXTRA_CA_CERTS');
  });

  test("a tenant that can't be reached", async () => {
    const { row } = await examine(
      { files },
      { inputs: { mode: 'doctor', 'immuta-url': 'http://127.0.0.1:9' } },
    );
    expect(row('Immuta: connection')).toMatchObject({ result: 'fail' });
    expect(row('Immuta: connection').seen).toContain('ECONNREFUSED');
    expect(row('Immuta: API key and permission')).toMatchObject({ result: 'not run' });
  });

  test('a proxy that requires credentials, without its address in the table', async () => {
    const proxy = await startProxy({ credentials: 'user:password-of-proxy' });
    try {
      const { row, step } = await examine(
        { files, immuta: { tls: selfSigned() } },
        { env: { HTTPS_PROXY: `http://${proxy.host}` } },
      );
      expect(row('Immuta: connection')).toMatchObject({ result: 'fail' });
      expect(row('Immuta: connection').remedy).toContain('HTTPS_PROXY');
      expect(step.summary).not.toContain(proxy.host);
    } finally {
      await proxy.close();
    }
  });

  test('a wrong file, and no files', async () => {
    const wrong = await examine({ files: { 'immuta/one.yml': file({ config: { host: 'not a host' } }) } });
    expect(wrong.row('Integration files')).toMatchObject({ result: 'fail' });
    expect(wrong.step.outputs['result']).toBe('unhealthy');
    const none = await examine({ files: { 'README.md': 'x' } });
    expect(none.row('Integration files')).toMatchObject({ result: 'warn' });
    expect(none.step.outputs['result']).toBe('healthy');
  });

  test('a script that is not runnable fails if apply is set to run scripts', async () => {
    const variant = { rewriteScript: (text: string) => `${text}\nSELECT '\\! x';\n` };
    const { row } = await examine(
      { files, immuta: { variant } },
      { inputs: { mode: 'doctor', 'run-script': 'cat' } },
    );
    expect(row(script)).toMatchObject({ result: 'fail' });
  });

  test('psql that is missing or too old', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'doctor-psql-'));
    const inputs = { mode: 'doctor', 'run-script': 'psql -X -f "$IMMUTA_SCRIPT"' };
    const missing = await examine({ files }, { inputs, env: { PATH: folder } });
    expect(missing.row('psql')).toMatchObject({ result: 'fail' });
    await writeFile(join(folder, 'psql'), '#!/bin/sh\necho "psql (PostgreSQL) 14.11 (Debian 14.11-1)"\n');
    await chmod(join(folder, 'psql'), 0o755);
    const old = await examine({ files }, { inputs, env: { PATH: `${folder}:/bin:/usr/bin` } });
    expect(old.row('psql')).toMatchObject({ result: 'fail', seen: 'Version 14.11.' });
    await writeFile(join(folder, 'psql'), '#!/bin/sh\necho "psql (PostgreSQL) 16.2"\n');
    const fine = await examine({ files }, { inputs, env: { PATH: `${folder}:/bin:/usr/bin` } });
    expect(fine.row('psql')).toMatchObject({ result: 'pass', seen: 'Version 16.2.' });
    const elsewhere = await examine(
      { files },
      { inputs: { mode: 'doctor', 'run-script': '/nowhere/bin/psql -X -f "$IMMUTA_SCRIPT"' } },
    );
    expect(elsewhere.row('psql')).toMatchObject({
      result: 'fail',
      seen: '/nowhere/bin/psql does not exist.',
    });
  });
});

test('a host of one word does not hide other words of the table', async () => {
  const { row } = await examine({ files: { 'immuta/one.yml': file({ config: { host: 'redshift' } }) } });
  expect(row(script).seen).toContain('REDSHIFT_PASSWORD becomes a variable');
});

describeWithPostgres('with data-api', () => {
  afterAll(stopCluster);

  test.each<[string, DataApiSetting, Fault | undefined, string, RegExp]>([
    ['a role with all of it', {}, undefined, 'pass', /^A cluster in us-east-.*1: logged in\.$/],
    [
      'a role without privileges',
      { iamUser: 'powerless' },
      undefined,
      'fail',
      /The role lacks ALL PRIVILEGES ON DATABASE/,
    ],
    ['a refused log-in', {}, { kind: 'connection-refused' }, 'fail', /^Redshift refused the login\.$/],
    ['expired credentials', {}, { kind: 'expired-credentials' }, 'fail', /credentials have expired/],
    [
      'no credentials',
      {
        env: {
          AWS_ACCESS_KEY_ID: '',
          AWS_SECRET_ACCESS_KEY: '',
          AWS_SESSION_TOKEN: '',
          AWS_EC2_METADATA_DISABLED: 'true',
          HOME: '/nonexistent',
        },
      },
      undefined,
      'fail',
      /no AWS credentials/,
    ],
  ])('%s', async (_, setting, fault, result, seen) => {
    await withDataApi(setting, async ({ team, dataApi, declared, scriptsRan, redshift, database }) => {
      if (setting.iamUser !== undefined)
        await redshift.query(database, `CREATE ROLE ${setting.iamUser} LOGIN`);
      if (fault !== undefined) dataApi.fault(fault);
      await team.github.commit('main', { 'immuta/one.yml': declared() });
      const step = await team.run(
        'workflow_dispatch',
        {},
        { inputs: { mode: 'doctor', 'data-api': 'true' } },
      );
      const row = rowsOf(step).get('Redshift Data API: immuta/one.yml');
      expect(row).toMatchObject({ result, seen: expect.stringMatching(seen) });
      expect(scriptsRan()).toEqual([]);
      expect(team.immuta.writes()).toEqual([]);
      expect(step.summary).not.toContain('amazonaws.com');
    });
  });
});
