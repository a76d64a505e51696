import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { hashOf, putValuesIn, UnwritableValue, type Rendered } from '../../src/data-api/literals.ts';
import { splitStatements, type Statement } from '../../src/script/statements.ts';

const salt = Uint8Array.from({ length: 32 }, (_, index) => index);

function render(statement: Statement, values: Readonly<Record<string, string>>): Rendered {
  return putValuesIn(
    statement,
    (name) => values[name] ?? '',
    () => salt,
  );
}

/** A statement as the lexer gives it, with one variable at a credential's place. */
function withVariable(text: string, position: string): Statement {
  const start = text.indexOf(":'");
  const end = text.indexOf("'", start + 2) + 1;
  return {
    text,
    start: 0,
    line: 1,
    keywords: [],
    variables: [{ name: text.slice(start + 2, end - 1), start, end, position }],
  };
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
  ])('%s has the hash for the password, and nothing else is changed', (sql) => {
    const [statement] = splitStatements(sql);
    if (statement === undefined) throw new Error('there is one');
    const { sql: sent, hashes } = render(statement, { PW: 'Sup3rSecret' });
    const [digest, spelled] = hashOf('Sup3rSecret', salt);
    expect(sent).toBe(sql.replace(":'PW'", `'sha256|${digest}|${spelled}'`));
    expect(hashes).toEqual([{ name: 'PW', parts: [digest, spelled] }]);
  });

  test('a credential at another place is a quoted literal', () => {
    const copy = withVariable("COPY a SECRET_ACCESS_KEY :'KEY' CSV", 'SECRET_ACCESS_KEY');
    expect(render(copy, { KEY: "it's/a+key" })).toEqual({
      sql: "COPY a SECRET_ACCESS_KEY 'it''s/a+key' CSV",
      hashes: [],
    });
  });

  test.each(['back\\slash', 'line\nbreak', 'nul\0', 'bell\u0007'])(
    '%j is no literal that every server reads alike',
    (value) => {
      expect(() => render(withVariable("COPY a SESSION_TOKEN :'T'", 'SESSION_TOKEN'), { T: value })).toThrow(
        UnwritableValue,
      );
      expect(() =>
        render(withVariable("ALTER USER a PASSWORD :'T'", 'PASSWORD'), { T: value }),
      ).not.toThrow();
    },
  );

  test('a colon within a text or a comment is none of its variables', () => {
    const sql = "SELECT ':''PW''', a::text -- :'PW'";
    expect(splitStatements(sql).map((statement) => render(statement, { PW: 'Sup3rSecret' }).sql)).toEqual([
      "SELECT ':''PW''', a::text",
    ]);
  });
});
