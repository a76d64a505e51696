import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../../sandbox/data-api/faults.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { countOperations, withDataApi } from './data-api-team.ts';
import { passwords, stopCluster } from './database-team.ts';
import { placesWith, tracesOf } from './secret-search.ts';
import { expectFailure, expectSuccess, log, patience } from './with-team.ts';

jest.setTimeout(patience);

const one = 'immuta/one.yml';
const [password] = passwords;
/** Matches only the transaction of the script. */
const script = /CREATE USER/;

describeWithPostgres('data-api with faults', () => {
  afterAll(stopCluster);

  describe.each<[string, Fault]>([
    ['is throttled', { kind: 'throttled', operation: 'BatchExecuteStatement', times: 2 }],
    ['fails with a server error', { kind: 'server-error', operation: 'BatchExecuteStatement', times: 1 }],
    ['is lost on the way there', { kind: 'lost-request', operation: 'BatchExecuteStatement', times: 1 }],
    ['is lost on the way back', { kind: 'lost-response', operation: 'BatchExecuteStatement', times: 2 }],
    [
      'hangs after it took effect',
      { kind: 'hang-after-effect', operation: 'BatchExecuteStatement', times: 1 },
    ],
    ['loses the state of a statement', { kind: 'lost-response', operation: 'DescribeStatement', times: 2 }],
    [
      'may not wait for the statement',
      { kind: 'too-many-waiting', operation: 'DescribeStatement', times: 1 },
    ],
  ])('if a call %s', (_, fault) => {
    test.concurrent('each statement runs once, in order', async () => {
      await withDataApi(
        { inputs: { 'request-timeout': '4' } },
        async ({ team, dataApi, declared, scriptsRan }) => {
          const handle = dataApi.fault(fault);
          await team.github.commit('main', { [one]: declared() });
          const step = await team.run('push', {});
          expectSuccess(step, 'applied');
          expect(handle.hits()).toBe(fault.times);
          const ran = scriptsRan();
          expect(new Set(ran).size).toBe(ran.length);
          const [sent] = dataApi.requests.filter(({ operation }) => operation === 'BatchExecuteStatement');
          expect(ran).toEqual(sent?.body['Sqls']);
        },
      );
    });
  });

  test.concurrent.each<[string, Fault, string, RegExp]>([
    [
      'the cluster is paused',
      { kind: 'paused' },
      'script-failed',
      /the cluster is paused \(cluster analytics in us-east-1, while .*Resume it/s,
    ],
    [
      'the cluster does not exist',
      { kind: 'missing-target' },
      'script-failed',
      /finds no such cluster or workgroup \(cluster analytics in us-east-1, while/,
    ],
    [
      'the credentials have expired',
      { kind: 'expired-credentials' },
      'unauthorized',
      /credentials have expired/,
    ],
    ['AWS refuses', { kind: 'access-denied' }, 'unauthorized', /AWS refused the job's credentials/],
    [
      'the session has ended',
      { kind: 'session-ended', sql: script },
      'script-failed',
      /ended the session .*statement/,
    ],
    ['the connection is refused', { kind: 'connection-refused' }, 'script-failed', /connection was refused/],
    [
      'the hash is refused',
      { kind: 'refused-hash' },
      'script-failed',
      /statement 2 of \d+ \(CREATE USER, line \d+ of immuta\/one\.create\.sql\) failed\. It sets a password in SHA-256 form, which Redshift seems to refuse.*run-script/s,
    ],
    ['AWS stays too busy', { kind: 'throttled', sql: script }, 'script-failed', /too busy.*Rate exceeded/],
  ])('if %s, the error says so in one sentence', async (_, fault, reason, says) => {
    await withDataApi({}, async ({ team, dataApi, declared, isSetUp }) => {
      dataApi.fault(fault);
      await team.github.commit('main', { [one]: declared() });
      const step = await team.run('push', {});
      expectFailure(step, reason, says);
      expect(await isSetUp()).toBe(false);
      expect(team.immuta.writes().map(({ status }) => status)).toEqual([422]);
    });
  });

  test.concurrent('without credentials the run is unauthorized', async () => {
    const env = {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    await withDataApi({ env: { ...env, HOME: '/nonexistent' } }, async ({ team, dataApi, declared }) => {
      await team.github.commit('main', { [one]: declared() });
      expectFailure(
        await team.run('push', {}),
        'unauthorized',
        /the job has no AWS credentials .*configure-aws-credentials/s,
      );
      expect(dataApi.requests).toEqual([]);
    });
  });

  test.concurrent(
    'a failing statement is named with its line, and its transaction leaves nothing behind',
    async () => {
      const rewriteScript = (sql: string): string =>
        sql.replace(
          'BEGIN;',
          'CREATE SCHEMA before_it;\n\nBEGIN;\nCREATE SCHEMA in_it;\nSELECT no_such_column;',
        );
      await withDataApi({ immuta: { rewriteScript } }, async ({ team, redshift, database, declared }) => {
        await team.github.commit('main', { [one]: declared() });
        const step = await team.run('push', {});
        expectFailure(
          step,
          'script-failed',
          /statement 4 of \d+ \(SELECT, line \d+ of immuta\/one\.create\.sql\) failed\. Its transaction was rolled back \(statement 3\)\. Still in effect: statement 1\. Redshift says: ERROR: column "no_such_column"/,
        );
        const path = 'immuta/127.0.0.1/immuta/one.create.sql';
        const line = Number(/SELECT, line (\d+) of/.exec(log(step))?.[1]);
        expect((await step.read(path)).split('\n')[line - 1]).toBe('SELECT no_such_column;');
        const schemas = await redshift.query(
          database,
          "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_it'",
        );
        expect(schemas).toEqual([{ nspname: 'before_it' }]);
      });
    },
  );

  test.concurrent('more than 40 statements run one by one, and a failure rolls them back', async () => {
    const many = Array.from({ length: 41 }, (_, index) => `CREATE SCHEMA many_${String(index)};`).join('\n');
    const rewriteScript = (sql: string): string =>
      sql.replace('BEGIN;', `BEGIN;\n${many}`).replace('COMMIT;', 'SELECT no_such_column;\nCOMMIT;');
    await withDataApi(
      { immuta: { rewriteScript } },
      async ({ team, dataApi, redshift, database, declared }) => {
        await team.github.commit('main', { [one]: declared() });
        const step = await team.run('push', {});
        expectFailure(step, 'script-failed', /Its transaction was rolled back \(statements 1 to \d+\)/);
        expect(countOperations(dataApi, 'BatchExecuteStatement')).toBe(0);
        expect(dataApi.ran.at(-1)?.sql).toBe('ROLLBACK');
        expect(new Set(dataApi.ran.map(({ sessionId }) => sessionId)).size).toBe(1);
        expect(
          await redshift.query(database, "SELECT 1 FROM pg_namespace WHERE nspname LIKE 'many%'"),
        ).toEqual([]);
      },
    );
  });

  test.concurrent('a COMMIT whose response stays lost is not reported as rolled back', async () => {
    const many = Array.from({ length: 41 }, (_, index) => `CREATE SCHEMA many_${String(index)};`).join('\n');
    const rewriteScript = (sql: string): string => sql.replace('BEGIN;', `BEGIN;\n${many}`);
    await withDataApi({ immuta: { rewriteScript } }, async ({ team, dataApi, declared }) => {
      dataApi.fault({ kind: 'lost-response', operation: 'ExecuteStatement', sql: /^"COMMIT/ });
      await team.github.commit('main', { [one]: declared() });
      const step = await team.run('push', {});
      expectFailure(
        step,
        'timeout',
        /It is not known whether statements 1 to \d+ took effect: check in Redshift/,
      );
      expect(log(step)).not.toContain('rolled back');
    });
  });

  test.concurrent('the time limit cancels the running statement', async () => {
    await withDataApi({ inputs: { 'wait-timeout': '4' } }, async ({ team, dataApi, declared, isSetUp }) => {
      dataApi.fault({ kind: 'slow', sql: script, milliseconds: 60_000 });
      await team.github.commit('main', { [one]: declared() });
      expectFailure(await team.run('push', {}), 'timeout', /did not end within 4 s; .* was cancelled/);
      expect(countOperations(dataApi, 'CancelStatement')).toBe(1);
      await dataApi.idle();
      expect(await isSetUp()).toBe(false);
    });
  });

  test.concurrent('a cancelled job cancels the running statement', async () => {
    await withDataApi({}, async ({ team, dataApi, declared, isSetUp }) => {
      const slow = dataApi.fault({ kind: 'slow', sql: script, milliseconds: 60_000 });
      await team.github.commit('main', { [one]: declared() });
      let child: ChildProcess | undefined;
      const running = team.run(
        'push',
        {},
        {
          onStart: (started) => {
            child = started;
          },
        },
      );
      while (slow.hits() === 0 || countOperations(dataApi, 'DescribeStatement') === 0) await delay(5);
      child?.kill('SIGINT');
      const step = await running;
      expect(step.exitCode).toBe(1);
      expect(countOperations(dataApi, 'CancelStatement')).toBe(1);
      await dataApi.idle();
      expect(await isSetUp()).toBe(false);
    });
  });

  test.concurrent(
    'a hash that the server quotes is masked, and the rest of its message is shown',
    async () => {
      await withDataApi({}, async ({ team, dataApi, declared }) => {
        dataApi.fault({ kind: 'quoting-error', sql: script });
        await team.github.commit('main', { [one]: declared() });
        const step = await team.run('push', {});
        expectFailure(
          step,
          'script-failed',
          /syntax error near CREATE USER "\w+" PASSWORD 'sha256\|\*\*\*\|\*\*\*'/,
        );
        const [digest = 'no hash', salt = 'no salt'] =
          /sha256\|([0-9a-f]{64})\|([0-9a-f]{64})/
            .exec(dataApi.requests.map(({ rawBody }) => rawBody).join('\n'))
            ?.slice(1) ?? [];
        const traces = await tracesOf(team, [step]);
        for (const secret of [password, digest, salt]) {
          expect(placesWith(traces, secret).filter((sink) => !sink.startsWith('Immuta POST'))).toEqual([]);
        }
      });
    },
  );

  test.concurrent('a missing privilege is named before anything runs', async () => {
    const setting = { iamUser: 'no_privileges' };
    await withDataApi(setting, async ({ team, redshift, database, declared, scriptsRan }) => {
      await redshift.query(database, 'CREATE ROLE no_privileges LOGIN');
      await team.github.commit('main', { [one]: declared() });
      expectFailure(
        await team.run('push', {}),
        'script-failed',
        /the role no_privileges lacks privileges on database \w+ that the script needs: ALL PRIVILEGES ON DATABASE\. Nothing was run/,
      );
      expect(scriptsRan()).toEqual([]);
    });
  });

  test.concurrent(
    'a policy without GetStatementResult leaves the privileges unknown, and the script runs',
    async () => {
      await withDataApi({}, async ({ team, dataApi, declared }) => {
        dataApi.fault({ kind: 'access-denied', operation: 'GetStatementResult' });
        await team.github.commit('main', { [one]: declared() });
        const step = await team.run('push', {});
        expectSuccess(step, 'applied');
        expect(log(step)).toMatch(
          /does not show whether the role has ALL PRIVILEGES ON DATABASE, CREATE USER/,
        );
      });
    },
  );

  test.concurrent('a script that is too long is refused before anything runs', async () => {
    const rewriteScript = (sql: string): string => `SELECT 1;\nSELECT '${'x'.repeat(100_000)}';\n${sql}`;
    await withDataApi({ immuta: { rewriteScript } }, async ({ team, dataApi, declared }) => {
      await team.github.commit('main', { [one]: declared() });
      expectFailure(
        await team.run('push', {}),
        'script-failed',
        /statement 2 of \d+ .* 100,000 bytes.*Nothing was run/,
      );
      expect(dataApi.requests).toEqual([]);
    });
  });

  test.concurrent.each([
    [
      'a host that names no cluster',
      {},
      { host: 'redshift.example.com' },
      /does not name a cluster or workgroup/,
    ],
    [
      'a contradicting target',
      { 'data-api-target': 'workgroup:analytics' },
      {},
      /belongs to cluster:analytics/,
    ],
    [
      'a database user of a workgroup',
      { 'data-api-db-user': 'admin' },
      { host: 'analytics.123456789012.us-east-1.redshift-serverless.amazonaws.com' },
      /provisioned clusters only/,
    ],
  ])('%s is invalid-input before the first write', async (_, inputs, config, says) => {
    await withDataApi({ inputs }, async ({ team, dataApi, declared }) => {
      await team.github.commit('main', { [one]: declared({ config }) });
      expectFailure(await team.run('push', {}), 'invalid-input', says);
      expect(team.immuta.writes()).toEqual([]);
      expect(dataApi.requests).toEqual([]);
    });
  });

  test.concurrent.each([
    [
      'a workgroup',
      {},
      'analytics.123456789012.us-east-1.redshift-serverless.amazonaws.com',
      'WorkgroupName',
      undefined,
    ],
    [
      'a cluster behind another host',
      { 'data-api-target': 'cluster:behind' },
      'redshift.example.com',
      'ClusterIdentifier',
      undefined,
    ],
    ['a database user', { 'data-api-db-user': 'sandbox_admin' }, undefined, 'DbUser', undefined],
    [
      'a secret',
      { 'data-api-secret-arn': 'arn:aws:secretsmanager:us-east-1:123456789012:secret:redshift!admin-Ab1' },
      undefined,
      'SecretArn',
      { 'arn:aws:secretsmanager:us-east-1:123456789012:secret:redshift!admin-Ab1': 'sandbox_admin' },
    ],
  ])('logs in by %s', async (_, inputs, host, member, secrets) => {
    await withDataApi(
      { inputs, ...(secrets === undefined ? {} : { secrets }) },
      async ({ team, dataApi, declared }) => {
        await team.github.commit('main', { [one]: declared(host === undefined ? {} : { config: { host } }) });
        expectSuccess(await team.run('push', {}), 'applied');
        expect(dataApi.requests[0]?.body).toHaveProperty([member]);
      },
    );
  });
});
