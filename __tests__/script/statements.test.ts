import { expect, test } from '@jest/globals';
import { splitStatements, type Statement } from '../../src/script/statements.ts';

const source = `-- A comment;
BEGIN;

CREATE USER "a;b" -- who; why
  PASSWORD :'REDSHIFT_PASSWORD' CREATEDB;
;
CREATE PROCEDURE p() AS $$ BEGIN x; END; $$ LANGUAGE plpgsql;
/* last; */ COPY t FROM 's3://b' ACCESS_KEY_ID :'ID' SECRET_ACCESS_KEY AS :'KEY'
-- end`;

/** A statement as one text, its variables as psql writes them. */
function textOf({ parts }: Statement): string {
  return parts.map((part) => (typeof part === 'string' ? part : `:'${part.name}'`)).join('');
}

test('statements come in order, with their line, their first words and their text', () => {
  const statements = splitStatements(source);
  expect(statements.map(({ line, keywords }) => [line, ...keywords])).toEqual([
    [2, 'BEGIN'],
    [4, 'CREATE', 'USER'],
    [7, 'CREATE', 'PROCEDURE', 'P'],
    [8, 'COPY', 'T', 'FROM'],
  ]);
  expect(statements.map((statement) => textOf(statement).split('\n')[0])).toEqual([
    'BEGIN',
    'CREATE USER "a;b" -- who; why',
    'CREATE PROCEDURE p() AS $$ BEGIN x; END; $$ LANGUAGE plpgsql',
    "COPY t FROM 's3://b' ACCESS_KEY_ID :'ID' SECRET_ACCESS_KEY AS :'KEY'",
  ]);
  for (const statement of statements) expect(source).toContain(textOf(statement));
});

test('a variable has the word that makes it a credential', () => {
  const variables = splitStatements(source).flatMap(({ parts }) =>
    parts.filter((part) => typeof part !== 'string'),
  );
  expect(variables).toEqual([
    { name: 'REDSHIFT_PASSWORD', position: 'PASSWORD' },
    { name: 'ID', position: 'ACCESS_KEY_ID' },
    { name: 'KEY', position: 'SECRET_ACCESS_KEY' },
  ]);
});
