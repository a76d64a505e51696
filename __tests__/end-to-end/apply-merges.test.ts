import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { JsonObject } from '../../src/json.ts';
import { file } from './integration-file.ts';
import {
  applyMerge,
  expectLongPullApplied,
  files,
  host,
  longPull,
  mergeTeam,
  update,
  writes,
  type MergeCase,
} from './merge-story.ts';
import {
  calls,
  expectFailure,
  expectSuccess,
  log,
  patience,
  readJson,
  unplanned,
  withTeam,
} from './with-team.ts';

jest.setTimeout(patience);

/** Each method, event and fault at least once; __tests__/endurance/merges.test.ts has all combinations. */
const cases: readonly MergeCase[] = [
  { method: 'merge', event: 'push', github: 'as usual' },
  { method: 'squash', event: 'pull_request', github: 'as usual' },
  { method: 'rebase', event: 'push', github: 'as usual' },
  { method: 'rebase', event: 'pull_request', github: 'as usual' },
  { method: 'squash', event: 'push', github: 'does not connect the commits yet' },
  { method: 'rebase', event: 'pull_request', github: 'does not connect the commits yet' },
  { method: 'merge', event: 'push', github: 'gives no permission for deployments' },
];

describe('a pull request of several commits, a deletion in an early one', () => {
  test.concurrent.each(cases)('$method, by $event, GitHub $github', expectLongPullApplied);

  test.concurrent('merged by the merge queue', async () => {
    await mergeTeam(async (made) => {
      const number = await longPull(made);
      const queued = await made.github.enqueue(number, 'squash');
      expectSuccess(await made.run('merge_group', { queued }), 'changes');
      await made.github.mergeQueued(queued);
      expectSuccess(await made.run('push', {}), 'applied');
      expect(writes(made)).toEqual(['DELETE /integrations/2', 'PUT /integrations/1']);
    });
  });
});

describe('both events of one merge', () => {
  test.concurrent('the second finds nothing to do', async () => {
    await mergeTeam(async (made) => {
      const number = await longPull(made);
      await made.github.merge(number);
      expectSuccess(await applyMerge(made, 'push', number), 'applied');
      made.immuta.forgetRequests();
      expectSuccess(await applyMerge(made, 'pull_request', number), 'no-changes');
      expect(writes(made)).toEqual([]);
    });
  });
});

describe('an apply writes', () => {
  test.concurrent('outputs, plan.json, result.json, scripts, a deployment and a comment', async () => {
    await mergeTeam(async (made) => {
      const number = await made.propose({
        ...update,
        'immuta/two.yml': null,
        'immuta/eu/new.yaml': file(host('new')),
      });
      await made.run('pull_request', { number });
      const merged = await made.github.merge(number);
      const step = await made.run('push', {}, { inputs: { name: 'prod' } });
      // The plan was made for another name, so nothing is announced, and the deletion needs a reviewed plan.
      expectFailure(step, 'plan-required', /immuta\/two\.yml/);
      const planned = await made.run('pull_request', { number, action: 'closed' });
      expectSuccess(planned, 'applied');
      const directory = join(planned.temporary, 'immuta', '127.0.0.1');
      expect(planned.outputs).toMatchObject({
        mode: 'apply',
        result: 'applied',
        reason: '',
        'has-changes': 'true',
        'plan-file': join(directory, 'plan.json'),
        'result-file': join(directory, 'result.json'),
        summary: expect.stringContaining('1'),
        'comment-url': expect.stringMatching(/#issuecomment-\d+$/),
      });
      const scripts = JSON.parse(planned.outputs['script-files'] ?? '') as string[];
      expect(scripts).toEqual([join(directory, 'immuta/two.delete.sql')]);
      const plan = await readJson(planned, 'plan-file');
      expect(plan).toMatchObject({ version: 1, name: '127.0.0.1', commit: merged.sha });
      const result = await readJson(planned, 'result-file');
      expect(
        (result['integrations'] as readonly JsonObject[]).map(({ file: path, state }) => [path, state]),
      ).toEqual([['immuta/two.yml', 'done']]);
      expect(planned.summary).toContain('immuta/two.yml');
      // The refused run recorded where it started.
      const records = made.github.deployments().map(({ sha, environment }) => [environment, sha]);
      expect(Object.fromEntries(records)).toEqual({
        'immuta/prod': merged.before,
        'immuta/127.0.0.1': merged.sha,
      });
    });
  });

  test.concurrent('its files to `output-directory`', async () => {
    await mergeTeam(async (made) => {
      await made.github.commit('main', update);
      const step = await made.run('push', {}, { inputs: { ...unplanned, 'output-directory': 'out/immuta' } });
      expectSuccess(step, 'applied');
      expect(step.outputs['result-file']).toBe(join(step.workspace, 'out/immuta/result.json'));
      expect(step.outputs['script-files']).toBe(
        JSON.stringify([join(step.workspace, 'out/immuta/immuta/one.update.sql')]),
      );
    });
  });
});

describe('a workspace that is not the commit', () => {
  test.concurrent.each<[string, (workspace: string) => Promise<void>]>([
    [
      'a file was edited',
      (workspace) => writeFile(join(workspace, 'immuta/one.yml'), file({ config: { username: 'smuggled' } })),
    ],
    ['a file was added', (workspace) => writeFile(join(workspace, 'immuta/extra.yml'), file(host('extra')))],
    [
      'line breaks were changed',
      (workspace) => writeFile(join(workspace, 'immuta/one.yml'), file().replaceAll('\n', '\r\n')),
    ],
    ['another commit is checked out', () => Promise.resolve()],
  ])('%s: refused before anything is written', async (what, prepare) => {
    await mergeTeam(async (made) => {
      const before = await made.github.sha('main');
      await made.github.commit('main', update);
      const step = await made.run(
        'push',
        {},
        { prepare, ...(what.startsWith('another') ? { checkout: before } : {}) },
      );
      expectFailure(
        step,
        'invalid-config',
        /differs from the checked-out commit|but not in the workspace|but not in the checked-out commit/,
      );
      expect(writes(made)).toEqual([]);
      expect(calls(made.immuta).filter((call) => !call.startsWith('GET '))).toEqual([]);
    });
  });
});

describe('an apply without a base', () => {
  test.concurrent.each(['workflow_dispatch', 'schedule'] as const)(
    '%s updates and creates, and deletes nothing',
    async (event) => {
      await mergeTeam(async (made) => {
        await made.github.commit('main', {
          ...update,
          'immuta/two.yml': null,
          'immuta/new.yml': file(host('new')),
        });
        const step = await made.run(event, {}, { inputs: { mode: 'apply' } });
        expectSuccess(step, 'applied');
        expect(writes(made)).toEqual(['POST /integrations', 'PUT /integrations/1']);
        expect(log(step)).toMatch(/^::warning.*nothing is deleted/m);
        expect(made.github.deployments()).toEqual([]);
      });
    },
  );
});

describe('secrets that an apply needs', () => {
  test.concurrent('missing or empty: refused before the first write', async () => {
    await withTeam({ inputs: unplanned, immuta: { settleAfterPolls: 0 } }, async (made) => {
      const missing = file({ config: { host: 'missing.example.com', password: '${NOT_SET_ANYWHERE}' } });
      await made.github.commit('main', { ...files, 'immuta/missing.yml': missing });
      const step = await made.run('push', {}, { env: { REDSHIFT_PASSWORD: '' } });
      expectFailure(step, 'invalid-config', /file=immuta\/one\.yml,.*REDSHIFT_PASSWORD/);
      expect(log(step)).toMatch(/file=immuta\/missing\.yml,.*NOT_SET_ANYWHERE/);
      expect(writes(made)).toEqual([]);
    });
  });
});
