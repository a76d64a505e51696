import { describe, expect, test } from '@jest/globals';
import type { Block, Fence, Table } from '../../src/report/blocks.ts';
import { codeBlock, lines, renderBlock, renderBlocks, table } from '../../src/report/blocks.ts';
import { cutFence, cutLines, cutTable, type Cut } from '../../src/report/cut.ts';

/** The text of each piece of a cut, the one that stays first. */
function pieces(cut: Cut | undefined): readonly string[] {
  return cut === undefined ? [] : [cut.head, ...cut.rest].map(renderBlock);
}

const fence: Fence = { kind: 'fence', language: 'sql', border: '```', lines: ['one', 'two', 'three'] };
/** Two borders, the language, and the line ends behind the first border and before the last. */
const frame = 6 + 3 + 2;

describe('a code block', () => {
  test.each([
    [frame + 3, 1],
    [frame + 6, 1],
    [frame + 7, 2],
    [frame + 12, 2],
  ])('in %i characters of room keeps %i lines', (room, kept) => {
    const cut = cutFence(fence, room, false);
    expect(cut?.head).toEqual({ ...fence, lines: fence.lines.slice(0, kept) });
    expect(cut?.rest).toEqual([{ ...fence, lines: fence.lines.slice(kept) }]);
    expect(renderBlock(cut?.head ?? fence).length).toBeLessThanOrEqual(room);
  });

  test('is left whole where no line fits and nothing must be taken', () => {
    expect(cutFence(fence, frame + 2, false)).toBeUndefined();
    expect(cutFence({ ...fence, lines: [] }, 100, true)).toBeUndefined();
  });

  test('is cut inside its first line where it must be, and nothing of the line is lost', () => {
    const cut = cutFence({ ...fence, lines: ['abcdef', 'two'] }, frame + 4, true);
    expect(cut?.head).toEqual({ ...fence, lines: ['abcd'] });
    expect(cut?.rest).toEqual([{ ...fence, lines: ['ef', 'two'] }]);
  });

  test('takes two units at the least, so that it never stops and never halves a character', () => {
    for (const room of [0, frame, frame + 1, frame + 2]) {
      const cut = cutFence({ ...fence, lines: ['😀😀'] }, room, true);
      expect(cut?.head).toEqual({ ...fence, lines: ['😀'] });
      expect(cut?.rest).toEqual([{ ...fence, lines: ['😀'] }]);
    }
  });
});

describe('lines', () => {
  test('are cut where they end', () => {
    expect(pieces(cutLines(lines('one', 'two', 'three'), 7, false))).toEqual(['one\ntwo', 'three']);
    expect(pieces(cutLines(lines('one', 'two', 'three'), 6, true))).toEqual(['one', 'two\nthree']);
  });

  test('stay whole where none fits and none must', () => {
    expect(cutLines(lines('one'), 2, false)).toBeUndefined();
    expect(cutLines(lines(), 2, true)).toBeUndefined();
  });

  test('one that no part can hold is shown as its source, those after it as they are', () => {
    const long = `**${'a'.repeat(40)}**`;
    const cut = cutLines(lines(long, 'after', 'that'), 30, true);
    const [first, second, third] = pieces(cut);
    expect(first).toMatch(/^```\n\*\*a+\n```$/);
    expect(second).toMatch(/^```\na+\*\*\n```$/);
    expect(third).toBe('after\nthat');
    const source = (piece = ''): string => piece.split('\n').slice(1, -1).join('');
    expect(source(first) + source(second)).toBe(long);
  });

  test('the only one is followed by nothing', () => {
    expect(cutLines(lines('a'.repeat(40)), 30, true)?.rest).toHaveLength(1);
  });
});

describe('a table', () => {
  const whole: Table = table(
    ['key', 'value'],
    [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ],
  );
  const head = renderBlock({ ...whole, rows: [] });
  const row = '| a | 1 |';

  test.each([
    [head.length + 1 + row.length, 1],
    [head.length + 1 + 2 * row.length, 1],
    [head.length + 1 + 2 * row.length + 1, 2],
  ])('in %i characters of room keeps %i rows, and repeats its head', (room, kept) => {
    const cut = cutTable(whole, room, false);
    expect(cut?.head).toEqual({ ...whole, rows: whole.rows.slice(0, kept) });
    expect(cut?.rest).toEqual([{ ...whole, rows: whole.rows.slice(kept) }]);
    expect(renderBlock(cut?.head ?? whole).length).toBeLessThanOrEqual(room);
  });

  test('stays whole where no row fits and none must', () => {
    expect(cutTable(whole, head.length + row.length, false)).toBeUndefined();
    expect(cutTable({ ...whole, rows: [] }, 10, true)).toBeUndefined();
  });

  test('a row that no part can hold is shown as its source, those after it in the table', () => {
    const long: Table = { ...whole, rows: [['a', 'x'.repeat(80)], ...whole.rows] };
    const cut = cutTable(long, 60, true);
    const [first, second, third] = pieces(cut);
    expect(first).toMatch(/^```\n\| a \| x+\n```$/);
    expect(second).toMatch(/^```\nx+ \|\n```$/);
    expect(third).toBe(renderBlock(whole));
    expect(cutTable({ ...long, rows: long.rows.slice(0, 1) }, 60, true)?.rest).toHaveLength(1);
  });
});

test('what is cut twice is whole again when it is put together', () => {
  const long = codeBlock(Array.from({ length: 30 }, (_, index) => `line ${String(index)}`).join('\n'));
  const taken: Block[] = [];
  let rest: readonly Block[] = [long];
  while (rest[0]?.kind === 'fence') {
    const cut = cutFence(rest[0], 60, true);
    if (cut === undefined || renderBlock(rest[0]).length <= 60) break;
    taken.push(cut.head);
    rest = cut.rest;
  }
  const shown = [...taken, ...rest].flatMap((block) => (block.kind === 'fence' ? block.lines : []));
  expect(shown).toEqual(long.lines);
  expect(renderBlocks(taken).length).toBeGreaterThan(60);
});
