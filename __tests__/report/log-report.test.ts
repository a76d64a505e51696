import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/failure.ts';
import { annotations, changeGroup, resultGroup } from '../../src/report/log-report.ts';
import { isPlannedChange } from '../../src/plan/plan.ts';
import { planned, script } from './samples.ts';

const update = planned('immuta/a.yml', {
  action: 'update',
  id: '12',
  because: ['What Immuta shows differs from the file.'],
  differences: [
    { key: 'config.port', before: { kind: 'value', text: '5439' }, after: { kind: 'value', text: '5440' } },
    { key: 'config.password', before: { kind: 'absent' }, after: { kind: 'secret', reference: 'PW' } },
    { key: 'config.tag', before: { kind: 'hidden' }, after: { kind: 'hidden' } },
  ],
});

describe('a change in the log', () => {
  test('says what it is, why, and what differs', () => {
    if (!isPlannedChange(update)) throw new Error('it is a change');
    expect(changeGroup(update)).toEqual({
      title: 'update immuta/a.yml (integration 12)',
      text: [
        'What Immuta shows differs from the file.',
        '  config.port: 5439 → 5440',
        '  config.password: (absent) → ${PW}',
        '  config.tag: (not shown) → (not shown)',
      ].join('\n'),
    });
  });

  test('says where the script is, and before it why it must not run', () => {
    const change = { ...update, script: script('SELECT 1;\n', { problems: [{ line: 1, message: 'No.' }] }) };
    if (!isPlannedChange(change)) throw new Error('it is a change');
    expect(changeGroup(change).text).toMatch(
      /The script can't be run as it is:\n {2}line 1: No\.\nScript: immuta\/a\.update\.sql, 1 line$/,
    );
  });
});

test('a result in the log has status, tests and notes, and leaves the failure to its annotation', () => {
  expect(
    resultGroup({
      file: 'immuta/a.yml',
      action: 'create',
      state: 'failed',
      id: '3',
      status: 'createError',
      validationTests: [{ name: 'user', status: 'failed', message: 'not there' }],
      failure: { reason: 'script-not-run', message: 'No set-up.', remedy: 'Run the script.' },
      milliseconds: 5,
      scriptRunButNotTold: false,
      notes: ['A note.'],
    }),
  ).toEqual({
    title: 'create immuta/a.yml: failed',
    text: 'Integration 3, status createError\n  user: failed (not there)\nSee the error below.\nA note.',
  });
});

const failure = (message: string, more: Partial<Failure> = {}): Failure => ({
  reason: 'invalid-config',
  message,
  ...more,
});

describe('annotations', () => {
  test('come most important first: errors, what concerns the whole run, then by file and line', () => {
    const shown = annotations(
      [
        failure('b9', { place: { file: 'b.yml', line: 9 } }),
        failure('b', { place: { file: 'b.yml' } }),
        failure('b2', { place: { file: 'b.yml', line: 2 } }),
        failure('a', { place: { file: 'a.yml', line: 20 } }),
        failure('run'),
      ],
      [{ message: 'everywhere' }, { message: 'somewhere', place: { file: 'a.yml' } }, { message: 'else' }],
    );
    expect(shown.map(({ level, message }) => `${level} ${message}`)).toEqual([
      ...['error run', 'error a', 'error b', 'error b2', 'error b9'],
      ...['warning everywhere', 'warning else', 'warning somewhere'],
    ]);
  });

  test('say what to do, and keep reason, place and cause', () => {
    const place = { file: 'a.yml', line: 2, column: 3 };
    expect(annotations([failure('wrong', { remedy: 'Fix it.', place, cause: 'why' })], [])).toEqual([
      { level: 'error', message: 'wrong\nFix it.', place, reason: 'invalid-config', cause: 'why' },
    ]);
  });

  test('have line 1 if none is known, so that GitHub can attach them', () => {
    const place = { file: 'a.yml' };
    expect(annotations([failure('x', { place })], [{ message: 'y', place }]).map((one) => one.place)).toEqual(
      [
        { file: 'a.yml', line: 1 },
        { file: 'a.yml', line: 1 },
      ],
    );
  });

  test('are all there, however many: the log lists what GitHub does not show', () => {
    const many = Array.from({ length: 25 }, (_, index) => failure(`number ${String(index)}`));
    expect(annotations(many, many)).toHaveLength(50);
  });

  test('are cut at 4,096 characters, with a count', () => {
    const of = (length: number): string =>
      annotations([], [{ message: 'x'.repeat(length) }])[0]?.message ?? '';
    expect(of(4096)).toBe('x'.repeat(4096));
    expect(of(5000)).toMatch(/^x+… \(944 more characters\)$/);
    expect(of(5000).length).toBeLessThanOrEqual(4096);
  });
});
