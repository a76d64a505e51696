import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  BatchExecuteStatementCommand,
  CancelStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  RedshiftDataClient,
  type DescribeStatementResponse,
  type ExecuteStatementInput,
} from '@aws-sdk/client-redshift-data';
import { createHash, randomBytes } from 'node:crypto';
import { startDataApi, type DataApiSandbox } from '../../sandbox/data-api/server.ts';
import { startRedshift, type RedshiftSandbox } from '../../sandbox/redshift/redshift.ts';
import { describeWithPostgres } from './with-postgres.ts';

function behavesLikeTheDataApi(kind: RedshiftSandbox['kind']): void {
  let redshift: RedshiftSandbox;
  let dataApi: DataApiSandbox;
  let client: RedshiftDataClient;

  beforeAll(async () => {
    redshift = await startRedshift({ kind });
    dataApi = await startDataApi({ redshift, targets: ['cluster:analytics'] });
    client = clientOf(dataApi);
  }, 60_000);

  afterAll(async () => {
    client.destroy();
    await dataApi.close();
    await redshift.stop();
  });

  const target = { ClusterIdentifier: 'analytics', Database: 'dev' };

  const ended = (Id: string | undefined): Promise<DescribeStatementResponse> =>
    client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: 20 }));

  const run = async (input: Partial<ExecuteStatementInput>): Promise<DescribeStatementResponse> => {
    const { Id } = await client.send(new ExecuteStatementCommand({ ...target, Sql: 'SELECT 1', ...input }));
    return ended(Id);
  };

  test.each<[string, Partial<ExecuteStatementInput>, string]>([
    ['a statement over 100 KB', { Sql: `SELECT '${'x'.repeat(100_000)}'` }, 'Cannot exceed 100 KB'],
    ['an unknown cluster', { ClusterIdentifier: 'other' }, "endpoint doesn't exist"],
    ['two targets', { WorkgroupName: 'wg' }, 'not both'],
    ['a database user and a secret', { DbUser: 'a', SecretArn: 'b' }, 'exclude each other'],
    ['a session that is not there', { ...clear(target), SessionId: 'a-session' }, 'Session is not available'],
    ['a session and a target', { SessionId: 'a-session' }, 'together with SessionId'],
  ])('refuses %s', async (_, input, says) => {
    await expect(run(input)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(says),
    });
  });

  test('refuses more than 40 statements at once, and several in one', async () => {
    const Sqls = Array.from({ length: 41 }, () => 'SELECT 1');
    await expect(client.send(new BatchExecuteStatementCommand({ ...target, Sqls }))).rejects.toThrow(
      /more than 40/,
    );
    expect(await run({ Sql: 'SELECT 1; SELECT 2' })).toMatchObject({ Status: 'FAILED' });
  });

  test('refuses another region, other credentials and a missing signature', async () => {
    const send = (config: object): Promise<unknown> => {
      const other = new RedshiftDataClient({ ...configOf(dataApi), maxAttempts: 1, ...config });
      return other.send(new ExecuteStatementCommand({ ...target, Sql: 'SELECT 1' })).finally(() => {
        other.destroy();
      });
    };
    await expect(send({ region: 'eu-west-1' })).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    await expect(
      send({ credentials: { accessKeyId: 'AKIAOTHER', secretAccessKey: 'x', sessionToken: 'y' } }),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    expect((await fetch(dataApi.url, { method: 'POST', body: '{}' })).status).toBe(403);
  });

  test('a session is one connection, runs one statement at a time, and rolls back at its end', async () => {
    const opened = await client.send(
      new ExecuteStatementCommand({ ...target, Sql: 'BEGIN', SessionKeepAliveSeconds: 60 }),
    );
    const { SessionId } = opened;
    await ended(opened.Id);
    expect(await run({ ...clear(target), SessionId, Sql: 'CREATE TABLE open_one (a INT)' })).toMatchObject({
      Status: 'FINISHED',
    });
    dataApi.fault({ kind: 'slow', milliseconds: 500, sql: /pause/, times: 1 });
    const busy = await client.send(new ExecuteStatementCommand({ SessionId, Sql: "SELECT 'pause'" }));
    await expect(client.send(new ExecuteStatementCommand({ SessionId, Sql: 'SELECT 2' }))).rejects.toThrow(
      /busy/,
    );
    await ended(busy.Id);
    await dataApi.endSessions();
    await expect(client.send(new ExecuteStatementCommand({ SessionId, Sql: 'COMMIT' }))).rejects.toThrow(
      /not available/,
    );
    expect(await run({ Sql: 'SELECT * FROM open_one' })).toMatchObject({ Status: 'FAILED' });
  });

  test('the same client token runs once', async () => {
    await run({ Sql: 'CREATE TABLE counted (a INT)' });
    const input = { Sql: 'INSERT INTO counted VALUES (1)', ClientToken: 'token-1' };
    const [first, second] = [await run(input), await run(input)];
    expect(second.Id).toBe(first.Id);
    expect(await redshift.query('dev', 'SELECT count(*)::int AS n FROM counted')).toEqual([{ n: 1 }]);
    await expect(run({ ...input, Sql: 'SELECT 1' })).rejects.toThrow(/other parameters/);
  });

  test('a batch is one transaction, unless each statement commits by itself', async () => {
    const batch = async (table: string, more: object): Promise<DescribeStatementResponse> => {
      const Sqls = [
        `CREATE TABLE ${table} (a INT)`,
        'SELECT no_such_column',
        `INSERT INTO ${table} VALUES (1)`,
      ];
      return ended((await client.send(new BatchExecuteStatementCommand({ ...target, Sqls, ...more }))).Id);
    };
    const whole = await batch('whole', {});
    expect(whole).toMatchObject({ Status: 'FAILED', Error: expect.stringContaining('Query #2') });
    expect(whole.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FAILED', 'ABORTED']);
    expect(await run({ Sql: 'SELECT * FROM whole' })).toMatchObject({ Status: 'FAILED' });
    const each = await batch('each_one', { ExecutionMode: 'AUTO_COMMIT' });
    expect(each.SubStatements?.map(({ Status }) => Status)).toEqual(['FINISHED', 'FAILED', 'FINISHED']);
    expect(await run({ Sql: 'SELECT * FROM each_one' })).toMatchObject({ Status: 'FINISHED', ResultRows: 1 });
  });

  test('a cancelled statement is aborted, and an ended one can not be cancelled', async () => {
    dataApi.fault({ kind: 'slow', milliseconds: 60_000, sql: /cancel me/, times: 1 });
    const { Id } = await client.send(new ExecuteStatementCommand({ ...target, Sql: "SELECT 'cancel me'" }));
    expect(await client.send(new CancelStatementCommand({ Id }))).toMatchObject({ Status: true });
    expect(await ended(Id)).toMatchObject({ Status: 'ABORTED' });
    await expect(client.send(new CancelStatementCommand({ Id }))).rejects.toThrow(/ABORTED/);
  });

  test('stores a hashed password, and checks a password against it', async () => {
    const salt = randomBytes(32);
    const digest = createHash('sha256').update('Sup3rSecret').update(salt).digest('hex');
    const hash = `sha256|${digest}|${salt.toString('hex')}`;
    expect(await run({ Sql: `CREATE USER hashed PASSWORD '${hash}'` })).toMatchObject({ Status: 'FINISHED' });
    expect(await dataApi.canLogIn('hashed', 'Sup3rSecret', 'dev')).toBe(true);
    expect(await dataApi.canLogIn('hashed', 'sup3rSecret', 'dev')).toBe(false);
    expect(await run({ Sql: `ALTER USER hashed PASSWORD '${hash.slice(1)}'` })).toMatchObject({
      Status: 'FAILED',
    });
    expect(await run({ Sql: "ALTER USER hashed PASSWORD 'sha256|0|0'" })).toMatchObject({ Status: 'FAILED' });
    expect(await dataApi.canLogIn('hashed', 'Sup3rSecret', 'dev')).toBe(true);
  });
}

function clear(target: object): object {
  return Object.fromEntries(Object.keys(target).map((name) => [name, undefined]));
}

function configOf({ env, region, url }: DataApiSandbox): object {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN = '' } = env;
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  };
  return { region, endpoint: url, credentials };
}

function clientOf(dataApi: DataApiSandbox): RedshiftDataClient {
  return new RedshiftDataClient(configOf(dataApi));
}

describe('the Data API over PGlite', () => {
  behavesLikeTheDataApi('pglite');
});

describeWithPostgres('the Data API over PostgreSQL', () => {
  behavesLikeTheDataApi('postgresql');
});
