import { createHash } from 'node:crypto';
import { FormFinder } from '../secrets/form-finder.ts';
import { base64Stretches } from '../secrets/forms.ts';
import type { Finding } from './finding.ts';
import { contentOf } from './lexer.ts';
import type { Token } from './lexer.ts';
import { credentialPosition, statementTokens } from './statements.ts';
import { isTakenName } from './variable-names.ts';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** Redshift takes 8 to 64 characters. 32 out of 62 can't be guessed or met by chance. */
const length = 32;

/**
 * Makes a placeholder for each secret, which is sent to Immuta instead of it: random for the run, and valid as a Redshift
 * password (an upper-case letter, a lower-case one and a digit), so that Immuta renders it like a real one.
 *
 * @param names the names of the references
 * @param random returns that many random bytes, such as `randomBytes` of `node:crypto`
 */
export function makePlaceholders(
  names: readonly string[],
  random: (size: number) => Uint8Array,
): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => {
      const characters = Array.from(random(length), (byte, index) => {
        // The first three characters are one of each required kind.
        const alphabet = [upper, lower, digits][index] ?? upper + lower + digits;
        return alphabet.charAt(byte % alphabet.length);
      });
      return [name, characters.join('')];
    }),
  );
}

/** A script without anything random, so that everything made from it is the same in each run. */
export interface MaskedScript {
  readonly source: string;
  /** The name of each reference, by the word that replaces its whole placeholder in `source`. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Replaces each whole placeholder by a fixed word, and its other forms by a marked gap. This comes before the script
 * is cut into tokens: outside quotes, a placeholder or its digest could be cut differently in each run.
 */
export function maskPlaceholders(source: string, placeholders: ReadonlyMap<string, string>): MaskedScript {
  const finder = new FormFinder();
  for (const [name, placeholder] of placeholders)
    for (const form of formsOf(placeholder)) finder.add(name, form.toLowerCase());
  const words = new Map([...placeholders.keys()].map((name, index) => [name, fixedWord(index)]));
  let masked = '';
  let read = 0;
  // In lower case, every character but this one is as long as before.
  for (const found of finder.places(source.replaceAll('\u0130', 'I').toLowerCase())) {
    const { label: name } = found;
    let { start, end } = found;
    if (end <= read) continue;
    const isWhole = source.slice(start, end) === placeholders.get(name);
    // The characters next to another form can depend on the placeholder too.
    while (!isWhole && start > read && runsOn(source.charAt(start - 1))) start -= 1;
    while (!isWhole && runsOn(source.charAt(end))) end += 1;
    masked += source.slice(read, start) + ((isWhole && words.get(name)) || gapText(name));
    read = end;
  }
  return {
    source: masked + source.slice(read),
    names: new Map([...words].map(([name, word]) => [word, name])),
  };
}

/** As long as a placeholder, and made of the same kinds of characters. */
function fixedWord(index: number): string {
  return `Imm0utaSecretPlaceholder${String(index).padStart(8, '0')}`;
}

/** What is shown where a secret was removed. */
function gapText(name: string): string {
  return `[secret ${name} removed]`;
}

const wordOrGap = /Imm0utaSecretPlaceholder\d{8}|\[secret \w+ removed\]/g;

const strayProblem = "A secret (whole, in part or encoded) where it can't become a variable.";
const takenName = 'A secret with a name that psql or the action uses itself: rename the reference.';

/**
 * Finds the secrets of a masked script. One that is a string by itself where Redshift documents a credential becomes
 * the psql variable `:'NAME'`. Any other leaves a marked gap, and is a problem.
 */
export function findSecrets(masked: MaskedScript, tokens: readonly Token[]): readonly Finding[] {
  const variables = statementTokens(tokens).flatMap((statement) =>
    statement.flatMap((token, index) => {
      const name = secretOf(masked, token);
      if (name === undefined || isTakenName(name)) return [];
      if (credentialPosition(statement, index) === undefined) return [];
      return [{ start: token.start, end: token.end, replacement: `:'${name}'` }];
    }),
  );
  // A variable replaces the quotes after the word too.
  const replaced = new Set(variables.map(({ end }) => end - 1));
  const stray = [...masked.source.matchAll(wordOrGap)].map(({ 0: found, index: start }) => {
    const name = masked.names.get(found);
    return {
      start,
      end: start + found.length,
      replacement: name === undefined ? found : gapText(name),
      problem: name !== undefined && isTakenName(name) ? takenName : strayProblem,
    };
  });
  return [...variables, ...stray.filter(({ end }) => !replaced.has(end))];
}

/** The reference whose secret is the whole content of a string; undefined for any other token. */
export function secretOf({ names }: MaskedScript, token: Token): string | undefined {
  if (token.kind !== 'string' || !token.closed || /^u/i.test(token.sql)) return undefined;
  return names.get(contentOf(token).content);
}

function runsOn(character: string): boolean {
  return /[\w+/=-]/.test(character);
}

/** This many characters of a placeholder in a row are not there by chance. */
const windowLength = 8;

/** A placeholder whole, in part, backwards, encoded, escaped and hashed, in any case. */
function formsOf(placeholder: string): readonly string[] {
  const parts = Array.from({ length: placeholder.length - windowLength + 1 }, (_, start) =>
    placeholder.slice(start, start + windowLength),
  );
  const codes = [...Buffer.from(placeholder)];
  const hex = codes.map((code) => code.toString(16));
  return [
    placeholder,
    ...parts,
    ...parts.map((part) => Array.from(part).reverse().join('')),
    ...['', '%', '\\x', '\\u00', '\\00', '=', ':', ' ', '0x'].flatMap((between) => {
      const pairs = hex.join(between);
      return [pairs, between + pairs];
    }),
    codes.map((code) => `\\${code.toString(8)}`).join(''),
    codes.map((code) => `&#${String(code)};`).join(''),
    hex.map((pair) => `&#x${pair};`).join(''),
    hex.map((pair) => `${pair}00`).join(''),
    ...base64Stretches(Buffer.from(placeholder)),
    ...base64Stretches(Buffer.from(placeholder, 'utf16le')),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((hash) => {
      const digest = createHash(hash).update(placeholder).digest();
      const encoded = (['base64', 'base64url'] as const).map((encoding) => digest.toString(encoding));
      return [digest.toString('hex'), ...encoded.map((form) => form.replace(/=+$/, ''))];
    }),
  ];
}
