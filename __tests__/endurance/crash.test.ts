import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import type { StepResult } from '../../sandbox/runner.ts';
import { inParallel } from '../../src/in-parallel.ts';
import {
  declaredHoldings,
  holdings,
  startBench,
  type Bench,
  type RunOptions,
  type Tenant,
} from '../end-to-end/fault-bench.ts';

const cellsAtOnce = 6;

interface Scenario {
  readonly name: string;
  /** The input `run-script`. Without it, a person ran the script before. */
  readonly runScript?: string;
  readonly variant?: Partial<ImmutaVariant>;
}

/** Says that it runs, then waits, so that a run can be killed in the middle of a script. */
const opening =
  'echo "script $IMMUTA_ACTION begins"; if [ "$IMMUTA_ACTION" = "${SLOW_ACTION-}" ]; then sleep 30; fi;';

const scenarios: readonly Scenario[] = [
  { name: 'without run-script' },
  {
    name: 'with run-script, whose creation can run once only',
    runScript: `${opening} if [ "$IMMUTA_ACTION" = create ]; then mkdir "$SETUP/$IMMUTA_HOST"; fi`,
  },
  {
    name: 'with run-script, where a refused creation stays in createError',
    runScript: `${opening} mkdir -p "$SETUP/$IMMUTA_HOST"`,
    variant: { rowAfter422: true },
  },
];

/** Where a run is killed. */
type Kill =
  | { readonly at: 'immuta' | 'github'; readonly request: number }
  | { readonly at: 'effect'; readonly route: string; readonly request: number }
  | { readonly at: 'script'; readonly action: string };

interface Cell {
  readonly name: string;
  readonly scenario: Scenario;
  readonly kill: Kill;
}

interface Played {
  readonly killed: StepResult;
  readonly again: StepResult;
  readonly afterwards: ReturnType<typeof holdings>;
  readonly tenant: Tenant;
}

let bench: Bench;
const cleanUp: string[] = [];
const played: { cell: Cell; outcome: Played }[] = [];

beforeAll(async () => {
  bench = await startBench();
  const cells = (await inParallel(scenarios, 1, cellsOf)).flat();
  await inParallel(cells, cellsAtOnce, async (cell) => {
    played.push({ cell, outcome: await play(cell) });
  });
}, 900_000);

afterAll(async () => {
  await bench.close();
  await Promise.all(cleanUp.map((path) => rm(path, { recursive: true, force: true })));
  console.log(`${String(played.length)} kills of an apply, each followed by a clean re-run`);
});

/** A tenant in which the new integration is set up once the script has run. */
async function prepare(
  bench: Bench,
  { runScript, variant }: Scenario,
): Promise<{ tenant: Tenant; options: RunOptions; setup: string }> {
  const setup = await mkdtemp(join(tmpdir(), 'sandbox-setup-'));
  cleanUp.push(setup);
  const tenant = await bench.tenant({
    ...(variant === undefined ? {} : { variant }),
    checkSetup: ({ config }) =>
      Promise.resolve({
        passed:
          runScript === undefined ||
          config['host'] !== 'created.example.com' ||
          existsSync(join(setup, 'created.example.com')),
        tests: [],
      }),
  });
  return {
    tenant,
    setup,
    options: { env: { SETUP: setup }, inputs: { 'request-timeout': '20', 'run-script': runScript ?? '' } },
  };
}

/** A kill at every step of an undisturbed apply of a scenario. */
async function cellsOf(scenario: Scenario): Promise<Cell[]> {
  const { runScript, variant } = scenario;
  const { tenant, options } = await prepare(bench, scenario);
  const asked = bench.github.requests.length;
  const step = await bench.run(tenant, options);
  if (step.exitCode !== 0) throw new Error(`${scenario.name} does not work undisturbed:\n${step.stdout}`);
  // Requests to GitHub, and to Immuta before the first write, do not depend on scripts.
  const githubRequests = runScript === undefined ? bench.github.requests.slice(asked) : [];
  const immutaRequests = tenant.immuta.requests
    .map(({ method, path }, request) => ({ request, isRead: method === 'GET' || path.includes('/scripts/') }))
    .filter(({ isRead }) => variant === undefined || !isRead);
  const kills: Kill[] = [
    ...immutaRequests.map(({ request }): Kill => ({ at: 'immuta', request })),
    ...githubRequests.map((_, request): Kill => ({ at: 'github', request })),
    ...tenant.immuta.writes().map(({ method, path }, index, all): Kill => ({
      at: 'effect',
      route: `${method} ${path}`,
      request: all.slice(0, index).filter((other) => other.method === method && other.path === path).length,
    })),
    ...(runScript === undefined
      ? []
      : ['create', 'update', 'delete'].map((action): Kill => ({ at: 'script', action }))),
  ];
  return kills.map((kill) => ({ name: `${scenario.name}: ${describeKill(kill)}`, scenario, kill }));
}

function describeKill(kill: Kill): string {
  if (kill.at === 'script') return `while the script of a ${kill.action} runs`;
  if (kill.at === 'effect')
    return `after the effect and before the answer of ${kill.route}, try ${String(kill.request + 1)}`;
  return `at request ${String(kill.request + 1)} to ${kill.at}`;
}

async function play({ scenario, kill }: Cell): Promise<Played> {
  // All others share one GitHub, which can't tell whose requests it gets.
  const used = kill.at === 'github' ? await startBench() : bench;
  const { tenant, options } = await prepare(used, scenario);
  const killed = await runAndKill(used, tenant, options, kill);
  await tenant.immuta.clearFaults();
  used.github.clearFaults();
  const again = await used.run(tenant, options);
  await tenant.immuta.idle();
  const afterwards = holdings(tenant);
  await (used === bench ? tenant.immuta.close() : used.close());
  return { killed, again, afterwards, tenant };
}

async function runAndKill(
  bench: Bench,
  tenant: Tenant,
  options: RunOptions,
  kill: Kill,
): Promise<StepResult> {
  let child: ChildProcess | undefined;
  let said = '';
  const run = { ended: false };
  const strike = arm(bench, tenant, kill);
  const running = bench
    .run(tenant, {
      ...options,
      env: { ...options.env, ...(kill.at === 'script' ? { SLOW_ACTION: kill.action } : {}) },
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
  while (!run.ended && !strike(said)) await delay(2);
  child?.kill('SIGKILL');
  const step = await running;
  await endOrphans(step);
  return step;
}

/** Like GitHub's runner, ends the processes that a job leaves behind: all with the step's RUNNER_TEMP in their environment. */
async function endOrphans({ temporary }: StepResult): Promise<void> {
  const mark = `\0RUNNER_TEMP=${temporary}\0`;
  const isMarked = async (pid: string): Promise<boolean> => {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    return `\0${environment}`.includes(mark);
  };
  for (;;) {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const marked = await Promise.all(pids.map(async (pid) => ((await isMarked(pid)) ? [Number(pid)] : [])));
    const orphans = marked.flat();
    // The next look finds what a process started while it was being ended.
    if (orphans.length === 0) return;
    orphans.forEach(end);
    await delay(2);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** Sets up the step that the run is killed at. The result says, from the output so far, whether the run is there. */
function arm({ github }: Bench, { immuta }: Tenant, kill: Kill): (said: string) => boolean {
  switch (kill.at) {
    case 'immuta': {
      const handle = immuta.fault({ kind: 'hang', route: '* **', skip: kill.request });
      return () => handle.hits() > 0;
    }
    case 'effect': {
      const handle = immuta.fault({
        kind: 'hang',
        when: 'after-effect',
        route: kill.route,
        skip: kill.request,
      });
      return () => handle.hits() > 0;
    }
    case 'github': {
      const fault = github.fault({ kind: 'hang', skip: kill.request });
      return () => fault.hits > 0;
    }
    case 'script':
      return (said) => said.includes(`script ${kill.action} begins`);
  }
}

describe('an apply that was killed', () => {
  test('was killed at every step, except for a last poll that was not needed', () => {
    expect(played.length).toBeGreaterThan(60);
    const survived = played
      .filter(({ outcome }) => outcome.killed.exitCode !== null)
      .map(({ cell }) => cell.name);
    expect(survived.length).toBeLessThan(played.length / 20);
  });

  test('is completed by the next run', () => {
    const failed = played
      .filter(({ outcome }) => outcome.again.exitCode !== 0)
      .map(({ cell, outcome }) => [cell.name, outcome.again.stdout]);
    expect(failed).toEqual([]);
  });

  test('is followed by a run that leaves every declared integration live once, and nothing else changed', () => {
    for (const { cell, outcome } of played) {
      expect({ cell: cell.name, live: outcome.afterwards }).toEqual({
        cell: cell.name,
        live: declaredHoldings(outcome.tenant),
      });
    }
  });
});
