import { describe, expect, jest, test } from '@jest/globals';
import type { ImmutaOptions } from '../../sandbox/immuta/server.ts';
import type { RecordedRequest } from '../../sandbox/immuta/recorded-request.ts';
import type { Team } from '../../sandbox/team.ts';
import { applied, host, results, usual } from './apply-story.ts';
import { file, live, payload, type Declared } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const write = ({ method, path, body }: RecordedRequest): unknown[] => [
  method,
  path,
  ...(body === undefined ? [] : [body]),
];
const writes = (team: Team): unknown[][] => team.immuta.writes().map(write);

describe('an apply writes exactly what Immuta documents', () => {
  test.concurrent('POST with the whole payload, and without lifecycle', async () => {
    const declared = { lifecycle: { credentialsVersion: 3, preventDelete: true } };
    await applied(
      { base: {}, seed: [], change: { 'immuta/one.yml': file(declared) }, immuta: { settleAfterPolls: 2 } },
      async (step, team) => {
        expectSuccess(step, 'applied');
        expect(writes(team)).toEqual([['POST', '/integrations', payload()]]);
        expect(team.immuta.state()).toEqual([expect.objectContaining({ id: '1', status: 'enabled' })]);
        expect(await results(step)).toEqual(['done create immuta/one.yml #1']);
        expect(step.outputs).toMatchObject({
          'create-count': '1',
          'update-count': '0',
          'delete-count': '0',
          'integration-ids': '{"immuta/one.yml":"1"}',
        });
      },
    );
  });

  test.concurrent('PUT with the whole payload', async () => {
    const declared = { config: { username: 'immuta_new' }, lifecycle: { id: 1 } };
    await applied(
      { change: { 'immuta/one.yml': file(declared) }, immuta: { settleAfterPolls: 2 } },
      async (step, team) => {
        expectSuccess(step, 'applied');
        expect(writes(team)).toEqual([['PUT', '/integrations/1', payload(declared)]]);
        expect(team.immuta.state()).toEqual([
          expect.objectContaining({ id: '1', status: 'enabled', config: live(declared) }),
        ]);
        expect(await results(step)).toEqual(['done update immuta/one.yml #1']);
      },
    );
  });

  test.concurrent('DELETE without a body, after its script is in the log', async () => {
    const base = { ...usual, 'immuta/two.yml': file(host('two')) };
    const seed = [{ config: live() }, { config: live(host('two')) }];
    await applied(
      { base, seed, change: { 'immuta/two.yml': null }, immuta: { settleAfterPolls: 2 } },
      async (step, team) => {
        expectSuccess(step, 'applied');
        expect(team.immuta.writes().map(({ method, path, rawBody }) => [method, path, rawBody])).toEqual([
          ['DELETE', '/integrations/2', undefined],
        ]);
        const asked = calls(team.immuta);
        expect(asked.indexOf('POST /integrations/2/scripts/delete')).toBeLessThan(
          asked.indexOf('DELETE /integrations/2'),
        );
        expect(log(step)).toMatch(/^DROP /m);
        expect(team.immuta.state().map(({ id }) => id)).toEqual(['1']);
        expect(await results(step)).toEqual(['done delete immuta/two.yml #2']);
      },
    );
  });

  test.concurrent.each<[string, Declared, Declared]>([
    ['that differs', { config: { username: 'immuta_new' } }, {}],
    ['of rotated credentials', { lifecycle: { credentialsVersion: 2 } }, {}],
    ['of another host', { config: { host: 'new.example.com' }, lifecycle: { id: 1 } }, {}],
    ['of a key that is no longer declared', { config: { impersonation: { enabled: true } } }, {}],
  ])('one PUT for an update %s, and then nothing is left to do', async (_, declared) => {
    await applied({ change: { 'immuta/one.yml': file(declared) } }, async (step, team) => {
      expectSuccess(step, 'applied');
      expect(writes(team)).toEqual([['PUT', '/integrations/1', payload(declared)]]);
      team.immuta.forgetRequests();
      const again = await team.rerun(await team.github.trigger('push', {}));
      expectSuccess(again, 'no-changes');
      expect(team.immuta.writes()).toEqual([]);
    });
  });

  test.concurrent('a creation that failed is taken up by PUT', async () => {
    await applied(
      {
        seed: [{ config: live(), status: 'createError' }],
        change: { 'immuta/one.yml': `# again\n${file()}` },
      },
      (step, team) => {
        expectSuccess(step, 'applied');
        expect(writes(team)).toEqual([['PUT', '/integrations/1', payload()]]);
        expect(team.immuta.state()[0]?.status).toBe('enabled');
      },
    );
  });

  test.concurrent(
    'accessKey and okta go out as they are declared, each secret from its variable',
    async () => {
      const secrets = {
        ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00',
        SECRET_KEY: 'aWsSecretAccessKeyExample0',
        OKTA_PASSWORD: 'Okt4PasswordExample',
      };
      const accessKey = {
        authenticationType: 'accessKey',
        databaseUser: 'db_user',
        accessKeyId: '${ACCESS_KEY_ID}',
        secretKey: '${SECRET_KEY}',
      };
      const okta = {
        authenticationType: 'okta',
        okta: {
          username: 'o_user',
          password: '${OKTA_PASSWORD}',
          appId: 'app',
          idpHost: 'acme.okta.com',
          role: 'o_role',
        },
      };
      const files = {
        'immuta/a.yml': file({ config: { ...host('a').config, ...accessKey } }),
        'immuta/o.yml': file({ config: { ...host('o').config, ...okta } }),
      };
      await withTeam({ env: secrets, immuta: { settleAfterPolls: 0 } }, async (team) => {
        await team.github.commit('main', files);
        expectSuccess(await team.run('push', {}), 'applied');
        const bodies = team.immuta.writes().map(({ body }) => body);
        expect(bodies).toHaveLength(2);
        expect(bodies).toContainEqual(
          payload({
            config: {
              ...host('a').config,
              ...accessKey,
              accessKeyId: secrets.ACCESS_KEY_ID,
              secretKey: secrets.SECRET_KEY,
            },
          }),
        );
        expect(bodies).toContainEqual(
          payload({
            config: { ...host('o').config, ...okta, okta: { ...okta.okta, password: secrets.OKTA_PASSWORD } },
          }),
        );
      });
    },
  );
});

describe('several integrations', () => {
  test.concurrent('a deletion comes before a creation on its host', async () => {
    const other = { config: { database: 'other' } };
    await applied(
      { change: { 'immuta/one.yml': null, 'immuta/new.yml': file(other) }, immuta: { settleAfterPolls: 2 } },
      (step, team) => {
        expectSuccess(step, 'applied');
        expect(writes(team)).toEqual([
          ['DELETE', '/integrations/1'],
          ['POST', '/integrations', payload(other)],
        ]);
        const posted = team.immuta.requests.findIndex(
          ({ method, path }) => method === 'POST' && path === '/integrations',
        );
        expect(
          team.immuta.requests
            .slice(0, posted)
            .some(({ path, status }) => path.startsWith('/integrations/1') && status === 404),
        ).toBe(true);
      },
    );
  });

  test.concurrent('are worked on 4 at a time', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const change = Object.fromEntries(names.map((name) => [`immuta/${name}.yml`, file(host(name))]));
    await applied({ base: {}, seed: [], change, immuta: { latencyMs: 150 } }, (step, team) => {
      expectSuccess(step, 'applied');
      const posts = team.immuta.writes();
      expect(posts).toHaveLength(7);
      const atOnce = posts.map(
        ({ at }) => posts.filter((other) => other.at <= at && (other.endedAt ?? Infinity) > at).length,
      );
      expect(Math.max(...atOnce)).toBe(4);
    });
  });

  test.concurrent(
    'one that fails leaves the others to finish, and the first failure in file order is the reason',
    async () => {
      const change = {
        'immuta/a.yml': file(host('a')),
        'immuta/b.yml': file(host('b')),
        'immuta/c.yml': file(host('c')),
      };
      const checkSetup: NonNullable<ImmutaOptions['checkSetup']> = ({ config }) =>
        Promise.resolve({ passed: config['host'] !== 'b.example.com', tests: [] });
      await applied({ base: {}, seed: [], change, immuta: { checkSetup } }, async (step, team) => {
        expectFailure(step, 'script-not-run', /immuta\/b\.yml/);
        expect(step.outputs['outcome']).toBe('partially-applied');
        expect((await results(step)).map((line) => line.replace(/ #.*/, ''))).toEqual([
          'done create immuta/a.yml',
          'failed create immuta/b.yml',
          'done create immuta/c.yml',
        ]);
        expect(team.immuta.state()).toHaveLength(2);
      });
    },
  );
});
