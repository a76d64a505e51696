import { afterEach, describe, expect, test } from '@jest/globals';
import { call, freshImmuta, redshift, stopAll } from './immuta-client.ts';

afterEach(stopAll);

/** Names every documented type, in any order, and says nothing else. */
const namesOfTypes = new RegExp(
  `^"type" must be one of \\[${[
    'Redshift',
    'Snowflake',
    'Databricks',
    'Azure Synapse Analytics',
    'Google BigQuery',
    'Native S3',
    'Trino',
  ]
    .map((name) => `(?=(?:.*, )?${name}[,\\]])`)
    .join('')}[^\\]]+\\]$`,
);

describe('requests that the documentation refuses', () => {
  const busy = (id: string) => `Unable to edit integration with ID ${id} in current state editing.`;
  const cases: [string, string, string, unknown, number, string | RegExp][] = [
    ['an unknown integration', 'GET', '/integrations/5', undefined, 404, 'No Integration found with ID 5.'],
    ['its status', 'GET', '/integrations/5/status', undefined, 404, 'No Integration found with ID 5.'],
    ['an edit of it', 'PUT', '/integrations/5', redshift(), 404, 'No Integration found with ID 5.'],
    ['a deletion of it', 'DELETE', '/integrations/5', undefined, 404, 'No Integration found with ID 5.'],
    ['an unknown path', 'GET', '/integrations/', undefined, 404, 'Not Found'],
    ['an unknown method', 'PATCH', '/integrations/1', undefined, 404, 'Not Found'],
    [
      'a second one on a host',
      'POST',
      '/integrations',
      redshift({ host: 'LIVE.example.com', database: 'b' }),
      409,
      'Redshift integration already exists on live.example.com (id = 1).',
    ],
    [
      'an edit onto a taken host',
      'PUT',
      '/integrations/4',
      redshift({ host: 'live.example.com' }),
      409,
      'Redshift integration already exists on live.example.com (id = 1).',
    ],
    [
      'a creation where one failed',
      'POST',
      '/integrations',
      redshift({ host: 'failed.example.com' }),
      400,
      'Use PUT /integrations/2 endpoint to update connection information for Redshift integration on failed.example.com that previously failed to create.',
    ],
    [
      'an edit of a busy one',
      'PUT',
      '/integrations/3',
      redshift({ host: 'busy.example.com' }),
      409,
      busy('3'),
    ],
    ['a deletion of a busy one', 'DELETE', '/integrations/3', undefined, 409, busy('3')],
    [
      'a deletion with a body',
      'DELETE',
      '/integrations/1',
      {},
      400,
      'Credentials are not required for disable unless the integration was configured automatically. Please remove them from your payload.',
    ],
    [
      'a deletion without credentials',
      'DELETE',
      '/integrations/4',
      undefined,
      400,
      'Integrations that are automatically configured require privileged credentials to disable. Please provide them in your payload.',
    ],
    [
      'another type in an edit',
      'PUT',
      '/integrations/1',
      { type: 'Trino' },
      400,
      'Unable to edit integration due to changes of non-editable attribute(s).',
    ],
    ['no body', 'POST', '/integrations', undefined, 400, '"value" must be of type object'],
    ['broken JSON', 'POST', '/integrations', '{"type":', 400, 'Invalid request payload JSON format'],
    [
      'the lifecycle block',
      'POST',
      '/integrations',
      { ...redshift(), lifecycle: {} },
      400,
      '"lifecycle" is not allowed',
    ],
    ['another unknown key', 'PUT', '/integrations/1', { ...redshift(), id: 1 }, 400, '"id" is not allowed'],
    ['an unknown type', 'POST', '/integrations', { ...redshift(), type: 'redshift' }, 400, namesOfTypes],
    [
      'no autoBootstrap',
      'POST',
      '/integrations',
      { type: 'Redshift', config: {} },
      400,
      '"autoBootstrap" is required',
    ],
    [
      'no config',
      'POST',
      '/integrations',
      { type: 'Redshift', autoBootstrap: false },
      400,
      '"config" is required',
    ],
    [
      'a port that is a text',
      'POST',
      '/integrations',
      redshift({ port: '5439' }),
      400,
      '"config.port" must be of type integer',
    ],
    [
      'an impossible port',
      'POST',
      '/integrations',
      redshift({ port: 70000 }),
      400,
      '"config.port" must be a valid port',
    ],
    [
      'a secret that is null',
      'POST',
      '/integrations',
      redshift({ password: null }),
      400,
      '"config.password" must be of type string',
    ],
    [
      'an empty username',
      'POST',
      '/integrations',
      redshift({ username: '' }),
      400,
      '"config.username" is not allowed to be empty',
    ],
    [
      'an unknown authentication',
      'POST',
      '/integrations',
      redshift({ authenticationType: 'magic' }),
      400,
      '"config.authenticationType" must be one of [userPassword, accessKey, okta]',
    ],
    [
      'access keys left out',
      'POST',
      '/integrations',
      redshift({ authenticationType: 'accessKey' }),
      400,
      '"config.databaseUser" is required',
    ],
    [
      'automatic without a first database',
      'POST',
      '/integrations',
      { ...redshift(), autoBootstrap: true },
      400,
      '"config.initialDatabase" is required',
    ],
    [
      'a create script for half a payload',
      'POST',
      '/integrations/scripts/create',
      { type: 'Redshift', autoBootstrap: false, config: { host: 'h' } },
      400,
      '"config.database" is required',
    ],
    [
      'a create script for Snowflake',
      'POST',
      '/integrations/scripts/create',
      { type: 'Snowflake', autoBootstrap: false, config: {} },
      400,
      'Scripts are not supported for Snowflake integrations.',
    ],
    [
      'a deletion script with a body',
      'POST',
      '/integrations/1/scripts/delete',
      {},
      400,
      '"value" is not allowed',
    ],
    [
      'a deletion script for what never was',
      'POST',
      '/integrations/2/scripts/delete',
      undefined,
      400,
      'Integration with ID 2 was not created. Use /integrations/scripts/cleanup instead.',
    ],
    [
      'an edit script for nothing',
      'POST',
      '/integrations/5/scripts/edit',
      redshift(),
      404,
      'No Integration found with ID 5.',
    ],
  ];

  test.each(cases)('%s', async (_name, method, path, body, status, message) => {
    const immuta = await freshImmuta();
    immuta.seed(redshift({ host: 'live.example.com' }));
    immuta.seed({ ...redshift({ host: 'failed.example.com' }), status: 'createError' });
    immuta.seed({ ...redshift({ host: 'busy.example.com' }), status: 'editing' });
    immuta.seed({ ...redshift({ host: 'auto.example.com' }), autoBootstrap: true });
    const before = immuta.state();
    const answer = await call(immuta, method, path, body);
    expect(answer.json).toEqual({
      statusCode: status,
      error: expect.any(String),
      message: message instanceof RegExp ? expect.stringMatching(message) : message,
    });
    expect(answer.status).toBe(status);
    expect(immuta.state()).toEqual(before);
  });

  test.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'wrong' }],
    ['a key behind a scheme', { authorization: 'Bearer key' }],
  ])('%s', async (_name, headers: Record<string, string>) => {
    const immuta = await freshImmuta({ apiKey: 'key' });
    const { status, json } = await call(immuta, 'GET', '/integrations', undefined, { headers });
    expect(status).toBe(401);
    expect(json).toEqual({ statusCode: 401, error: 'Unauthorized', message: 'Invalid API key' });
  });

  test('a body without a JSON content type', async () => {
    const immuta = await freshImmuta();
    const headers = { authorization: immuta.apiKey, 'content-type': 'application/yaml' };
    const answer = await call(immuta, 'POST', '/integrations', redshift(), { headers });
    expect(answer.json).toMatchObject({ message: 'Unsupported content type: application/yaml' });
    expect(immuta.state()).toEqual([]);
  });
});
