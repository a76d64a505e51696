import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { PsqlResult, RedshiftConnection, RedshiftSandbox } from './redshift.ts';
import { unprivilegedUser } from './postgres-programs.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import { identifier } from '../sql.ts';
import { checkSetup } from './setup-check.ts';

const administrator = 'sandbox_admin';
const firstDatabase = 'dev';

/** Starts a separate PostgreSQL in a temporary directory; every login needs a password. */
export async function startPostgres(programs: PostgresPrograms, tcp: boolean): Promise<RedshiftSandbox> {
  const directory = await mkdtemp(join(tmpdir(), 'redshift-'));
  const password = randomBytes(16).toString('hex');
  const user = await unprivilegedUser();
  if (user !== undefined) await chown(directory, user.uid, user.gid);
  try {
    await initialise(programs, directory, password, user);
    const port = tcp ? await freePort() : 5439;
    const server = await launch(programs, directory, port, tcp, user);
    const env = {
      PGHOST: directory,
      PGPORT: String(port),
      PGDATABASE: firstDatabase,
      PGUSER: administrator,
      PGPASSWORD: password,
    };
    const sandbox = sandboxOf(programs, env, tcp, () => shutDown(server, directory));
    await sandbox.query('postgres', `CREATE DATABASE ${firstDatabase}`);
    return sandbox;
  } catch (error: unknown) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

type Rows = pg.QueryResult<Record<string, unknown>>;
type User = Awaited<ReturnType<typeof unprivilegedUser>>;

async function initialise(
  programs: PostgresPrograms,
  directory: string,
  password: string,
  user: User,
): Promise<void> {
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) await chown(passwordFile, user.uid, user.gid);
  const options = [
    '--no-sync',
    '--no-locale',
    '--no-instructions',
    '--encoding=UTF8',
    '--auth=scram-sha-256',
  ];
  const args = [
    ...options,
    `--username=${administrator}`,
    `--pwfile=${passwordFile}`,
    '-D',
    join(directory, 'data'),
  ];
  await promisify(execFile)(programs.initdb, args, { ...user, cwd: directory });
  await rm(passwordFile);
}

async function launch(
  programs: PostgresPrograms,
  directory: string,
  port: number,
  tcp: boolean,
  user: User,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: tcp ? '127.0.0.1' : '',
    unix_socket_directories: directory,
    port: String(port),
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    shared_buffers: '16MB',
    max_connections: '20',
  };
  const args = [
    '-D',
    join(directory, 'data'),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const server = spawn(programs.postgres, args, {
    ...user,
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // The server ends with the test process.
  const kill = (): void => void server.kill('SIGQUIT');
  process.once('exit', kill);
  server.once('exit', () => process.off('exit', kill));
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error(`PostgreSQL did not start: ${log}`));
    });
  });
  return server;
}

/** Fast shutdown (SIGINT: clients are cut off), then the directory is removed. */
async function shutDown(server: ChildProcess, directory: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
  }
  await rm(directory, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}

function sandboxOf(
  programs: PostgresPrograms,
  env: Readonly<Record<'PGHOST' | 'PGPORT' | 'PGDATABASE' | 'PGUSER' | 'PGPASSWORD', string>>,
  tcp: boolean,
  stop: () => Promise<void>,
): RedshiftSandbox {
  const port = Number(env.PGPORT);
  const connect = async <T>(
    login: { readonly user: string; readonly password: string; readonly database: string },
    use: (client: pg.Client) => Promise<T>,
  ): Promise<T> => {
    const client = new pg.Client({ host: env.PGHOST, port, ...login });
    try {
      await client.connect();
      return await use(client);
    } finally {
      await client.end();
    }
  };
  const query: RedshiftSandbox['query'] = (database, sql) =>
    connect({ user: env.PGUSER, password: env.PGPASSWORD, database }, async (client) => {
      // Several statements return an array of results.
      const results: Rows | readonly Rows[] = await client.query<Record<string, unknown>>(sql);
      return [results].flat().at(-1)?.rows ?? [];
    });
  return {
    kind: 'postgresql',
    limits: ['SQL that only Redshift has: external schemas, its row-level security, IAM.'],
    env,
    ...(tcp ? { tcp: { host: '127.0.0.1', port } } : {}),
    createDatabase: async (name) => {
      await query('postgres', `CREATE DATABASE ${identifier(name)}`);
    },
    query,
    connect: (database) =>
      openConnection(
        new pg.Client({ host: env.PGHOST, port, user: env.PGUSER, password: env.PGPASSWORD, database }),
        (pid) => query(database, `SELECT pg_cancel_backend(${String(pid)})`),
      ),
    runFile: (path, extra) => runPsql(programs.psql, path, { ...env, ...extra }),
    canLogIn: (user, password, database) =>
      connect({ user, password, database }, () => Promise.resolve(true)).catch((error: unknown) => {
        if (isRefusal(error)) return false;
        throw error;
      }),
    hasSetup: (database, username) => checkSetup((sql) => query(database, sql), username),
    stop,
  };
}

async function openConnection(
  client: pg.Client,
  cancel: (pid: number) => Promise<unknown>,
): Promise<RedshiftConnection> {
  // The server may end it at any time; the next statement then fails.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const pid = rows[0]?.pid ?? 0;
  return {
    run: async (text) => {
      // The extended protocol accepts only one statement.
      const query = { text, rowMode: 'array', queryMode: 'extended' } as const;
      const result = await client.query<unknown[]>(query);
      const columns = result.fields.map(({ name }) => name);
      return {
        columns: columns.length > 0 ? columns : undefined,
        rows: result.rows,
        rowCount: result.rowCount ?? 0,
      };
    },
    cancel: async () => {
      await cancel(pid);
    },
    close: () => client.end(),
  };
}

/** PostgreSQL's codes for a refused login: invalid password, invalid authorization. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['28P01', '28000'].includes(String(error.code));
}

async function runPsql(
  psql: string,
  path: string,
  env: Readonly<Record<string, string>>,
): Promise<PsqlResult> {
  const child = spawn(psql, ['-X', '-f', path], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  return { exitCode, output };
}
