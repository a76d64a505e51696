import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderRedshiftScript } from '../../sandbox/immuta/redshift-script.ts';
import type { ScriptKind } from '../../sandbox/immuta/known-type.ts';
import { startRedshift } from '../../sandbox/redshift/redshift.ts';
import type { RedshiftSandbox } from '../../sandbox/redshift/redshift.ts';
import { quoteText } from '../../sandbox/sql.ts';
import { prepareScript } from '../../src/script/prepare-script.ts';
import { describeWithPostgres } from './with-postgres.ts';

/** An integration whose names need quotes. */
const plain = {
  host: 'one.example.com',
  database: 'immuta',
  username: 'o\'neil "the" user',
  password: "It's-Abc12345",
};
const role = 'Acting "As"';

const placeholder = 'Zq7hT0vXw2LkPn5RsY8mBd3FgJc6Ae1U';

function behavesLikeRedshift(kind: RedshiftSandbox['kind']): void {
  let redshift: RedshiftSandbox;
  let directory: string;
  beforeAll(async () => {
    redshift = await startRedshift({ kind });
    directory = await mkdtemp(join(tmpdir(), 'scripts-'));
  }, 60_000);
  afterAll(async () => {
    await redshift.stop();
    await rm(directory, { recursive: true });
  });

  test('is of the requested kind, and lists what it can not show', () => {
    expect(redshift.kind).toBe(kind);
    expect(redshift.limits.length).toBeGreaterThan(0);
  });

  test('runs a script file, and lets the account log in only with its password', async () => {
    await redshift.createDatabase('immuta');
    const { file } = prepareScript(
      `CREATE USER "sys@x.com" PASSWORD '${placeholder}';\nCREATE SCHEMA immuta_system;\nCREATE SCHEMA immuta_functions;\n`,
      new Map([['REDSHIFT_PASSWORD', placeholder]]),
      { action: 'create', file: 'a.yml' },
    );
    const path = join(directory, 'a.create.sql');
    await writeFile(path, file);
    const before = await redshift.hasSetup('immuta', 'sys@x.com');
    expect(before).toMatchObject({
      passed: false,
      tests: [{ status: 'failed' }, { status: 'failed' }, { status: 'failed' }],
    });

    const missing = await redshift.runFile(path, { PGDATABASE: 'immuta' });
    expect(missing).toMatchObject({
      exitCode: 3,
      output: expect.stringContaining('REDSHIFT_PASSWORD is missing or empty') as unknown,
    });
    expect(await redshift.hasSetup('immuta', 'sys@x.com')).toEqual(before);

    const ran = await redshift.runFile(path, { PGDATABASE: 'immuta', REDSHIFT_PASSWORD: 'Abc12345;' });
    expect(ran.exitCode).toBe(0);
    expect(await redshift.hasSetup('immuta', 'sys@x.com')).toMatchObject({ passed: true });
    expect(await redshift.canLogIn('sys@x.com', 'Abc12345;', 'immuta')).toBe(true);
    expect(await redshift.canLogIn('sys@x.com', 'Abc12345', 'immuta')).toBe(false);
    expect(await redshift.canLogIn('nobody', 'Abc12345;', 'immuta')).toBe(false);

    const again = await redshift.runFile(path, { PGDATABASE: 'immuta', REDSHIFT_PASSWORD: 'Abc12345;' });
    expect(again).toMatchObject({
      exitCode: 3,
      output: expect.stringContaining('already exists') as unknown,
    });
  }, 30_000);

  test('returns the rows of the last statement', async () => {
    expect(await redshift.query('dev', 'SELECT 1 AS a; SELECT 2 AS b')).toEqual([{ b: 2 }]);
  });

  test.each([
    ['without impersonation', plain],
    ['with impersonation', { ...plain, impersonation: { enabled: true, role } }],
  ])(
    'is set up, edited twice and cleared again by scripts of Immuta %s',
    async (_, config) => {
      const found = `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'immuta%'
      UNION ALL SELECT rolname FROM pg_roles
      WHERE rolname IN (${quoteText(plain.username)}, ${quoteText(role)}) ORDER BY 1`;
      const run = async (kind: ScriptKind, rerunnable = false) => {
        await redshift.query('dev', renderRedshiftScript({ kind, config, live: config, rerunnable }));
        return (await redshift.query('dev', found)).map(({ name }) => name);
      };
      const everything = [
        ...(config === plain ? [] : [role]),
        'immuta_functions',
        'immuta_system',
        plain.username,
      ];
      expect(await run('cleanup')).toEqual([]);
      expect(await run('create')).toEqual(everything);
      await expect(run('create')).rejects.toThrow('already exists');
      await redshift.query('dev', 'ROLLBACK');
      expect(await run('edit')).toEqual(everything);
      expect(await run('edit')).toEqual(everything);
      expect(await run('delete')).toEqual([]);
      expect(await run('create', true)).toEqual(everything);
      expect(await run('create', true)).toEqual(everything);
      expect(await run('cleanup')).toEqual([]);
      expect(await run('cleanup')).toEqual([]);
    },
    60_000,
  );

  test('finds no set-up in a database that does not exist', async () => {
    const check = await redshift.hasSetup('nowhere', 'sys');
    expect(check.passed).toBe(false);
    expect(check.tests[0]?.message).toMatch(/"nowhere" does not exist/);
  });
}

describeWithPostgres("Redshift's stand-in by PostgreSQL", () => {
  behavesLikeRedshift('postgresql');

  test('listens on loopback if requested, and leaves nothing behind', async () => {
    const redshift = await startRedshift({ kind: 'postgresql', tcp: true });
    const { PGHOST = '' } = redshift.env;
    expect(redshift.tcp?.host).toBe('127.0.0.1');
    expect(await readdir(PGHOST)).toContain('data');
    await redshift.stop();
    await expect(readdir(PGHOST)).rejects.toThrow(/ENOENT/);
  }, 60_000);
});

describe("Redshift's stand-in with PGlite", () => {
  behavesLikeRedshift('pglite');
});
