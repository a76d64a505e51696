import { describe, expect, test } from '@jest/globals';
import { codeBlock, details, heading, renderBlock, renderBlocks } from '../../src/report/blocks.ts';
import type { Block } from '../../src/report/blocks.ts';
import { splitBlocks } from '../../src/report/split.ts';

/** What is left of a part below its heading, in bytes. */
const room = 1000;
const limit = room + Buffer.byteLength('## Title · part 9999 of 9999\n\n');

/** The parts of a report without their headings; none is longer than it may be. */
function partsOf(...blocks: readonly Block[]): readonly string[] {
  const parts = splitBlocks([heading(2, 'Title'), ...blocks], limit);
  expect(parts.filter((part) => Buffer.byteLength(part) > limit)).toEqual([]);
  return parts.map((part) => part.replace(/^## Title · part \d+ of \d+\n\n/, ''));
}

/** A paragraph of so many characters, in short lines. */
function ofLength(length: number, letter: string): string {
  return `${letter.repeat(9)}\n`.repeat(length / 10).padEnd(length, letter);
}

/** A code block of so many characters, in short lines. */
function codeOfLength(length: number): Block {
  return codeBlock('line\n'.repeat(1000).slice(0, length - '```\n\n```'.length - 1) + '.');
}

/** Longer than any part. */
const long = codeOfLength(2500);

describe('blocks beside each other', () => {
  const next = ofLength(909, 'n');

  test('share a part that they fill to the last character', () => {
    const [one, two] = [ofLength(405, 'a'), ofLength(room - 405 - 2, 'b')];
    expect(partsOf(one, two, next)).toEqual([renderBlocks([one, two]), next]);
  });

  test('do not share it if there is one character too much', () => {
    const [one, two] = [ofLength(405, 'a'), ofLength(room - 405 - 1, 'b')];
    expect(partsOf(one, two, next)).toEqual([one, two, next]);
  });

  test('are not cut if one alone fills a part', () => {
    const whole = codeOfLength(room);
    expect(renderBlock(whole)).toHaveLength(room);
    expect(partsOf(whole, next)).toEqual([renderBlock(whole), next]);
    expect(partsOf(ofLength(405, 'a'), whole)).toEqual([ofLength(405, 'a'), renderBlock(whole)]);
  });
});

describe('a block that no part can contain', () => {
  test('begins if more than a quarter of a part is left', () => {
    const [first = ''] = partsOf(ofLength(room - room / 4 - 3, 'a'), long);
    expect(first).toMatch(/a\n\n```\nline\n/);
    expect(first.length).toBeGreaterThan(room - 'line\n'.length);
  });

  test('begins in the next part if a quarter is left or less', () => {
    const before = ofLength(room - room / 4 - 2, 'a');
    expect(partsOf(before, long)[0]).toBe(before);
    expect(partsOf(ofLength(955, 'a'), long)[0]).toBe(ofLength(955, 'a'));
  });

  test('is cut between its lines if it is a paragraph', () => {
    const block = Array.from({ length: 150 }, (_, index) => `line ${String(index)}`).join('\n');
    const parts = partsOf(block);
    expect(parts).toHaveLength(2);
    expect(parts.join('\n')).toBe(block);
  });
});

describe('a heading', () => {
  test('stays with what follows it, which is cut', () => {
    const half = heading(4, 'h'.repeat(room / 2 - '#### '.length - 2));
    const [first = ''] = partsOf(half, long);
    expect(first).toMatch(/^#### h+\n\n```\nline\n/);
    expect(first.length).toBeGreaterThan(room - 'line\n'.length);
  });

  test('goes to the next part with a block that fits there with it, to the last character', () => {
    const [before, title] = [ofLength(505, 'a'), heading(4, 'Next')];
    const fitting = codeOfLength(room - title.length - 2);
    expect(partsOf(before, title, fitting)).toEqual([before, renderBlocks([title, fitting])]);
  });

  test('stays if its block is one character longer than that, and the block begins below it', () => {
    const [before, title] = [ofLength(505, 'a'), heading(4, 'Next')];
    const tooLong = codeOfLength(room - title.length - 1);
    expect(partsOf(before, title, tooLong)[0]).toMatch(/a\n\n#### Next\n\n```\nline\n/);
  });

  test('at the end of a report is kept', () => {
    expect(partsOf(ofLength(905, 'a'), ofLength(905, 'b'), heading(4, 'The end'))).toEqual([
      ofLength(905, 'a'),
      `${ofLength(905, 'b')}\n\n#### The end`,
    ]);
  });
});

describe('a folded part', () => {
  test('is not opened in a part that has no room for any of it', () => {
    const [before, rest] = [ofLength(755, 'a'), codeOfLength(1500)];
    const [first, second = ''] = partsOf(before, details('Script', [rest]));
    expect(first).toBe(before);
    expect(second).toMatch(/^<details>\n<summary>Script<\/summary>\n\n```\nline\n/);
  });

  test('below a heading begins with a part of what it contains', () => {
    const [first] = partsOf(heading(4, 'h'.repeat(100)), details('Script', [ofLength(105, 'a'), long]));
    expect(first).toMatch(/^#### h+\n\n<details>\n<summary>Script<\/summary>\n\n[a\n]+\n\n```\nline\n/);
  });
});
