import { describe, expect, jest, test } from '@jest/globals';
import type { Step, Team } from '../../sandbox/team.ts';
import { isJsonObject, type Json } from '../../src/json.ts';
import { live } from './integration-file.ts';
import { planned, usual, type Case, type Planned } from './plan-action-cases.ts';
import { refused } from './plan-refusal-cases.ts';
import {
  calls,
  expectFailure,
  expectSuccess,
  integrationsOf,
  log,
  patience,
  readJson,
  withTeam,
} from './with-team.ts';

jest.setTimeout(patience);

const start = ({ base, variant }: Case) => ({
  files: base ?? usual,
  immuta: variant === undefined ? {} : { variant },
});
const seedOf = ({ seed }: Case) => seed ?? [{ config: live() }];

/** The same case with its own folder, hosts and ids, so that it can run together with others. */
function inFolder(one: Planned, index: number): Planned {
  const folder = `case-${String(index + 10)}`;
  const firstId = (index + 10) * 10;
  const whole = {
    ...one,
    base: one.base ?? usual,
    seed: seedOf(one).map((row, at) => ({ id: at + 1, ...row })),
  };
  const text = JSON.stringify(whole)
    .replaceAll('immuta/', `immuta/${folder}/`)
    .replace(/\.example\.com/gi, `.${folder}$&`)
    .replace(
      /(#|\/integrations\/|\bid: |"id":)(\d+)/g,
      (_, before: string, id: string) => `${before}${String(firstId + Number(id))}`,
    );
  return JSON.parse(text) as Planned;
}

/** Cases that only check the plan are one pull request together. The others have a team each. */
const [together, alone] = [planned.filter(hasPlanOnly), planned.filter((one) => !hasPlanOnly(one))];

function hasPlanOnly({ says, variant }: Planned): boolean {
  return says === undefined && variant === undefined;
}

describe('a plan of', () => {
  test.concurrent.each(alone)('$what: $plans', async (one) => {
    await withTeam(start(one), async (team) => {
      for (const seeded of seedOf(one)) team.immuta.seed(seeded);
      const number = await team.propose(one.change ?? {});
      team.github.requests.length = 0;
      const step = await team.run('pull_request', { number }, { inputs: one.inputs ?? {} });
      expectSuccess(step, one.plans.every((line) => line.startsWith('no-op')) ? 'no-changes' : 'changes');
      await expectPlanned(step, team, [one]);
      expect(team.github.requests.length).toBeLessThanOrEqual(7);
      const [comment, ...more] = team.github.comments(number);
      expect(more).toEqual([]);
      expect(comment?.body).toMatch(one.says ?? '');
      for (const line of one.plans.filter((text) => !text.startsWith('no-op')))
        expect(comment?.body).toContain(line.split(' ')[1]);
    });
  });

  test.concurrent(`${String(together.length)} further cases in one pull request`, async () => {
    const cases = together.map(inFolder);
    const files = merged(cases.map(({ base }) => base));
    await withTeam({ files }, async (team) => {
      for (const seeded of cases.flatMap(seedOf)) team.immuta.seed(seeded);
      const number = await team.propose(merged(cases.map(({ change }) => change)));
      const inputs = merged([{ 'max-deletes': '9' }, ...cases.map((one) => one.inputs)]);
      const step = await team.run('pull_request', { number }, { inputs });
      expectSuccess(step, 'changes');
      await expectPlanned(step, team, cases);
    });
  });
});

function merged<T>(records: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record ?? {})));
}

/** Expects that a step planned what the cases say, and asked Immuta only for the list and their scripts. */
async function expectPlanned(step: Step, team: Team, cases: readonly Planned[]): Promise<void> {
  const json = await readJson(step, 'plan-file');
  const lines = integrationsOf(json).map(
    ({ action = '', file: path = '', id }) => `${action} ${path}${id === undefined ? '' : ` #${id}`}`,
  );
  expect(lines).toEqual(cases.flatMap(({ plans }) => plans));
  for (const { plans, first } of cases) {
    const place = lines.indexOf(plans[0] ?? '');
    if (first !== undefined)
      expect((json['integrations'] as readonly Json[])[place]).toEqual(including(first));
  }
  const scripts = cases.flatMap((one) => one.scripts);
  const asked = calls(team.immuta);
  expect(asked.filter((call) => call === 'GET /integrations')).toHaveLength(1);
  expect(asked.filter((call) => call !== 'GET /integrations').sort()).toEqual(scripts.sort());
  expect(step.outputs['has-changes']).toBe(String(scripts.length > 0));
  expect(JSON.parse(step.outputs['script-files'] ?? '')).toHaveLength(scripts.length);
}

describe('no plan of', () => {
  test.concurrent.each(refused)('$what: $reason', async (one) => {
    await withTeam(start(one), async (team) => {
      for (const seeded of seedOf(one)) team.immuta.seed(seeded);
      const number = await team.propose(one.change ?? {});
      const step = await team.run('pull_request', { number });
      expectFailure(step, one.reason, one.says);
      expect(log(step)).toMatch(/^::error [^:]*::.*%0A\S/m);
      expect(team.immuta.writes()).toEqual([]);
      expect(team.github.comments(number)).toHaveLength(1);
    });
  });
});

/** Matches objects with these and further members, and lists of the same length. */
function including(value: Json): unknown {
  if (Array.isArray(value)) return value.map((item: Json) => including(item));
  if (!isJsonObject(value)) return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, including(item)])),
  );
}
