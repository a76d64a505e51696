import { expect } from '@jest/globals';
import type { EventOptions } from '../../sandbox/github/events/options.ts';
import type { Step, Team } from '../../sandbox/team.ts';
import type { modes } from '../../src/inputs/mode.ts';
import { file, live } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, unplanned, withTeam } from './with-team.ts';

export type AnyMode = (typeof modes)[number] | 'auto';

/** The result of a mode in a tenant in which one integration needs an update; `refused` sends Immuta nothing. */
type Auto = 'plan' | 'apply' | 'drift' | 'none' | 'refused';

export interface Row {
  readonly what: string;
  readonly auto: Auto;
  readonly mayApply: boolean;
  /** Whether a plan comments. */
  readonly comments?: boolean;
  readonly run: (team: Team, inputs: Readonly<Record<string, string>>) => Promise<Step>;
}

const changed = { 'immuta/one.yml': file({ config: { username: 'immuta_other' } }) };

async function onPull(
  team: Team,
  base: string,
  event: Omit<EventOptions['pull_request'], 'number'>,
  inputs: Readonly<Record<string, string>>,
  merge = false,
): Promise<Step> {
  if (base !== 'main') await team.github.branch(base);
  await team.github.commit('change', changed);
  const number = await team.github.openPull({ head: 'change', base });
  if (merge) await team.github.merge(number);
  else if (event.action === 'closed') team.github.close(number);
  return team.run('pull_request', { number, ...event }, { inputs });
}

async function onPush(
  team: Team,
  branch: string,
  event: EventOptions['push'],
  inputs: Readonly<Record<string, string>>,
): Promise<Step> {
  await team.github.commit(branch, changed);
  return team.run('push', { branch, ...event }, { inputs });
}

async function onTag(team: Team, inputs: Readonly<Record<string, string>>): Promise<Step> {
  const sha = await team.github.commit('main', changed);
  const trigger = await team.github.trigger('push', { branch: 'main', after: sha });
  return team.rerun(
    {
      ...trigger,
      ref: 'refs/tags/main',
      payload: { ...trigger.payload, ref: 'refs/tags/main', before: '0'.repeat(40) },
    },
    { inputs },
  );
}

async function onOther(team: Team, name: string, inputs: Readonly<Record<string, string>>): Promise<Step> {
  await team.github.commit('main', changed);
  const trigger = await team.github.trigger('workflow_dispatch', {});
  return team.rerun({ ...trigger, name: name as 'workflow_dispatch' }, { inputs });
}

/** Events as GitHub sends them. */
export const rows: readonly Row[] = [
  {
    what: 'pull_request opened',
    auto: 'plan',
    comments: true,
    mayApply: false,
    run: (team, inputs) => onPull(team, 'main', {}, inputs),
  },
  {
    what: 'pull_request synchronize',
    auto: 'plan',
    comments: true,
    mayApply: false,
    run: (team, inputs) => onPull(team, 'main', { action: 'synchronize' }, inputs),
  },
  {
    what: 'pull_request into another branch',
    auto: 'plan',
    comments: true,
    mayApply: false,
    run: (team, inputs) => onPull(team, 'dev', {}, inputs),
  },
  {
    what: 'pull_request closed',
    auto: 'none',
    mayApply: false,
    run: (team, inputs) => onPull(team, 'main', { action: 'closed' }, inputs),
  },
  {
    what: 'pull_request merged',
    auto: 'apply',
    mayApply: true,
    run: (team, inputs) => onPull(team, 'main', { action: 'closed' }, inputs, true),
  },
  {
    what: 'pull_request merged into another branch',
    auto: 'none',
    mayApply: false,
    run: (team, inputs) => onPull(team, 'dev', { action: 'closed' }, inputs, true),
  },
  {
    what: 'push to the default branch',
    auto: 'apply',
    mayApply: true,
    run: (team, inputs) => onPush(team, 'main', {}, inputs),
  },
  {
    what: 'push to another branch',
    auto: 'plan',
    mayApply: false,
    run: (team, inputs) => onPush(team, 'dev', {}, inputs),
  },
  { what: 'push of a tag', auto: 'plan', mayApply: false, run: onTag },
  {
    what: 'push that deletes a branch',
    auto: 'none',
    mayApply: false,
    run: (team, inputs) => onPush(team, 'dev', { deleted: true }, inputs),
  },
  {
    what: 'merge_group',
    auto: 'plan',
    mayApply: false,
    run: async (team, inputs) =>
      team.run('merge_group', { queued: await team.github.enqueue(await team.propose(changed)) }, { inputs }),
  },
  {
    what: 'schedule',
    auto: 'drift',
    mayApply: true,
    run: async (team, inputs) => {
      await team.github.commit('main', changed);
      return team.run('schedule', {}, { inputs });
    },
  },
  {
    what: 'workflow_dispatch on the default branch',
    auto: 'plan',
    mayApply: true,
    run: async (team, inputs) => {
      await team.github.commit('main', changed);
      return team.run('workflow_dispatch', {}, { inputs });
    },
  },
  {
    what: 'workflow_dispatch on another branch',
    auto: 'plan',
    mayApply: false,
    run: async (team, inputs) => {
      await team.github.commit('dev', changed);
      return team.run('workflow_dispatch', { branch: 'dev' }, { inputs });
    },
  },
  {
    what: 'pull_request_target',
    auto: 'refused',
    mayApply: false,
    run: async (team, inputs) =>
      team.run('pull_request_target', { number: await team.propose(changed) }, { inputs }),
  },
  {
    what: 'workflow_run',
    auto: 'refused',
    mayApply: false,
    run: async (team, inputs) => team.run('workflow_run', {}, { inputs }),
  },
  {
    what: 'issue_comment',
    auto: 'refused',
    mayApply: false,
    run: async (team, inputs) => {
      const number = await team.propose(changed);
      const { id } = team.github.addComment(number, '/apply');
      return team.run('issue_comment', { number, comment: id }, { inputs });
    },
  },
  ...['pull_request_review', 'release', 'repository_dispatch'].map((name): Row => ({
    what: name,
    auto: 'plan',
    mayApply: false,
    run: (team, inputs) => onOther(team, name, inputs),
  })),
];

/** The result of each mode that runs. */
const outcomes = {
  none: 'skipped',
  validate: 'valid',
  plan: 'changes',
  apply: 'applied',
  drift: 'drifted',
  export: 'exported',
  doctor: 'healthy',
} as const;

/** After a branch was deleted, the default branch is checked out, which changes nothing. */
const nothingToDo = 'push that deletes a branch';

function expected(row: Row, mode: AnyMode): keyof typeof outcomes | 'refused' {
  if (mode === 'auto') return row.auto;
  if (mode === 'validate') return mode;
  if (row.auto === 'refused' || (mode === 'apply' && !row.mayApply)) return 'refused';
  return mode;
}

export interface EventCase {
  readonly row: Row;
  readonly what: string;
  readonly mode: AnyMode;
  readonly ends: ReturnType<typeof expected>;
}

export function eventCase(row: Row, mode: AnyMode): EventCase {
  return { row, what: row.what, mode, ends: expected(row, mode) };
}

/** Runs a mode on an event, in a tenant in which one integration needs an update. */
export async function expectEvent({ row, mode, ends }: EventCase): Promise<void> {
  const options = {
    files: { 'immuta/one.yml': file() },
    immuta: { settleAfterPolls: 0 },
    inputs: unplanned,
  };
  await withTeam(options, async (team) => {
    team.immuta.seed({ config: live() });
    const step = await row.run(team, { mode });
    if (ends === 'refused') {
      expectFailure(step, 'invalid-input');
      expect(log(step)).toMatch(/^::error .*title=invalid-input::.*(is refused|does not run on).*%0A\S/m);
      expect(calls(team.immuta)).toEqual([]);
      return;
    }
    expect(step.outputs['mode']).toBe(ends);
    if (ends === 'drift') expect(step.outputs).toMatchObject({ result: 'drifted', reason: 'drifted' });
    else expectSuccess(step, ends === 'plan' && row.what === nothingToDo ? 'no-changes' : outcomes[ends]);
    if (ends === 'none' || ends === 'validate') expect(calls(team.immuta)).toEqual([]);
    expect(team.immuta.writes().map(({ method }) => method)).toEqual(ends === 'apply' ? ['PUT'] : []);
    const commented = team.github.requests.some(
      ({ method, path }) => method === 'POST' && path.includes('/comments'),
    );
    if (ends === 'plan') expect(commented).toBe(row.comments === true);
  });
}
