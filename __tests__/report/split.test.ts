import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PackedPlan } from '../../src/plan/reviewed-plan.ts';
import {
  codeBlock,
  details,
  heading,
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

/** The lines of content in these parts, without the lines that splitting adds. */
function content(parts: readonly string[]): string[] {
  return parts.flatMap((part) => part.split('\n').filter((line) => /^(\| )?line /.test(line)));
}

describe('a report that fits', () => {
  test('is one part without a number', () => {
    const blocks = [title, 'one', list(['two'])];
    expect(splitBlocks(blocks, 1000)).toEqual([renderBlocks(blocks)]);
  });

  test('is one part at exactly the limit, and two at one byte more', () => {
    const blocks = [title, 'a'.repeat(600), 'b'.repeat(600)];
    const bytes = Buffer.byteLength(renderBlocks(blocks));
    expect(splitBlocks(blocks, bytes)).toHaveLength(1);
    expect(splitBlocks(blocks, bytes - 1)).toHaveLength(2);
  });
});

describe('a report that does not fit', () => {
  test('numbers its parts in their titles', () => {
    const parts = splitBlocks([title, ...numbered(5, 500)], 1200);
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      '## Immuta plan · prod · part 1 of 3',
      '## Immuta plan · prod · part 2 of 3',
      '## Immuta plan · prod · part 3 of 3',
    ]);
  });

  test('keeps a block whole if a part can contain it', () => {
    const script = codeBlock(numbered(30).join('\n'), 'sql');
    const parts = splitBlocks([title, numbered(33).join('\n'), script], 1000);
    expect(parts[1]).toBe(`## Immuta plan · prod · part 2 of 2\n\n${renderBlock(script)}`);
  });

  test('never leaves a heading behind at the end of a part', () => {
    const parts = splitBlocks([title, numbered(33).join('\n'), heading(4, 'Next'), 'b'.repeat(300)], 1000);
    expect(parts[0]).not.toContain('#### Next');
    expect(parts[1]).toContain('#### Next\n\nbbb');
  });

  test('cuts a code block between lines and opens it again with the same border', () => {
    const parts = splitBlocks([title, codeBlock(['````', ...numbered(100)].join('\n'), 'sql')], 1000);
    expect(content(parts)).toEqual(numbered(100));
    for (const part of parts) {
      expect(part.split('\n')[2]).toBe('`````sql');
      expect(part.endsWith('\n`````')).toBe(true);
    }
  });

  test('closes a folded part and opens it again as continued', () => {
    const block = details('Script', ['How to run it', codeBlock(numbered(100).join('\n'), 'sql')], true);
    const parts = splitBlocks([title, block], 1000);
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
      1000,
    );
    expect(content(parts)).toHaveLength(60);
    for (const part of parts) expect(part).toContain('| Key | Value |\n| --- | --- |\n| line');
  });

  test('cuts inside a line that no part can contain, never inside a character', () => {
    const line = '😀'.repeat(3000);
    const parts = splitBlocks([title, codeBlock(line)], 1001);
    const fragments = parts.flatMap((part) => part.split('\n').filter((each) => each.startsWith('😀')));
    expect(fragments.join('')).toBe(line);
    expect(fragments.every((fragment) => fragment.isWellFormed())).toBe(true);
  });

  test('shows the source of a line of Markdown that it has to cut inside', () => {
    const line = `**${'`a` '.repeat(1000)}**`;
    const parts = splitBlocks([title, `first\n${line}\nlast`], 1000);
    expect(parts.map(isBalanced)).toEqual(parts.map(() => true));
    const text = parts.flatMap((part) =>
      part
        .split('\n')
        .slice(2)
        .filter((each) => !/^(`{3}|$)/.test(each)),
    );
    expect(text.join('')).toBe(`first${line}last`);
  });
});

const line = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('x'.repeat(1500), '```', '😀'.repeat(600)),
);
const content_ = fc.array(line, { minLength: 1, maxLength: 40 });

/** A block with its content: all its characters without what frames it. */
interface Sample {
  readonly block: Block;
  readonly content: string;
}

const sample: fc.Arbitrary<Sample> = fc.letrec<{ sample: Sample; leaf: Sample; details: Sample }>((tie) => ({
  leaf: fc.oneof(
    content_.map((all) => ({
      block: codeBlock(all.join('\n'), 'sql'),
      content: renderBlock(codeBlock(all.join('\n')))
        .split('\n')
        .slice(1, -1)
        .join(''),
    })),
    fc.nat(40).map((count) => {
      const rows = numbered(count).map((each) => [each, 'y']);
      return {
        block: table(['a', 'b'], rows),
        content: rows.map((row) => `| ${row.join(' | ')} |`).join(''),
      };
    }),
    fc
      .nat(40)
      .map((count) => ({ block: numbered(count + 1).join('\n'), content: numbered(count + 1).join('') })),
    fc.constant({ block: heading(4, 'A heading'), content: '#### A heading' }),
  ),
  details: fc.array(tie('leaf'), { minLength: 1, maxLength: 4 }).map((body) => ({
    block: details(
      'Unfold',
      body.map(({ block }) => block),
    ),
    content: body.map((each) => each.content).join(''),
  })),
  sample: fc.oneof(tie('leaf'), tie('details')),
})).sample;

test('any report: every part is within the limit, nothing is lost, and all that was opened is closed', () => {
  fc.assert(
    fc.property(
      fc.array(sample, { maxLength: 12 }),
      fc.integer({ min: 1000, max: 3000 }),
      (samples, limit) => {
        const parts = splitBlocks([title, ...samples.map(({ block }) => block)], limit);
        expect(parts.filter((part) => Buffer.byteLength(part) > limit)).toEqual([]);
        const frame =
          /^(`{3,}(sql)?|<\/?details>|<summary>.*|## Immuta plan.*|\| a \| b \||\| --- \| --- \||)$/;
        const kept = parts.flatMap((part) => part.split('\n').filter((each) => !frame.test(each))).join('');
        const expected = samples.map((each) => each.content).join('');
        expect(kept.replaceAll('```', '')).toBe(expected.replaceAll('```', ''));
      },
    ),
    { numRuns: 150 },
  );
});

describe('unusual reports', () => {
  test('a heading longer than a part is shown as its source, and what follows it is kept', () => {
    const parts = splitBlocks([title, heading(3, 'h'.repeat(2500)), 'after it'], 1000);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(1000);
    expect(parts.join('').match(/h{3,}/g)?.join('').length).toBeGreaterThanOrEqual(2500);
    expect(parts.at(-1)).toMatch(/after it$/);
  });

  test('a report without a title numbers its parts, too', () => {
    const parts = splitBlocks(numbered(45, 60), 1000);
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      '_part 1 of 3_',
      '_part 2 of 3_',
      '_part 3 of 3_',
    ]);
  });

  test('a folded part is marked as continued, once', () => {
    const body = numbered(60, 60);
    const parts = splitBlocks([title, details('Script', body)], 1000);
    expect(parts.length).toBeGreaterThan(3);
    const summaries = parts.map((part) => /<summary>(.*)<\/summary>/.exec(part)?.[1] ?? '');
    expect(summaries[0]).toBe('Script');
    expect(new Set(summaries.slice(1))).toEqual(new Set(['Script (continued)']));
    expect(content(parts)).toHaveLength(60);
  });
});

describe('the hidden signed plan', () => {
  const signed = (...fragments: string[]): PackedPlan => ({
    head: (comments) => `h${String(comments)}`,
    headLength: 5,
    fragments,
  });

  test.each<readonly [string, readonly string[], readonly string[], number, readonly string[]]>([
    ['has its head alone in a first part without room', ['shown'], [], 20, ['shown\n\nh1']],
    ['fits exactly', ['shown'], ['12345'], 17, ['shown\n\n12345\n\nh1']],
    [
      'has its head in the first part and its fragments in the last',
      ['a', 'b'],
      ['12'],
      9,
      ['a\n\nh2', 'b\n\n12'],
    ],
    ['is there fragment by fragment while there is room', ['a'], ['b', 'c'], 15, ['a\n\nb\n\nc\n\nh1']],
  ])('%s', (_, parts, fragments, limit, expected) => {
    expect(withSignedPlan(parts, signed(...fragments), limit)).toEqual(expected);
  });

  test('continues in further parts that say what they contain', () => {
    const parts = withSignedPlan(['shown'], signed('123456', 'x'.repeat(60)), 17);
    expect(parts).toHaveLength(3);
    expect(parts[0]).toBe('shown\n\nh3');
    expect(parts[1]).toMatch(/the signed plan continues here.*\n\n123456$/);
    expect(parts[2]).toMatch(/the signed plan continues here.*\n\nx{60}$/);
  });
});
