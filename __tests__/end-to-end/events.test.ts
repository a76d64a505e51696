import { describe, jest, test } from '@jest/globals';
import { eventCase, expectEvent, rows, type AnyMode } from './event-rows.ts';
import { patience } from './with-team.ts';

jest.setTimeout(patience);

/**
 * A sample of the modes that a workflow may name: __tests__/inputs/mode.test.ts covers the decision for all
 * of them, __tests__/endurance/events.test.ts runs all.
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
