import { base64Stretches, hexPairs } from './encodings.ts';
import { inCompleteFormats, inEachFormat, inOrdinaryFormats } from './escapes.ts';
import { piecesOf } from './pieces.ts';
import { remembered } from './remembered.ts';

/** The shortest secret that is looked for: a shorter one would stand in any text, and apply refuses it. */
export const shortestSecret = 8;

/**
 * Every form in which a secret could stand in a text, each once: as it is, escaped for SQL, JSON, URLs,
 * HTML and Markdown, as base64 and base64url at each alignment, and as hexadecimal. A secret of several
 * lines also gives the forms of each line. None for a value under 8 characters. This is the list for
 * the runner's masks; the guard also finds mixtures of these.
 */
export function secretForms(value: string): readonly string[] {
  const forms = [value, ...piecesOf(value)]
    .filter((piece) => piece.trim().length >= shortestSecret)
    .flatMap((piece) => [...escapedForms(piece), ...encodedForms(piece)]);
  return [...new Set(forms)];
}

function escapedForms(piece: string): readonly string[] {
  return inEachFormat(Array.from(piece, inAllFormats));
}

/** One character in each format, and again with the hexadecimal digits of its escapes in upper case. */
const inAllFormats = remembered((character) => {
  const written = [...inOrdinaryFormats(character), ...inCompleteFormats(character)];
  return [...written, ...written.map(upperCaseDigits)];
});

/** The escape of one character, `%2f` as `%2F` and `\u00e4` as `\u00E4`; the letters that announce digits stay as they are. */
function upperCaseDigits(escaped: string): string {
  return escaped.replace(
    /(%|\\u\{?|\\x|&#x)([0-9a-f]+)/g,
    (_, announced: string, digits: string) => announced + digits.toUpperCase(),
  );
}

function encodedForms(piece: string): readonly string[] {
  const padded = Buffer.from(piece).toString('base64');
  const inBase64 = [padded, padded.replaceAll('=', ''), ...base64Stretches(piece)];
  const inHex = hexPairs(piece).join('');
  return [...inBase64, ...inBase64.map(urlAlphabet), inHex, inHex.toUpperCase()];
}

function urlAlphabet(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}
