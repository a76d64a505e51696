import { format } from 'node:util';
import { expect } from 'expect';

/** One test as a test file registered it. */
export interface RegisteredTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...values: unknown[]) => unknown;

const registered: RegisteredTest[] = [];
let titles: readonly string[] = [];

/** Imports a test file and returns its registered tests with their full titles. */
export async function testsOf(
  title: string,
  load: () => Promise<unknown>,
): Promise<readonly RegisteredTest[]> {
  registered.length = 0;
  titles = [title];
  await load();
  return [...registered];
}

function registerTest(name: string, body: Body): void {
  registered.push({ name: [...titles, name].join(' › '), run: () => body() });
}

function registerGroup(name: string, body: Body): void {
  const around = titles;
  titles = [...around, name];
  body();
  titles = around;
}

function titleOf(template: string, values: readonly unknown[]): string {
  const [first] = values;
  const named = template.replace(/\$(\w+)/g, (whole, key: string) =>
    typeof first === 'object' && first !== null && key in first
      ? String((first as Record<string, unknown>)[key])
      : whole,
  );
  const wanted = named.match(/%[sdifjoOp]/g)?.length ?? 0;
  return format(named.replaceAll('%p', '%o'), ...values.slice(0, wanted));
}

function withTables(register: (name: string, body: Body) => void): typeof register & {
  each: (table: readonly unknown[]) => (template: string, body: Body) => void;
} {
  const each = (table: readonly unknown[]) => (template: string, body: Body) => {
    for (const row of table) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      register(titleOf(template, values), () => body(...values));
    }
  };
  return Object.assign(register, { each });
}

/** The parts of `@jest/globals` that the tests of mutated code need. */
export const test = withTables(registerTest);
export const describe = withTables(registerGroup);
export { expect };
