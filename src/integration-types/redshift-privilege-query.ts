import type { PrivilegeQuery } from './integration-type.ts';

/**
 * Shows what Redshift tells any role of its own privileges. `pg_user` and `has_database_privilege` are in
 * PostgreSQL too.
 */
export const redshiftPrivilegeQuery: PrivilegeQuery = {
  sql: `SELECT current_database() AS database,
       has_database_privilege(current_user, current_database(), 'CREATE') AS may_create_in_database,
       has_database_privilege(current_user, current_database(), 'TEMP') AS may_use_temp,
       usecreatedb AS may_create_databases,
       usesuper AS is_superuser
FROM pg_user
WHERE usename = current_user;`,
  limits:
    'A superuser has all of them. For any other role the query does not see `CREATE USER` and what else comes from Redshift roles, nor whether the role may grant to others and revoke from them what it has.',
};
