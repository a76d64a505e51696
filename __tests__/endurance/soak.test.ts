import { afterAll, expect, test } from '@jest/globals';
import { passingFaults, randomFaults, type Fault } from '../../sandbox/immuta/faults.ts';
import { startTeam, type Team } from '../../sandbox/team.ts';
import { integrationFile, liveConfig, password } from '../end-to-end/fault-bench.ts';

const hosts = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index)}`);

const created = hosts('created', 110);
const updated = hosts('updated', 60);
const removed = hosts('removed', 30);

/** Including those that need another run. */
const anyFaults: readonly [Fault, ...Fault[]] = [
  ...passingFaults,
  { kind: 'truncated-json' },
  { kind: 'login-page' },
  { kind: 'redirect' },
  { kind: 'hang' },
  { kind: 'hang', when: 'after-effect' },
  { kind: 'status429' },
  { kind: 'late-effect', afterMs: 1500 },
];

/** Far more than it should take. */
const mostRuns = 10;

const teams: Team[] = [];
afterAll(async () => {
  await Promise.all(teams.map((team) => team.close()));
});

const fileOf = (host: string): string => `immuta/${host}.yml`;

test.each([
  ['that pass by themselves', 20_261_124, passingFaults],
  ['of every kind', 7, anyFaults],
] as const)(
  '200 integrations with faults %s in 5 %% of all requests converge, with nothing lost and nothing done twice',
  async (_, seed, kinds) => {
    const team = await startTeam({
      github: { checkAnswers: false },
      // Only the action itself prevents a second creation.
      immuta: { settleAfterMs: 0, variant: { oneIntegrationPer: 'none' } },
      env: { REDSHIFT_PASSWORD: password },
      inputs: {
        name: 'soak',
        'reviewed-plan': 'ignored',
        'max-deletes': String(removed.length),
        'request-timeout': '2',
      },
      files: Object.fromEntries(
        [...updated, ...removed].map((host) => [fileOf(host), integrationFile(host, 'former_role')]),
      ),
    });
    teams.push(team);
    const { immuta, github } = team;
    const ids = new Map(
      [...updated, ...removed].map((host) => [
        host,
        immuta.seed({ config: liveConfig(host, 'former_role') }),
      ]),
    );
    await github.commit('main', {
      ...Object.fromEntries(
        [...created, ...updated].map((host) => [fileOf(host), integrationFile(host, 'new_role')]),
      ),
      ...Object.fromEntries(removed.map((host) => [fileOf(host), null])),
    });
    const trigger = await github.trigger('push', {});
    const faults = immuta.fault(randomFaults({ seed, kinds }));

    const outcomes: string[] = [];
    let outcome = '';
    while (outcome !== 'applied' && outcome !== 'no-changes' && outcomes.length < mostRuns) {
      const step = await team.rerun(trigger);
      outcome = step.outputs.result ?? '';
      outcomes.push(outcome);
      expect(['applied', 'partially-applied', 'failed', 'no-changes']).toContain(outcome);
      expect(step.stderr).toBe('');
    }
    console.log(
      `soak: ${String(faults.hits())} faults in ${String(immuta.requests.length)} requests; runs: ${outcomes.join(', ')}`,
    );

    expect(faults.hits()).toBeGreaterThan(20);
    expect(['applied', 'no-changes']).toContain(outcome);
    const held = immuta.state().map(({ id, status, config }) => {
      const {
        host,
        impersonation,
        password: secret,
      } = config as { host: string; impersonation: { role: string }; password: string };
      return [host.replace('.example.com', ''), { id, status, role: impersonation.role, secret }] as const;
    });
    expect(held.map(([host]) => host).sort()).toEqual([...created, ...updated].sort());
    for (const [host, integration] of held) {
      expect({ host, ...integration }).toEqual({
        host,
        id: ids.get(host) ?? expect.any(String),
        status: 'enabled',
        role: 'new_role',
        secret: password,
      });
    }
  },
  600_000,
);
