import { describe, jest } from '@jest/globals';
import { a, b, declare, fresh, seed, stories, type Story } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
const changed = { [a]: declare('one', { role: 'second_role' }) };

/** Plans a change, lets something happen, merges it and applies. */
function after(
  files: Readonly<Record<string, string | null>>,
  happens: (story: Story, number: number) => unknown = () => undefined,
) {
  return async (story: Story) => {
    const number = await story.propose(files);
    await happens(story, number);
    await story.merge(number);
    return story.apply();
  };
}

const setRole =
  (role: string) =>
  ({ team }: Story) => {
    team.immuta.patch('1', { config: { impersonation: { role } } });
  };

const byDispatch = async (story: Story) => {
  setRole('third_role')(story);
  await story.team.github.commit('main', { [b]: null });
  return fresh(story.team, () => story.team.run('workflow_dispatch', {}, { inputs: { mode: 'apply' } }));
};

describe('a change that was not announced', () => {
  stories([
    {
      what: 'drift of integrations that were shown as no-op is left alone, even if one was deleted',
      team: { files: { [a]: declare('one'), [b]: declare('two'), [c]: declare('three') } },
      story: async (story) => {
        seed(story.team, 'three');
        return after({ [b]: declare('two', { role: 'second_role' }) }, () => {
          setRole('third_role')(story);
          story.team.immuta.remove('3');
        })(story);
      },
      ends: { result: 'applied', writes: ['PUT 2'], records: true, says: [/immuta\/a\.yml/] },
    },
    {
      what: 'drift alone blocks nothing and writes nothing',
      story: after({ 'README.md': 'Hello\n' }, setRole('third_role')),
      ends: { result: 'no-changes', records: true },
    },
    {
      what: 'drift of an untouched integration is left alone without any plan',
      reviewed: 'if-present',
      story: async (story) => {
        setRole('third_role')(story);
        await story.merge(await story.team.propose({ [b]: declare('two', { role: 'second_role' }) }));
        return story.apply();
      },
      ends: {
        result: 'applied',
        writes: ['PUT 2'],
        says: [/immuta\/b\.yml: applied without a reviewed plan/],
      },
    },
    {
      what: 'if-present: an update and a creation are applied with a warning, a deletion never',
      reviewed: 'if-present',
      story: async (story) => {
        await story.merge(await story.team.propose({ ...changed, [b]: null, [c]: declare('three') }));
        return story.apply();
      },
      ends: {
        result: 'partially-applied',
        reason: 'plan-required',
        writes: ['PUT 1', 'POST'],
        says: [
          /::warning.*immuta\/a\.yml.*without a reviewed plan/,
          /::warning.*immuta\/c\.yml.*without a reviewed plan/,
          /immuta\/b\.yml: no valid plan.*this deletion/,
          /Restore the file/,
        ],
        records: false,
      },
    },
    {
      what: 'required: an update and a deletion write nothing',
      story: async (story) => {
        await story.merge(await story.team.propose({ ...changed, [b]: null }));
        return story.apply();
      },
      ends: {
        result: 'failed',
        reason: 'plan-required',
        says: [
          /immuta\/a\.yml.*Open a pull request.*reviewed-plan: if-present/,
          /immuta\/b\.yml.*Restore the file/,
        ],
        records: false,
      },
    },
    {
      what: 'required: one change without a plan stops the one that has one',
      story: async (story) => {
        const first = await story.propose(changed);
        const { before } = await story.merge(first);
        await story.merge(await story.team.propose({ [c]: declare('three') }));
        return fresh(story.team, () => story.team.run('push', { before }));
      },
      ends: { result: 'failed', reason: 'plan-required', says: [/immuta\/c\.yml/] },
    },
    {
      what: 'ignored: a change that moved is applied anyway',
      reviewed: 'ignored',
      story: after(changed, setRole('third_role')),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'ignored: a deletion needs no plan',
      reviewed: 'ignored',
      story: async (story) => {
        await story.merge(await story.team.propose({ [b]: null }));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['DELETE 2'] },
    },
    {
      what: 'a dispatched apply repairs drift and deletes nothing',
      reviewed: 'if-present',
      story: byDispatch,
      ends: { result: 'applied', writes: ['PUT 1'], says: [/nothing is deleted/], records: false },
    },
    {
      what: 'a dispatched apply with `required` writes nothing',
      story: byDispatch,
      ends: { result: 'failed', reason: 'plan-required' },
    },
  ]);
});
