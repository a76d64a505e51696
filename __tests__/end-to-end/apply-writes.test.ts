import { describe, expect, jest, test } from '@jest/globals';
import type { ImmutaOptions } from '../../sandbox/immuta/server.ts';
import type { RecordedRequest } from '../../sandbox/immuta/recorded-request.ts';
import type { Team } from '../../sandbox/team.ts';
import { applied, host, results, usual } from './apply-story.ts';
import { file, live, payload, type Declared } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, unplanned, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const write = ({ method, path, body }: RecordedRequest): unknown[] => [
  method,
  path,
  ...(body === undefined ? [] : [body]),
];
const writes = (team: Team): unknown[][] => team.immuta.writes().map(write);

describe('an apply writes exactly what Immuta documents', () => {
  test.concurrent(
    'POST and PUT with the whole payload and without lifecycle, DELETE without a body, after its script is in the log',
    async () => {
      const created = { ...host('new'), lifecycle: { credentialsVersion: 3, preventDelete: true } };
      const updated = { config: { username: 'immuta_new' }, lifecycle: { id: 1 } };
      await applied(
        {
          base: { ...usual, 'immuta/two.yml': file(host('two')) },
          seed: [{ config: live() }, { config: live(host('two')) }],
          change: {
            'immuta/new.yml': file(created),
            'immuta/one.yml': file(updated),
            'immuta/two.yml': null,
          },
          immuta: { settleAfterPolls: 2 },
        },
        async (step, team) => {
          expectSuccess(step, 'applied');
          expect(
            team.immuta
              .writes()
              .map(({ method, path, body, rawBody }) => [method, path, body ?? rawBody])
              .sort(),
          ).toEqual([
            ['DELETE', '/integrations/2', undefined],
            ['POST', '/integrations', payload(created)],
            ['PUT', '/integrations/1', payload(updated)],
          ]);
          const asked = calls(team.immuta);
          expect(asked.indexOf('POST /integrations/2/scripts/delete')).toBeLessThan(
            asked.indexOf('DELETE /integrations/2'),
          );
          expect(log(step)).toMatch(/^DROP /m);
          expect(team.immuta.state()).toEqual([
            expect.objectContaining({ id: '1', status: 'enabled', config: live(updated) }),
            expect.objectContaining({ id: '3', status: 'enabled', config: live(created) }),
          ]);
          expect(await results(step)).toEqual([
            'done create immuta/new.yml #3',
            'done update immuta/one.yml #1',
            'done delete immuta/two.yml #2',
          ]);
          expect(step.outputs).toMatchObject({
            'create-count': '1',
            'update-count': '1',
            'delete-count': '1',
          });
          expect(JSON.parse(step.outputs['integration-ids'] ?? '')).toMatchObject({
            'immuta/new.yml': '3',
            'immuta/one.yml': '1',
          });
        },
      );
    },
  );

  test.concurrent(
    'one PUT for each update: a changed key, rotated credentials, another host, a dropped key, a failed creation; then nothing is left to do',
    async () => {
      const impersonation = { enabled: true };
      const updates: readonly Declared[] = [
        { config: { ...host('differs').config, username: 'immuta_new' } },
        { ...host('rotated'), lifecycle: { credentialsVersion: 2 } },
        { ...host('elsewhere'), lifecycle: { id: 3 } },
        { config: { ...host('dropped').config, impersonation } },
        host('failed'),
      ];
      const names = ['differs', 'rotated', 'moved', 'dropped', 'failed'];
      const path = (index: number): string => `immuta/${names[index] ?? ''}.yml`;
      const story = {
        base: Object.fromEntries(names.map((name, index) => [path(index), file(host(name))])),
        seed: names.map((name) => ({
          config: live(host(name)),
          ...(name === 'failed' ? { status: 'createError' } : {}),
        })),
        change: Object.fromEntries(
          updates.map((declared, index) => [path(index), `# again\n${file(declared)}`]),
        ),
      };
      await applied(story, async (step, team) => {
        expectSuccess(step, 'applied');
        expect(writes(team).sort()).toEqual(
          updates.map((declared, index) => ['PUT', `/integrations/${String(index + 1)}`, payload(declared)]),
        );
        expect(team.immuta.state().map(({ status }) => status)).toEqual(names.map(() => 'enabled'));
        team.immuta.forgetRequests();
        const again = await team.run('push', {});
        expectSuccess(again, 'no-changes');
        expect(team.immuta.writes()).toEqual([]);
      });
    },
  );

  test.concurrent('accessKey and okta as they are declared, each secret from its variable', async () => {
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
    await withTeam({ env: secrets, inputs: unplanned, immuta: { settleAfterPolls: 0 } }, async (team) => {
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
  });
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
    'finish although one fails, and the first failure in file order is the reason',
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
        expect(step.outputs['result']).toBe('partially-applied');
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
