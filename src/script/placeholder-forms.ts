import { createHash } from 'node:crypto';

/** A stretch of text in which a placeholder, a part of it or something made of it stands. */
export interface Trace {
  readonly start: number;
  readonly end: number;
  /** The reference whose placeholder it is. */
  readonly name: string;
}

/** This many characters of a placeholder in a row are not there by chance. */
const windowLength = 8;
const hashes = ['md5', 'sha1', 'sha256', 'sha512'] as const;
/** Salts and user names that digests are tried with; a script has some dozens of words. */
const mostWords = 500;

/**
 * Finds every placeholder in a text (traces may overlap), whatever was done to it: whole, in part, in another case, backwards, as
 * base64 at any offset, in hexadecimal, percent-, HTML- or Unicode-escaped, or hashed alone or together with a
 * word of the text (Redshift stores `md5(password || user)` and `sha256(password || salt)`).
 */
export function findTraces(source: string, placeholders: ReadonlyMap<string, string>): readonly Trace[] {
  if (source.length < windowLength) return [];
  const folded = foldCase(source);
  const digested = digestsIn(source);
  return [...placeholders].flatMap(([name, placeholder]) => {
    const whole = find(folded, placeholder).map((start) => ({ start, end: start + placeholder.length }));
    const parts = windows(placeholder).flatMap((part) => findWithin(source, folded, part, /[A-Za-z0-9]/));
    const made = [...escapedForms(placeholder), ...digested(placeholder)];
    const forms = made.flatMap((form) => findWithin(source, folded, form, /[\w+/=-]/));
    return [...whole, ...parts, ...forms].map((trace) => ({ ...trace, name }));
  });
}

/** Lower case for ASCII alone: it must not move offsets. */
function foldCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function find(folded: string, form: string): readonly number[] {
  const part = foldCase(form);
  const found: number[] = [];
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** Takes with a form all that it runs into, since its edges may depend on the placeholder too. */
function findWithin(
  source: string,
  folded: string,
  form: string,
  neighbour: RegExp,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const at of find(folded, form)) {
    const last = found.at(-1)?.end ?? 0;
    // It lies in what the one before took along.
    if (at + form.length <= last) continue;
    let start = at;
    let end = at + form.length;
    while (start > last && neighbour.test(source.charAt(start - 1))) start -= 1;
    while (end < source.length && neighbour.test(source.charAt(end))) end += 1;
    found.push({ start, end });
  }
  return found;
}

function windows(placeholder: string): readonly string[] {
  const starts = Array.from({ length: placeholder.length - windowLength + 1 }, (_, start) => start);
  const parts = starts.map((start) => placeholder.slice(start, start + windowLength));
  return [...parts, ...parts.map((part) => reverse(part))];
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}

function escapedForms(placeholder: string): readonly string[] {
  const codes = Array.from(placeholder).map((character) => character.charCodeAt(0));
  const hex = codes.map((code) => code.toString(16));
  const base64 = [0, 1, 2].flatMap((offset) => {
    // What stands before and after shares its characters with the edges: those are left off.
    const encoded = Buffer.from('\0'.repeat(offset) + placeholder).toString('base64');
    return encoded.replace(/=+$/, '').slice(offset === 0 ? 0 : offset + 1, -1);
  });
  return [
    hex.join(''),
    ...['%', '\\x', '\\u00', '\\00', '=', ':', ' ', '0x'].map((before) =>
      hex.map((pair) => before + pair).join(''),
    ),
    codes.map((code) => `\\${code.toString(8)}`).join(''),
    codes.map((code) => `&#${String(code)};`).join(''),
    hex.map((pair) => `&#x${pair};`).join(''),
    hex.map((pair) => `${pair}00`).join(''),
    ...base64,
    Buffer.from(placeholder, 'utf16le').toString('base64').slice(0, -2),
  ];
}

/** Which digests of a placeholder a text holds; nothing is computed for a text without any digest. */
function digestsIn(source: string): (placeholder: string) => readonly string[] {
  const runs = (source.match(/[0-9A-Fa-f]{32,}/g) ?? []).join(' ').toLowerCase();
  const encodedRuns = source.match(/[A-Za-z0-9+/_-]{22,}/g) ?? [];
  const words = runs === '' ? [] : [...new Set(source.match(/[\w.@$+-]+/g) ?? [])].slice(0, mostWords);
  return (placeholder) =>
    hashes.flatMap((hash) => {
      const digest = (text: string): Buffer => createHash(hash).update(text).digest();
      const texts = [placeholder, ...words.flatMap((word) => [placeholder + word, word + placeholder])];
      const inHex = runs === '' ? [] : texts.map((text) => digest(text).toString('hex'));
      const inBase64 = (['base64', 'base64url'] as const).map((encoding) =>
        digest(placeholder).toString(encoding).replace(/=+$/, ''),
      );
      return [
        ...inHex.filter((hex) => runs.includes(hex)),
        ...inBase64.filter((form) => encodedRuns.some((run) => run.includes(form))),
      ];
    });
}
