import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge, type JudgeContext, type ReviewedPlanMode } from '../../src/apply/judge.ts';
import { isSuperseded } from '../../src/apply/decisions.ts';
import { keyedDigest, planEntries, type PlanEntry } from '../../src/plan/digest.ts';
import { isPlannedChange, type Plan, type PlannedChange } from '../../src/plan/plan.ts';
import { element, fileText, planOf, read, wish, withConfig } from '../plan/tenant-story.ts';

const digest = keyedDigest('the plan key');
const file = 'immuta/a.yml';
const first = { [file]: fileText(wish) };
const second = { [file]: fileText({ ...wish, role: 'second_role' }) };
const rotated = { [file]: fileText({ ...wish, version: 2 }) };
const live = [element(1, wish)];
const drifted = [element(1, { ...wish, role: 'drifted_role' })];

function context(changes: Partial<JudgeContext> = {}): JudgeContext {
  return {
    mode: 'required',
    digest,
    runsScripts: false,
    withoutBase: false,
    ...changes,
  };
}

function only(plan: Plan): PlannedChange {
  const [change] = plan.integrations.filter(isPlannedChange);
  if (change === undefined) throw new Error('the plan has no change');
  return change;
}

/** Plans by the number of their pull request, newest merge first. */
function reviewed(...plans: readonly Plan[]) {
  return plans.map(({ integrations }, index) => ({
    pullRequest: 10 - index,
    entries: planEntries(integrations, digest),
  }));
}

const update = planOf(second, first, live);
const removal = planOf({}, first, live);
const inOrder = planOf(first, first, live);

describe('judging a change', () => {
  test.each<readonly [string, PlannedChange, readonly Plan[], Partial<JudgeContext>, string]>([
    ['announced and unmoved', only(update), [update], {}, 'apply'],
    [
      'announced by an older plan, as it was a no-op in a newer one',
      only(update),
      [inOrder, update],
      {},
      'apply',
    ],
    [
      'announced by an older plan, drift in a newer one',
      only(update),
      [planOf(first, first, drifted), update],
      {},
      'apply',
    ],
    [
      'announced by an older plan, announced differently by a newer one',
      only(update),
      [planOf({ [file]: fileText({ ...wish, role: 'third_role' }) }, first, live), update],
      {},
      'refuse-all',
    ],
    [
      'a rotation that a newer plan shows as done',
      only(planOf(rotated, first, live)),
      [planOf(rotated, rotated, live), planOf(rotated, first, live)],
      {},
      'apply',
    ],
    [
      'a rotation beside drift, a no-op in a newer plan',
      only(planOf(rotated, first, drifted)),
      [planOf(rotated, rotated, live), planOf(rotated, first, live)],
      {},
      'pending',
    ],
    [
      'a deletion, a no-op in a newer plan that was made before',
      only(removal),
      [inOrder, removal],
      {},
      'apply',
    ],
    ['a deletion, and only a plan that shows a no-op', only(removal), [inOrder], {}, 'refuse-all'],
    [
      'a change of the file, and only a plan that shows the old file as a no-op',
      only(update),
      [inOrder],
      {},
      'refuse-all',
    ],
    ['drift of what was a no-op', only(planOf(first, first, drifted)), [inOrder], {}, 'pending'],
    ['drift that no plan names', only(planOf(first, first, drifted)), [], {}, 'pending'],
    ['a vanished integration that was a no-op', only(planOf(first, first, [])), [inOrder], {}, 'pending'],
    ['an update, nothing announced, required', only(update), [], {}, 'refuse-all'],
    ['an update, nothing announced, if-present', only(update), [], { mode: 'if-present' }, 'apply'],
    ['a deletion, nothing announced, if-present', only(removal), [], { mode: 'if-present' }, 'refuse'],
    ['a deletion, nothing announced, ignored', only(removal), [], { mode: 'ignored' }, 'apply'],
  ])('%s', (_, change, plans, changes, kind) => {
    expect(judge(change, reviewed(...plans), context(changes)).kind).toBe(kind);
  });

  test('in a plan that names file and id in two entries, the one with the id counts', () => {
    const swapped = planEntries(update.integrations, digest);
    const stranger: PlanEntry = {
      file,
      action: 'create',
      identity: 'another',
      declared: 'another',
      script: '',
      live: {},
    };
    const moved = swapped.map((entry) => ({ ...entry, file: 'immuta/elsewhere.yml' }));
    expect(judge(only(update), [{ pullRequest: 1, entries: [stranger, ...moved] }], context()).kind).toBe(
      'apply',
    );
  });

  test('keys that only the base of this run declares do not make a deletion stale', () => {
    const without = {
      [file]: fileText(wish).replace(
        '  username: immuta_system\n',
        '  username: immuta_system\n  region: eu\n',
      ),
    };
    const shown = planOf({}, without, [withConfig(element(1, wish), { region: 'eu' })]);
    const now = planOf({}, first, [withConfig(element(1, wish), { region: 'eu' })]);
    expect(judge(only(now), reviewed(shown), context()).kind).toBe('apply');
    expect(judge(only(shown), reviewed(now), context()).kind).toBe('apply');
    const elsewhere = planOf({}, first, [withConfig(element(1, wish), { region: 'us' })]);
    expect(judge(only(elsewhere), reviewed(shown), context())).toMatchObject({
      kind: 'refuse-all',
      failure: { message: expect.stringContaining('config.region') },
    });
  });

  test('the script counts only if apply runs it', () => {
    const scripted = (canonical: string): PlannedChange => ({
      ...only(update),
      script: {
        text: canonical,
        file: canonical,
        variables: [],
        problems: [],
        canonical,
        statements: new Map(),
      },
    });
    const plans = [{ pullRequest: 3, entries: planEntries([scripted('SELECT 1')], digest) }];
    expect(judge(scripted('SELECT 2'), plans, context()).kind).toBe('apply');
    expect(judge(scripted('SELECT 1'), plans, context({ runsScripts: true })).kind).toBe('apply');
    expect(judge(scripted('SELECT 2'), plans, context({ runsScripts: true }))).toMatchObject({
      kind: 'refuse-all',
      failure: { reason: 'stale-plan', message: expect.stringContaining('(script)') },
    });
  });

  test('a refusal names the integration, each side that moved, the keys, and what to do, in at most three lines', () => {
    const change = only(planOf({ [file]: fileText({ ...wish, role: 'third_role' }) }, first, drifted));
    const judgement = judge(change, reviewed(update), context());
    if (judgement.kind !== 'refuse-all') throw new Error(judgement.kind);
    const { message, remedy = '', place } = judgement.failure;
    expect(message).toMatch(
      /^immuta\/a\.yml: .*#10.*\(declared, live\).*config\.impersonation\.role.*Nothing was written/,
    );
    expect(remedy).toMatch(/Open a pull request/);
    expect(`${message}\n${remedy}`.split('\n').length).toBeLessThanOrEqual(3);
    expect(place).toEqual({ file });
  });

  test('an update that was half done has not moved, whichever keys were changed', () => {
    const wanted = { ...wish, role: 'second_role', user: 'other_user', enabled: false };
    const files = { [file]: fileText(wanted) };
    const plans = reviewed(planOf(files, first, live));
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (role, user, enabled) => {
        fc.pre(!(role && user && enabled));
        const half = {
          ...wish,
          ...(role ? { role: wanted.role } : {}),
          ...(user ? { user: wanted.user } : {}),
          ...(enabled ? { enabled: false } : {}),
        };
        expect(judge(only(planOf(files, first, [element(1, half)])), plans, context()).kind).toBe('apply');
        const strange = { ...half, ...(role ? { user: 'stranger' } : { role: 'stranger' }) };
        expect(judge(only(planOf(files, first, [element(1, strange)])), plans, context()).kind).toBe(
          'refuse-all',
        );
      }),
    );
  });

  test('a deletion needs a plan that announces it, unless plans are ignored', () => {
    const other = fc.constantFrom(
      update,
      inOrder,
      planOf(rotated, first, live),
      planOf(first, first, drifted),
      planOf(first, {}, []),
    );
    fc.assert(
      fc.property(
        fc.array(other),
        fc.constantFrom<ReviewedPlanMode>('required', 'if-present'),
        fc.boolean(),
        (plans, mode, runsScripts) => {
          expect(judge(only(removal), reviewed(...plans), context({ mode, runsScripts })).kind).toMatch(
            /^refuse/,
          );
        },
      ),
    );
  });
});

describe('a newer commit supersedes a change', () => {
  const tree = (files: Readonly<Record<string, string>>) => ({
    truncated: false,
    entries: Object.entries(files).map(([path, blob]) => ({ path, blob, mode: '100644' })),
  });
  const change = only(update);
  const deletion = only(removal);

  test.each<
    readonly [
      string,
      PlannedChange,
      Readonly<Record<string, string>>,
      Readonly<Record<string, string>>,
      Readonly<Record<string, string>>,
      boolean,
    ]
  >([
    ['the file is the same', change, { [file]: '1' }, { [file]: '1' }, second, false],
    ['the file differs', change, { [file]: '1' }, { [file]: '2' }, first, true],
    ['the file was removed', change, { [file]: '1' }, {}, {}, true],
    ['a deleted file stays away', deletion, {}, {}, {}, false],
    ['a deleted file is back', deletion, {}, { [file]: '3' }, first, true],
    [
      'a deleted integration is back in another file',
      deletion,
      {},
      {},
      { 'immuta/b.yml': fileText(wish) },
      true,
    ],
    [
      'a deleted integration is back in another file by its id',
      deletion,
      {},
      {},
      { 'immuta/b.yml': `${fileText({ ...wish, host: 'new.example.com' })}lifecycle:\n  id: 1\n` },
      true,
    ],
    [
      'another integration is new',
      deletion,
      {},
      {},
      { 'immuta/b.yml': fileText({ ...wish, host: 'two.example.com' }) },
      false,
    ],
    [
      'the same place is pinned to another integration',
      deletion,
      {},
      {},
      { 'immuta/b.yml': `${fileText(wish)}lifecycle:\n  id: 9\n` },
      false,
    ],
  ])('%s', (_, planned, commit, head, declared, superseded) => {
    expect(isSuperseded(planned, tree(commit), { tree: tree(head), integrations: read(declared) })).toBe(
      superseded,
    );
  });
});
