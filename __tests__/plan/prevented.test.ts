import { describe, expect, test } from '@jest/globals';
import { declared, element, plan, tenant } from './states.ts';

const paths = ['immuta/a.yml', 'immuta/b.yml', 'immuta/c.yml'];
const host = (path: string): string => `${path.replaceAll(/\W/g, '-')}.example.com`;
const fileOf = (path: string, preventDelete = false) =>
  declared({ config: { host: host(path) }, lifecycle: { preventDelete } }, path);
const live = tenant(...paths.map((path, index) => element(index + 1, { host: host(path) })));

describe('deletions that must not happen', () => {
  test.each([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 0],
    [4, 0],
  ])('with max-deletes %i of three: %i', (maxDeletes, count) => {
    const { prevented } = plan({ before: paths.map((path) => fileOf(path)), live, more: { maxDeletes } });
    expect(prevented.map(({ file }) => file)).toEqual(paths.slice(0, count));
    for (const failure of prevented) {
      expect(failure).toMatchObject({
        reason: 'delete-prevented',
        message: expect.stringContaining(`max-deletes (${String(maxDeletes)})`),
        remedy: expect.stringContaining('max-deletes: 3'),
      });
    }
  });

  test('are those that the base protects, alone', () => {
    const before = paths.map((path) => fileOf(path, path === 'immuta/b.yml'));
    const { prevented, integrations } = plan({ before, live, more: { maxDeletes: 3 } });
    expect(prevented).toMatchObject([
      { file: 'immuta/b.yml', reason: 'delete-prevented', message: expect.stringContaining('preventDelete') },
    ]);
    expect(integrations.map(({ action }) => action)).toEqual(['delete', 'delete', 'delete']);
  });

  test('are those that the event’s own base protects, where the newest apply was of an older commit', () => {
    const before = [fileOf('immuta/a.yml')];
    const one = tenant(element(1, { host: host('immuta/a.yml') }));
    expect(
      plan({ before, live: one, more: { guarding: [fileOf('immuta/a.yml', true)] } }).prevented,
    ).toHaveLength(1);
    // Moved since.
    const moved = declared(
      { config: { host: host('immuta/a.yml') }, lifecycle: { preventDelete: true } },
      'immuta/z.yml',
    );
    expect(plan({ before, live: one, more: { guarding: [moved] } }).prevented).toHaveLength(1);
    // The protection was given up in a commit of its own.
    expect(
      plan({
        before: [fileOf('immuta/a.yml', true)],
        live: one,
        more: { guarding: [fileOf('immuta/a.yml')] },
      }).prevented,
    ).toEqual([]);
  });

  test('never are updates and creations', () => {
    const now = [
      declared(
        { config: { host: host('immuta/a.yml'), username: 'other' }, lifecycle: { preventDelete: true } },
        'immuta/a.yml',
      ),
    ];
    expect(
      plan({
        now,
        before: [fileOf('immuta/a.yml', true)],
        live: tenant(element(1, { host: host('immuta/a.yml') })),
        more: { maxDeletes: 0 },
      }).prevented,
    ).toEqual([]);
  });
});
