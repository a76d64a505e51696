import { expect } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import type { Step, Team } from '../../sandbox/team.ts';
import { file, live } from './integration-file.ts';
import { placeholdersIn, placesWith, tracesOf, type Trace } from './secret-search.ts';
import { expectSuccess, withTeam } from './with-team.ts';

/** Every punctuation mark that Redshift accepts in a password. */
const password = 'Aa1!#$%&()*+,-.:;<=>?[]^_`{|}~zZ9';
/** In the tenant, but not in any environment: only Immuta's responses could reveal it. */
const onlyLive = 'Ech0ed.Only;By-Immuta';
const planKey = 'plan-key-of-the-team-0815';

export const at = (host: string, more = {}) => ({ config: { host: `${host}.example.com`, ...more } });
export const before = {
  'immuta/changed.yml': file(at('changed')),
  'immuta/removed.yml': file(at('removed')),
  'immuta/same.yml': file(at('same')),
};
export const change = {
  'immuta/added.yml': file(at('added')),
  'immuta/changed.yml': file(at('changed', { impersonation: { enabled: false } })),
  'immuta/removed.yml': null,
};

interface Life {
  readonly steps: Readonly<Record<'plan' | 'apply' | 'again' | 'drift' | 'export' | 'validate', Step>>;
  readonly traces: readonly Trace[];
  readonly placeholders: readonly string[];
}

/** Everything once: plan, merge, apply, a re-run, drift after a manual change, export and validate. */
async function wholeLife(team: Team): Promise<Life> {
  for (const host of ['changed', 'removed', 'same', 'unmanaged']) {
    team.immuta.seed({ config: { ...live(at(host)), password: onlyLive } });
  }
  const number = await team.propose(change);
  const plan = await team.run('pull_request', { number });
  await team.github.merge(number);
  const apply = await team.run('push', {}, { inputs: { 'run-script': 'cat "$IMMUTA_SCRIPT"; env' } });
  const again = await team.run('push', {});
  const [edited] = team.immuta.state();
  team.immuta.patch(edited?.id ?? '', { config: { username: 'somebody_else' } });
  const drift = await team.run(
    'schedule',
    {},
    { inputs: { 'drift-issue': 'true', 'fail-on-drift': 'false' } },
  );
  const exported = await team.run('workflow_dispatch', {}, { inputs: { mode: 'export' } });
  const validate = await team.run('workflow_dispatch', {}, { inputs: { mode: 'validate' } });
  const steps = { plan, apply, again, drift, export: exported, validate };
  return { steps, traces: await tracesOf(team, Object.values(steps)), placeholders: placeholdersIn(team) };
}

/** Expects that a whole life shows no secret anywhere, a debug log included, except for the password in POST and PUT. */
export async function expectSecretsKept(
  variant: Partial<ImmutaVariant>,
  env: Readonly<Record<string, string>> = {},
): Promise<Life> {
  const options = {
    immuta: { variant },
    files: before,
    env: { REDSHIFT_PASSWORD: password, ...env },
    inputs: { 'plan-key': planKey, 'max-deletes': '2' },
  };
  return withTeam(options, async (team) => {
    const life = await wholeLife(team);
    const { steps, traces, placeholders } = life;
    expectSuccess(steps.plan, 'changes');
    expectSuccess(steps.apply, 'applied');
    expectSuccess(steps.again, 'no-changes');
    expectSuccess(steps.drift, 'drifted');
    expectSuccess(steps.export, 'exported');
    expectSuccess(steps.validate, 'valid');
    expect(placesWith(traces, password)).toEqual(
      team.immuta
        .writes()
        .filter(({ method }) => method !== 'DELETE')
        .map(({ method, path }) => `Immuta ${method} ${path}`)
        .sort(),
    );
    for (const secret of [onlyLive, planKey, team.immuta.apiKey, team.github.token])
      expect(placesWith(traces, secret)).toEqual([]);
    expect(placeholders).toHaveLength(2);
    for (const placeholder of placeholders) {
      expect(
        placesWith(traces, placeholder).filter(
          (sink) => !/^Immuta POST .*\/scripts\/(create|edit)$/.test(sink),
        ),
      ).toEqual([]);
    }
    return life;
  });
}
