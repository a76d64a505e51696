import { afterAll, expect, jest, test } from '@jest/globals';
import type { ImmutaSandbox } from '../../sandbox/immuta/server.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { cluster, passwords, stopCluster, withDatabase } from './database-team.ts';
import { placesWith, tracesOf } from './secret-search.ts';
import { expectFailure, expectSuccess, log, patience, readJson } from './with-team.ts';

jest.setTimeout(patience);

const [password, otherPassword] = passwords;
const one = 'immuta/one.yml';

/** The responses to the write calls. */
function writes(immuta: ImmutaSandbox): string[] {
  return immuta.writes().map(({ method, path, status }) => `${method} ${path} ${String(status)}`);
}

describeWithPostgres('run-script with psql', () => {
  afterAll(stopCluster);

  test.concurrent('creates, updates and deletes; the system account can log in between', async () => {
    await withDatabase(
      await cluster(),
      { secrets: 'clear' },
      async ({ team, redshift, database, user, declared, isSetUp }) => {
        await team.github.commit('main', { [one]: declared() });
        const created = await team.run('push', {});
        expectSuccess(created, 'applied');
        expect(writes(team.immuta)).toEqual(['POST /integrations 422', 'POST /integrations 200']);
        expect(await redshift.canLogIn(user, password, database)).toBe(true);

        await team.github.commit('main', { [one]: declared({ lifecycle: { credentialsVersion: 2 } }) });
        const updated = await team.run('push', {}, { env: { REDSHIFT_PASSWORD: otherPassword } });
        expectSuccess(updated, 'applied');
        expect(await redshift.canLogIn(user, otherPassword, database)).toBe(true);
        expect(await redshift.canLogIn(user, password, database)).toBe(false);

        await team.github.commit('main', { [one]: null });
        const deleted = await team.run('push', {});
        expectSuccess(deleted, 'applied');
        expect(await isSetUp()).toBe(false);
        expect(log(deleted)).toContain(`DROP USER "${user}"`);
        expect(writes(team.immuta).slice(2)).toEqual([
          'PUT /integrations/2 200',
          'DELETE /integrations/2 200',
        ]);

        const traces = await tracesOf(team, [created, updated, deleted]);
        expect(placesWith(traces, password)).toEqual(['Immuta POST /integrations']);
        expect(placesWith(traces, otherPassword)).toEqual(['Immuta PUT /integrations/2']);
      },
    );
  });

  test.concurrent('continues by PUT if the refused POST left a failed creation', async () => {
    await withDatabase(await cluster(), { rowAfter422: true }, async ({ team, declared }) => {
      await team.github.commit('main', { [one]: declared() });
      expectSuccess(await team.run('push', {}), 'applied');
      expect(writes(team.immuta)).toEqual(['POST /integrations 422', 'PUT /integrations/2 200']);
      expect(team.immuta.state()).toMatchObject([{}, { id: '2', status: 'enabled' }]);
    });
  });

  test.concurrent('is not needed if a person ran the script before', async () => {
    await withDatabase(await cluster(), {}, async ({ team, redshift, database, declared }) => {
      const number = await team.propose({ [one]: declared() });
      const plan = await team.run('pull_request', { number });
      const [script = ''] = JSON.parse(plan.outputs['script-files'] ?? '[]') as string[];
      expect(script.endsWith('/immuta/one.create.sql')).toBe(true);
      const ran = await redshift.runFile(script, { PGDATABASE: database, REDSHIFT_PASSWORD: password });
      expect(ran).toMatchObject({ exitCode: 0 });
      await team.github.merge(number);
      expectSuccess(await team.run('push', {}, { inputs: { 'reviewed-plan': 'required' } }), 'applied');
      expect(writes(team.immuta)).toEqual(['POST /integrations 200']);
    });
  });

  test.concurrent.each([
    ['is missing or empty', {}],
    ['empty', { REDSHIFT_PASSWORD: '' }],
  ])('the .sql of a plan changes nothing and fails where the variable is %s', async (_, env) => {
    await withDatabase(
      await cluster(),
      { createScript: 'rerunnable' },
      async ({ team, redshift, database, declared, isSetUp }) => {
        const plan = await team.run('pull_request', { number: await team.propose({ [one]: declared() }) });
        const [script = ''] = JSON.parse(plan.outputs['script-files'] ?? '[]') as string[];
        const ran = await redshift.runFile(script, { PGDATABASE: database, ...env });
        expect(ran.exitCode).not.toBe(0);
        expect(ran.output).toContain('REDSHIFT_PASSWORD');
        expect(
          await redshift.query(database, "SELECT 1 FROM pg_namespace WHERE nspname LIKE 'immuta%'"),
        ).toEqual([]);
        expect(await isSetUp()).toBe(false);
      },
    );
  });

  test.concurrent(
    'a run that ended between script and POST says so, and a re-run converges without the script',
    async () => {
      await withDatabase(await cluster(), {}, async ({ team, declared, isSetUp }) => {
        await team.github.commit('main', { [one]: declared() });
        const trigger = await team.github.trigger('push', {});
        team.immuta.fault({ route: 'POST /integrations', kind: 'status', status: 403, skip: 1, times: 1 });
        const broken = await team.rerun(trigger);
        expectFailure(broken, 'unauthorized');
        expect(await isSetUp()).toBe(true);
        expect(log(broken)).toMatch(/the script ran, but Immuta was not updated/);
        expect(await readJson(broken, 'result-file')).toMatchObject({
          integrations: [{ file: one, scriptRunButNotTold: true }],
        });

        const again = await team.rerun(trigger);
        expectSuccess(again, 'applied');
        expect(log(again)).not.toContain('with run-script');
        expect(team.immuta.state()).toMatchObject([{}, { id: '2', status: 'enabled' }]);
      });
    },
  );

  test.concurrent('a script that fails stops its integration, and nothing is sent to Immuta', async () => {
    await withDatabase(
      await cluster(),
      { rewriteScript: (script) => script.replace('BEGIN;', 'BEGIN;\nSELECT no_such_column;') },
      async ({ team, declared, isSetUp }) => {
        await team.github.commit('main', { [one]: declared() });
        const step = await team.run('push', {});
        expectFailure(step, 'script-failed', /exited with code 3/);
        expect(log(step)).toContain('no_such_column');
        expect(writes(team.immuta)).toEqual(['POST /integrations 422']);
        expect(await isSetUp()).toBe(false);
      },
    );
  });
});
