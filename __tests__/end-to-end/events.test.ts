import { describe, jest, test } from '@jest/globals';
import { eventCase, expectEvent, rows, type AnyMode } from './event-rows.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

/**
 * Modes that a workflow names, one for each answer to an event and more: __tests__/inputs/mode.test.ts decides on all
 * of them, __tests__/endurance/events.test.ts runs them.
 */
const named: Readonly<Record<string, readonly AnyMode[]>> = {
  'pull_request opened': ['apply'],
  'push of a tag': ['apply'],
  'push that deletes a branch': ['plan'],
  schedule: ['apply'],
  'workflow_dispatch on the default branch': ['apply'],
  pull_request_target: ['export'],
  workflow_run: ['drift'],
  issue_comment: ['validate'],
};

const cases = rows.flatMap((row) =>
  (['auto', ...(named[row.what] ?? [])] as const).map((mode) => eventCase(row, mode)),
);

describe('event × mode × branch', () => {
  test.concurrent.each(cases)('$what, mode $mode: $ends', expectEvent);
});
