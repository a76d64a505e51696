import type { Row } from './data-api.ts';

/** Whether the role that is logged in has one of the documented privileges; `unknown` if Redshift does not show it. */
export interface Privilege {
  readonly name: string;
  readonly held: 'yes' | 'no' | 'unknown';
}

export interface RolePrivileges {
  /** The database user that is logged in; undefined if Redshift did not say. */
  readonly role: string | undefined;
  readonly privileges: readonly Privilege[];
}

/** Runs a query; undefined if the server refuses it. */
export type Query = (sql: string) => Promise<readonly Row[] | undefined>;

/** What any role sees of itself. The functions and catalogs are in PostgreSQL as well. */
const own = `SELECT current_user AS role_name,
       has_database_privilege(current_database(), 'CREATE') AS may_create,
       has_database_privilege(current_database(), 'TEMP') AS may_use_temp,
       usesuper AS is_superuser,
       datdba = usesysid AS is_owner
FROM pg_user, pg_database
WHERE usename = current_user AND datname = current_database()`;

/**
 * The Redshift roles granted to the user: "Other users can only see roles that are explicitly granted to them". Source:
 * Amazon Redshift Database Developer Guide, "SVV_USER_GRANTS"; the other two views are described there as well.
 */
const roles = 'SELECT role_name FROM svv_user_grants WHERE user_name = current_user';

const roleMayCreateUsers = `SELECT system_privilege FROM svv_system_privileges
WHERE system_privilege = 'CREATE USER' AND identity_type = 'role' AND identity_name IN (${roles})`;

const databaseGrants = `SELECT privilege_type, identity_type, admin_option FROM svv_database_privileges
WHERE database_name = current_database()
  AND ((identity_type = 'user' AND identity_name = current_user)
    OR (identity_type = 'role' AND identity_name IN (${roles})))`;

/**
 * Asks Redshift which of the privileges that Immuta documents for a script in an existing database the role has. It
 * takes no right to ask: every role may read these. A privilege that may come from a role within a role is `unknown`
 * rather than missing, and so is the option to grant TEMP on, which no function shows.
 */
export async function readPrivileges(query: Query): Promise<RolePrivileges> {
  const facts = (await query(own))?.[0];
  if (facts === undefined)
    return { role: undefined, privileges: privilegesOf('unknown', 'unknown', 'unknown') };
  const role = typeof facts['role_name'] === 'string' ? facts['role_name'] : undefined;
  if (isTrue(facts['is_superuser'])) return { role, privileges: privilegesOf('yes', 'yes', 'yes') };
  const granted = await query(roles);
  // A server without this view has no roles in this sense.
  const mayComeFromRoles = granted !== undefined && granted.length > 0;
  const grants = granted === undefined ? [] : ((await query(databaseGrants)) ?? []);
  const createsUsers = mayComeFromRoles ? ((await query(roleMayCreateUsers)) ?? []) : [];
  const absent = mayComeFromRoles ? 'unknown' : 'no';
  const has = (fact: string, ...types: string[]): Privilege['held'] =>
    isTrue(facts[fact]) ||
    grants.some(({ privilege_type: type }) => types.includes(String(type).toUpperCase()))
      ? 'yes'
      : absent;
  const temp = has('may_use_temp', 'TEMP', 'TEMPORARY');
  const grantsTemp =
    isTrue(facts['is_owner']) ||
    grants.some(
      ({ privilege_type: type, admin_option }) => /^TEMP/i.test(String(type)) && isTrue(admin_option),
    );
  return {
    role,
    privileges: privilegesOf(
      worst(has('may_create', 'CREATE'), temp),
      createsUsers.length > 0 ? 'yes' : granted === undefined ? 'unknown' : absent,
      grantsTemp ? 'yes' : worst(temp, 'unknown'),
    ),
  };
}

function privilegesOf(
  all: Privilege['held'],
  createUser: Privilege['held'],
  grantTemp: Privilege['held'],
): readonly Privilege[] {
  return [
    { name: 'ALL PRIVILEGES ON DATABASE', held: all },
    { name: 'CREATE USER', held: createUser },
    { name: 'GRANT TEMP ON DATABASE', held: grantTemp },
  ];
}

function worst(...held: readonly Privilege['held'][]): Privilege['held'] {
  return held.includes('no') ? 'no' : held.includes('unknown') ? 'unknown' : 'yes';
}

/** The Data API gives booleans as such; views of the leader node give them as text. */
function isTrue(value: Row[string]): boolean {
  return value === true || value === 't' || value === 'true' || value === 1;
}
