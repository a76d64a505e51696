import { afterEach, describe, expect, test } from '@jest/globals';
import { trinoApiKey } from '../../sandbox/immuta/other-types.ts';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { call, freshImmuta, redshift, stopAll } from './immuta-client.ts';

afterEach(stopAll);

const missing = () => Promise.resolve({ passed: false, tests: [] });

describe('the form of responses', () => {
  test.each([
    ['number', 1],
    ['string', '1'],
  ] as const)('ids as a %s', async (ids, id) => {
    const immuta = await freshImmuta({ variant: { ids } });
    const { json } = await call(immuta, 'POST', '/integrations', redshift());
    expect(json).toMatchObject({ id });
  });

  test.each([
    ['omitted', undefined],
    ['null', null],
    ['redacted', '[REDACTED]'],
    ['stars', '********'],
    ['clear', 'Abc12345'],
  ] as const)('secrets %s', async (secrets, shown) => {
    const immuta = await freshImmuta({ variant: { secrets } });
    immuta.seed(redshift({ okta: { username: 'u', password: 'Abc12345' } }));
    const { json } = await call(immuta, 'GET', '/integrations/1');
    const { config } = json as { config: { password?: unknown; okta: { password?: unknown } } };
    expect([config.password, config.okta.password]).toEqual([shown, shown]);
    expect('password' in config).toBe(shown !== undefined);
  });

  test.each([
    ['text', 'text/plain; charset=utf-8', (sql: string) => sql],
    ['json-string', 'application/json; charset=utf-8', (sql: string) => JSON.stringify(sql)],
    [{ key: 'sql' }, 'application/json; charset=utf-8', (sql: string) => JSON.stringify({ sql })],
  ] as const)('scripts as %j', async (scriptAnswer, type, wrap) => {
    const immuta = await freshImmuta({ variant: { scriptAnswer, rewriteScript: () => 'SELECT 1;' } });
    const { headers, text } = await call(immuta, 'POST', '/integrations/scripts/create', redshift());
    expect(headers.get('content-type')).toBe(type);
    expect(text).toBe(wrap('SELECT 1;'));
  });

  test.each([
    ['identical', 1],
    ['varying', 2],
  ] as const)('%s scripts', async (scripts, count) => {
    const immuta = await freshImmuta({ variant: { scripts } });
    const render = async () => (await call(immuta, 'POST', '/integrations/scripts/cleanup', redshift())).text;
    expect(new Set([await render(), await render()]).size).toBe(count);
  });

  test.each([200, 201, 202] as const)('success as %i', async (successCode) => {
    const immuta = await freshImmuta({ settleAfterPolls: 0, variant: { successCode } });
    const codes = [
      await call(immuta, 'POST', '/integrations/scripts/create', redshift()),
      await call(immuta, 'POST', '/integrations', redshift()),
      await call(immuta, 'PUT', '/integrations/1', redshift()),
    ].map(({ status }) => status);
    expect(codes).toEqual([successCode, successCode, successCode]);
  });

  test.each([
    ['object', 200, '{"status":"enabled"}'],
    ['json-string', 200, '"enabled"'],
    ['text', 200, 'enabled'],
    ['not-found', 404, '{"statusCode":404,"error":"Not Found","message":"Not Found"}'],
  ] as const)('the status as %s', async (statusAnswer, code, body) => {
    const immuta = await freshImmuta({ variant: { statusAnswer } });
    immuta.seed(redshift());
    const { status, text } = await call(immuta, 'GET', '/integrations/1/status');
    expect([status, text]).toEqual([code, body]);
  });

  test('only ID and status for writes, nothing for deletions', async () => {
    const immuta = await freshImmuta({
      settleAfterPolls: 0,
      variant: { writeAnswer: 'id-and-status', deleteAnswer: 'empty' },
    });
    const { json } = await call(immuta, 'POST', '/integrations', redshift());
    expect(json).toEqual({ id: 1, status: 'creating' });
    const deleted = await call(immuta, 'DELETE', '/integrations/1');
    expect([deleted.status, deleted.text]).toEqual([204, '']);
  });

  test('the element for deletions', async () => {
    const immuta = await freshImmuta();
    immuta.seed(redshift());
    const { status, json } = await call(immuta, 'DELETE', '/integrations/1');
    expect([status, json]).toEqual([200, expect.objectContaining({ id: 1, status: 'deleting' })]);
  });

  test('undocumented fields, one of them new with each change', async () => {
    const immuta = await freshImmuta({ settleAfterPolls: 0, variant: { undocumentedFields: true } });
    immuta.seed(redshift());
    const look = async () => (await call(immuta, 'GET', '/integrations/1')).json as Record<string, unknown>;
    const before = await look();
    expect(before).toMatchObject({ connectionKey: 'connection-1', config: { queryTag: 'revision-1' } });
    await call(immuta, 'PUT', '/integrations/1', redshift());
    expect((await look())['updatedAt']).not.toBe(before['updatedAt']);
  });

  test('other types in the list, the Trino one with its key, and either order', async () => {
    const immuta = await freshImmuta();
    immuta.seed(redshift());
    const types = async () => {
      const { json, text } = await call(immuta, 'GET', '/integrations');
      return { types: (json as { type: string }[]).map(({ type }) => type), text };
    };
    expect((await types()).types).toEqual(['Redshift']);
    immuta.setVariant({ otherTypes: true });
    const all = ['Redshift', 'Snowflake', 'Native S3', 'Trino', 'Google BigQuery'];
    const shown = await types();
    expect(shown.types).toEqual(all);
    expect(shown.text).toContain(trinoApiKey);
    expect(shown.text).not.toContain('Snow-secret');
    immuta.setVariant({ listOrder: 'newest-first' });
    expect((await types()).types).toEqual(all.reverse());
  });

  test.each([401, 403, 500] as const)('%i for a bad key', async (badKey) => {
    const immuta = await freshImmuta({ variant: { badKey } });
    const { status, json } = await call(immuta, 'GET', '/integrations', undefined, { headers: {} });
    expect(status).toBe(badKey);
    expect(json).toMatchObject({ statusCode: badKey });
  });
});

describe('what Immuta does', () => {
  const other = redshift({ database: 'other' });
  const same = redshift();
  test.each([
    ['host', other, 409],
    ['host', redshift({ host: 'two.example.com' }), 200],
    ['database', other, 200],
    ['database', same, 409],
    ['none', same, 200],
  ] as const)('one integration per %s', async (oneIntegrationPer, payload, status) => {
    const immuta = await freshImmuta({ variant: { oneIntegrationPer } });
    immuta.seed(redshift());
    expect((await call(immuta, 'POST', '/integrations', payload)).status).toBe(status);
  });

  test('a 422 that leaves a row, which a PUT then completes', async () => {
    let passed = false;
    const immuta = await freshImmuta({
      variant: { rowAfter422: true },
      checkSetup: () => Promise.resolve({ passed, tests: [] }),
    });
    expect((await call(immuta, 'POST', '/integrations', redshift())).status).toBe(422);
    expect(immuta.state()).toMatchObject([{ id: '1', status: 'createError' }]);
    expect((await call(immuta, 'POST', '/integrations', redshift())).status).toBe(400);
    passed = true;
    expect((await call(immuta, 'PUT', '/integrations/1', redshift())).status).toBe(200);
    await call(immuta, 'GET', '/integrations/1');
    expect(immuta.state()).toMatchObject([{ id: '1', status: 'enabled' }]);
  });

  test('a 422 with the tests that failed', async () => {
    const immuta = await freshImmuta({ variant: { testsIn422: true }, checkSetup: missing });
    const { json } = await call(immuta, 'POST', '/integrations', redshift());
    expect(json).toMatchObject({
      statusCode: 422,
      validationResults: { status: 'failed', validationTests: [{ status: 'failed' }] },
    });
  });

  test.each([
    ['POST', '/integrations', 'createError'],
    ['PUT', '/integrations/1', 'editError'],
  ])('a missing set-up found out after %s', async (method, path, end) => {
    const immuta = await freshImmuta({
      variant: { missingSetup: 'error-status' },
      checkSetup: missing,
    });
    if (method === 'PUT') immuta.seed(redshift({ port: 1234 }));
    expect((await call(immuta, method, path, redshift())).status).toBe(200);
    await call(immuta, 'GET', '/integrations/1');
    const { json } = await call(immuta, 'GET', '/integrations/1');
    expect(json).toMatchObject({ status: end, validationResults: { status: 'failed' } });
    if (method === 'PUT') expect(json).toMatchObject({ config: { port: 1234 } });
  });

  test.each(['creating', 'editing', 'deleting', 'migrating'])('%s that ends in an error', async (status) => {
    const end = `${status}-ended-Error`;
    const immuta = await freshImmuta({ variant: { settlesTo: { [status]: end } } });
    immuta.seed({ ...redshift(), status });
    await call(immuta, 'GET', '/integrations/1');
    const { json } = await call(immuta, 'GET', '/integrations/1');
    expect(json).toMatchObject({ status: end, validationResults: { status: 'failed' } });
  });

  test('a status that no documentation names, until it settles', async () => {
    const immuta = await freshImmuta({ variant: { progressStatus: 'provisioning' } });
    const seen = [await call(immuta, 'POST', '/integrations', redshift())];
    for (let poll = 0; poll < 2; poll += 1) seen.push(await call(immuta, 'GET', '/integrations/1'));
    expect(seen.map(({ json }) => (json as { status: string }).status)).toEqual([
      'provisioning',
      'provisioning',
      'enabled',
    ]);
  });

  test.each([
    ['reset', 5439],
    ['kept', 5440],
  ] as const)('PUT with a key left out: %s', async (missingOnPut, port) => {
    const immuta = await freshImmuta({ variant: { missingOnPut } });
    immuta.seed(redshift({ port: 5440 }));
    await call(immuta, 'PUT', '/integrations/1', redshift());
    expect(immuta.state()[0]).toMatchObject({ config: { port } });
  });

  test('keys that can not be edited, and keys that are silently ignored', async () => {
    const immuta = await freshImmuta({
      settleAfterPolls: 0,
      variant: { nonEditable: ['port', 'host'], nonEditableNamed: true, notTaken: ['username'] },
    });
    immuta.seed(redshift());
    const path = '/integrations/1';
    const refused = await call(immuta, 'PUT', path, redshift({ port: 5440 }));
    expect(refused.json).toMatchObject({
      statusCode: 400,
      message: 'Unable to edit integration due to changes of non-editable attribute(s): config.port.',
    });
    expect((await call(immuta, 'PUT', path, redshift({ username: 'new' }))).status).toBe(200);
    expect(immuta.state()[0]).toMatchObject({ config: { username: 'immuta_system' } });
  });

  test('deleted integrations that stay in the list', async () => {
    const immuta = await freshImmuta({ settleAfterPolls: 0, variant: { deletedRows: 'stay' } });
    immuta.seed(redshift());
    await call(immuta, 'DELETE', '/integrations/1');
    const { json } = await call(immuta, 'GET', '/integrations/1');
    expect(json).toMatchObject({ status: 'deleted' });
    expect((await call(immuta, 'PUT', '/integrations/1', redshift())).status).toBe(404);
    expect((await call(immuta, 'POST', '/integrations', redshift())).status).toBe(200);
  });

  test('scripts for payloads that POST would refuse', async () => {
    const variant: Partial<ImmutaVariant> = { scriptsValidate: false };
    const immuta = await freshImmuta({ variant });
    const half = { type: 'Redshift', config: { host: 'h' } };
    const { status } = await call(immuta, 'POST', '/integrations/scripts/create', half);
    expect(status).toBe(200);
  });
});
