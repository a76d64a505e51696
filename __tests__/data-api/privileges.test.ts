import { expect, test } from '@jest/globals';
import type { Row } from '../../src/data-api/data-api.ts';
import { readPrivileges } from '../../src/data-api/privileges.ts';

interface World {
  readonly facts?: Row;
  /** Rows of the view, by its name; a missing view is undefined. */
  readonly svv_user_grants?: readonly Row[];
  readonly svv_system_privileges?: readonly Row[];
  readonly svv_database_privileges?: readonly Row[];
}

const nothing: Row = {
  role_name: 'deployer',
  may_create: false,
  may_use_temp: false,
  is_superuser: false,
  is_owner: false,
};

function server(world: World): Parameters<typeof readPrivileges>[0] {
  return (sql) => {
    const view = (['svv_system_privileges', 'svv_database_privileges', 'svv_user_grants'] as const).find(
      (name) => sql.includes(`FROM ${name}`),
    );
    return Promise.resolve(
      view === undefined ? (world.facts === undefined ? undefined : [world.facts]) : world[view],
    );
  };
}

const documented = ['ALL PRIVILEGES ON DATABASE', 'CREATE USER', 'GRANT TEMP ON DATABASE'];

async function held(world: World): Promise<string> {
  const { missing, unknown } = await readPrivileges(server(world));
  return documented
    .map((name) => (missing.includes(name) ? 'no' : unknown.includes(name) ? 'unknown' : 'yes'))
    .join(' ');
}

const temp = (admin: boolean, type = 'user'): Row => ({
  privilege_type: 'TEMP',
  identity_type: type,
  admin_option: admin,
});
const role = [{ role_name: 'administrators' }];

test.each<[string, World, string]>([
  ['a superuser has everything', { facts: { ...nothing, is_superuser: true } }, 'yes yes yes'],
  ['flags may come as text', { facts: { ...nothing, is_superuser: 't' } }, 'yes yes yes'],
  ['what the role may not read is unknown', {}, 'unknown unknown unknown'],
  ['a user without anything and without roles', { facts: nothing, svv_user_grants: [] }, 'no no no'],
  ['a server without roles does not show who creates users', { facts: nothing }, 'no unknown no'],
  [
    'a role within a role may include any of them',
    { facts: nothing, svv_user_grants: role, svv_system_privileges: [], svv_database_privileges: [] },
    'unknown unknown unknown',
  ],
  [
    'privileges through a role',
    {
      facts: nothing,
      svv_user_grants: role,
      svv_system_privileges: [{ system_privilege: 'CREATE USER' }],
      svv_database_privileges: [{ privilege_type: 'CREATE', identity_type: 'role' }, temp(false, 'role')],
    },
    'yes yes unknown',
  ],
  [
    'TEMP with the option to grant it',
    {
      facts: { ...nothing, may_create: true, may_use_temp: true },
      svv_user_grants: [],
      svv_database_privileges: [temp(true)],
    },
    'yes no yes',
  ],
  [
    'TEMP without that option, which no function shows',
    {
      facts: { ...nothing, may_create: true, may_use_temp: true },
      svv_user_grants: [],
      svv_database_privileges: [temp(false)],
    },
    'yes no unknown',
  ],
  [
    'the owner of the database may grant',
    { facts: { ...nothing, may_create: true, may_use_temp: true, is_owner: true }, svv_user_grants: [] },
    'yes no yes',
  ],
])('%s', async (_, world, expected) => {
  expect(await held(world)).toBe(expected);
});

test('the role is named, and the privileges are those that Immuta documents', async () => {
  expect(await readPrivileges(server({ facts: nothing, svv_user_grants: [] }))).toEqual({
    role: 'deployer',
    missing: documented,
    unknown: [],
  });
});
