import { describe, expect, jest, test } from '@jest/globals';

import { createOutputs } from '../../src/runner/outputs.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { OutputGuard } from '../../src/secrets/output-guard.ts';
import { a, b, declare, held, seed, stories } from './review-story.ts';
import { expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const changed = { [a]: declare('one', { role: 'second_role' }) };
const files = { [a]: declare('one'), [b]: declare('two') };
const named = { name: 'prod' };

/** A name that is too long for every file system. */
const unforeseen = { 'output-directory': 'x'.repeat(300) };

describe('outputs', () => {
  const names = Object.keys(createOutputs(new OutputGuard(new Guard())).complete({})).sort();
  test.concurrent.each([
    ['a wrong input', 'pull_request', { number: 1 }, { 'wait-timeout': 'soon' }, 'invalid-input'],
    ['a missing key', 'push', {}, { 'immuta-api-key': '' }, 'invalid-input'],
    [
      'files that match nothing',
      'pull_request',
      { number: 1 },
      { mode: 'validate', files: 'x/*.yml' },
      'invalid-config',
    ],
    ['an unexpected error', 'schedule', {}, unforeseen, 'internal-error'],
  ] as const)('are all set after %s', async (_, kind, event, inputs, reason) => {
    await withTeam({ files, inputs: named }, async (team) => {
      seed(team, 'one', 'two');
      await team.propose(changed);
      const step = await team.run(kind, event, { inputs });
      expectFailure(step, reason);
      expect(Object.keys(step.outputs).sort()).toEqual(names);
      expect(step.outputs).toMatchObject({
        'has-changes': 'false',
        'script-files': '[]',
        'integration-ids': '{}',
      });
    });
  });

  test('`integration-ids` gives what is live at the end, even if a file now pins another integration', async () => {
    const pinned = (id: string): string => declare('one', { lifecycle: { id } });
    await withTeam({ files: { [a]: pinned('1') }, inputs: named }, async (team) => {
      team.immuta.seed({ config: held('one') });
      team.immuta.seed({ config: held('one', { role: 'second_role' }) });
      const number = await team.propose({ [a]: pinned('2') });
      const plan = await team.run('pull_request', { number });
      expectSuccess(plan, 'changes');
      expect(JSON.parse(plan.outputs['integration-ids'] ?? '')).toEqual({ [a]: '2' });
      await team.github.merge(number);
      const apply = await team.run('push', {});
      expectSuccess(apply, 'applied');
      expect(team.immuta.writes().map(({ method, path }) => `${method} ${path}`)).toContain(
        'DELETE /integrations/1',
      );
      expect(JSON.parse(apply.outputs['integration-ids'] ?? '')).toEqual({ [a]: '2' });
    });
  });

  test('of an apply that only finds drift say that nothing is to be done, without a long wait', async () => {
    await withTeam({ files, inputs: { ...named, 'reviewed-plan': 'required' } }, async (team) => {
      seed(team, 'one', 'two');
      await team.github.commit('main', { 'README.md': 'First\n' });
      await team.run('push', {});
      team.immuta.patch('2', { config: { impersonation: { role: 'third_role' } } });
      await team.github.commit('main', { 'README.md': 'Pushed directly\n' });
      const before = team.github.requests.length;
      const step = await team.run('push', {});
      expectSuccess(step, 'no-changes');
      expect(step.outputs).toMatchObject({ 'has-changes': 'false', 'update-count': '0' });
      const asked = team.github.requests.slice(before).filter(({ path }) => path.endsWith('/pulls'));
      expect(asked.length).toBeLessThan(5);
    });
  });
});

describe('reports', () => {
  test('an unexpected error replaces the plan', async () => {
    await withTeam({ files, inputs: named }, async (team) => {
      seed(team, 'one', 'two');
      const number = await team.propose(changed);
      expectSuccess(await team.run('pull_request', { number }), 'changes');
      const step = await team.run('pull_request', { number }, { inputs: unforeseen });
      expectFailure(step, 'internal-error', /debug logging/);
      expect(team.github.comments(number)).toHaveLength(1);
      expect(team.github.comments(number)[0]?.body).toMatch(/The plan failed/);
    });
  });

  test('a missing key replaces the plan, if the plan key is set', async () => {
    const inputs = { ...named, 'plan-key': 'a separate plan key' };
    await withTeam({ files, inputs }, async (team) => {
      seed(team, 'one', 'two');
      const number = await team.propose(changed);
      expectSuccess(await team.run('pull_request', { number }), 'changes');
      const step = await team.run('pull_request', { number }, { inputs: { 'immuta-api-key': '' } });
      expectFailure(step, 'invalid-input');
      expect(team.github.comments(number)[0]?.body).toMatch(/immuta-api-key/);
    });
  });

  stories([
    {
      what: 'a re-run writes the result comment that a killed run could not write',
      story: async (story) => {
        const { team } = story;
        const number = await story.propose(changed);
        await story.merge(number);
        const push = await team.github.trigger('push', {});
        team.github.permissions.deployments = 'none';
        expectSuccess(await team.rerun(push, { inputs: { comment: 'never' } }), 'applied');
        await team.immuta.idle();
        team.immuta.forgetRequests();
        const step = await team.rerun(push);
        expect(team.github.comments(number)).toHaveLength(2);
        expect(log(step)).toMatch(/nothing to do/);
        return step;
      },
      ends: { result: 'no-changes' },
    },
  ]);
});
