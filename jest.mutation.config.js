import base from './jest.config.js';

/** For mutation testing: only the tests of what is mutated, which need no process and no server. */
export default {
  ...base,
  testMatch: [
    '<rootDir>/__tests__/{plan,secrets}/**/*.test.ts',
    '<rootDir>/__tests__/apply/judge.test.ts',
    '<rootDir>/__tests__/report/{split,markdown,plan-comment}.test.ts',
  ],
};
