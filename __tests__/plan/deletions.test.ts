import { describe, expect, test } from '@jest/globals';
import { readDeclared } from '../../src/declared/read-declared.ts';
import { file } from '../end-to-end/integration-file.ts';
import { declared, element, onePath, plan, planFailures, tenant } from './states.ts';

const two = (config = {}, path = 'immuta/two.yml') =>
  declared({ config: { host: 'two.example.com', ...config } }, path);

describe('a file that was removed', () => {
  test.each([
    ['enabled', 'delete'],
    ['editError', 'delete'],
    ['createError', 'cleanup'],
  ])('deletes an integration in the status %s by scripts/%s', (status, endpoint) => {
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
    ['not in Immuta', tenant()],
    ['deleted', tenant(element(1, {}, { status: 'deleted' }))],
    ['disabled, which only matches by its id', tenant(element(1, {}, { status: 'disabled' }))],
  ])('deletes nothing if it is %s', (_, live) => {
    expect(plan({ before: [declared()], live }).integrations).toEqual([]);
  });

  test('is one deletion if two files of the base declared it', () => {
    const before = [declared({ lifecycle: { id: 1 } }), declared({}, 'immuta/copy.yml')];
    expect(plan({ before, live: tenant(element(1)) }).integrations).toHaveLength(1);
  });

  test.each([
    ['only one', []],
    ['with a file of another integration', [two()]],
  ])('%s, and fits two live ones, is a conflict', (_, now) => {
    expect(planFailures({ before: [declared()], now, live: tenant(element(1), element(2)) })).toMatchObject([
      { reason: 'conflict', message: expect.stringContaining('IDs 1, 2') },
    ]);
  });
});

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
        message: expect.stringContaining(`\`max-deletes\` (${String(maxDeletes)})`),
        remedy: expect.stringContaining('max-deletes: 3'),
      });
    }
  });

  test('are only those that the base protects', () => {
    const before = paths.map((path) => fileOf(path, path === 'immuta/b.yml'));
    const { prevented, integrations } = plan({ before, live, more: { maxDeletes: 3 } });
    expect(prevented).toMatchObject([
      { file: 'immuta/b.yml', reason: 'delete-prevented', message: expect.stringContaining('preventDelete') },
    ]);
    expect(integrations.map(({ action }) => action)).toEqual(['delete', 'delete', 'delete']);
  });

  test('do not count for max-deletes if the base protects them', () => {
    const before = paths.map((path) => fileOf(path, path !== 'immuta/b.yml'));
    const { prevented } = plan({ before, live, more: { maxDeletes: 1 } });
    expect(
      prevented.map(({ file: of, message }) => `${of} ${String(message.includes('preventDelete'))}`),
    ).toEqual(['immuta/a.yml true', 'immuta/c.yml true']);
  });

  test('are those that the event’s own base protects, if the last apply was of an older commit', () => {
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
    // A separate commit removed the protection.
    expect(
      plan({
        before: [fileOf('immuta/a.yml', true)],
        live: one,
        more: { guarding: [fileOf('immuta/a.yml')] },
      }).prevented,
    ).toEqual([]);
  });

  test('are never updates and creations', () => {
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

describe('a removed file with retainOnDelete at the base', () => {
  const retained = (retainOnDelete = true, more = {}) => declared({ lifecycle: { retainOnDelete, ...more } });
  const stays = [{ id: '1', status: 'enabled', retainedFrom: onePath }];

  test('leaves its integration unmanaged, and the plan says so', () => {
    const made = plan({
      before: [retained(true, { preventDelete: true })],
      live: tenant(element(1), element(2, { host: 'x.example.com' })),
    });
    expect(made.integrations).toEqual([]);
    expect(made.prevented).toEqual([]);
    expect(made.unmanaged).toMatchObject([...stays, { id: '2' }]);
    expect(made.unmanaged[1]?.retainedFrom).toBeUndefined();
    expect(made.warnings).toEqual([
      {
        message: expect.stringMatching(/integration 1 stays in Immuta, and no file manages it/),
        place: { file: onePath },
      },
    ]);
  });

  test('does not count for max-deletes', () => {
    const before = [retained(), two()];
    const live = tenant(element(1), element(2, { host: 'two.example.com' }));
    expect(plan({ before, live }).prevented).toEqual([]);
    expect(plan({ before, live }).integrations).toMatchObject([{ action: 'delete', id: '2' }]);
  });

  test('depends on the event’s own base, if the last apply was of an older commit', () => {
    const live = tenant(element(1));
    expect(
      plan({ before: [retained(false)], live, more: { guarding: [retained()] } }).unmanaged,
    ).toMatchObject(stays);
    expect(
      plan({ before: [retained()], live, more: { guarding: [retained(false)] } }).integrations,
    ).toMatchObject([{ action: 'delete' }]);
  });

  test('is read from the file, only true or false', () => {
    const read = (value: string) =>
      readDeclared(
        [
          {
            file: onePath,
            content: Buffer.from(file({}).concat(`\nlifecycle:\n  retainOnDelete: ${value}\n`)),
          },
        ],
        new Map(),
      );
    expect(read('true').integrations[0]?.lifecycle.retainOnDelete).toBe(true);
    expect(read('false').integrations[0]?.lifecycle.retainOnDelete).toBe(false);
    expect(read('maybe').failures).toHaveLength(1);
  });
});
