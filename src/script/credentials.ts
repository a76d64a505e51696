import type { Finding } from './finding.ts';
import type { Token, TokenKind } from './lexer.ts';
import { deepestNesting, nestedTokens } from './nested-tokens.ts';

/** How a name ends (column, variable, parameter, option) whose value is a credential. */
const credentialName =
  '(?:password|passwd|pwd|passphrase|secret|secret_?key|access_?key(?:_?id)?|' +
  '(?:session|auth|access|api|bearer|refresh|security)_?token|(?:api|private|symmetric)_?key|credentials?|identified)';
const credentialWord = new RegExp(`${credentialName}$`, 'i');
/** What may stand between such a name and its value. */
const linkingWord = /^(?:AS|BY|TO|WITH|USING|VALUES|ENCRYPTED|UNENCRYPTED|HASH|N|_\w+)$/i;
/** `CREDENTIALS 'aws_iam_role=arn…'` names roles, and no secret (Redshift: COPY, "Authorization parameters"). */
const rolesAlone = /^'aws_iam_role=arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/:-]+'$/;
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
  /()\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]*/g,
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
 * @param depth how many dollar-quoted texts these tokens lie in
 */
export function findCredentials(
  source: string,
  tokens: readonly Token[],
  isOurs: (token: Token) => boolean,
  depth = 0,
): readonly Finding[] {
  const solid = tokens.filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const literal = solid.flatMap((token, index) =>
    isCredentialName(source, token, solid[index - 2])
      ? valuesAfter(source, solid, index).filter((value) => !isOurs(value))
      : [],
  );
  return [
    ...literal.flatMap((token) => literalGap(source, token)),
    ...tokens.flatMap((token) => (isOurs(token) ? [] : findWithin(source, token, depth))),
  ];
}

/** Whether a token names a credential: a word, a quoted name, or the first argument of `set_config('x.password', …)`. */
function isCredentialName(source: string, token: Token, caller: Token | undefined): boolean {
  const written = source.slice(token.start, token.end);
  if (token.kind === 'word') return credentialWord.test(written);
  if (token.kind === 'quoted-name') return credentialWord.test(written.slice(1, -1));
  if (!isText(token) || caller === undefined) return false;
  return (
    /^set_config$/i.test(source.slice(caller.start, caller.end)) && credentialWord.test(written.slice(1, -1))
  );
}

/** The texts of the expression that follows a credential's name. */
function valuesAfter(source: string, solid: readonly Token[], nameIndex: number): readonly Token[] {
  const values: Token[] = [];
  let depth = 0;
  let begun = false;
  for (const [step, token] of solid.slice(nameIndex + 1, nameIndex + 200).entries()) {
    const written = source.slice(token.start, token.end);
    const before = solid[nameIndex + step];
    const follows =
      step === 0 || before === undefined ? '' : source.slice(before.start, before.end).toUpperCase();
    const next = solid[nameIndex + step + 2];
    const isCall = token.kind === 'word' && next !== undefined && source[next.start] === '(';
    if (written === '(') depth += 1;
    else if (written === ')') depth -= 1;
    else if (isText(token) || (step === 0 && token.kind === 'quoted-name')) values.push(token);
    else if (
      depth === 0 &&
      token.kind === 'word' &&
      !isCall &&
      (begun || !(linkingWord.test(written) || follows === 'WITH'))
    )
      break;
    // The comma after the name itself is that of an argument list.
    else if (depth === 0 && [';', ',', ']'].includes(written) && !(step === 0 && written === ',')) break;
    if (depth < 0) break;
    begun ||= values.length > 0 || written === ')';
  }
  return values;
}

function isText({ kind }: Token): boolean {
  return kind.endsWith('text');
}

function literalGap(source: string, token: Token): readonly Finding[] {
  const written = source.slice(token.start, token.end);
  const isEmpty = /^[^'"$]*(?:''|""|\$\w*\$\$\w*\$)$/.test(written);
  if (isEmpty || rolesAlone.test(written)) return [];
  const opening = /^(?:\w?&?['"]|\$\w*\$)/.exec(written)?.[0].length ?? 0;
  const closing = token.closed ? (token.kind === 'dollar-text' ? opening : 1) : 0;
  return [gap(token.start + opening, token.end - closing)];
}

const otherKinds = new Set<TokenKind>(['comment', 'meta-command', 'word', 'quoted-name']);

function findWithin(source: string, token: Token, depth: number): readonly Finding[] {
  const written = source.slice(token.start, token.end);
  if (token.kind === 'dollar-text') {
    if (depth >= deepestNesting) return [gap(token.start, token.end)];
    return findCredentials(source, nestedTokens(source, token), () => false, depth + 1);
  }
  if (!isText(token) && !otherKinds.has(token.kind)) return [];
  if (!anyHint.test(written)) return [];
  return patterns.flatMap((pattern) =>
    [...written.matchAll(pattern)].flatMap(({ 0: whole, 1: kept = '', index }) => {
      if (valueToCome.test(whole.slice(kept.length))) return [];
      const start = token.start + index;
      return [gap(start + kept.length, start + whole.length)];
    }),
  );
}

function gap(start: number, end: number): Finding {
  const problem = 'What looks like a credential stands here, and the action did not put it there.';
  return { start, end, replacement: '[credential removed]', problem };
}
