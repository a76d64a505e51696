import { describe, expect, test } from '@jest/globals';
import { codeBlock, details, heading, lines, renderBlock, renderBlocks } from '../../src/report/blocks.ts';
import type { Block, Lines } from '../../src/report/blocks.ts';
import { splitBlocks } from '../../src/report/split.ts';

/** The most that a part may hold, and what of it is left for blocks below a heading of one character. */
const limit = 1003;
const room = 1000;

/** The parts of a report without their headings; none is longer than it may be. */
function partsOf(...blocks: readonly Block[]): readonly string[] {
  const parts = splitBlocks([heading(2, 'Title'), ...blocks], { limit, partHeading: () => '=' });
  expect(parts.filter((part) => part.length > limit || !part.startsWith('=\n\n'))).toEqual([]);
  return parts.map((part) => part.slice('=\n\n'.length));
}

/** A block of one line. */
function ofLength(length: number, letter: string): Lines {
  return lines(letter.repeat(length));
}

/** A code block of many lines that takes so many characters. */
function codeOfLength(length: number): Block {
  return codeBlock('line\n'.repeat(1000).slice(0, length - '```\n\n```'.length - 1) + '.');
}

/** More than any part holds. */
const long = codeOfLength(2500);

describe('blocks beside each other', () => {
  const next = ofLength(900, 'n');

  test('share a part that they fill to the last character', () => {
    const [one, two] = [ofLength(400, 'a'), ofLength(room - 400 - 2, 'b')];
    expect(partsOf(one, two, next)).toEqual([renderBlocks([one, two]), renderBlock(next)]);
  });

  test('do not where one character is too much', () => {
    const [one, two] = [ofLength(400, 'a'), ofLength(room - 400 - 1, 'b')];
    expect(partsOf(one, two, next)).toEqual([one, two, next].map(renderBlock));
  });

  test('are not cut where one fills a part alone', () => {
    const whole = codeOfLength(room);
    expect(renderBlock(whole)).toHaveLength(room);
    expect(partsOf(whole, next)).toEqual([whole, next].map(renderBlock));
    expect(partsOf(ofLength(400, 'a'), whole)).toEqual(['a'.repeat(400), renderBlock(whole)]);
  });
});

describe('a block that no part can hold', () => {
  test('begins where more than a quarter of a part is left', () => {
    const [first = ''] = partsOf(ofLength(room - room / 4 - 3, 'a'), long);
    expect(first).toMatch(/^a+\n\n```\nline\n/);
    expect(first.length).toBeGreaterThan(room - 'line\n'.length);
  });

  test('begins in the next part where a quarter is left or less', () => {
    const before = ofLength(room - room / 4 - 2, 'a');
    expect(partsOf(before, long)[0]).toBe(renderBlock(before));
    expect(partsOf(ofLength(950, 'a'), long)[0]).toBe('a'.repeat(950));
  });

  test('is cut between its lines where it is a paragraph', () => {
    const block = lines(...Array.from({ length: 150 }, (_, index) => `line ${String(index)}`));
    const parts = partsOf(block);
    expect(parts).toHaveLength(2);
    expect(parts.join('\n')).toBe(renderBlock(block));
  });
});

describe('a heading', () => {
  test('of up to half a part stays with what follows it, which is cut', () => {
    const half = heading(4, 'h'.repeat(room / 2 - '#### '.length - 2));
    const [first = ''] = partsOf(half, long);
    expect(first).toMatch(/^#### h+\n\n```\nline\n/);
    expect(first.length).toBeGreaterThan(room - 'line\n'.length);
  });

  test('of more than half a part is parted from it', () => {
    const more = heading(4, 'h'.repeat(room / 2 - '#### '.length - 1));
    const [first, ...others] = partsOf(more, long);
    expect(first).toBe(renderBlock(more));
    expect(others[0]).toMatch(/^```\nline\n/);
  });

  test('goes to the next part with a block that fits there with it, to the last character', () => {
    const [before, title] = [ofLength(500, 'a'), heading(4, 'Next')];
    const fitting = codeOfLength(room - renderBlock(title).length - 2);
    expect(partsOf(before, title, fitting)).toEqual([renderBlock(before), renderBlocks([title, fitting])]);
  });

  test('stays where its block is one character longer than that, and the block begins below it', () => {
    const [before, title] = [ofLength(500, 'a'), heading(4, 'Next')];
    const tooLong = codeOfLength(room - renderBlock(title).length - 1);
    expect(partsOf(before, title, tooLong)[0]).toMatch(/^a+\n\n#### Next\n\n```\nline\n/);
  });

  test('at the end of a report is kept', () => {
    expect(partsOf(ofLength(900, 'a'), ofLength(900, 'b'), heading(4, 'The end'))).toEqual([
      'a'.repeat(900),
      `${'b'.repeat(900)}\n\n#### The end`,
    ]);
  });
});

describe('what unfolds', () => {
  const frame = renderBlock(details('Script (continued)', [])).length;

  test('is not opened where nothing of it would fit there', () => {
    const [before, first, second] = [ofLength(600, 'a'), ofLength(700, 'b'), ofLength(700, 'c')];
    expect(partsOf(before, details('Script', [first, second]))).toEqual([
      renderBlock(before),
      renderBlock(details('Script', [first])),
      renderBlock(details('Script (continued)', [second])),
    ]);
  });

  test('holds a block whole that a part can hold with what frames it', () => {
    const whole = codeOfLength(room - frame - 2);
    const short = ofLength(100, 'a');
    expect(partsOf(details('Script', [short, whole]))).toEqual([
      renderBlock(details('Script', [short])),
      renderBlock(details('Script (continued)', [whole])),
    ]);
  });

  test('begins with a part of a block that no part can hold with what frames it', () => {
    const tooLong = codeOfLength(room - frame + 1);
    const [first] = partsOf(details('Script', [ofLength(100, 'a'), tooLong]));
    expect(first).toMatch(/<summary>Script<\/summary>\n\na+\n\n```\nline\n/);
    const [below] = partsOf(heading(4, 'h'.repeat(100)), details('Script', [ofLength(100, 'a'), tooLong]));
    expect(below).toMatch(/^#### h+\n\n<details>\n<summary>Script<\/summary>\n\na+\n\n```\nline\n/);
  });
});

test('a limit that is none is refused with what it has to be', () => {
  expect(() => splitBlocks([], { limit: 999 })).toThrow(
    'A part of a report holds at least 1,000 characters.',
  );
  expect(splitBlocks([], { limit: 1000 })).toEqual(['']);
});
