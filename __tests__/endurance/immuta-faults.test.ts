import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StepResult } from '../../sandbox/runner.ts';
import { inParallel } from '../../src/in-parallel.ts';
import {
  declaredHoldings,
  failuresIn,
  holdings,
  startBench,
  writesNeeded,
  type Bench,
  type Tenant,
} from '../end-to-end/fault-bench.ts';
import { faults, routes, type End, type FaultRow } from './fault-table.ts';

/** Most of the time of a cell is spent in pauses. */
const cellsAtOnce = 12;

interface Cell {
  readonly name: string;
  readonly mode: 'plan' | 'apply';
  readonly route: (typeof routes)[number];
  readonly row: FaultRow;
  readonly end: End;
}

interface Played {
  readonly tenant: Tenant;
  readonly before: ReturnType<Tenant['immuta']['state']>;
  readonly struck: number;
  readonly step: StepResult;
  readonly writes: number;
  readonly failures: Readonly<Record<string, string>>;
  readonly again?: StepResult;
  readonly afterwards: ReturnType<typeof holdings>;
}

const cells: readonly Cell[] = faults.flatMap((row) =>
  routes
    .filter(({ kind }) => kind === 'write' || row.writesOnly !== true)
    .flatMap((route) =>
      (['plan', 'apply'] as const)
        .filter((mode) => mode === 'apply' || route.inPlan)
        .map((mode) => ({
          name: `${row.name} · ${route.route} · ${mode}`,
          mode,
          route,
          row,
          end: row.ends[route.kind],
        })),
    ),
);

const played = new Map<Cell, Played>();
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
  await inParallel(cells, cellsAtOnce, async (cell) => {
    played.set(cell, await play(cell));
  });
}, 900_000);

afterAll(async () => {
  await bench.close();
  console.log(
    `${String(played.size)} cells of the fault table: ${String(faults.length)} faults on ${String(routes.length)} routes`,
  );
});

async function play({ mode, route, row }: Cell): Promise<Played> {
  const tenant = await bench.tenant();
  const { immuta } = tenant;
  const before = immuta.state();
  const handle = immuta.fault({
    ...row.fault,
    route: route.route,
    ...(row.times === undefined ? {} : { times: row.times }),
  });
  const step = await bench.run(tenant, {
    mode,
    inputs: { 'request-timeout': String(row.requestTimeout ?? 10) },
  });
  const outcome = {
    tenant,
    before,
    struck: handle.hits(),
    step,
    writes: immuta.writes().length,
    failures: await failuresIn(step),
  };
  if (mode === 'plan') return { ...outcome, afterwards: holdings(tenant) };
  await immuta.clearFaults();
  await immuta.idle();
  const again = await bench.run(tenant);
  await immuta.idle();
  const done = { ...outcome, again, afterwards: holdings(tenant) };
  await immuta.close();
  return done;
}

function outcomeOf(cell: Cell): Played {
  const found = played.get(cell);
  if (found === undefined) throw new Error('the cell was not played');
  return found;
}

const named = (of: (cell: Cell) => boolean): [string, Cell][] =>
  cells.filter(of).map((cell) => [cell.name, cell]);
const plansOnly = (cell: Cell): boolean => cell.mode === 'plan';
const ofTheList = ({ route: { kind } }: Cell): boolean => kind === 'list';
/** A request for one integration: its fault hits no other. */
const ofOne = ({ route: { kind }, row }: Cell): boolean =>
  kind === 'script' || (kind !== 'list' && row.times === undefined);

test.each(named(plansOnly))('plan: %s', (_, cell) => {
  const { step, struck, writes, before, tenant } = outcomeOf(cell);
  expect(struck).toBeGreaterThan(0);
  expect(step.outputs).toMatchObject(
    cell.end === 'well' ? { result: 'changes', reason: '' } : { result: 'failed', reason: cell.end },
  );
  expect(step.exitCode).toBe(cell.end === 'well' ? 0 : 1);
  expect(writes).toBe(0);
  expect(tenant.immuta.state()).toEqual(before);
});

describe('apply', () => {
  test.each(named((cell) => !plansOnly(cell)))('%s', (_, cell) => {
    const { step, struck, failures } = outcomeOf(cell);
    expect(struck).toBeGreaterThan(0);
    expect(`${step.stdout}${step.stderr}`).not.toMatch(/^\s+at /m);
    if (cell.end === 'well') {
      expect({ ...step.outputs, failures }).toMatchObject({ result: 'applied', reason: '', failures: {} });
      expect(step.exitCode).toBe(0);
    } else {
      expect(step.outputs.reason).toBe(cell.end);
      expect(step.exitCode).toBe(1);
    }
  });

  test.each(named((cell) => !plansOnly(cell)))(
    'a clean re-run leaves every declared integration live, once: %s',
    (_, cell) => {
      const { again, tenant, afterwards } = outcomeOf(cell);
      expect(again?.stdout).not.toContain('::error');
      expect(again?.exitCode).toBe(0);
      expect(afterwards).toEqual(declaredHoldings(tenant));
    },
  );

  test.each(named((cell) => !plansOnly(cell) && cell.end !== 'well' && ofTheList(cell)))(
    'nothing is written: %s',
    (_, cell) => {
      const { writes, step } = outcomeOf(cell);
      expect(writes).toBe(0);
      expect(step.outputs.result).toBe('failed');
    },
  );

  test.each(named((cell) => !plansOnly(cell) && cell.end !== 'well' && ofOne(cell)))(
    'one failure does not stop the others: %s',
    (_, cell) => {
      const { failures, step } = outcomeOf(cell);
      expect(Object.values(failures)).toEqual([cell.end]);
      expect(step.outputs.result).toBe('partially-applied');
    },
  );

  test.each(named((cell) => !plansOnly(cell) && cell.end === 'well'))(
    'only what did not happen is sent again: %s',
    (_, cell) => {
      const { writes } = outcomeOf(cell);
      const repeated = cell.route.kind === 'write' && cell.row.effect !== true ? 1 : 0;
      expect(writes).toBe(writesNeeded + repeated);
    },
  );
});

test('a 500 to the first request is retried only twice, and its message names the key', () => {
  const cell = cells.find(({ name }) => name === '500 for good · GET /integrations · plan');
  if (cell === undefined) throw new Error('no such cell');
  const { struck, step } = outcomeOf(cell);
  expect(struck).toBe(3);
  expect(step.stdout).toMatch(/^::error.*immuta-api-key/m);
});
