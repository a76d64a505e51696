import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../../sandbox/redshift/postgres-programs.ts';
import { startRecordingServer } from '../../sandbox/redshift/recording-server.ts';
import type { ReportedSettings } from '../../sandbox/redshift/recording-server.ts';
import { literal } from '../../sandbox/sql.ts';
import { splitStatements } from '../../src/script/statements.ts';

/** A script file, and the script in it. */
export interface ReadScript {
  readonly file: string;
  readonly text: string;
}

/** The value of every variable: whatever a text may contain except a backslash, which psql writes in its own way. */
export const variableValue = `Aa1'"$$;--/*:x`;

/** Scripts that one psql runs one after the other. */
const scriptsPerRun = 200;

/**
 * Runs scripts with psql against a server that records what arrives. Returns those that reach the server differently
 * from how our lexer reads them, with both readings. CANARY in a script is replaced by a path, and `started` says
 * whether that file was created.
 */
export async function misreadScripts(
  scripts: readonly ReadScript[],
  settings: ReportedSettings,
): Promise<{ readonly misread: readonly object[]; readonly started: boolean }> {
  const psql = (await findPostgres())?.psql ?? 'psql';
  const directory = await mkdtemp(join(tmpdir(), 'reading-'));
  const canary = join(directory, 'canary');
  const server = await startRecordingServer(directory, settings);
  const misread: object[] = [];
  try {
    await mkdir(join(directory, 'run'));
    let rest = scripts;
    while (rest.length > 0) {
      const batch = rest.slice(0, scriptsPerRun);
      const files = await Promise.all(
        batch.map(async ({ file }, index) => {
          const path = join(directory, 'run', `${String(index)}.sql`);
          await writeFile(path, file.replaceAll('CANARY', canary));
          return path;
        }),
      );
      const end = join(directory, 'run', 'end.sql');
      await writeFile(end, `${separator};\n`);
      const options = ['-X', '-q', ...files.flatMap((path) => ['-f', path, '-f', end])];
      const env = {
        ...server.env,
        PGUSER: 'a',
        PGSSLMODE: 'disable',
        PGGSSENCMODE: 'disable',
        REDSHIFT_PASSWORD: variableValue,
      };
      const output = await promisify(execFile)(psql, options, { env, cwd: directory, maxBuffer: 1e8 }).then(
        ({ stderr }) => stderr,
        (error: unknown) => String((error as { stderr?: string }).stderr),
      );
      const readings = byScript(server.takeQueries());
      const bad = batch.findIndex(
        ({ text }, index) => !isAsRead(text.replaceAll('CANARY', canary), readings[index]),
      );
      const index = bad < 0 ? batch.length : bad;
      const script = batch[index];
      if (script !== undefined)
        misread.push({ settings, script: script.text, reached: readings[index], output });
      rest = rest.slice(index + 1);
      if (misread.length >= 5) break;
    }
    const started = await access(canary).then(
      () => true,
      () => false,
    );
    return { misread, started };
  } finally {
    await server.stop();
    await rm(directory, { recursive: true });
  }
}

const separator = "SELECT 'end of a script'";

/** The queries that reached the server, for each script that psql completed. */
function byScript(queries: readonly string[]): readonly (readonly string[])[] {
  const scripts: string[][] = [];
  let current: string[] = [];
  for (const query of queries) {
    if (query === `${separator};`) {
      scripts.push(current);
      current = [];
    } else current.push(query);
  }
  return scripts;
}

function isAsRead(text: string, reached: readonly string[] | undefined): boolean {
  if (reached === undefined) return false;
  const expected = splitStatements(text).map(({ parts }) =>
    parts.map((part) => (typeof part === 'string' ? part : literal(variableValue))).join(''),
  );
  const received = reached
    .map((query) => withoutEmptyLines(query.slice(skipLayout(query, 0))))
    .filter((query) => query !== '' && query !== ';');
  return (
    received.length === expected.length &&
    received.every((query, index) => {
      const statement = withoutEmptyLines(expected[index] ?? '');
      const end = skipLayout(query, statement.length);
      return query.startsWith(statement) && (end === query.length || query.slice(end) === ';');
    })
  );
}

/** psql removes empty lines outside texts. */
function withoutEmptyLines(text: string): string {
  return text.replace(/\n+/g, '\n');
}

/** The offset after spaces and comments. */
function skipLayout(query: string, from: number): number {
  let index = from;
  for (;;) {
    const blank = /^(?:\s+|--[^\n]*)/.exec(query.slice(index))?.[0].length ?? 0;
    const next = query.startsWith('/*', index) ? afterComment(query, index) : index + blank;
    if (next === index) return index;
    index = next;
  }
}

function afterComment(query: string, from: number): number {
  let depth = 0;
  for (const match of query.slice(from).matchAll(/\/\*|\*\//g)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return from + match.index + 2;
  }
  return query.length;
}
