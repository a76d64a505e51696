import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FaultRule } from '../../sandbox/github/faults.ts';
import { startTeam, type Step, type Team } from '../../sandbox/team.ts';
import { inParallel } from '../../src/in-parallel.ts';
import { integrationFile, liveConfig, password } from '../end-to-end/fault-bench.ts';

const cellsAtOnce = 8;

/** The requests to GitHub, and the mode that sends them. */
const routes = [
  { mode: 'plan', method: 'GET', path: /\/git\/trees\// },
  { mode: 'plan', method: 'GET', path: /\/git\/blobs\// },
  { mode: 'plan', method: 'GET', path: /\/pulls\/\d+$/ },
  { mode: 'plan', method: 'GET', path: /\/issues\/\d+\/comments$/ },
  { mode: 'plan', method: 'POST', path: /\/issues\/\d+\/comments$/ },
  { mode: 'apply', method: 'GET', path: /\/git\/trees\// },
  { mode: 'apply', method: 'GET', path: /\/git\/ref\/heads(?:\/|%2F)main$/ },
  { mode: 'apply', method: 'GET', path: /\/compare\/[0-9a-f]+\.\.\.[0-9a-f]+$/ },
  { mode: 'apply', method: 'GET', path: /\/commits\/[0-9a-f]+\/pulls$/ },
  { mode: 'apply', method: 'GET', path: /\/deployments$/ },
  { mode: 'apply', method: 'GET', path: /\/issues\/\d+\/comments$/ },
  { mode: 'apply', method: 'POST', path: /\/issues\/\d+\/comments$/ },
  { mode: 'apply', method: 'POST', path: /\/deployments$/ },
  { mode: 'apply', method: 'POST', path: /\/statuses$/ },
] as const;

const faults: readonly (Pick<FaultRule, 'kind' | 'retryAfter'> & { readonly name: string })[] = [
  { name: '500', kind: 500 },
  { name: '502 in HTML', kind: 502 },
  { name: '503', kind: 503 },
  { name: '429', kind: 429, retryAfter: 1 },
  { name: 'a secondary rate limit', kind: 'secondary-rate-limit', retryAfter: 1 },
  { name: 'a used-up rate limit', kind: 'rate-limit', retryAfter: 1 },
  { name: 'a reset before the effect', kind: 'reset-before' },
  { name: 'a reset after the effect', kind: 'reset-after' },
  { name: 'a hang', kind: 'hang' },
  { name: 'truncated JSON', kind: 'truncate' },
  { name: '200 with a web page', kind: 'html' },
];

interface Cell {
  readonly name: string;
  readonly route: (typeof routes)[number];
  readonly fault: (typeof faults)[number];
}

const cells: readonly Cell[] = faults.flatMap((fault) =>
  routes.map((route) => ({
    name: `${fault.name} to ${route.mode}: ${route.method} ${route.path.source}`,
    route,
    fault,
  })),
);

interface Played {
  readonly struck: number;
  readonly step: Step;
  readonly comments: readonly string[];
  readonly recorded: number;
  readonly writes: readonly string[];
}

const played = new Map<string, Played>();
const teams: Team[] = [];

async function openTeam(): Promise<Team> {
  const team = await startTeam({
    github: { checkAnswers: false },
    immuta: { settleAfterMs: 0 },
    files: { 'immuta/b.yml': integrationFile('b', 'former_role') },
    env: { REDSHIFT_PASSWORD: password },
    inputs: { name: 'prod', 'request-timeout': '2', 'reviewed-plan': 'required' },
  });
  team.immuta.seed({ config: liveConfig('b', 'former_role') });
  teams.push(team);
  return team;
}

beforeAll(async () => {
  await inParallel(cells, cellsAtOnce, async (cell) => {
    played.set(cell.name, await play(cell));
  });
}, 900_000);

afterAll(async () => {
  await Promise.all(teams.map((team) => team.close()));
  console.log(`${String(cells.length)} cells of faults of GitHub's`);
});

/** A pull request is planned, or merged and applied. The fault hits one request. */
async function play({ route: { mode, method, path }, fault: { kind, retryAfter } }: Cell): Promise<Played> {
  const team = await openTeam();
  const number = await team.propose({
    'immuta/a.yml': integrationFile('a'),
    'immuta/b.yml': integrationFile('b', 'new_role'),
  });
  if (mode === 'apply') await team.github.merge(number);
  const fault = team.github.fault({
    method,
    path,
    kind,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
  const step =
    mode === 'plan'
      ? await team.run('pull_request', { number })
      : await team.run('push', {}, { inputs: { 'reviewed-plan': 'ignored' } });
  return {
    struck: fault.hits,
    step,
    comments: team.github.comments(number).map(({ body }) => body),
    recorded: team.github
      .deployments()
      .filter(({ statuses }) => statuses.some(({ state }) => state === 'success')).length,
    writes: team.immuta
      .writes()
      .map(({ method: sent }) => sent)
      .sort(),
  };
}

describe('the run survives a fault of GitHub', () => {
  test.each(cells.map((cell) => [cell.name, cell] as const))('%s', (name, { route: { mode } }) => {
    const outcome = played.get(name);
    expect(outcome?.struck).toBe(1);
    expect(outcome?.step.outputs).toMatchObject({
      result: mode === 'plan' ? 'changes' : 'applied',
      reason: '',
    });
    expect(outcome?.step).toMatchObject({ exitCode: 0, stderr: '' });
    // One comment, one record, and each write once.
    expect(outcome?.comments).toEqual([
      expect.stringContaining(`Immuta ${mode === 'plan' ? 'plan' : 'apply'}`),
    ]);
    expect(outcome?.recorded).toBe(mode === 'plan' ? 0 : 1);
    expect(outcome?.writes).toEqual(mode === 'plan' ? [] : ['POST', 'PUT']);
  });
});

test('if GitHub is down after an apply, the result is in the summary and the files, and the job succeeds', async () => {
  const team = await openTeam();
  const number = await team.propose({ 'immuta/a.yml': integrationFile('a') });
  await team.run('pull_request', { number });
  await team.github.merge(number);
  team.github.fault({ method: 'POST', kind: 'hang', times: 100 });
  team.github.fault({ method: 'GET', path: /\/issues\//, kind: 503, times: 100, skip: 1 });
  const step = await team.run('push', {});
  expect(step.outputs).toMatchObject({ result: 'applied', reason: '' });
  expect(step.exitCode).toBe(0);
  expect(step.summary).toContain('immuta/a.yml');
  expect(JSON.parse(await step.read('immuta/prod/result.json'))).toMatchObject({ result: 'applied' });
  expect(step.stdout).toMatch(/^::warning.*could not be recorded/m);
  expect(step.stdout).toMatch(/^::warning.*result comment could not be posted/m);
}, 120_000);

test.each([
  ['503', 503],
  ['a web page', 'html'],
  ['a redirect', 'redirect'],
  ['truncated JSON', 'truncate'],
] as const)(
  'if GitHub keeps responding with %s, the action concludes nothing from it and writes nothing',
  async (_, kind) => {
    const team = await openTeam();
    await team.github.commit('main', { 'immuta/a.yml': integrationFile('a') });
    team.github.fault({ path: /\/git\/trees\//, kind, times: 100 });
    const step = await team.run('push', {}, { inputs: { 'reviewed-plan': 'ignored' } });
    expect(step.outputs).toMatchObject({ result: 'failed', reason: 'github-error' });
    expect(step.exitCode).toBe(1);
    expect(team.immuta.writes()).toEqual([]);
  },
  120_000,
);

describe('a deletion whose script can’t be saved', () => {
  test.each([
    ['is not made', { withoutSummary: true, faulty: true }, 1, 1],
    ['is made once a comment contains it', { withoutSummary: true, faulty: false }, 0, 0],
    ['is made once the summary contains it', { withoutSummary: false, faulty: true }, 0, 0],
  ])(
    '%s',
    async (_, { withoutSummary, faulty }, left, exitCode) => {
      const team = await openTeam();
      team.immuta.seed({ config: liveConfig('a') });
      await team.github.commit('main', { 'immuta/a.yml': integrationFile('a') });
      const number = await team.propose({ 'immuta/a.yml': null });
      await team.run('pull_request', { number });
      await team.github.merge(number);
      if (faulty) team.github.fault({ method: 'POST', path: /\/comments$/, kind: 403, times: 100 });
      const step = await team.run('push', {}, { withoutSummary });
      expect(
        team.immuta.state().filter(({ config: held }) => (held as { host: string }).host === 'a.example.com'),
      ).toHaveLength(left);
      expect(step.exitCode).toBe(exitCode);
      expect(step.stdout).toContain('DROP SCHEMA');
      expect(step.outputs.reason).toBe(exitCode === 0 ? '' : 'github-error');
    },
    120_000,
  );
});
