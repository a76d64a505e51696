import { describe, expect, test } from '@jest/globals';
import { judge, type JudgeContext, type Judgement } from '../../src/apply/judge.ts';
import { keyedDigest, planEntries, type PlanEntry } from '../../src/plan/digest.ts';
import { isPlannedChange, type Plan, type PlannedChange } from '../../src/plan/plan.ts';
import { element, fileText, planOf, wish, withConfig } from '../plan/tenant-story.ts';

const digest = keyedDigest('the plan key');
const file = 'immuta/a.yml';
const first = { [file]: fileText(wish) };
const second = { [file]: fileText({ ...wish, role: 'second_role' }) };
const live = [element(1, wish)];
const drifted = [element(1, { ...wish, role: 'drifted_role' })];
const context: JudgeContext = {
  mode: 'required',
  digest,
  runsScripts: false,
  withoutBase: false,
};

const update = planOf(second, first, live);
const removal = planOf({}, first, live);
const creation = planOf(first, {}, []);

function only(plan: Plan): PlannedChange {
  const [change] = plan.integrations.filter(isPlannedChange);
  if (change === undefined) throw new Error('the plan has no change');
  return change;
}

function entriesOf(plan: Plan, changes: Partial<PlanEntry> = {}): readonly PlanEntry[] {
  return planEntries(plan.integrations, digest).map((entry) => ({ ...entry, ...changes }));
}

function judged(
  change: PlannedChange,
  entries: readonly PlanEntry[],
  changes: Partial<JudgeContext> = {},
): Judgement {
  return judge(change, entries.length === 0 ? [] : [{ pullRequest: 10, entries }], {
    ...context,
    ...changes,
  });
}

const reviewAgain =
  'Open a pull request that changes the file (a comment line is enough), read the new plan and merge it.';
const reviewDeletion =
  'Restore the file in one pull request, and remove it in a second one whose plan shows this deletion. Or delete the integration in Immuta yourself.';

const dispatch =
  'To bring Immuta in line with the file, run the workflow manually (`workflow_dispatch`) with `mode: apply` and, because nobody reviews such a run, `reviewed-plan: if-present`.';
const fateOfOthers =
  'If this job has `deployments: write`, the next apply also makes the other changes of this run.';

describe('a plan that is no longer true says what moved', () => {
  test.each<readonly [string, string, PlannedChange, readonly PlanEntry[], string]>([
    [
      'the file',
      'declared): the file no longer declares what was reviewed',
      only(planOf({ [file]: fileText({ ...wish, role: 'third_role' }) }, first, live)),
      entriesOf(update),
      reviewAgain,
    ],
    [
      'the live value of a key',
      'live): the live value of `config.impersonation.role` changed after the review',
      only(planOf(second, first, drifted)),
      entriesOf(update),
      reviewAgain,
    ],
    [
      'two live values, sorted',
      'live): the live value of `config.impersonation.role`, `config.username` changed after the review',
      only(planOf(second, first, [element(1, { ...wish, user: 'x', role: 'y' })])),
      entriesOf(update),
      reviewAgain,
    ],
    [
      'file and live value',
      'declared, live): the file no longer declares what was reviewed; the live value of `config.impersonation.role` changed after the review',
      only(planOf({ [file]: fileText({ ...wish, role: 'third_role' }) }, first, drifted)),
      entriesOf(update),
      reviewAgain,
    ],
    [
      'the id',
      'live): the plan showed integration 4, but the file now matches integration 1',
      only(update),
      entriesOf(update, { id: '4' }),
      reviewAgain,
    ],
    [
      'an integration that was deleted',
      'live): integration 1 no longer exists',
      only(planOf(second, {}, [])),
      entriesOf(update),
      reviewAgain,
    ],
    [
      'a deletion that was a change',
      'declared): the plan announced `update`, but now it is `delete`',
      only(removal),
      entriesOf(update),
      reviewDeletion,
    ],
    [
      'a change that was a deletion',
      'declared): the plan announced `delete`, but now it is `update`',
      only(update),
      entriesOf(removal),
      reviewAgain,
    ],
    [
      'what a deletion deletes',
      'live): the live value of `config.impersonation.role` changed after the review',
      only(planOf({}, first, drifted)),
      entriesOf(removal),
      reviewDeletion,
    ],
    [
      'what exists before a creation',
      'live): integration 1 was created since the review and differs from the file',
      only(planOf(first, {}, drifted)),
      entriesOf(creation),
      reviewAgain,
    ],
  ])('%s', (_, what, change, entries, remedy) => {
    expect(judged(change, entries)).toEqual({
      kind: 'refuse-all',
      failure: {
        reason: 'stale-plan',
        message: `immuta/a.yml: the plan reviewed in #10 is stale (${what}. Nothing was written.`,
        remedy: `Re-running this job does not help. ${remedy} ${fateOfOthers}`,
        place: { file },
      },
    });
  });

  test('a live value that Immuta no longer shows, or did not show before, has moved', () => {
    const role = 'config.impersonation.role';
    const hidden = [withConfig(element(1, wish), { impersonation: { enabled: true }, username: 'x' })];
    const was = entriesOf(
      planOf({ [file]: fileText({ ...wish, role: 'second_role', user: 'y' }) }, first, live),
    );
    const judgement = judged(
      only(planOf({ [file]: fileText({ ...wish, role: 'second_role', user: 'y' }) }, first, hidden)),
      was,
    );
    expect(JSON.stringify(judgement)).toContain(role);
    const shownSince = entriesOf(update).map((entry) => ({ ...entry, live: {} }));
    expect(JSON.stringify(judged(only(update), shownSince))).toContain(`live value of \`${role}\` changed`);
  });
});

describe('a creation continues', () => {
  test.each(['creating', 'createError'])('if an earlier try left it as %s', (status) => {
    expect(
      judged(only(planOf(first, {}, [element(1, { ...wish, role: 'x' }, { status })])), entriesOf(creation))
        .kind,
    ).toBe('apply');
  });

  test('if nothing exists yet', () => {
    expect(judged(only(creation), entriesOf(creation))).toEqual({ kind: 'apply' });
  });
});

describe('what no plan announces', () => {
  test.each<readonly [string, PlannedChange, string, string]>([
    [
      'update',
      only(update),
      'update',
      `Open a pull request that changes the file, read its plan and merge it. ${dispatch}`,
    ],
    [
      'creation',
      only(creation),
      'creation',
      `Open a pull request that changes the file, read its plan and merge it. ${dispatch}`,
    ],
    ['deletion', only(removal), 'deletion', reviewDeletion],
  ])('stops the whole run if a plan is required: %s', (_, change, noun, remedy) => {
    expect(judged(change, [])).toEqual({
      kind: 'refuse-all',
      failure: {
        reason: 'plan-required',
        message: `immuta/a.yml: no valid plan of a merged pull request announces this ${noun}.`,
        remedy: `${remedy} ${fateOfOthers}`,
        place: { file },
      },
    });
  });

  test('is otherwise applied with a warning, except for a deletion', () => {
    expect(judged(only(update), [], { mode: 'if-present' })).toEqual({
      kind: 'apply',
      warning: 'immuta/a.yml: applied without a reviewed plan (`reviewed-plan: if-present`).',
    });
    expect(judged(only(removal), [], { mode: 'if-present' })).toMatchObject({
      kind: 'refuse',
      failure: { reason: 'plan-required' },
    });
  });

  test('and was different before, is left alone', () => {
    expect(judged(only(planOf(first, first, drifted)), [])).toEqual({
      kind: 'pending',
      note: `It was different before this change, and no plan announced it. ${dispatch}`,
    });
  });

  test('is left alone if nothing differed when it was reviewed', () => {
    expect(judged(only(planOf(first, first, drifted)), entriesOf(planOf(first, first, live)))).toEqual({
      kind: 'pending',
      note: `Nothing differed when #10 was reviewed; it has changed since. ${dispatch}`,
    });
    const failed = [element(1, wish, { status: 'createError' })];
    expect(judged(only(planOf(first, first, failed)), entriesOf(planOf(first, first, live))).kind).toBe(
      'pending',
    );
  });
});

describe('an entry is for an integration', () => {
  const stranger: PlanEntry = {
    file: 'immuta/other.yml',
    action: 'update',
    identity: 'another',
    declared: 'another',
    script: '',
    live: {},
  };

  test.each<readonly [string, Partial<PlanEntry>]>([
    ['by its id', { file: 'immuta/b.yml', identity: 'another' }],
    ['by its identity', { file: 'immuta/b.yml' }],
    ['by its file', { identity: 'another' }],
  ])('%s', (_, changes) => {
    expect(judged(only(update), [stranger, ...entriesOf(update, changes)]).kind).toBe('apply');
  });

  test('and no other entry is', () => {
    expect(judged(only(update), [stranger])).toMatchObject({ failure: { reason: 'plan-required' } });
    expect(judged(only(creation), [stranger])).toMatchObject({ failure: { reason: 'plan-required' } });
  });
});

describe('an entry without an id is for a creation', () => {
  test.each<readonly [string, Partial<PlanEntry>, string]>([
    ['by its identity', { file: 'immuta/b.yml' }, 'apply'],
    ['by its file', { identity: 'another' }, 'apply'],
    ['by neither', { file: 'immuta/b.yml', identity: 'another' }, 'refuse-all'],
  ])('%s', (_, changes, kind) => {
    expect(judged(only(creation), entriesOf(creation, changes)).kind).toBe(kind);
  });

  test('and an entry with the id of another integration does not come first', () => {
    const [entry] = entriesOf(update);
    if (entry === undefined) throw new Error('the plan has an entry');
    const other: PlanEntry = {
      ...entry,
      id: '9',
      file: 'immuta/b.yml',
      identity: 'another',
      declared: 'another',
    };
    expect(judged(only(update), [other, entry]).kind).toBe('apply');
  });
});
