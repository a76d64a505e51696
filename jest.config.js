import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The bundle is started hundreds of times; Node keeps here what it compiled. It writes a file under another name and
// then moves it, and checks what it reads, so neither a second writer nor a killed one does harm. Inherited by the
// workers, and by what they start in sandbox/runner.ts.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'immuta-integration-action-compiled');

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
  testSequencer: '<rootDir>/scripts/test-order.js',
  // End-to-end tests wait for other processes more than they compute.
  maxWorkers: 4,
};
