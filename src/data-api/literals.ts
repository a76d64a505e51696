import { createHash } from 'node:crypto';
import type { Statement } from '../script/statements.ts';

/** A statement as it is sent. */
export interface RenderedStatement {
  readonly sql: string;
  /** Digests and salts in it, none of which may be printed, with the reference that each belongs to. */
  readonly hashes: readonly { readonly name: string; readonly part: string }[];
}

/**
 * Puts values in for the variables of a statement, and changes nothing else. A password in CREATE USER or ALTER USER
 * is sent as a salted hash, any other credential as a quoted literal. Undefined if a value contains a backslash or a
 * control character and is not hashed: servers read a literal with one differently.
 *
 * @param value the value of a reference, by its name
 * @param salt 32 random bytes, new for each call
 */
export function putValuesIn(
  { parts }: Pick<Statement, 'parts'>,
  value: (name: string) => string,
  salt: () => Uint8Array,
): RenderedStatement | undefined {
  let sql = '';
  const hashes: { name: string; part: string }[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      sql += part;
    } else if (part.position === 'PASSWORD') {
      const hash = hashOf(value(part.name), salt());
      hashes.push(...hash.map((secret) => ({ name: part.name, part: secret })));
      sql += `'sha256|${hash.join('|')}'`;
    } else {
      if (/[\\\p{Cc}]/u.test(value(part.name))) return undefined;
      sql += `'${value(part.name).replaceAll("'", "''")}'`;
    }
  }
  return { sql, hashes };
}

/**
 * Digest and salt in hexadecimal, as Redshift takes them in `PASSWORD 'sha256|digest|salt'`. Source of the form: Amazon
 * Redshift Database Developer Guide, "CREATE USER" (docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html). AWS does
 * not document the formula. By two accounts from outside AWS, the digest is the SHA-256 of the password's bytes followed
 * by the 32 bytes that the hexadecimal salt spells.
 */
export function hashOf(password: string, salt: Uint8Array): readonly [digest: string, salt: string] {
  const digest = createHash('sha256').update(password, 'utf8').update(salt).digest('hex');
  return [digest, Buffer.from(salt).toString('hex')];
}
