import { describe, jest } from '@jest/globals';
import { a, b, declare, fresh, held, stories, type Story } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const hello = { 'README.md': 'Hello\n' };
const changed = { [a]: declare('one', { role: 'second_role' }) };

/** Merges a planned change and applies it after somebody has made a deployment. */
function withDeployment(
  make: (story: Story) => Promise<unknown>,
  files: Readonly<Record<string, string | null>>,
) {
  return async (story: Story) => {
    const number = await story.propose(files);
    await story.merge(number);
    await make(story);
    return story.apply();
  };
}

const environment = 'immuta/prod';

describe('a deployment that somebody else made', () => {
  stories([
    {
      what: 'of a commit that is not an ancestor, of another environment, or that never succeeded is ignored',
      story: withDeployment(
        async ({ team: { github } }) => {
          await github.commit('side', { [a]: null });
          await github.addDeployment({ environment, ref: 'side' });
          await github.addDeployment({ environment: 'immuta/staging', ref: 'main' });
          await github.addDeployment({ environment, ref: 'main', states: ['in_progress', 'failure'] });
        },
        { ...changed, [b]: null },
      ),
      ends: { result: 'applied', writes: ['PUT 1', 'DELETE 2'] },
    },
    {
      what: 'of the commit itself hides changes, but makes none',
      story: withDeployment(({ team }) => team.github.addDeployment({ environment, ref: 'main' }), {
        ...changed,
        [b]: null,
      }),
      ends: { result: 'no-changes', says: [/immuta\/a\.yml/] },
    },
    {
      what: 'of an old commit does not repeat an old deletion',
      story: async (story) => {
        const { team } = story;
        const old = await team.github.sha('main');
        await story.merge(await story.propose({ [b]: null }));
        await story.apply();
        team.immuta.seed({ config: held('two') });
        for (const { environment: name } of team.github.deployments())
          if (name !== environment) throw new Error(name);
        await story.merge(await story.propose(hello));
        await team.github.addDeployment({ environment, ref: old });
        return story.apply();
      },
      ends: { result: 'no-changes' },
    },
    {
      what: 'of an old commit, if it is the only one, does not delete what was created again',
      story: async (story) => {
        const { team } = story;
        const old = await team.github.sha('main');
        await story.merge(await story.propose({ [b]: null }));
        team.immuta.remove('2');
        team.immuta.seed({ config: held('two') });
        await story.merge(await story.propose(hello));
        await team.github.addDeployment({ environment, ref: old });
        return story.apply();
      },
      ends: {
        result: 'failed',
        reason: 'stale-plan',
        says: [/the plan showed integration 2, but the file now matches integration 3/],
      },
    },
    {
      what: 'of an old commit, from a re-run of an old run, does not count before the newer record',
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose({ 'README.md': 'First\n' }));
        const first = await team.github.trigger('push', {});
        await story.merge(await story.propose({ [a]: declare('one', { version: 2 }) }));
        await story.apply();
        await fresh(team, () => team.rerun(first));
        await story.merge(await story.propose(hello));
        return story.apply();
      },
      ends: { result: 'no-changes' },
    },
  ]);
});
