import { describe, expect, jest, test } from '@jest/globals';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { selfSigned } from '../../sandbox/immuta/self-signed.ts';
import type { Step, Team, TeamOptions } from '../../sandbox/team.ts';
import { startProxy } from '../network/local-proxy.ts';
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
  how: { readonly inputs?: Record<string, string>; readonly env?: Record<string, string> } = {},
  prepare: (team: Team) => void = () => undefined,
): Promise<{ step: Step; rows: ReadonlyMap<string, Row>; row: (check: string) => Row }> {
  return withTeam(options, async (team) => {
    prepare(team);
    const step = await team.run(
      'workflow_dispatch',
      {},
      { inputs: { mode: 'doctor', ...how.inputs }, ...how },
    );
    // It reads, whatever it finds.
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

const files = { 'immuta/one.yml': file() };
const script = 'Script: immuta/one.yml';

test('a healthy tenant: every check passes or is not needed, and nothing of it is secret', async () => {
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
  // The log has the table, too.
  expect(log(step)).toMatch(/^pass +Immuta: connection: Answered in \d+ ms/m);
});

describe('what the tenant is like', () => {
  test.each<{ variant: Partial<ImmutaVariant>; check: string; seen: string | RegExp; result?: string }>([
    { variant: { ids: 'number' }, check: 'Immuta: form of IDs', seen: 'Numbers.' },
    { variant: { ids: 'string' }, check: 'Immuta: form of IDs', seen: 'Strings.' },
    { variant: { secrets: 'omitted' }, check: 'Immuta: how it shows secrets', seen: 'password left out.' },
    { variant: { secrets: 'null' }, check: 'Immuta: how it shows secrets', seen: 'password as null.' },
    { variant: { secrets: 'stars' }, check: 'Immuta: how it shows secrets', seen: 'password masked.' },
    { variant: { secrets: 'redacted' }, check: 'Immuta: how it shows secrets', seen: 'password masked.' },
    {
      variant: { secrets: 'clear' },
      check: 'Immuta: how it shows secrets',
      seen: 'password in clear.',
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
    { variant: { scripts: 'identical' }, check: script, seen: /the same when asked twice/ },
    { variant: { scripts: 'varying' }, check: script, seen: /differs when asked twice/ },
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

describe('what is broken', () => {
  test('a wrong key', async () => {
    const { step, row } = await examine(
      { files },
      { inputs: { mode: 'doctor', 'immuta-api-key': 'not-the-right-key' } },
    );
    expect(step).toMatchObject({ exitCode: 1, outputs: { result: 'unhealthy', reason: 'unhealthy' } });
    expect(row('Immuta: connection').result).toBe('pass');
    expect(row('Immuta: API key and permission')).toMatchObject({ result: 'fail' });
    expect(row('Immuta: API key and permission').remedy).toContain('APPLICATION_ADMIN');
    expect(row(script)).toMatchObject({
      result: 'no row Script: immuta/one.yml in '.length > 0 ? expect.any(String) : '',
    });
    expect(row('Script').seen).toContain('Needs "Immuta: API key and permission", which failed');
    expect(row('GitHub: API and token').result).toBe('pass');
  });

  test('no key, and wrong inputs: all of them are named, and what can be checked is', async () => {
    const { step, row } = await examine(
      { files },
      { inputs: { mode: 'doctor', 'immuta-api-key': '', 'max-deletes': 'many' } },
    );
    expect(step).toMatchObject({ exitCode: 1, outputs: { result: 'unhealthy' } });
    expect(step.summary).toMatch(/`?max-deletes`? takes a whole number/);
    expect(step.summary).toContain('`immuta-api-key` is missing');
    expect(row('Integration files').result).toBe('pass');
    expect(row('Immuta: connection')).toMatchObject({ result: 'not run' });
  });

  test('a certificate that is not trusted', async () => {
    const { row } = await examine({ files, immuta: { tls: selfSigned() } });
    expect(row('Immuta: certificate')).toMatchObject({ result: 'fail' });
    expect(row('Immuta: certificate').remedy).toContain('NODE_EXTRA_CA_CERTS');
  });

  test('a tenant that can not be reached', async () => {
    const { row } = await examine(
      { files },
      { inputs: { mode: 'doctor', 'immuta-url': 'http://127.0.0.1:9' } },
    );
    expect(row('Immuta: connection')).toMatchObject({ result: 'fail' });
    expect(row('Immuta: connection').seen).toContain('ECONNREFUSED');
    expect(row('Immuta: API key and permission')).toMatchObject({ result: 'not run' });
  });

  test('a proxy that wants credentials, without its address in the table', async () => {
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

  test('a wrong file, and no file at all', async () => {
    const wrong = await examine({ files: { 'immuta/one.yml': file({ config: { host: 'not a host' } }) } });
    expect(wrong.row('Integration files')).toMatchObject({ result: 'fail' });
    expect(wrong.step.outputs['result']).toBe('unhealthy');
    const none = await examine({ files: { 'README.md': 'x' } });
    expect(none.row('Integration files')).toMatchObject({ result: 'warn' });
    expect(none.step.outputs['result']).toBe('healthy');
  });

  test('a script that is not runnable fails where apply is set to run scripts', async () => {
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
  });
});
