import { describe, expect, jest, test } from '@jest/globals';
import type { SeededIntegration } from '../../sandbox/immuta/tenant.ts';
import { applied, host, results, usual } from './apply-story.ts';
import { file, live } from './integration-file.ts';
import { expectFailure, expectSuccess, patience } from './with-team.ts';

jest.setTimeout(patience);

describe('after a write Immuta is compared again', () => {
  test.concurrent('a key that it did not take is not-converged', async () => {
    await applied(
      {
        change: { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) },
        immuta: { variant: { notTaken: ['username'] } },
      },
      (step, team) => {
        expectFailure(step, 'not-converged', /did not take config\.username/);
        expect(team.immuta.writes()).toHaveLength(1);
      },
    );
  });

  test.concurrent('so is an undeclared key that the PUT reset', async () => {
    const base = { 'immuta/one.yml': file({ config: { impersonation: undefined } }) };
    const change = {
      'immuta/one.yml': file({ config: { impersonation: undefined, username: 'immuta_new' } }),
    };
    await applied({ base, change }, (step) => {
      expectFailure(step, 'not-converged', /reset .*config\.impersonation\.enabled/);
    });
  });

  test.concurrent('an undeclared key that the PUT kept is none', async () => {
    const base = { 'immuta/one.yml': file({ config: { impersonation: undefined } }) };
    const change = {
      'immuta/one.yml': file({ config: { impersonation: undefined, username: 'immuta_new' } }),
    };
    await applied({ base, change, immuta: { variant: { missingOnPut: 'kept' } } }, (step) => {
      expectSuccess(step, 'applied');
    });
  });

  test.concurrent.each([
    ['createError', {}, [] as SeededIntegration[], 'creating'],
    ['editError', usual, [{ config: live() }], 'editing'],
  ])('an end in %s says that the script was not run', async (status, base, seed, from) => {
    await applied(
      {
        base,
        seed,
        change: { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) },
        immuta: { settleAfterPolls: 1, variant: { settlesTo: { [from]: status } } },
      },
      (step, team) => {
        expectFailure(step, 'script-not-run', new RegExp(`${status}.*User Role Existence Test`));
        expect(team.immuta.writes()).toHaveLength(1);
        expect(step.outputs['outcome']).toBe('failed');
      },
    );
  });

  test.concurrent('one that does not settle is a timeout', async () => {
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
        expect(step.outputs['outcome']).toBe('partially-applied');
        expect(team.immuta.writes().map(({ method }) => method)).toEqual(['PUT']);
        expect(await results(step)).toEqual([
          'done update immuta/one.yml #1',
          'failed delete immuta/two.yml #2',
        ]);
      },
    );
  });

  test.concurrent.each([
    ['', ['PUT'], 'delete-prevented'],
    ['0', ['PUT'], 'delete-prevented'],
    ['2', ['DELETE', 'DELETE', 'PUT'], ''],
  ])('max-deletes %j and two deletions: %j', async (limit, methods, reason) => {
    await applied(
      {
        base,
        seed,
        change: { ...update, 'immuta/two.yml': null, 'immuta/three.yml': null },
        inputs: { 'max-deletes': limit },
      },
      (step, team) => {
        if (reason === '') expectSuccess(step, 'applied');
        else expectFailure(step, reason, /2 deletions are more than max-deletes/);
        expect(
          team.immuta
            .writes()
            .map(({ method }) => method)
            .sort(),
        ).toEqual(methods);
      },
    );
  });
});
