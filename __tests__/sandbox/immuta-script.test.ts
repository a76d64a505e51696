import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import { renderRedshiftScript } from '../../sandbox/immuta/redshift-script.ts';
import type { ScriptKind } from '../../sandbox/immuta/redshift-script.ts';

const plain = {
  host: 'one.example.com',
  database: 'immuta',
  username: 'o\'neil "the" user',
  password: "It's-Abc12345",
};
const impersonating = { ...plain, impersonation: { enabled: true, role: 'Acting "As"' } };

describe('the Redshift script', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  }, 60_000);
  afterAll(() => database.close());

  test.each([
    ['without impersonation', plain],
    ['with impersonation', impersonating],
  ])(
    'sets up, edits twice and takes everything down again, %s',
    async (_name, config) => {
      const run = async (kind: ScriptKind, rerunnable = false) => {
        await database.exec(renderRedshiftScript({ kind, config, live: config, rerunnable }));
        const { rows } = await database.query<{ name: string }>(
          `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'immuta%'
         UNION ALL SELECT rolname FROM pg_roles WHERE rolname = $1 OR rolname = $2 ORDER BY 1`,
          [plain.username, 'Acting "As"'],
        );
        return rows.map(({ name }) => name);
      };
      const role = config === plain ? [] : ['Acting "As"'];
      const everything = [...role, 'immuta_functions', 'immuta_system', plain.username];
      expect(await run('cleanup')).toEqual([]);
      expect(await run('create')).toEqual(everything);
      await expect(run('create')).rejects.toThrow('already exists');
      await database.exec('ROLLBACK');
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

  test('writes the password as one literal, and only where an account gets one', () => {
    const literal = "PASSWORD 'It''s-Abc12345'";
    expect(renderRedshiftScript({ kind: 'create', config: plain })).toContain(literal);
    expect(renderRedshiftScript({ kind: 'edit', config: plain })).toContain(literal);
    for (const kind of ['delete', 'cleanup'] as const) {
      expect(renderRedshiftScript({ kind, config: plain })).not.toContain('Abc12345');
    }
  });

  test.each([
    ['the same account', {}, 'ALTER USER'],
    ['another name', { username: 'former' }, 'CREATE USER'],
    ['another cluster', { host: 'two.example.com' }, 'CREATE USER'],
  ])('an edit of %s', (_name, before, statement) => {
    const script = renderRedshiftScript({ kind: 'edit', config: plain, live: { ...plain, ...before } });
    expect(script).toContain(statement);
  });

  test('a line break in a name ends no comment', () => {
    const script = renderRedshiftScript({
      kind: 'delete',
      config: { ...plain, host: 'one\nDROP TABLE x;\r--' },
    });
    expect(script.split(/[\r\n]/).filter((line) => line.startsWith('DROP TABLE'))).toEqual([]);
  });

  test('grants on the database where it is told to', () => {
    const render = (kind: ScriptKind) => renderRedshiftScript({ kind, config: plain, databaseGrants: true });
    expect(render('create')).toContain('GRANT TEMP ON DATABASE "immuta"');
    expect(render('delete')).toContain('REVOKE ALL ON DATABASE "immuta"');
  });
});
