import { randomBytes } from 'node:crypto';
import type { Failure } from '../failure.ts';
import type { PlannedChange } from '../plan/plan.ts';
import type { Script } from '../script/prepare-script.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { splitStatements } from '../script/statements.ts';
import { batchesOf, type ScriptStatement } from './batches.ts';
import { DataApiError } from './explain.ts';
import { putValuesIn } from './literals.ts';
import { readPrivileges } from './privileges.ts';
import { dataApiFailure, describe, runStatements, type ScriptRun } from './run-statements.ts';
import type { DataApiSession } from './session.ts';

/** The most bytes of one statement. Source: Amazon Redshift Management Guide, "Considerations when calling the Data API". */
const longestStatement = 100_000;

export interface ScriptEdges {
  readonly session: DataApiSession;
  /** For messages: `cluster analytics in us-east-1`. */
  readonly where: string;
  /** The value of a secret reference. */
  readonly secret: (name: string) => string;
  /** Makes a secret known to the guard. */
  readonly guardSecret: (label: string, value: string) => void;
  /** A text with `***` for every secret. */
  readonly mask: (text: string) => string;
  readonly say: (line: string) => void;
}

/** Runs the reviewed script of a change through the Data API. Resolves to what went wrong, or to undefined. */
export async function runScript(
  change: PlannedChange,
  script: Script,
  edges: ScriptEdges,
): Promise<Failure | undefined> {
  const statements = splitStatements(script.text);
  const run: ScriptRun = {
    ...edges,
    sqlFile: scriptFileName(change),
    total: statements.length,
    shown: (text) => shown(text, edges),
  };
  const headerLines = script.file.slice(0, script.file.lastIndexOf(script.text)).split('\n').length - 1;
  const ready: ScriptStatement[] = [];
  // Nothing is sent before every statement is ready.
  for (const [index, statement] of statements.entries()) {
    const rendered = putValuesIn(statement, edges.secret, () => randomBytes(32));
    const { sql, hashes } = rendered ?? { sql: '', hashes: [] };
    for (const { name, part } of hashes) edges.guardSecret(`the hash of ${name}`, part);
    const line = statement.line + headerLines;
    const next = { sql, keywords: statement.keywords, number: index + 1, line, hasHash: hashes.length > 0 };
    const problem =
      rendered === undefined
        ? 'the value of its secret contains a backslash or a control character'
        : Buffer.byteLength(sql) > longestStatement
          ? 'it is longer than the limit of the Data API, 100,000 bytes'
          : undefined;
    if (problem !== undefined)
      return failure(
        `${describe([next], run)} can't be sent: ${problem}. Nothing was run.`,
        'Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.',
      );
    ready.push(next);
  }
  edges.say(`the Data API runs ${run.sqlFile} in database ${change.identity.database} of ${edges.where}`);
  return (await missingPrivileges(change, run)) ?? (await runStatements(batchesOf(ready), run));
}

function failure(message: string, remedy: string): Failure {
  return { reason: 'script-failed', message, remedy };
}

/** Before the script of a creation: the documented privileges that the role lacks for certain, as a failure. */
async function missingPrivileges(change: PlannedChange, run: ScriptRun): Promise<Failure | undefined> {
  const { action, live, identity } = change;
  if (action === 'delete' || (action === 'update' && live?.status !== 'createError')) return undefined;
  try {
    const { role, missing, unknown } = await readPrivileges((sql) => run.session.query(sql));
    const who = role === undefined ? 'the role' : `the role ${run.shown(role)}`;
    if (unknown.length > 0) run.say(`Redshift does not show whether ${who} has ${unknown.join(', ')}`);
    if (missing.length === 0) return undefined;
    return failure(
      `${who} lacks privileges on database ${identity.database} that the script needs: ${missing.join(', ')}. Nothing was run.`,
      'Have a superuser grant them (docs/scripts.md has the statements), then re-run this job.',
    );
  } catch (error: unknown) {
    if (!(error instanceof DataApiError)) throw error;
    const doing = 'asking for the privileges of the role';
    return dataApiFailure(error.kind, error.message, doing, ' Nothing was run.', run);
  }
}

/** The longest text from AWS or Redshift that is shown, in characters. */
const longestShown = 600;

/** Secrets are masked in the text as it came. Then it is made one line and cut. */
function shown(text: string, { mask }: ScriptEdges): string {
  const line = mask(text).replace(/\s+/g, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}
