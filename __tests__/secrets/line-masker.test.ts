import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { secretForms } from '../../src/secrets/forms.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { lineMasker } from '../../src/secrets/line-masker.ts';
import { arbitrarySecret } from './arbitrary-secrets.ts';

function guardOf(secret: string): Guard {
  const guard = new Guard();
  guard.add('REDSHIFT_PASSWORD', secret);
  return guard;
}

/** The lines that are emitted for these chunks. */
function linesOf(guard: Guard, chunks: readonly (Uint8Array | string)[]): string[] {
  const lines: string[] = [];
  const masker = lineMasker(guard, (line) => lines.push(line));
  for (const chunk of chunks) masker.write(chunk);
  masker.end();
  return lines;
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const borders = [
    0,
    ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ];
  return borders.slice(1).map((border, index) => bytes.subarray(borders[index], border));
}

describe('the line masker', () => {
  test('masks a secret in any form wherever the chunks are cut, within a character too', () => {
    fc.assert(
      fc.property(
        arbitrarySecret,
        fc.nat(),
        fc.array(fc.nat(), { maxLength: 12 }),
        (secret, choice, places) => {
          const forms = secretForms(secret);
          const form = forms[choice % forms.length] ?? '';
          const lines = linesOf(guardOf(secret), cut(Buffer.from(`äöü\n€ ${form}\r\nend`), places));
          expect(lines).toHaveLength(3);
          expect(lines[0]).toBe('äöü');
          expect(lines[1]).toMatch(/^€ \*\*\*[\w+/=-]{0,3}$/);
          expect(lines[2]).toBe('end');
        },
      ),
    );
  });

  test('emits the same lines however its input is cut', () => {
    const guard = guardOf('a-secret-word');
    const anyText = fc.string({
      unit: fc.constantFrom('a', '\r', '\n', 'é', '😀', 'a-secret-word', ' '),
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(), { maxLength: 12 }), (text, places) => {
        const whole = text.split(/\r\n|\r|\n/).map((line) => guard.mask(line));
        if (whole.at(-1) === '') whole.pop();
        expect(linesOf(guard, cut(Buffer.from(text), places))).toEqual(whole);
      }),
    );
  });

  test.each([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CR LF', 'a\r\nb\r\n', ['a', 'b']],
    ['CR, as progress bars have it', '10%\r20%\r', ['10%', '20%']],
    ['none at the end', 'a\nb', ['a', 'b']],
    ['empty lines', '\n\na', ['', '', 'a']],
    ['only a CR', '\r', ['']],
    ['characters of two units', '😀\n😀', ['😀', '😀']],
    ['nothing at all', '', []],
  ])('reads %s', (_, text, lines) => {
    expect(linesOf(guardOf('a-secret-word'), [text])).toEqual(lines);
    expect(linesOf(guardOf('a-secret-word'), text.split(''))).toEqual(lines);
  });

  test('masks a secret of several lines in each of its lines', () => {
    expect(
      linesOf(guardOf('first line of it\nsecond line of it'), [
        '> first line of it\n> sec',
        'ond line of it\n',
      ]),
    ).toEqual(['> ***', '> ***']);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of short lines', ['x\nab', 'cd\n', 'efg', 'h\ny\n', 'z'], ['x', '***', 'y', 'z']],
    ['with other line ends', ['x\r\nabcd\r', '\nefgh\r\ny'], ['x', '***', 'y']],
    ['that does not come whole', ['abcd\n', 'efg\n', 'y'], ['abcd', 'efg', 'y']],
    ['twice', ['abcd\nefgh\nabcd', '\nefgh\n'], ['***', '***']],
  ])('masks a secret of several lines as a whole, %s', (_, chunks, lines) => {
    expect(linesOf(guardOf('abcd\nefgh'), chunks)).toEqual(lines);
  });

  test('keeps no line back if each secret has only one', () => {
    const lines: string[] = [];
    lineMasker(guardOf('a-secret-word'), (line) => lines.push(line)).write('one\ntwo\nthr');
    expect(lines).toEqual(['one', 'two']);
  });

  test('emits a very long line in parts without showing a secret at their borders', () => {
    const guard = guardOf('a-secret-word');
    const line = 'xa-secret-wordx-'.repeat(30_000);
    const lines = linesOf(guard, line.match(/.{1,10007}/g) ?? []);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('x***x-'.repeat(30_000));
  });

  test('replaces a character that is cut at the end of the output', () => {
    expect(linesOf(guardOf('a-secret-word'), [Buffer.from('5 €').subarray(0, -1)])).toEqual(['5 \ufffd']);
  });

  test('emits nothing more after its end', () => {
    const lines: string[] = [];
    const masker = lineMasker(guardOf('a-secret-word'), (line) => lines.push(line));
    masker.write('a');
    masker.end();
    masker.end();
    expect(lines).toEqual(['a']);
  });

  test('keeps a line whole up to 131,072 characters, and then emits all but the last 65,536', () => {
    const guard = guardOf('a-secret-word');
    const longest = 'x'.repeat(2 * 65_536);
    expect(linesOf(guard, [longest])).toEqual([longest]);
    expect(linesOf(guard, [longest, 'y'])).toEqual(['x'.repeat(65_537), `${'x'.repeat(65_535)}y`]);
  });

  test('keeps more if a secret could be longer', () => {
    const guard = guardOf('0123456789abcdef'.repeat(3000));
    const kept = guard.longestForm;
    expect(kept).toBeGreaterThan(65_536);
    const line = 'x'.repeat(2 * kept);
    expect(linesOf(guard, [line])).toEqual([line]);
    expect(linesOf(guard, [line, 'y']).map(({ length }) => length)).toEqual([kept + 1, kept]);
  });

  test('emits a very long line as one *** if overlapping secrets fill all of it', () => {
    expect(linesOf(guardOf('aaaaaaaa'), ['a'.repeat(131_073), 'a'.repeat(10)])).toEqual(['***']);
  });
});
