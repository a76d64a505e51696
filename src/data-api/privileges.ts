import type { Row } from './data-api.ts';

/** The documented privileges that the role that is logged in does not have. */
export interface RolePrivileges {
  /** The database user; undefined if Redshift did not say. */
  readonly role: string | undefined;
  readonly missing: readonly string[];
  /** Privileges that Redshift does not show. */
  readonly unknown: readonly string[];
}

type Answer = 'yes' | 'no' | 'unknown';

/** What any role sees of itself. The functions and catalogs are in PostgreSQL too. */
const own = `SELECT current_user AS role_name,
       has_database_privilege(current_database(), 'CREATE') AS may_create,
       has_database_privilege(current_database(), 'TEMP') AS may_use_temp,
       usesuper AS is_superuser,
       datdba = usesysid AS is_owner
FROM pg_user, pg_database
WHERE usename = current_user AND datname = current_database()`;

/**
 * The Redshift roles granted to the user: "Other users can only see roles that are explicitly granted to them". Source:
 * Amazon Redshift Database Developer Guide, "SVV_USER_GRANTS". The other two views are described there too.
 */
const roles = 'SELECT role_name FROM svv_user_grants WHERE user_name = current_user';

const roleMayCreateUsers = `SELECT system_privilege FROM svv_system_privileges
WHERE system_privilege = 'CREATE USER' AND identity_type = 'role' AND identity_name IN (${roles})`;

const databaseGrants = `SELECT privilege_type, identity_type, admin_option FROM svv_database_privileges
WHERE database_name = current_database()
  AND ((identity_type = 'user' AND identity_name = current_user)
    OR (identity_type = 'role' AND identity_name IN (${roles})))`;

/**
 * Asks Redshift which of the privileges that Immuta documents for a script in an existing database the role has. Every
 * role may ask. A privilege that may come from a role within a role is unknown rather than missing, and so is the
 * option to grant TEMP, which no function shows.
 *
 * @param query runs a query; undefined if the server refuses it
 */
export async function readPrivileges(
  query: (sql: string) => Promise<readonly Row[] | undefined>,
): Promise<RolePrivileges> {
  const facts = (await query(own))?.[0];
  if (facts === undefined) return { role: undefined, ...sorted('unknown', 'unknown', 'unknown') };
  const role = String(facts['role_name']);
  if (isTrue(facts['is_superuser'])) return { role, missing: [], unknown: [] };
  const granted = await query(roles);
  // A server without this view has no such roles.
  const mayComeFromRoles = granted !== undefined && granted.length > 0;
  const absent = mayComeFromRoles ? 'unknown' : 'no';
  const grants = granted === undefined ? [] : ((await query(databaseGrants)) ?? []);
  const has = (fact: string, type: RegExp): Answer =>
    isTrue(facts[fact]) || grants.some((grant) => type.test(String(grant['privilege_type'])))
      ? 'yes'
      : absent;
  const temp = has('may_use_temp', /^TEMP(?:ORARY)?$/i);
  const all = worst(has('may_create', /^CREATE$/i), temp);
  const grantsTemp =
    isTrue(facts['is_owner']) ||
    grants.some((grant) => /^TEMP/i.test(String(grant['privilege_type'])) && isTrue(grant['admin_option']));
  const createsUsers = mayComeFromRoles ? ((await query(roleMayCreateUsers)) ?? []) : [];
  const createUser = createsUsers.length > 0 ? 'yes' : granted === undefined ? 'unknown' : absent;
  return { role, ...sorted(all, createUser, grantsTemp ? 'yes' : worst(temp, 'unknown')) };
}

function sorted(all: Answer, createUser: Answer, grantTemp: Answer): Omit<RolePrivileges, 'role'> {
  const privileges = [
    ['ALL PRIVILEGES ON DATABASE', all],
    ['CREATE USER', createUser],
    ['GRANT TEMP ON DATABASE', grantTemp],
  ] as const;
  const named = (wanted: Answer) =>
    privileges.filter(([, answer]) => answer === wanted).map(([name]) => name);
  return { missing: named('no'), unknown: named('unknown') };
}

function worst(...answers: readonly Answer[]): Answer {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** The Data API returns booleans as such. Views of the leader node have them as text. */
function isTrue(value: Row[string]): boolean {
  return value === true || value === 't' || value === 'true' || value === 1;
}
