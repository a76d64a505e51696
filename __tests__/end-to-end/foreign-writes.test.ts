import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, FaultHandle } from '../../sandbox/immuta/faults.ts';
import { failuresIn, holdings, startBench, type Bench, type Tenant } from './fault-bench.ts';

jest.setTimeout(120_000);

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** Answers after which a write may have happened; here it has not. */
const lost: readonly (readonly [string, Fault])[] = [
  ['reset', { kind: 'reset' }],
  ['hang', { kind: 'hang' }],
  ['503', { kind: 'status', status: 503 }],
  ['502 in HTML', { kind: 'html502' }],
  ['200 with a login page', { kind: 'login-page' }],
];

type Edited = 'changed' | 'removed';

/** Somebody edits both integrations in Immuta, each while this run's own write is on its way. */
async function meetEditor(
  fault: Fault,
  edit: (tenant: Tenant, which: Edited) => void,
): Promise<{ tenant: Tenant; failures: Record<string, string>; exitCode: number | null; stdout: string }> {
  // Long enough that a write that comes 200 ms later still finds it in progress.
  const tenant = await bench.tenant({ settleAfterMs: 1500 });
  const { immuta, ids } = tenant;
  const handles = {
    changed: immuta.fault({ ...fault, route: `PUT /integrations/${ids.changed}` }),
    removed: immuta.fault({ ...fault, route: `DELETE /integrations/${ids.removed}` }),
  };
  const step = bench.run(tenant);
  await Promise.all(
    (['changed', 'removed'] as const).map(async (which) => {
      await struck(handles[which], step);
      edit(tenant, which);
    }),
  );
  const { exitCode, stdout } = await step;
  return { tenant, failures: await failuresIn(await step), exitCode, stdout };
}

/** Resolves after a fault has been triggered; rejects if the run ends without it. */
async function struck(handle: FaultHandle, running: Promise<unknown>): Promise<void> {
  const run = { ended: false };
  void running.finally(() => (run.ended = true));
  while (handle.hits() === 0) {
    if (run.ended) throw new Error('the run ended before the fault struck');
    await delay(1);
  }
}

const stale = { 'immuta/changed.yml': 'stale-plan', 'immuta/removed.yml': 'stale-plan' };

test.concurrent.each(lost)(
  'a PUT and a DELETE that were lost by %s neither overwrite nor delete what somebody wrote since',
  async (_, fault) => {
    const { tenant, failures, exitCode, stdout } = await meetEditor(fault, ({ immuta, ids }, which) => {
      immuta.patch(ids[which], { config: { impersonation: { role: 'set_by_hand' } } });
    });
    expect(failures).toEqual(stale);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error.*somebody else changed/m);
    expect(holdings(tenant)).toContainEqual(
      expect.objectContaining({ host: 'changed', role: 'set_by_hand', password: 'Former0Password' }),
    );
    expect(holdings(tenant)).toContainEqual(
      expect.objectContaining({ host: 'removed', role: 'set_by_hand', status: 'enabled' }),
    );
  },
);

test.concurrent(
  'a PUT and a DELETE that meet an edit by somebody else wait for it, and then do not touch it',
  async () => {
    const { tenant, failures } = await meetEditor({ kind: 'delay', ms: 200 }, ({ immuta, ids }, which) => {
      immuta.patch(ids[which], { status: 'editing', config: { impersonation: { role: 'set_by_hand' } } });
    });
    expect(failures).toEqual(stale);
    for (const host of ['changed', 'removed'])
      expect(holdings(tenant)).toContainEqual(
        expect.objectContaining({ host, role: 'set_by_hand', status: 'enabled' }),
      );
  },
);

test.concurrent(
  'a write that finds its integration busy, without any change, continues when that has settled',
  async () => {
    const { tenant, failures, exitCode } = await meetEditor(
      { kind: 'delay', ms: 200 },
      ({ immuta, ids }, which) => {
        if (which === 'changed') immuta.patch(ids.changed, { status: 'migrating' });
      },
    );
    expect(failures).toEqual({});
    expect(exitCode).toBe(0);
    expect(holdings(tenant)).toContainEqual(expect.objectContaining({ host: 'changed', role: 'new_role' }));
  },
);

test.concurrent(
  'an integration that somebody else created while the POST was lost is neither duplicated nor overwritten',
  async () => {
    const tenant = await bench.tenant({ variant: { oneIntegrationPer: 'none' } });
    const handle = tenant.immuta.fault({ kind: 'reset', route: 'POST /integrations' });
    const running = bench.run(tenant);
    await struck(handle, running);
    const config = {
      host: 'created.example.com',
      database: 'immuta',
      impersonation: { enabled: true, role: 'made_by_hand' },
    };
    const id = tenant.immuta.seed({ config });
    const step = await running;
    expect(step.exitCode).toBe(1);
    expect(Object.keys(await failuresIn(step))).toEqual(['immuta/created.yml']);
    expect(holdings(tenant).filter(({ host }) => host === 'created')).toEqual([
      expect.objectContaining({ id, role: 'made_by_hand' }),
    ]);
  },
);
