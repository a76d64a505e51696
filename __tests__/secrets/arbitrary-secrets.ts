import fc from 'fast-check';
import { unicodeCharacter } from '../unicode-character.ts';

const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const anyCharacter = fc.oneof({ weight: 8, arbitrary: visible }, fc.constantFrom('ä', '€', '日', '😀', ' '));

/** Every character of printable ASCII, some others, spaces inside. */
export const arbitrarySecret = fc
  .array(anyCharacter, { minLength: 8, maxLength: 40 })
  .map((characters) => characters.join('').trim().replace(/ +/g, ' '))
  .filter((secret) => secret.length >= 8);

/** What surrounds a secret: letters, quotes, escapes, halves of characters, line ends. */
export const arbitraryContext = fc.oneof(
  fc.string({ unit: unicodeCharacter, maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('\\', '%', '&', "'", '"', '#', 'x', '4', '1', ';', '\r', '\n', 'A'),
    maxLength: 20,
  }),
);
