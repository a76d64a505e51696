import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import type { Step, Team, TeamOptions } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';
import { file, live } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, readJson, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const host = (name: string) => ({ config: { host: `${name}.example.com` } });
const files = { 'immuta/one.yml': file(), 'immuta/two.yml': file(host('two')) };
const update = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };

async function team(work: (team: Team) => Promise<void>, github?: TeamOptions['github']): Promise<void> {
  await withTeam(
    { files, immuta: { settleAfterPolls: 0 }, ...(github === undefined ? {} : { github }) },
    async (made) => {
      made.immuta.seed({ config: live() });
      made.immuta.seed({ config: live(host('two')) });
      await work(made);
    },
  );
}

const methods = ['merge', 'squash', 'rebase'] as const;
const events = ['push', 'pull_request'] as const;
const both = methods.flatMap((method) => events.map((event) => ({ method, event })));

function apply(made: Team, event: (typeof events)[number], number: number): Promise<Step> {
  return event === 'push' ? made.run('push', {}) : made.run('pull_request', { number, action: 'closed' });
}

const writes = (made: Team): string[] =>
  made.immuta
    .writes()
    .map(({ method, path }) => `${method} ${path}`)
    .sort();

/** A pull request whose first commit removes a file, with others on top, in this order. */
async function longPull(made: Team): Promise<number> {
  await made.github.commit('change', { 'immuta/two.yml': null }, 'Remove two');
  await made.github.commit('change', { 'README.md': 'Words\n' }, 'Write words');
  await made.github.commit('change', update, 'Update one');
  const number = await made.github.openPull({ head: 'change' });
  // The base branch goes on: the commits of the pull request are new ones after a rebase.
  await made.github.commit('main', { 'other.txt': 'other' });
  expectSuccess(await made.run('pull_request', { number }), 'changes');
  return number;
}

describe('a pull request of several commits, a deletion in an early one', () => {
  test.concurrent.each(both)('$method, applied by $event: all of it is done', async ({ method, event }) => {
    await team(async (made) => {
      const number = await longPull(made);
      await made.github.merge(number, method);
      expectSuccess(await apply(made, event, number), 'applied');
      expect(writes(made)).toEqual(['DELETE /integrations/2', 'PUT /integrations/1']);
      const comments = made.github.comments(number).map(({ body }) => body);
      expect(comments).toHaveLength(2);
      expect(comments[1]).toMatch(/Immuta (apply|result)/);
    });
  });

  test.concurrent.each(both)(
    '$method, by $event, while GitHub does not connect the commits yet',
    async ({ method, event }) => {
      await team(
        async (made) => {
          const number = await longPull(made);
          await made.github.merge(number, method);
          expectSuccess(await apply(made, event, number), 'applied');
          expect(writes(made)).toEqual(['DELETE /integrations/2', 'PUT /integrations/1']);
        },
        { pullsLagRequests: 1 },
      );
    },
  );

  test.concurrent.each(both)(
    '$method, by $event, without the permission for deployments',
    async ({ method, event }) => {
      await team(
        async (made) => {
          const number = await longPull(made);
          await made.github.merge(number, method);
          const step = await apply(made, event, number);
          expectSuccess(step, 'applied');
          expect(log(step)).toMatch(/^::warning.*deployments: write/m);
          expect(writes(made)).toEqual(['DELETE /integrations/2', 'PUT /integrations/1']);
        },
        { permissions: { contents: 'read', 'pull-requests': 'write' } },
      );
    },
  );

  test.concurrent('by the merge queue', async () => {
    await team(async (made) => {
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
    await team(async (made) => {
      const number = await longPull(made);
      await made.github.merge(number);
      expectSuccess(await apply(made, 'push', number), 'applied');
      made.immuta.forgetRequests();
      expectSuccess(await apply(made, 'pull_request', number), 'no-changes');
      expect(writes(made)).toEqual([]);
    });
  });
});

describe('what an apply leaves behind', () => {
  test.concurrent('outputs, plan.json, result.json, scripts, a deployment and a comment', async () => {
    await team(async (made) => {
      const number = await made.propose({
        ...update,
        'immuta/two.yml': null,
        'immuta/eu/new.yaml': file(host('new')),
      });
      await made.run('pull_request', { number });
      const merged = await made.github.merge(number);
      const step = await made.run('push', {}, { inputs: { name: 'prod' } });
      // The plan was made for another name, so nothing is announced: the deletion waits for a reviewed plan.
      expectFailure(step, 'plan-required', /immuta\/two\.yml/);
      const planned = await made.run('pull_request', { number, action: 'closed' });
      expectSuccess(planned, 'applied');
      const directory = join(planned.temporary, 'immuta', '127.0.0.1');
      expect(planned.outputs).toMatchObject({
        mode: 'apply',
        outcome: 'applied',
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
      expect(made.github.deployments().map(({ sha, environment }) => [sha, environment])).toEqual([
        [merged.sha, 'immuta/127.0.0.1'],
      ]);
    });
  });

  test.concurrent('output-directory takes the files elsewhere', async () => {
    await team(async (made) => {
      await made.github.commit('main', update);
      const step = await made.run('push', {}, { inputs: { 'output-directory': 'out/immuta' } });
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
      'line ends were changed',
      (workspace) => writeFile(join(workspace, 'immuta/one.yml'), file().replaceAll('\n', '\r\n')),
    ],
    ['another commit is checked out', () => Promise.resolve()],
  ])('%s: refused before anything is written', async (what, prepare) => {
    await team(async (made) => {
      const before = await made.github.sha('main');
      await made.github.commit('main', update);
      const step = await made.run(
        'push',
        {},
        { prepare, ...(what.startsWith('another') ? { checkout: before } : {}) },
      );
      expectFailure(step, 'invalid-config', /is not the file of the commit|is missing in the workspace/);
      expect(writes(made)).toEqual([]);
      expect(calls(made.immuta).filter((call) => !call.startsWith('GET '))).toEqual([]);
    });
  });
});

describe('an apply without a base', () => {
  test.concurrent.each(['workflow_dispatch', 'schedule'] as const)(
    '%s updates and creates, and deletes nothing',
    async (event) => {
      await team(async (made) => {
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
  test.concurrent.each([
    ['missing', {}],
    ['empty', { REDSHIFT_PASSWORD: '' }],
  ])('%s: refused before the first write', async (_, env) => {
    await withTeam({ files: {}, immuta: { settleAfterPolls: 0 } }, async (made) => {
      await made.github.commit('main', files);
      const trigger = await made.github.trigger('push', {});
      const step = await made.rerun(trigger, { env: { REDSHIFT_PASSWORD: '', ...env } });
      expectFailure(step, 'invalid-config', /REDSHIFT_PASSWORD/);
      expect(writes(made)).toEqual([]);
    });
  });
});
