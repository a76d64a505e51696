import { describe, expect, test } from '@jest/globals';
import { findPostgres } from '../../sandbox/redshift/postgres-programs.ts';

const programs = await findPostgres();

/**
 * Tests against a real PostgreSQL. If it is not installed, they are skipped on a developer's machine, and fail with CI set,
 * where nobody would notice a skipped test.
 */
export function describeWithPostgres(name: string, tests: () => void): void {
  if (programs !== undefined) {
    describe(name, tests);
    return;
  }
  const reason = 'needs PostgreSQL (Debian: apt-get install postgresql)';
  describe(name, () => {
    const declare = process.env['CI'] === undefined ? test.skip : test;
    declare(reason, () => {
      expect(programs).toBeDefined();
    });
  });
}
