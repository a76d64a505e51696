import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printableLines } from '../../src/runner/commands.ts';
import { unicodeCharacter } from '../unicode-character.ts';
import { couldBeCommand, linesRead } from './runner-model.ts';

const commandParts = fc.constantFrom(
  ':',
  '::',
  '::error::',
  '::add-mask::x',
  '##[',
  '##[error]',
  '#',
  '[',
  ' ',
  '\t',
  '\u00a0',
  '\u0085',
  '\u200b',
  '\u00ad',
  '\u2028',
  '\ufeff',
  '\u0301',
  '\u202e',
  '\u001b[31m',
  '\0',
  '\r',
  '\n',
  '\r\n',
  '\ud83d',
  'a',
  '\u3000',
  '\ufe0f',
);
const foreignText = fc.oneof(
  fc.string({ unit: commandParts, maxLength: 12 }),
  fc.string({ unit: unicodeCharacter, maxLength: 50 }),
);

describe('foreign text in the log', () => {
  test('is never a command to the runner, whatever it contains', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        for (const line of printableLines(text)) {
          expect(linesRead(line)).toHaveLength(1);
          expect(couldBeCommand(line)).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('does not move the cursor, hide text or reorder it', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        expect(printableLines(text).join('')).not.toMatch(/(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test('is unchanged if it is harmless', () => {
    const harmless = fc.string({
      unit: fc.constantFrom('a', 'Z', '0', ' ', '\t', '\n', '#', '[', ']', '-', 'é', '😀', '%', '::x'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(harmless, (text) => {
        fc.pre(!linesRead(text).some(couldBeCommand));
        expect(printableLines(text).join('\n')).toBe(text);
      }),
    );
  });

  test.each([
    ['::error::x', [': :error::x']],
    ['  \t::error::x', ['  \t: :error::x']],
    ['a ::error::x', ['a ::error::x']],
    ['a\r::error::x', ['a', ': :error::x']],
    ['a ##[group]b ##[error]', ['a ## [group]b ## [error]']],
    ['###[', ['### [']],
    ['\u001b[31mred\u001b[0m', ['␛[31mred␛[0m']],
    ['a\u202eb', ['a⟨U+202E⟩b']],
    ['\u200b::error::x', ['⟨U+200B⟩::error::x']],
    ['col::umn', ['col::umn']],
    ['', ['']],
  ])('%j is printed as %j', (text, lines) => {
    expect(printableLines(text)).toEqual(lines);
  });
});
