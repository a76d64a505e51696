import { createHash } from 'node:crypto';
import type { Statement } from '../script/statements.ts';

/** A statement as it is sent. */
export interface Rendered {
  readonly sql: string;
  /** Parts of the hashes in it, for the guard: none of them may be printed. */
  readonly hashes: readonly { readonly name: string; readonly parts: readonly string[] }[];
}

/** A value that can't be written as a literal which every server reads the same way. `name` is the reference. */
export class UnwritableValue extends Error {
  readonly variable: string;

  constructor(variable: string) {
    super(`the value of ${variable} contains a backslash or a control character`);
    this.variable = variable;
  }
}

/**
 * Puts values in for the variables of a statement, and changes nothing else. A password in CREATE USER or ALTER USER is
 * sent as a salted hash, any other credential as a quoted literal.
 *
 * @param value the value of a reference, by its name
 * @param salt 32 random bytes, new for each call
 * @throws UnwritableValue for a value with a backslash or a control character outside of a hash
 */
export function putValuesIn(
  { text, variables }: Statement,
  value: (name: string) => string,
  salt: () => Uint8Array,
): Rendered {
  let sql = '';
  let from = 0;
  const hashes: { name: string; parts: readonly string[] }[] = [];
  for (const { name, start, end, position } of variables) {
    sql += text.slice(from, start);
    from = end;
    if (position === 'PASSWORD') {
      const hash = hashOf(value(name), salt());
      hashes.push({ name, parts: hash });
      sql += `'sha256|${hash.join('|')}'`;
    } else {
      sql += quoted(name, value(name));
    }
  }
  return { sql: sql + text.slice(from), hashes };
}

/**
 * Digest and salt in hexadecimal, as Redshift takes them in `PASSWORD 'sha256|digest|salt'`. Source of the form: Amazon
 * Redshift Database Developer Guide, "CREATE USER" (docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html). AWS does
 * not document the formula; by two accounts from outside AWS the digest is the SHA-256 of the password's bytes followed
 * by the 32 bytes that the hexadecimal salt spells.
 */
export function hashOf(password: string, salt: Uint8Array): readonly [digest: string, salt: string] {
  const digest = createHash('sha256').update(password, 'utf8').update(salt).digest('hex');
  return [digest, Buffer.from(salt).toString('hex')];
}

function quoted(name: string, value: string): string {
  // Whether a backslash escapes depends on the server's settings.
  if (/[\\\p{Cc}]/u.test(value)) throw new UnwritableValue(name);
  return `'${value.replaceAll("'", "''")}'`;
}
