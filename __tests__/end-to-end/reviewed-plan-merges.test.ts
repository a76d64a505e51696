import { describe, jest } from '@jest/globals';
import { a, b, declare, fresh, stories, type Story } from './review-story.ts';
import { mergedBy } from './reviewed-merge-rows.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
const second = { [a]: declare('one', { role: 'second_role' }) };

const lagging = { github: { pullsLagRequests: 2 } };

/** Applies everything since a commit as one push to the default branch. */
function applySince(story: Story, before: string) {
  return fresh(story.team, () => story.team.run('push', { before }));
}

const both = { result: 'applied', writes: ['PUT 1', 'DELETE 2'], records: true };

describe('however a pull request is merged, its plan is found', () => {
  // __tests__/endurance/merges.test.ts has all combinations.
  stories([
    mergedBy('merge', 'through the merge queue'),
    mergedBy('squash', 'on pull_request closed'),
    mergedBy('rebase', 'on push'),
    {
      what: 'two pull requests of the merge queue in one push',
      story: async (story) => {
        const { github } = story.team;
        const first = await github.enqueue(await story.propose(second));
        const next = await github.enqueue(await story.propose({ [b]: null }), 'merge', first);
        await github.mergeQueued(first);
        await github.mergeQueued(next);
        return applySince(story, first.before);
      },
      ends: both,
    },
    {
      what: 'GitHub connects the merge with its pull request some time later',
      team: lagging,
      story: async (story) => {
        await story.merge(await story.propose(second));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'at first GitHub names only an open pull request of the default branch itself',
      team: lagging,
      story: async (story) => {
        const { github } = story.team;
        await github.branch('release');
        await github.openPull({ head: 'main', base: 'release' });
        await story.merge(await story.propose(second));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
  ]);
});

describe('apply waits for a merge that GitHub does not show at once', () => {
  stories([
    {
      what: 'its plan repairs drift that its pull request did not touch',
      team: lagging,
      story: async (story) => {
        story.team.immuta.patch('1', { config: { impersonation: { role: 'drifted_role' } } });
        await story.merge(await story.propose({ 'README.md': 'Hello\n' }));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'its plan is newer than one that announces the same change',
      team: lagging,
      story: async (story) => {
        const { before } = await story.merge(await story.propose(second));
        // The older plan alone would be stale: the newer one was made on what somebody did by hand.
        story.team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } });
        await story.merge(await story.propose({ [c]: declare('three') }));
        return applySince(story, before);
      },
      ends: { result: 'applied', writes: ['PUT 1', 'POST'] },
    },
    {
      what: 'and finds a plan that is more than a hundred commits old',
      story: async (story) => {
        const { before } = await story.merge(await story.propose(second));
        for (let index = 0; index < 101; index += 1)
          await story.team.github.commit('side', { 'README.md': `${String(index)}\n` });
        await story.merge(await story.team.github.openPull({ head: 'side' }));
        return applySince(story, before);
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
  ]);
});

describe('of several pull requests the newest that knew of a change counts', () => {
  stories([
    {
      what: 'both announce their own change',
      story: async (story) => {
        const first = await story.propose(second);
        const next = await story.propose({ [c]: declare('three') });
        const { before } = await story.merge(first);
        await story.merge(next);
        return applySince(story, before);
      },
      ends: { result: 'applied', writes: ['PUT 1', 'POST'] },
    },
    {
      what: 'a newer one, planned before, shows the integration as a no-op',
      story: async (story) => {
        const first = await story.propose({ ...second, [b]: null });
        const next = await story.propose({ 'README.md': 'Hello\n' });
        const { before } = await story.merge(first);
        await story.merge(next);
        return applySince(story, before);
      },
      ends: both,
    },
    {
      what: 'a newer one, planned before, would repair drift of what the older one changes',
      story: async (story) => {
        story.team.immuta.patch('1', { config: { impersonation: { role: 'drifted_role' } } });
        const first = await story.propose(second);
        const next = await story.propose({ 'README.md': 'Hello\n' });
        const { before } = await story.merge(first);
        await story.merge(next);
        return applySince(story, before);
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'two change one integration, the newer one planned on top of the older one',
      story: async (story) => {
        const { before } = await story.merge(await story.propose(second));
        await story.merge(await story.propose({ [a]: declare('one', { role: 'third_role' }) }));
        return applySince(story, before);
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'two change one integration, and the newer plan does not show the result of both',
      story: async (story) => {
        const first = await story.propose({ [a]: declare('one', { user: 'other_user' }) });
        const next = await story.propose({ [a]: declare('one', { version: 2 }) });
        const { before } = await story.merge(first);
        await story.merge(next);
        return applySince(story, before);
      },
      ends: { result: 'failed', reason: 'stale-plan', says: [/\(declared\)/] },
    },
    {
      what: 'a change and its revert in one push leave nothing to do',
      story: async (story) => {
        const { before } = await story.merge(await story.propose(second));
        await story.merge(await story.propose({ [a]: declare('one') }));
        return applySince(story, before);
      },
      ends: { result: 'no-changes' },
    },
    {
      what: 'a plan that was applied before announces nothing when its commits are merged again',
      story: async (story) => {
        const { github } = story.team;
        await story.merge(await story.propose(second), 'squash');
        await story.apply();
        await story.merge(await story.propose({ [a]: declare('one') }), 'squash');
        await story.apply();
        await github.branch('again', 'change-1');
        await github.commit('again', { 'README.md': 'Again\n' });
        await story.merge(await github.openPull({ head: 'again' }));
        return story.apply();
      },
      ends: { result: 'failed', reason: 'plan-required' },
    },
  ]);
});
