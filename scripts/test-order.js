import TestSequencer from '@jest/test-sequencer';

const endToEnd = /[\\/]end-to-end[\\/]/;

/**
 * Runs end-to-end suites first: they wait for the action's pauses while others compute. Jest itself knows the time of a
 * suite only from an earlier run, and could leave the waiting ones for the end.
 */
export default class TestOrder extends TestSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isFirst = ({ path }) => endToEnd.test(path);
    return [...sorted.filter(isFirst), ...sorted.filter((test) => !isFirst(test))];
  }
}
