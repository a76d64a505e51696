import { describe, expect, jest } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { StepOptions } from '../../sandbox/team.ts';
import { a, b, declare, fresh, stories, type Story } from './review-story.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

const c = 'immuta/c.yml';
type Files = Readonly<Record<string, string | null>>;
const changed: Files = { [a]: declare('one', { role: 'second_role' }) };

/** Applies a planned change, lets something happen, and re-runs the job. */
function twice(
  files: Files,
  first: { readonly reason: string; readonly before?: (story: Story) => unknown },
  happens: (story: Story) => unknown,
  options?: StepOptions,
) {
  return async (story: Story) => {
    await story.merge(await story.propose(files));
    await first.before?.(story);
    const push = await story.team.github.trigger('push', {});
    const step = await story.team.rerun(push, options);
    expect(step.outputs['reason']).toBe(first.reason);
    await happens(story);
    return fresh(story.team, () => story.team.rerun(push, options));
  };
}

const nothing = () => undefined;

/** A tenant that finds the setup only once `ready` returns true. */
function withoutSetUp(variant: NonNullable<StepTeam['immuta']>['variant'] = {}) {
  const setUp = { done: false };
  const immuta = { variant, checkSetup: () => Promise.resolve({ passed: setUp.done, tests: [] }) };
  return { team: { immuta }, ready: () => void (setUp.done = true) };
}

type StepTeam = NonNullable<Parameters<typeof stories>[0][number]['team']>;

const refused = withoutSetUp();
const leftARow = withoutSetUp({ rowAfter422: true });
const endedInError = withoutSetUp({ missingSetup: 'error-status' });

describe('a job that ended half-way continues when it is re-run, with `required`', () => {
  stories([
    {
      what: 'a creation and an update refused with 422',
      team: refused.team,
      story: twice({ ...changed, [c]: declare('three') }, { reason: 'script-not-run' }, refused.ready),
      ends: { result: 'applied', writes: ['PUT 1', 'POST'], records: true },
    },
    {
      what: 'a 422 that left a failed creation',
      team: leftARow.team,
      story: twice({ [c]: declare('three') }, { reason: 'script-not-run' }, leftARow.ready),
      ends: { result: 'applied', writes: ['PUT 3'] },
    },
    {
      what: 'a creation that ended in createError, an update that ended in editError',
      team: endedInError.team,
      story: twice({ ...changed, [c]: declare('three') }, { reason: 'script-not-run' }, endedInError.ready),
      ends: { result: 'applied', writes: ['PUT 1', 'PUT 3'] },
    },
    {
      what: 'a createError with run-script, whose script is that of the plan',
      team: { inputs: { 'run-script': 'echo ran-the-script' } },
      story: twice(
        { [c]: declare('three') },
        {
          reason: 'validation-failed',
          before: ({ team }) => team.immuta.setVariant({ settlesTo: { creating: 'createError' } }),
        },
        ({ team }) => team.immuta.setVariant({ settlesTo: {} }),
      ),
      ends: { result: 'applied', writes: ['PUT 3'], says: [/ran-the-script/] },
    },
    {
      what: 'an update of which Immuta took half of the keys',
      story: twice(
        { [a]: declare('one', { role: 'second_role', user: 'other_user' }) },
        { reason: 'not-converged', before: ({ team }) => team.immuta.setVariant({ notTaken: ['username'] }) },
        ({ team }) => team.immuta.setVariant({ notTaken: [] }),
      ),
      ends: { result: 'applied', writes: ['PUT 1'] },
    },
    {
      what: 'a creation that Immuta is still working on',
      team: { immuta: { settleAfterPolls: 1_000_000 } },
      story: twice({ [c]: declare('three') }, { reason: 'timeout' }, nothing, {
        inputs: { 'wait-timeout': '1' },
      }),
      ends: { result: 'failed', reason: 'timeout' },
    },
    {
      what: 'one of two changes done, the other failed',
      story: twice(
        { ...changed, [c]: declare('three') },
        {
          reason: 'immuta-error',
          before: ({ team }) =>
            team.immuta.fault({
              kind: 'status',
              status: 400,
              message: 'Not today.',
              route: 'PUT /integrations/1',
            }),
        },
        nothing,
      ),
      ends: { result: 'applied', writes: ['PUT 1'], records: true },
    },
    {
      what: 'a deletion that ended in deleteError',
      story: twice(
        { [b]: null },
        {
          reason: 'script-not-run',
          before: ({ team }) => team.immuta.setVariant({ settlesTo: { deleting: 'deleteError' } }),
        },
        ({ team }) => team.immuta.setVariant({ settlesTo: {} }),
      ),
      ends: { result: 'applied', writes: ['DELETE 2'] },
    },
    {
      what: 'a deletion in progress that ends before its script is fetched',
      team: { immuta: { settleAfterPolls: 1 } },
      story: async (story) => {
        const { immuta } = story.team;
        await story.merge(await story.propose({ [b]: null }));
        immuta.patch('2', { status: 'deleting' });
        const script = immuta.fault({
          kind: 'delay',
          ms: 1000,
          route: 'POST /integrations/2/scripts/delete',
        });
        const run = { ended: false };
        const step = story.apply().finally(() => (run.ended = true));
        while (script.hits() === 0 && !run.ended) await delay(2);
        immuta.remove('2');
        return step;
      },
      ends: { result: 'no-changes', records: true },
    },
    {
      what: 'everything done: nothing is left to do, and later drift is left alone',
      story: async (story) => {
        const again = await twice({ ...changed, [c]: declare('three') }, { reason: '' }, nothing)(story);
        await story.ended(again, { result: 'no-changes' });
        story.team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } });
        return story.apply();
      },
      ends: { result: 'no-changes' },
    },
  ]);
});

describe('a job that ended half-way stops if the rest is not what was shown', () => {
  stories([
    {
      what: 'a failed update, and a live value changed since: nothing is written',
      story: twice(
        { ...changed, [c]: declare('three') },
        {
          reason: 'immuta-error',
          before: ({ team }) =>
            team.immuta.fault({ kind: 'status', status: 400, route: 'PUT /integrations/1' }),
        },
        ({ team }) => team.immuta.patch('1', { config: { impersonation: { role: 'third_role' } } }),
      ),
      ends: { result: 'failed', reason: 'stale-plan', says: [/\(live\)/] },
    },
    {
      what: 'an update of which Immuta took half of the keys, with a script that contains live values',
      team: { inputs: { 'run-script': 'echo ran-the-script' } },
      story: twice(
        { [a]: declare('one', { role: 'second_role', user: 'other_user' }) },
        {
          reason: 'not-converged',
          before: ({ team }) => team.immuta.setVariant({ notTaken: ['impersonation.role'] }),
        },
        ({ team }) => team.immuta.setVariant({ notTaken: [] }),
      ),
      ends: { result: 'failed', reason: 'stale-plan', says: [/\(script\)/] },
    },
  ]);
});
