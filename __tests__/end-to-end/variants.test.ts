import { describe, expect, jest, test } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { file, live } from './integration-file.ts';
import { expectPlanAndApply, host, redshift, updated } from './variant-story.ts';
import { errorsOf, expectFailure, expectSuccess, log, patience, unplanned, withTeam } from './with-team.ts';

jest.setTimeout(patience);

/**
 * What an answer of Immuta's may look like, whatever it means: each setting is in one of these tenants, and all of
 * them pass plan and apply alike. __tests__/endurance/variants.test.ts has the settings one by one.
 */
const tenants: readonly Partial<ImmutaVariant>[] = [
  {
    ids: 'number',
    secrets: 'omitted',
    scriptAnswer: 'text',
    createScript: 'rerunnable',
    databaseGrants: true,
    successCode: 200,
    writeAnswer: 'element',
    deleteAnswer: 'element',
    missingOnPut: 'kept',
  },
  {
    ids: 'string',
    secrets: 'null',
    scriptAnswer: 'json-string',
    scriptsValidate: false,
    successCode: 201,
    writeAnswer: 'id-and-status',
    oneIntegrationPer: 'database',
    progressStatus: 'validating',
  },
  {
    secrets: 'redacted',
    scriptAnswer: { key: 'sql' },
    scripts: 'varying',
    successCode: 202,
    deleteAnswer: 'empty',
    otherTypes: true,
    oneIntegrationPer: 'none',
  },
  {
    secrets: 'stars',
    scriptAnswer: { key: 'bootstrapScript' },
    undocumentedFields: true,
    listOrder: 'newest-first',
    deletedRows: 'stay',
  },
  {
    ids: 'string',
    secrets: 'clear',
    scriptAnswer: { key: 'script' },
    scripts: 'varying',
    successCode: 202,
    writeAnswer: 'id-and-status',
    deleteAnswer: 'empty',
    undocumentedFields: true,
    otherTypes: true,
    listOrder: 'newest-first',
    deletedRows: 'stay',
    progressStatus: 'validating',
  },
];

describe('plan and apply work with a tenant', () => {
  test.concurrent.each(tenants.map((variant) => [JSON.stringify(variant), variant] as const))(
    '%s',
    async (_, variant) => {
      const planLog = await expectPlanAndApply(variant);
      // An undocumented field is named once.
      const undocumented = planLog.split('\n').filter((line) => line.includes('undocumented fields'));
      expect(undocumented).toEqual(
        variant.undocumentedFields === true ? [expect.stringMatching(/connectionKey.*updatedAt/)] : [],
      );
    },
  );
});

describe('a bad key is unauthorized, or named as the likely cause, if Immuta answers', () => {
  test.concurrent.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [500, 'immuta-error'],
  ] as const)('%i', async (badKey, reason) => {
    await withTeam({ files: { 'immuta/one.yml': file() }, immuta: { variant: { badKey } } }, async (team) => {
      const number = await team.propose({ 'README.md': 'words\n' });
      const step = await team.run(
        'pull_request',
        { number },
        { inputs: { 'immuta-api-key': 'wrong-key-0123456789' } },
      );
      expectFailure(step, reason, /immuta-api-key/);
      expect(log(step)).not.toContain('wrong-key');
      expect(team.immuta.writes()).toEqual([]);
    });
  });
});

describe('a missing set-up is script-not-run, and a re-run continues after it, if Immuta', () => {
  test.concurrent.each<[string, Partial<ImmutaVariant>]>([
    ['answers 422', { missingSetup: '422' }],
    ['answers 422 with tests', { missingSetup: '422', testsIn422: true }],
    ['answers 422 and keeps a createError', { missingSetup: '422', rowAfter422: true }],
    ['accepts and ends in an error', { missingSetup: 'error-status' }],
  ])('%s, on create and on update', async (_, variant) => {
    let scriptRan = false;
    const checkSetup = () => Promise.resolve({ passed: scriptRan, tests: [] });
    const immuta = { variant, checkSetup };
    await withTeam({ files: { 'immuta/one.yml': file() }, inputs: unplanned, immuta }, async (team) => {
      team.immuta.seed({ config: live() });
      await team.github.commit('main', {
        'immuta/one.yml': file(updated),
        'immuta/two.yml': file(host('two')),
      });
      const trigger = await team.github.trigger('push', {});
      const step = await team.rerun(trigger);
      expectFailure(step, 'script-not-run', /immuta\/one\.update\.sql/);
      expect(errorsOf(step)).toEqual([
        expect.stringMatching(/file=immuta\/one\.yml.*immuta\/one\.update\.sql.*re-run this job/),
        expect.stringMatching(/file=immuta\/two\.yml.*immuta\/two\.create\.sql.*re-run this job/),
      ]);
      for (const error of errorsOf(step))
        if (variant.testsIn422 === true) expect(error).toContain('User Role Existence Test');
      scriptRan = true;
      expectSuccess(await team.rerun(trigger), 'applied');
      expect(redshift(team)).toEqual(
        [updated, host('two')].map((declared) => ({ config: live(declared), status: 'enabled' })),
      );
    });
  });
});

describe('an update that Immuta refuses names', () => {
  test.concurrent.each([
    ['nothing', false],
    ['the keys', true],
  ])('%s, and the failure names the keys of the plan', async (_, nonEditableNamed) => {
    await withTeam(
      {
        files: { 'immuta/one.yml': file() },
        inputs: unplanned,
        immuta: { variant: { nonEditable: ['username'], nonEditableNamed } },
      },
      async (team) => {
        team.immuta.seed({ config: live() });
        await team.github.commit('main', { 'immuta/one.yml': file(updated) });
        const step = await team.run('push', {});
        expectFailure(step, 'immuta-error', /config\.username/);
        expect(team.immuta.writes()).toHaveLength(1);
        expect(redshift(team)).toEqual([{ config: live(), status: 'enabled' }]);
      },
    );
  });
});

describe('if Immuta allows one integration per host', () => {
  test.concurrent('a second one is a conflict that gives the id and the line to add', async () => {
    await withTeam({ inputs: unplanned }, async (team) => {
      team.immuta.seed({ config: live({ config: { database: 'other' } }) });
      await team.github.commit('main', { 'immuta/one.yml': file() });
      const step = await team.run('push', {});
      expectFailure(step, 'conflict', /integration 1\b.*lifecycle:%0A {2}id: 1/);
      expect(redshift(team)).toHaveLength(1);
    });
  });
});
