import { expect, test } from '@jest/globals';
import { splitStatements } from '../../src/script/statements.ts';

const source = `-- A remark;
BEGIN;

CREATE USER "a;b" -- who; why
  PASSWORD :'REDSHIFT_PASSWORD' CREATEDB;
;
CREATE PROCEDURE p() AS $$ BEGIN x; END; $$ LANGUAGE plpgsql;
/* last; */ COPY t FROM 's3://b' ACCESS_KEY_ID :'ID' SECRET_ACCESS_KEY AS :'KEY'
-- end`;

test('statements come in order, with their line, their first words and the places of variables', () => {
  const statements = splitStatements(source);
  expect(statements.map(({ line, keywords }) => [line, ...keywords])).toEqual([
    [2, 'BEGIN'],
    [4, 'CREATE', 'USER'],
    [7, 'CREATE', 'PROCEDURE', 'P'],
    [8, 'COPY', 'T', 'FROM'],
  ]);
  expect(statements.map(({ text }) => text.split('\n')[0])).toEqual([
    'BEGIN',
    'CREATE USER "a;b" -- who; why',
    'CREATE PROCEDURE p() AS $$ BEGIN x; END; $$ LANGUAGE plpgsql',
    "COPY t FROM 's3://b' ACCESS_KEY_ID :'ID' SECRET_ACCESS_KEY AS :'KEY'",
  ]);
  for (const { text, start } of statements) expect(source.slice(start).startsWith(text)).toBe(true);
});

test('a variable has its place in the text and the word that makes it a credential', () => {
  const places = splitStatements(source).flatMap(({ text, variables }) =>
    variables.map(({ name, start, end, position }) => [name, position, text.slice(start, end)]),
  );
  expect(places).toEqual([
    ['REDSHIFT_PASSWORD', 'PASSWORD', ":'REDSHIFT_PASSWORD'"],
    ['ID', 'ACCESS_KEY_ID', ":'ID'"],
    ['KEY', 'SECRET_ACCESS_KEY', ":'KEY'"],
  ]);
});
