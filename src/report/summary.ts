import { renderBlocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { splitBlocks } from './split.ts';

/** A step's job summary holds this many bytes of UTF-8; a longer one is dropped as a whole. */
export const summaryLimit = 1024 * 1024;

/** Longest UTF-8 form of one UTF-16 unit, in bytes. */
const bytesPerUnit = 3;

const smallestPart = 1000;

function bytes(value: string): number {
  return Buffer.byteLength(value, 'utf8');
}

/**
 * A report as a job summary of at most `limit` bytes. What does not fit is left out between blocks or
 * lines, with everything closed that was open, and `rest` says where it is.
 */
export function summaryText(
  blocks: readonly Block[],
  limit = summaryLimit,
  rest = 'This summary is cut: the rest is in `plan.json`, `result.json` and the `.sql` files of the output directory.',
): string {
  const whole = renderBlocks(blocks);
  if (bytes(whole) <= limit) return whole;
  const ending = `\n\n⚠️ **${rest}**\n`;
  const room = limit - bytes(ending);
  let units = room;
  for (;;) {
    const [first = ''] = splitBlocks(blocks, {
      limit: Math.max(units, smallestPart),
      partHeading: firstHeading(blocks),
    });
    const over = bytes(first) - room;
    if (over <= 0 || units <= smallestPart) return first + ending;
    units -= Math.max(Math.ceil(over / bytesPerUnit), 1);
  }
}

/** The summary has one part only, so its title is not numbered. */
function firstHeading(blocks: readonly Block[]): () => string {
  const [first] = blocks;
  return () => (first?.kind === 'heading' ? renderBlocks([first]) : '');
}
