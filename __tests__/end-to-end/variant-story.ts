import { expect } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import type { Step, Team } from '../../sandbox/team.ts';
import { file, live, password, payload } from './integration-file.ts';
import { expectSuccess, log, withTeam } from './with-team.ts';

export const host = (name: string) => ({ config: { host: `${name}.example.com` } });
export const updated = { config: { username: 'immuta_new' } };

/** The Redshift integrations of a tenant. */
export const redshift = (team: Team): unknown[] =>
  team.immuta
    .state()
    .filter(({ type, status }) => type === 'Redshift' && status !== 'deleted')
    .map(({ config, status }) => ({ config, status }));

/**
 * Expects of a tenant that answers like this: a plan of one creation, update and deletion, an apply that does exactly
 * that, and no drift after it. Returns the log of the plan.
 */
export async function expectPlanAndApply(variant: Partial<ImmutaVariant>): Promise<string> {
  const files = {
    'immuta/one.yml': file(),
    'immuta/two.yml': file(host('two')),
    'immuta/four.yml': file(host('four')),
  };
  return withTeam({ files, immuta: { variant } }, async (team) => {
    for (const declared of [{}, host('two'), host('four')]) team.immuta.seed({ config: live(declared) });
    const number = await team.propose({
      'immuta/one.yml': file(updated),
      'immuta/two.yml': null,
      'immuta/three.yml': file(host('three')),
    });
    const plan = await team.run('pull_request', { number });
    expectPlan(plan);
    await team.github.merge(number);
    team.immuta.forgetRequests();
    const step = await team.run('push', {});
    expectApplied(step, team);
    for (const text of [log(step), step.summary, ...team.github.comments(number).map(({ body }) => body)])
      expect(text).not.toContain(password);
    expect((await team.run('schedule', {})).outputs['result']).toBe('in-sync');
    return log(plan);
  });
}

function expectPlan(plan: Step): void {
  expectSuccess(plan, 'changes');
  expect(plan.outputs).toMatchObject({
    'create-count': '1',
    'update-count': '1',
    'delete-count': '1',
    'integration-ids': '{"immuta/four.yml":"3","immuta/one.yml":"1","immuta/two.yml":"2"}',
  });
  expect(JSON.parse(plan.outputs['script-files'] ?? '')).toHaveLength(3);
}

function expectApplied(step: Step, team: Team): void {
  expectSuccess(step, 'applied');
  expect(
    team.immuta
      .writes()
      .map(({ method, body }) => [method, body])
      .sort(),
  ).toEqual([
    ['DELETE', undefined],
    ['POST', payload(host('three'))],
    ['PUT', payload(updated)],
  ]);
  expect(redshift(team)).toEqual(
    [updated, host('four'), host('three')].map((declared) => ({
      config: live(declared),
      status: 'enabled',
    })),
  );
}
