import { codeBlock, renderBlock } from './blocks.ts';
import type { Block, Fence, Lines, Table } from './blocks.ts';
import { beginning } from './visible.ts';

/** A block cut in two: what stays, and what goes on in the next part. */
export interface Cut {
  readonly head: Block;
  readonly rest: readonly Block[];
}

/** How many lines from the front fit into `room` characters, line breaks between them counted. */
function fitting(lines: readonly string[], room: number): number {
  let used = -1;
  let fit = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    fit += 1;
  }
  return fit;
}

/** Cuts a code block between lines; where it must take something and no line fits, inside the first line. */
export function cutFence(block: Fence, room: number, force: boolean): Cut | undefined {
  const frame = block.border.length * 2 + block.language.length + 2;
  const fit = fitting(block.lines, room - frame);
  const part = (lines: readonly string[]): Fence => ({ ...block, lines });
  if (fit > 0) return { head: part(block.lines.slice(0, fit)), rest: [part(block.lines.slice(fit))] };
  const [first, ...others] = block.lines;
  if (!force || first === undefined) return undefined;
  const head = beginning(first, Math.max(2, room - frame));
  return { head: part([head]), rest: [part([first.slice(head.length), ...others])] };
}

/**
 * Cuts Markdown between lines. A single line that no part can hold is shown as its source: cut inside,
 * its code spans and tags would be left open.
 */
export function cutLines(block: Lines, room: number, force: boolean): Cut | undefined {
  const fit = fitting(block.lines, room);
  if (fit > 0) {
    const left = block.lines.slice(fit);
    const rest = left.length === 0 ? [] : [{ ...block, lines: left }];
    return { head: { ...block, lines: block.lines.slice(0, fit) }, rest };
  }
  const [first, ...others] = block.lines;
  if (!force || first === undefined) return undefined;
  const source = cutFence(codeBlock(first), room, true);
  if (!source || others.length === 0) return source;
  return { head: source.head, rest: [...source.rest, { ...block, lines: others }] };
}

/** Cuts a table between rows and repeats its head; a row that no part can hold is shown as its source. */
export function cutTable(block: Table, room: number, force: boolean): Cut | undefined {
  const frame = renderBlock({ ...block, rows: [] }).length + 1;
  const rendered = block.rows.map((row) => `| ${row.join(' | ')} |`);
  const fit = fitting(rendered, room - frame);
  const part = (rows: Table['rows']): Table => ({ ...block, rows });
  if (fit > 0) return { head: part(block.rows.slice(0, fit)), rest: [part(block.rows.slice(fit))] };
  const [first, ...others] = rendered;
  if (!force || first === undefined) return undefined;
  const source = cutFence(codeBlock(first), room, true);
  if (!source || others.length === 0) return source;
  return { head: source.head, rest: [...source.rest, part(block.rows.slice(1))] };
}
