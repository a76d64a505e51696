import { describe, expect, test } from '@jest/globals';
import type { LiveIntegration } from '../../src/live/live-integration.ts';
import { matchDeclared, matchLive } from '../../src/plan/match.ts';
import { declared, liveOne, onePath } from './states.ts';

const twoPath = 'immuta/two.yml';

/** A tenant with only these integrations. */
const only = (...integrations: LiveIntegration[]) => ({ integrations, others: [] });

describe('a file matches a live integration', () => {
  test.each([
    ['of the same host, port and database', {}, {}],
    ['regardless of the case of the host', { host: 'ONE.Example.COM' }, {}],
    ['with the dot of the root', { host: 'one.example.com.' }, {}],
    ['that shows no port, which is the default one', { port: undefined }, {}],
    ['that shows its port as text', { port: '5439' }, {}],
    [
      'whatever else differs',
      { username: 'other', impersonation: { enabled: false } },
      { status: 'editError' },
    ],
    ['whose creation failed', {}, { status: 'createError' }],
    ['whose id is text', {}, { id: '7' }],
  ])('%s', (_, config, more) => {
    expect(matchLive(declared(), [liveOne(7, config, more)])).toMatchObject({ id: '7' });
  });

  test.each([
    ['of another host', { host: 'two.example.com' }, {}],
    ['of another port', { port: 5440 }, {}],
    ['of another database', { database: 'other' }, {}],
    ['of a database in other case, which is another database', { database: 'IMMUTA' }, {}],
    ['that is disabled', {}, { status: 'disabled' }],
    ['that is deleted', {}, { status: 'deleted' }],
  ])('but not one %s', (_, config, more) => {
    expect(matchLive(declared(), [liveOne(7, config, more)])).toBeUndefined();
  });

  test('only by its id if one is pinned, even if it is disabled or on another host', () => {
    const pinned = declared({ lifecycle: { id: 7 } });
    const others = [liveOne(6), liveOne(7, { host: 'moved.example.com' }, { status: 'disabled' })];
    expect(matchLive(pinned, others)).toMatchObject({ id: '7' });
  });

  test.each([
    ['nobody has', [liveOne(6)]],
    ['a deleted one has', [liveOne(7, {}, { status: 'deleted' })]],
  ])('but not by an id that %s', (_, live) => {
    expect(matchLive(declared({ lifecycle: { id: 7 } }), live)).toBeUndefined();
  });

  test('but not if it matches two', () => {
    const disabled = liveOne(8, {}, { status: 'disabled' });
    expect(matchLive(declared(), [liveOne(7), disabled])).toMatchObject({ id: '7' });
    expect(matchLive(declared(), [liveOne(7), liveOne(9), disabled])).toBeUndefined();
  });
});

describe('matching all files', () => {
  test('finds the live integration of each', () => {
    const files = [
      declared(),
      declared({ config: { host: 'two.example.com' } }, twoPath),
      declared({ config: { host: 'three.example.com' } }, 'immuta/three.yml'),
    ];
    const { matches, failures } = matchDeclared(
      files,
      only(liveOne(2, { host: 'two.example.com' }), liveOne(1)),
    );
    expect(failures).toEqual([]);
    expect(matches.map(({ declared: file }) => file)).toEqual(files);
    expect(matches.map(({ live }) => live?.id)).toEqual(['1', '2', undefined]);
  });

  test('finds a missing id, with the place of its line', () => {
    const pinned = declared({ lifecycle: { id: 7 } });
    expect(matchDeclared([pinned], only()).failures).toMatchObject([
      {
        reason: 'invalid-config',
        message: expect.stringContaining('7'),
        place: pinned.place('lifecycle.id'),
      },
    ]);
    expect(matchDeclared([pinned], only(), 'create')).toEqual({
      matches: [{ declared: pinned }],
      failures: [],
    });
  });

  test('an id of an integration that the action does not manage is a conflict, in drift too', () => {
    const pinned = declared({ lifecycle: { id: 7 } });
    for (const mode of ['fail', 'create'] as const) {
      const { failures } = matchDeclared(
        [pinned],
        { integrations: [], others: [{ id: '7', kind: 'Redshift (autoBootstrap: true)' }] },
        mode,
      );
      expect(failures).toMatchObject([
        {
          reason: 'conflict',
          message: expect.stringContaining('does not manage: Redshift (autoBootstrap: true)'),
          place: pinned.place('lifecycle.id'),
        },
      ]);
    }
  });

  test('finds two live integrations that match a file, with their ids and the lines to add', () => {
    const { failures } = matchDeclared([declared()], only(liveOne(7), liveOne(9)));
    expect(failures).toMatchObject([
      {
        reason: 'conflict',
        message: expect.stringContaining('IDs 7, 9'),
        remedy: expect.stringContaining('lifecycle:\n  id: 7'),
      },
    ]);
  });

  test('finds two files that match one live integration', () => {
    const { failures } = matchDeclared(
      [declared(), declared({ config: { host: 'two.example.com' }, lifecycle: { id: 7 } }, twoPath)],
      only(liveOne(7)),
    );
    expect(failures).toMatchObject([
      {
        reason: 'conflict',
        message: expect.stringMatching(new RegExp(`${twoPath}.*${onePath}.*integration 7`)),
      },
    ]);
  });
});
