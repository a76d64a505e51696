import type { PackedPlan } from '../plan/reviewed-plan.ts';
import { renderBlock, renderBlocks } from './blocks.ts';
import type { Block, Details } from './blocks.ts';
import { cutFence, cutLines, cutTable } from './cut.ts';
import type { Cut } from './cut.ts';
import { mustStayWhole } from './visible.ts';

/** Most characters of a comment; GitHub answers 422 to more. We count UTF-16 units, of which there are never fewer. */
export const commentLimit = 65_536;

/** What one part may hold by default: the rest of the comment is for the marker in front. */
export const partLimit = 60_000;

export interface SplitOptions {
  /** Most UTF-16 units in one part, at least 1,000. */
  readonly limit?: number;
  /** First line of a part, in place of the report's title; asked only if there are several. */
  readonly partHeading?: (part: number, parts: number) => string;
}

const between = '\n\n'.length;
const continued = ' (continued)';

function size(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + renderBlock(block).length + between, -between);
}

interface Taken {
  readonly taken: readonly Block[];
  readonly rest: readonly Block[];
}

/** How much room there is now, in a part that holds nothing yet, and whether something must be taken. */
interface Room {
  readonly now: number;
  readonly fresh: number;
  readonly force: boolean;
}

function cutDetails(block: Details, room: Room): Cut | undefined {
  const summary = block.summary.endsWith(continued) ? block.summary : block.summary + continued;
  const frame = renderBlock({ ...block, summary, body: [] }).length + between;
  const inner = { now: room.now - frame, fresh: room.fresh - frame, force: room.force };
  const { taken, rest } = take(block.body, inner);
  if (taken.length === 0) return undefined;
  return { head: { ...block, body: taken }, rest: [{ ...block, summary, body: rest }] };
}

function cut(block: Block, room: Room): Cut | undefined {
  switch (block.kind) {
    case 'lines':
      return cutLines(block, room.now, room.force);
    case 'heading':
      return cutLines({ kind: 'lines', lines: [renderBlock(block)] }, room.now, room.force);
    case 'table':
      return cutTable(block, room.now, room.force);
    case 'fence':
      return cutFence(block, room.now, room.force);
    case 'details':
      return cutDetails(block, room);
  }
}

/** The next block with the headings before it, which it is not parted from. */
function nextUnit(blocks: readonly Block[], from: number): readonly Block[] {
  let end = from;
  while (blocks[end]?.kind === 'heading' && end + 1 < blocks.length) end += 1;
  return blocks.slice(from, end + 1);
}

/** Cuts a unit that no part can hold whole; undefined where nothing of it should begin here. */
function cutUnit(unit: readonly Block[], room: Room): Taken | undefined {
  const headings = unit.slice(0, -1);
  const [last] = unit.slice(-1);
  if (last === undefined) return undefined;
  const used = headings.length > 0 ? size(headings) + between : 0;
  if (used > room.now / 2) {
    const [first, ...others] = unit;
    const result = first && cut(first, room);
    return result && { taken: [result.head], rest: [...result.rest, ...others] };
  }
  const result = cut(last, { now: room.now - used, fresh: room.fresh - used, force: room.force });
  return result && { taken: [...headings, result.head], rest: result.rest };
}

/** Takes as many blocks from the front as fit; a block that some part can hold whole is never cut. */
function take(blocks: readonly Block[], room: Room): Taken {
  const taken: Block[] = [];
  let used = 0;
  for (let at = 0; at < blocks.length;) {
    const unit = nextUnit(blocks, at);
    const left = room.now - used - (taken.length > 0 ? between : 0);
    const needed = size(unit);
    if (needed <= left) {
      taken.push(...unit);
      used = room.now - left + needed;
      at += unit.length;
      continue;
    }
    const force = room.force && taken.length === 0;
    const worthwhile = needed > room.fresh && left > room.fresh / 4;
    const result = force || worthwhile ? cutUnit(unit, { now: left, fresh: room.fresh, force }) : undefined;
    const rest = blocks.slice(at + (result ? unit.length : 0));
    return { taken: [...taken, ...(result?.taken ?? [])], rest: [...(result?.rest ?? []), ...rest] };
  }
  return { taken, rest: [] };
}

/**
 * Splits a report into comment bodies. Nothing is lost: what does not fit goes on in the next part,
 * cut between blocks where it can be, else between lines (a code block and what unfolds around it
 * are closed and opened again), and a line longer than a part is cut between characters. A report with a secret stays
 * whole: the guard refuses all of it.
 */
export function splitBlocks(blocks: readonly Block[], options: SplitOptions = {}): string[] {
  const limit = options.limit ?? partLimit;
  if (limit < 1000) throw new RangeError('A part of a report holds at least 1,000 characters.');
  const whole = renderBlocks(blocks);
  if (whole.length <= limit || mustStayWhole(whole)) return [whole];

  const [first, ...others] = blocks;
  const title = first?.kind === 'heading' ? first : undefined;
  const numbered = (part: number, parts: number): string => {
    const number = `part ${String(part)} of ${String(parts)}`;
    return title ? `${renderBlock(title)} · ${number}` : `_${number}_`;
  };
  const partHeading = options.partHeading ?? numbered;
  const room = limit - partHeading(9999, 9999).length - between;

  const parts: (readonly Block[])[] = [];
  let rest: readonly Block[] = title ? others : blocks;
  while (rest.length > 0) {
    const result = take(rest, { now: room, fresh: room, force: true });
    parts.push(result.taken);
    rest = result.rest;
  }
  return parts.map((part, index) => `${partHeading(index + 1, parts.length)}\n\n${renderBlocks(part)}`);
}

/** A step's job summary holds this many bytes of UTF-8; GitHub drops a longer one as a whole. */
export const summaryLimit = 1024 * 1024;

/** Longest UTF-8 form of one UTF-16 unit, in bytes. */
const bytesPerUnit = 3;

const smallestPart = 1000;

/**
 * A report as a job summary of at most `limit` bytes. What does not fit is left out between blocks or
 * lines, everything open is closed, and `rest` says where the rest is.
 */
export function summaryText(
  blocks: readonly Block[],
  limit = summaryLimit,
  rest = 'This summary is cut: the rest is in `plan.json`, `result.json` and the `.sql` files of the output directory.',
): string {
  const whole = renderBlocks(blocks);
  if (Buffer.byteLength(whole) <= limit) return whole;
  const ending = `\n\n⚠️ **${rest}**\n`;
  const room = limit - Buffer.byteLength(ending);
  const [title] = blocks;
  const partHeading = (): string => (title?.kind === 'heading' ? renderBlock(title) : '');
  for (let units = room; ;) {
    const [first = ''] = splitBlocks(blocks, { limit: Math.max(units, smallestPart), partHeading });
    const over = Buffer.byteLength(first) - room;
    if (over <= 0 || units <= smallestPart) return first + ending;
    units -= Math.max(Math.ceil(over / bytesPerUnit), 1);
  }
}

/**
 * Puts the signed plan, which nobody sees, into a report's parts: its head at the end of the first one, its
 * pieces at the end of the last one while there is room, then in further ones. `limit` is the most UTF-16
 * units in one part; the first part must leave `headLength` of them.
 */
export function withSignedPlan(parts: readonly string[], signed: PackedPlan, limit: number): string[] {
  const [first = '', ...others] = parts;
  const result = [first, ...others];
  for (const piece of signed.pieces) {
    const last = result.at(-1) ?? '';
    const room = limit - (result.length === 1 ? signed.headLength : 0);
    if (last.length + between + piece.length <= room) result[result.length - 1] = `${last}\n\n${piece}`;
    else result.push(`Only for the action: the signed plan continues here.\n\n${piece}`);
  }
  result[0] = `${result[0] ?? ''}\n\n${signed.head(result.length)}`;
  return result;
}
