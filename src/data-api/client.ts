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
import { ActionFailure } from '../failure.ts';
import type { ProxyFor } from '../network/proxy.ts';
import { allTries, withRetries, type RetryEdges } from '../network/retry.ts';
import type { DataApi, Row, StatementState } from './data-api.ts';
import { DataApiError, readError, type AwsError } from './explain.ts';

export interface ClientOptions {
  readonly region: string;
  /** Milliseconds for one request. */
  readonly requestTimeout: number;
  readonly proxyFor: ProxyFor;
  readonly retries: RetryEdges;
}

/**
 * Opens the Redshift Data API with the AWS client, which finds the credentials (in the environment first) and, in
 * AWS_ENDPOINT_URL_REDSHIFT_DATA, another endpoint.
 */
export function openDataApi({ region, requestTimeout, proxyFor, retries }: ClientOptions): DataApi {
  const client = new RedshiftDataClient({
    region,
    // `withRetries` counts and logs retries.
    maxAttempts: 1,
    requestHandler: new ProxyingHandler(requestTimeout, proxyFor),
  });
  const retrying = <T>(call: () => Promise<T>): Promise<T> =>
    withRetries(
      () => call().catch(rethrow),
      (error) => (error instanceof DataApiError && error.passing ? allTries : 1),
      retries,
    );
  return {
    submit: async ({ sqls, session, clientToken }) => {
      const common = { ...session, ClientToken: clientToken };
      const { Id, SessionId } = await retrying(() =>
        sqls.length === 1
          ? client.send(new ExecuteStatementCommand({ ...common, Sql: sqls[0] }))
          : client.send(new BatchExecuteStatementCommand({ ...common, Sqls: [...sqls] })),
      );
      if (Id === undefined) throw new DataApiError('refused', 'the response has no statement id');
      return { id: Id, sessionId: SessionId };
    },
    describe: async (id) => {
      const described = await retrying(() => client.send(new DescribeStatementCommand({ Id: id })));
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
    error: error === '' ? undefined : error,
    seconds: Duration === undefined || Duration < 0 ? undefined : Duration / 1e9,
  };
}

function valueOf(field: Field): Row[string] {
  return field.booleanValue ?? field.longValue ?? field.doubleValue ?? field.stringValue;
}

/**
 * Sends requests through the proxy of the environment, which the AWS SDK does not read. All requests of a client go to
 * one host, so the first one decides.
 */
class ProxyingHandler extends NodeHttpHandler {
  readonly #requestTimeout: number;
  readonly #proxyFor: ProxyFor;
  #handler: NodeHttpHandler | undefined;

  constructor(requestTimeout: number, proxyFor: ProxyFor) {
    super();
    this.#requestTimeout = requestTimeout;
    this.#proxyFor = proxyFor;
  }

  override handle(...call: Parameters<NodeHttpHandler['handle']>): ReturnType<NodeHttpHandler['handle']> {
    const [{ protocol, hostname, port }] = call;
    this.#handler ??= this.#handlerFor(new URL(`${protocol}//${hostname}:${String(port ?? '')}`));
    return this.#handler.handle(...call);
  }

  override destroy(): void {
    this.#handler?.destroy();
  }

  #handlerFor(endpoint: URL): NodeHttpHandler {
    const proxy = this.#proxyFor(endpoint)?.url.href;
    // The agents of Node take a proxy as `proxyEnv`.
    const proxyEnv = proxy === undefined ? {} : { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } };
    const options = { keepAlive: true, ...proxyEnv };
    return new NodeHttpHandler({
      requestTimeout: this.#requestTimeout,
      throwOnRequestTimeout: true,
      connectionTimeout: this.#requestTimeout,
      socketTimeout: this.#requestTimeout,
      httpAgent: new HttpAgent(options),
      httpsAgent: new HttpsAgent(options),
    });
  }
}

/** A proxy variable that can't be used is not an error of the service. */
function rethrow(error: unknown): never {
  if (error instanceof ActionFailure) throw error;
  throw readError(error as AwsError);
}
