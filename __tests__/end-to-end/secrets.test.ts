import { describe, expect, jest, test } from '@jest/globals';
import { live } from './integration-file.ts';
import { at, before, change, expectSecretsKept } from './secrets-life.ts';
import { expectSuccess, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

/** __tests__/endurance/secrets.test.ts has the other ways in which Immuta may show secrets. */
describe('real secrets in the environment appear nowhere except in POST and PUT', () => {
  test.concurrent('if Immuta leaves secrets out', async () => {
    await expectSecretsKept({ secrets: 'omitted' });
  });

  test.concurrent('if Immuta shows secrets in clear text, and the job has a debug log', async () => {
    const { steps } = await expectSecretsKept(
      { secrets: 'clear', otherTypes: true, undocumentedFields: true },
      { RUNNER_DEBUG: '1' },
    );
    expect(steps.apply.stdout).toMatch(/^::debug::/m);
  });
});

test('a plan needs no password of the data platform, and shows the same without one', async () => {
  await withTeam({ files: before, env: { REDSHIFT_PASSWORD: '' } }, async (team) => {
    const number = await team.propose(change);
    for (const host of ['changed', 'removed', 'same']) team.immuta.seed({ config: live(at(host)) });
    const plan = await team.run('pull_request', { number });
    expectSuccess(plan, 'changes');
    const [comment] = team.github.comments(number);
    expect(comment?.body).toContain('${REDSHIFT_PASSWORD}');
    expect(comment?.body).toContain("PASSWORD :'REDSHIFT_PASSWORD'");
  });
});
