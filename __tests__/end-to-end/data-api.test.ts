import { afterAll, expect, jest, test } from '@jest/globals';
import type { ImmutaSandbox } from '../../sandbox/immuta/server.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { withDataApi, type DataApiTeam } from './data-api-team.ts';
import { passwords, stopCluster } from './database-team.ts';
import { placesWith, tracesOf, type Trace } from './secret-search.ts';
import { expectFailure, expectSuccess, log, patience } from './with-team.ts';

jest.setTimeout(patience);

const [password, otherPassword] = passwords;
const one = 'immuta/one.yml';

function writes(immuta: ImmutaSandbox): string[] {
  return immuta.writes().map(({ method, path, status }) => `${method} ${path} ${String(status)}`);
}

function dataApiTraces({ dataApi }: DataApiTeam): Trace[] {
  return dataApi.requests.map(({ operation, rawBody }) => ({ sink: `AWS ${operation}`, text: rawBody }));
}

describeWithPostgres('data-api', () => {
  afterAll(stopCluster);

  test.concurrent(
    'creates, updates and deletes without psql and without a password in clear text',
    async () => {
      await withDataApi({ immuta: { secrets: 'clear' } }, async (setting) => {
        const { team, dataApi, database, user, declared, isSetUp, scriptsRan } = setting;
        await team.github.commit('main', { [one]: declared() });
        const created = await team.run('push', {});
        expectSuccess(created, 'applied');
        expect(writes(team.immuta)).toEqual(['POST /integrations 422', 'POST /integrations 200']);
        expect(await dataApi.canLogIn(user, password, database)).toBe(true);
        expect(await dataApi.canLogIn(user, otherPassword, database)).toBe(false);
        expect(log(created)).toMatch(/one\.yml: statement 2 of \d+: CREATE USER/);

        await team.github.commit('main', { [one]: declared({ lifecycle: { credentialsVersion: 2 } }) });
        const updated = await team.run('push', {}, { env: { REDSHIFT_PASSWORD: otherPassword } });
        expectSuccess(updated, 'applied');
        expect(await dataApi.canLogIn(user, otherPassword, database)).toBe(true);
        expect(await dataApi.canLogIn(user, password, database)).toBe(false);

        await team.github.commit('main', { [one]: null });
        const deleted = await team.run('push', {});
        expectSuccess(deleted, 'applied');
        expect(await isSetUp()).toBe(false);
        expect(scriptsRan().at(-1)).toBe(`DROP USER "${user}"`);
        expect(writes(team.immuta).slice(2)).toEqual([
          'PUT /integrations/2 200',
          'DELETE /integrations/2 200',
        ]);

        const traces = [...(await tracesOf(team, [created, updated, deleted])), ...dataApiTraces(setting)];
        expect(placesWith(traces, password)).toEqual(['Immuta POST /integrations']);
        expect(placesWith(traces, otherPassword)).toEqual(['Immuta PUT /integrations/2']);
        const hashes = dataApi.requests.flatMap(
          ({ rawBody }) => rawBody.match(/sha256\|[0-9a-f]{64}/g) ?? [],
        );
        expect(hashes).toHaveLength(2);
        for (const hash of hashes) {
          expect(placesWith(traces, hash.slice('sha256|'.length))).toEqual(['AWS BatchExecuteStatement']);
        }
      });
    },
  );

  test.concurrent('a plan says that apply runs the scripts, and sends nothing to AWS', async () => {
    await withDataApi({}, async ({ team, dataApi, declared }) => {
      const number = await team.propose({ [one]: declared() });
      expectSuccess(await team.run('pull_request', { number }), 'changes');
      const comment = team.github.comments(number)[0]?.body ?? '';
      expect(comment).toContain('Redshift Data API');
      expect(comment).toContain(":'REDSHIFT_PASSWORD'");
      expect(dataApi.requests).toEqual([]);
    });
  });

  test.concurrent('a plan fails if apply would refuse the script', async () => {
    const rewriteScript = (sql: string): string => sql.replace('BEGIN;', "BEGIN;\nSELECT E'\\\\n';");
    await withDataApi({ immuta: { rewriteScript } }, async ({ team, dataApi, declared }) => {
      const number = await team.propose({ [one]: declared() });
      expectFailure(await team.run('pull_request', { number }), 'script-failed');
      await team.github.merge(number);
      expectFailure(await team.run('push', {}), 'script-failed');
      expect(dataApi.requests).toEqual([]);
    });
  });
});
