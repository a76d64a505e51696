import { describe, jest } from '@jest/globals';
import { a, b, declare, stories, type Story } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
const hello = { 'README.md': 'Hello\n' };
const changed = { [a]: declare('one', { role: 'second_role' }) };

/**
 * Three merges, of which the middle one is never applied. The third pull request is planned before the
 * middle one is merged, or after it.
 */
function threeMerges(
  middle: Readonly<Record<string, string | null>>,
  third: Readonly<Record<string, string | null>>,
  planned: 'before' | 'after',
  happens: (story: Story) => unknown = () => undefined,
) {
  return async (story: Story) => {
    await story.merge(await story.propose({ 'README.md': 'First\n' }));
    await story.apply();
    const cancelled = await story.propose(middle);
    const early = planned === 'before' ? await story.propose(third) : undefined;
    await story.merge(cancelled);
    const last = early ?? (await story.propose(third));
    await happens(story);
    await story.merge(last);
    return story.apply();
  };
}

describe('what a cancelled run left undone is made up by the next one', () => {
  stories(
    (['before', 'after'] as const).flatMap((planned) => [
      {
        what: `a deletion (next plan made ${planned} its merge)`,
        story: threeMerges({ [b]: null }, hello, planned),
        ends: { outcome: 'applied', writes: ['DELETE 2'], records: true },
      },
      {
        what: `a creation (next plan made ${planned} its merge)`,
        story: threeMerges({ [c]: declare('three') }, hello, planned),
        ends: { outcome: 'applied', writes: ['POST'], records: true },
      },
      {
        what: `an update (next plan made ${planned} its merge)`,
        story: threeMerges(changed, hello, planned),
        ends: { outcome: 'applied', writes: ['PUT 1'], records: true },
      },
      {
        what: `rotated credentials (next plan made ${planned} its merge)`,
        story: threeMerges({ [a]: declare('one', { version: 2 }) }, hello, planned),
        ends: { outcome: 'applied', writes: ['PUT 1'], records: true },
      },
      {
        what: `a dropped key (next plan made ${planned} its merge)`,
        story: threeMerges({ [a]: declare('one', { config: { port: undefined } }) }, hello, planned),
        ends: { outcome: 'applied', writes: ['PUT 1'], records: true },
      },
    ]),
  );
  stories([
    {
      what: 'a change before a deletion of the same integration',
      story: threeMerges(
        { [b]: declare('two', { config: { somethingElse: 'new' } }) },
        { [b]: null },
        'after',
        ({ team }) => team.immuta.patch('2', { config: { somethingElse: 'old' } }),
      ),
      ends: { outcome: 'applied', writes: ['DELETE 2'] },
    },
    {
      what: 'each judged against its own plan: a deletion whose integration changed stops everything',
      story: threeMerges({ [b]: null }, changed, 'after', ({ team }) =>
        team.immuta.patch('2', { config: { impersonation: { role: 'third_role' } } }),
      ),
      ends: { outcome: 'failed', reason: 'stale-plan', says: [/immuta\/b\.yml/, /\(live\)/], records: false },
    },
    {
      what: 'drift beside rotated credentials is left alone, and the rotation is not forgotten',
      story: threeMerges({ [a]: declare('one', { version: 2 }) }, hello, 'after', ({ team }) =>
        team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } }),
      ),
      ends: { outcome: 'no-changes', records: false },
    },
    {
      what: 'a deletion without a plan needs one, and is asked for until it has one',
      reviewed: 'if-present',
      story: async (story) => {
        await story.merge(await story.propose({ 'README.md': 'First\n' }));
        await story.apply();
        await story.merge(await story.team.propose({ [b]: null }));
        await story.apply();
        await story.merge(await story.propose(changed));
        return story.apply();
      },
      ends: {
        outcome: 'partially-applied',
        reason: 'plan-required',
        writes: ['PUT 1'],
        says: [/immuta\/b\.yml: no valid plan/],
        records: false,
      },
    },
    {
      what: 'deletions that pile up to more than max-deletes are refused, and nothing else is',
      story: threeMerges({ [a]: null }, { [b]: null, [c]: declare('three') }, 'after'),
      ends: {
        outcome: 'partially-applied',
        reason: 'delete-prevented',
        writes: ['POST'],
        says: [/max-deletes: 2/],
        records: false,
      },
    },
    {
      what: 'deletions that pile up and are all meant',
      team: { inputs: { 'max-deletes': '2' } },
      story: threeMerges({ [a]: null }, { [b]: null, [c]: declare('three') }, 'after'),
      ends: { outcome: 'applied', writes: ['DELETE 1', 'DELETE 2', 'POST'] },
    },
    {
      what: 'a failed run is made up as well',
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose({ 'README.md': 'First\n' }));
        await story.apply();
        await story.merge(await story.propose({ ...changed, [b]: null }));
        team.immuta.fault({ kind: 'status', status: 400, route: 'DELETE /integrations/2' });
        await story.apply();
        await story.merge(await story.propose(hello));
        return story.apply();
      },
      ends: { outcome: 'applied', writes: ['DELETE 2'], records: true },
    },
    {
      what: 'without the permission for deployments a deletion is not made up, and the summary says so',
      team: {
        github: {
          permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write', deployments: 'none' },
        },
      },
      story: threeMerges({ [b]: null }, changed, 'after'),
      ends: {
        outcome: 'applied',
        writes: ['PUT 1'],
        says: [/deployments: write/, /not made up/],
        records: false,
      },
    },
  ]);
});

describe('guards on deletions beside their plan', () => {
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
        outcome: 'partially-applied',
        reason: 'delete-prevented',
        writes: ['PUT 1'],
        says: [/preventDelete/],
        records: false,
      },
    },
    {
      what: 'preventDelete given up in one pull request, the file removed in the next',
      team: guarded,
      story: async (story) => {
        await story.merge(await story.propose({ [b]: declare('two') }));
        await story.merge(await story.propose({ [b]: null }));
        return story.apply();
      },
      ends: { outcome: 'applied', writes: ['DELETE 2'] },
    },
    {
      what: 'more deletions than max-deletes: none of them, announced or not',
      story: async (story) => {
        const number = await story.team.propose({ [a]: null, [b]: null, [c]: declare('three') });
        await story.team.run('pull_request', { number });
        await story.merge(number);
        return story.apply();
      },
      ends: {
        outcome: 'partially-applied',
        reason: 'delete-prevented',
        writes: ['POST'],
        says: [/immuta\/a\.yml/, /immuta\/b\.yml/],
      },
    },
  ]);
});
