import { describe, jest } from '@jest/globals';
import { a, b, declare, held, seed, stories, type Story } from './review-story.ts';
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
  (role: string, id = '1') =>
  ({ team }: Story) => {
    team.immuta.patch(id, { config: { impersonation: { role } } });
  };

const otherScript = ({ team }: Story) => {
  team.immuta.setVariant({
    rewriteScript: (script) => `${script}\nGRANT USAGE ON SCHEMA immuta_system TO PUBLIC;\n`,
  });
};

const path = (host: string): string => `immuta/${host}.yml`;

/** Files for further hosts; `seed` gives them the ids from 3 on. */
const filesFor = (...hosts: readonly string[]): Record<string, string> =>
  Object.fromEntries(hosts.map((host) => [path(host), declare(host)]));

describe('what was announced and has not moved is applied', () => {
  const further = ['rotated', 'dropped', 'half', 'removed'];
  stories([
    {
      what: 'an update, a creation, deletions, rotated credentials, a key that the file drops, one of two keys',
      team: {
        files: { [a]: declare('one'), [b]: declare('two'), ...filesFor(...further) },
        inputs: { 'max-deletes': '2' },
      },
      story: (story) => {
        seed(story.team, ...further);
        const change = after(
          {
            ...changed,
            [b]: null,
            [c]: declare('three'),
            [path('rotated')]: declare('rotated', { version: 2 }),
            [path('dropped')]: declare('dropped', { config: { port: undefined } }),
            [path('half')]: declare('half', { role: 'second_role', user: 'other_user' }),
            [path('removed')]: null,
          },
          // One of two keys is already live as declared.
          setRole('second_role', '5'),
        );
        return change(story);
      },
      ends: {
        result: 'applied',
        writes: ['PUT 1', 'DELETE 2', 'POST', 'PUT 3', 'PUT 4', 'PUT 5', 'DELETE 6'],
        records: true,
      },
    },
    {
      what: 'a moved file, and changes that somebody made by hand already: nothing is left to do',
      team: { files: { [a]: declare('one'), [b]: declare('two'), ...filesFor('moved') } },
      story: (story) => {
        seed(story.team, 'moved');
        const change = after(
          {
            ...changed,
            [b]: null,
            [c]: declare('three'),
            [path('moved')]: null,
            'immuta/prod/moved.yml': declare('moved'),
          },
          () => {
            setRole('second_role')(story);
            story.team.immuta.remove('2');
            seed(story.team, 'three');
          },
        );
        return change(story);
      },
      ends: { result: 'no-changes', records: true },
    },
    {
      what: 'a moved folder with a change in it',
      story: after({
        [a]: null,
        [b]: null,
        'immuta/prod/a.yml': declare('one', { role: 'second_role' }),
        'immuta/prod/b.yml': declare('two'),
      }),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'when only undeclared live values changed',
      team: { immuta: { variant: { missingOnPut: 'kept' } } },
      story: after(changed, ({ team }) => {
        team.immuta.patch('1', {
          config: { somethingElse: 'new' },
          extra: { lastSeen: 'today' },
          validationResults: { status: 'passed', validationTests: [] },
        });
      }),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'when the script moved and a person runs it',
      story: after(changed, otherScript),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'when only comments of the script differ and run-script runs it',
      team: { inputs: { 'run-script': 'true' }, immuta: { variant: { scripts: 'varying' } } },
      story: after(changed),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
  ]);
});

const stale = (...says: readonly RegExp[]) => ({
  result: 'failed',
  reason: 'stale-plan',
  says: [/reviewed in #\d+/, ...says],
  records: false,
});

/** Matches one line about a file with these words. */
const about = (file: string, ...words: readonly string[]) =>
  new RegExp(`${file.replaceAll('.', '\\.')}.*${words.join('.*')}`);

describe('what was announced and has moved stops everything before the first write', () => {
  const further = ['both', 'missing', 'replaced', 'removed', 'now-removed', 'now-kept'];
  stories([
    {
      what: 'files with another commit after the plan, live values, both, deleted and replaced integrations, and more',
      team: {
        files: { [a]: declare('one'), [b]: declare('two'), ...filesFor(...further) },
        inputs: { 'max-deletes': '9' },
      },
      story: (story) => {
        const { team } = story;
        seed(team, ...further);
        const updated = (host: string) => declare(host, { role: 'second_role' });
        const change = after(
          {
            [a]: updated('one'),
            [b]: updated('two'),
            [c]: declare('three'),
            [path('both')]: updated('both'),
            [path('missing')]: updated('missing'),
            [path('replaced')]: updated('replaced'),
            [path('removed')]: null,
            [path('now-removed')]: updated('now-removed'),
            [path('now-kept')]: null,
          },
          async () => {
            for (const id of ['2', '3', '6']) setRole('third_role', id)(story);
            for (const id of ['4', '5']) team.immuta.remove(id);
            team.immuta.seed({ config: held('replaced') });
            team.immuta.seed({ config: held('three', { role: 'third_role' }) });
            await team.github.commit('change-1', {
              [a]: declare('one', { role: 'fourth_role' }),
              [path('both')]: declare('both', { role: 'fourth_role' }),
              [path('now-removed')]: null,
              [path('now-kept')]: updated('now-kept'),
            });
          },
        );
        return change(story);
      },
      ends: stale(
        about(a, '\\(declared\\)'),
        /Open a pull request/,
        about(b, '\\(live\\)', 'config\\.impersonation\\.role'),
        about(path('both'), '\\(declared, live\\)', 'config\\.impersonation\\.role'),
        about(c, '\\(live\\)', 'integration 10'),
        about(path('missing'), '\\(live\\)', 'integration 4 no longer exists'),
        about(
          path('replaced'),
          '\\(live\\)',
          'the plan showed integration 5, but the file now matches integration 9',
        ),
        about(path('removed'), '\\(live\\)', 'config\\.impersonation\\.role', 'Restore the file'),
        about(path('now-removed'), '\\(declared\\)', 'announced `update`, but now it is `delete`'),
        about(path('now-kept'), '\\(declared\\)', 'announced `delete`, but now it is `update`'),
      ),
    },
    {
      what: 'another pull request changed the same file in another line',
      story: async (story) => {
        const first = await story.propose({ [a]: declare('one', { user: 'other_user' }) });
        const second = await story.propose({ [a]: `${declare('one')}lifecycle:\n  credentialsVersion: 2\n` });
        await story.merge(first);
        await story.apply();
        await story.merge(second);
        return story.apply();
      },
      ends: stale(/\(declared\)/),
    },
    {
      what: 'the scripts of an update and of a creation, which run-script would run',
      team: { inputs: { 'run-script': 'echo ran-the-script' } },
      story: after({ ...changed, [c]: declare('three') }, otherScript),
      ends: stale(about(a, '\\(script\\)'), about(c, '\\(script\\)')),
    },
    {
      what: 'one change among a creation, an update and a deletion that have not moved',
      team: { files: { [a]: declare('one'), [b]: declare('two'), ...filesFor('updated') } },
      story: (story) => {
        seed(story.team, 'updated');
        const change = after(
          {
            ...changed,
            [b]: null,
            [c]: declare('three'),
            [path('updated')]: declare('updated', { role: 'second_role' }),
          },
          setRole('third_role'),
        );
        return change(story);
      },
      ends: stale(/immuta\/a\.yml/),
    },
  ]);
});
