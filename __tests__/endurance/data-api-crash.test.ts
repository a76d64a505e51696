import { afterAll, expect, jest, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../../sandbox/data-api/faults.ts';
import { withDataApi, type DataApiTeam } from '../end-to-end/data-api-team.ts';
import { passwords, stopCluster } from '../end-to-end/database-team.ts';
import { expectSuccess } from '../end-to-end/with-team.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';

jest.setTimeout(300_000);

const one = 'immuta/one.yml';
const [password, otherPassword] = passwords;

type Story = 'create' | 'update' | 'delete';

/** The least number of requests to the Data API in an undisturbed run of each story. */
const requests: Readonly<Record<Story, number>> = { create: 5, update: 2, delete: 2 };

/** Immuta does not say whether its scripts may run twice. These may. */
function mayRunTwice(sql: string): string {
  return sql
    .replaceAll('DROP SCHEMA immuta', 'DROP SCHEMA IF EXISTS immuta')
    .replaceAll('DROP USER "', 'DROP USER IF EXISTS "');
}

/** Too many statements for one batch: they run one by one. */
function runsOneByOne(sql: string): string {
  return mayRunTwice(sql).replace('BEGIN;', `BEGIN;\n${'SELECT 1;\n'.repeat(41)}`);
}

/** Runs a story up to a request to the Data API, kills the run there, and runs the same job again. */
async function play(story: Story, kill: Fault, rewriteScript: (sql: string) => string): Promise<void> {
  await withDataApi({ immuta: { rewriteScript } }, async (setting) => {
    const { team, dataApi, declared } = setting;
    if (story !== 'create') {
      await team.github.commit('main', { [one]: declared() });
      expectSuccess(await team.run('push', {}), 'applied');
    }
    const changed = story === 'create' ? declared() : declared({ lifecycle: { credentialsVersion: 2 } });
    await team.github.commit('main', { [one]: story === 'delete' ? null : changed });
    const trigger = await team.github.trigger('push', {});
    const env = { REDSHIFT_PASSWORD: story === 'create' ? password : otherPassword };
    const fault = dataApi.fault({ ...kill, times: 1 });
    let child: ChildProcess | undefined;
    const killed = team.rerun(trigger, {
      env,
      onStart: (started) => {
        child = started;
      },
    });
    const run = { ended: false };
    void killed.finally(() => (run.ended = true));
    while (fault.hits() === 0 && !run.ended) await delay(2);
    child?.kill('SIGKILL');
    expect((await killed).exitCode).toBeNull();
    // A submission goes on without its client, and an idle session ends by itself.
    await dataApi.idle();
    await dataApi.endSessions();

    expectSuccess(await team.rerun(trigger, { env }), 'applied');
    await expectDone(story, setting);
  });
}

async function expectDone(
  story: Story,
  { team, dataApi, user, database, isSetUp }: DataApiTeam,
): Promise<void> {
  expect(await isSetUp()).toBe(story !== 'delete');
  const live = team.immuta.state().filter(({ status }) => status !== 'deleted');
  expect(live.map(({ status }) => status)).toEqual(story === 'delete' ? ['enabled'] : ['enabled', 'enabled']);
  if (story === 'delete') return;
  expect(await dataApi.canLogIn(user, story === 'create' ? password : otherPassword, database)).toBe(true);
}

const stories = (Object.keys(requests) as Story[]).flatMap((story) =>
  Array.from({ length: requests[story] }, (_, skip) => skip).flatMap((skip) =>
    (['hang', 'hang-after-effect'] as const).map((kind) => [story, skip + 1, kind] as const),
  ),
);

describeWithPostgres('an apply with data-api that was killed is completed by the next run', () => {
  afterAll(stopCluster);

  test.each(stories)('%s, at request %i (%s)', async (story, request, kind) => {
    await play(story, { kind, skip: request - 1 }, mayRunTwice);
  });

  // Statement by statement: in the middle of the transaction, and around its COMMIT.
  test.each([6, 30, 80, 124, 125, 126, 127])(
    'create statement by statement, at request %i',
    async (request) => {
      await play('create', { kind: 'hang-after-effect', skip: request - 1 }, runsOneByOne);
    },
  );
});
