import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { interpretSqlFile } from './sql-file-interpreter.ts';
import type { RedshiftSandbox } from './redshift.ts';
import { quoteText } from '../sql.ts';
import { checkSetup } from './setup-check.ts';

const firstDatabase = 'dev';

/** PostgreSQL compiled to WebAssembly, if nothing can be installed: one instance per database. */
export async function startPglite(): Promise<RedshiftSandbox> {
  const first = await PGlite.create();
  // Loading an empty database again is much faster than creating another one.
  const empty = await first.dumpDataDir('none');
  const databases = new Map<string, PGlite>([[firstDatabase, first]]);
  const find = (name: string): PGlite => {
    const database = databases.get(name);
    if (database === undefined) throw new Error(`database "${name}" does not exist`);
    return database;
  };
  const query: RedshiftSandbox['query'] = async (database, sql) => {
    const results = await find(database).exec(sql);
    return results.at(-1)?.rows ?? [];
  };
  return {
    kind: 'pglite',
    limits: [
      'psql does not run: the header and the variables of a script file are interpreted by the sandbox.',
      'Nobody logs in: passwords are only compared with the verifiers in the database.',
      'Users belong to one database, not to the cluster.',
      'A database has one connection: sessions of the Data API share it, and no statement can be cancelled.',
      'SQL that only Redshift has: external schemas, its row-level security, IAM.',
    ],
    env: { PGDATABASE: firstDatabase },
    createDatabase: async (name) => {
      if (databases.has(name)) throw new Error(`database "${name}" already exists`);
      databases.set(name, await PGlite.create({ loadDataDir: empty }));
    },
    query,
    connect: (name) =>
      Promise.resolve().then(() => {
        const database = find(name);
        return {
          run: async (sql) => {
            const { fields, rows, affectedRows } = await database.query<unknown[]>(sql, [], {
              rowMode: 'array',
            });
            const columns = fields.map((field) => field.name);
            return {
              columns: columns.length > 0 ? columns : undefined,
              rows,
              rowCount: columns.length > 0 ? rows.length : (affectedRows ?? 0),
            };
          },
          // It runs in this process, so nothing else could use it in the meantime.
          cancel: () => Promise.resolve(),
          close: async () => {
            await database.exec('ROLLBACK; RESET SESSION AUTHORIZATION');
          },
        };
      }),
    runFile: async (path, env) => {
      const file = interpretSqlFile(await readFile(path, 'utf8'), env);
      if (file.kind === 'stopped') return { exitCode: 3, output: file.sentence };
      try {
        await find(env['PGDATABASE'] ?? firstDatabase).exec(file.sql);
        return { exitCode: 0, output: '' };
      } catch (error: unknown) {
        return { exitCode: 3, output: `ERROR:  ${error instanceof Error ? error.message : String(error)}\n` };
      }
    },
    canLogIn: async (user, password, database) => {
      const sql = `SELECT rolpassword FROM pg_authid WHERE rolcanlogin AND rolname = ${quoteText(user)}`;
      const verifier = (await query(database, sql))[0]?.['rolpassword'];
      return typeof verifier === 'string' && fitsVerifier(user, password, verifier);
    },
    hasSetup: (database, username) => checkSetup((sql) => query(database, sql), username),
    stop: async () => {
      for (const database of databases.values()) await database.close();
      databases.clear();
    },
  };
}

/** Compares as the server does: RFC 5803 for SCRAM, `md5` of password and user for the older form. */
function fitsVerifier(user: string, password: string, verifier: string): boolean {
  const scram = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):/.exec(verifier);
  if (scram === null)
    return (
      verifier ===
      `md5${createHash('md5')
        .update(password + user)
        .digest('hex')}`
    );
  const [, iterations = '', salt = '', storedKey] = scram;
  const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(iterations), 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  return createHash('sha256').update(clientKey).digest('base64') === storedKey;
}
