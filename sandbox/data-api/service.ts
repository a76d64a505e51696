import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Json, JsonObject } from '../../src/json.ts';
import type { RedshiftConnection, RedshiftSandbox } from '../redshift/redshift.ts';
import { identifier } from '../sql.ts';
import type { Fault } from './faults.ts';
import { awsError, type AwsError } from './signature.ts';
import { Submitted, type Disturbance } from './statement.ts';

/** A response: the output of an operation, or an error. */
export type Answer = { readonly output: JsonObject } | { readonly error: AwsError };

export interface ServiceOptions {
  readonly redshift: RedshiftSandbox;
  /** Existing clusters and workgroups, as `cluster:NAME`; by default every name exists. */
  readonly targets?: readonly string[];
  /** Database users by the ARN of their secret. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The database user of the IAM identity; by default the administrator. */
  readonly iamUser?: string;
}

/** A statement that ended in the database. */
export interface RanStatement {
  readonly sql: string;
  readonly database: string;
  /** Undefined for the administrator. */
  readonly user: string | undefined;
  readonly sessionId: string | undefined;
}

interface Session {
  readonly id: string;
  readonly database: string;
  readonly user: string | undefined;
  readonly keepAlive: number;
  connection: RedshiftConnection | undefined;
  busy: boolean;
  timer?: NodeJS.Timeout;
}

/** The state of the Data API: sessions, statements and client tokens. */
export class DataApiService {
  readonly ran: RanStatement[] = [];
  readonly #options: ServiceOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #statements = new Map<string, Submitted>();
  readonly #tokens = new Map<string, { readonly input: string; readonly answer: Answer }>();
  /** What runs in databases, also after the client has disconnected. */
  readonly #running = new Set<Promise<void>>();

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  /** The number of open sessions. */
  get openSessions(): number {
    return this.#sessions.size;
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async close(): Promise<void> {
    for (const statement of this.#statements.values()) if (!statement.isOver) await statement.cancel();
    await this.idle();
    await Promise.all([...this.#sessions.values()].map((session) => this.#end(session)));
  }

  /** Ends every session, as Redshift does when it restarts. */
  async endSessions(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => this.#end(session)));
  }

  submit(operation: string, input: JsonObject, fault: Fault | undefined): Answer {
    const token = text(input, 'ClientToken');
    const known = token === undefined ? undefined : this.#tokens.get(token);
    if (known !== undefined) {
      return known.input === JSON.stringify(input)
        ? known.answer
        : refusal('The client token was used with other parameters');
    }
    const answer = this.#submitNew(operation, input, fault);
    if (token !== undefined && 'output' in answer)
      this.#tokens.set(token, { input: JSON.stringify(input), answer });
    return answer;
  }

  async describe(input: JsonObject): Promise<Answer> {
    const statement = this.#statements.get(text(input, 'Id') ?? '');
    if (statement === undefined) return notFound('Query does not exist.');
    const wait = input['WaitTimeSeconds'];
    if (typeof wait === 'number' && wait > 0 && !statement.isOver) {
      const over = new AbortController();
      await Promise.race([
        statement.ended,
        delay(wait * 1000, undefined, { signal: over.signal }).catch(() => undefined),
      ]);
      over.abort();
    }
    return { output: describe(statement) };
  }

  result(input: JsonObject): Answer {
    const statement = this.#statements.get(text(input, 'Id') ?? '');
    const result = statement?.parts.at(-1)?.result;
    if (statement === undefined) return notFound('Query does not exist.');
    if (statement.status !== 'FINISHED' || result?.columns === undefined)
      return notFound('Query does not have result. Please check query status with DescribeStatement.');
    return {
      output: {
        ColumnMetadata: result.columns.map((name) => ({ name, label: name })),
        Records: result.rows.map((row) => row.map(fieldOf)),
        TotalNumRows: result.rows.length,
      },
    };
  }

  async cancel(input: JsonObject): Promise<Answer> {
    const statement = this.#statements.get(text(input, 'Id') ?? '');
    if (statement === undefined) return notFound('Query does not exist.');
    if (statement.isOver)
      return refusal(`Could not cancel a query that is already in ${statement.status} state`);
    await statement.cancel();
    return { output: { Status: true } };
  }

  #submitNew(operation: string, input: JsonObject, fault: Fault | undefined): Answer {
    const session = this.#sessionFor(input);
    if ('error' in session) return session;
    const isBatch = operation === 'BatchExecuteStatement';
    const sqls = isBatch ? (input['Sqls'] as string[]) : [input['Sql'] as string];
    const statement = new Submitted(sqls, isBatch);
    const isKept = session.keepAlive > 0;
    if (isKept) statement.sessionId = session.id;
    this.#statements.set(statement.id, statement);
    session.busy = true;
    clearTimeout(session.timer);
    const work = statement
      .run(
        () => this.#connect(session),
        input['ExecutionMode'] === 'AUTO_COMMIT',
        disturbanceOf(fault),
        (sql) => {
          const { database, user } = session;
          this.ran.push({ sql, database, user, sessionId: statement.sessionId });
        },
      )
      .then(async () => {
        session.busy = false;
        if (!isKept) await this.#end(session);
        else this.#endLater(session);
      });
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
    return {
      output: {
        Id: statement.id,
        CreatedAt: statement.createdAt,
        Status: 'SUBMITTED',
        Database: session.database,
        ...(isKept ? { SessionId: session.id } : {}),
      },
    };
  }

  #sessionFor(input: JsonObject): Session | { readonly error: AwsError } {
    const id = text(input, 'SessionId');
    if (id !== undefined) {
      const session = this.#sessions.get(id);
      if (session === undefined) return refusal('Session is not available');
      return session.busy ? refusal('Session is busy with another statement') : session;
    }
    const cluster = text(input, 'ClusterIdentifier');
    const target =
      cluster === undefined ? `workgroup:${text(input, 'WorkgroupName') ?? ''}` : `cluster:${cluster}`;
    const { targets, secrets = {}, iamUser } = this.#options;
    if (targets !== undefined && !targets.includes(target))
      return refusal("Redshift endpoint doesn't exist in this region.");
    const secret = text(input, 'SecretArn');
    if (secret !== undefined && secrets[secret] === undefined)
      return notFound("Secrets Manager can't find the specified secret.");
    const keepAlive = input['SessionKeepAliveSeconds'];
    const session: Session = {
      id: randomUUID(),
      database: text(input, 'Database') ?? '',
      user: secret === undefined ? (text(input, 'DbUser') ?? iamUser) : secrets[secret],
      keepAlive: typeof keepAlive === 'number' ? keepAlive : 0,
      connection: undefined,
      busy: false,
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  async #connect(session: Session): Promise<RedshiftConnection> {
    if (session.connection !== undefined) return session.connection;
    const connection = await this.#options.redshift.connect(session.database);
    session.connection = connection;
    if (session.user !== undefined)
      await connection.run(`SET SESSION AUTHORIZATION ${identifier(session.user)}`);
    return connection;
  }

  #endLater(session: Session): void {
    session.timer = setTimeout(() => void this.#end(session), session.keepAlive * 1000).unref();
  }

  async #end(session: Session): Promise<void> {
    clearTimeout(session.timer);
    this.#sessions.delete(session.id);
    await session.connection?.close();
  }
}

function disturbanceOf(fault: Fault | undefined): Disturbance {
  switch (fault?.kind) {
    case 'slow':
      return { slow: fault.milliseconds ?? 1000 };
    case 'refused-hash':
      return { refusesHash: true };
    case 'quoting-error':
      return { quotes: true };
    case 'connection-refused':
      return { noConnection: 'FATAL: the connection was refused' };
    default:
      return {};
  }
}

function describe(statement: Submitted): JsonObject {
  const { id, status, error, parts, isBatch, createdAt, sessionId } = statement;
  const last = parts.at(-1);
  return {
    Id: id,
    Status: status,
    CreatedAt: createdAt,
    UpdatedAt: Date.now() / 1000,
    Duration: nanoseconds(statement.duration),
    HasResultSet: last?.result?.columns !== undefined,
    ...(sessionId === undefined ? {} : { SessionId: sessionId }),
    ...(error === undefined ? {} : { Error: error }),
    ...(isBatch
      ? {
          SubStatements: parts.map((part, index) => ({
            Id: `${id}:${String(index + 1)}`,
            QueryString: part.sql,
            Status: part.status,
            Duration: nanoseconds(part.duration),
            HasResultSet: part.result?.columns !== undefined,
            ...(part.error === undefined ? {} : { Error: part.error }),
          })),
        }
      : { QueryString: last?.sql ?? '', ResultRows: last?.result?.rowCount ?? -1 }),
  };
}

function nanoseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1e6);
}

function fieldOf(value: unknown): Json {
  if (value === null || value === undefined) return { isNull: true };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number' && Number.isInteger(value)) return { longValue: value };
  return { stringValue: typeof value === 'string' ? value : JSON.stringify(value) };
}

function text(input: JsonObject, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' ? value : undefined;
}

function refusal(message: string): { readonly error: AwsError } {
  return { error: awsError('ValidationException', message) };
}

function notFound(message: string): { readonly error: AwsError } {
  return { error: awsError('ResourceNotFoundException', message) };
}
