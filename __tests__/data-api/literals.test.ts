import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { hashOf, putValuesIn, type RenderedStatement } from '../../src/data-api/literals.ts';
import { splitStatements, type Statement } from '../../src/script/statements.ts';

const salt = Uint8Array.from({ length: 32 }, (_, index) => index);

function render(
  statement: Statement,
  values: Readonly<Record<string, string>>,
): RenderedStatement | undefined {
  return putValuesIn(
    statement,
    (name) => values[name] ?? '',
    () => salt,
  );
}

function statementOf(sql: string): Statement {
  const [statement] = splitStatements(sql);
  if (statement === undefined) throw new Error('there is one');
  return statement;
}

describe('the hash of a password', () => {
  test('is SHA-256 over its bytes and the 32 bytes that the salt spells', () => {
    const [digest, spelled] = hashOf('Pässword1', salt);
    expect(spelled).toBe(Buffer.from(salt).toString('hex'));
    const bytes = Buffer.concat([Buffer.from('Pässword1', 'utf8'), Buffer.from(spelled, 'hex')]);
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('a statement as it is sent', () => {
  test.each([
    `CREATE USER "a" PASSWORD :'PW' IN GROUP g`,
    `alter user a with password :'PW'`,
    `ALTER USER a /* not PASSWORD 'x' */ PASSWORD\n  :'PW'`,
  ])('%s contains the hash for the password, and nothing else changes', (sql) => {
    const rendered = render(statementOf(sql), { PW: 'Sup3rSecret' });
    const [digest, spelled] = hashOf('Sup3rSecret', salt);
    expect(rendered?.sql).toBe(sql.replace(":'PW'", `'sha256|${digest}|${spelled}'`));
    expect(rendered?.hashes).toEqual([
      { name: 'PW', part: digest },
      { name: 'PW', part: spelled },
    ]);
  });

  test('another credential is a quoted literal', () => {
    const copy = statementOf("COPY a SECRET_ACCESS_KEY :'KEY' CSV");
    expect(render(copy, { KEY: "it's/a+key" })).toEqual({
      sql: "COPY a SECRET_ACCESS_KEY 'it''s/a+key' CSV",
      hashes: [],
    });
  });

  test.each(['back\\slash', 'line\nbreak', 'nul\0', 'bell\u0007'])(
    '%j is sent only as a hash: servers read a literal with it differently',
    (value) => {
      expect(render(statementOf("COPY a SESSION_TOKEN :'T'"), { T: value })).toBeUndefined();
      expect(render(statementOf("ALTER USER a PASSWORD :'T'"), { T: value })).toBeDefined();
    },
  );

  test('a colon inside a text or a comment is not a variable', () => {
    const sql = "SELECT ':''PW''', a::text -- :'PW'";
    expect(splitStatements(sql).map((statement) => render(statement, { PW: 'Sup3rSecret' })?.sql)).toEqual([
      "SELECT ':''PW''', a::text",
    ]);
  });
});
