import { describe, expect, test } from '@jest/globals';
import { changeGroup, resultGroup } from '../../src/report/log-text.ts';
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
      /must not run as it stands:\n {2}line 1: No\.\nScript: immuta\/a\.update\.sql, 1 line$/,
    );
  });
});

test('a result in the log holds status, tests, failure and what to do', () => {
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
    text: 'Integration 3, status createError\n  user: failed (not there)\nNo set-up.\nRun the script.\nA note.',
  });
});
