import { afterEach, describe, expect, test } from '@jest/globals';
import type { ValidationTest } from '../../src/live/live-integration.ts';
import { call, freshImmuta, redshift, stopAll } from './immuta-client.ts';

afterEach(stopAll);

const failedTest: ValidationTest = { name: 'User Role Existence Test', status: 'failed' };

describe('the life of an integration', () => {
  test('is creating, enabled, editing, enabled, deleting, and then not found', async () => {
    const immuta = await freshImmuta();
    const statuses: unknown[] = [];
    const look = async () => {
      const { status, json } = await call(immuta, 'GET', '/integrations/1');
      statuses.push(status === 200 ? (json as { status: string }).status : status);
    };
    const created = await call(immuta, 'POST', '/integrations', redshift());
    expect(created.json).toMatchObject({ id: 1, status: 'creating', type: 'Redshift' });
    await look();
    await look();
    await call(immuta, 'PUT', '/integrations/1', redshift({ port: 5440 }));
    await look();
    await look();
    await call(immuta, 'DELETE', '/integrations/1');
    await look();
    await look();
    expect(statuses).toEqual(['creating', 'enabled', 'editing', 'enabled', 'deleting', 404]);
  });

  test('GET fills in what the payload left out and hides the password', async () => {
    const immuta = await freshImmuta({ settleAfterPolls: 0 });
    await call(immuta, 'POST', '/integrations', redshift({ impersonation: { enabled: true } }));
    const { json } = await call(immuta, 'GET', '/integrations');
    expect(json).toEqual([
      {
        id: 1,
        status: 'enabled',
        validationResults: expect.objectContaining({ status: 'passed' }),
        type: 'Redshift',
        autoBootstrap: false,
        config: {
          host: 'one.example.com',
          port: 5439,
          database: 'immuta',
          username: 'immuta_system',
          impersonation: { enabled: true, role: 'immuta_impersonation' },
        },
      },
    ]);
    expect(immuta.state()[0]).toMatchObject({ config: { password: 'Abc12345' } });
  });

  test('a number of polls decides when it settles, by GET or by status', async () => {
    const immuta = await freshImmuta({ settleAfterPolls: 3 });
    await call(immuta, 'POST', '/integrations', redshift());
    await call(immuta, 'GET', '/integrations/1');
    await call(immuta, 'GET', '/integrations/1/status');
    await call(immuta, 'GET', '/integrations');
    expect(immuta.state()[0]).toMatchObject({ status: 'creating' });
    await call(immuta, 'GET', '/integrations/1/status');
    expect(immuta.state()[0]).toMatchObject({ status: 'enabled' });
  });

  test('or the time that has passed', async () => {
    const never = await freshImmuta({ settleAfterMs: 3_600_000 });
    await call(never, 'POST', '/integrations', redshift());
    await call(never, 'GET', '/integrations/1');
    await call(never, 'GET', '/integrations/1');
    expect(never.state()[0]).toMatchObject({ status: 'creating' });
    const atOnce = await freshImmuta({ settleAfterMs: 0 });
    await call(atOnce, 'POST', '/integrations', redshift());
    expect(atOnce.state()[0]).toMatchObject({ status: 'enabled' });
  });

  test('IDs are not used twice', async () => {
    const immuta = await freshImmuta({ settleAfterPolls: 0 });
    await call(immuta, 'POST', '/integrations', redshift());
    await call(immuta, 'DELETE', '/integrations/1');
    const { json } = await call(immuta, 'POST', '/integrations', redshift());
    expect(json).toMatchObject({ id: 2 });
  });
});

describe('DELETE', () => {
  test('needs credentials for an integration that Immuta set up', async () => {
    const immuta = await freshImmuta({ settleAfterPolls: 0 });
    const id = immuta.seed({ ...redshift(), autoBootstrap: true });
    const credentials = { username: 'admin', password: 'Abc12345' };
    expect((await call(immuta, 'DELETE', `/integrations/${id}`, credentials)).status).toBe(200);
    expect(immuta.state()).toEqual([]);
  });
});

describe('PUT', () => {
  test('replaces the whole payload', async () => {
    const immuta = await freshImmuta({ settleAfterPolls: 0 });
    const id = immuta.seed(
      redshift({ port: 5440, extraKey: 'x', impersonation: { enabled: true, role: 'r' } }),
    );
    await call(immuta, 'PUT', `/integrations/${id}`, redshift({ password: 'New45678' }));
    expect(immuta.state()[0]?.['config']).toEqual({
      host: 'one.example.com',
      port: 5439,
      database: 'immuta',
      username: 'immuta_system',
      password: 'New45678',
      impersonation: { enabled: false },
    });
  });
});

describe('the set-up of the platform', () => {
  test('is checked with payload and operation, and a 422 changes nothing', async () => {
    const asked: unknown[] = [];
    const immuta = await freshImmuta({
      settleAfterPolls: 0,
      checkSetup: (payload, operation) => {
        asked.push([operation, payload.config['host'], payload.config['password']]);
        return Promise.resolve({ passed: false, tests: [failedTest] });
      },
    });
    const id = immuta.seed(redshift({ host: 'live.example.com' }));
    const before = immuta.state();
    const created = await call(immuta, 'POST', '/integrations', redshift());
    const edited = await call(
      immuta,
      'PUT',
      `/integrations/${id}`,
      redshift({ host: 'live.example.com', password: 'New45678' }),
    );
    expect(created.json).toEqual({
      statusCode: 422,
      error: 'Unprocessable entity',
      message: 'Validation of prerequisite setup failed. Unable to create integration.',
    });
    expect(edited.status).toBe(422);
    expect(asked).toEqual([
      ['create', 'one.example.com', 'Abc12345'],
      ['update', 'live.example.com', 'New45678'],
    ]);
    expect(immuta.state()).toEqual(before);
  });

  test('is checked regularly', async () => {
    let passed = false;
    const immuta = await freshImmuta({
      checkSetup: () => Promise.resolve({ passed, tests: passed ? [] : [failedTest] }),
    });
    immuta.seed(redshift());
    await immuta.runRecurringChecks();
    expect(immuta.state()[0]).toMatchObject({
      status: 'recurringValidationError',
      validationResults: { status: 'failed', validationTests: [failedTest] },
    });
    passed = true;
    await immuta.runRecurringChecks();
    expect(immuta.state()[0]).toMatchObject({ status: 'enabled' });
  });

  test('two parallel creations on one host create one integration', async () => {
    const immuta = await freshImmuta({
      checkSetup: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return { passed: true, tests: [] };
      },
    });
    const answers = await Promise.all([1, 2].map(() => call(immuta, 'POST', '/integrations', redshift())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(immuta.state()).toHaveLength(1);
  });
});

describe('what a test can do directly', () => {
  test('changes, removes and sees a live integration', async () => {
    const immuta = await freshImmuta();
    const id = immuta.seed({ ...redshift(), id: 12 });
    immuta.patch(id, { config: { impersonation: { enabled: true } }, unset: ['port'] });
    expect(immuta.state()[0]?.['config']).toMatchObject({ impersonation: { enabled: true } });
    expect(immuta.state()[0]?.['config']).not.toHaveProperty('port');
    immuta.patch(id, { status: 'disabled' });
    expect((await call(immuta, 'POST', '/integrations', redshift())).status).toBe(200);
    immuta.remove(id);
    expect((await call(immuta, 'GET', '/integrations/12')).status).toBe(404);
    expect(() => {
      immuta.patch('77', {});
    }).toThrow('no integration 77');
  });

  test('records the exact text of every request, also of refused ones, and whether it had a body', async () => {
    const immuta = await freshImmuta();
    const raw = `{ "type" : "Redshift", "ünknown": 1 }`;
    await call(immuta, 'POST', '/integrations', raw);
    await call(immuta, 'DELETE', '/integrations/1?x=1');
    await call(immuta, 'GET', '/nowhere');
    const seen = immuta.requests.map(({ method, path, rawBody, status }) => [method, path, rawBody, status]);
    expect(seen).toEqual([
      ['POST', '/integrations', raw, 400],
      ['DELETE', '/integrations/1?x=1', undefined, 404],
      ['GET', '/nowhere', undefined, 404],
    ]);
    expect(immuta.requests[0]?.body).toEqual(JSON.parse(raw));
    expect(immuta.requests[0]?.headers['authorization']).toBe(immuta.apiKey);
    expect(immuta.writes().map(({ method }) => method)).toEqual(['POST', 'DELETE']);
    await call(immuta, 'POST', '/integrations/scripts/create', redshift());
    expect(immuta.writes()).toHaveLength(2);
    immuta.forgetRequests();
    expect(immuta.requests).toEqual([]);
  });
});
