import { describe, expect, jest, test } from '@jest/globals';
import type { TeamOptions } from '../../sandbox/team.ts';
import { a, b, declare, fresh, held, seed, stories, type Ends, type Story } from './review-story.ts';
import { log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const changed = { [a]: declare('one', { role: 'second_role' }) };

/** Plans a change, lets somebody change its comment, merges and applies. */
function tampered(
  tamper: (story: Story, number: number) => unknown,
  files: Readonly<Record<string, string | null>> = changed,
) {
  return async (story: Story) => {
    const number = await story.propose(files);
    await tamper(story, number);
    await story.merge(number);
    return story.apply();
  };
}

const piece = /<!-- immuta-reviewed-plan \d+\/\d+ ([\w.-]+) -->/;

/** Edits the plan comment, as anybody with write access can. */
function edit(change: (body: string) => string) {
  return ({ team, shown }: Story, number: number) => {
    const { id, body } = shown(number);
    const after = change(body);
    expect(after).not.toBe(body);
    team.github.editComment(id, after);
  };
}

const refused: Ends = { result: 'failed', reason: 'plan-required', says: [/immuta\/[ac]/], records: false };
const counted: Ends = {
  result: 'failed',
  reason: 'plan-required',
  says: [/plan comment of #\d+ was edited, cut or copied/],
  records: false,
};

/** Enough integrations that their signed plan needs more than one piece. */
const many = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [
    `immuta/more/${String(index)}.yml`,
    declare(`more-${String(index)}`),
  ]),
);

/** Long scripts, so that a plan takes several comments. */
const longScripts: TeamOptions = {
  immuta: {
    variant: {
      rewriteScript: (script) => `${script}\n${"SELECT 'a long line of a long script';\n".repeat(2400)}`,
    },
  },
};

/** Edits that anybody with write access can make, and how the apply then ends. */
const edits: readonly (readonly [(body: string) => string, Ends])[] = [
  // One letter of the signed text changed, the signature cut off, the signed text replaced by nonsense.
  [
    (body) =>
      body.replace(piece, (text, signed: string) =>
        text.replace(signed, (signed.startsWith('W') ? 'X' : 'W') + signed.slice(1)),
      ),
    counted,
  ],
  [
    (body) => body.replace(piece, (text, signed: string) => text.replace(signed, signed.split('.')[0] ?? '')),
    counted,
  ],
  [(body) => body.replace(piece, '<!-- immuta-reviewed-plan 1/1 e30.e30 -->'), counted],
  // The marker changed.
  [(body) => body.replace('immuta-integration-action plan 1', 'immuta-integration-action plan 2'), refused],
];

describe('a plan comment that is not as the action wrote it there does not count', () => {
  stories([
    {
      what: 'edited in any way, until it is restored, even with other line breaks',
      story: async (story) => {
        const number = await story.propose(changed);
        const { id, body } = story.shown(number);
        await story.merge(number);
        for (const [change, ends] of edits) {
          expect(change(body)).not.toBe(body);
          story.team.github.editComment(id, change(body));
          await story.ended(await story.apply(), ends);
        }
        story.team.github.editComment(id, body.replaceAll('\n', '\r\n'));
        return story.apply();
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'removed',
      story: tampered(({ team, shown }, number) => {
        team.github.deleteComment(shown(number).id);
      }),
      ends: refused,
    },
    {
      what: 'a piece of a long plan missing',
      story: async (story) => {
        seed(story.team, ...Array.from({ length: 100 }, (_, index) => `more-${String(index)}`));
        await story.team.github.commit('main', many);
        return tampered(edit((body) => body.replace(piece, '')))(story);
      },
      ends: counted,
    },
    {
      what: 'one of the comments of a long plan removed',
      team: longScripts,
      story: tampered(({ team }, number) => {
        const [, second] = team.github.comments(number);
        team.github.deleteComment(second?.id ?? 0);
      }),
      ends: {
        ...refused,
        says: [/plan comment of #\d+ does not count as a plan: part 2 of it is missing/],
      },
    },
    {
      what: 'copied from another pull request',
      story: async (story) => {
        const planned = await story.propose(changed);
        const copy = await story.team.propose(changed);
        story.team.github.addComment(copy, story.shown(planned).body, 'github-actions[bot]');
        await story.merge(copy);
        return story.apply();
      },
      ends: refused,
    },
    {
      what: 'from another repository, under the same number',
      story: async (story) => {
        const body = await withTeam(
          {
            github: { repo: 'another-repository' },
            immuta: { apiKey: story.team.immuta.apiKey },
            files: { [a]: declare('one') },
            inputs: { name: 'prod' },
          },
          async (other) => {
            other.immuta.seed({ config: held('one') });
            const number = await other.propose(changed);
            await other.run('pull_request', { number });
            return other.github.comments(number)[0]?.body ?? '';
          },
        );
        expect(body).toMatch(piece);
        const number = await story.team.propose(changed);
        story.team.github.addComment(number, body, 'github-actions[bot]');
        await story.merge(number);
        return story.apply();
      },
      ends: refused,
    },
    {
      what: 'made for another tenant of the same repository',
      story: async (story) => {
        await story.merge(await story.propose(changed, { inputs: { name: 'staging' } }));
        return story.apply();
      },
      ends: refused,
    },
    {
      what: 'signed with another key',
      story: async (story) => {
        await story.merge(
          await story.propose(changed, { inputs: { 'plan-key': 'another key of somebody else' } }),
        );
        return story.apply({ inputs: { 'plan-key': 'the key of this team' } });
      },
      ends: {
        ...refused,
        says: [
          /comment of #\d+ was signed with another key: .*Re-run the plan of #\d+, then re-run this apply/,
        ],
      },
    },
    {
      what: 'replaced by the failure of a later plan',
      story: tampered(async ({ team }, number) => {
        team.immuta.fault({ kind: 'status', status: 403, route: 'GET /integrations' });
        const step = await team.run('pull_request', { number });
        expect(step.outputs['reason']).toBe('unauthorized');
      }),
      ends: refused,
    },
    {
      what: 'replaced by an older plan of the same pull request',
      story: tampered(async (story, number) => {
        const { body } = story.shown(number);
        await story.team.github.commit('change-1', { [a]: declare('one', { role: 'third_role' }) });
        await story.plan(number);
        edit(() => body)(story, number);
      }),
      ends: { result: 'failed', reason: 'stale-plan', says: [/\(declared\)/] },
    },
    {
      what: 'and with if-present it deletes nothing',
      reviewed: 'if-present',
      story: tampered(
        edit((body) => body.replace(piece, '')),
        { [b]: null },
      ),
      ends: { result: 'failed', reason: 'plan-required', says: [/immuta\/b\.yml/] },
    },
  ]);
});

describe('a plan still counts with', () => {
  stories([
    {
      what: 'a copy of it in a later comment: the oldest counts',
      story: tampered(({ team, shown }, number) => {
        team.github.addComment(number, shown(number).body.replace(piece, ''), 'octo-dev');
      }),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'a piece of it twice',
      story: tampered(edit((body) => `${body}\n\n${piece.exec(body)?.[0] ?? ''}`)),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    ...['octo-dev', 'github-actions[bot]'].map((author) => ({
      what: `a copy by ${author} of a former second part, with a foreign piece below it`,
      team: longScripts,
      story: async (story: Story) => {
        const { team } = story;
        const number = await story.propose(changed);
        const [first, second] = team.github.comments(number);
        const [marker = ''] = (second?.body ?? '').split('\n');
        expect(marker).toContain('immuta-integration-action plan 2');
        team.github.addComment(
          number,
          `${marker}\n${first?.body ?? ''}\n${piece.exec(first?.body ?? '')?.[0] ?? ''}`,
          author,
        );
        team.immuta.setVariant({ rewriteScript: (script) => script });
        await story.plan(number);
        await story.merge(number);
        return story.apply();
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    })),
    {
      what: 'the same plan key but another API key in apply',
      story: async (story) => {
        const inputs = { 'plan-key': 'the key of this team' };
        await story.merge(await story.propose(changed, { inputs }));
        return story.apply({ inputs });
      },
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
  ]);
});

test('two tenants that differ only in the secrets that they echo give identical comments', async () => {
  const bodies = await Promise.all(
    ['FirstPassw0rd', 'An0therPassword'].map((password) =>
      withTeam(
        {
          files: { [a]: declare('one'), [b]: declare('two') },
          inputs: { name: 'prod', 'plan-key': 'the key of this team' },
          immuta: { variant: { secrets: 'clear' } },
        },
        async (team) => {
          for (const host of ['one', 'two']) team.immuta.seed({ config: { ...held(host), password } });
          const number = await team.propose({ ...changed, [b]: null });
          const step = await fresh(team, () => team.run('pull_request', { number }));
          expect(log(step)).not.toContain(password);
          return team.github
            .comments(number)
            .map(({ body }) => body.replaceAll(team.immuta.url.replace(/^http:\/\//, ''), 'the tenant'));
        },
      ),
    ),
  );
  expect(bodies[0]?.join('')).toMatch(piece);
  expect(bodies[0]).toEqual(bodies[1]);
});
