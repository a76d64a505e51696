import base from './jest.config.js';

/** Every route with every fault, a kill at every step, every variant and event, a soak: minutes of runs of the bundle. */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/endurance/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 2,
};
