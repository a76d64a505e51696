import type { Statement } from '../script/statements.ts';

/** A statement with its number in the script, from 1. */
export interface NumberedStatement extends Statement {
  readonly number: number;
}

/** What is submitted at once: one statement, or the statements of one transaction. */
export interface Batch {
  readonly kind: 'statement' | 'transaction';
  readonly statements: readonly NumberedStatement[];
}

/** Statements in one BatchExecuteStatement at the most. Source: Amazon Redshift Data API reference, "BatchExecuteStatement". */
export const longestBatch = 40;

const opening = /^(?:BEGIN(?:\s+(?:WORK|TRANSACTION))?|START\s+TRANSACTION)$/i;
const closing = /^(?:COMMIT|END)(?:\s+(?:WORK|TRANSACTION))?$/i;
const transactionControl = /^(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT)\b/;

/**
 * Cuts a script into what is submitted at once. A plain `BEGIN … COMMIT` of 1 to 40 statements becomes one
 * transaction of the Data API, and its BEGIN and COMMIT are not sent; everything else is sent statement by statement.
 */
export function batchesOf(statements: readonly Statement[]): readonly Batch[] {
  const numbered = statements.map((statement, index) => ({ ...statement, number: index + 1 }));
  const batches: Batch[] = [];
  for (let index = 0; index < numbered.length;) {
    const statement = numbered[index];
    if (statement === undefined) break;
    const inside = transactionFrom(numbered, index);
    batches.push(
      inside === undefined
        ? { kind: 'statement', statements: [statement] }
        : { kind: 'transaction', statements: inside },
    );
    index += inside === undefined ? 1 : inside.length + 2;
  }
  return batches;
}

/** The statements between a BEGIN and its COMMIT; undefined if they can't be one batch. */
function transactionFrom(
  statements: readonly NumberedStatement[],
  begin: number,
): readonly NumberedStatement[] | undefined {
  if (!isWhole(statements[begin], opening)) return undefined;
  const next = statements.findIndex(
    ({ keywords }, index) => index > begin && transactionControl.test(keywords.join(' ')),
  );
  if (!isWhole(statements[next], closing)) return undefined;
  const inside = statements.slice(begin + 1, next);
  return inside.length > 0 && inside.length <= longestBatch ? inside : undefined;
}

/** Whether a statement consists of words that match, and of nothing else. */
function isWhole(statement: Statement | undefined, pattern: RegExp): boolean {
  const [text, ...others] = statement?.parts ?? [];
  return typeof text === 'string' && others.length === 0 && pattern.test(text);
}

/** What a statement does to the session's transaction: opens one, ends it, or neither. */
export function effectOnTransaction({
  keywords: [first = '', second],
}: Statement): 'opens' | 'ends' | undefined {
  if (first === 'BEGIN' || (first === 'START' && second === 'TRANSACTION')) return 'opens';
  return /^(?:COMMIT|END|ROLLBACK|ABORT)$/.test(first) ? 'ends' : undefined;
}

/** What a statement is, without its names: `GRANT`, `CREATE SCHEMA`, `CREATE VIEW` (for CREATE OR REPLACE VIEW). */
export function kindOf({ keywords }: Statement): string {
  const words = keywords.filter((word) => word !== 'OR' && word !== 'REPLACE');
  const [first = 'statement', second] = words;
  const named = /^(?:CREATE|ALTER|DROP)$/.test(first) && second !== undefined && objects.has(second);
  if (!named) return first;
  const third = words[2];
  return second === 'EXTERNAL' || second === 'MATERIALIZED'
    ? [first, second, ...(third === undefined ? [] : [third])].join(' ')
    : `${first} ${second}`;
}

const objects = new Set(
  'DATABASE DATASHARE DEFAULT EXTERNAL FUNCTION GROUP IDENTITY LIBRARY MASKING MATERIALIZED MODEL PROCEDURE RLS ROLE SCHEMA TABLE TEMP TEMPORARY USER VIEW'.split(
    ' ',
  ),
);
