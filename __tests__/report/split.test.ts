import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PackedPlan } from '../../src/plan/reviewed-plan.ts';
import {
  codeBlock,
  details,
  heading,
  lines,
  list,
  renderBlock,
  renderBlocks,
  table,
} from '../../src/report/blocks.ts';
import type { Block } from '../../src/report/blocks.ts';
import { splitBlocks, withSignedPlan } from '../../src/report/split.ts';
import { isBalanced } from './structure.ts';

const title = heading(2, 'Immuta plan · prod');

function numbered(count: number, length = 20): string[] {
  return Array.from({ length: count }, (_, index) => `line ${String(index)} `.padEnd(length, 'x'));
}

/** The lines of content in some parts, without what splitting adds. */
function content(parts: readonly string[]): string[] {
  return parts.flatMap((part) => part.split('\n').filter((line) => /^(\| )?line /.test(line)));
}

describe('a report that fits', () => {
  test('is one part without a number', () => {
    const blocks = [title, lines('one'), list(['two'])];
    expect(splitBlocks(blocks, { limit: 1000 })).toEqual([renderBlocks(blocks)]);
  });

  test('is one part at exactly the limit, and two at one character more', () => {
    const blocks = [title, lines('a'.repeat(600)), lines('b'.repeat(600))];
    const { length } = renderBlocks(blocks);
    expect(splitBlocks(blocks, { limit: length })).toHaveLength(1);
    expect(splitBlocks(blocks, { limit: length - 1 })).toHaveLength(2);
  });
});

describe('a report that does not fit', () => {
  test('numbers its parts in their titles', () => {
    const parts = splitBlocks([title, ...numbered(5, 500).map((line) => lines(line))], { limit: 1200 });
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      '## Immuta plan · prod · part 1 of 3',
      '## Immuta plan · prod · part 2 of 3',
      '## Immuta plan · prod · part 3 of 3',
    ]);
  });

  test('takes the heading that it is given for each part', () => {
    const blocks = numbered(3, 500).map((line) => lines(line));
    const parts = splitBlocks(blocks, {
      limit: 1000,
      partHeading: (part, all) => `${String(part)}/${String(all)}`,
    });
    expect(parts.map((part) => part.slice(0, 3))).toEqual(['1/3', '2/3', '3/3']);
  });

  test('keeps a block whole where a part can hold it', () => {
    const script = codeBlock(numbered(30).join('\n'), 'sql');
    const parts = splitBlocks([title, lines('a'.repeat(700)), script], { limit: 1000 });
    expect(parts[1]).toBe(`## Immuta plan · prod · part 2 of 2\n\n${renderBlock(script)}`);
  });

  test('never leaves a heading behind at the end of a part', () => {
    const parts = splitBlocks([title, lines('a'.repeat(700)), heading(4, 'Next'), lines('b'.repeat(300))], {
      limit: 1000,
    });
    expect(parts[0]).not.toContain('#### Next');
    expect(parts[1]).toContain('#### Next\n\nbbb');
  });

  test('cuts a code block between lines and opens it again with the same border', () => {
    const parts = splitBlocks([title, codeBlock(['````', ...numbered(100)].join('\n'), 'sql')], {
      limit: 1000,
    });
    expect(content(parts)).toEqual(numbered(100));
    for (const part of parts) {
      expect(part.split('\n')[2]).toBe('`````sql');
      expect(part.endsWith('\n`````')).toBe(true);
    }
  });

  test('closes what unfolds and opens it again, saying that it goes on', () => {
    const block = details(
      'Script',
      [lines('How to run it'), codeBlock(numbered(100).join('\n'), 'sql')],
      true,
    );
    const parts = splitBlocks([title, block], { limit: 1000 });
    expect(parts.length).toBeGreaterThan(2);
    expect(content(parts)).toEqual(numbered(100));
    expect(parts.map((part) => part.split('\n').slice(2, 4))).toEqual(
      parts.map((_, index) => [
        '<details open>',
        `<summary>Script${index > 0 ? ' (continued)' : ''}</summary>`,
      ]),
    );
    expect(parts.map(isBalanced)).toEqual(parts.map(() => true));
  });

  test('repeats the head of a table that it cuts between rows', () => {
    const parts = splitBlocks(
      [
        title,
        table(
          ['Key', 'Value'],
          numbered(60).map((line) => [line, 'x']),
        ),
      ],
      { limit: 1000 },
    );
    expect(content(parts)).toHaveLength(60);
    for (const part of parts) expect(part).toContain('| Key | Value |\n| --- | --- |\n| line');
  });

  test('cuts inside a line that no part can hold, never inside a character', () => {
    const line = '😀'.repeat(3000);
    const parts = splitBlocks([title, codeBlock(line)], { limit: 1001 });
    const pieces = parts.map((part) => part.split('\n')[3] ?? '');
    expect(pieces.join('')).toBe(line);
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  });

  test('shows the source of a line of Markdown that it has to cut inside', () => {
    const line = `**${'`a` '.repeat(1000)}**`;
    const parts = splitBlocks([title, lines('first', line, 'last')], { limit: 1000 });
    expect(parts.map(isBalanced)).toEqual(parts.map(() => true));
    const text = parts.flatMap((part) =>
      part
        .split('\n')
        .slice(2)
        .filter((each) => !/^(`{3}|$)/.test(each)),
    );
    expect(text.join('')).toBe(`first${line}last`);
  });

  test('refuses a limit that is no limit for a part', () => {
    expect(() => splitBlocks([title], { limit: 999 })).toThrow(RangeError);
  });
});

const line = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('x'.repeat(1500), '```', '😀'.repeat(600)),
);
const content_ = fc.array(line, { minLength: 1, maxLength: 40 });

/** Numbered lines, so that each can be looked for once and in order. */
const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; leaf: Block; details: Block }>((tie) => ({
  leaf: fc.oneof(
    content_.map((all) => codeBlock(all.join('\n'), 'sql')),
    fc.nat(40).map((count) =>
      table(
        ['a', 'b'],
        numbered(count).map((each) => [each, 'y']),
      ),
    ),
    fc.nat(40).map((count) => lines(...numbered(count + 1))),
    fc.constant(heading(4, 'A heading')),
  ),
  details: fc.array(tie('leaf'), { minLength: 1, maxLength: 4 }).map((body) => details('Unfold', body)),
  block: fc.oneof(tie('leaf'), tie('details')),
})).block;

/** All characters of content, without what frames it. */
function characters(blocks: readonly Block[]): string {
  return blocks
    .map((each) => {
      switch (each.kind) {
        case 'details':
          return characters(each.body);
        case 'fence':
        case 'lines':
          return each.lines.join('');
        case 'table':
          return each.rows.map((row) => `| ${row.join(' | ')} |`).join('');
        case 'heading':
          return `#### ${each.text}`;
      }
    })
    .join('');
}

test('any report: every part is within the limit, nothing is lost, and all that was opened is closed', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 1000, max: 3000 }), (blocks, limit) => {
      const parts = splitBlocks([title, ...blocks], { limit });
      expect(parts.filter((part) => part.length > limit)).toEqual([]);
      const frame =
        /^(`{3,}(sql)?|<\/?details>|<summary>.*|## Immuta plan.*|\| a \| b \||\| --- \| --- \||)$/;
      const kept = parts.flatMap((part) => part.split('\n').filter((each) => !frame.test(each))).join('');
      const frameless = characters(blocks).replaceAll('```', '');
      expect(kept.replaceAll('```', '')).toBe(frameless);
    }),
    { numRuns: 150 },
  );
});

describe('what can hardly be split', () => {
  test('a heading longer than a part is shown as its source, and what follows it is kept', () => {
    const parts = splitBlocks([title, heading(3, 'h'.repeat(2500)), lines('after it')], { limit: 1000 });
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(1000);
    expect(parts.join('').match(/h{3,}/g)?.join('').length).toBeGreaterThanOrEqual(2500);
    expect(parts.at(-1)).toMatch(/after it$/);
  });

  test('a report without a title numbers its parts all the same', () => {
    const parts = splitBlocks(
      numbered(3, 600).map((line) => lines(line)),
      { limit: 1000 },
    );
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      '_part 1 of 3_',
      '_part 2 of 3_',
      '_part 3 of 3_',
    ]);
  });

  test('has the heading that is asked for in place of its title', () => {
    const partHeading = (part: number, parts: number): string => `${String(part)}/${String(parts)}`;
    const parts = splitBlocks([title, ...numbered(2, 600).map((line) => lines(line))], {
      limit: 1000,
      partHeading,
    });
    expect(parts.map((part) => part.split('\n')[0])).toEqual(['1/2', '2/2']);
    expect(parts.join('\n')).not.toContain('Immuta plan');
  });

  test('what unfolds says that it goes on, once', () => {
    const body = numbered(6, 700).map((line) => lines(line));
    const parts = splitBlocks([title, details('Script', body)], { limit: 1000 });
    expect(parts.length).toBeGreaterThan(3);
    const summaries = parts.map((part) => /<summary>(.*)<\/summary>/.exec(part)?.[1] ?? '');
    expect(summaries[0]).toBe('Script');
    expect(new Set(summaries.slice(1))).toEqual(new Set(['Script (continued)']));
    expect(content(parts)).toHaveLength(6);
  });

  test('a limit under 1,000 characters is refused', () => {
    expect(() => splitBlocks([lines('a')], { limit: 999 })).toThrow(RangeError);
    expect(splitBlocks([lines('a')], { limit: 1000 })).toEqual(['a']);
    expect(splitBlocks([lines('a')])).toEqual(['a']);
  });
});

describe('the signed plan, which nobody sees', () => {
  const signed = (...pieces: string[]): PackedPlan => ({
    head: (comments) => `h${String(comments)}`,
    headLength: 5,
    pieces,
  });

  test.each<readonly [string, readonly string[], readonly string[], number, readonly string[]]>([
    ['has its head alone in a first part without room', ['shown'], [], 20, ['shown\n\nh1']],
    ['fits exactly', ['shown'], ['12345'], 17, ['shown\n\n12345\n\nh1']],
    [
      'has its head in the first part and its pieces in the last',
      ['a', 'b'],
      ['12'],
      9,
      ['a\n\nh2', 'b\n\n12'],
    ],
    ['is there piece by piece while there is room', ['a'], ['b', 'c'], 15, ['a\n\nb\n\nc\n\nh1']],
  ])('%s', (_, parts, pieces, limit, expected) => {
    expect(withSignedPlan(parts, signed(...pieces), limit)).toEqual(expected);
  });

  test('continues in parts of its own, which say what they are', () => {
    const parts = withSignedPlan(['shown'], signed('123456', 'x'.repeat(60)), 17);
    expect(parts).toHaveLength(3);
    expect(parts[0]).toBe('shown\n\nh3');
    expect(parts[1]).toMatch(/the signed plan continues here.*\n\n123456$/);
    expect(parts[2]).toMatch(/the signed plan continues here.*\n\nx{60}$/);
  });
});
