import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRedshift } from '../../sandbox/redshift/redshift.ts';
import type { RedshiftSandbox } from '../../sandbox/redshift/redshift.ts';
import { runScript, scriptEnvironment } from '../../src/apply/run-script.ts';
import type { ScriptRequest } from '../../src/apply/run-script.ts';
import { prepareScript } from '../../src/script/prepare-script.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { lineMasker } from '../../src/secrets/line-masker.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';

let directory: string;
beforeAll(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), 'run-script-')));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
});

async function run(
  command: string,
  { onLine, ...how }: Partial<ScriptRequest> & { onLine?: (line: string) => void } = {},
): Promise<{ failure: string | undefined; lines: string[] }> {
  const lines: string[] = [];
  const failure = await runScript({
    command,
    env: { PATH: process.env['PATH'] ?? '' },
    cwd: directory,
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    ...how,
    output: lineMasker(new Guard(), (line) => {
      lines.push(line);
      onLine?.(line);
    }),
  });
  return { failure, lines };
}

/** Whether a process exists and is not a zombie. */
async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return status !== '' && !/\) [ZX] /.test(status);
}

async function hasEnded(pid: number): Promise<boolean> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (!(await isRunning(pid))) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

describe('a run-script command', () => {
  test('runs in the given directory with the given environment and nothing else', async () => {
    const { failure, lines } = await run('pwd; printf "%s\\n" "$IMMUTA_ACTION" "${HOME-none}"', {
      env: { PATH: process.env['PATH'] ?? '', IMMUTA_ACTION: 'create' },
    });
    expect(failure).toBeUndefined();
    expect(lines).toEqual([directory, 'create', 'none']);
  });

  test('has an empty standard input', async () => {
    expect(await run('cat; echo end')).toEqual({ failure: undefined, lines: ['end'] });
  });

  test('is logged line by line, its errors too', async () => {
    const { lines } = await run('echo a; echo b >&2; printf "c\\rd"');
    expect(lines.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each([
    ['exit 3', 3],
    ['false; echo not reached', 1],
    ['false | true; echo not reached', 1],
    ['no-such-command-here', 127],
  ])('fails with %j', async (command, exitCode) => {
    const { failure, lines } = await run(command);
    expect(failure).toEqual(`it exited with code ${String(exitCode)}`);
    expect(lines).not.toContain('not reached');
  });

  test('that a signal ends reports that signal', async () => {
    expect((await run('kill -KILL $$')).failure).toEqual('it was killed by SIGKILL');
  });

  test("that can't be started fails with the cause", async () => {
    const { failure } = await run('true', { cwd: join(directory, 'nowhere') });
    expect(failure).toBe('bash did not start (ENOENT)');
  });

  test('is ended at its time limit with everything that it started, even processes that ignore SIGTERM', async () => {
    const { failure, lines } = await run(
      `trap '' TERM; bash -c 'trap "" TERM; echo $$; while :; do sleep 1; done'`,
      { timeoutMs: 1_000 },
    );
    expect(failure).toEqual('it was stopped after 1 s');
    expect(await hasEnded(Number(lines[0]))).toBe(true);
  }, 30_000);

  test('gets the chance to clean up when it is ended', async () => {
    const abort = new AbortController();
    const { failure, lines } = await run(
      `trap 'echo tidy; exit 0' TERM; echo ready; while :; do sleep 0.05; done`,
      {
        signal: abort.signal,
        onLine: (line) => {
          if (line === 'ready') abort.abort();
        },
      },
    );
    expect(failure).toEqual('it was stopped because the job was cancelled');
    expect(lines.at(-1)).toBe('tidy');
  }, 30_000);

  test('is not started if the run was cancelled before', async () => {
    expect((await run('touch started', { signal: AbortSignal.abort() })).failure).toEqual(
      'it was stopped because the job was cancelled',
    );
    expect(await readdir(directory)).not.toContain('started');
  });

  test('does not wait for a background process, and ends it', async () => {
    const { failure, lines } = await run('sleep 600 & echo $!');
    expect(failure).toBeUndefined();
    expect(await hasEnded(Number(lines[0]))).toBe(true);
  }, 30_000);

  test('does not wait for a process that left its group and keeps the output open', async () => {
    const { failure, lines } = await run('setsid sleep 600 & echo $!');
    process.kill(Number(lines[0]));
    expect(failure).toBeUndefined();
  }, 30_000);

  test('gets the output of processes that end a little later', async () => {
    const { lines } = await run('(sleep 0.2; echo late) & echo early');
    expect(lines).toEqual(['early', 'late']);
  });
});

describe('the environment of a run-script command', () => {
  test("is the step's, without the variables of the action and the runner, plus those that describe the script", () => {
    const step = {
      PATH: '/bin',
      REDSHIFT_PASSWORD: 'Abc12345',
      PGHOST: 'h',
      'INPUT_IMMUTA-API-KEY': 'k',
      INPUT_NAME: 'n',
      ACTIONS_RUNTIME_TOKEN: 't',
      GITHUB_TOKEN: 't',
      GITHUB_OUTPUT: '/o',
      GITHUB_ENV: '/e',
      RUNNER_TOKEN: 't',
      GITHUB_WORKSPACE: '/w',
      GITHUB_SHA: 'abc',
      RUNNER_TEMP: '/t',
      IMMUTA_ID: 'left from before',
      UNSET: undefined,
    };
    expect(scriptEnvironment(step, { IMMUTA_SCRIPT: '/s.sql', IMMUTA_ACTION: 'create' })).toEqual({
      PATH: '/bin',
      REDSHIFT_PASSWORD: 'Abc12345',
      PGHOST: 'h',
      GITHUB_WORKSPACE: '/w',
      GITHUB_SHA: 'abc',
      RUNNER_TEMP: '/t',
      IMMUTA_SCRIPT: '/s.sql',
      IMMUTA_ACTION: 'create',
    });
  });
});

describeWithPostgres('psql as a run-script command', () => {
  let redshift: RedshiftSandbox;
  beforeAll(async () => {
    redshift = await startRedshift({ kind: 'postgresql' });
  }, 60_000);
  afterAll(async () => {
    await redshift.stop();
  });

  const placeholder = 'Zq7hT0vXw2LkPn5RsY8mBd3FgJc6Ae1U';
  const password = 'Abc12345xyz987';

  async function runSql(
    sql: string,
    onLine: (line: string) => void,
  ): Promise<{ failure: string | undefined; lines: string[] }> {
    const header = { action: 'create', file: 'a.yml' } as const;
    const { file } = prepareScript(sql, new Map([['REDSHIFT_PASSWORD', placeholder]]), header);
    const path = join(directory, 'a.create.sql');
    await writeFile(path, file);
    const step = { PATH: process.env['PATH'], ...redshift.env, REDSHIFT_PASSWORD: password };
    return run('psql -X -f "$IMMUTA_SCRIPT"', {
      env: scriptEnvironment(step, { IMMUTA_SCRIPT: path }),
      onLine,
    });
  }

  async function commandLines(): Promise<string> {
    const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const lines = processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''));
    return (await Promise.all(lines)).join('\n');
  }

  test('sets up the account, with the secret on no command line and in no file', async () => {
    let seen: Promise<string> | undefined;
    const sql = `DO $$ BEGIN RAISE WARNING 'running'; END $$;\nSELECT pg_sleep(1);\nCREATE USER sys PASSWORD '${placeholder}';\n`;
    const { failure, lines } = await runSql(sql, (line) => {
      if (line.includes('running')) seen ??= commandLines();
    });
    expect(failure).toBeUndefined();
    const commands = await seen;
    expect(commands).toContain('a.create.sql');
    expect(commands).not.toContain(password);
    expect(lines.join('\n')).not.toContain(password);
    for (const name of await readdir(directory)) {
      expect(await readFile(join(directory, name), 'utf8')).not.toContain(password);
    }
    expect(await redshift.canLogIn('sys', password, 'dev')).toBe(true);
  }, 30_000);

  test.each(['\\! touch touched', '\\o |touch touched\nSELECT 1;', "CREATE USER never PASSWORD 'old';"])(
    'does nothing of %j',
    async (sql) => {
      const { failure } = await runSql(sql, () => undefined);
      expect(failure).toEqual('it exited with code 3');
      expect(await readdir(directory)).not.toContain('touched');
      expect(await redshift.query('dev', "SELECT 1 FROM pg_roles WHERE rolname = 'never'")).toEqual([]);
    },
  );

  test('stops at the first statement that fails', async () => {
    const { failure } = await runSql('SELECT 1/0;\nCREATE USER never;', () => undefined);
    expect(failure).toEqual('it exited with code 3');
    expect(await redshift.query('dev', "SELECT 1 FROM pg_roles WHERE rolname = 'never'")).toEqual([]);
  });
});
