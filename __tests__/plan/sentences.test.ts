import { describe, expect, test } from '@jest/globals';
import { differenceInWords } from '../../src/plan/warnings.ts';
import { declared, element, liveOne, onePath, plan, planFailures, planned, tenant } from './states.ts';

const twoPath = 'immuta/two.yml';
const other = { host: 'two.example.com' };

describe('what makes a plan impossible is reported with what to do', () => {
  test('an id that Immuta does not have', () => {
    const now = declared({ lifecycle: { id: 9 } });
    expect(planFailures({ now: [now], live: tenant(element(1, other)) })).toEqual([
      {
        reason: 'invalid-config',
        message: 'immuta/one.yml: `lifecycle.id` is 9, but Immuta has no Redshift integration with this ID.',
        remedy: 'Correct the ID, or remove the line to create the integration.',
        place: now.place('lifecycle.id'),
      },
    ]);
  });

  test('a file that matches two integrations', () => {
    const now = declared();
    expect(planFailures({ now: [now], live: tenant(element(3), element(4)) })).toEqual([
      {
        reason: 'conflict',
        message:
          'immuta/one.yml: Immuta has more than one integration for this host, port and database: IDs 3, 4.',
        remedy: 'Add the one that this file manages:\nlifecycle:\n  id: 3',
        place: now.place('config.host'),
      },
    ]);
  });

  test('two files that match one integration', () => {
    const pinned = declared({ config: other, lifecycle: { id: 1 } }, twoPath);
    const third = declared({ config: other, lifecycle: { id: 1 } }, 'immuta/z.yml');
    const failures = planFailures({ now: [declared(), pinned, third], live: tenant(element(1)) });
    expect(failures).toEqual([
      {
        reason: 'conflict',
        message: 'immuta/two.yml: this file and immuta/one.yml both manage integration 1.',
        remedy: 'Remove one of the two files, or pin each to its own integration with `lifecycle.id`.',
        place: pinned.place('lifecycle.id'),
      },
      expect.objectContaining({
        message: 'immuta/z.yml: this file and immuta/one.yml both manage integration 1.',
      }),
    ]);
  });

  test('an edited identity', () => {
    const now = declared({ config: { port: 5440 } });
    expect(planFailures({ now: [now], before: [declared()], live: tenant(element(1)) })).toEqual([
      {
        reason: 'invalid-config',
        message:
          'immuta/one.yml: its host, port or database was edited, so it no longer matches integration 1.',
        remedy:
          'To change integration 1, add these lines; for another integration use another file:\nlifecycle:\n  id: 1',
        place: now.place('config.host'),
      },
    ]);
  });

  test('a removed file that matches two integrations', () => {
    expect(planFailures({ before: [declared()], live: tenant(element(1), element(2)) })).toEqual([
      {
        reason: 'conflict',
        message:
          'immuta/one.yml was removed, and Immuta has more than one integration for its host, port and database: IDs 1, 2.',
        remedy:
          'Restore the file with `lifecycle.id` set to the integration that it manages, and remove it in a later change.',
        place: { file: onePath },
      },
    ]);
  });

  test.each([
    ['moved to another file', [declared({ lifecycle: { id: 1 } }, twoPath)]],
    ['still there with another host', [declared({ config: other })]],
  ])('but not a file that fits two and is %s', (_, now) => {
    const live = tenant(element(1), element(2));
    expect(planFailures({ before: [declared()], now, live })).toEqual([]);
  });

  test('nor a file that was removed while another was added', () => {
    const states = { before: [declared()], now: [declared({ config: other }, twoPath)] };
    expect(plan({ ...states, live: tenant(element(1)) }).integrations.map(({ action }) => action)).toEqual([
      'delete',
      'create',
    ]);
  });
});

describe('refused deletions are reported with what to do', () => {
  const live = tenant(element(1), element(2, other));

  test('one that is protected', () => {
    const before = [declared({ lifecycle: { preventDelete: true } })];
    expect(plan({ before, live }).prevented).toEqual([
      {
        file: onePath,
        reason: 'delete-prevented',
        message: 'immuta/one.yml: integration 1 is not deleted, because `lifecycle.preventDelete` is true.',
        remedy:
          'Restore the file with `preventDelete: false` and merge that, then remove the file in a second pull request.',
        place: { file: onePath },
      },
    ]);
  });

  test('too many', () => {
    const before = [declared(), declared({ config: other }, twoPath)];
    expect(plan({ before, live }).prevented).toEqual([
      {
        file: onePath,
        reason: 'delete-prevented',
        message:
          'immuta/one.yml: integration 1 is not deleted, because 2 deletions are more than `max-deletes` (1) allows.',
        remedy: 'To delete all of them, set `max-deletes: 2` for this run. Otherwise, restore the files.',
        place: { file: onePath },
      },
      expect.objectContaining({ file: twoPath }),
    ]);
  });

  test('a protected integration does not protect another one', () => {
    const guarding = [declared({ config: other, lifecycle: { preventDelete: true } }, 'immuta/z.yml')];
    expect(plan({ before: [declared()], live: tenant(element(1)), more: { guarding } }).prevented).toEqual(
      [],
    );
    const before = [declared({ lifecycle: { preventDelete: true } })];
    expect(plan({ before, live: tenant(element(1)), more: { guarding } }).prevented).toHaveLength(1);
  });
});

describe('why a change is what it is', () => {
  test.each([
    ['Immuta has no integration for this host, port and database.', { now: [declared()] }],
    [
      '`lifecycle.id` pins integration 9, which Immuta does not have. To create it again, remove that line.',
      { now: [declared({ lifecycle: { id: 9 } })], more: { ifPinnedIsMissing: 'create' as const } },
    ],
    ['Immuta differs from the file.', { now: [declared()], live: tenant(element(1, { username: 'x' })) }],
    [
      'Its creation failed, so it is set up again with the creation script.',
      { now: [declared()], live: tenant(element(1, {}, { status: 'createError' })) },
    ],
    [
      'The file no longer declares a key that the base declared.',
      {
        now: [declared({ config: { impersonation: undefined } })],
        before: [declared()],
        live: tenant(element(1)),
      },
    ],
    [
      '`lifecycle.credentialsVersion` changed, so the credentials are sent again.',
      {
        now: [declared({ lifecycle: { credentialsVersion: 2 } })],
        before: [declared()],
        live: tenant(element(1)),
      },
    ],
    ['The file that declared it was removed.', { before: [declared()], live: tenant(element(1)) }],
  ])('%s', (sentence, states) => {
    expect(planned(states).because).toEqual([sentence]);
  });

  test('a rotation shows both versions', () => {
    const rotated = (from: number | undefined, to: number | undefined) =>
      planned({
        now: [declared(to === undefined ? {} : { lifecycle: { credentialsVersion: to } })],
        before: [declared(from === undefined ? {} : { lifecycle: { credentialsVersion: from } })],
        live: tenant(element(1)),
      }).differences;
    const key = 'lifecycle.credentialsVersion';
    const value = (text: string) => ({ kind: 'value', text });
    expect(rotated(1, 2)).toEqual([{ key, before: value('1'), after: value('2') }]);
    expect(rotated(undefined, 2)).toEqual([{ key, before: { kind: 'absent' }, after: value('2') }]);
    expect(rotated(2, undefined)).toEqual([{ key, before: value('2'), after: { kind: 'absent' } }]);
    expect(rotated(2, 2)).toEqual([]);
  });

  test('a dropped key shows the live value, else what the base declared', () => {
    const states = {
      now: [declared({ config: { impersonation: { enabled: true }, queryTag: undefined } })],
      before: [declared()],
    };
    const dropped = (config = {}) => planned({ ...states, live: tenant(element(1, config)) }).differences;
    const key = 'config.impersonation.role';
    const after = { kind: 'absent' };
    expect(dropped({ impersonation: { enabled: true, role: 'theirs' } })).toEqual([
      { key, before: { kind: 'value', text: 'theirs' }, after },
    ]);
    expect(dropped({ impersonation: { enabled: true } })).toEqual([
      { key, before: { kind: 'value', text: 'immuta_impersonation' }, after },
    ]);
  });

  test('a dropped key is not among those that may be reset, and others are', () => {
    const update = planned({
      now: [declared({ config: { impersonation: { enabled: true } } })],
      before: [declared()],
      live: tenant(element(1, { queryTag: 'x' })),
    });
    expect(update.differences.map(({ key }) => key)).toEqual(['config.impersonation.role']);
    expect(update.mayReset.map(({ key }) => key)).toEqual(['config.queryTag']);
  });
});

describe('the base', () => {
  test('has the previous file of the same integration, by path or by the live integration', () => {
    const live = tenant(element(1));
    expect(planned({ now: [declared()], before: [declared()], live }).previous?.file).toBe(onePath);
    // Immuta no longer has it: the same file with the same identity.
    expect(planned({ now: [declared()], before: [declared()] }).previous?.file).toBe(onePath);
    const before = [declared({ config: other })];
    expect(planned({ now: [declared()], before }).previous).toBeUndefined();
    expect(planned({ now: [declared()], before: [declared({}, twoPath)] }).previous).toBeUndefined();
    expect(planned({ now: [declared()], live }).previous).toBeUndefined();
    expect(planned({ now: [declared()], before: [declared()], live }).movedFrom).toBeUndefined();
  });

  test('may have declared it in two files: the one at the same path counts, else the first', () => {
    const before = [declared({}, 'immuta/a.yml'), declared({ lifecycle: { id: 1 } })];
    const live = tenant(element(1));
    expect(planned({ now: [declared()], before, live }).previous?.file).toBe(onePath);
    expect(planned({ now: [declared({}, twoPath)], before, live }).previous?.file).toBe('immuta/a.yml');
  });
});

describe('warnings of the plan', () => {
  const unreadable = 'immuta/x.yml';

  test('are full sentences, those about files first', () => {
    const { warnings } = plan({
      live: tenant(element(5, {}, { zeta: 1, alpha: 2 })),
      more: { unreadable: [unreadable] },
    });
    expect(warnings).toEqual([
      {
        message:
          'immuta/x.yml is not a valid integration file at the base, so the plan ignores that version of it.',
        place: { file: unreadable },
      },
      { message: 'No integration file matches the input `files`, now or at the base.' },
      { message: "Immuta's response has undocumented fields, which are ignored: alpha, zeta." },
    ]);
  });

  test('are empty if nothing is wrong, with files now or at the base', () => {
    const live = tenant(element(1));
    expect(plan({ now: [declared()], live }).warnings).toEqual([]);
    expect(plan({ before: [declared()], live }).warnings).toEqual([]);
  });
});

describe('an integration on the host of a creation', () => {
  test('is a warning with all differences', () => {
    const now = declared();
    const live = tenant(element(7, { database: 'theirs' }));
    expect(planned({ now: [now], live }).warnings).toEqual([
      {
        message:
          'On this host Immuta already has integration 7, which no file declares. It differs from this file: `config.database` is `theirs` there and `immuta` here. If this file is meant for it, add the line `lifecycle: { id: 7 }`; otherwise Immuta may refuse a second integration on the host.',
        place: now.place('config.host'),
      },
    ]);
    const sick = tenant(element(7, { database: 'theirs', username: 'x' }, { status: 'editError' }));
    expect(planned({ now: [now], live: sick }).warnings[0]?.message).toMatch(
      /^On this host Immuta already has integration 7, which no file declares and whose status is `editError`\. It differs from this file: `config\.database` is `theirs` there and `immuta` here, `config\.username` is `x` there and `immuta_system` here\. /,
    );
  });

  test('may not differ in anything else', () => {
    expect(differenceInWords(declared(), liveOne(7))).toBe('It does not differ from this file.');
  });
});
