import type { Finding } from './finding.ts';
import { contentOf, solidTokens } from './lexer.ts';
import type { Token } from './lexer.ts';

/** The end of a name (column, variable, parameter, option) whose value is a credential. */
const credentialName =
  '(?:password|passwd|pwd|passphrase|secret|secret_?key|access_?key(?:_?id)?|' +
  '(?:session|auth|access|api|bearer|refresh|security)_?token|(?:api|private|symmetric)_?key|credentials?|identified)';
const credentialWord = new RegExp(`${credentialName}$`, 'i');
/** What can come between such a name and its value. */
const linkingWord = /^(?:AS|BY|TO|WITH|USING|VALUES|ENCRYPTED|UNENCRYPTED|HASH|_\w+)$/i;
/** `CREDENTIALS 'aws_iam_role=arn…'` names roles, not a secret (Redshift: COPY, "Authorization parameters"). */
const onlyRoles = /^aws_iam_role=arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/:-]+$/;
/** Parameters, which get their value later: `%s`, `$1`, `?`, `***`, `<password>`. */
const parameter = /^(?:%\w|\$\d+|[?*.%]+|<[a-z _-]+>)$/;

const link = String.raw`["'\\]{0,2}(?:\s{0,20}(?:=>|:=|=|:)\s{0,20}|\s{1,20}(?:(?:AS|BY|TO)\s{1,20})?)`;
/** Credentials that can be recognized in any part of a script. The first group is kept. */
const patterns: readonly RegExp[] = [
  // password=value, as in connection strings, in URLs and in Redshift's CREDENTIALS.
  new RegExp(String.raw`(${credentialName}["']{0,2}=)[^\s'"${'`'};,&|)=<>(][^\s'"${'`'};,&|)]*`, 'gi'),
  // PASSWORD ''value'', "password": "value", PASSWORD $$value$$
  new RegExp(String.raw`(${credentialName}${link}(\\?"|\\'|''|'))(?!\2)[^'"\\]+(?=\2)`, 'gi'),
  new RegExp(String.raw`(${credentialName}${link}\$\w*\$)[^$]+(?=\$)`, 'gi'),
  /([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@'"]*:)[^\s/@'"]+(?=@)/gi,
  /()\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /()(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]*/g,
  /()\bSCRAM-SHA-256\$[\w+/=:$]+/g,
  /()\bmd5[0-9a-f]{32}\b/g,
  /()\bsha256\|[^'"\s]+/g,
  /(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]+/g,
];

/** The shortest word that one of these patterns finds: an access key of AWS. */
const shortestInWord = 20;

/**
 * Finds what looks like a credential that the action did not put there, and replaces it by a marked gap. When in
 * doubt, it takes a value for a credential.
 *
 * @param isOurs whether a token is one of our secrets
 */
export function findCredentials(
  tokens: readonly Token[],
  isOurs: (token: Token) => boolean,
): readonly Finding[] {
  const values = new Set(credentialValues(solidTokens(tokens)));
  return tokens.flatMap((token) => {
    if (isOurs(token)) return [];
    return values.has(token) ? [...contentGap(token), ...findWithin(token)] : findWithin(token);
  });
}

/** The strings in the expressions that follow the names of credentials. */
function credentialValues(solid: readonly Token[]): readonly Token[] {
  const values: Token[] = [];
  let expression: { readonly start: number; depth: number; hasValue: boolean } | undefined;
  for (const [at, token] of solid.entries()) {
    if (expression !== undefined) {
      const { kind, sql } = token;
      if (isValue(token, at === expression.start)) {
        values.push(token);
        expression.hasValue = true;
        continue;
      }
      if (sql === '(') expression.depth += 1;
      if (sql === ')') {
        expression.depth -= 1;
        expression.hasValue = true;
      }
      const links =
        !expression.hasValue && (linkingWord.test(sql) || /^with$/i.test(solid[at - 1]?.sql ?? ''));
      const endsHere =
        (kind === 'word' && solid[at + 1]?.sql !== '(' && !links) ||
        sql === ';' ||
        sql === ']' ||
        // A comma right after the name separates arguments.
        (sql === ',' && at > expression.start);
      if (expression.depth > 0 || (expression.depth === 0 && !endsHere)) continue;
      expression = undefined;
    }
    if (isCredentialName(solid, at)) expression = { start: at + 1, depth: 0, hasValue: false };
  }
  return values;
}

/** A word, a quoted name, or the first argument of `set_config('x.password', …)`. */
function isCredentialName(solid: readonly Token[], at: number): boolean {
  const token = solid[at];
  if (token === undefined || !/^(?:word|identifier|string|body)$/.test(token.kind)) return false;
  const name = token.kind === 'word' ? token.sql : contentOf(token).content;
  if (!credentialWord.test(name)) return false;
  return !isValue(token) || /^set_config$/i.test(solid[at - 2]?.sql ?? '');
}

function isValue({ kind }: Token, isFirst = false): boolean {
  return kind === 'string' || kind === 'body' || (isFirst && kind === 'identifier');
}

function findWithin(token: Token): readonly Finding[] {
  const { kind, sql, start, end, body } = token;
  if (kind === 'space' || kind === 'other' || (kind === 'word' && sql.length < shortestInWord)) return [];
  if (kind === 'body') return body === undefined ? [gap(start, end)] : findCredentials(body, () => false);
  if (hidesCharacters(token)) return contentGap(token);
  return patterns.flatMap((pattern) =>
    [...sql.matchAll(pattern)].flatMap(({ 0: whole, 1: kept = '', index }) =>
      parameter.test(whole.slice(kept.length))
        ? []
        : [gap(start + index + kept.length, start + index + whole.length)],
    ),
  );
}

/** Whether an `E` string spells characters by escapes, which could hide a secret. */
function hidesCharacters({ sql }: Token): boolean {
  return /^e'/i.test(sql) && sql.replace(/\\[\\'"bfnrt]/g, '').includes('\\');
}

function contentGap(token: Token): readonly Finding[] {
  const { content, from } = contentOf(token);
  return content === '' || onlyRoles.test(content) ? [] : [gap(from, from + content.length)];
}

function gap(start: number, end: number): Finding {
  const problem = 'A value that looks like a credential but is not from your files.';
  return { start, end, replacement: '[credential removed]', problem };
}
