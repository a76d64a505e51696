import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { renderRedshiftScript } from '../../sandbox/immuta/redshift-script.ts';
import { findPostgres } from '../../sandbox/redshift/postgres-programs.ts';
import { startRedshift } from '../../sandbox/redshift/redshift.ts';
import type { RedshiftSandbox } from '../../sandbox/redshift/redshift.ts';
import { prepareScript } from '../../src/script/prepare-script.ts';
import { scriptFileName } from '../../src/script/sql-file.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';

const placeholder = 'Zq7hT0vXw2LkPn5RsY8mBd3FgJc6Ae1U';
const placeholders = new Map([['REDSHIFT_PASSWORD', placeholder]]);
/** What Redshift accepts: printable ASCII except quotes, backslash, slash, at sign and space. */
const allowed = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (character) => !`'"\\/@`.includes(character),
);
/** At most 64 characters each. The first two contain every allowed character between them. */
const passwords = [
  `Aa1${allowed.slice(0, 45).join('')}`,
  `Aa1${allowed.slice(45).join('')}`,
  ":'HOME'A1a\\",
  "it''s $$1A",
  'Ünï cödé 1',
  '--A1a;',
];

function fileOf(raw: string): string {
  return prepareScript(raw, placeholders, { action: 'create', file: 'immuta/prod/a.yml' }).file;
}

test('a script file is named after its integration file', () => {
  expect(scriptFileName({ file: 'immuta/prod/a.b.yaml', action: 'delete' })).toBe(
    'immuta/prod/a.b.delete.sql',
  );
});

test('the file says how to run it, and is the same each time', () => {
  const file = fileOf(`ALTER USER a PASSWORD '${placeholder}';`);
  expect(file).toContain('\n--   REDSHIFT_PASSWORD=... psql -X -f a.create.sql\n');
  expect(file).toBe(fileOf(`ALTER USER a PASSWORD '${placeholder}';`));
});

describeWithPostgres('psql with a script file', () => {
  let redshift: RedshiftSandbox;
  let directory: string;
  let psql: string;
  let number = 0;
  beforeAll(async () => {
    redshift = await startRedshift({ kind: 'postgresql' });
    directory = await mkdtemp(join(tmpdir(), 'scripts-'));
    psql = (await findPostgres())?.psql ?? '';
  }, 60_000);
  afterAll(async () => {
    await redshift.stop();
    await rm(directory, { recursive: true });
  });

  async function newDatabase(): Promise<string> {
    number += 1;
    await redshift.createDatabase(`immuta${String(number)}`);
    return `immuta${String(number)}`;
  }

  async function run(
    file: string,
    how: { env?: Record<string, string>; args?: string[]; stdin?: boolean; database?: string },
  ): Promise<{ exitCode: number | null; output: string }> {
    const path = join(directory, 'script.sql');
    await writeFile(path, file);
    const child = spawn(psql, ['-X', ...(how.args ?? []), ...(how.stdin === true ? [] : ['-f', path])], {
      cwd: directory,
      env: { ...redshift.env, PATH: process.env['PATH'], PGDATABASE: how.database ?? 'dev', ...how.env },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end(how.stdin === true ? file : '');
    const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { exitCode, output };
  }

  const scriptFor = (username: string): string =>
    renderRedshiftScript({
      kind: 'create',
      config: { host: 'h', database: 'd', username, password: placeholder },
      rerunnable: true,
    });

  test.each(passwords)('sets up the account, which can log in with %j', async (password) => {
    const database = await newDatabase();
    const username = `system_${database}`;
    const file = fileOf(scriptFor(username));
    const first = await run(file, { database, env: { REDSHIFT_PASSWORD: password } });
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.output).not.toContain(password);
    expect(await redshift.canLogIn(username, password, database)).toBe(true);
    expect(await redshift.hasSetup(database, username)).toMatchObject({ passed: true });
    const second = await run(file, { database, env: { REDSHIFT_PASSWORD: `${password}2` } });
    expect(second.exitCode).toBe(0);
    expect(await redshift.canLogIn(username, `${password}2`, database)).toBe(true);
  });

  test('also takes the variable from the command line', async () => {
    const result = await run(fileOf(`CREATE USER by_option PASSWORD '${placeholder}';`), {
      args: ['-v', 'REDSHIFT_PASSWORD=Abc12345='],
    });
    expect(result.exitCode).toBe(0);
    expect(await redshift.canLogIn('by_option', 'Abc12345=', 'dev')).toBe(true);
  });

  test('shows no secret when it echoes queries or a statement fails', async () => {
    const file = fileOf(`ALTER USER nobody PASSWORD '${placeholder}';`);
    const result = await run(file, { args: ['-e', '-a'], env: { REDSHIFT_PASSWORD: 'Abc12345' } });
    expect(result).toMatchObject({
      exitCode: 3,
      output: expect.stringContaining('does not exist') as unknown,
    });
    expect(result.output).not.toContain('Abc12345');
  });

  const ways: readonly (readonly string[])[] = [
    [],
    ['-1'],
    ['-v', 'ON_ERROR_STOP=0'],
    ['-S'],
    ['-q', '-o', 'out'],
  ];

  test.each([
    ['missing', {}, []],
    ['empty', { REDSHIFT_PASSWORD: '' }, []],
    ['empty on the command line', { REDSHIFT_PASSWORD: 'Abc12345' }, ['-v', 'REDSHIFT_PASSWORD=']],
  ])('stops before it sends anything if the variable is %s', async (_, env, args) => {
    const file = fileOf(`CREATE USER never PASSWORD '${placeholder}';`);
    for (const way of ways) {
      for (const stdin of [false, true]) {
        const result = await run(file, { env, args: [...args, ...way], stdin });
        expect(result.exitCode).toBe(3);
        expect(result.output).toContain('REDSHIFT_PASSWORD is missing or empty');
      }
    }
    expect(await redshift.query('dev', "SELECT 1 FROM pg_roles WHERE rolname = 'never'")).toEqual([]);
  });

  test.each([
    '\\! touch touched',
    "\\copy t from program 'touch touched'",
    "SELECT 'CREATE USER never' \\gexec",
    '\\o |touch touched\nSELECT 1;',
    "SELECT :'HOME'; \\! touch touched",
    "CREATE USER never PASSWORD 'old';",
    `DO $$ BEGIN CREATE USER never PASSWORD '${placeholder}'; END $$;`,
    `CREATE USER never PASSWORD 'md5${createHash('md5').update(`${placeholder}never`).digest('hex')}';`,
    '\\if true\n\\! touch touched\n\\endif\nCREATE USER never;',
    '\\endif\n\\else\n\\unset ON_ERROR_STOP\n\\! touch touched\nCREATE USER never;',
    'CREATE USER never; -- \u202e',
    "CREATE USER never;\nSELECT 'a\\' || '",
  ])('runs nothing of %j', async (raw) => {
    const file = fileOf(raw);
    for (const way of ways) {
      for (const stdin of [false, true]) {
        const result = await run(file, { env: { REDSHIFT_PASSWORD: 'Abc12345' }, args: [...way], stdin });
        expect(result.exitCode).toBe(3);
        expect(result.output).toContain('must not be run as is');
      }
    }
    expect(await redshift.query('dev', "SELECT 1 FROM pg_roles WHERE rolname = 'never'")).toEqual([]);
    expect(await readdir(directory)).not.toContain('touched');
  });
});
