import { randomBytes, randomUUID } from 'node:crypto';
import type { Failure } from '../failure.ts';
import type { Clock } from '../network/clock.ts';
import type { PlannedChange } from '../plan/plan.ts';
import type { Script } from '../script/script.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { splitStatements } from '../script/statements.ts';
import { batchesOf, type NumberedStatement } from './batches.ts';
import type { DataApiSettings } from './check-settings.ts';
import type { DataApi } from './data-api.ts';
import { DataApiError } from './data-api-error.ts';
import { dataApiFailure, describeStatement, type ScriptPlace } from './failures.ts';
import { putValuesIn } from './literals.ts';
import { connectionTo } from './log-in.ts';
import { readPrivileges } from './privileges.ts';
import { runStatements, type RenderedBatch } from './run-statements.ts';
import { DataApiSession } from './session.ts';
import { readTarget, type Target } from './target.ts';

/** Bytes of one statement at the most. Source: Amazon Redshift Management Guide, "Considerations when calling the Data API". */
const longestStatement = 100_000;

/** The world as running a script through the Data API sees it. */
export interface DataApiEdges {
  /** Opens the Data API of a region. */
  readonly open: (region: string) => DataApi;
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  /** AWS_REGION. */
  readonly region: string | undefined;
  /** The value of a secret reference. */
  readonly secret: (name: string) => string;
  /** Makes a secret known to the guard. */
  readonly guardSecret: (label: string, value: string) => void;
  /** A foreign text with `***` for every secret. */
  readonly mask: (text: string) => string;
  readonly say: (line: string) => void;
  /** Milliseconds for the whole script. */
  readonly limit: number;
  /** Milliseconds for one request. */
  readonly requestTimeout: number;
}

/** Runs the reviewed script of a change in Redshift, through the Data API; what went wrong, or undefined. */
export async function runScriptByDataApi(
  change: PlannedChange,
  settings: DataApiSettings,
  edges: DataApiEdges,
): Promise<Failure | undefined> {
  const { identity, script } = change;
  const target = readTarget(identity.host, settings.target, edges.region);
  if ('problem' in target) throw new Error('the target was checked before the first write');
  const refusal = refusalOf(change);
  if (script === undefined || refusal !== undefined) return refusal;
  const statements = splitStatements(script.text);
  const place = placeOf(change, script, target, statements.length);
  const rendered = render(batchesOf(statements), place, edges);
  if ('reason' in rendered) return rendered;
  const api = edges.open(target.region);
  const began = edges.clock.now();
  const session = new DataApiSession({
    api,
    connection: connectionTo(target, settings.logIn, identity.database),
    clock: edges.clock,
    signal: edges.signal,
    deadline: began + edges.limit,
    requestTimeout: edges.requestTimeout,
    newToken: randomUUID,
  });
  edges.say(
    `the Data API runs ${place.sqlFile} in database ${identity.database} of ${target.kind} ${target.name} (${target.region})`,
  );
  try {
    return (
      (await lackingPrivileges(change, session, place, edges)) ??
      (await runStatements(rendered, {
        place,
        session,
        limit: edges.limit,
        now: () => edges.clock.now(),
        say: edges.say,
        shown: (text) => shown(text, edges),
      }))
    );
  } finally {
    api.close();
  }
}

function refusalOf({ file, action, script }: PlannedChange): Failure | undefined {
  const problem = script?.problems[0]?.message;
  if (script !== undefined && problem === undefined) return undefined;
  return {
    reason: 'script-failed',
    message: `${file}: the script of this ${action} is not sent to Redshift: ${problem ?? 'there is none'}`,
    remedy:
      'Read the warning in the plan. A person can run a corrected script by hand; then re-run this job without data-api.',
    place: { file },
  };
}

function placeOf(
  change: PlannedChange,
  { file: sql, text }: Script,
  target: Target,
  total: number,
): ScriptPlace {
  const header = sql.slice(0, sql.lastIndexOf(text));
  return {
    file: change.file,
    sqlFile: scriptFileName(change),
    headerLines: header.split('\n').length - 1,
    total,
    target,
    database: change.identity.database,
  };
}

/** Puts the secrets in and checks sizes, before anything is sent. */
function render(
  batches: ReturnType<typeof batchesOf>,
  place: ScriptPlace,
  edges: DataApiEdges,
): readonly RenderedBatch[] | Failure {
  const rendered: RenderedBatch[] = [];
  for (const batch of batches) {
    const sqls: string[] = [];
    const hashed = new Set<number>();
    for (const statement of batch.statements) {
      const one = putValuesIn(statement, edges.secret, () => randomBytes(32));
      if (one === undefined || Buffer.byteLength(one.sql) > longestStatement) {
        return notSendable(statement, place, one === undefined ? unwritable : tooLong);
      }
      for (const { name, part } of one.hashes) {
        hashed.add(statement.number);
        edges.guardSecret(`the hash of ${name}`, part);
      }
      sqls.push(one.sql);
    }
    rendered.push({ ...batch, sqls, hashed });
  }
  return rendered;
}

const tooLong = 'it is longer than the 100,000 bytes that the Data API takes';
const unwritable = 'the value of its secret contains a backslash or a control character';

function notSendable(statement: NumberedStatement, place: ScriptPlace, why: string): Failure {
  return {
    reason: 'script-failed',
    message: `${place.file}: ${describeStatement(statement, place)} can't be sent: ${why}. Nothing was run.`,
    remedy: 'Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.',
    place: { file: place.file },
  };
}

/** Before the script of a creation: which documented privileges the role lacks for certain, as a failure. */
async function lackingPrivileges(
  { action, live, file }: PlannedChange,
  session: DataApiSession,
  place: ScriptPlace,
  edges: DataApiEdges,
): Promise<Failure | undefined> {
  if (action === 'delete' || (action === 'update' && live?.status !== 'createError')) return undefined;
  try {
    const { role, privileges } = await readPrivileges((sql) => session.query(sql));
    const named = (held: string): string =>
      privileges.flatMap((privilege) => (privilege.held === held ? [privilege.name] : [])).join(', ');
    const who = role === undefined ? 'the role' : `the role ${shown(role, edges)}`;
    if (named('unknown') !== '') edges.say(`Redshift does not show whether ${who} has ${named('unknown')}`);
    if (named('no') === '') return undefined;
    return {
      reason: 'script-failed',
      message: `${file}: ${who} lacks privileges on database ${place.database} that the script needs: ${named('no')}. Nothing was run.`,
      remedy: 'Have a superuser grant them (docs/scripts.md has the statements), then re-run this job.',
      place: { file },
    };
  } catch (error: unknown) {
    if (!(error instanceof DataApiError)) throw error;
    const said = shown(error.message, edges);
    return dataApiFailure(
      error.kind,
      said,
      'asking for the privileges of the role',
      ' Nothing was run.',
      place,
    );
  }
}

/** The longest foreign text that is shown, in characters. */
const longestShown = 600;

/** Checked for secrets as it came, then made one line and cut. */
function shown(text: string, { mask }: DataApiEdges): string {
  const line = mask(text).replace(/\s+/g, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}
