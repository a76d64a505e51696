import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { renderRedshiftScript } from '../../sandbox/immuta/redshift-script.ts';
import { prepareScript, type Script } from '../../src/script/prepare-script.ts';

const placeholder = 'Zq7hT0vXw2LkPn5RsY8mBd3FgJc6Ae1U';
const other = 'Kd4Wm9Xz1BvQ6tRj8LpY2sHc5Ng3FaE7';
const placeholders = new Map([
  ['REDSHIFT_PASSWORD', placeholder],
  ['OTHER_SECRET', other],
]);

function prepare(raw: string): Script {
  return prepareScript(raw, placeholders, { action: 'create', file: 'immuta/prod/a.yml' });
}

const config = {
  host: 'c.example.com',
  database: 'immuta',
  username: 'immuta_system',
  password: placeholder,
  impersonation: { enabled: true, role: 'immuta_impersonation' },
};

describe('a script with a secret as a string by itself', () => {
  test.each([
    [`CREATE USER "a" PASSWORD '${placeholder}';`, `CREATE USER "a" PASSWORD :'REDSHIFT_PASSWORD';`],
    [`CREATE USER a PASSWORD E'${placeholder}';`, `CREATE USER a PASSWORD :'REDSHIFT_PASSWORD';`],
    [
      `alter user a with password '${placeholder}' valid until '2030-01-01';`,
      `alter user a with password :'REDSHIFT_PASSWORD' valid until '2030-01-01';`,
    ],
    [
      `CREATE USER a PASSWORD -- the new one\n '${placeholder}' CREATEDB`,
      `CREATE USER a PASSWORD -- the new one\n :'REDSHIFT_PASSWORD' CREATEDB`,
    ],
    [
      `COPY t FROM 's3://b' SECRET_ACCESS_KEY '${placeholder}' CSV;`,
      `COPY t FROM 's3://b' SECRET_ACCESS_KEY :'REDSHIFT_PASSWORD' CSV;`,
    ],
    [
      `UNLOAD ('q') TO 'x' MASTER_SYMMETRIC_KEY AS '${placeholder}' ENCRYPTED;`,
      `UNLOAD ('q') TO 'x' MASTER_SYMMETRIC_KEY AS :'REDSHIFT_PASSWORD' ENCRYPTED;`,
    ],
  ])('gets a variable: %j', (raw, text) => {
    expect(prepare(raw)).toMatchObject({ text, variables: ['REDSHIFT_PASSWORD'], problems: [] });
  });

  test('names its variables in order of first use, each once', () => {
    const script = prepare(
      [other, placeholder, other].map((secret) => `ALTER USER a PASSWORD '${secret}';`).join('\n'),
    );
    expect(script.variables).toEqual(['OTHER_SECRET', 'REDSHIFT_PASSWORD']);
  });

  test.each(['create', 'edit', 'delete', 'cleanup'] as const)(
    "finds the sandbox's %s script runnable",
    (kind) => {
      for (const rerunnable of [false, true]) {
        const raw = renderRedshiftScript({ kind, config, rerunnable, databaseGrants: true });
        const script = prepare(raw);
        expect(script.problems).toEqual([]);
        expect(script.text).toBe(raw.replace(`'${placeholder}'`, ":'REDSHIFT_PASSWORD'"));
      }
    },
  );
});

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hex = Buffer.from(placeholder).toString('hex');

describe('a secret where no variable is possible', () => {
  test.each<[string, string]>([
    [
      'in a dollar-quoted body',
      `CREATE PROCEDURE p() AS $$ BEGIN x := '${placeholder}'; END $$ LANGUAGE plpgsql;`,
    ],
    ['as a dollar-quoted string', `ALTER USER a PASSWORD $$${placeholder}$$;`],
    ['in a longer string', `SELECT 'user=a:${placeholder}@b';`],
    ['in a name', `CREATE USER "${placeholder}";`],
    ['as a bare word', `SELECT ${placeholder};`],
    ['in a comment', `-- ${placeholder}\nSELECT 1;`],
    ['in another case', `SELECT '${placeholder.toLowerCase()}';`],
    ['in part', `SELECT '${placeholder.slice(3, 20)}';`],
    ['in two parts', `SELECT '${placeholder.slice(0, 16)}' || '${placeholder.slice(16)}';`],
    ['backwards', `SELECT '${Array.from(placeholder).reverse().join('')}';`],
    ['as base64', `SELECT '${Buffer.from(placeholder).toString('base64')}';`],
    ['as base64 after one byte', `SELECT '${Buffer.from(`:${placeholder}`).toString('base64')}';`],
    ['as base64 after two bytes', `SELECT '${Buffer.from(`u:${placeholder}`).toString('base64')}';`],
    ['in hexadecimal', `SELECT '\\x${hex}';`],
    ['in upper-case hexadecimal', `SELECT X'${hex.toUpperCase()}';`],
    ['in hexadecimal with colons', `SELECT '${hex.replace(/..(?=.)/g, '$&:')}';`],
    ['percent-encoded', `SELECT '${hex.replace(/../g, '%$&')}';`],
    ['in Unicode escapes', `SELECT U&'${hex.replace(/../g, '\\00$&')}';`],
    ['escaped in a longer string', `SELECT E'a${hex.replace(/../g, '\\x$&')}';`],
    ['escaped in a body', `DO $$ x := E'a${hex.replace(/../g, '\\x$&')}' $$;`],
    [
      'partly escaped',
      `SELECT E'${placeholder.replace(/...(.)/g, (four) => `${four.slice(0, 3)}\\x${four.charCodeAt(3).toString(16)}`)}';`,
    ],
    ['in an unclosed string', `SELECT '${placeholder};`],
    ['as its md5', `CREATE USER a PASSWORD 'md5${md5(placeholder)}';`],
    [
      "as Redshift's md5 of password and user",
      `CREATE USER immuta_system x 'md5${md5(`${placeholder}immuta_system`)}';`,
    ],
    ["as Redshift's salted sha256", `CREATE USER a x 'sha256|${sha256(`${placeholder}s4lt`)}|s4lt';`],
    ['in a query', `SELECT '${placeholder}';`],
    ['as a value', `INSERT INTO t (password) VALUES ('${placeholder}');`],
    ['in a COMMENT ON', `COMMENT ON SCHEMA s IS '${placeholder}';`],
    ['as an argument', `CALL f('${placeholder}');`],
    ['after PASSWORD in a query', `SELECT password '${placeholder}';`],
    ['as a part of a password', `ALTER USER a PASSWORD '${placeholder}' || 'x';`],
    ['in the syntax of another database', `CREATE USER a IDENTIFIED BY '${placeholder}';`],
    ['next to another string', `SELECT 'a'\n'${placeholder}';`],
    ['as a bit string', `SELECT B'${placeholder}';`],
  ])('%s leaves a marked gap and makes the script not runnable', (_, raw) => {
    const script = prepare(raw);
    expect(script.problems.length).toBeGreaterThan(0);
    expect(script.text).toMatch(/\[(?:secret REDSHIFT_PASSWORD|credential) removed\]/);
    expect(script.variables).toEqual([]);
    const lower = `${script.file}${script.canonical}`.toLowerCase();
    for (const left of [placeholder.slice(0, 8), placeholder.slice(-8), hex.slice(0, 16), md5(placeholder)]) {
      expect(lower).not.toContain(left.toLowerCase());
    }
    expect(script.file).toMatch(
      /^\\set ON_ERROR_STOP on \\\\ \\warn '[^\n]*'\n\\this_script_must_not_be_run\n/,
    );
  });

  test('with a name that psql uses itself is a problem', () => {
    const script = prepareScript(
      `ALTER USER a PASSWORD '${placeholder}'`,
      new Map([['ERROR', placeholder]]),
      {
        action: 'update',
        file: 'a.yml',
      },
    );
    expect(script).toMatchObject({ text: "ALTER USER a PASSWORD '[secret ERROR removed]'", variables: [] });
    expect(script.problems).toHaveLength(1);
  });
});

describe('a credential that is not ours', () => {
  test.each<[string, string]>([
    ["ALTER USER a PASSWORD 'old';", "ALTER USER a PASSWORD '[credential removed]';"],
    ["ALTER USER a PASSWORD = E'old';", "ALTER USER a PASSWORD = E'[credential removed]';"],
    ['ALTER USER a PASSWORD $x$old$x$;', 'ALTER USER a PASSWORD $x$[credential removed]$x$;'],
    ['ALTER USER a PASSWORD "old";', 'ALTER USER a PASSWORD "[credential removed]";'],
    [
      "ALTER USER a PASSWORD concat('ol', 'd');",
      "ALTER USER a PASSWORD concat('[credential removed]', '[credential removed]');",
    ],
    [
      "ALTER USER a PASSWORD 'ol' || 'd' VALID UNTIL 'x';",
      "ALTER USER a PASSWORD '[credential removed]' || '[credential removed]' VALID UNTIL 'x';",
    ],
    ["CREATE USER a PASSWORD N'old';", "CREATE USER a PASSWORD N'[credential removed]';"],
    [
      "CREATE USER a IDENTIFIED WITH sha2 BY 'old';",
      "CREATE USER a IDENTIFIED WITH sha2 BY '[credential removed]';",
    ],
    [
      "CREATE USER a IDENTIFIED BY VALUES 'old';",
      "CREATE USER a IDENTIFIED BY VALUES '[credential removed]';",
    ],
    ['SET "x.password" TO \'old\';', 'SET "x.password" TO \'[credential removed]\';'],
    [
      "SELECT set_config('x.password', 'old', false);",
      "SELECT set_config('x.password', '[credential removed]', false);",
    ],
    ["CREATE USER a IDENTIFIED BY 'old';", "CREATE USER a IDENTIFIED BY '[credential removed]';"],
    ["COPY t FROM 'x' CREDENTIALS AS 'old';", "COPY t FROM 'x' CREDENTIALS AS '[credential removed]';"],
    [
      "COPY t FROM 'x' ACCESS_KEY_ID 'a' SECRET_ACCESS_KEY 'b' SESSION_TOKEN 'c';",
      "COPY t FROM 'x' ACCESS_KEY_ID '[credential removed]' SECRET_ACCESS_KEY '[credential removed]' SESSION_TOKEN '[credential removed]';",
    ],
    [
      "UNLOAD ('q') TO 'x' MASTER_SYMMETRIC_KEY 'old' ENCRYPTED;",
      "UNLOAD ('q') TO 'x' MASTER_SYMMETRIC_KEY '[credential removed]' ENCRYPTED;",
    ],
    ["SELECT 'aws_secret_access_key=old;x=1';", "SELECT 'aws_secret_access_key=[credential removed];x=1';"],
    ["SELECT 'PASSWORD ''old''';", "SELECT 'PASSWORD ''[credential removed]''';"],
    [`SELECT '{"password": "old"}';`, `SELECT '{"password": "[credential removed]"}';`],
    ["DO $$ ALTER USER a PASSWORD 'old' $$;", "DO $$ ALTER USER a PASSWORD '[credential removed]' $$;"],
    ["-- PASSWORD 'old'\n", "-- PASSWORD '[credential removed]'\n"],
    ["SELECT 'postgres://u:old@h/d';", "SELECT 'postgres://u:[credential removed]@h/d';"],
    ["SELECT 'AKIAIOSFODNN7EXAMPLE';", "SELECT '[credential removed]';"],
    ["SELECT 'md50123456789abcdef0123456789abcdef';", "SELECT '[credential removed]';"],
    ["DO $$ x := E'\\x6f\\x6c\\x64' $$;", "DO $$ x := E'[credential removed]' $$;"],
  ])('is removed from %j', (raw, text) => {
    const script = prepare(raw);
    expect(script.text).toBe(text);
    expect(script.problems.length).toBeGreaterThan(0);
  });
});

describe('invisible characters', () => {
  test.each([
    ['SELECT 1; -- \u202e drop', 'SELECT 1; -- [U+202E] drop'],
    ['SEL\u200bECT 1;', 'SEL[U+200B]ECT 1;'],
    ['-- a\rSELECT 1;', '-- a[U+000D]SELECT 1;'],
    ['SELECT\u00a01;', 'SELECT[U+00A0]1;'],
    ["SELECT '\0';", "SELECT '[U+0000]';"],
    ['SELECT 1\u2028;', 'SELECT 1[U+2028];'],
    ["SELECT '\u{e0041}';", "SELECT '[U+E0041]';"],
    ["SELECT '\ud800';", "SELECT '[U+D800]';"],
  ])('are written out: %j', (raw, text) => {
    const script = prepare(raw);
    expect(script.text).toBe(text);
    expect(script.problems.length).toBeGreaterThan(0);
  });

  test('CRLF and a byte order mark at the start are fine', () => {
    expect(prepare('\ufeffSELECT\r\n\t1;\r\n')).toMatchObject({ text: 'SELECT\n\t1;\n', problems: [] });
  });
});

describe('the canonical script', () => {
  const same = (one: string, two: string): boolean => prepare(one).canonical === prepare(two).canonical;

  test.each([
    ['SELECT  1;\n\n-- a comment\nSELECT 2;', 'SELECT 1; SELECT 2;'],
    ['SELECT/* x */a', 'SELECT a'],
    ['f( a,b )', 'f(a, b)'],
  ])('does not change with layout or comments: %j', (one, two) => {
    expect(same(one, two)).toBe(true);
  });

  test.each([
    ['SELECT ab', 'SELECT a b'],
    ['SELECT a <= b', 'SELECT a < = b'],
    ["SELECT 'a b'", "SELECT 'a  b'"],
    ["SELECT 'a''b'", "SELECT 'a' 'b'"],
    ["SELECT 'a'\n'b'", "SELECT 'a' 'b'"],
    ['SELECT "a"', 'SELECT "A"'],
    ['DO $$ a $$', 'DO $$ b $$'],
    ["SELECT E'a'", "SELECT E 'a'"],
  ])('changes with what SQL reads differently: %j', (one, two) => {
    expect(same(one, two)).toBe(false);
  });
});

test('statements are counted by their first word, bodies left out', () => {
  const script = prepare(
    `BEGIN; create user a; GRANT x TO y; GRANT z TO y; grant (a) to b;
     CREATE PROCEDURE p() AS $$ BEGIN DELETE FROM t; END; $$ LANGUAGE plpgsql;
     ; COMMIT`,
  );
  expect([...script.statements]).toEqual([
    ['GRANT', 3],
    ['CREATE', 2],
    ['BEGIN', 1],
    ['COMMIT', 1],
  ]);
});

test('the lines of problems are those of the text that is shown', () => {
  const script = prepare("ALTER USER a PASSWORD 'one\ntwo\nthree';\nSELECT :x;");
  expect(script.problems.map(({ line }) => line)).toEqual([1, 2]);
});

describe('a script over 1,000,000 bytes', () => {
  const line = "SELECT 'größer' AS x;\n";

  test('is refused with a sentence, and not shown', () => {
    const script = prepare(line.repeat(45_000) + `-- ${placeholder}`);
    expect(script.problems).toEqual([
      { line: 1, message: expect.stringMatching(/1,080,035 bytes.*1,000,000/) as unknown },
    ]);
    expect(script.text).toMatch(/^-- The script has [^\n]*\n$/);
    expect(script.file).toContain('\\this_script_must_not_be_run\n');
  });

  test('counts bytes, not characters', () => {
    const exact = `-- ${'ü'.repeat(499_998)}\n`;
    expect(prepare(exact)).toMatchObject({ text: exact, problems: [] });
    expect(prepare(`${exact}\n`).problems).toHaveLength(1);
  });
});

test('extreme scripts are prepared in reasonable time', () => {
  const odd = [
    Array.from({ length: 5000 }, (_, index) => `$t${String(index)}$`).join(' '),
    'password('.repeat(5000),
    `password ${"'a' ".repeat(200_000)}`,
    `-- password${' '.repeat(100_000)}`,
    "E'\\n'\n".repeat(5000),
    '/*'.repeat(50_000),
    placeholder.slice(0, 8).repeat(20_000),
  ];
  expect(prepare(odd.join('\n')).problems.length).toBeGreaterThan(0);
  for (const raw of odd) expect(prepare(raw).text).not.toContain(placeholder);
});

test('a body nested too deeply is removed unread', () => {
  const nested = Array.from({ length: 8 }).reduce<string>(
    (text, _, index) => `$t${String(index)}$ ${text} $t${String(index)}$`,
    "PASSWORD 'old'",
  );
  expect(prepare(nested).text).not.toContain('old');
  expect(prepare(nested).problems).toHaveLength(1);
});
