import { describe, expect, test } from '@jest/globals';
import { batchesOf, effectOnTransaction, kindOf, type ScriptStatement } from '../../src/data-api/batches.ts';
import { splitStatements } from '../../src/script/statements.ts';

/** The statements of a script without variables. */
function statementsOf(sql: string): ScriptStatement[] {
  return splitStatements(sql).map(({ parts, ...statement }, index) => ({
    ...statement,
    sql: parts.map((part) => (typeof part === 'string' ? part : part.name)).join(''),
    number: index + 1,
    hasHash: false,
  }));
}

/** `1 [3 4] 6`: numbers of statements, those of one transaction in brackets. */
function cut(sql: string): string {
  return batchesOf(statementsOf(sql))
    .map((batch) => {
      const numbers = batch.map(({ number }) => number).join(' ');
      return batch.length > 1 ? `[${numbers}]` : numbers;
    })
    .join(' ');
}

const selects = (count: number): string => 'SELECT 1;\n'.repeat(count);

describe('the batches of a script', () => {
  test.each([
    ['SELECT 1; SELECT 2', '1 2'],
    ['BEGIN; SELECT 1; SELECT 2; COMMIT;', '[2 3]'],
    ['begin transaction; SELECT 1; SELECT 2; end work;', '[2 3]'],
    ['START TRANSACTION; SELECT 1; SELECT 2; COMMIT;', '[2 3]'],
    // One statement by itself is a transaction anyway.
    ['BEGIN; SELECT 1; COMMIT;', '2'],
    ['SELECT 0; BEGIN; SELECT 1; COMMIT; SELECT 2; BEGIN; SELECT 3; COMMIT', '1 3 5 7'],
    ['BEGIN; COMMIT;', '1 2'],
    ['BEGIN; SELECT 1;', '1 2'],
    ['BEGIN; SELECT 1; ROLLBACK; BEGIN; SELECT 2; COMMIT', '1 2 3 5'],
    ['BEGIN; BEGIN; SELECT 1; COMMIT; COMMIT', '1 3 5'],
    // A BEGIN with options is sent as it is.
    ['BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT', '1 2 3'],
    ['BEGIN /* really */; SELECT 1; SELECT 2; COMMIT', '[2 3]'],
    ['COMMIT; SELECT 1; BEGIN', '1 2 3'],
    ['', ''],
  ])('%s → %s', (sql, batches) => {
    expect(cut(sql)).toBe(batches);
  });

  test('a transaction contains up to 40 statements', () => {
    expect(batchesOf(statementsOf(`BEGIN; ${selects(40)} COMMIT;`))).toHaveLength(1);
    expect(batchesOf(statementsOf(`BEGIN; ${selects(41)} COMMIT;`))).toHaveLength(43);
  });
});

describe('a statement', () => {
  test.each([
    ['GRANT ALL ON SCHEMA secret_name TO x', 'GRANT'],
    ['create schema if not exists a', 'CREATE SCHEMA'],
    ['CREATE OR REPLACE VIEW a AS SELECT 1', 'CREATE OR REPLACE VIEW'],
    ['CREATE EXTERNAL SCHEMA a FROM DATA CATALOG', 'CREATE EXTERNAL SCHEMA'],
    ['DROP USER a', 'DROP USER'],
    ['CREATE EXTERNAL nonsense x', 'CREATE EXTERNAL NONSENSE'],
    ['CALL f(1)', 'CALL'],
    ['(SELECT 1)', 'statement'],
  ])('%s is called %s, without names', (sql, kind) => {
    expect(statementsOf(sql).map(kindOf)).toEqual([kind]);
  });

  test.each([
    ['BEGIN', 'opens'],
    ['START TRANSACTION', 'opens'],
    ['COMMIT', 'commits'],
    ['END', 'commits'],
    ['ROLLBACK', 'rolls-back'],
    ['SELECT 1', 'none'],
  ])('%s: %s', (sql, effect) => {
    expect(statementsOf(sql).map(effectOnTransaction)).toEqual([effect]);
  });
});
