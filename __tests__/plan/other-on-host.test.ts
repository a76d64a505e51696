import { describe, expect, test } from '@jest/globals';
import { declared, element, plan, planned, tenant } from './states.ts';

describe('a creation on the host of an integration that no file declares', () => {
  const adopts = (more = {}, config = {}) =>
    planned({ now: [declared()], live: tenant(element(7, { database: 'theirs', ...config }, more)) });

  test('says so, with the difference and the line that takes it over', () => {
    const { action, warnings } = adopts();
    expect(action).toBe('create');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('integration 7');
    expect(warnings[0]?.message).toContain('`config.database` is `theirs` there and `immuta` here');
    expect(warnings[0]?.message).toContain('`lifecycle: { id: 7 }`');
    expect(warnings[0]?.place).toEqual(declared().place('config.host'));
  });

  test('tells its status where it is not enabled', () => {
    expect(adopts({ status: 'disabled' }).warnings[0]?.message).toContain('status is `disabled`');
  });

  test('shows no value of a secret or of an unknown key', () => {
    const now = [declared({ config: { queryTag: 'Mine-0815' } })];
    const { warnings } = planned({
      now,
      live: tenant(element(7, { database: 'theirs', queryTag: 'Theirs-0815', password: 'Passw0rd-of-them' })),
    });
    expect(warnings[0]?.message).toContain('`config.queryTag` is another value, which is not shown,');
    expect(warnings[0]?.message).not.toMatch(/0815|Passw0rd/);
  });

  test.each([
    [
      'that is deleted',
      { now: [declared()], live: tenant(element(7, { database: 'theirs' }, { status: 'deleted' })) },
    ],
    [
      'that another file declares',
      {
        now: [declared(), declared({ config: { database: 'theirs' } }, 'immuta/two.yml')],
        live: tenant(element(7, { database: 'theirs' })),
      },
    ],
    [
      'that is deleted by this change',
      {
        now: [declared()],
        before: [declared({ config: { database: 'theirs' } }, 'immuta/two.yml')],
        live: tenant(element(7, { database: 'theirs' })),
      },
    ],
    ['of another host', { now: [declared()], live: tenant(element(7, { host: 'two.example.com' })) }],
  ])('not of one %s', (_, states) => {
    expect(plan(states).integrations.find(({ action }) => action === 'create')?.warnings).toEqual([]);
  });
});
