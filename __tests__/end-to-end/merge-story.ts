import { expect } from '@jest/globals';
import type { MergeMethod } from '../../sandbox/github/pulls.ts';
import type { Step, Team, TeamOptions } from '../../sandbox/team.ts';
import { file, live } from './integration-file.ts';
import { expectSuccess, log, withTeam } from './with-team.ts';

export const host = (name: string) => ({ config: { host: `${name}.example.com` } });
export const files = { 'immuta/one.yml': file(), 'immuta/two.yml': file(host('two')) };
export const update = { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) };

/** Runs a test with a team whose two files are live as declared. */
export async function mergeTeam(
  work: (team: Team) => Promise<void>,
  github?: TeamOptions['github'],
): Promise<void> {
  await withTeam(
    { files, immuta: { settleAfterPolls: 0 }, ...(github === undefined ? {} : { github }) },
    async (made) => {
      made.immuta.seed({ config: live() });
      made.immuta.seed({ config: live(host('two')) });
      await work(made);
    },
  );
}

/** How a pull request is merged, which event applies it, and what GitHub does. */
export interface MergeCase {
  readonly method: MergeMethod;
  readonly event: 'push' | 'pull_request';
  readonly github: 'as usual' | 'does not connect the commits yet' | 'gives no permission for deployments';
}

const trouble: Readonly<Record<MergeCase['github'], TeamOptions['github']>> = {
  'as usual': undefined,
  'does not connect the commits yet': { pullsLagRequests: 1 },
  'gives no permission for deployments': { permissions: { contents: 'read', 'pull-requests': 'write' } },
};

export function applyMerge(made: Team, event: MergeCase['event'], number: number): Promise<Step> {
  return event === 'push' ? made.run('push', {}) : made.run('pull_request', { number, action: 'closed' });
}

export const writes = (made: Team): string[] =>
  made.immuta
    .writes()
    .map(({ method, path }) => `${method} ${path}`)
    .sort();

/** A pull request whose first commit removes a file, with others on top, in this order. */
export async function longPull(made: Team): Promise<number> {
  await made.github.commit('change', { 'immuta/two.yml': null }, 'Remove two');
  await made.github.commit('change', { 'README.md': 'Words\n' }, 'Write words');
  await made.github.commit('change', update, 'Update one');
  const number = await made.github.openPull({ head: 'change' });
  // The base branch has a newer commit, so a rebase makes new commits of the pull request's.
  await made.github.commit('main', { 'other.txt': 'other' });
  expectSuccess(await made.run('pull_request', { number }), 'changes');
  return number;
}

/** Expects that every change of a pull request of several commits is applied, even a deletion in an early one. */
export async function expectLongPullApplied({ method, event, github }: MergeCase): Promise<void> {
  await mergeTeam(async (made) => {
    const number = await longPull(made);
    await made.github.merge(number, method);
    const step = await applyMerge(made, event, number);
    expectSuccess(step, 'applied');
    expect(writes(made)).toEqual(['DELETE /integrations/2', 'PUT /integrations/1']);
    const comments = made.github.comments(number).map(({ body }) => body);
    expect(comments).toEqual([expect.anything(), expect.stringMatching(/Immuta (apply|result)/)]);
    if (github === 'gives no permission for deployments')
      expect(log(step)).toMatch(/^::warning.*deployments: write/m);
  }, trouble[github]);
}
