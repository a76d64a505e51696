import { describe, expect, jest, test } from '@jest/globals';
import type { EventOptions } from '../../sandbox/github/events/options.ts';
import type { Step, Team } from '../../sandbox/team.ts';
import { modes } from '../../src/inputs/mode.ts';
import { file, live } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

/** What a mode ends with in a tenant where one integration is to be updated; `refused` asks Immuta nothing. */
type Auto = 'plan' | 'apply' | 'drift' | 'none' | 'refused';

interface Row {
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

const rows: readonly Row[] = [
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

/** What each mode ends with, where it runs. */
const outcomes = {
  none: 'skipped',
  validate: 'valid',
  plan: 'changes',
  apply: 'applied',
  drift: 'drifted',
  export: 'exported',
} as const;

/** The default branch is what is checked out where a branch was deleted, and it changes nothing. */
const nothingToDo = 'push that deletes a branch';

function expected(row: Row, mode: (typeof modes)[number] | 'auto'): keyof typeof outcomes | 'refused' {
  if (mode === 'auto') return row.auto;
  if (mode === 'validate') return mode;
  if (row.auto === 'refused' || (mode === 'apply' && !row.mayApply)) return 'refused';
  return mode;
}

/** Modes that need no table of their own: __tests__/inputs/mode.test.ts goes through all of them. */
const onlyWhereRefused = ['drift', 'export'];

const cases = rows.flatMap((row) =>
  (['auto', ...modes] as const)
    .filter((mode) => row.auto === 'refused' || !onlyWhereRefused.includes(mode))
    .map((mode) => ({ row, what: row.what, mode, ends: expected(row, mode) })),
);

describe('event × mode × branch', () => {
  test.concurrent.each(cases)('$what, mode $mode: $ends', async ({ row, mode, ends }) => {
    await withTeam({ files: { 'immuta/one.yml': file() }, immuta: { settleAfterPolls: 0 } }, async (team) => {
      team.immuta.seed({ config: live() });
      const step = await row.run(team, { mode });
      if (ends === 'refused') {
        expectFailure(step, 'invalid-input');
        expect(log(step)).toMatch(/^::error .*title=invalid-input::.*(is refused|does not run on).*%0A\S/m);
        expect(calls(team.immuta)).toEqual([]);
        return;
      }
      expect(step.outputs['mode']).toBe(ends);
      if (ends === 'drift') expect(step.outputs).toMatchObject({ outcome: 'drifted', reason: 'drifted' });
      else expectSuccess(step, ends === 'plan' && row.what === nothingToDo ? 'no-changes' : outcomes[ends]);
      if (ends === 'none' || ends === 'validate') expect(calls(team.immuta)).toEqual([]);
      expect(team.immuta.writes().map(({ method }) => method)).toEqual(ends === 'apply' ? ['PUT'] : []);
      const commented = team.github.requests.some(
        ({ method, path }) => method === 'POST' && path.includes('/comments'),
      );
      if (ends === 'plan') expect(commented).toBe(row.comments === true);
    });
  });
});

/** Dependabot's and strangers' pull requests get no secrets: the inputs arrive empty. */
const noSecrets = { 'immuta-api-key': '' };

describe('events without secrets', () => {
  test.concurrent.each([
    ['a fork', { fork: true }, ''],
    ['Dependabot', { user: 'dependabot[bot]' }, ''],
    ['a fork, in mode plan', { fork: true }, 'plan'],
  ] as const)(
    'an open pull request from %s is validated, which the job says and does not fail for',
    async (_, from, mode) => {
      await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
        await team.github.commit('change', changed);
        const number = await team.github.openPull({ head: 'change', ...from });
        const step = await team.run('pull_request', { number }, { inputs: { ...noSecrets, mode } });
        expectSuccess(step, 'valid');
        expect(step.outputs['mode']).toBe('validate');
        expect(log(step)).toMatch(/^::notice.*no API key/m);
        expect(step.summary).toContain('no API key');
        expect(calls(team.immuta)).toEqual([]);
        expect(team.github.comments(number)).toEqual([]);
      });
    },
  );

  test.concurrent('its files are still checked', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      await team.github.commit('change', { 'immuta/one.yml': file({ config: { host: undefined } }) });
      const number = await team.github.openPull({ head: 'change', fork: true });
      const step = await team.run('pull_request', { number }, { inputs: noSecrets });
      expectFailure(step, 'invalid-config', /host/);
      expect(step.outputs['mode']).toBe('validate');
    });
  });

  test.concurrent('a fork that was merged is applied like everything else', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() }, immuta: { settleAfterPolls: 0 } }, async (team) => {
      team.immuta.seed({ config: live() });
      await team.github.commit('change', changed);
      const number = await team.github.openPull({ head: 'change', fork: true });
      await team.github.merge(number);
      expectSuccess(await team.run('pull_request', { number, action: 'closed' }), 'applied');
    });
  });

  test.concurrent.each([
    ['a pull request of our own', 'pull_request', ''],
    ['a push to the default branch', 'push', ''],
    ['a schedule', 'schedule', ''],
    ['a dispatch', 'workflow_dispatch', 'export'],
  ] as const)('%s without a key is an error that names the input', async (_, kind, mode) => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      const number = await team.propose(changed);
      const step = await team.run(kind, { number }, { inputs: { ...noSecrets, mode } });
      expectFailure(step, 'invalid-input', /The input immuta-api-key is missing or empty/);
      expect(calls(team.immuta)).toEqual([]);
    });
  });

  test.concurrent.each([
    ['to the default branch', { branch: 'main' }],
    ['to a branch of its own', { branch: 'dependabot/npm/x' }],
    ['of a new branch', { branch: 'dependabot/npm/x', before: '0'.repeat(40) }],
    ['that was forced', { branch: 'dependabot/npm/x', forced: true }],
  ])('a push by Dependabot %s that changes no integration file is skipped', async (_, event) => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      await team.github.branch(event.branch, 'main');
      await team.github.commit(event.branch, { 'package.json': '{}\n' });
      const step = await team.run('push', { ...event, actor: 'dependabot[bot]' }, { inputs: noSecrets });
      expectSuccess(step, 'skipped');
      expect(step.outputs['mode']).toBe('none');
      expect(calls(team.immuta)).toEqual([]);
    });
  });

  test.concurrent.each([
    ['changes an integration file', changed],
    ['removes one', { 'immuta/one.yml': null }],
    ['adds one', { 'immuta/two.yml': file({ config: { host: 'two.example.com' } }) }],
  ])('a push by Dependabot that %s is an error', async (_, files) => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      await team.github.commit('dependabot/npm/x', files);
      const step = await team.run('push', { branch: 'dependabot/npm/x', actor: 'dependabot[bot]' }, { inputs: noSecrets });
      expectFailure(step, 'invalid-input', /immuta-api-key/);
    });
  });
});

describe('what is refused before Immuta is asked', () => {
  test.concurrent('NODE_TLS_REJECT_UNAUTHORIZED=0', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      const number = await team.propose(changed);
      const step = await team.run('pull_request', { number }, { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
      expect(step.outputs).toMatchObject({ outcome: 'failed', reason: 'invalid-input' });
      expect(step.exitCode).toBe(1);
      expect(log(step)).toMatch(/^::error.*NODE_TLS_REJECT_UNAUTHORIZED=0 is refused.*NODE_EXTRA_CA_CERTS/m);
      expect(calls(team.immuta)).toEqual([]);
    });
  });

  test.concurrent('a plan without an address of the tenant', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      const number = await team.propose(changed);
      expectFailure(
        await team.run('pull_request', { number }, { inputs: { 'immuta-url': '' } }),
        'invalid-input',
        /immuta-url/,
      );
    });
  });
});
