import { createHash } from 'node:crypto';
import { strayProblem } from './finding.ts';
import type { Finding } from './finding.ts';

/** A script that contains nothing random, so that everything made from it is the same in each run. */
export interface Masked {
  readonly source: string;
  /** What replaces a whole placeholder in `source` → the name of its reference. */
  readonly standIns: ReadonlyMap<string, string>;
  /** The gaps that replace everything else made from a placeholder. */
  readonly gaps: readonly Finding[];
}

/** This many characters of a placeholder in a row are not there by chance. */
const windowLength = 8;

/**
 * Writes a fixed stand-in for each whole placeholder, and a marked gap for its other forms. This comes before the
 * script is cut into tokens: outside quotes, a placeholder or its digest could be cut differently in each run.
 */
export function maskPlaceholders(source: string, placeholders: ReadonlyMap<string, string>): Masked {
  const names = [...placeholders.keys()];
  const nameByForm = new Map(
    [...placeholders].flatMap(([name, placeholder]) =>
      formsOf(placeholder).map((form) => [form.toLowerCase(), name] as const),
    ),
  );
  const longestFirst = [...nameByForm.keys()].sort((one, other) => other.length - one.length);
  const anyForm = new RegExp(longestFirst.map(escapeForRegExp).join('|') || '(?!)', 'gi');
  const gaps: Finding[] = [];
  let masked = '';
  let read = 0;
  for (const { 0: form, index } of source.matchAll(anyForm)) {
    if (index < read) continue;
    const name = nameByForm.get(form.toLowerCase()) ?? '';
    if (form === placeholders.get(name)) {
      masked += source.slice(read, index) + standIn(names.indexOf(name));
      read = index + form.length;
      continue;
    }
    // What a form runs into can depend on the placeholder too.
    let start = index;
    let end = index + form.length;
    while (start > read && runsOn(source.charAt(start - 1))) start -= 1;
    while (runsOn(source.charAt(end))) end += 1;
    masked += source.slice(read, start);
    gaps.push({ start: masked.length, end: masked.length + gapText(name).length, problem: strayProblem });
    masked += gapText(name);
    read = end;
  }
  const standIns = new Map(names.map((name, index) => [standIn(index), name]));
  return { source: masked + source.slice(read), standIns, gaps };
}

/** What is shown where a secret was removed. */
export function gapText(name: string): string {
  return `[secret ${name} removed]`;
}

/** As long as a placeholder, and made of the same kinds of characters. */
function standIn(index: number): string {
  return `Imm0utaSecretStandsHere${String(index).padStart(9, '0')}`;
}

function runsOn(character: string): boolean {
  return /[\w+/=-]/.test(character);
}

function escapeForRegExp(form: string): string {
  return form.replace(/[\\+]/g, '\\$&');
}

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
    ...['', '%', '\\x', '\\u00', '\\00', '=', ':', ' ', '0x'].map((before) =>
      hex.map((pair) => before + pair).join(''),
    ),
    codes.map((code) => `\\${code.toString(8)}`).join(''),
    codes.map((code) => `&#${String(code)};`).join(''),
    hex.map((pair) => `&#x${pair};`).join(''),
    hex.map((pair) => `${pair}00`).join(''),
    ...[0, 1, 2].map((offset) => innerBase64(Buffer.from('\0'.repeat(offset) + placeholder), offset)),
    innerBase64(Buffer.from(placeholder, 'utf16le'), 0),
    ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((hash) => {
      const digest = createHash(hash).update(placeholder).digest();
      const encoded = (['base64', 'base64url'] as const).map((encoding) => digest.toString(encoding));
      return [digest.toString('hex'), ...encoded.map((form) => form.replace(/=+$/, ''))];
    }),
  ];
}

/** Base64 without the characters at its edges, which depend on the bytes before and after. */
function innerBase64(bytes: Buffer, before: number): string {
  return bytes
    .toString('base64')
    .replace(/=+$/, '')
    .slice(before === 0 ? 0 : before + 1, -1);
}
