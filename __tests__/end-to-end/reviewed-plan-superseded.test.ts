import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, jest } from '@jest/globals';
import { a, b, declare, fresh, held, stories, type Story } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
type Files = Readonly<Record<string, string | null>>;
const changed: Files = { [a]: declare('one', { role: 'second_role' }) };

/** Merges a planned change, then something else, and only then runs the job of the first merge. */
function late(files: Files, newer: Files, options: { readonly applied?: boolean } = {}) {
  return async (story: Story) => {
    const { team } = story;
    await story.merge(await story.propose(files));
    const push = await team.github.trigger('push', {});
    if (options.applied === true) await team.rerun(push);
    await story.merge(await story.propose(newer));
    if (options.applied === true) await story.apply();
    return fresh(team, () => team.rerun(push));
  };
}

const superseded = { outcome: 'skipped', says: [/superseded/i], records: false };

describe('what a newer commit has another word on is left to its run', () => {
  stories([
    {
      what: 'the file changed again',
      story: late(changed, { [a]: declare('one', { role: 'third_role' }) }),
      ends: superseded,
    },
    { what: 'the change was reverted', story: late(changed, { [a]: declare('one') }), ends: superseded },
    {
      what: 'an old run re-run after a revert that was applied',
      story: late(changed, { [a]: declare('one') }, { applied: true }),
      ends: { ...superseded, records: true },
    },
    {
      what: 'an old run re-run after newer changes of other files',
      story: late(changed, { [b]: declare('two', { role: 'second_role' }) }, { applied: true }),
      ends: { ...superseded, records: true },
    },
    {
      what: 'an old run re-run after a deletion',
      story: late(changed, { [b]: null }, { applied: true }),
      ends: { ...superseded, records: true },
    },
    {
      what: 'an old run re-run after a creation',
      story: late(changed, { [c]: declare('three') }, { applied: true }),
      ends: { outcome: 'no-changes' },
    },
    {
      what: 'the file was moved',
      story: late(changed, { [a]: null, 'immuta/prod/a.yml': declare('one', { role: 'second_role' }) }),
      ends: superseded,
    },
    { what: 'a deleted file is back', story: late({ [b]: null }, { [b]: declare('two') }), ends: superseded },
    {
      what: 'a deleted file is back under another name',
      story: late({ [b]: null }, { 'immuta/prod/b.yml': declare('two', { role: 'second_role' }) }),
      ends: superseded,
    },
    {
      what: 'one of two changes',
      story: late({ ...changed, [b]: declare('two', { role: 'second_role' }) }, { [a]: declare('one') }),
      ends: { outcome: 'partially-applied', writes: ['PUT 2'], says: [/superseded/i], records: false },
    },
    {
      what: 'and nothing else: a newer commit of other files does not matter',
      story: late({ ...changed, [b]: null }, { 'README.md': 'Hello\n' }),
      ends: { outcome: 'applied', writes: ['PUT 1', 'DELETE 2'] },
    },
  ]);
});

/** Applies a planned change in a workspace that an earlier step changed. */
function inWorkspace(
  prepare: (workspace: string) => Promise<void>,
  reviewed: 'required' | 'ignored' = 'required',
) {
  return {
    reviewed,
    story: async (story: Story) => {
      await story.merge(await story.propose({ ...changed, [c]: declare('three') }));
      return story.apply({ prepare });
    },
  };
}

describe('the files have to be those of the commit', () => {
  stories([
    {
      what: 'a changed one',
      ...inWorkspace((workspace) => writeFile(join(workspace, a), declare('one', { role: 'third_role' }))),
      ends: { outcome: 'failed', reason: 'invalid-config', says: [/immuta\/a\.yml is not the file of/] },
    },
    {
      what: 'a changed one where plans are ignored',
      ...inWorkspace(
        (workspace) => writeFile(join(workspace, a), declare('one', { role: 'third_role' })),
        'ignored',
      ),
      ends: { outcome: 'failed', reason: 'invalid-config' },
    },
    {
      what: 'an added one',
      ...inWorkspace((workspace) => writeFile(join(workspace, 'immuta/d.yml'), declare('four'))),
      ends: { outcome: 'failed', reason: 'invalid-config', says: [/immuta\/d\.yml/] },
    },
    {
      what: 'a missing one',
      ...inWorkspace((workspace) => rm(join(workspace, b))),
      ends: { outcome: 'failed', reason: 'invalid-config', says: [/immuta\/b\.yml is missing/] },
    },
  ]);
});

describe('two applies at once', () => {
  stories([
    {
      what: 'what another one changed since this run read it is left alone',
      team: { inputs: { 'run-script': 'sleep 0.1' } },
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose(changed));
        const running = { patched: false };
        return story.apply({
          onOutput: (text) => {
            if (!text.includes('run-script runs') || running.patched) return;
            running.patched = true;
            team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } });
          },
        });
      },
      ends: { outcome: 'failed', reason: 'stale-plan', says: [/changed by somebody else/] },
    },
    {
      what: 'a place that another one took since this run planned',
      team: { immuta: { latencyMs: 20 } },
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose({ [c]: declare('three') }));
        team.immuta.fault({ kind: 'delay', ms: 300, route: 'POST /integrations/scripts/create' });
        team.immuta.forgetRequests();
        const seeding = setInterval(() => {
          if (!team.immuta.requests.some(({ path }) => path === '/integrations/scripts/create')) return;
          clearInterval(seeding);
          team.immuta.seed({ config: held('three', { role: 'third_role' }) });
        }, 10);
        const step = await story.apply();
        clearInterval(seeding);
        return step;
      },
      ends: { outcome: 'failed', reason: 'stale-plan', says: [/changed by somebody else/] },
    },
  ]);
});
