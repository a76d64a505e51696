import { describe, expect, test } from '@jest/globals';
import { declared, element, onePath, plan, planFailures, tenant } from './states.ts';

const two = (config = {}, path = 'immuta/two.yml') =>
  declared({ config: { host: 'two.example.com', ...config } }, path);

describe('a file that is gone', () => {
  test.each([
    ['enabled', 'delete'],
    ['editError', 'delete'],
    ['createError', 'cleanup'],
  ])('deletes what is %s by scripts/%s', (status, endpoint) => {
    const { integrations, unmanaged } = plan({
      before: [declared(), two()],
      now: [two()],
      live: tenant(element(1, {}, { status }), element(2, { host: 'two.example.com' })),
    });
    expect(integrations).toMatchObject([
      { action: 'delete', file: onePath, id: '1', scriptEndpoint: endpoint },
      { action: 'no-op' },
    ]);
    expect(unmanaged).toEqual([]);
  });

  test.each([
    ['gone', tenant()],
    ['deleted', tenant(element(1, {}, { status: 'deleted' }))],
    ['disabled, which matches by its id alone', tenant(element(1, {}, { status: 'disabled' }))],
  ])('deletes nothing where it is %s', (_, live) => {
    expect(plan({ before: [declared()], live }).integrations).toEqual([]);
  });

  test('is one deletion where two files of the base declared it', () => {
    const before = [declared({ lifecycle: { id: 1 } }), declared({}, 'immuta/copy.yml')];
    expect(plan({ before, live: tenant(element(1)) }).integrations).toHaveLength(1);
  });

  test.each([
    ['alone', []],
    ['beside a file of another integration', [two()]],
  ])('%s, and fits two live ones, is a conflict', (_, now) => {
    expect(planFailures({ before: [declared()], now, live: tenant(element(1), element(2)) })).toMatchObject([
      { reason: 'conflict', message: expect.stringContaining('ids 1, 2') },
    ]);
  });
});
