import { describe, expect, test } from '@jest/globals';
import type { PlannedIntegration } from '../../src/plan/plan.ts';
import { declared, element, onePath, plan, planned, tenant, type States } from './states.ts';

/** The plan for `onePath`, among others. */
function plannedForOne(states: States): PlannedIntegration {
  const found = plan(states).integrations.find(({ file, action }) => file === onePath && action !== 'delete');
  if (found === undefined) throw new Error('nothing is planned for this file');
  return found;
}

describe('a creation on the host of another integration', () => {
  const adopts = (more = {}, config = {}) =>
    planned({ now: [declared()], live: tenant(element(7, { database: 'theirs', ...config }, more)) });

  test('is a warning with the difference and the line that adopts the other one', () => {
    const { action, warnings } = adopts();
    expect(action).toBe('create');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('integration 7');
    expect(warnings[0]?.message).toContain('`config.database` is `theirs` there and `immuta` here');
    expect(warnings[0]?.message).toContain('`lifecycle: { id: 7 }`');
    expect(warnings[0]?.place).toEqual(declared().place('config.host'));
  });

  test('shows the status of the other one if it is not enabled', () => {
    expect(adopts({ status: 'disabled' }).warnings[0]?.message).toContain('status is `disabled`');
  });

  test('shows no value of a secret or of an unknown key', () => {
    const now = [declared({ config: { queryTag: 'Mine-0815' } })];
    const { warnings } = planned({
      now,
      live: tenant(element(7, { database: 'theirs', queryTag: 'Theirs-0815', password: 'Passw0rd-of-them' })),
    });
    expect(warnings[0]?.message).toContain('`config.queryTag` is a value that is not shown');
    expect(warnings[0]?.message).not.toMatch(/0815|Passw0rd/);
  });

  test('names the file that manages the other one', () => {
    const { warnings } = plannedForOne({
      now: [declared(), declared({ config: { database: 'theirs' } }, 'immuta/two.yml')],
      live: tenant(element(7, { database: 'theirs' })),
    });
    expect(warnings).toEqual([
      {
        message: expect.stringMatching(
          /integration 7, which immuta\/two\.yml manages\. .*keep only immuta\/two\.yml/,
        ),
        place: declared().place('config.host'),
      },
    ]);
  });

  test('names the file whose deletion is refused, since the integration stays', () => {
    const { warnings } = plannedForOne({
      now: [declared()],
      before: [
        declared({ config: { database: 'theirs' }, lifecycle: { preventDelete: true } }, 'immuta/two.yml'),
      ],
      live: tenant(element(7, { database: 'theirs' })),
    });
    expect(warnings.map(({ message }) => message).join('\n')).toContain('which immuta/two.yml manages');
  });

  test('also for an update that moves there', () => {
    const { warnings } = plannedForOne({
      now: [
        declared({ lifecycle: { id: 3 } }),
        declared({ config: { database: 'theirs' } }, 'immuta/two.yml'),
      ],
      live: tenant(element(3, { host: 'old.example.com' }), element(7, { database: 'theirs' })),
    });
    expect(warnings.map(({ message }) => message).join('\n')).toContain('which immuta/two.yml manages');
  });

  test.each([
    [
      'that is deleted',
      { now: [declared()], live: tenant(element(7, { database: 'theirs' }, { status: 'deleted' })) },
    ],
    [
      'that is deleted by this change',
      {
        now: [declared()],
        before: [
          declared(
            { config: { database: 'theirs', username: 'x', password: '${X}', impersonation: undefined } },
            'immuta/two.yml',
          ),
        ],
        live: tenant(element(7, { database: 'theirs' })),
      },
    ],
    ['of another host', { now: [declared()], live: tenant(element(7, { host: 'two.example.com' })) }],
  ])('but not of one %s', (_, states) => {
    expect(plan(states).integrations.find(({ action }) => action === 'create')?.warnings).toEqual([]);
  });
});

describe('a deletion that may be a mistake', () => {
  const moved = { host: 'new.example.com' };
  const removed = declared({}, 'immuta/old.yml');
  const messages = (states: States): string =>
    plannedForOne(states)
      .warnings.map(({ message }) => message)
      .join('\n');

  test('a file that was renamed and whose host was edited: the warning gives the id and the line', () => {
    const states = { now: [declared({ config: moved })], before: [removed], live: tenant(element(31)) };
    expect(plan(states).integrations.map(({ action, file }) => `${action} ${file}`)).toEqual([
      'delete immuta/old.yml',
      'create immuta/one.yml',
    ]);
    expect(messages(states)).toMatch(
      /looks like immuta\/old\.yml.*integration 31.*`lifecycle: \{ id: 31 \}`/,
    );
    expect(plannedForOne(states).warnings[0]?.place).toEqual(
      declared({ config: moved }).place('config.host'),
    );
  });

  test.each(['port', 'database'])('the same for its %s', (key) => {
    const now = [declared({ config: { [key]: key === 'port' ? '5440' : 'other' } })];
    expect(messages({ now, before: [removed], live: tenant(element(31)) })).toContain(
      'lifecycle: { id: 31 }',
    );
  });

  test('names the most similar removed file', () => {
    const other = declared({ config: { host: 'b.example.com', username: 'b' } }, 'immuta/a-first.yml');
    const states = {
      now: [declared({ config: moved })],
      before: [other, removed],
      live: tenant(element(30, { host: 'b.example.com' }), element(31)),
    };
    expect(messages(states)).toContain('looks like immuta/old.yml');
  });

  test('not if the new file shares little with it', () => {
    const now = [
      declared({ config: { ...moved, username: 'x', password: '${X}', impersonation: undefined } }),
    ];
    expect(messages({ now, before: [removed], live: tenant(element(31)) })).toBe('');
  });

  test('not if the base had the file already', () => {
    const both = [removed, declared({ config: moved })];
    const states = { now: [declared({ config: moved })], before: both, live: tenant(element(31)) };
    expect(messages(states)).toBe('');
  });

  test.each([[{}], [moved]])('an id that moves a file to another integration: is it a typo? %j', (config) => {
    const states = {
      now: [declared({ config, lifecycle: { id: 77 } })],
      before: [declared({ lifecycle: { id: 31 } })],
      live: tenant(element(31), element(77, { host: 'other.example.com' })),
    };
    const deletion = plan(states).integrations.find(({ action }) => action === 'delete');
    expect(deletion?.because).toEqual(['The file that declared it now declares another integration.']);
    expect(messages(states)).toMatch(
      /from integration 31 to 77, so no file declares integration 31 any more\. Is that a typo\?/,
    );
  });
});
