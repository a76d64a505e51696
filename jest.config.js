/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // What takes minutes has a run of its own: npm run test:endurance.
  testPathIgnorePatterns: ['<rootDir>/__tests__/endurance/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.stryker-tmp'],
  // A machine that is busy with something else must not make a test fail.
  testTimeout: 120_000,
  // End-to-end tests wait for other processes more than they compute.
  maxWorkers: 4,
};
