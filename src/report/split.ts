import type { PackedPlan } from '../plan/reviewed-plan.ts';
import { codeBlock, renderBlock, renderBlocks, type Block, type Frame } from './blocks.ts';
import { beginning, mustStayWhole } from './visible.ts';

/** GitHub answers 422 to a comment of more characters. We count bytes of UTF-8, of which there are never fewer. */
export const commentLimit = 65_536;

/** Bytes of one part by default: the rest of the comment is for the marker in front. */
export const partLimit = 60_000;

/** A step's job summary takes this many bytes; GitHub drops a longer one. Source: GitHub's documentation. */
export const summaryLimit = 1024 * 1024;

/** Size of a text in bytes of UTF-8. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** Blocks without anything around them. */
function body(content: readonly Block[]): Frame {
  return { open: '', content, close: '', separator: '\n\n' };
}

/** A paragraph as a frame of its lines. */
function frameOf(block: Block): Frame {
  return typeof block === 'string'
    ? { open: '', content: block.split('\n'), close: '', separator: '\n' }
    : block;
}

function isHeading(block: Block): boolean {
  return typeof block === 'string' && block.startsWith('#');
}

/**
 * What fits into `room` bytes, and the rest, each closed and opened again. A block that `whole` bytes can contain
 * is not cut, none is started in the last quarter of them, and a heading stays with what follows it.
 */
function cut(frame: Frame, room: number, whole: number): readonly [Frame, Frame] {
  const { content, separator } = frame;
  const parts = (taken: readonly Block[], rest: readonly Block[]): readonly [Frame, Frame] => {
    const open = frame.open.replace(/(?: \(continued\))?<\/summary>/, ' (continued)</summary>');
    return [
      { ...frame, content: taken },
      { ...frame, open, content: rest },
    ];
  };
  const inside = room - bytes(frame.open + frame.close);
  /** Of all blocks up to this one, and of those that may be the last ones. */
  let used = 0;
  let [end, usedAtEnd] = [0, 0];
  for (const [index, block] of content.entries()) {
    const needed = used + bytes(renderBlock(block));
    if (needed <= inside) {
      used = needed + separator.length;
      if (!isHeading(block)) [end, usedAtEnd] = [index + 1, used];
      continue;
    }
    const staysWhole = needed - usedAtEnd <= whole || inside - usedAtEnd <= whole / 4;
    const [head, rest] =
      separator === '\n' || (end > 0 && staysWhole) ? [] : cut(frameOf(block), inside - used, 0);
    if (head === undefined || rest === undefined || head.content.length === 0)
      return parts(content.slice(0, end), content.slice(end));
    return parts([...content.slice(0, index), head], [rest, ...content.slice(index + 1)]);
  }
  return parts(content, []);
}

/** The block without lines over `longest` bytes: such a line is cut if it is code; other blocks are shown as their source. */
function withoutLongLines(block: Block, longest: number): Block {
  const frame = frameOf(block);
  if (frame.separator === '\n\n')
    return { ...frame, content: frame.content.map((each) => withoutLongLines(each, longest)) };
  if ([frame.open, ...frame.content].every((line) => bytes(renderBlock(line)) <= longest)) return block;
  const code = frame.open.startsWith('```') ? frame : codeBlock(renderBlock(block));
  const content = code.content.map(renderBlock);
  return {
    ...code,
    content: content.flatMap((line) => (bytes(line) <= longest ? [line] : cutLine(line, longest / 3))),
  };
}

function cutLine(line: string, length: number): readonly string[] {
  if (line.length <= length) return [line];
  const head = beginning(line, length);
  return [head, ...cutLine(line.slice(head.length), length)];
}

/** The parts of a report, without headings. */
function partsOf(blocks: readonly Block[], room: number): readonly string[] {
  const parts: string[] = [];
  let rest = body(blocks.map((block) => withoutLongLines(block, Math.floor(room / 2))));
  while (rest.content.length > 0) {
    const [part, others] = cut(rest, room, room);
    // Something must be taken, even if it does not fit.
    if (part.content.length === 0) return [...parts, renderBlock(rest)];
    parts.push(renderBlock(part));
    rest = others;
  }
  return parts;
}

/**
 * Splits a report into comment bodies. Nothing is lost: what does not fit goes on in the next part, between blocks if
 * possible, else between lines; a code block, a table and what unfolds are closed and opened again. A report with a
 * secret stays whole: the guard refuses all of it.
 *
 * @param limit most bytes of a part
 */
export function splitBlocks(blocks: readonly Block[], limit = partLimit): readonly string[] {
  const whole = renderBlocks(blocks);
  if (bytes(whole) <= limit || mustStayWhole(whole)) return [whole];
  const [title, others] = titleAndBody(blocks);
  const partHeading = (part: number, parts: number): string => {
    const number = `part ${String(part)} of ${String(parts)}`;
    return title === '' ? `_${number}_` : `${title} · ${number}`;
  };
  const parts = partsOf(others, limit - bytes(partHeading(9999, 9999)) - 2);
  return parts.map((part, index) => `${partHeading(index + 1, parts.length)}\n\n${part}`);
}

function titleAndBody(blocks: readonly Block[]): readonly [string, readonly Block[]] {
  const [first = '', ...others] = blocks;
  return isHeading(first) ? [renderBlock(first), others] : ['', blocks];
}

const cutOff =
  '\n\n⚠️ **This summary was cut off. The rest is in `plan.json`, `result.json` and the `.sql` files of the output directory.**\n';

/** A report as a job summary of at most `limit` bytes. What does not fit is left out, between blocks or lines. */
export function summaryText(blocks: readonly Block[], limit = summaryLimit): string {
  const whole = renderBlocks(blocks);
  if (bytes(whole) <= limit || mustStayWhole(whole)) return whole;
  const [title, others] = titleAndBody(blocks);
  const [first = ''] = partsOf(others, limit - bytes(`${title}\n\n${cutOff}`));
  return `${title}\n\n${first}${cutOff}`;
}

/**
 * Puts the signed plan, which nobody sees, into a report's parts: its head at the end of the first one, its
 * fragments at the end of the last one while there is room, then in further ones. `limit` is the most bytes of one
 * part; the first part must leave `headLength` of them.
 */
export function withSignedPlan(parts: readonly string[], signed: PackedPlan, limit: number): string[] {
  const result = [...parts];
  for (const fragment of signed.fragments) {
    const last = result.at(-1) ?? '';
    const room = limit - (result.length === 1 ? signed.headLength : 0);
    if (bytes(last) + 2 + fragment.length <= room) result[result.length - 1] = `${last}\n\n${fragment}`;
    else result.push(`Only for the action: the signed plan continues here.\n\n${fragment}`);
  }
  result[0] = `${result[0] ?? ''}\n\n${signed.head(result.length)}`;
  return result;
}
