import type { JsonObject } from '../../src/json.ts';
import type { ScriptKind, ScriptRequest } from './known-type.ts';
import { redshiftObjects } from './redshift-objects.ts';
import { readFacts } from './redshift-facts.ts';
import type { Facts } from './redshift-facts.ts';
import { identifier, literal } from '../sql.ts';

/**
 * Renders the script for Immuta-managed resources, in the manner of Immuta's own: a system account,
 * the schemas `immuta_system` and `immuta_functions`, and what lies in them, in one transaction.
 * It contains only SQL that both Redshift and PostgreSQL 15 accept. Edit and cleanup may run twice.
 */
export function renderRedshiftScript(request: ScriptRequest): string {
  const facts = readFacts(request.config);
  const parts: Record<ScriptKind, () => string[]> = {
    create: () => [createAccount(facts, request.rerunnable === true), redshiftObjects(facts)],
    edit: () => [editAccount(facts, request.live ?? request.config), redshiftObjects(facts)],
    delete: () => [tearDown(facts)],
    cleanup: () => [cleanUp(facts)],
  };
  const grants = request.databaseGrants === true ? [databaseGrants(facts, request.kind)] : [];
  const removes = request.kind === 'delete' || request.kind === 'cleanup';
  const work = parts[request.kind]();
  const ordered = removes ? [...grants, ...work] : [...work, ...grants];
  return [heading(facts, request.kind), 'BEGIN;', ...ordered, 'COMMIT;', ''].join('\n\n');
}

function heading(facts: Facts, kind: ScriptKind): string {
  const words: Record<ScriptKind, string> = {
    create: 'Sets up the resources that Immuta manages',
    edit: 'Updates the resources that Immuta manages',
    delete: 'Removes the resources that Immuta manages',
    cleanup: 'Removes what a failed creation left behind',
  };
  // A line break in a name must not end the comment.
  const where = `${facts.host}:${facts.port}/${facts.database}`.replaceAll(/[\r\n]/g, ' ');
  return [
    `-- ${words[kind]} in Amazon Redshift.`,
    `-- Run it as a privileged user, connected to ${where}.`,
  ].join('\n');
}

function createAccount(facts: Facts, rerunnable: boolean): string {
  const user = identifier(facts.username);
  const password = literal(facts.password);
  if (!rerunnable) {
    return `-- The account that Immuta connects with.\nCREATE USER ${user} PASSWORD ${password};`;
  }
  return `-- The account that Immuta connects with.
CREATE SCHEMA IF NOT EXISTS immuta_system;

CREATE OR REPLACE PROCEDURE immuta_system.ensure_user(user_name VARCHAR(127))
AS $$
DECLARE
  found_users INTEGER;
BEGIN
  SELECT INTO found_users COUNT(*) FROM pg_user WHERE usename = user_name;
  IF found_users = 0 THEN
    EXECUTE 'CREATE USER ' || quote_ident(user_name) || ' PASSWORD ' || quote_literal('md5' || MD5(RANDOM()::VARCHAR));
  END IF;
END;
$$ LANGUAGE plpgsql;

CALL immuta_system.ensure_user(${literal(facts.username)});
ALTER USER ${user} PASSWORD ${password};`;
}

function editAccount(facts: Facts, live: JsonObject): string {
  const before = readFacts(live);
  const moved = before.host.toLowerCase() !== facts.host.toLowerCase() || before.port !== facts.port;
  // On another cluster, or under another name, the account is a new one.
  if (moved || before.username !== facts.username) return createAccount(facts, false);
  return `-- The account that Immuta connects with.
ALTER USER ${identifier(facts.username)} PASSWORD ${literal(facts.password)};`;
}

function databaseGrants(facts: Facts, kind: ScriptKind): string {
  const database = identifier(facts.database);
  const user = identifier(facts.username);
  if (kind === 'create' || kind === 'edit') return `GRANT TEMP ON DATABASE ${database} TO ${user};`;
  return `REVOKE ALL ON DATABASE ${database} FROM ${user};`;
}

function tearDown(facts: Facts): string {
  const user = identifier(facts.username);
  const lines = [
    '-- Dropping the schemas removes their grants, so that the account can be dropped.',
    'DROP SCHEMA immuta_functions CASCADE;',
    'DROP SCHEMA immuta_system CASCADE;',
    ...(facts.role === undefined ? [] : [`DROP GROUP ${identifier(facts.role)};`]),
    `DROP USER ${user};`,
  ];
  return lines.join('\n');
}

function cleanUp(facts: Facts): string {
  const group = facts.role === undefined ? '' : `${dropGroup(facts.role)}\n\n`;
  return `${group}DROP SCHEMA IF EXISTS immuta_functions CASCADE;
DROP SCHEMA IF EXISTS immuta_system CASCADE;
DROP USER IF EXISTS ${identifier(facts.username)};`;
}

/** Redshift has no DROP GROUP IF EXISTS. */
function dropGroup(role: string): string {
  return `CREATE SCHEMA IF NOT EXISTS immuta_system;

CREATE OR REPLACE PROCEDURE immuta_system.drop_group(group_name VARCHAR(127))
AS $$
DECLARE
  found_groups INTEGER;
BEGIN
  SELECT INTO found_groups COUNT(*) FROM pg_group WHERE groname = group_name;
  IF found_groups > 0 THEN
    EXECUTE 'DROP GROUP ' || quote_ident(group_name);
  END IF;
END;
$$ LANGUAGE plpgsql;

DROP SCHEMA IF EXISTS immuta_functions CASCADE;
CALL immuta_system.drop_group(${literal(role)});`;
}
