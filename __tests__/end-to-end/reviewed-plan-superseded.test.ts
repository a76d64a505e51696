import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, jest } from '@jest/globals';
import { a, b, declare, fresh, held, seed, stories, type Story } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
type Files = Readonly<Record<string, string | null>>;
const changed: Files = { [a]: declare('one', { role: 'second_role' }) };

/** Merges a planned change, then something else, then runs the job of the first merge. */
function late(files: Files, newer: Files) {
  return async (story: Story) => {
    const { team } = story;
    await story.merge(await story.propose(files));
    const push = await team.github.trigger('push', {});
    await story.merge(await story.propose(newer));
    return fresh(team, () => team.rerun(push));
  };
}

const superseded = { result: 'skipped', says: [/superseded/i], records: false };

/** An update by a newer commit. */
const otherwise = (host: string) => declare(host, { role: 'third_role' });

describe('changes that a newer commit supersedes are left to its run', () => {
  const further = ['reverted', 'moved', 'deleted', 'elsewhere'];
  const path = (host: string): string => `immuta/${host}.yml`;
  stories([
    {
      what: 'files that changed again, were reverted or moved, deleted files that are back, even under another name',
      team: {
        files: {
          [a]: declare('one'),
          [b]: declare('two'),
          ...Object.fromEntries(further.map((host) => [path(host), declare(host)])),
        },
        inputs: { 'max-deletes': '2' },
      },
      story: (story) => {
        seed(story.team, ...further);
        return late(
          {
            ...changed,
            [path('reverted')]: declare('reverted', { role: 'second_role' }),
            [path('moved')]: declare('moved', { role: 'second_role' }),
            [path('deleted')]: null,
            [path('elsewhere')]: null,
          },
          {
            [a]: otherwise('one'),
            [path('reverted')]: declare('reverted'),
            [path('moved')]: null,
            'immuta/prod/moved.yml': declare('moved', { role: 'second_role' }),
            [path('deleted')]: declare('deleted'),
            'immuta/prod/elsewhere.yml': declare('elsewhere', { role: 'second_role' }),
          },
        )(story);
      },
      ends: superseded,
    },
    {
      what: 'a re-run of an old run after later ones: a creation, a change of another file, a deletion, a revert',
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose(changed));
        const push = await team.github.trigger('push', {});
        await team.rerun(push);
        const applyAndRerun = async (newer: Files) => {
          await story.merge(await story.propose(newer));
          await story.apply();
          return fresh(team, () => team.rerun(push));
        };
        await story.ended(await applyAndRerun({ [c]: declare('three') }), { result: 'no-changes' });
        for (const newer of [{ [b]: otherwise('two') }, { [b]: null }])
          await story.ended(await applyAndRerun(newer), { ...superseded, records: true });
        return applyAndRerun({ [a]: declare('one') });
      },
      ends: { ...superseded, records: true },
    },
    {
      what: 'one of two changes',
      story: late({ ...changed, [b]: declare('two', { role: 'second_role' }) }, { [a]: declare('one') }),
      ends: { result: 'partially-applied', writes: ['PUT 2'], says: [/superseded/i], records: false },
    },
    {
      what: 'but not because of a newer commit of other files',
      story: late({ ...changed, [b]: null }, { 'README.md': 'Hello\n' }),
      ends: { result: 'applied', writes: ['PUT 1', 'DELETE 2'] },
    },
  ]);
});

/** What an earlier step may have done to the workspace, and the error. */
const meddling: readonly (readonly [(workspace: string) => Promise<void>, RegExp])[] = [
  [
    (workspace) => writeFile(join(workspace, a), otherwise('one')),
    /immuta\/a\.yml differs from the checked-out commit/,
  ],
  [(workspace) => writeFile(join(workspace, 'immuta/d.yml'), declare('four')), /immuta\/d\.yml/],
  [(workspace) => rm(join(workspace, b)), /immuta\/b\.yml is in the checked-out commit \w+ but not/],
];

describe('the files must be those of the commit', () => {
  stories([
    {
      what: 'a changed, added or missing file is an error, with plans ignored or required',
      story: async (story) => {
        await story.merge(await story.propose({ ...changed, [c]: declare('three') }));
        const invalid = { result: 'failed', reason: 'invalid-config' };
        for (const [prepare, says] of meddling)
          await story.ended(await story.apply({ prepare }), { ...invalid, says: [says] });
        const [[prepare] = []] = meddling;
        const ignoring = { inputs: { 'reviewed-plan': 'ignored' }, ...(prepare && { prepare }) };
        await story.ended(await story.apply(ignoring), invalid);
        return story.apply();
      },
      ends: { result: 'applied', writes: ['PUT 1', 'POST'] },
    },
  ]);
});

describe('two applies at once', () => {
  stories([
    {
      what: 'an integration that the other run changed meanwhile is left alone',
      team: { inputs: { 'run-script': 'sleep 0.1' } },
      story: async (story) => {
        const { team } = story;
        await story.merge(await story.propose(changed));
        const running = { patched: false };
        return story.apply({
          onOutput: (text) => {
            if (!text.includes('with run-script') || running.patched) return;
            running.patched = true;
            team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } });
          },
        });
      },
      ends: { result: 'failed', reason: 'stale-plan', says: [/somebody else changed/] },
    },
    {
      what: 'an integration that the other run created meanwhile is left alone',
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
      ends: { result: 'failed', reason: 'stale-plan', says: [/somebody else changed/] },
    },
  ]);
});
