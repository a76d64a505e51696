import TestSequencer from '@jest/test-sequencer';

const endToEnd = /[\\/]end-to-end[\\/]/;

/**
 * End-to-end suites first: they sit out the action's pauses, while others compute. Jest itself knows how long a suite
 * took only where it ran before, else what waits may be what is left at the end.
 */
export default class TestOrder extends TestSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isFirst = ({ path }) => endToEnd.test(path);
    return [...sorted.filter(isFirst), ...sorted.filter((test) => !isFirst(test))];
  }
}
