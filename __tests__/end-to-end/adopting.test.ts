import { expect, jest, test } from '@jest/globals';
import { file, live } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const one = 'immuta/one.yml';
const quick = { github: { checkAnswers: false } } as const;
const theirs = live({ config: { database: 'theirs', username: 'of_them' } });

test.concurrent(
  'a creation on the host of an integration that no file declares shows the difference, and the line that adopts it',
  async () => {
    await withTeam(quick, async (team) => {
      const id = team.immuta.seed({ config: theirs });
      const number = await team.propose({ [one]: file() });
      expectSuccess(await team.run('pull_request', { number }), 'changes');
      const [comment] = team.github.comments(number);
      expect(comment?.body).toContain('`config.database` is `theirs` there and `immuta` here');
      expect(comment?.body).toContain('`config.username` is `of_them` there and `immuta_system` here');
      expect(comment?.body).toContain(`\`lifecycle: { id: ${id} }\``);

      // If it is merged anyway, Immuta refuses it.
      await team.github.merge(number);
      const apply = await team.run('push', {});
      expectFailure(apply, 'conflict', new RegExp(`already has integration ${id}\\..*config\\.database`));
      expect(log(apply)).toContain(`lifecycle:%0A  id: ${id}`);
      expect(calls(team.immuta).filter((call) => call === 'POST /integrations')).toHaveLength(1);

      // With the line of the comment.
      const adopting = await team.propose({ [one]: `${file()}lifecycle: { id: ${id} }\n` });
      const plan = await team.run('pull_request', { number: adopting });
      expect(plan.outputs).toMatchObject({ result: 'changes', 'create-count': '0', 'update-count': '1' });
      await team.github.merge(adopting);
      expectSuccess(await team.run('push', {}), 'applied');
      expect(team.immuta.state()).toMatchObject([
        { id, status: 'enabled', config: { database: 'immuta', username: 'immuta_system' } },
      ]);
    });
  },
);

test.concurrent('if Immuta allows more than one per host, the creation succeeds', async () => {
  await withTeam({ ...quick, immuta: { variant: { oneIntegrationPer: 'database' } } }, async (team) => {
    team.immuta.seed({ config: theirs });
    const number = await team.propose({ [one]: file() });
    await team.run('pull_request', { number });
    await team.github.merge(number);
    expectSuccess(await team.run('push', {}), 'applied');
    expect(team.immuta.state()).toMatchObject([
      { config: theirs },
      { status: 'enabled', config: { database: 'immuta' } },
    ]);
  });
});

test.concurrent(
  'an integration under another name of the host is identified by Immuta’s refusal',
  async () => {
    await withTeam(quick, async (team) => {
      team.immuta.fault({
        route: 'POST /integrations',
        kind: 'status',
        status: 409,
        message: 'Redshift integration already exists on ONE (id = 31).',
      });
      await team.github.commit('main', { [one]: file() });
      const apply = await team.run('push', {}, { inputs: { 'reviewed-plan': 'ignored' } });
      expectFailure(apply, 'conflict', /already has integration 31\.%0A/);
      expect(log(apply)).toContain('lifecycle:%0A  id: 31');
    });
  },
);
