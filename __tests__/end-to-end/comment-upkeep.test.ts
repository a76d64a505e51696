import { describe, expect, jest, test } from '@jest/globals';
import type { Team } from '../../sandbox/team.ts';
import { file, live } from './integration-file.ts';
import { expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const bot = 'github-actions[bot]';
const change = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };
const newest = { 'immuta/one.yml': file({ config: { username: 'immuta_newest' } }) };

async function withProposal(work: (team: Team, number: number) => Promise<void>): Promise<void> {
  await withTeam({ files: { 'immuta/one.yml': file() }, github: { checkAnswers: false } }, async (team) => {
    team.immuta.seed({ config: live() });
    await work(team, await team.propose(change));
  });
}

describe('the comments of one plan', () => {
  test.concurrent('are one again after two parallel runs, and a copy that a person made stays', async () => {
    await withProposal(async (team, number) => {
      await team.run('pull_request', { number });
      const [ours] = team.github.comments(number);
      const copy = team.github.addComment(number, ours?.body ?? '', 'octo-dev');
      const duplicate = team.github.addComment(number, ours?.body ?? '', ours?.user ?? bot);
      expect(duplicate.id).toBeGreaterThan(ours?.id ?? 0);
      await team.github.commit('change-1', newest);
      expectSuccess(await team.run('pull_request', { number, action: 'synchronize' }), 'changes');
      const after = team.github.comments(number);
      expect(after.map(({ id }) => id)).toEqual([ours?.id, copy.id]);
      expect(after[0]?.body).toContain('immuta_newest');
      expect(after[1]?.body).toBe(copy.body);
    });
  });

  test.concurrent('are replaced by a new one after the key was changed', async () => {
    await withProposal(async (team, number) => {
      const plan = (key: string, name: string) =>
        team.run('pull_request', { number }, { inputs: { 'plan-key': key, name } });
      await plan('the key of last year', 'prod');
      await plan('the key of last year', 'staging');
      const [old, staging] = team.github.comments(number);
      const copy = team.github.addComment(number, old?.body ?? '', 'octo-dev');
      expectSuccess(await plan('the key of this year', 'prod'), 'changes');
      const after = team.github.comments(number).map(({ id }) => id);
      expect(after.slice(0, 2)).toEqual([staging?.id, copy.id]);
      expect(after).toHaveLength(3);
      expect(after).not.toContain(old?.id);
    });
  });

  test.concurrent.each([
    [
      403,
      'Unable to create comment because issue is locked.',
      /issue is locked\. Unlock the conversation of #\d+/,
    ],
    [403, 'Resource not accessible by integration', /not accessible.*`pull-requests: write`/],
    [403, 'Repository was archived so is read-only.', /archived.*set `comment: never`/],
    [404, 'Not Found', /Not Found.*`pull-requests: write`/],
    [410, 'Issues are disabled for this repo', /Issues are disabled.*Turn on Issues/],
    [422, 'Validation Failed', /Validation Failed.*Fix what GitHub reports/],
  ])('that GitHub refuses with %i %s are a warning with the cure', async (kind, message, says) => {
    await withProposal(async (team, number) => {
      team.github.fault({ method: 'POST', path: '/comments', kind, message, times: 9 });
      const step = await team.run('pull_request', { number });
      expectSuccess(step, 'changes');
      expect(log(step).match(/^::warning.*could not be posted.*/m)?.[0]).toMatch(says);
    });
  });
});

test.concurrent('each script that does not fit into the comments is listed with its place', async () => {
  const hosts = Array.from({ length: 6 }, (_, index) => `host-${String(index)}.example.com`);
  const files = Object.fromEntries(
    hosts.map((host, index) => [`immuta/${String(index)}.yml`, file({ config: { host } })]),
  );
  const line = 'GRANT SELECT ON TABLE a_table_with_a_long_name TO GROUP immuta_readers;\n';
  const rewriteScript = (script: string): string => `${script}\n${line.repeat(4200)}`;
  await withTeam(
    { immuta: { variant: { rewriteScript } }, github: { checkAnswers: false } },
    async (team) => {
      const number = await team.propose(files);
      const step = await team.run('pull_request', { number });
      expectSuccess(step, 'changes');
      const comments = team.github.comments(number).map(({ body }) => body);
      expect(comments.length).toBeLessThanOrEqual(10);
      const own = (report: string, index: number): string =>
        report.split(`#### ➕ Create \`immuta/${String(index)}.yml\``)[1]?.split('#### ')[0] ?? '';
      const isWhole = (text: string): boolean => text.split(line.trim()).length > 4200;
      const places = hosts.map((_, index) => {
        const said = own(comments.join('\n'), index);
        if (isWhole(said)) return 'here';
        if (said.includes('It is in the job summary')) {
          expect(isWhole(own(step.summary, index))).toBe(true);
          return 'summary';
        }
        expect(said).toContain('It is in its `.sql` file');
        expect(own(step.summary, index)).toContain('It is in its `.sql` file');
        return 'file';
      });
      expect(places).toContain('here');
      expect(places).toContain('summary');
      expect(places).toContain('file');
      expect(step.summary).not.toContain('This summary is cut');
    },
  );
});
