import { describe, expect, jest, test } from '@jest/globals';
import type { Step, Team } from '../../sandbox/team.ts';
import { file, live } from './integration-file.ts';
import { expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const usual = { 'immuta/one.yml': file() };
const change = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };
const broken = { 'immuta/one.yml': file({ config: { host: undefined } }) };

async function team(work: (team: Team) => Promise<void>): Promise<void> {
  await withTeam({ files: usual }, async (made) => {
    made.immuta.seed({ config: live() });
    await work(made);
  });
}

/** Pushes to the pull request of `propose`, and plans. */
async function push(
  made: Team,
  number: number,
  files: Readonly<Record<string, string>>,
  inputs = {},
): Promise<Step> {
  await made.github.commit('change-1', files);
  return made.run('pull_request', { number, action: 'synchronize' }, { inputs });
}

const bodies = (made: Team, number: number): string[] => made.github.comments(number).map(({ body }) => body);
const withoutFooter = (body = ''): string => body.replace(/<sub>.*?<\/sub>/g, '');
const writes = (made: Team): string[] =>
  made.github.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);

describe('the plan comment', () => {
  test.concurrent('is posted once, and a second push updates it in place', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const first = await made.run('pull_request', { number });
      const [before] = made.github.comments(number);
      const second = await push(made, number, {
        'immuta/one.yml': file({ config: { username: 'immuta_newest' } }),
      });
      const [after, ...more] = made.github.comments(number);
      expect(more).toEqual([]);
      expect(after?.id).toBe(before?.id);
      expect(before?.body).toContain('immuta_new`');
      expect(after?.body).toContain('immuta_newest`');
      expect(first.outputs['comment-url']).toMatch(/^https:.*#issuecomment-\d+$/);
      expect(second.outputs['comment-url']).toBe(first.outputs['comment-url']);
    });
  });

  test.concurrent('changes only in its footer if a push does not change the plan', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      await made.run('pull_request', { number });
      const [before] = bodies(made, number);
      await push(made, number, { 'README.md': 'Other words\n' });
      const [after] = bodies(made, number);
      expect(after).not.toBe(before);
      expect(withoutFooter(after)).toBe(withoutFooter(before));
      made.github.requests.length = 0;
      await made.run('pull_request', { number, action: 'labeled' });
      expect(writes(made)).toEqual([]);
    });
  });

  test.concurrent(
    'is found among several pages of others, and a comment that quotes it is not changed',
    async () => {
      await team(async (made) => {
        const number = await made.propose(change);
        for (let index = 0; index < 110; index += 1) made.github.addComment(number, `word ${String(index)}`);
        await made.run('pull_request', { number });
        const ours = made.github.comments(number).at(-1);
        const quoted = made.github.addComment(number, `> ${ours?.body ?? ''}`);
        const copied = made.github.addComment(number, ours?.body ?? '');
        for (let index = 0; index < 110; index += 1) made.github.addComment(number, `word ${String(index)}`);
        expectSuccess(
          await push(made, number, { 'immuta/one.yml': file({ config: { username: 'immuta_newest' } }) }),
          'changes',
        );
        const all = made.github.comments(number);
        expect(all).toHaveLength(223);
        expect(all.filter(({ body }) => body.includes('immuta_newest')).map(({ id }) => id)).toEqual([
          ours?.id,
        ]);
        for (const other of [quoted, copied])
          expect(all.find(({ id }) => id === other.id)?.body).toBe(other.body);
      });
    },
  );

  test.concurrent('continues in further comments, and those no longer needed are removed', async () => {
    await team(async (made) => {
      const many = Object.fromEntries(
        Array.from({ length: 24 }, (_, index) => [
          `immuta/many/${String(index)}.yml`,
          file({ config: { host: `host-${String(index)}.example.com` } }),
        ]),
      );
      const number = await made.propose(many);
      expectSuccess(await made.run('pull_request', { number }), 'changes');
      const parts = made.github.comments(number);
      expect(parts.length).toBeGreaterThan(1);
      for (const { body } of parts) expect(body.length).toBeLessThanOrEqual(65_536);
      for (const path of Object.keys(many))
        expect(parts.some(({ body }) => body.includes(path.replace('.yml', '.create.sql')))).toBe(true);
      const again = await made.run('pull_request', { number });
      expectSuccess(again, 'changes');
      expect(made.github.comments(number).map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
      await made.github.commit(
        'change-1',
        Object.fromEntries(
          Object.keys(many)
            .slice(1)
            .map((path) => [path, null]),
        ),
      );
      expectSuccess(await made.run('pull_request', { number, action: 'synchronize' }), 'changes');
      expect(made.github.comments(number).map(({ id }) => id)).toEqual([parts[0]?.id]);
    });
  });

  test.concurrent('comment: never posts none', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      const step = await made.run('pull_request', { number }, { inputs: { comment: 'never' } });
      expectSuccess(step, 'changes');
      expect(bodies(made, number)).toEqual([]);
      expect(step.outputs['comment-url'] ?? '').toBe('');
      expect(step.summary).toContain('immuta_new');
    });
  });

  test.concurrent(
    'comment: changes posts none if nothing changes, and updates an older one to say so',
    async () => {
      await team(async (made) => {
        const inputs = { comment: 'changes' };
        const number = await made.propose({ 'README.md': 'Other words\n' });
        expectSuccess(await made.run('pull_request', { number }, { inputs }), 'no-changes');
        expect(bodies(made, number)).toEqual([]);
        expectSuccess(await push(made, number, change, inputs), 'changes');
        const [first] = made.github.comments(number);
        expect(first?.body).toContain('immuta_new');
        expectSuccess(await push(made, number, usual, inputs), 'no-changes');
        const [second, ...more] = made.github.comments(number);
        expect(more).toEqual([]);
        expect(second?.id).toBe(first?.id);
        expect(second?.body).toMatch(/No changes/);
        expect(second?.body).not.toContain('immuta_new');
      });
    },
  );

  test.concurrent(
    'is replaced by what is wrong where a plan fails, and comes back when that is fixed',
    async () => {
      await team(async (made) => {
        const number = await made.propose(change);
        await made.run('pull_request', { number });
        const [first] = made.github.comments(number);
        expectFailure(await push(made, number, broken), 'invalid-config', /config\.host/);
        const [failed, ...more] = made.github.comments(number);
        expect(more).toEqual([]);
        expect(failed?.id).toBe(first?.id);
        expect(failed?.body).toMatch(/The plan failed/);
        expect(failed?.body).toContain('config.host');
        expect(failed?.body).not.toMatch(/immuta-reviewed-plan|immuta_new/);
        expectSuccess(await push(made, number, change), 'changes');
        expect(made.github.comments(number).map(({ id }) => id)).toEqual([first?.id]);
        expect(bodies(made, number)[0]).toContain('immuta_new');
      });
    },
  );

  test.concurrent.each([
    ['a plan', change],
    ['a plan that fails', broken],
  ])('of %s for an outdated head leaves it alone', async (_, files) => {
    await team(async (made) => {
      const number = await made.propose(files);
      const old = await made.github.trigger('pull_request', { number });
      await push(made, number, { 'immuta/one.yml': file({ config: { username: 'immuta_newest' } }) });
      const before = bodies(made, number);
      const step = await made.rerun(old);
      expect(bodies(made, number)).toEqual(before);
      expect(log(step)).toMatch(/^::warning.*newer commit/m);
      expect(step.outputs['result']).toBe(files === change ? 'changes' : 'failed');
    });
  });

  test.concurrent.each([
    ['may not be written', { contents: 'read', 'pull-requests': 'read' } as const],
    ['may not even be read', { contents: 'read' } as const],
  ])('that %s is a warning that names the permission', async (_, permissions) => {
    await withTeam({ files: usual, github: { permissions } }, async (made) => {
      made.immuta.seed({ config: live() });
      const number = await made.propose(change);
      const step = await made.run('pull_request', { number });
      expectSuccess(step, 'changes');
      expect(log(step)).toMatch(/^::warning.*comment could not be posted.*pull-requests: write/m);
      expect(bodies(made, number)).toEqual([]);
    });
  });

  test.concurrent('two tenants have separate comments', async () => {
    await team(async (made) => {
      const number = await made.propose(change);
      for (const name of ['eu', 'us', 'eu'])
        expectSuccess(await made.run('pull_request', { number }, { inputs: { name } }), 'changes');
      expect(bodies(made, number).map((body) => /## Immuta plan · (\w+)/.exec(body)?.[1])).toEqual([
        'eu',
        'us',
      ]);
    });
  });
});
