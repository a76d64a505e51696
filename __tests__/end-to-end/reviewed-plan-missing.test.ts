import { describe, jest } from '@jest/globals';
import { a, b, declare, fresh, stories } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const second = { [a]: declare('one', { role: 'second_role' }) };

/** Each of these waits for GitHub to the limit, so they run side by side. */
describe('apply waits for a missing plan, then continues without it', () => {
  stories([
    {
      what: 'GitHub does not name the pull request for a long time',
      team: { github: { pullsLagRequests: 1000 } },
      story: async (story) => {
        await story.merge(await story.propose(second));
        return story.apply();
      },
      ends: { result: 'failed', reason: 'plan-required' },
    },
    {
      what: 'a direct push is not covered by a plan that shows a no-op',
      story: async (story) => {
        const { before } = await story.merge(
          await story.propose({ [b]: declare('two', { role: 'second_role' }) }),
        );
        await story.team.github.commit('main', second);
        return fresh(story.team, () => story.team.run('push', { before }));
      },
      ends: { result: 'failed', reason: 'plan-required', says: [/immuta\/a\.yml/] },
    },
    {
      what: 'the plan of an open pull request announces nothing',
      story: async (story) => {
        await story.propose(second);
        await story.team.github.branch('main', await story.team.github.sha('change-1'));
        return story.apply();
      },
      ends: { result: 'failed', reason: 'plan-required' },
    },
    {
      what: 'the plan of a pull request into another branch announces nothing',
      story: async (story) => {
        const { github } = story.team;
        await github.branch('release');
        await github.commit('change', second);
        const number = await github.openPull({ head: 'change', base: 'release' });
        await story.plan(number);
        await story.merge(number);
        await github.branch('main', await github.sha('release'));
        return story.apply();
      },
      ends: { result: 'failed', reason: 'plan-required' },
    },
  ]);
});

describe('the key that signs plans has changed since the review', () => {
  stories([
    {
      what: 'the error names that as the cause, and planning again fixes it',
      team: { inputs: { 'plan-key': 'the first key of all' } },
      story: async (story) => {
        const { team } = story;
        const renewed = { inputs: { 'plan-key': 'another, newer key' } };
        const number = await team.propose({ [b]: null });
        const reviewed = await team.github.trigger('pull_request', { number });
        await team.rerun(reviewed);
        await story.merge(number);
        const push = await team.github.trigger('push', {});
        await story.ended(await team.rerun(push, renewed), {
          result: 'failed',
          reason: 'plan-required',
          says: [/The plan of #1 was signed with another key.*Re-run the plan of #1, then re-run this job/],
        });
        await team.rerun(reviewed, renewed);
        return team.rerun(push, renewed);
      },
      ends: { result: 'applied', writes: ['DELETE 2'] },
    },
  ]);
});
