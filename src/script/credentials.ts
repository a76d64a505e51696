import type { Finding } from './finding.ts';
import { contentOf, isText, solidTokens } from './lexer.ts';
import type { Token, TokenKind } from './lexer.ts';

/** How a name ends (column, variable, parameter, option) whose value is a credential. */
const credentialName =
  '(?:password|passwd|pwd|passphrase|secret|secret_?key|access_?key(?:_?id)?|' +
  '(?:session|auth|access|api|bearer|refresh|security)_?token|(?:api|private|symmetric)_?key|credentials?|identified)';
const credentialWord = new RegExp(`${credentialName}$`, 'i');
/** What may stand between such a name and its value. */
const linkingWord = /^(?:AS|BY|TO|WITH|USING|VALUES|ENCRYPTED|UNENCRYPTED|HASH|_\w+)$/i;
/** `CREDENTIALS 'aws_iam_role=arn…'` names roles, and no secret (Redshift: COPY, "Authorization parameters"). */
const rolesAlone = /^aws_iam_role=arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/:-]+$/;
/** What stands for a value that is put in later: `%s`, `$1`, `?`, `***`, `<password>`. */
const valueToCome = /^(?:%\w|\$\d+|[?*.%]+|<[a-z _-]+>)$/;

const link = String.raw`["'\\]{0,2}(?:\s{0,20}(?:=>|:=|=|:)\s{0,20}|\s{1,20}(?:(?:AS|BY|TO)\s{1,20})?)`;
/** Credentials that show in any piece of a script; the first group stays. */
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

/** Something of this is in all that a pattern can find: most of a script need not be looked at closely. */
const anyHint = /pass|pwd|secret|key|token|credential|identified|:\/\/|AKIA|ASIA|eyJ|SCRAM|md5|sha256/i;

/**
 * Finds what looks like a credential that the action did not put there, and replaces it by a marked
 * gap. Rather one too many: what is found makes the script one for a person.
 *
 * @param isOurs whether a token is a text that becomes a variable
 */
export function findCredentials(
  source: string,
  tokens: readonly Token[],
  isOurs: (token: Token) => boolean,
): readonly Finding[] {
  return [
    ...credentialValues(source, solidTokens(tokens)).flatMap((token) =>
      isOurs(token) ? [] : literalGap(source, token),
    ),
    ...tokens.flatMap((token) => (isOurs(token) ? [] : findWithin(source, token))),
  ];
}

/** Whether a token names a credential: a word, a quoted name, or the first argument of `set_config('x.password', …)`. */
function isCredentialName(source: string, token: Token, caller: Token | undefined): boolean {
  const written = source.slice(token.start, token.end);
  if (token.kind === 'word') return credentialWord.test(written);
  if (token.kind !== 'quoted-name' && !isText(token)) return false;
  if (!credentialWord.test(contentOf(source, token).content)) return false;
  return (
    !isText(token) || (caller !== undefined && /^set_config$/i.test(source.slice(caller.start, caller.end)))
  );
}

/** The texts of the expressions that follow the names of credentials; one expression at a time. */
function credentialValues(source: string, solid: readonly Token[]): readonly Token[] {
  const values: Token[] = [];
  let expression: Expression | undefined;
  for (const [index, token] of solid.entries()) {
    if (expression !== undefined) {
      const isCall = solid[index + 1] !== undefined && source[solid[index + 1]?.start ?? 0] === '(';
      const part = expression.add(token, source.slice(token.start, token.end).toUpperCase(), isCall);
      if (part === 'value') values.push(token);
      if (part !== 'end') continue;
      expression = undefined;
    }
    if (isCredentialName(source, token, solid[index - 2])) expression = new Expression();
  }
  return values;
}

/** What follows the name of a credential, up to where something else begins. */
class Expression {
  #depth = 0;
  #begun = false;
  #previous = '';

  /** Whether the next token is a value, another part, or behind the end. */
  add(token: Token, written: string, isCall: boolean): 'value' | 'part' | 'end' {
    const isFirst = this.#previous === '';
    const afterWith = this.#previous === 'WITH';
    this.#previous = written;
    if (isText(token) || (isFirst && token.kind === 'quoted-name')) {
      this.#begun = true;
      return 'value';
    }
    if (written === '(') this.#depth += 1;
    if (written === ')') {
      this.#depth -= 1;
      this.#begun = true;
    }
    if (this.#depth > 0) return 'part';
    const links = !this.#begun && (linkingWord.test(written) || afterWith);
    const endsByWord = token.kind === 'word' && !isCall && !links;
    // The comma after the name itself is that of an argument list.
    const endsByMark = [';', ',', ']'].includes(written) && !(isFirst && written === ',');
    return this.#depth < 0 || endsByWord || endsByMark ? 'end' : 'part';
  }
}

function literalGap(source: string, token: Token): readonly Finding[] {
  const { content, from } = contentOf(source, token);
  return content === '' || rolesAlone.test(content) ? [] : [gap(from, from + content.length)];
}

const otherKinds = new Set<TokenKind>(['comment', 'meta-command', 'word', 'quoted-name']);

function findWithin(source: string, token: Token): readonly Finding[] {
  const { kind, start, end, body } = token;
  if (kind === 'dollar-text') {
    return body === undefined ? [gap(start, end)] : findCredentials(source, body, () => false);
  }
  if (!isText(token) && !otherKinds.has(kind)) return [];
  const written = source.slice(start, end);
  if (!anyHint.test(written)) return [];
  return patterns.flatMap((pattern) =>
    [...written.matchAll(pattern)].flatMap(({ 0: whole, 1: kept = '', index }) => {
      if (valueToCome.test(whole.slice(kept.length))) return [];
      return [gap(start + index + kept.length, start + index + whole.length)];
    }),
  );
}

function gap(start: number, end: number): Finding {
  const problem = 'A value that looks like a credential and is not one of ours.';
  return { start, end, replacement: '[credential removed]', problem };
}
