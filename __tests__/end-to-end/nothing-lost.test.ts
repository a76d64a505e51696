import { describe, expect, jest, test } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TeamOptions } from '../../sandbox/team.ts';
import { a, b, declare, seed, stories, type Row } from './review-story.ts';
import { expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
const changed = { [a]: declare('one', { role: 'second_role' }) };
const noDeployments = {
  github: {
    permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write', deployments: 'none' },
  },
} as const;

describe('no deletion is forgotten', () => {
  const lostAfterStale = (first: Readonly<Record<string, string | null>>): Row['story'] => {
    return async (story) => {
      const { team } = story;
      await story.merge(await story.propose(first));
      team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } });
      await story.ended(await story.apply(), {
        result: 'failed',
        reason: 'stale-plan',
        says: [/Re-running this job does not help/],
      });
      await story.merge(await story.propose({ [a]: declare('one', { role: 'fourth_role' }) }));
      return story.apply();
    };
  };
  stories([
    {
      what: 'a first apply is refused: the next one starts at the same base',
      story: lostAfterStale({ ...changed, [b]: null, [c]: declare('three') }),
      ends: { result: 'applied', writes: ['PUT 1', 'DELETE 2', 'POST'], records: true },
    },
    {
      what: 'a first apply with a mistyped `files`',
      story: async (story) => {
        await story.merge(await story.propose({ [b]: null }));
        await story.ended(await story.apply({ inputs: { files: 'immut/**/*.yml' } }), {
          result: 'failed',
          reason: 'invalid-config',
          says: [/now or at the base: immut\/\*\*\/\*\.yml/],
          records: false,
        });
        await story.merge(await story.propose({ 'README.md': 'Fixed\n' }));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['DELETE 2'], records: true },
    },
    {
      what: 'a file that was added in a failed run and removed again',
      story: async (story) => {
        const { team } = story;
        await team.github.commit('main', { 'README.md': 'First\n' });
        await story.apply();
        await story.merge(await story.propose({ ...changed, [c]: declare('three') }));
        team.immuta.fault({ kind: 'status', status: 400, route: 'PUT /integrations/1' });
        await story.ended(await story.apply(), {
          result: 'partially-applied',
          reason: 'immuta-error',
          writes: ['POST', 'PUT 1'],
        });
        await story.merge(await story.propose({ [c]: null }));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['PUT 1', 'DELETE 3'], records: true },
    },
    {
      what: 'without `deployments: write` a warning names what may be left behind, in a later plan, too',
      team: noDeployments,
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose({ ...changed, [b]: null }));
        team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } });
        await story.ended(await story.apply(), {
          result: 'failed',
          reason: 'stale-plan',
          says: [/immuta\/b\.yml: integration 2 may be left behind/, /deployments: write/],
        });
        const number = await team.propose({ [a]: declare('one', { role: 'fourth_role' }) });
        const plan = await team.run('pull_request', { number });
        expect(log(plan)).toMatch(
          /Integration 2 is still in Immuta, although #1 removed its file immuta\/b\.yml/,
        );
        return team.run('schedule', {}, { inputs: { 'fail-on-drift': 'false' } });
      },
      ends: { result: 'drifted', says: [/Integration 2 is still in Immuta, although #1 removed/] },
    },
    {
      what: 'without `deployments: write` and without files, plan and drift fail and name what was left behind',
      team: { ...noDeployments, files: { [b]: declare('two') } },
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose({ [b]: null }));
        team.immuta.fault({ kind: 'status', status: 400, route: 'DELETE /integrations/2' });
        await story.ended(await story.apply(), {
          result: 'failed',
          reason: 'immuta-error',
          writes: ['DELETE 2'],
        });
        team.immuta.forgetRequests();
        const number = await team.propose({ 'README.md': 'No integrations\n' });
        const plan = await team.run('pull_request', { number });
        expectFailure(plan, 'invalid-config', /Integration 2 is still in Immuta, although #1 removed/);
        return team.run('schedule', {});
      },
      ends: {
        result: 'failed',
        reason: 'invalid-config',
        says: [/Integration 2 is still in Immuta, although #1 removed its file immuta\/b\.yml/],
      },
    },
    {
      what: 'the last file can be removed; later runs have nothing to do',
      team: { files: { [b]: declare('two') } },
      story: async (story) => {
        const number = await story.team.propose({ [b]: null });
        const plan = await story.team.run('pull_request', { number });
        expectSuccess(plan, 'changes');
        expect(plan.outputs['delete-count']).toBe('1');
        await story.merge(number);
        await story.ended(await story.apply(), { result: 'applied', writes: ['DELETE 2'], records: true });
        await story.merge(await story.propose({ 'README.md': 'No integrations\n' }));
        return story.apply();
      },
      ends: { result: 'no-changes', records: true },
    },
    {
      what: 'no files, and the last apply had no files by other globs',
      team: { files: { [b]: declare('two') } },
      story: async (story) => {
        await story.merge(await story.propose({ [b]: null }));
        await story.apply();
        await story.team.github.commit('main', { 'README.md': 'More\n' });
        return story.apply({ inputs: { files: 'immut/**/*.yml' } });
      },
      ends: { result: 'failed', reason: 'invalid-config', records: false },
    },
  ]);
});

describe('no base after a forced push', () => {
  stories([
    {
      what: 'main goes back: changes that no plan announced are pending',
      reviewed: 'if-present',
      team: noDeployments,
      story: async (story) => {
        const { team } = story;
        const before = await team.github.sha('main');
        await story.merge(await story.propose({ ...changed, [b]: null }));
        await story.apply();
        await team.github.branch('main', before);
        await team.immuta.idle();
        team.immuta.forgetRequests();
        return team.run('push', { forced: true });
      },
      ends: { result: 'no-changes', says: [/the push was forced/, /no plan announced this change/] },
    },
    {
      what: 'GitHub no longer knows the commit before the push: nothing is deleted',
      reviewed: 'if-present',
      team: { ...noDeployments, files: { [a]: declare('one'), [b]: declare('two') } },
      story: async ({ team }) => {
        await team.github.commit('main', { [b]: null });
        return team.run('push', { before: '1'.repeat(40) });
      },
      ends: { result: 'no-changes', says: [/GitHub no longer knows the commit before the push/] },
    },
  ]);
});

describe('the workspace must be the commit', () => {
  const options: TeamOptions = {
    files: { [a]: declare('one'), [b]: declare('two') },
    inputs: { name: 'prod' },
  };
  const changes: readonly [string, (workspace: string) => Promise<void>, RegExp][] = [
    ['a file that a sparse checkout left out', (w) => rm(join(w, b)), /b\.yml is in the checked-out commit/],
    [
      'a file that a step wrote',
      (w) => writeFile(join(w, c), declare('three')),
      /c\.yml is in the workspace but not/,
    ],
    ['a file that a step changed', (w) => writeFile(join(w, b), declare('x')), /b\.yml differs from/],
  ];
  const runs = [
    ['plan', 'pull_request', { number: 1 }],
    ['apply', 'push', {}],
    ['drift', 'schedule', {}],
  ] as const;
  test.concurrent.each(changes.flatMap((change) => runs.map((run) => [...change, ...run] as const)))(
    '%s is an error (%#)',
    async (_, prepare, says, __, kind, event) => {
      await withTeam(options, async (team) => {
        seed(team, 'one', 'two');
        await team.propose({ 'README.md': 'Hello\n' });
        const step = await team.run(kind, event, { prepare });
        expectFailure(step, 'invalid-config', says);
        expect(team.immuta.writes()).toEqual([]);
      });
    },
  );

  test('CRLF for LF is the same file', async () => {
    await withTeam(options, async (team) => {
      seed(team, 'one', 'two');
      await team.propose({ 'README.md': 'Hello\n' });
      const prepare = (w: string): Promise<void> =>
        writeFile(join(w, b), declare('two').replaceAll('\n', '\r\n'));
      expectSuccess(await team.run('schedule', {}, { prepare }), 'in-sync');
      expectSuccess(await team.run('pull_request', { number: 1 }, { prepare }), 'no-changes');
    });
  });

  test('an unknown commit: nothing is deleted or recorded, and a warning says so', async () => {
    await withTeam({ ...options, inputs: { 'reviewed-plan': 'ignored', name: 'prod' } }, async (team) => {
      seed(team, 'one', 'two');
      const number = await team.propose({ ...changed, [b]: null });
      const prepare = (w: string): Promise<void> => rm(join(w, '.git'), { recursive: true });
      const plan = await team.run('pull_request', { number }, { prepare });
      expectSuccess(plan, 'changes');
      expect(plan.outputs).toMatchObject({ 'delete-count': '0', 'update-count': '1' });
      expect(log(plan)).toMatch(/the checked-out commit can't be determined\), so nothing is deleted/);
      await team.github.merge(number);
      const apply = await team.run('push', {}, { prepare });
      expectSuccess(apply, 'applied');
      expect(team.immuta.writes().map(({ method }) => method)).toEqual(['PUT']);
      expect(log(apply)).toMatch(/nothing is deleted and this apply is not recorded/);
      expect(team.github.deployments()).toEqual([]);
      expect(log(await team.run('schedule', {}, { prepare }))).toMatch(
        /could not be compared with their commit/,
      );
    });
  });

  test('a head into which the base branch was merged after the event is not a test merge', async () => {
    await withTeam(options, async (team) => {
      seed(team, 'one', 'two');
      const number = await team.propose({ [b]: null }, 'feature');
      const event = await team.github.trigger('pull_request', { number });
      await team.github.commit('main', { 'README.md': 'Newer\n' });
      await team.github.updateBranch(number);
      const step = await team.rerun(event, { checkout: 'feature' });
      expectSuccess(step, 'changes');
      expect(step.outputs['delete-count']).toBe('1');
    });
  });
});
