import { describe, expect, jest, test } from '@jest/globals';
import { isJsonObject, type Json } from '../../src/json.ts';
import { live } from './integration-file.ts';
import { planned, usual, type Case } from './plan-action-cases.ts';
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

describe('a plan of', () => {
  test.concurrent.each(planned)('$what: $plans', async (one) => {
    await withTeam(start(one), async (team) => {
      for (const seeded of one.seed ?? [{ config: live() }]) team.immuta.seed(seeded);
      const number = await team.propose(one.change ?? {});
      team.github.requests.length = 0;
      const step = await team.run('pull_request', { number }, { inputs: one.inputs ?? {} });
      expectSuccess(step, one.plans.every((line) => line.startsWith('no-op')) ? 'no-changes' : 'changes');
      const json = await readJson(step, 'plan-file');
      const lines = integrationsOf(json).map(
        ({ action = '', file: path = '', id }) => `${action} ${path}${id === undefined ? '' : ` #${id}`}`,
      );
      expect(lines).toEqual(one.plans);
      if (one.first !== undefined)
        expect((json['integrations'] as readonly Json[])[0]).toEqual(including(one.first));
      const asked = calls(team.immuta);
      expect(asked.filter((call) => call === 'GET /integrations')).toHaveLength(1);
      expect(asked.filter((call) => call !== 'GET /integrations').sort()).toEqual([...one.scripts].sort());
      expect(team.github.requests.length).toBeLessThanOrEqual(7);
      const [comment, ...more] = team.github.comments(number);
      expect(more).toEqual([]);
      expect(comment?.body).toMatch(one.says ?? '');
      for (const line of one.plans.filter((text) => !text.startsWith('no-op')))
        expect(comment?.body).toContain(line.split(' ')[1]);
      expect(step.outputs['has-changes']).toBe(String(one.scripts.length > 0));
      expect(JSON.parse(step.outputs['script-files'] ?? '')).toHaveLength(one.scripts.length);
    });
  });
});

describe('no plan of', () => {
  test.concurrent.each(refused)('$what: $reason', async (one) => {
    await withTeam(start(one), async (team) => {
      for (const seeded of one.seed ?? [{ config: live() }]) team.immuta.seed(seeded);
      const number = await team.propose(one.change ?? {});
      const step = await team.run('pull_request', { number });
      expectFailure(step, one.reason, one.says);
      expect(log(step)).toMatch(/^::error [^:]*::.*%0A\S/m);
      expect(team.immuta.writes()).toEqual([]);
      expect(team.github.comments(number)).toHaveLength(1);
    });
  });
});

/** Matches an object that has these members, lists of exactly as many, whatever else there is. */
function including(value: Json): unknown {
  if (Array.isArray(value)) return value.map((item: Json) => including(item));
  if (!isJsonObject(value)) return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, including(item)])),
  );
}
