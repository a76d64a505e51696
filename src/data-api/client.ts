import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import {
  BatchExecuteStatementCommand,
  CancelStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  RedshiftDataClient,
  type Field,
} from '@aws-sdk/client-redshift-data';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Proxy, ProxyFor } from '../network/proxy.ts';
import { withRetries, type RetryEdges } from '../network/retry.ts';
import type { DataApi, Row, StatementState, Submission } from './data-api.ts';
import { DataApiError, readError } from './data-api-error.ts';

export interface ClientOptions {
  readonly region: string;
  /** Milliseconds for one request. */
  readonly requestTimeout: number;
  readonly proxyFor: ProxyFor;
  readonly retries: RetryEdges;
}

/**
 * Opens the Redshift Data API with the AWS client. Credentials come from wherever the AWS SDK finds them, the
 * environment first; an endpoint of one's own from AWS_ENDPOINT_URL_REDSHIFT_DATA.
 */
export function openDataApi({ region, requestTimeout, proxyFor, retries }: ClientOptions): DataApi {
  const client = new RedshiftDataClient({
    region,
    // Retries are counted and told by `withRetries`.
    maxAttempts: 1,
    requestHandler: proxyingHandler(requestTimeout, proxyFor),
  });
  const retrying = <T>(call: () => Promise<T>): Promise<T> =>
    withRetries(
      () => call().catch(rethrow),
      (error) => ({ retry: error instanceof DataApiError && error.passing }),
      retries,
    );
  return {
    submit: async ({ sql, session, clientToken }) => {
      const common = { ...sessionInput(session), ClientToken: clientToken };
      const { Id, SessionId } = await retrying(() =>
        typeof sql === 'string'
          ? client.send(new ExecuteStatementCommand({ ...common, Sql: sql }))
          : client.send(new BatchExecuteStatementCommand({ ...common, Sqls: [...sql] })),
      );
      if (Id === undefined) throw new DataApiError('refused', 'the response has no statement id');
      return { id: Id, sessionId: SessionId };
    },
    describe: async (id, waitSeconds, signal) => {
      const described = await retrying(() =>
        client.send(
          new DescribeStatementCommand({
            Id: id,
            ...(waitSeconds > 0 ? { WaitTimeSeconds: waitSeconds } : {}),
          }),
          signal === undefined ? {} : { abortSignal: signal },
        ),
      );
      return { ...stateOf(described), statements: (described.SubStatements ?? []).map(stateOf) };
    },
    rows: async (id) => {
      const { ColumnMetadata = [], Records = [] } = await retrying(() =>
        client.send(new GetStatementResultCommand({ Id: id })),
      );
      return Records.map((record): Row =>
        Object.fromEntries(
          record.map((field, index) => {
            const { name, label } = ColumnMetadata[index] ?? {};
            return [name ?? label ?? String(index), valueOf(field)];
          }),
        ),
      );
    },
    cancel: async (id) => {
      await retrying(() => client.send(new CancelStatementCommand({ Id: id })));
    },
    close: () => {
      client.destroy();
    },
  };
}

function sessionInput(session: Submission['session']): object {
  return 'id' in session
    ? { SessionId: session.id }
    : { ...session.open, SessionKeepAliveSeconds: session.keepAliveSeconds };
}

const statuses: Readonly<Record<string, StatementState['status']>> = {
  FINISHED: 'finished',
  FAILED: 'failed',
  ABORTED: 'aborted',
};

/** `Duration` is in nanoseconds; -1 or absent if it is not known. */
function stateOf(described: {
  Status?: string | undefined;
  Error?: string | undefined;
  Duration?: number | undefined;
}): StatementState {
  const { Status, Error: error, Duration } = described;
  return {
    status: statuses[Status ?? ''] ?? 'running',
    ...(error === undefined || error === '' ? {} : { error }),
    ...(Duration === undefined || Duration < 0 ? {} : { seconds: Duration / 1e9 }),
  };
}

function valueOf(field: Field): Row[string] {
  return field.booleanValue ?? field.longValue ?? field.doubleValue ?? field.stringValue;
}

/**
 * Sends each request through the proxy that it needs: the AWS SDK reads no proxy variables. The agents of Node take a
 * proxy by `proxyEnv`.
 */
function proxyingHandler(requestTimeout: number, proxyFor: ProxyFor): NodeHttpHandler {
  const limits = {
    requestTimeout,
    throwOnRequestTimeout: true,
    connectionTimeout: requestTimeout,
    socketTimeout: requestTimeout,
  };
  const handlers = new Map<string, NodeHttpHandler>();
  const handlerFor = (proxy: Proxy | undefined): NodeHttpHandler => {
    const url = proxy?.url.href ?? '';
    const proxyEnv = { HTTP_PROXY: url, HTTPS_PROXY: url };
    const options = { keepAlive: true, ...(proxy === undefined ? {} : { proxyEnv }) };
    const handler =
      handlers.get(url) ??
      new NodeHttpHandler({
        ...limits,
        httpAgent: new HttpAgent(options),
        httpsAgent: new HttpsAgent(options),
      });
    handlers.set(url, handler);
    return handler;
  };
  const direct = handlerFor(undefined);
  const whole: Pick<NodeHttpHandler, 'handle' | 'destroy'> = {
    handle: (request, options) => {
      const port = request.port === undefined ? '' : `:${String(request.port)}`;
      return handlerFor(proxyFor(new URL(`${request.protocol}//${request.hostname}${port}`))).handle(
        request,
        options,
      );
    },
    destroy: () => {
      for (const handler of handlers.values()) handler.destroy();
    },
  };
  return Object.assign(Object.create(direct) as NodeHttpHandler, whole);
}

function rethrow(error: unknown): never {
  const {
    name = '',
    code,
    message = '',
    $metadata,
  } = (error ?? {}) as {
    name?: string;
    code?: unknown;
    message?: string;
    $metadata?: { httpStatusCode?: number };
  };
  if (name === 'AbortError') throw error;
  throw readError({
    name,
    code: typeof code === 'string' ? code : '',
    status: $metadata?.httpStatusCode,
    message,
  });
}
