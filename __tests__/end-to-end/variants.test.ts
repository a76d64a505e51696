import { describe, expect, jest, test } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import type { Step, Team } from '../../sandbox/team.ts';
import { file, live, password, payload } from './integration-file.ts';
import { expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const host = (name: string) => ({ config: { host: `${name}.example.com` } });
const updated = { config: { username: 'immuta_new' } };

/** What an answer of Immuta's may look like, whatever it means: all of these pass plan and apply alike. */
const passing: Readonly<Record<string, Partial<ImmutaVariant>>> = {
  'ids as numbers': { ids: 'number' },
  'ids as texts': { ids: 'string' },
  'secrets left out': { secrets: 'omitted' },
  'secrets as null': { secrets: 'null' },
  'secrets as [REDACTED]': { secrets: 'redacted' },
  'secrets as stars': { secrets: 'stars' },
  'secrets in clear': { secrets: 'clear' },
  'scripts as text': { scriptAnswer: 'text' },
  'scripts as a JSON text': { scriptAnswer: 'json-string' },
  'scripts as an object with script': { scriptAnswer: { key: 'script' } },
  'scripts as an object with sql': { scriptAnswer: { key: 'sql' } },
  'scripts as an object with another key': { scriptAnswer: { key: 'bootstrapScript' } },
  'scripts that differ each time': { scripts: 'varying' },
  'scripts that may run twice': { createScript: 'rerunnable' },
  'scripts with grants on the database': { databaseGrants: true },
  'scripts that validate nothing': { scriptsValidate: false },
  'status 200': { successCode: 200 },
  'status 201': { successCode: 201 },
  'status 202': { successCode: 202 },
  'writes that answer an element': { writeAnswer: 'element' },
  'writes that answer id and status': { writeAnswer: 'id-and-status' },
  'a deletion that answers nothing': { deleteAnswer: 'empty' },
  'a deletion that answers an element': { deleteAnswer: 'element' },
  '/status as an object': { statusAnswer: 'object' },
  '/status as a JSON text': { statusAnswer: 'json-string' },
  '/status as text': { statusAnswer: 'text' },
  'no /status': { statusAnswer: 'not-found' },
  'undocumented fields': { undocumentedFields: true },
  'other types': { otherTypes: true },
  'the newest first': { listOrder: 'newest-first' },
  'one integration for each database': { oneIntegrationPer: 'database' },
  'any number of integrations': { oneIntegrationPer: 'none' },
  'a PUT that keeps what it does not get': { missingOnPut: 'kept' },
  'deleted ones that stay in the list': { deletedRows: 'stay' },
  'an unknown status in between': { progressStatus: 'validating' },
  'everything at once': {
    ids: 'string',
    secrets: 'clear',
    scriptAnswer: { key: 'script' },
    scripts: 'varying',
    successCode: 202,
    writeAnswer: 'id-and-status',
    deleteAnswer: 'empty',
    statusAnswer: 'not-found',
    undocumentedFields: true,
    otherTypes: true,
    listOrder: 'newest-first',
    deletedRows: 'stay',
    progressStatus: 'validating',
  },
};

/** A tenant with one.yml and two.yml live; a pull request that creates, updates and deletes one each. */
async function story(
  variant: Partial<ImmutaVariant>,
  work: (team: Team, number: number, plan: Step) => Promise<void>,
): Promise<void> {
  const files = {
    'immuta/one.yml': file(),
    'immuta/two.yml': file(host('two')),
    'immuta/four.yml': file(host('four')),
  };
  await withTeam({ files, immuta: { variant } }, async (team) => {
    for (const declared of [{}, host('two'), host('four')]) team.immuta.seed({ config: live(declared) });
    const number = await team.propose({
      'immuta/one.yml': file(updated),
      'immuta/two.yml': null,
      'immuta/three.yml': file(host('three')),
    });
    await work(team, number, await team.run('pull_request', { number }));
  });
}

const redshift = (team: Team): unknown[] =>
  team.immuta
    .state()
    .filter(({ type, status }) => type === 'Redshift' && status !== 'deleted')
    .map(({ config, status }) => ({ config, status }));

describe('plan and apply work with', () => {
  test.concurrent.each(Object.entries(passing))('%s', async (_, variant) => {
    await story(variant, async (team, number, plan) => {
      expectSuccess(plan, 'changes');
      expect(plan.outputs).toMatchObject({
        'create-count': '1',
        'update-count': '1',
        'delete-count': '1',
        'integration-ids': '{"immuta/four.yml":"3","immuta/one.yml":"1","immuta/two.yml":"2"}',
      });
      expect(JSON.parse(plan.outputs['script-files'] ?? '')).toHaveLength(3);
      await team.github.merge(number);
      team.immuta.forgetRequests();
      const step = await team.run('push', {});
      expectSuccess(step, 'applied');
      expect(
        team.immuta
          .writes()
          .map(({ method, body }) => [method, body])
          .sort(),
      ).toEqual([
        ['DELETE', undefined],
        ['POST', payload(host('three'))],
        ['PUT', payload(updated)],
      ]);
      expect(redshift(team)).toEqual(
        [updated, host('four'), host('three')].map((declared) => ({
          config: live(declared),
          status: 'enabled',
        })),
      );
      for (const text of [log(step), step.summary, ...team.github.comments(number).map(({ body }) => body)])
        expect(text).not.toContain(password);
      expect((await team.run('schedule', {})).outputs['outcome']).toBe('in-sync');
    });
  });

  test.concurrent('undocumented fields, which the plan names once', async () => {
    await story({ undocumentedFields: true }, (_, __, plan) => {
      expect(log(plan).match(/undocumented fields/g)).toHaveLength(1);
      expect(log(plan)).toMatch(/connectionKey.*updatedAt/);
      return Promise.resolve();
    });
  });
});

describe('a bad key is unauthorized, or said to be the likely cause, where Immuta answers', () => {
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

describe('a set-up that is missing is script-not-run, and a re-run goes on once it is there, where Immuta', () => {
  const missing: Readonly<Record<string, Partial<ImmutaVariant>>> = {
    'answers 422': { missingSetup: '422' },
    'answers 422 with tests': { missingSetup: '422', testsIn422: true },
    'answers 422 and keeps a createError': { missingSetup: '422', rowAfter422: true },
    'accepts and ends in an error': { missingSetup: 'error-status' },
  };
  const cases = Object.entries(missing).flatMap(([what, variant]) =>
    (['create', 'update'] as const).map((action) => ({ what, variant, action })),
  );

  test.concurrent.each(cases)('$what, on $action', async ({ variant, action }) => {
    let scriptRan = false;
    const checkSetup = () => Promise.resolve({ passed: scriptRan, tests: [] });
    const files = action === 'update' ? { 'immuta/one.yml': file() } : undefined;
    await withTeam(
      { ...(files === undefined ? {} : { files }), immuta: { variant, checkSetup } },
      async (team) => {
        if (action === 'update') team.immuta.seed({ config: live() });
        const number = await team.propose({ 'immuta/one.yml': file(updated) });
        await team.run('pull_request', { number });
        await team.github.merge(number);
        const trigger = await team.github.trigger('push', {});
        const step = await team.rerun(trigger);
        expectFailure(step, 'script-not-run', new RegExp(`immuta/one\\.${action}\\.sql`));
        expect(log(step)).toMatch(/re-run this job/);
        if (variant.testsIn422 === true) expect(log(step)).toContain('User Role Existence Test');
        scriptRan = true;
        expectSuccess(await team.rerun(trigger), 'applied');
        expect(redshift(team)).toEqual([{ config: live(updated), status: 'enabled' }]);
      },
    );
  });
});

describe('an update that Immuta refuses names', () => {
  test.concurrent.each([
    ['nothing', false],
    ['the keys', true],
  ])('%s, and the keys of the plan are said', async (_, nonEditableNamed) => {
    await withTeam(
      {
        files: { 'immuta/one.yml': file() },
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

describe('one integration a host', () => {
  test.concurrent('a second one is a conflict that gives the id and the line to add', async () => {
    await withTeam({}, async (team) => {
      team.immuta.seed({ config: live({ config: { database: 'other' } }) });
      await team.github.commit('main', { 'immuta/one.yml': file() });
      const step = await team.run('push', {});
      expectFailure(step, 'conflict', /id 1\b.*lifecycle:%0A {2}id: 1/);
      expect(redshift(team)).toHaveLength(1);
    });
  });
});
