import { describe, expect, test } from '@jest/globals';
import { batchesOf, effectOnTransaction, kindOf } from '../../src/data-api/batches.ts';
import { splitStatements } from '../../src/script/statements.ts';

/** `1 [3 4] 6`: numbers of statements, those of one transaction in brackets. */
function cut(sql: string): string {
  return batchesOf(splitStatements(sql))
    .map(({ kind, statements }) => {
      const numbers = statements.map(({ number }) => number).join(' ');
      return kind === 'transaction' ? `[${numbers}]` : numbers;
    })
    .join(' ');
}

const selects = (count: number): string => 'SELECT 1;\n'.repeat(count);

describe('a script is cut into batches', () => {
  test.each([
    ['SELECT 1; SELECT 2', '1 2'],
    ['BEGIN; SELECT 1; SELECT 2; COMMIT;', '[2 3]'],
    ['begin transaction; SELECT 1; end work;', '[2]'],
    ['START TRANSACTION; SELECT 1; COMMIT;', '[2]'],
    ['SELECT 0; BEGIN; SELECT 1; COMMIT; SELECT 2; BEGIN; SELECT 3; COMMIT', '1 [3] 5 [7]'],
    ['BEGIN; COMMIT;', '1 2'],
    ['BEGIN; SELECT 1;', '1 2'],
    ['BEGIN; SELECT 1; ROLLBACK; BEGIN; SELECT 2; COMMIT', '1 2 3 [5]'],
    ['BEGIN; BEGIN; SELECT 1; COMMIT; COMMIT', '1 [3] 5'],
    // What says more than that a transaction begins is sent as it is.
    ['BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT', '1 2 3'],
    ['BEGIN /* really */; SELECT 1; COMMIT', '[2]'],
    ['COMMIT; SELECT 1; BEGIN', '1 2 3'],
    ['', ''],
  ])('%s → %s', (sql, batches) => {
    expect(cut(sql)).toBe(batches);
  });

  test('a transaction holds up to 40 statements', () => {
    expect(batchesOf(splitStatements(`BEGIN; ${selects(40)} COMMIT;`))).toHaveLength(1);
    expect(batchesOf(splitStatements(`BEGIN; ${selects(41)} COMMIT;`))).toHaveLength(43);
  });
});

describe('a statement', () => {
  test.each([
    ['GRANT ALL ON SCHEMA secret_name TO x', 'GRANT'],
    ['create schema if not exists a', 'CREATE SCHEMA'],
    ['CREATE OR REPLACE VIEW a AS SELECT 1', 'CREATE VIEW'],
    ['CREATE EXTERNAL SCHEMA a FROM DATA CATALOG', 'CREATE EXTERNAL SCHEMA'],
    ['DROP USER a', 'DROP USER'],
    ['CREATE nonsense', 'CREATE'],
    ['CALL f(1)', 'CALL'],
    ['(SELECT 1)', 'statement'],
  ])('%s is told as %s, without names', (sql, kind) => {
    expect(splitStatements(sql).map(kindOf)).toEqual([kind]);
  });

  test.each([
    ['BEGIN', 'opens'],
    ['START TRANSACTION', 'opens'],
    ['COMMIT', 'ends'],
    ['END', 'ends'],
    ['ROLLBACK', 'ends'],
    ['SELECT 1', undefined],
  ])('%s: the transaction %s', (sql, effect) => {
    expect(splitStatements(sql).map(effectOnTransaction)).toEqual([effect]);
  });
});
