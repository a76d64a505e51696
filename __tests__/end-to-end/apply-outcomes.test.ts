import { describe, expect, jest, test } from '@jest/globals';
import { applied, host, results, usual } from './apply-story.ts';
import { file, live } from './integration-file.ts';
import { errorsOf, expectFailure, expectSuccess, patience } from './with-team.ts';

jest.setTimeout(patience);

describe('after a write, apply compares again', () => {
  test.concurrent('a key that Immuta did not apply is not-converged', async () => {
    await applied(
      {
        change: { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) },
        immuta: { variant: { notTaken: ['username'] } },
      },
      (step, team) => {
        expectFailure(step, 'not-converged', /did not apply `config\.username`/);
        expect(team.immuta.writes()).toHaveLength(1);
      },
    );
  });

  test.concurrent('an undeclared key that the PUT reset is not-converged', async () => {
    const base = { 'immuta/one.yml': file({ config: { impersonation: undefined } }) };
    const change = {
      'immuta/one.yml': file({ config: { impersonation: undefined, username: 'immuta_new' } }),
    };
    await applied({ base, change }, (step) => {
      expectFailure(step, 'not-converged', /reset .*config\.impersonation\.enabled/);
    });
  });

  test.concurrent('an undeclared key that the PUT kept is fine', async () => {
    const base = { 'immuta/one.yml': file({ config: { impersonation: undefined } }) };
    const change = {
      'immuta/one.yml': file({ config: { impersonation: undefined, username: 'immuta_new' } }),
    };
    await applied({ base, change, immuta: { variant: { missingOnPut: 'kept' } } }, (step) => {
      expectSuccess(step, 'applied');
    });
  });

  test.concurrent('createError or editError means that the script was not run', async () => {
    await applied(
      {
        change: {
          'immuta/new.yml': file(host('new')),
          'immuta/one.yml': file({ config: { username: 'immuta_new' } }),
        },
        immuta: {
          settleAfterPolls: 1,
          variant: { settlesTo: { creating: 'createError', editing: 'editError' } },
        },
      },
      (step, team) => {
        expectFailure(step, 'script-not-run');
        expect(errorsOf(step)).toEqual([
          expect.stringMatching(/immuta\/new\.yml.*createError.*User Role Existence Test/),
          expect.stringMatching(/immuta\/one\.yml.*editError.*User Role Existence Test/),
        ]);
        expect(team.immuta.writes()).toHaveLength(2);
        expect(step.outputs['result']).toBe('failed');
      },
    );
  });

  test.concurrent('an integration that does not settle is a timeout', async () => {
    await applied(
      {
        base: {},
        seed: [],
        change: usual,
        inputs: { 'wait-timeout': '2' },
        immuta: { settleAfterPolls: 1000 },
      },
      (step, team) => {
        expectFailure(step, 'timeout', /did not settle within 2 s/);
        expect(team.immuta.writes()).toHaveLength(1);
      },
    );
  });
});

describe('deletions are guarded', () => {
  const base = { ...usual, 'immuta/two.yml': file(host('two')), 'immuta/three.yml': file(host('three')) };
  const seed = [{ config: live() }, { config: live(host('two')) }, { config: live(host('three')) }];
  const update = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };

  test.concurrent('preventDelete at the base: no DELETE, and other changes go on', async () => {
    const guarded = {
      ...base,
      'immuta/two.yml': file({ ...host('two'), lifecycle: { preventDelete: true } }),
    };
    await applied(
      { base: guarded, seed, change: { ...update, 'immuta/two.yml': null } },
      async (step, team) => {
        expectFailure(step, 'delete-prevented', /immuta\/two\.yml.*preventDelete/);
        expect(step.outputs['result']).toBe('partially-applied');
        expect(team.immuta.writes().map(({ method }) => method)).toEqual(['PUT']);
        expect(await results(step)).toEqual([
          'done update immuta/one.yml #1',
          'failed delete immuta/two.yml #2',
        ]);
      },
    );
  });

  test.concurrent(
    'more of them than max-deletes are refused until max-deletes allows them, and other changes go on',
    async () => {
      await applied(
        { base, seed, change: { ...update, 'immuta/two.yml': null, 'immuta/three.yml': null } },
        async (step, team) => {
          const methods = (): string[] =>
            team.immuta
              .writes()
              .map(({ method }) => method)
              .sort();
          expectFailure(step, 'delete-prevented', /2 deletions are more than `max-deletes`/);
          expect(methods()).toEqual(['PUT']);
          team.immuta.forgetRequests();
          const none = await team.run('push', {}, { inputs: { 'max-deletes': '0' } });
          expectFailure(none, 'delete-prevented', /2 deletions are more than `max-deletes`/);
          expect(methods()).toEqual([]);
          expectSuccess(await team.run('push', {}, { inputs: { 'max-deletes': '2' } }), 'applied');
          expect(methods()).toEqual(['DELETE', 'DELETE']);
        },
      );
    },
  );
});
