import { afterEach, describe, expect, test } from '@jest/globals';
import type { ImmutaOptions } from '../../sandbox/immuta/server.ts';
import type { Failure } from '../../src/failure.ts';
import { configFor, fileFor, openBench, type ApplyBench } from './apply-bench.ts';

let bench: ApplyBench;
afterEach(() => bench.close());

const file = 'immuta/a.yml';
const host = 'a.example.com';
const missing = { checkSetup: () => Promise.resolve({ passed: false, tests: [] }) };

async function open(options: ImmutaOptions = {}): Promise<void> {
  bench = await openBench(options);
}

const methods = (): string[] => bench.immuta.writes().map(({ method }) => method);

/** Creates the integration of these tests. */
async function create(
  edges: Parameters<ApplyBench['apply']>[1] = {},
): Promise<Awaited<ReturnType<ApplyBench['apply']>>[number]> {
  const [result] = await bench.apply(await bench.changes({ [file]: fileFor(host) }), edges);
  if (result === undefined) throw new Error('nothing was created');
  return result;
}

/** Updates its role. */
async function update(
  edges: Parameters<ApplyBench['apply']>[1] = {},
): Promise<Awaited<ReturnType<ApplyBench['apply']>>[number]> {
  const [result] = await bench.apply(await bench.changes({ [file]: fileFor(host, 'new_role') }), edges);
  if (result === undefined) throw new Error('nothing was updated');
  return result;
}

async function remove(
  edges: Parameters<ApplyBench['apply']>[1] = {},
): Promise<Awaited<ReturnType<ApplyBench['apply']>>[number]> {
  const [result] = await bench.apply(await bench.changes({}, { [file]: fileFor(host) }), edges);
  if (result === undefined) throw new Error('nothing was deleted');
  return result;
}

describe('waiting', () => {
  test('polls at once, then 1 s apart and longer, up to 10 s', async () => {
    await open({ settleAfterPolls: 9 });
    expect(await create()).toMatchObject({ state: 'done', status: 'enabled' });
    expect(bench.clock.pauses.map(Math.round)).toEqual([
      1000, 1500, 2250, 3375, 5063, 7594, 10_000, 10_000, 10_000,
    ]);
  });

  test.each(['creating', 'reticulating'])(
    'for the status %s ends with wait-timeout',
    async (progressStatus) => {
      await open({ settleAfterPolls: 1e9, variant: { progressStatus } });
      const result = await create({ waitTimeout: 100_000 });
      expect(result).toMatchObject({
        state: 'failed',
        failure: { reason: 'timeout', message: expect.stringContaining('100 s') },
      });
      expect(bench.clock.now()).toBeLessThanOrEqual(100_000);
      expect(bench.clock.now()).toBeGreaterThan(80_000);
    },
  );

  test('logs a line at least every 30 s', async () => {
    await open({ settleAfterPolls: 1e9 });
    await create({ waitTimeout: 300_000 });
    const times = bench.said.map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(times.length).toBeGreaterThan(10);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(30_000);
  });

  test('shows the validation tests of an integration that ended in an error', async () => {
    await open({ variant: { settlesTo: { creating: 'createError' } } });
    const result = await create();
    expect(result).toMatchObject({ state: 'failed', failure: { reason: 'script-not-run', place: { file } } });
    expect(result.failure?.message).toMatch(/^immuta\/a\.yml: the creation of .*User Role Existence Test/);
  });
});

describe('a creation whose setup Immuta does not find', () => {
  test('waits for a person without run-script', async () => {
    await open(missing);
    const result = await create();
    expect(result).toMatchObject({
      state: 'failed',
      failure: { reason: 'script-not-run', remedy: expect.stringContaining('a.create.sql') },
    });
    expect(methods()).toEqual(['POST']);
  });

  test.each([
    [false, ['POST', 'POST']],
    [true, ['POST', 'PUT']],
  ])('runs its script once and is sent again (the refused one stays: %p)', async (rowAfter422, sent) => {
    let ran = 0;
    await open({
      variant: { rowAfter422 },
      checkSetup: () => Promise.resolve({ passed: ran > 0, tests: [] }),
    });
    const runScript = (): Promise<undefined> => {
      ran += 1;
      return Promise.resolve(undefined);
    };
    expect(await create({ runScript })).toMatchObject({ state: 'done', scriptRunButNotTold: false });
    expect(ran).toBe(1);
    expect(methods()).toEqual(sent);
    expect(bench.immuta.state()).toHaveLength(1);
  });

  test('fails validation if the script ran and Immuta still finds nothing', async () => {
    await open(missing);
    let ran = 0;
    const runScript = (): Promise<undefined> => Promise.resolve(void (ran += 1));
    expect(await create({ runScript })).toMatchObject({
      state: 'failed',
      scriptRunButNotTold: true,
      failure: { reason: 'validation-failed' },
    });
    expect(ran).toBe(1);
  });

  test('stops if the script fails', async () => {
    await open(missing);
    const failure: Failure = { reason: 'script-failed', message: 'exit code 1' };
    expect(await create({ runScript: () => Promise.resolve(failure) })).toMatchObject({
      state: 'failed',
      failure: { ...failure, message: `${file}: ${failure.message}`, place: { file } },
    });
    expect(methods()).toEqual(['POST']);
  });

  test('continues by PUT if its 422 was lost and it stays in createError', async () => {
    let ran = 0;
    await open({
      variant: { rowAfter422: true },
      checkSetup: () => Promise.resolve({ passed: ran > 0, tests: [] }),
    });
    bench.immuta.fault({ kind: 'reset', when: 'after-effect', route: 'POST /integrations' });
    expect(await create({ runScript: () => Promise.resolve(void (ran += 1)) })).toMatchObject({
      state: 'done',
    });
    expect(methods()).toEqual(['POST', 'PUT']);
  });
});

/** Lets Immuta answer the next request of this route with a status and a sentence. */
function answer(
  route: string,
  status: number,
  message: string,
  when: 'before' | 'after-effect' = 'before',
): void {
  const body = JSON.stringify({ message });
  const fault = { kind: 'answer', status, contentType: 'application/json', body, route } as const;
  bench.immuta.fault(when === 'before' ? fault : { ...fault, when });
}

describe('what Immuta refuses', () => {
  test('a creation that has to be continued by PUT runs its script and is', async () => {
    await open({ settleAfterMs: 0, variant: { settlesTo: { creating: 'createError' } } });
    answer('POST /integrations', 400, 'Use PUT /integrations/1 endpoint to update.', 'after-effect');
    let ran = 0;
    const runScript = (): Promise<undefined> => Promise.resolve(void (ran += 1));
    expect(await create({ runScript })).toMatchObject({ state: 'done', status: 'enabled' });
    expect(ran).toBe(1);
    expect(methods()).toEqual(['POST', 'PUT']);
  });

  test.each([
    ['It exists (id = 7).', 'already has integration 7', 'lifecycle:\n  id: 7'],
    ['It exists.', 'already has an integration', 'Find its ID in Immuta'],
  ])('"%s" is a conflict, even if the list does not show it', async (said, message, remedy) => {
    await open();
    answer('POST /integrations', 409, said);
    expect(await create()).toMatchObject({
      failure: {
        reason: 'conflict',
        message: expect.stringContaining(message),
        remedy: expect.stringContaining(remedy),
      },
    });
    expect(methods()).toEqual(['POST']);
  });

  test('an update of an integration that was deleted meanwhile is stale', async () => {
    await open();
    bench.immuta.seed({ config: configFor(host) });
    answer('PUT /integrations/*', 404, 'No Integration found.');
    expect(await update()).toMatchObject({ state: 'failed', failure: { reason: 'stale-plan' } });
    expect(methods()).toEqual(['PUT']);
  });

  test('a deletion of an integration that was deleted meanwhile is done', async () => {
    await open();
    bench.immuta.seed({ config: configFor(host) });
    answer('DELETE /integrations/*', 404, 'No Integration found.');
    expect(await remove()).toMatchObject({ state: 'done' });
    expect(methods()).toEqual(['DELETE']);
  });

  test.each([400, 404])('any other error (%i) fails the change and quotes Immuta', async (status) => {
    await open();
    answer('POST /integrations', status, 'Something else.');
    expect(await create()).toMatchObject({
      state: 'failed',
      failure: {
        reason: 'immuta-error',
        message: expect.stringMatching(
          /^immuta\/a\.yml: .*applying this creation.* Immuta says: Something else\./,
        ),
        place: { file },
      },
    });
    expect(methods()).toEqual(['POST']);
  });

  test('an integration that exists already is a conflict, with its id, the difference, and the line to add', async () => {
    await open();
    const changes = await bench.changes({ [file]: fileFor(host) });
    const id = bench.immuta.seed({ config: { ...configFor(host), database: 'another' } });
    const [result] = await bench.apply(changes);
    expect(result).toMatchObject({
      state: 'failed',
      failure: { reason: 'conflict', remedy: expect.stringContaining(`lifecycle:\n  id: ${id}`) },
    });
    expect(result?.failure?.message).toContain(`integration ${id}`);
    expect(result?.failure?.place).toMatchObject({ file, line: expect.any(Number) });
  });

  test('an integration that another file manages is named with that file, and no id is offered', async () => {
    await open();
    const changes = await bench.changes({ [file]: fileFor(host) });
    const id = bench.immuta.seed({ config: { ...configFor(host), database: 'another' } });
    const [result] = await bench.apply(changes, { managedBy: new Map([[id, 'immuta/other.yml']]) });
    expect(result?.failure).toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining(`integration ${id}, which immuta/other.yml manages.`),
      remedy: expect.stringMatching(/^immuta\/other\.yml already manages it/),
    });
    expect(result?.failure?.remedy).not.toContain('lifecycle');
  });

  test('of several changed keys only the one that Immuta names is reported', async () => {
    await open({ variant: { nonEditable: ['username'], nonEditableNamed: true } });
    bench.immuta.seed({ config: { ...configFor(host), username: 'former' } });
    const result = await update();
    expect(result.failure?.message).toMatch(
      /can't change `config\.username` of integration \d+ in place\. Immuta says: Unable to edit .*config\.username\.$/,
    );
  });

  test("keys that can't be changed are named, and nothing is deleted", async () => {
    await open({ variant: { nonEditable: ['impersonation.role'] } });
    bench.immuta.seed({ config: configFor(host) });
    const result = await update();
    expect(result.failure?.message).toContain('config.impersonation.role');
    expect(result.failure?.place).toMatchObject({ file, line: expect.any(Number) });
    expect(methods()).toEqual(['PUT']);
  });

  test('a refusal because of keys is quoted if no key differs', async () => {
    await open();
    bench.immuta.seed({ config: configFor(host), status: 'createError' });
    const said = 'Unable to edit integration due to changes of non-editable attribute(s).';
    const body = JSON.stringify({ message: said });
    bench.immuta.fault({
      kind: 'answer',
      status: 400,
      contentType: 'application/json',
      body,
      route: 'PUT /integrations/*',
    });
    const [result] = await bench.apply(await bench.changes({ [file]: fileFor(host) }));
    expect(result?.failure?.message).toMatch(
      /answered 400 .*\(while applying this update\)\. Immuta says: Unable/,
    );
  });

  test('a key that it accepts but does not change is not converged', async () => {
    await open({ variant: { notTaken: ['impersonation.role'] } });
    bench.immuta.seed({ config: configFor(host) });
    expect(await update()).toMatchObject({ state: 'failed', failure: { reason: 'not-converged' } });
  });
});

describe('a PUT', () => {
  test('that shows late, after its answer was lost and a second one was refused as busy, counts as done', async () => {
    await open();
    bench.immuta.seed({ config: configFor(host) });
    bench.immuta.fault({ kind: 'reset', route: 'PUT /integrations/*' });
    const busy = {
      status: 409,
      contentType: 'application/json',
      body: '{"message":"in current state editing."}',
    };
    bench.immuta.fault({ kind: 'answer', when: 'after-effect', ...busy, route: 'PUT /integrations/*' });
    expect(await update()).toMatchObject({ state: 'done' });
    expect(methods()).toEqual(['PUT', 'PUT']);
  });

  test('whose answer was lost is not sent twice if it ended a createError', async () => {
    await open({ settleAfterMs: 0 });
    bench.immuta.seed({ config: configFor(host), status: 'createError' });
    bench.immuta.fault({ kind: 'reset', when: 'after-effect', route: 'PUT /integrations/*' });
    const [result] = await bench.apply(await bench.changes({ [file]: fileFor(host) }));
    expect(result).toMatchObject({ state: 'done', status: 'enabled' });
    expect(methods()).toEqual(['PUT']);
  });

  test('whose answer was lost and that failed is not sent twice', async () => {
    await open({ settleAfterMs: 0, variant: { settlesTo: { editing: 'editError' } } });
    bench.immuta.seed({ config: configFor(host) });
    bench.immuta.fault({ kind: 'reset', when: 'after-effect', route: 'PUT /integrations/*' });
    expect(await update()).toMatchObject({ state: 'failed', failure: { reason: 'script-not-run' } });
    expect(methods()).toEqual(['PUT']);
  });
});

describe('a deletion', () => {
  test("is not sent before its script is kept, nor if it can't be", async () => {
    await open();
    bench.immuta.seed({ config: configFor(host) });
    const failure: Failure = { reason: 'github-error', message: 'kept nowhere' };
    expect(await remove({ keepScript: () => Promise.resolve(failure) })).toMatchObject({
      state: 'failed',
      failure: { ...failure, message: `${file}: ${failure.message}`, place: { file } },
    });
    expect(methods()).toEqual([]);
    const seen: string[][] = [];
    expect(await remove({ keepScript: () => Promise.resolve(void seen.push(methods())) })).toMatchObject({
      state: 'done',
    });
    expect(seen).toEqual([[]]);
    expect(bench.immuta.state()).toEqual([]);
  });

  test.each(['removed', 'stay'] as const)('is done if deleted rows are %s', async (deletedRows) => {
    await open({ settleAfterPolls: 3, variant: { deletedRows } });
    bench.immuta.seed({ config: configFor(host) });
    expect(await remove()).toMatchObject({ state: 'done' });
    expect(methods()).toEqual(['DELETE']);
  });

  test('whose answer was lost and that failed is not sent twice', async () => {
    await open({ settleAfterMs: 0, variant: { settlesTo: { deleting: 'deleteError' } } });
    bench.immuta.seed({ config: configFor(host) });
    bench.immuta.fault({ kind: 'reset', when: 'after-effect', route: 'DELETE /integrations/*' });
    expect(await remove()).toMatchObject({ state: 'failed', failure: { reason: 'script-not-run' } });
    expect(methods()).toEqual(['DELETE']);
  });

  test('comes before a creation on its host', async () => {
    await open({ settleAfterPolls: 3 });
    bench.immuta.seed({ config: { ...configFor(host), database: 'former' } });
    const former = fileFor(host).replace('"immuta"', '"former"');
    const results = await bench.apply(
      await bench.changes({ 'immuta/b.yml': fileFor(host) }, { [file]: former }),
    );
    expect(results.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(methods()).toEqual(['DELETE', 'POST']);
  });
});
