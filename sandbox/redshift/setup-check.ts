import { quoteText } from '../sql.ts';
import type { ValidationTest } from '../../src/live/live-integration.ts';
import type { SetupCheck } from './redshift.ts';

/** What a create script makes and a delete script removes. */
const schemas = ['immuta_system', 'immuta_functions'];

/** Checks that one database has the system account and Immuta's schemas. */
export async function checkSetup(
  query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>,
  username: string,
): Promise<SetupCheck> {
  const check = async (name: string, sql: string, missing: string): Promise<ValidationTest> => {
    try {
      const found = (await query(sql)).length > 0;
      return found ? { name, status: 'passed' } : { name, status: 'failed', message: missing };
    } catch (error: unknown) {
      return { name, status: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
  const tests = [
    await check(
      'System account',
      `SELECT 1 FROM pg_roles WHERE rolcanlogin AND rolname = ${quoteText(username)}`,
      'The system account does not exist.',
    ),
  ];
  for (const schema of schemas) {
    const sql = `SELECT 1 FROM pg_namespace WHERE nspname = ${quoteText(schema)}`;
    tests.push(await check(`Schema ${schema}`, sql, `The schema ${schema} does not exist.`));
  }
  return { passed: tests.every(({ status }) => status === 'passed'), tests };
}
