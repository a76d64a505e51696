import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from '../../src/json.ts';
import { Listener, type TlsIdentity } from '../immuta/listener.ts';
import { Faults, errorOf, type Fault, type FaultHandle } from './faults.ts';
import { checkInput, isOperation } from './input-check.ts';
import { canLogIn } from './passwords.ts';
import { DataApiService, type Answer, type RanStatement, type ServiceOptions } from './service.ts';
import { awsError, checkSignature, type AwsCredentials } from './signature.ts';

/** A request as it arrived. */
export interface DataApiRequest {
  readonly operation: string;
  readonly rawBody: string;
  readonly body: JsonObject;
}

/** A stand-in for the Amazon Redshift Data API of one region, over a stand-in for Redshift. */
export interface DataApiSandbox {
  readonly url: string;
  readonly region: string;
  /** The variables for a job's environment: credentials, region and endpoint. */
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly DataApiRequest[];
  /** The statements that ran to their end, in order, including those that were rolled back. */
  readonly ran: readonly RanStatement[];
  readonly openSessions: () => number;
  fault(fault: Fault): FaultHandle;
  clearFaults(): void;
  /** Ends every session and rolls back its open transaction. */
  endSessions(): Promise<void>;
  /** Whether a user can log in with a password, also one that was set as a hash. */
  canLogIn(user: string, password: string, database: string): Promise<boolean>;
  /** Resolves when no statement runs any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface DataApiOptions extends ServiceOptions {
  readonly region?: string;
  /** Serves https at `https://localhost` with this certificate. */
  readonly tls?: TlsIdentity;
}

/** Starts the service on a loopback port. */
export async function startDataApi(options: DataApiOptions): Promise<DataApiSandbox> {
  const { region = 'us-east-1', redshift } = options;
  const credentials: AwsCredentials = {
    accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(90).toString('base64'),
  };
  const service = new DataApiService(options);
  const faults = new Faults();
  const requests: DataApiRequest[] = [];
  const listener = new Listener((request, response) => void handle(request, response), options.tls, 0);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = String(request.headers['x-amz-target']).replace(/^RedshiftData\./, '');
    const rawBody = await read(request);
    const refused = checkSignature(request.headers, credentials, region);
    if (refused !== undefined) {
      send(response, { error: refused });
      return;
    }
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/x-amz-json-1.1') {
      send(response, { error: awsError('SerializationException', 'not a call in AWS JSON 1.1') });
      return;
    }
    const body = JSON.parse(rawBody) as JsonObject;
    requests.push({ operation, rawBody, body });
    const fault = faults.strike(operation, JSON.stringify(body['Sqls'] ?? body['Sql'] ?? ''));
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'lost-request') {
      request.socket.destroy();
      return;
    }
    const answer = await answerTo(operation, body, fault);
    if (fault?.kind === 'hang-after-effect') return;
    if (fault?.kind === 'lost-response') request.socket.destroy();
    else send(response, answer);
  };

  const answerTo = async (operation: string, body: JsonObject, fault: Fault | undefined): Promise<Answer> => {
    if (!isOperation(operation)) return { error: awsError('UnknownOperationException', operation) };
    const error = (fault === undefined ? undefined : errorOf(fault.kind)) ?? checkInput(operation, body);
    if (error !== undefined) return { error };
    if (operation === 'DescribeStatement') return service.describe(body);
    if (operation === 'GetStatementResult') return service.result(body);
    if (operation === 'CancelStatement') return service.cancel(body);
    return service.submit(operation, body, fault);
  };

  await listener.open();
  const url = `${options.tls === undefined ? 'http://127.0.0.1' : 'https://localhost'}:${String(listener.port)}`;
  return {
    url,
    region,
    env: {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_SESSION_TOKEN: credentials.sessionToken,
      AWS_REGION: region,
      AWS_ENDPOINT_URL_REDSHIFT_DATA: url,
    },
    requests,
    ran: service.ran,
    openSessions: () => service.openSessions,
    fault: (fault) => faults.add(fault),
    clearFaults: () => {
      faults.clear();
    },
    endSessions: () => service.endSessions(),
    canLogIn: (user, password, database) => canLogIn(redshift, user, password, database),
    idle: () => service.idle(),
    close: async () => {
      await listener.shut();
      await service.close();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Source of the format: Smithy, "AWS JSON 1.1 protocol". */
function send(response: ServerResponse, answer: Answer): void {
  const isError = 'error' in answer;
  const body = isError ? { __type: answer.error.type, Message: answer.error.message } : answer.output;
  response.writeHead(isError ? answer.error.status : 200, {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': randomUUID(),
    ...(isError ? { 'x-amzn-errortype': answer.error.type } : {}),
  });
  response.end(JSON.stringify(body));
}
