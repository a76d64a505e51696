import TestSequencer from '@jest/test-sequencer';

/** The first suites of a run: these wait, and others compute meanwhile. */
const ranks = [/reviewed-plan-missing|cancelled|apply-outcomes/, /\/end-to-end\//, /./];

const rank = ({ path }) => ranks.findIndex((pattern) => pattern.test(path));

/**
 * End-to-end suites first, and before all those that sit out the action's pauses: what waits must not be what is left
 * at the end. Jest itself knows how long a suite takes only where it ran before.
 */
export default class TestOrder extends TestSequencer {
  async sort(tests) {
    return (await super.sort(tests)).toSorted((one, other) => rank(one) - rank(other));
  }
}
