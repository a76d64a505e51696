import { describe, expect, test } from '@jest/globals';
import { prepareScript, type Script } from '../../src/script/prepare-script.ts';

function prepare(raw: string): Script {
  return prepareScript(raw, new Map(), { action: 'create', file: 'immuta/prod/a.yml' });
}

describe('in a script', () => {
  test.each<[string, string, number]>([
    ['a shell command', 'SELECT 1;\n\\! touch x', 2],
    ['a client-side copy', "\\copy t from program 'touch x'", 1],
    ['a result that psql runs', "SELECT 'a' \\gexec", 1],
    ['output to a command', '\\o |cat', 1],
    ['an escaped semicolon', 'SELECT 1\\; SELECT 2;', 1],
    ['a psql variable', "SELECT :'HOME';", 1],
    ['a variable with the name of ours', "SELECT :'REDSHIFT_PASSWORD';", 1],
    ['a bare variable', 'SELECT :x;', 1],
    ['a variable as a name', 'SELECT :"x";', 1],
    ['a test for a variable', 'SELECT :{?x};', 1],
    ['an unclosed string', "SELECT 1;\nSELECT 'a;", 2],
    ['an unclosed body', 'DO $$ x;', 1],
    ['an unclosed comment', '/* /* */ SELECT 1;', 1],
    ['a backslash before a quote', "SELECT 'a\\' || 'b';", 1],
    ['Unicode escapes', "SELECT U&'a';", 1],
    ['a setting that changes how strings are read', 'SET standard_conforming_strings = off;', 1],
    ['that setting in a body', "DO $$ x('standard_conforming_strings') $$;", 1],
    ['another encoding', "SET client_encoding TO 'SJIS';", 1],
    ['SET NAMES', "SET NAMES 'SJIS';", 1],
    ['copy from the script', 'COPY t FROM STDIN;', 1],
    ['copy to the log', 'COPY t TO STDOUT;', 1],
    ['copy from a program', "COPY t FROM PROGRAM 'touch x';", 1],
    ['an open parenthesis', 'SELECT (1;\nSELECT 2;', 1],
    ['an extra closing parenthesis', 'SELECT 1);', 1],
    ['a number that runs into a word', 'SELECT 1a;', 1],
    ...['1e0', '1E5', '1.5e5', '.5e1', '2.e3', '0e0', '7', '0x1F', '1_000'].map(
      (number): [string, string, number] => [
        `a command after ${number} and a dollar sign`,
        `SELECT 1;\nSELECT ${number}$t$\n\\! touch x\n$t$;`,
        2,
      ],
    ),
    ['a number that runs into a quote', "SELECT 1'a';", 1],
    ['a number that runs into a name', 'SELECT 1"a";', 1],
    ['a word with dollar signs', 'SELECT a$b$c;', 1],
    ['a continued string with escapes', "SELECT E'a'\n'b';", 2],
    ['the same after a comment', "SELECT E'a' -- comment\n'b';", 2],
    ['a backslash in a string', "SELECT 'a\\b';", 1],
    ['a backslash in a name', 'SELECT "a\\b";', 1],
    ['an escape', "SELECT E'a\\nb';", 1],
    ['a character beyond ASCII before a quote', "SELECT 'é';", 1],
    ['one after a quote', "SELECT 'éa';", 1],
    ['one at the end of a quoted name', 'SELECT "José";', 1],
    ['one before a dollar sign', 'SELECT $$ 1 é$$;', 1],
    ['one that takes three characters with it, up to a quote', "SELECT 'ö1x';", 1],
    ['one that takes two characters with it, at the end of a word', 'SELECT ö1;', 1],
    ['one before a semicolon', 'SELECT 1 AS à;\nSELECT 2;', 1],
    ['one before the end of a comment', '/* voilà*/ SELECT 1;', 1],
    ['one next to a quote in a body', "DO $$ BEGIN x := 'é'; END $$;", 1],
    ['the name of a setting in a comment', '-- client_encoding\nSELECT 1;', 1],
    ['the name of a setting in a string', "SELECT 1;\nSELECT 'xclient_Encodingx';", 2],
    ['the name of a setting within quotes', 'SET "backslash_quote" TO on;', 1],
    [
      'a setting whose name is joined from two strings',
      "SELECT set_config('client_' || 'encoding', 'SJIS', false);",
      1,
    ],
    ['the same in a body', 'DO $$ BEGIN PERFORM set_config(name, $1, false); END $$;', 1],
    ['the same in a string', "CALL run('SELECT set_config(lower(''A''), ''b'', false)');", 1],
    ['the same by name', "SELECT set_config(setting_name => 'a.b', new_value => 'c');", 1],
    ['a change of pg_settings', "UPDATE pg_settings SET setting = 'off' WHERE name LIKE 'standard%';", 1],
    [
      'a setting in two strings of a body',
      "DO $$ BEGIN EXECUTE 'set standard_con'||'forming_strings=off'; END $$;",
      1,
    ],
    [
      'the same over a line break',
      "DO $$ BEGIN EXECUTE 'set standard_con'\n'forming_strings=off'; END $$;",
      1,
    ],
    [
      'a setting whose name comes from a variable',
      "DO $$ BEGIN EXECUTE 'SET ' || v || ' TO off'; END $$;",
      1,
    ],
    ['the same at the end of the statement', "DO $$ BEGIN EXECUTE 'set local standard_' || v; END $$;", 1],
    ['the same with format()', "DO $$ BEGIN EXECUTE format('SET %I = off', v); END $$;", 1],
    ['SET NAMES in a body', "DO $$ BEGIN EXECUTE 'SET NAMES ''SJIS'''; END $$;", 1],
    ['a program in a body', "SELECT 1;\nDO $$ BEGIN\n  EXECUTE 'COPY t TO PROGRAM ''touch x''';\nEND $$;", 3],
    ['a program without EXECUTE', "DO $$ BEGIN COPY t TO PROGRAM 'touch x'; END $$;", 1],
    [
      'a program in three strings',
      "DO $$ BEGIN EXECUTE 'COPY t TO ' || 'PRO' || 'GRAM ''touch x'''; END $$;",
      1,
    ],
    [
      'a program with a table from a variable',
      "DO $$ BEGIN EXECUTE 'COPY ' || t || ' FROM PROGRAM ''x'''; END $$;",
      1,
    ],
    [
      'a program in a body in single quotes',
      "CREATE FUNCTION f() RETURNS int AS 'BEGIN EXECUTE ''COPY t TO PROGRAM ''''x''''''; END' LANGUAGE plpgsql;",
      1,
    ],
    ['a body outside quotes after another word', 'x CREATE OR REPLACE PROCEDURE f() BEGIN', 1],
    ['a body outside quotes', 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END;', 1],
  ])('%s is a problem', (_, raw, line) => {
    const script = prepare(raw);
    expect(script.text).toBe(raw);
    expect(script.problems[0]?.line).toBe(line);
    expect(script.file).toContain('\n\\this_script_must_not_be_run\n');
  });

  test.each([
    'SELECT a::int, b::varchar(3);',
    'SELECT größe FROM t;',
    'SELECT (ARRAY[1,2,3])[1:2];',
    "SELECT ':x', $$ :x \\! $$; -- :x \\! isn't run\n/* it's \\! */ SELECT 1;",
    "CREATE FUNCTION f(VARCHAR) RETURNS VARCHAR STABLE AS $$ SELECT REGEXP_REPLACE($1, '\\\\d{1,2}', 'a\\'b') $$ LANGUAGE sql;",
    "CREATE PROCEDURE p(INOUT v INT) AS $body$\nBEGIN\n  FOR i IN 1..10 LOOP v := v + i; END LOOP; -- doesn't end\n  IF v > 1e3 THEN RAISE INFO 'v is %', v; END IF;\nEND;\n$body$ LANGUAGE plpgsql;",
    "DO $$ BEGIN EXECUTE 'CREATE GROUP ' || quote_ident(g); EXECUTE 'GRANT ALL ON ' || t || ' TO ' || u; END $$;",
    "DO $$ BEGIN EXECUTE 'UPDATE t SET ' || quote_ident(c) || ' = 1'; EXECUTE 'SET search_path TO ' || s; END $$;",
    "SELECT set_config('search_path', 'a', false);",
    'SELECT 1.5, .5, 1e3, 2.5E-3, -1, 1+2*3, a.b, t1.c2 FROM t1;',
    "COPY t FROM 's3://bucket/key' IAM_ROLE 'arn:aws:iam::123456789012:role/r' CSV;",
    'GRANT ALL ON t TO program; GRANT SELECT ON t TO "größer";',
    "SELECT 'one'\n'two';",
    '/* one /* two */ three */ SELECT 1;',
    "INSERT INTO t VALUES ('copy', 'from', 'stdin'), ('set', 'names', 'x');",
    'SELECT "a:b";',
    "SELECT '12:30:00';",
    'CREATE FUNCTION f() RETURNS int AS $$ DECLARE x int := 1; BEGIN RETURN x; END $$ LANGUAGE plpgsql;',
    'ALTER USER a PASSWORD DISABLE;',
    "CREATE USER a PASSWORD DISABLE VALID UNTIL '2030-01-01';",
    "CREATE EXTERNAL SCHEMA s FROM DATA CATALOG DATABASE 'd' IAM_ROLE 'arn:aws:iam::123456789012:role/r';",
    "COPY t FROM 's3://b/k' CREDENTIALS 'aws_iam_role=arn:aws:iam::123456789012:role/r';",
    "COMMENT ON COLUMN u.password IS 'the user''s password';",
    "-- the password's hash isn't kept here\nSELECT 1;",
    "DO $$ EXECUTE 'ALTER USER ' || u || ' PASSWORD ' || quote_literal(p) $$;",
    "DO $$ EXECUTE format('ALTER USER %I PASSWORD ''%s''', u, p) $$;",
    "CREATE TABLE t (password varchar(64) NOT NULL, kind varchar(8) DEFAULT 'a');",
    "SELECT has_column_privilege('t', 'password', 'select');",
    "SELECT 'die größte', 'x ナマエ x'; -- für 'Übung', 💡",
    "/* 'é' für Müller */ COMMENT ON TABLE t IS 'Schlüssel für Kunden (für alle), z. B. Größe 5';",
  ])('but this is plain SQL and stays unchanged: %j', (raw) => {
    expect(prepare(raw)).toMatchObject({ text: raw, problems: [] });
  });
});
