import { describe, expect, test } from '@jest/globals';
import { declared, element, onePath, plan, planFailures, planned, tenant } from './states.ts';

const two = (config = {}, path = 'immuta/two.yml') =>
  declared({ config: { host: 'two.example.com', ...config } }, path);

describe('a file that is declared', () => {
  test('is a creation if nothing matches, with all its keys', () => {
    const creation = planned({ now: [declared()] });
    expect(creation).toMatchObject({
      action: 'create',
      scriptEndpoint: 'create',
      file: onePath,
      warnings: [],
      notShown: [],
      mayReset: [],
    });
    expect(creation.differences.map(({ key }) => key)).toEqual([
      'autoBootstrap',
      'config.host',
      'config.port',
      'config.database',
      'config.impersonation.enabled',
      'config.impersonation.role',
      'config.authenticationType',
      'config.username',
      'config.password',
    ]);
    expect(creation.differences.at(-1)).toEqual({
      key: 'config.password',
      before: { kind: 'absent' },
      after: { kind: 'secret', reference: 'REDSHIFT_PASSWORD' },
    });
  });

  test('is a no-op if nothing differs', () => {
    const same = planned({ now: [declared()], before: [declared()], live: tenant(element(1)) });
    expect(same).toMatchObject({ action: 'no-op', id: '1', differences: [], because: [], mayReset: [] });
    expect(same.scriptEndpoint).toBeUndefined();
  });

  test.each([
    [
      'a key differs',
      { now: [declared()], live: tenant(element(1, { username: 'x' })) },
      ['config.username'],
      'edit',
    ],
    [
      'a key of the base was removed',
      {
        now: [declared({ config: { impersonation: undefined } })],
        before: [declared()],
        live: tenant(element(1)),
      },
      ['config.impersonation.enabled', 'config.impersonation.role'],
      'edit',
    ],
    [
      'the credentials were rotated',
      {
        now: [declared({ lifecycle: { credentialsVersion: 2 } })],
        before: [declared()],
        live: tenant(element(1)),
      },
      ['lifecycle.credentialsVersion'],
      'edit',
    ],
    [
      'a secret reference has another name',
      {
        now: [declared({ config: { password: '${OTHER_PASSWORD}' } })],
        before: [declared()],
        live: tenant(element(1)),
      },
      ['config.password'],
      'edit',
    ],
    [
      'its creation failed',
      { now: [declared()], live: tenant(element(1, {}, { status: 'createError' })) },
      [],
      'create',
    ],
  ])('is an update if %s', (_, states, keys, endpoint) => {
    const update = planned(states);
    expect(update).toMatchObject({ action: 'update', id: '1', scriptEndpoint: endpoint });
    expect(update.differences.map(({ key }) => key)).toEqual(keys);
    expect(update.because).toHaveLength(1);
  });

  test.each([
    [
      'there is no base that shows a rotation',
      { now: [declared({ lifecycle: { credentialsVersion: 2 } })], live: tenant(element(1)) },
    ],
    [
      'the version is written in another way',
      {
        now: [declared({ lifecycle: { credentialsVersion: '2' } })],
        before: [declared({ lifecycle: { credentialsVersion: 2 } })],
        live: tenant(element(1)),
      },
    ],
    [
      'only its lifecycle changed',
      {
        now: [declared({ lifecycle: { id: 1, preventDelete: true } })],
        before: [declared()],
        live: tenant(element(1)),
      },
    ],
  ])('is a no-op if %s', (_, states) => {
    expect(planned(states)).toMatchObject({ action: 'no-op' });
  });

  test('lists live keys that a PUT may reset, only in an update', () => {
    const now = [declared({ config: { impersonation: undefined } })];
    expect(
      planned({ now, live: tenant(element(1, { username: 'x' })) }).mayReset.map(({ key }) => key),
    ).toEqual(['config.impersonation.enabled']);
    expect(planned({ now, live: tenant(element(1)) }).mayReset).toEqual([]);
    // A key that the file drops is a change itself, and is listed once.
    expect(planned({ now, before: [declared()], live: tenant(element(1)) }).mayReset).toEqual([]);
  });

  test('that moved is not a deletion', () => {
    expect(
      planned({ now: [declared({}, 'immuta/prod/one.yml')], before: [declared()], live: tenant(element(1)) }),
    ).toMatchObject({ action: 'no-op', file: 'immuta/prod/one.yml', movedFrom: onePath });
  });

  test('was touched by this change or was different before', () => {
    const states = { now: [declared()], before: [declared()], live: tenant(element(1, { username: 'x' })) };
    expect(planned(states).origin).toBe('this-change');
    expect(planned({ ...states, more: { unchanged: new Set([onePath]) } }).origin).toBe('already-different');
  });

  test('warns of a status that is not healthy, with the failed tests', () => {
    const tests = { validationTests: [{ name: 'Role', status: 'failed', message: 'missing' }] };
    const live = tenant(element(1, {}, { status: 'recurringValidationError', validationResults: tests }));
    expect(planned({ now: [declared()], live }).warnings).toEqual([
      { message: expect.stringMatching(/recurringValidationError.*Role: missing/), place: { file: onePath } },
    ]);
  });
});

describe('what makes a plan impossible', () => {
  test.each([
    ['host', 'moved.example.com'],
    ['port', 5440],
    ['database', 'other'],
  ])('an edited %s without lifecycle.id, which gives the lines to add', (key, value) => {
    const now = declared({ config: { [key]: value } });
    const states = { now: [now], before: [declared()], live: tenant(element(1)) };
    expect(planFailures(states)).toMatchObject([
      {
        reason: 'invalid-config',
        remedy: expect.stringContaining('lifecycle:\n  id: 1'),
        place: now.place('config.host'),
      },
    ]);
    const pinned = declared({ config: { [key]: value }, lifecycle: { id: 1 } });
    expect(planned({ ...states, now: [pinned] })).toMatchObject({
      action: 'update',
      id: '1',
      differences: [{ key: `config.${key}` }],
    });
  });

  test('all of it is reported at once', () => {
    const now = [declared({ lifecycle: { id: 9 } }), two({}, 'immuta/a.yml')];
    const failures = planFailures({
      now,
      live: tenant(element(1, { host: 'two.example.com' }), element(2, { host: 'two.example.com' })),
    });
    expect(failures.map(({ reason }) => reason).sort()).toEqual(['conflict', 'invalid-config']);
  });

  test('an id that Immuta does not have is not an error in drift mode', () => {
    const states = { now: [declared({ lifecycle: { id: 9 } })] };
    expect(planFailures(states)).toHaveLength(1);
    expect(planned({ ...states, more: { ifPinnedIsMissing: 'create' } })).toMatchObject({
      action: 'create',
      because: [expect.stringContaining('integration 9')],
    });
  });
});

describe('the plan', () => {
  test('is in the order of files, deletions among them, whatever the order of the tenant', () => {
    const before = [declared({}, 'immuta/b.yml'), two()];
    const now = [
      two({ host: 'three.example.com' }, 'immuta/c.yml'),
      two({ host: 'four.example.com' }, 'immuta/a.yml'),
      two(),
    ];
    const live = [element(2, { host: 'two.example.com' }), element(1)];
    for (const order of [live, live.toReversed()]) {
      expect(
        plan({ now, before, live: tenant(...order) }).integrations.map(
          ({ file, action }) => `${action} ${file}`,
        ),
      ).toEqual([
        ...['create immuta/a.yml', 'delete immuta/b.yml', 'create immuta/c.yml', 'no-op immuta/two.yml'],
      ]);
    }
  });

  test('lists what no file declares, counts other types, and touches neither', () => {
    const { integrations, unmanaged, otherTypes } = plan({
      live: tenant(element(5), element(6, {}, { status: 'deleted' }), {
        id: 9,
        type: 'Snowflake',
        status: 'enabled',
      }),
    });
    expect(integrations).toEqual([]);
    expect(unmanaged).toMatchObject([
      { id: '5', status: 'enabled', identity: { key: 'one.example.com:5439/immuta' } },
    ]);
    expect([...otherTypes]).toEqual([['Snowflake', 1]]);
  });

  test('warns of unreadable files, of globs without files, and of undocumented fields', () => {
    const { warnings } = plan({
      live: tenant(element(5, {}, { newField: 1 })),
      more: { unreadable: ['immuta/x.yml'] },
    });
    expect(warnings).toMatchObject([
      { place: { file: 'immuta/x.yml' } },
      { message: expect.stringContaining('No integration file') },
      { message: expect.stringContaining('newField') },
    ]);
  });
});
