import { afterEach, expect, jest, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventOptions } from '../../sandbox/github/events/options.ts';
import { startTeam, type Step, type StepOptions, type Team, type TeamOptions } from '../../sandbox/team.ts';
import { integrationFile, liveConfig, password } from './fault-bench.ts';

jest.setTimeout(120_000);

let team: Team;
afterEach(() => team.close());

/** Six integrations, of which four are worked on side by side. */
const files = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((host) => [`immuta/${host}.yml`, integrationFile(host)]),
);

async function openTeam(options: TeamOptions = {}): Promise<void> {
  team = await startTeam({
    files,
    env: { REDSHIFT_PASSWORD: password },
    inputs: { mode: 'apply', name: 'cancelled-run' },
    github: { checkAnswers: false },
    ...options,
  });
}

/** Runs the action, and sends SIGINT to its process as soon as `ready` returns true; then calls `then`. */
async function cancel<K extends keyof EventOptions>(
  ready: (said: string) => boolean | Promise<boolean>,
  kind: K,
  event: EventOptions[K],
  options: StepOptions & { readonly then?: (child: ChildProcess) => Promise<void> } = {},
): Promise<Step> {
  let child: ChildProcess | undefined;
  let said = '';
  const run = { ended: false };
  const running = team
    .run(kind, event, {
      ...options,
      onStart: (started) => {
        child = started;
      },
      onOutput: (text) => {
        said += text;
      },
    })
    .finally(() => {
      run.ended = true;
    });
  while (!(await ready(said))) {
    if (run.ended) throw new Error(`the run ended too early:\n${said}`);
    await delay(5);
  }
  child?.kill('SIGINT');
  if (child !== undefined) await options.then?.(child);
  return running;
}

async function statesOf(step: Step): Promise<Record<string, string>> {
  return states(await step.read('immuta/cancelled-run/result.json'));
}

function states(text: string): Record<string, string> {
  const { integrations } = JSON.parse(text) as { integrations: { file: string; state: string }[] };
  return Object.fromEntries(integrations.map(({ file, state }) => [file, state]));
}

const writing = (): boolean => team.immuta.writes().length === 4;

const stopped = {
  'immuta/a.yml': 'unknown',
  'immuta/b.yml': 'unknown',
  'immuta/c.yml': 'unknown',
  'immuta/d.yml': 'unknown',
  'immuta/e.yml': 'not-tried',
  'immuta/f.yml': 'not-tried',
};

test('starts nothing new, and reports requests in flight as unknown', async () => {
  await openTeam();
  team.immuta.fault({ kind: 'hang', route: 'POST /integrations', times: 6 });
  const step = await cancel(writing, 'workflow_dispatch', {});
  expect(step.exitCode).toBe(1);
  expect(await statesOf(step)).toEqual(stopped);
  expect(step.outputs).toMatchObject({ result: 'failed', reason: 'timeout' });
  expect(step.summary).toContain('unknown');
  expect(step.summary).toContain('not tried');
  expect(team.immuta.writes()).toHaveLength(4);
  expect(step.stdout).toMatch(/^::error.*cancelled/m);
});

test('writes result and summary before the last requests end, so that a kill loses nothing', async () => {
  await openTeam();
  team.immuta.fault({ kind: 'hang', route: 'POST /integrations', times: 6 });
  const kept = { result: '', summary: '' };
  const temporary = new Set(await readdir(tmpdir()));
  const step = await cancel(
    writing,
    'workflow_dispatch',
    {},
    {
      then: async (child) => {
        const path = await appears(temporary, 'immuta/cancelled-run/result.json');
        child.kill('SIGTERM');
        kept.result = await readFile(path, 'utf8');
        child.kill('SIGKILL');
      },
    },
  );
  expect(step.exitCode).toBeNull();
  expect(states(kept.result)).toEqual(stopped);
  expect(step.summary).toContain('unknown');
});

/** Waits until a new runner's folder has the complete file. */
async function appears(before: ReadonlySet<string>, path: string): Promise<string> {
  for (;;) {
    const made = (await readdir(tmpdir())).filter(
      (name) => name.startsWith('sandbox-runner-') && !before.has(name),
    );
    const found = made.map((name) => join(tmpdir(), name, path)).find((candidate) => existsSync(candidate));
    if (found !== undefined && (await readFile(found, 'utf8')).endsWith('}\n')) return found;
    await delay(5);
  }
}

test('gives requests in flight time to finish', async () => {
  await openTeam({ files: { 'immuta/a.yml': integrationFile('a') }, immuta: { settleAfterMs: 0 } });
  team.immuta.fault({ kind: 'delay', ms: 500, route: 'POST /integrations' });
  const step = await cancel(() => team.immuta.writes().length === 1, 'workflow_dispatch', {});
  expect(await statesOf(step)).toEqual({ 'immuta/a.yml': 'done' });
  expect(team.immuta.state()).toHaveLength(1);
  // Nothing is left to do, so nothing has failed.
  expect(step.exitCode).toBe(0);
  expect(step.outputs).toMatchObject({ result: 'applied', reason: '' });
});

test('reports a write that Immuta accepted as accepted, not as unknown', async () => {
  await openTeam({ files: { 'immuta/a.yml': integrationFile('a') }, immuta: { settleAfterPolls: 1e9 } });
  const step = await cancel((said) => said.includes('waiting for Immuta to settle'), 'workflow_dispatch', {});
  expect(step.exitCode).toBe(1);
  expect(await statesOf(step)).toEqual({ 'immuta/a.yml': 'failed' });
  expect(step.outputs).toMatchObject({ result: 'failed', reason: 'timeout' });
  expect(step.stdout).toMatch(
    /^::error.*the job was cancelled after Immuta accepted this creation and before it settled/m,
  );
  expect(step.summary).not.toContain('unknown');
});

test('the next run continues from there', async () => {
  await openTeam();
  team.immuta.fault({ kind: 'hang', when: 'after-effect', route: 'POST /integrations', times: 6 });
  await cancel(writing, 'workflow_dispatch', {});
  await team.immuta.clearFaults();
  const again = await team.run('workflow_dispatch', {});
  expect(again.exitCode).toBe(0);
  expect(team.immuta.state().map(({ config }) => (config as { host: string }).host)).toEqual(
    expect.arrayContaining(['a', 'b', 'c', 'd', 'e', 'f'].map((host) => `${host}.example.com`)),
  );
  expect(team.immuta.state()).toHaveLength(6);
});

test('ends the run-script command and everything that it started', async () => {
  await openTeam({ files: { 'immuta/a.yml': integrationFile('a', 'new_role') } });
  team.immuta.seed({ config: liveConfig('a', 'former_role') });
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-script-'));
  const runScript = `trap '' TERM\nsleep 300 &\necho "$! $$" > ${folder}/pids.new\nmv ${folder}/pids.new ${folder}/pids\nwait`;
  const step = await cancel(
    () => existsSync(join(folder, 'pids')),
    'workflow_dispatch',
    {},
    { inputs: { 'run-script': runScript } },
  );
  expect(step.exitCode).toBe(1);
  expect(await statesOf(step)).toEqual({ 'immuta/a.yml': 'failed' });
  expect(team.immuta.writes()).toEqual([]);
  const pids = (await readFile(join(folder, 'pids'), 'utf8')).trim().split(' ').map(Number);
  expect(pids).toHaveLength(2);
  for (const pid of pids) expect(await isAlive(pid)).toBe(false);
});

/** Whether a process exists and is not a zombie. */
async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !/\) [ZX] /.test(stat);
}

test.each(['plan', 'apply'] as const)('ends at once while %s still reads', async (mode) => {
  await openTeam();
  const asked = team.immuta.fault({ kind: 'hang', route: 'GET /integrations' });
  const step = await cancel(() => asked.hits() > 0, 'workflow_dispatch', {}, { inputs: { mode } });
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ result: 'failed', reason: 'timeout' });
  expect(step.stdout).toMatch(/^::error.*cancelled.*Nothing was written/m);
  expect(step.stderr).toBe('');
  expect(team.immuta.writes()).toEqual([]);
});

test('ends at once in the pause before a retry', async () => {
  await openTeam();
  const asked = team.immuta.fault({
    kind: 'status429',
    retryAfter: { seconds: 50 },
    route: 'POST /integrations',
    times: 6,
  });
  const step = await cancel(() => asked.hits() === 4, 'workflow_dispatch', {});
  expect(step.exitCode).toBe(1);
  expect(new Set(Object.values(await statesOf(step)))).toEqual(new Set(['not-tried']));
});
