import { describe, expect, test } from '@jest/globals';
import { codeBlock, details, heading, renderBlocks } from '../../src/report/blocks.ts';
import { summaryText } from '../../src/report/split.ts';
import { isBalanced } from './structure.ts';

const title = heading(2, 'Immuta plan · prod');

describe('the job summary', () => {
  test('is the whole report if it fits, counted in bytes', () => {
    const blocks = [title, 'ä'.repeat(600)];
    const whole = renderBlocks(blocks);
    expect(summaryText(blocks, Buffer.byteLength(whole))).toBe(whole);
  });

  test.each([4000, 20_000, 100_000])(
    'of %d bytes is cut there, says so, and closes what it opened',
    (limit) => {
      const blocks = [
        title,
        details('Script', [
          codeBlock(
            // Some ten times of what fits.
            Array.from({ length: limit / 10 }, (_, index) => `line ${String(index)} `.padEnd(40, '€')).join(
              '\n',
            ),
            'sql',
          ),
        ]),
      ];
      const summary = summaryText(blocks, limit);
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
      expect(Buffer.byteLength(summary)).toBeGreaterThan(limit / 2);
      expect(isBalanced(summary)).toBe(true);
      expect(summary.startsWith('## Immuta plan · prod\n\n<details>')).toBe(true);
      expect(summary).toContain('This summary was cut off');
    },
  );
});

test('a summary without a title is also cut, and the usual limit is 1 MiB', () => {
  const blocks = [Array.from({ length: 400 }, (_, index) => `line ${String(index)}`).join('\n')];
  const summary = summaryText(blocks, 2000);
  expect(summary).toMatch(/^\s*line 0\n/);
  expect(summary).toMatch(/⚠️ \*\*This summary was cut off\..*\*\*\n$/);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(2000);
  expect(summaryText(blocks)).toBe(renderBlocks(blocks));
});
