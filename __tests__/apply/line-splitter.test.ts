import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineSplitter } from '../../src/apply/line-splitter.ts';

function split(...chunks: (string | Uint8Array)[]): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  splitter.end();
  return lines;
}

describe('output, line by line', () => {
  test.each<[string[], string[]]>([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\nb\rc'], ['a', 'b', 'c']],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [
      ['a\r', 'b'],
      ['a', 'b'],
    ],
    [['a\n\nb'], ['a', '', 'b']],
    [['sec', 'ret\n'], ['secret']],
    [[''], []],
  ])('%j is %j', (chunks, lines) => {
    expect(split(...chunks)).toEqual(lines);
  });

  test('does not depend on where chunks end, in the middle of a character or a line end either', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ü', '💥', '\n', '\r', '\r\n', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), (whole, sizes) => {
        const bytes = Buffer.from(whole);
        const chunks: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(split(...chunks)).toEqual(split(whole));
      }),
    );
  });

  test('cuts an overlong line at blanks, so that no word is handed on in halves', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `word${String(index)}`);
    const lines = split(words.join(' '), '\nnext\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(64 * 1024);
    expect(lines.flatMap((line) => line.split(' '))).toEqual([...words, 'next']);
  });

  test('leaves an overlong word out, up to the next blank or line, and says so', () => {
    const long = 'x'.repeat(50_000);
    const lines = split(`a ${long}`, long, long, ' b\n', long, long, long, '\nc\n');
    const note = expect.stringContaining('is left out') as unknown;
    expect(lines).toEqual(['a', note, 'b', note, 'c']);
  });
});
