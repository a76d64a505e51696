import { describe, jest, test } from '@jest/globals';
import { eventCase, expectEvent, rows } from '../end-to-end/event-rows.ts';
import { patience } from '../end-to-end/with-team.ts';
import { modes } from '../../src/inputs/mode.ts';

jest.setTimeout(patience);

/** Modes without a table here: __tests__/inputs/mode.test.ts covers all of them. */
const onlyWhereRefused = ['drift', 'export'];

const cases = rows.flatMap((row) =>
  modes
    .filter((mode) => row.auto === 'refused' || !onlyWhereRefused.includes(mode))
    .map((mode) => eventCase(row, mode)),
);

describe('event × mode × branch', () => {
  test.concurrent.each(cases)('$what, mode $mode: $ends', expectEvent);
});
