/** A statement as it is sent. */
export interface ScriptStatement {
  readonly sql: string;
  /** The words that it begins with, upper case. */
  readonly keywords: readonly string[];
  /** Its number in the script, from 1. */
  readonly number: number;
  /** Its first line in the `.sql` file. */
  readonly line: number;
  /** Whether it contains a hashed password. */
  readonly hasHash: boolean;
}

/** Statements that are submitted together: one by itself, or several as one transaction. */
export type Batch = readonly [ScriptStatement, ...ScriptStatement[]];

/** The most statements in one BatchExecuteStatement. Source: Amazon Redshift Data API reference, "BatchExecuteStatement". */
const longestBatch = 40;

const opening = /^(?:BEGIN(?:\s+(?:WORK|TRANSACTION))?|START\s+TRANSACTION)$/i;
const closing = /^(?:COMMIT|END)(?:\s+(?:WORK|TRANSACTION))?$/i;

/**
 * Cuts a script into batches. A plain `BEGIN … COMMIT` of 1 to 40 statements becomes one transaction of the Data API,
 * without its BEGIN and COMMIT. Everything else is sent statement by statement.
 */
export function batchesOf(statements: readonly ScriptStatement[]): readonly Batch[] {
  const batches: Batch[] = [];
  for (let index = 0; index < statements.length;) {
    const inside = transactionFrom(statements, index);
    const [first, ...others] = inside ?? statements.slice(index, index + 1);
    if (first !== undefined) batches.push([first, ...others]);
    index += inside === undefined ? 1 : inside.length + 2;
  }
  return batches;
}

/** The statements between a BEGIN and its COMMIT; undefined if they can't be one batch. */
function transactionFrom(
  statements: readonly ScriptStatement[],
  begin: number,
): readonly ScriptStatement[] | undefined {
  if (!opening.test(statements[begin]?.sql ?? '')) return undefined;
  const end = statements.findIndex(
    (statement, index) => index > begin && effectOnTransaction(statement) !== 'none',
  );
  if (!closing.test(statements[end]?.sql ?? '')) return undefined;
  const inside = statements.slice(begin + 1, end);
  return inside.length > 0 && inside.length <= longestBatch ? inside : undefined;
}

/** What a statement does to the transaction of the session. */
export function effectOnTransaction({
  keywords: [first = '', second],
}: Pick<ScriptStatement, 'keywords'>): 'opens' | 'commits' | 'rolls-back' | 'none' {
  if (first === 'BEGIN' || (first === 'START' && second === 'TRANSACTION')) return 'opens';
  if (first === 'COMMIT' || first === 'END') return 'commits';
  return first === 'ROLLBACK' || first === 'ABORT' ? 'rolls-back' : 'none';
}

/** What a statement is, without its names: `GRANT`, `CREATE SCHEMA`, `CREATE OR REPLACE VIEW`. */
export function kindOf({ keywords }: Pick<ScriptStatement, 'keywords'>): string {
  const kind = /^(?:(?:CREATE|ALTER|DROP) (?:OR REPLACE )?(?:EXTERNAL |MATERIALIZED |TEMP |TEMPORARY )?)?\w+/;
  return kind.exec(keywords.join(' '))?.[0] ?? 'statement';
}
