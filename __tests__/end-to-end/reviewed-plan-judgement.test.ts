import { describe, jest } from '@jest/globals';
import { a, b, declare, held, stories, type Story } from './review-story.ts';
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

const otherScript = ({ team }: Story) => {
  team.immuta.setVariant({
    rewriteScript: (script) => `${script}\nGRANT USAGE ON SCHEMA immuta_system TO PUBLIC;\n`,
  });
};

describe('what was announced and has not moved is applied', () => {
  stories([
    {
      what: 'an update',
      story: after(changed),
      ends: { outcome: 'applied', writes: ['PUT 1'], records: true },
    },
    {
      what: 'a creation',
      story: after({ [c]: declare('three') }),
      ends: { outcome: 'applied', writes: ['POST'] },
    },
    { what: 'a deletion', story: after({ [b]: null }), ends: { outcome: 'applied', writes: ['DELETE 2'] } },
    {
      what: 'rotated credentials',
      story: after({ [a]: declare('one', { version: 2 }) }),
      ends: { outcome: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'a key that the file drops',
      story: after({ [a]: declare('one', { config: { port: undefined } }) }),
      ends: { outcome: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'a moved file, for which there is nothing to do',
      story: after({ [a]: null, 'immuta/prod/a.yml': declare('one') }),
      ends: { outcome: 'no-changes', records: true },
    },
    {
      what: 'a moved folder with a change in it',
      story: after({
        [a]: null,
        [b]: null,
        'immuta/prod/a.yml': declare('one', { role: 'second_role' }),
        'immuta/prod/b.yml': declare('two'),
      }),
      ends: { outcome: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'when one of two keys is live already as declared',
      story: after(
        { [a]: declare('one', { role: 'second_role', user: 'other_user' }) },
        setRole('second_role'),
      ),
      ends: { outcome: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'when somebody did it by hand already',
      story: after(changed, setRole('second_role')),
      ends: { outcome: 'no-changes' },
    },
    {
      what: 'when only what is not declared changed live',
      team: { immuta: { variant: { missingOnPut: 'kept' } } },
      story: after(changed, ({ team }) => {
        team.immuta.patch('1', {
          config: { somethingElse: 'new' },
          extra: { lastSeen: 'today' },
          validationResults: { status: 'passed', validationTests: [] },
        });
      }),
      ends: { outcome: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'when the script moved and a person runs it',
      story: after(changed, otherScript),
      ends: { outcome: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'when the script differs in remarks alone and run-script runs it',
      team: { inputs: { 'run-script': 'true' }, immuta: { variant: { scripts: 'varying' } } },
      story: after(changed),
      ends: { outcome: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'a creation that somebody did by hand already',
      story: after({ [c]: declare('three') }, ({ team }) => team.immuta.seed({ config: held('three') })),
      ends: { outcome: 'no-changes' },
    },
    {
      what: 'a deletion that somebody did by hand already',
      story: after({ [b]: null }, ({ team }) => team.immuta.remove('2')),
      ends: { outcome: 'no-changes' },
    },
  ]);
});

const stale = (...says: readonly RegExp[]) => ({
  outcome: 'failed',
  reason: 'stale-plan',
  says: [/reviewed in #\d+/, ...says],
  records: false,
});

describe('what was announced and has moved stops everything before the first write', () => {
  stories([
    {
      what: 'the file got another commit after the plan',
      story: after(changed, async ({ team }) => {
        await team.github.commit('change-1', { [a]: declare('one', { role: 'third_role' }) });
      }),
      ends: stale(/immuta\/a\.yml/, /\(declared\)/, /Open a pull request/),
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
      what: 'a live value',
      story: after(changed, setRole('third_role')),
      ends: stale(/\(live\)/, /config\.impersonation\.role/),
    },
    {
      what: 'file and live value',
      story: after(changed, async (story) => {
        setRole('third_role')(story);
        await story.team.github.commit('change-1', { [a]: declare('one', { role: 'fourth_role' }) });
      }),
      ends: stale(/\(declared, live\)/, /config\.impersonation\.role/),
    },
    {
      what: 'the script that run-script would run',
      team: { inputs: { 'run-script': 'echo ran-the-script' } },
      story: after(changed, otherScript),
      ends: stale(/\(script\)/),
    },
    {
      what: 'the script of a creation',
      team: { inputs: { 'run-script': 'echo ran-the-script' } },
      story: after({ [c]: declare('three') }, otherScript),
      ends: stale(/immuta\/c\.yml/, /\(script\)/),
    },
    {
      what: 'a creation whose place is taken by something else',
      story: after({ [c]: declare('three') }, ({ team }) =>
        team.immuta.seed({ config: held('three', { role: 'third_role' }) }),
      ),
      ends: stale(/immuta\/c\.yml/, /\(live\)/, /integration 3/),
    },
    {
      what: 'an update whose integration is gone',
      story: after(changed, ({ team }) => team.immuta.remove('1')),
      ends: stale(/\(live\)/, /integration 1 is no longer there/),
    },
    {
      what: 'an update whose integration was replaced by another one',
      story: after(changed, ({ team }) => {
        team.immuta.remove('1');
        team.immuta.seed({ config: held('one') });
      }),
      ends: stale(/\(live\)/, /it was integration 1, and now it is 3/),
    },
    {
      what: 'a deletion whose integration changed',
      story: after({ [a]: null }, setRole('third_role')),
      ends: stale(/\(live\)/, /config\.impersonation\.role/, /Put the file back/),
    },
    {
      what: 'one of two changes',
      story: after({ ...changed, [b]: declare('two', { role: 'second_role' }) }, setRole('third_role')),
      ends: stale(/immuta\/a\.yml/),
    },
    {
      what: 'a change, beside a creation and a deletion that have not moved',
      story: after({ ...changed, [b]: null, [c]: declare('three') }, setRole('third_role')),
      ends: stale(/immuta\/a\.yml/),
    },
    {
      what: 'an update that became a deletion',
      story: after(changed, async ({ team }) => {
        await team.github.commit('change-1', { [a]: null });
      }),
      ends: stale(/\(declared\)/, /announced update, and now it is delete/),
    },
    {
      what: 'a deletion that became an update',
      story: after({ [a]: null }, async ({ team }) => {
        await team.github.commit('change-1', changed);
      }),
      ends: stale(/\(declared\)/, /announced delete, and now it is update/),
    },
  ]);
});
