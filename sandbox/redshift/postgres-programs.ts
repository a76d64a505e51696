import { access, constants, readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly psql: string;
}

/** Finds PostgreSQL on the PATH, or in Debian's folders for the server's programs (newest first). */
export async function findPostgres(): Promise<PostgresPrograms | undefined> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const newestFirst = versions.toSorted((one, other) => Number(other) - Number(one));
  const directories = [
    ...newestFirst.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== ''),
  ];
  const [initdb, postgres, psql] = await Promise.all(
    ['initdb', 'postgres', 'psql'].map((program) => findProgram(program, directories)),
  );
  return initdb && postgres && psql ? { initdb, postgres, psql } : undefined;
}

async function findProgram(program: string, directories: readonly string[]): Promise<string | undefined> {
  for (const directory of directories) {
    const path = join(directory, program);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}

/** A user for the server, which refuses to run as root; undefined if we are not root. */
export async function unprivilegedUser(): Promise<
  { readonly uid: number; readonly gid: number } | undefined
> {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  const [, , uid, gid] = user ?? [];
  if (uid === undefined || gid === undefined)
    throw new Error('There is no unprivileged user to run PostgreSQL as.');
  return { uid: Number(uid), gid: Number(gid) };
}
