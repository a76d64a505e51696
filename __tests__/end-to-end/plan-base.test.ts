import { describe, expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import type { GitHubOptions } from '../../sandbox/github/server.ts';
import type { Step, Team } from '../../sandbox/team.ts';
import { isJsonObject, type JsonObject } from '../../src/json.ts';
import { file, live } from './integration-file.ts';
import {
  expectFailure,
  expectSuccess,
  integrationsOf,
  log,
  patience,
  readJson,
  withTeam,
} from './with-team.ts';

jest.setTimeout(patience);

const names = ['one', 'two', 'three'] as const;
type Name = (typeof names)[number];
const path = (name: Name): string => `immuta/${name}.yml`;
const host = (name: Name): string => `${name}.example.com`;
const declared = (name: Name): string => file({ config: { host: host(name) } });
const change = { [path('one')]: file({ config: { username: 'immuta_new' } }) };
const noCommit = '0'.repeat(40);

/** A team with one.yml and two.yml; all three are live, with the ids 1, 2 and 3. */
async function team(work: (team: Team) => Promise<void>, github?: GitHubOptions): Promise<void> {
  const files = { [path('one')]: declared('one'), [path('two')]: declared('two') };
  await withTeam({ files, ...(github === undefined ? {} : { github }) }, async (made) => {
    for (const name of names) made.immuta.seed({ config: live({ config: { host: host(name) } }) });
    await work(made);
  });
}

async function actions(step: Step): Promise<string[]> {
  return integrationsOf(await readJson(step, 'plan-file')).map(
    ({ action = '', file: at = '' }) => `${action} ${at}`,
  );
}

async function base(step: Step): Promise<unknown> {
  const { base: found } = await readJson(step, 'plan-file');
  return isJsonObject(found ?? null) ? (found as JsonObject)['commit'] : undefined;
}

describe('the base of a plan', () => {
  test.concurrent(
    'is the first parent of the checked-out merge commit, even if the base branch is ahead',
    async () => {
      await team(async (made) => {
        const number = await made.propose(change);
        const opened = await made.github.trigger('pull_request', { number });
        const head = await made.github.commit('main', { [path('three')]: declared('three') });
        const step = await made.run('pull_request', { number, action: 'synchronize' });
        expectSuccess(step, 'changes');
        expect(await actions(step)).toEqual([
          'update immuta/one.yml',
          'no-op immuta/three.yml',
          'no-op immuta/two.yml',
        ]);
        expect(await base(step)).toBe(head);
        // A re-run of the first event checks out the older merge commit, and compares with its parent.
        const again = await made.rerun(opened);
        expect(await actions(again)).toEqual(['update immuta/one.yml', 'no-op immuta/two.yml']);
        expect(again.exitCode).toBe(0);
      });
    },
  );

  test.concurrent(
    'is the merge base if the head is checked out, even if the base branch is ahead',
    async () => {
      await team(async (made) => {
        const before = await made.github.sha('main');
        const number = await made.propose({ ...change, [path('two')]: null });
        await made.github.commit('main', { [path('three')]: declared('three') });
        await made.github.commit('main', { 'README.md': 'words\n' });
        const step = await made.run('pull_request', { number }, { checkout: 'change-1' });
        expectSuccess(step, 'changes');
        expect(await actions(step)).toEqual(['update immuta/one.yml', 'delete immuta/two.yml']);
        expect(await base(step)).toBe(before);
        expect(made.github.comments(number)).toHaveLength(1);
      });
    },
  );

  test.concurrent(
    'is the merge base for a branch of any name: nobody else’s integration is deleted',
    async () => {
      await team(async (made) => {
        const branch = 'feature/#12-x';
        const number = await made.propose({ 'README.md': 'words\n' }, branch);
        await made.github.commit('main', { [path('three')]: declared('three') });
        const step = await made.run(
          'pull_request',
          { number },
          {
            checkout: branch,
            // As actions/checkout does with `ref: ${{ github.head_ref }}`: HEAD is on the branch.
            prepare: async (workspace) => {
              execFileSync('git', ['switch', '--quiet', '--force-create', branch], { cwd: workspace });
              return Promise.resolve();
            },
          },
        );
        expectSuccess(step, 'no-changes');
        expect(step.outputs).toMatchObject({ 'delete-count': '0' });
      });
    },
  );

  test.concurrent('is the merge base if the base branch was merged into the checked-out head', async () => {
    await team(async (made) => {
      await made.github.commit('change', change);
      const main = await made.github.commit('main', { [path('three')]: declared('three') });
      const number = await made.github.openPull({ head: 'change' });
      const other = await made.github.openPull({ head: 'main', base: 'change' });
      await made.github.merge(other);
      const step = await made.run('pull_request', { number, action: 'synchronize' }, { checkout: 'change' });
      expectSuccess(step, 'changes');
      expect(await actions(step)).toEqual([
        'update immuta/one.yml',
        'no-op immuta/three.yml',
        'no-op immuta/two.yml',
      ]);
      expect(await base(step)).toBe(main);
    });
  });

  test.concurrent.each(['merge', 'squash', 'rebase'] as const)(
    'is the base of each group in a merge queue that will %s',
    async (method) => {
      await team(async (made) => {
        const before = await made.github.sha('main');
        const first = await made.github.enqueue(await made.propose({ [path('two')]: null }), method);
        const second = await made.github.enqueue(await made.propose(change), method, first);
        const steps = [
          await made.run('merge_group', { queued: first }),
          await made.run('merge_group', { queued: second }),
        ] as const;
        for (const step of steps) expectSuccess(step, 'changes');
        expect(await actions(steps[0])).toEqual(['no-op immuta/one.yml', 'delete immuta/two.yml']);
        expect(await base(steps[0])).toBe(before);
        expect(await actions(steps[1])).toEqual(['update immuta/one.yml']);
        expect(await base(steps[1])).toBe(first.sha);
        expect(made.github.comments(first.number)).toEqual([]);
      });
    },
  );

  test.concurrent('is the commit before a push to another branch', async () => {
    await team(async (made) => {
      await made.github.branch('dev');
      await made.github.commit('dev', { [path('two')]: null });
      const step = await made.run('push', { branch: 'dev' });
      expectSuccess(step, 'changes');
      expect(await actions(step)).toEqual(['no-op immuta/one.yml', 'delete immuta/two.yml']);
    });
  });
});

test.concurrent(
  'a base whose tree GitHub cuts off is read folder by folder, only where the globs can match',
  async () => {
    await team(
      async (made) => {
        await made.github.commit('main', { 'other/a.txt': 'a', 'other/b.txt': 'b', 'other/c.txt': 'c' });
        const step = await made.run('pull_request', { number: await made.propose({ [path('two')]: null }) });
        expectSuccess(step, 'changes');
        expect(await actions(step)).toEqual(['no-op immuta/one.yml', 'delete immuta/two.yml']);
        const folder = (name: string): string =>
          execFileSync('git', ['--git-dir', made.github.gitDirectory, 'rev-parse', `main:${name}`], {
            encoding: 'utf8',
          }).trim();
        const asked = made.github.requests.map((request) => request.path).join('\n');
        expect(asked).toContain(`/git/trees/${folder('immuta')}`);
        expect(asked).not.toContain(`/git/trees/${folder('other')}`);
      },
      { maxTreeEntries: 3 },
    );
  },
);

describe('without a usable base nothing is deleted, and a warning says so:', () => {
  interface Row {
    readonly what: string;
    readonly github?: GitHubOptions;
    readonly run: (team: Team) => Promise<Step>;
  }
  const remove = { [path('two')]: null };
  const rows: readonly Row[] = [
    {
      what: 'a new branch',
      run: async (made) => {
        await made.github.commit('dev', remove);
        return made.run('push', { branch: 'dev', before: noCommit });
      },
    },
    {
      what: 'a force push',
      run: async (made) => {
        await made.github.branch('dev');
        await made.github.commit('dev', { 'a.txt': 'a' });
        await made.github.commit('dev', remove, 'Remove', { force: true });
        return made.run('push', { branch: 'dev' });
      },
    },
    {
      what: 'a push after a commit that GitHub no longer knows',
      run: async (made) => {
        await made.github.commit('dev', remove);
        return made.run('push', { branch: 'dev', before: '1'.repeat(40) });
      },
    },
    {
      what: 'a dispatch',
      run: async (made) => {
        await made.github.commit('main', remove);
        return made.run('workflow_dispatch', {}, { inputs: { mode: 'plan' } });
      },
    },
    {
      what: 'a schedule',
      run: async (made) => {
        await made.github.commit('main', remove);
        return made.run('schedule', {}, { inputs: { mode: 'plan' } });
      },
    },
    {
      what: 'a folder whose tree GitHub cuts off',
      github: { maxTreeEntries: 1 },
      run: async (made) => made.run('pull_request', { number: await made.propose(remove) }),
    },
  ];

  test.concurrent.each(rows)('$what', async ({ run, github }) => {
    await team(async (made) => {
      const step = await run(made);
      expectSuccess(step, 'no-changes');
      expect(await actions(step)).toEqual(['no-op immuta/one.yml']);
      expect(log(step)).toMatch(/^::warning.*nothing is deleted/m);
      expect(await base(step)).toBeUndefined();
      expect(step.outputs['delete-count']).toBe('0');
    }, github);
  });

  test.concurrent('no file now and at the base is an error', async () => {
    await withTeam({}, async (made) => {
      made.immuta.seed({ config: live() });
      const step = await made.run('pull_request', { number: await made.propose({ 'README.md': 'words\n' }) });
      expectFailure(step, 'invalid-config', /No integration file matches the input `files`, now or/);
    });
  });
});
