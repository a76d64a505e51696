import { describe, expect, test } from '@jest/globals';
import { renderRedshiftScript } from '../../sandbox/immuta/redshift-script.ts';
import type { ScriptKind } from '../../sandbox/immuta/known-type.ts';

const plain = {
  host: 'one.example.com',
  database: 'immuta',
  username: 'o\'neil "the" user',
  password: "It's-Abc12345",
};

describe('the Redshift script', () => {
  test('contains the password as one literal, and only if it creates an account', () => {
    const literal = "PASSWORD 'It''s-Abc12345'";
    expect(renderRedshiftScript({ kind: 'create', config: plain })).toContain(literal);
    expect(renderRedshiftScript({ kind: 'edit', config: plain })).toContain(literal);
    for (const kind of ['delete', 'cleanup'] as const) {
      expect(renderRedshiftScript({ kind, config: plain })).not.toContain('Abc12345');
    }
  });

  test.each([
    ['the same account', {}, 'ALTER USER'],
    ['another name', { username: 'former' }, 'CREATE USER'],
    ['another cluster', { host: 'two.example.com' }, 'CREATE USER'],
  ])('an edit of %s', (_name, before, statement) => {
    const script = renderRedshiftScript({ kind: 'edit', config: plain, live: { ...plain, ...before } });
    expect(script).toContain(statement);
  });

  test('a line break in a name ends no comment', () => {
    const script = renderRedshiftScript({
      kind: 'delete',
      config: { ...plain, host: 'one\nDROP TABLE x;\r--' },
    });
    expect(script.split(/[\r\n]/).filter((line) => line.startsWith('DROP TABLE'))).toEqual([]);
  });

  test('contains grants on the database if the variant says so', () => {
    const render = (kind: ScriptKind) => renderRedshiftScript({ kind, config: plain, databaseGrants: true });
    expect(render('create')).toContain('GRANT TEMP ON DATABASE "immuta"');
    expect(render('delete')).toContain('REVOKE ALL ON DATABASE "immuta"');
  });
});
