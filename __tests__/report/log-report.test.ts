import { describe, expect, test } from '@jest/globals';
import type { Warning } from '../../src/failure.ts';
import { changeGroup, inFileOrder, resultGroup } from '../../src/report/log-report.ts';
import { isPlannedChange } from '../../src/plan/plan.ts';
import { planned, script } from './samples.ts';

const update = planned('immuta/a.yml', {
  action: 'update',
  id: '12',
  because: ['Immuta differs from the file.'],
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
        'Immuta differs from the file.',
        '  config.port: 5439 → 5440',
        '  config.password: (absent) → ${PW} (secret)',
        '  config.tag: (not shown) → (not shown)',
      ].join('\n'),
    });
  });

  test("says where the script is, after the reason why it can't be run", () => {
    const change = { ...update, script: script('SELECT 1;\n', { problems: [{ line: 1, message: 'No.' }] }) };
    if (!isPlannedChange(change)) throw new Error('it is a change');
    expect(changeGroup(change).text).toMatch(
      /The script can't be run as is:\n {2}line 1: No\.\nScript: immuta\/a\.update\.sql, 1 line$/,
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

test('annotations of the whole run come first, then those of files, by file and line', () => {
  const warning = (message: string, file?: string, line?: number): Warning => ({
    message,
    ...(file === undefined ? {} : { place: { file, ...(line === undefined ? {} : { line }) } }),
  });
  const shown = inFileOrder([
    warning('b9', 'b.yml', 9),
    warning('b', 'b.yml'),
    warning('b2', 'b.yml', 2),
    warning('a', 'a.yml', 20),
    warning('run'),
  ]);
  expect(shown.map(({ message }) => message)).toEqual(['run', 'a', 'b', 'b2', 'b9']);
});
