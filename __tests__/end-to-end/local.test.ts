import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { startImmuta, type ImmutaSandbox } from '../../sandbox/immuta/server.ts';
import { file, live, password } from './integration-file.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const bundle = process.env['ACTION_BUNDLE'] ?? join(import.meta.dirname, '..', '..', 'dist', 'index.js');

let immuta: ImmutaSandbox;
let repository: string;

beforeAll(async () => {
  immuta = await startImmuta();
  repository = mkdtempSync(join(tmpdir(), 'local-repository-'));
  git('init', '--quiet', '--initial-branch=main');
  write('immuta/one.yml', file());
  write('immuta/two.yml', file({ config: { host: 'two.example.com' } }));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Declare');
  git('switch', '--quiet', '--create', 'feature/#12');
});

afterAll(async () => {
  await immuta.close();
  rmSync(repository, { recursive: true });
});

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: repository });
}

function write(path: string, text: string): void {
  mkdirSync(join(repository, path, '..'), { recursive: true });
  writeFileSync(join(repository, path), text);
}

interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle as `npm run local` does, with an environment that names neither GitHub nor a runner. */
function local(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    INIT_CWD: join(repository, 'immuta'),
    IMMUTA_API_KEY: immuta.apiKey,
    ...env,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [bundle, 'local', ...args], { env: environment }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** What reaches a reader at the other end of a pipe that starts to read only after the run had time to end. */
async function slowlyRead(args: readonly string[]): Promise<string> {
  const pipeline = '"$@" 2>/dev/null | (sleep 2; cat)';
  const { stdout } = spawn('bash', ['-c', pipeline, 'bash', process.execPath, bundle, 'local', ...args], {
    env: { PATH: process.env['PATH'] ?? '', INIT_CWD: repository },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return textOf(stdout);
}

const tenant = (): string[] => ['--immuta-url', immuta.url];

describe('a local run', () => {
  test('validates without a key and without a network', async () => {
    const run = await local(['validate'], { IMMUTA_API_KEY: '' });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toContain('Valid: 2 integration files.');
    // No tenant was named.
    expect(run.stderr).toBe('Mode validate.\n');
  });

  test('prints its whole report to a slow reader', async () => {
    for (let index = 0; index < 400; index += 1)
      write(`many/${String(index)}.yml`, file({ config: { host: 'not a host' } }));
    const text = await slowlyRead(['validate', '--files', 'many/*.yml']);
    rmSync(join(repository, 'many'), { recursive: true });
    expect(text.length).toBeGreaterThan(70_000);
    expect(text.match(/many\/\d+\.yml:/g)).toHaveLength(800);
  });

  test('plans with the working tree as it is, deletes nothing without --base, and writes nothing', async () => {
    immuta.seed({ type: 'Redshift', config: live() });
    write('immuta/one.yml', file({ config: { username: 'edited' } }));
    const run = await local(['plan', ...tenant()]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/1 to update.*1 to create/);
    expect(run.stdout).toContain('uncommitted edits included');
    expect(run.stdout.replace(/\s+/g, ' ')).toContain(
      '--base was not given; add --base REF, such as origin/main, to plan deletions.',
    );
    expect(run.stderr).not.toContain('update immuta/one.yml');
    const script = /^ {2}(\/.*one\.update\.sql)$/m.exec(run.stdout)?.[1] ?? 'no script';
    const lines = readFileSync(script, 'utf8').split('\n');
    const report = readFileSync(/^ {2}(\/.*report\.md)$/m.exec(run.stdout)?.[1] ?? 'no report', 'utf8');
    const [, first, line] = /file from line (\d+) on .*in line (\d+), replace/.exec(report) ?? [];
    expect(lines[Number(line) - 1]).toContain("PASSWORD :'REDSHIFT_PASSWORD'");
    expect(lines.slice(Number(first) - 1).join('\n')).not.toMatch(/^\\/m);
    expect(lines[Number(first) - 2]).toBe('');
    expect(immuta.writes()).toEqual([]);
  });

  test('--base compares with the merge base: a removed file is a deletion', async () => {
    rmSync(join(repository, 'immuta', 'one.yml'));
    const run = await local(['plan', ...tenant(), '--base', 'main']);
    expect(run.stdout).toContain('1 to delete');
    expect(await local(['plan', ...tenant(), '--base', 'nowhere'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('"nowhere"'),
    });
    expect(await local(['plan', ...tenant(), '--base', ''])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('--base'),
    });
    expect(immuta.writes()).toEqual([]);
  });

  test('--json prints plan.json and nothing else', async () => {
    const { stdout, exitCode } = await local(['plan', ...tenant(), '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, integrations: [{ file: 'immuta/two.yml' }] });
  });

  test('drift and doctor have the exit codes of a workflow', async () => {
    expect((await local(['drift', ...tenant()])).exitCode).toBe(1);
    expect((await local(['drift', ...tenant(), '--fail-on-drift', 'false'])).exitCode).toBe(0);
    const doctor = await local(['doctor', ...tenant()]);
    expect(doctor.exitCode).toBe(0);
    expect(doctor.stdout).toContain('GitHub: API and token');
    expect((await local(['doctor', ...tenant()], { IMMUTA_API_KEY: 'wrong-key' })).exitCode).toBe(1);
    const incomplete = await local(['doctor'], { IMMUTA_API_KEY: '' });
    expect(incomplete.exitCode).toBe(1);
    expect(incomplete.stdout).toContain('Set the environment variable IMMUTA_API_KEY.');
    expect(incomplete.stdout).toContain('Set --immuta-url.');
    const wrong = await local(['doctor', ...tenant(), '--max-deletes', 'many']);
    expect(wrong.stdout).toContain('Correct --max-deletes.');
    expect(incomplete.stdout + wrong.stdout).not.toContain('workflow');
    expect(immuta.writes()).toEqual([]);
  });

  test('files that match nothing are an error', async () => {
    const run = await local(['plan', ...tenant(), '--files', 'nowhere/*.yml']);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('No integration file matches --files: nowhere/*.yml');
    expect(run.stdout).not.toContain('workspace');
  });

  test('apply is refused, and a key on the command line is not repeated', async () => {
    expect((await local(['apply', ...tenant()])).stderr).toContain('does not run locally');
    const wrong = await local(['plan', ...tenant(), '--max-deletes', 'many']);
    expect(wrong.stderr).toContain('Correct `--max-deletes`.');
    const missing = await local(['plan'], { IMMUTA_API_KEY: '' });
    expect(missing.stdout).toMatch(/Set --immuta-url\.[^]*Set the environment variable IMMUTA_API_KEY\./);
    expect(missing.stdout).not.toContain('workflow');
    const run = await local(['plan', ...tenant(), '--immuta-api-key=a-secret-key']);
    expect(run.exitCode).toBe(1);
    expect(run.stdout + run.stderr).not.toContain('a-secret-key');
  });

  test('no secret and no control character reaches the terminal', async () => {
    immuta.setVariant({ secrets: 'clear', rewriteScript: (text) => `${text}\n-- \u001b[31m red\n` });
    const run = await local(['plan', ...tenant()], { REDSHIFT_PASSWORD: password });
    expect(run.stdout + run.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(run.stdout + run.stderr).not.toContain(password);
    immuta.setVariant({ secrets: 'omitted', rewriteScript: (text) => text });
  });

  test('needs neither GITHUB_ variables nor those of the runner, and ignores them', async () => {
    const env = {
      GITHUB_EVENT_PATH: '/nowhere',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      RUNNER_TEMP: '/nowhere',
    };
    expect((await local(['plan', ...tenant()], env)).exitCode).toBe(0);
  });

  test('an older Node.js is refused with a clear message', async () => {
    const older = "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })";
    const run = await local(['validate'], {
      NODE_OPTIONS: `--import="data:text/javascript,${encodeURIComponent(older)}"`,
    });
    expect(run).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'Needs Node.js 24 or newer; this is 20.20.2. Run `npm ci` in the clone and use `npm run local`.\n',
    });
  });

  test('--help lists modes and options', async () => {
    const run = await local(['--help']);
    expect(run.exitCode).toBe(0);
    for (const word of [
      'validate',
      'plan',
      'drift',
      'export',
      'doctor',
      '--base REF',
      '--json',
      'IMMUTA_API_KEY',
    ])
      expect(run.stdout).toContain(word);
  });
});
