import { describe, jest } from '@jest/globals';
import { a, b, declare, seed, stories, type Row, type Story } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
const hello = { 'README.md': 'Hello\n' };
const changed = { [a]: declare('one', { role: 'second_role' }) };

/** Applies a commit, so that it becomes the base of later runs. */
async function applyFirst({ team, apply }: Story): Promise<void> {
  await team.github.commit('main', { 'README.md': 'First\n' });
  await apply();
}

/**
 * Two merges after a commit that was applied; the first of them never is. The second pull request is planned
 * before the first one is merged, or after it.
 */
function afterCancelled(
  cancelled: Readonly<Record<string, string | null>>,
  next: Readonly<Record<string, string | null>>,
  planned: 'before' | 'after',
  happens: (story: Story) => unknown = () => undefined,
) {
  return async (story: Story) => {
    await applyFirst(story);
    const first = await story.propose(cancelled);
    const early = planned === 'before' ? await story.propose(next) : undefined;
    await story.merge(first);
    const last = early ?? (await story.propose(next));
    await happens(story);
    await story.merge(last);
    return story.apply();
  };
}

const further = {
  'immuta/rotated.yml': declare('rotated'),
  'immuta/dropped.yml': declare('dropped'),
};

describe('the next run catches up on what a cancelled run left undone', () => {
  stories(
    (['before', 'after'] as const).map((planned): Row => ({
      what: `an update, a deletion, a creation, rotated credentials, a dropped key (next plan made ${planned} its merge)`,
      team: { files: { [a]: declare('one'), [b]: declare('two'), ...further } },
      story: async (story) => {
        seed(story.team, 'rotated', 'dropped');
        const everything = {
          ...changed,
          [b]: null,
          [c]: declare('three'),
          'immuta/rotated.yml': declare('rotated', { version: 2 }),
          'immuta/dropped.yml': declare('dropped', { config: { port: undefined } }),
        };
        return afterCancelled(everything, hello, planned)(story);
      },
      ends: { result: 'applied', writes: ['PUT 1', 'DELETE 2', 'POST', 'PUT 3', 'PUT 4'], records: true },
    })),
  );
  stories([
    {
      what: 'a change, then a deletion of the same integration',
      story: afterCancelled(
        { [b]: declare('two', { config: { somethingElse: 'new' } }) },
        { [b]: null },
        'after',
        ({ team }) => team.immuta.patch('2', { config: { somethingElse: 'old' } }),
      ),
      ends: { result: 'applied', writes: ['DELETE 2'] },
    },
    {
      what: 'each by its own plan: a deletion whose integration changed stops everything',
      story: afterCancelled({ [b]: null }, changed, 'after', ({ team }) =>
        team.immuta.patch('2', { config: { impersonation: { role: 'third_role' } } }),
      ),
      ends: { result: 'failed', reason: 'stale-plan', says: [/immuta\/b\.yml/, /\(live\)/], records: false },
    },
    {
      what: 'drift next to rotated credentials is left alone, and the rotation is not forgotten',
      story: afterCancelled({ [a]: declare('one', { version: 2 }) }, hello, 'after', ({ team }) =>
        team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } }),
      ),
      ends: { result: 'no-changes', records: false },
    },
    {
      what: 'a deletion without a plan is refused until it has one',
      reviewed: 'if-present',
      story: async (story) => {
        await applyFirst(story);
        await story.merge(await story.team.propose({ [b]: null }));
        await story.apply();
        await story.merge(await story.propose(changed));
        return story.apply();
      },
      ends: {
        result: 'partially-applied',
        reason: 'plan-required',
        writes: ['PUT 1'],
        says: [/immuta\/b\.yml: no valid plan/],
        records: false,
      },
    },
    {
      what: 'if deletions add up to more than `max-deletes`, only they are refused, until max-deletes allows them',
      story: async (story) => {
        const step = await afterCancelled(
          { [a]: null },
          { [b]: null, [c]: declare('three') },
          'after',
        )(story);
        await story.ended(step, {
          result: 'partially-applied',
          reason: 'delete-prevented',
          writes: ['POST'],
          says: [/max-deletes: 2/],
          records: false,
        });
        return story.apply({ inputs: { 'max-deletes': '2' } });
      },
      ends: { result: 'applied', writes: ['DELETE 1', 'DELETE 2'], records: true },
    },
    {
      what: 'a failed run, too',
      story: async (story) => {
        const { team } = story;
        await applyFirst(story);
        await story.merge(await story.propose({ ...changed, [b]: null }));
        team.immuta.fault({ kind: 'status', status: 400, route: 'DELETE /integrations/2' });
        await story.apply();
        await story.merge(await story.propose(hello));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['DELETE 2'], records: true },
    },
    {
      what: 'without `deployments: write` a deletion is not caught up on, and the summary says so',
      team: {
        github: {
          permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write', deployments: 'none' },
        },
      },
      story: afterCancelled({ [b]: null }, changed, 'after'),
      ends: {
        result: 'applied',
        writes: ['PUT 1'],
        says: [/deployments: write/, /does not catch up on/],
        records: false,
      },
    },
  ]);
});

describe('guards on deletions with a plan', () => {
  const guarded = {
    files: { [a]: declare('one'), [b]: declare('two', { lifecycle: { preventDelete: true } }) },
  };
  stories([
    {
      what: 'preventDelete stops an announced deletion and nothing else',
      team: guarded,
      story: async (story) => {
        const number = await story.team.propose({ ...changed, [b]: null });
        await story.team.run('pull_request', { number });
        await story.merge(number);
        return story.apply();
      },
      ends: {
        result: 'partially-applied',
        reason: 'delete-prevented',
        writes: ['PUT 1'],
        says: [/preventDelete/],
        records: false,
      },
    },
    {
      what: 'preventDelete removed in one pull request, the file in the next',
      team: guarded,
      story: async (story) => {
        await story.merge(await story.propose({ [b]: declare('two') }));
        await story.merge(await story.propose({ [b]: null }));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['DELETE 2'] },
    },
    {
      what: 'more deletions than `max-deletes`: none of them happens, announced or not',
      story: async (story) => {
        const number = await story.team.propose({ [a]: null, [b]: null, [c]: declare('three') });
        await story.team.run('pull_request', { number });
        await story.merge(number);
        return story.apply();
      },
      ends: {
        result: 'partially-applied',
        reason: 'delete-prevented',
        writes: ['POST'],
        says: [/immuta\/a\.yml/, /immuta\/b\.yml/],
      },
    },
  ]);
});
