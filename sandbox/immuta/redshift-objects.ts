import type { Facts } from './redshift-facts.ts';
import { identifier, literal } from '../sql.ts';

/** The statements for all that Immuta manages but its account; they may run twice. */
export function redshiftObjects(facts: Facts): string {
  return [schemas, settings(facts), entitlements, functions, procedure, impersonation(facts), access(facts)]
    .filter((part) => part !== '')
    .join('\n\n');
}

const schemas = `-- Where Immuta keeps its own objects.
CREATE SCHEMA IF NOT EXISTS immuta_system;
CREATE SCHEMA IF NOT EXISTS immuta_functions;
REVOKE ALL ON SCHEMA immuta_system FROM PUBLIC;`;

function settings(facts: Facts): string {
  const rows = [
    ['host', facts.host],
    ['database', facts.database],
    ['system_account', facts.username],
    ['impersonation_role', facts.role ?? ''],
  ].map(([name = '', value = '']) => `  (${literal(name)}, ${literal(value)})`);
  return `CREATE TABLE IF NOT EXISTS immuta_system.settings (
  name VARCHAR(127) NOT NULL,
  value VARCHAR(512)
);

DELETE FROM immuta_system.settings;
INSERT INTO immuta_system.settings (name, value) VALUES
${rows.join(',\n')};`;
}

const entitlements = `-- Who may see what; Immuta fills it.
CREATE TABLE IF NOT EXISTS immuta_system.user_profiles (
  user_name VARCHAR(127) NOT NULL,
  profile_id BIGINT NOT NULL,
  synchronized_at TIMESTAMP
);

CREATE TABLE IF NOT EXISTS immuta_system.user_projects (
  profile_id BIGINT NOT NULL,
  project_id BIGINT NOT NULL,
  is_current BOOLEAN NOT NULL
);

CREATE OR REPLACE VIEW immuta_system.current_profile AS
SELECT user_name, profile_id
FROM immuta_system.user_profiles
WHERE user_name = current_user;`;

const functions = `-- Masking that policies refer to.
CREATE OR REPLACE FUNCTION immuta_functions.masked(VARCHAR)
RETURNS VARCHAR
STABLE
AS $$
  SELECT CASE WHEN $1 IS NULL THEN NULL ELSE MD5($1) END
$$ LANGUAGE sql;`;

const procedure = `-- Moves a user to another project; called by Immuta.
CREATE OR REPLACE PROCEDURE immuta_system.set_current_project(for_profile BIGINT, to_project BIGINT)
AS $$
BEGIN
  -- One project at a time; the others don't count.
  UPDATE immuta_system.user_projects SET is_current = FALSE WHERE profile_id = for_profile;
  UPDATE immuta_system.user_projects SET is_current = TRUE
  WHERE profile_id = for_profile AND project_id = to_project;
END;
$$ LANGUAGE plpgsql;`;

function impersonation(facts: Facts): string {
  if (facts.role === undefined) return '';
  const group = identifier(facts.role);
  return `-- Members may ask for somebody else's view of the data.
CREATE OR REPLACE PROCEDURE immuta_system.ensure_group(group_name VARCHAR(127))
AS $$
DECLARE
  found_groups INTEGER;
BEGIN
  SELECT INTO found_groups COUNT(*) FROM pg_group WHERE groname = group_name;
  IF found_groups = 0 THEN
    EXECUTE 'CREATE GROUP ' || quote_ident(group_name);
  END IF;
END;
$$ LANGUAGE plpgsql;

CALL immuta_system.ensure_group(${literal(facts.role)});
GRANT USAGE ON SCHEMA immuta_functions TO GROUP ${group};`;
}

function access(facts: Facts): string {
  const user = identifier(facts.username);
  return `-- What the account may do, and nobody else.
GRANT USAGE, CREATE ON SCHEMA immuta_system TO ${user};
GRANT USAGE, CREATE ON SCHEMA immuta_functions TO ${user};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA immuta_system TO ${user};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA immuta_functions TO ${user};
GRANT EXECUTE ON PROCEDURE immuta_system.set_current_project(BIGINT, BIGINT) TO ${user};
REVOKE ALL ON PROCEDURE immuta_system.set_current_project(BIGINT, BIGINT) FROM PUBLIC;
GRANT USAGE ON SCHEMA immuta_functions TO PUBLIC;`;
}
