import type { MergeMethod } from '../../sandbox/github/pulls.ts';
import { a, b, declare, fresh, type Row, type Story } from './review-story.ts';

export const methods: readonly MergeMethod[] = ['merge', 'squash', 'rebase'];

/** How a pull request is merged, and which event starts the apply. */
export const howMerged = ['on push', 'on pull_request closed', 'through the merge queue'] as const;

const second = { [a]: declare('one', { role: 'second_role' }) };

/** Opens and plans a pull request of two commits. */
async function proposeTwice({ team, plan }: Story): Promise<number> {
  await team.github.commit('topic', { 'README.md': 'First\n' });
  await team.github.commit('topic', { ...second, [b]: null });
  const number = await team.github.openPull({ head: 'topic' });
  await plan(number);
  return number;
}

/** Merges and applies a pull request of two commits; the newer one has the change. */
export function mergedBy(method: MergeMethod, how: (typeof howMerged)[number]): Row {
  return {
    what: `${method}, two commits, the newer one has the change, ${how}`,
    story: async (story) => {
      const { github } = story.team;
      const number = await proposeTwice(story);
      if (how === 'through the merge queue') await github.mergeQueued(await github.enqueue(number, method));
      else await story.merge(number, method);
      if (how !== 'on pull_request closed') return story.apply();
      const checkout = await github.sha('main');
      return fresh(story.team, () =>
        story.team.run('pull_request', { number, action: 'closed' }, { checkout }),
      );
    },
    ends: { result: 'applied', writes: ['PUT 1', 'DELETE 2'], records: true },
  };
}
