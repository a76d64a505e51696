import { afterEach, describe, expect, test } from '@jest/globals';
import type { ImmutaOptions } from '../../sandbox/immuta/server.ts';
import type { JsonObject } from '../../src/json.ts';
import type { PlannedChange } from '../../src/plan/plan.ts';
import { configFor, fileFor, openBench, type ApplyBench } from './apply-bench.ts';

let bench: ApplyBench;
afterEach(() => bench.close());

const host = 'a.example.com';

async function open(options: ImmutaOptions = {}): Promise<void> {
  bench = await openBench(options);
}

const methods = (): string[] => bench.immuta.writes().map(({ method }) => method);

describe('an update that moves to a host whose integration the same run deletes', () => {
  const [moving, leaving] = ['immuta/a.yml', 'immuta/b.yml'];
  const pinned = (to: string, id: string): string =>
    JSON.stringify({ ...(JSON.parse(fileFor(to)) as JsonObject), lifecycle: { id } });

  async function changes(): Promise<Awaited<ReturnType<ApplyBench['changes']>>> {
    const id = bench.immuta.seed({ config: configFor('old.example.com') });
    bench.immuta.seed({ config: configFor(host) });
    return bench.changes(
      { [moving]: pinned(host, id) },
      { [moving]: pinned('old.example.com', id), [leaving]: fileFor(host) },
    );
  }

  test('waits for the deletion', async () => {
    await open({ settleAfterPolls: 3 });
    expect((await bench.apply(await changes())).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(methods()).toEqual(['DELETE', 'PUT']);
  });

  test('is not tried if the deletion fails', async () => {
    await open({ variant: { settlesTo: { deleting: 'deleteError' } } });
    const results = await bench.apply(await changes());
    expect(results.map(({ file: of, state }) => `${of} ${state}`)).toEqual([
      `${moving} not-tried`,
      `${leaving} failed`,
    ]);
    expect(methods()).toEqual(['DELETE']);
  });
});

test('a creation that waits for a deletion waits for no other change', async () => {
  await open();
  for (const taken of [host, 'other.example.com']) bench.immuta.seed({ config: configFor(taken) });
  const changes = await bench.changes(
    { 'immuta/new.yml': fileFor(host).replace('"immuta"', '"sales"') },
    { 'immuta/old.yml': fileFor(host), 'immuta/other.yml': fileFor('other.example.com') },
  );
  const created = Promise.withResolvers<undefined>();
  const results = await bench.apply(changes, {
    payload: ({ identity }) => {
      created.resolve(undefined);
      const config = { ...configFor(identity.host), database: identity.database };
      return { type: 'Redshift', autoBootstrap: false, config };
    },
    keepScript: ({ file }) => (file === 'immuta/other.yml' ? created.promise : Promise.resolve(undefined)),
  });
  expect(results.map(({ file, state }) => `${file} ${state}`)).toEqual([
    'immuta/new.yml done',
    'immuta/old.yml done',
    'immuta/other.yml done',
  ]);
});

test('updates that swap hosts do not wait for each other', async () => {
  await open({ variant: { oneIntegrationPer: 'none' } });
  const [one, two] = [host, 'b.example.com'];
  const [first, second] = [one, two].map((of) => bench.immuta.seed({ config: configFor(of) }));
  const pinned = (to: string, id = ''): string =>
    JSON.stringify({ ...(JSON.parse(fileFor(to)) as JsonObject), lifecycle: { id } });
  const swap = await bench.changes({
    'immuta/a.yml': pinned(two, first),
    'immuta/b.yml': pinned(one, second),
  });
  expect(swap.flatMap(({ warnings }) => warnings.map(({ message }) => message))).toEqual([
    expect.stringContaining('which immuta/b.yml manages'),
    expect.stringContaining('which immuta/a.yml manages'),
  ]);
  expect((await bench.apply(swap)).map(({ state }) => state)).toEqual(['done', 'done']);
});

describe('side by side', () => {
  const many = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`immuta/${name}.yml`, fileFor(`${name}.example.com`)]),
  );

  test('one failure leaves the others to finish', async () => {
    await open();
    bench.immuta.fault({
      kind: 'answer',
      status: 400,
      contentType: 'application/json',
      body: '{"message":"no"}',
      route: 'POST /integrations',
    });
    const results = await bench.apply(await bench.changes(many));
    expect(results.map(({ state }) => state).sort()).toEqual([
      'done',
      'done',
      'done',
      'done',
      'done',
      'failed',
    ]);
    expect(bench.immuta.state()).toHaveLength(5);
  });

  test('an unexpected error stops its own integration only', async () => {
    await open();
    const results = await bench.apply(await bench.changes(many), {
      say: ({ file }) => {
        if (file === 'immuta/c.yml') throw new TypeError('unexpected');
      },
    });
    expect(results.find(({ file }) => file === 'immuta/c.yml')).toMatchObject({
      state: 'failed',
      failure: { reason: 'internal-error' },
    });
    expect(results.filter(({ state }) => state === 'done')).toHaveLength(5);
  });

  test('at most four are worked on at a time', async () => {
    await open({ settleAfterPolls: 3 });
    const running = new Set<string>();
    let most = 0;
    const payload = (change: PlannedChange): JsonObject => {
      running.add(change.file);
      most = Math.max(most, running.size);
      return { type: 'Redshift', autoBootstrap: false, config: configFor(change.identity.host) };
    };
    const settled = (change: { readonly file: string }, line: string): void => {
      if (line.includes('waiting for Immuta to settle')) running.delete(change.file);
    };
    await bench.apply(await bench.changes(many), { payload, say: settled });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });
});
