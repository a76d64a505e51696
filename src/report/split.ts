import type { PackedPlan } from '../plan/reviewed-plan.ts';
import { codeBlock, renderBlocks, type Block } from './blocks.ts';
import { beginning, mustStayWhole } from './visible.ts';

/** Most characters of a comment; GitHub answers 422 to more. We count UTF-16 units, of which there are never fewer. */
export const commentLimit = 65_536;

/** Size of one part by default: the rest of the comment is for the marker in front. */
export const partLimit = 60_000;

/** Something that is closed at the end of a part and opened again in the next one: a code block, a table, `<details>`. */
interface Frame {
  readonly kind: 'code' | 'table' | 'details';
  readonly open: string;
  readonly close: string;
}

/** One or more lines that are never separated. */
interface Token {
  readonly text: string;
  /** What they are in, the innermost last. */
  readonly frames: readonly Frame[];
  /** Belongs to what follows: a heading, or the beginning of a frame. */
  readonly isBeginning: boolean;
  /** Whether a block of the report begins here. */
  readonly startsBlock: boolean;
}

/** Reads what `blocks.ts` made. Foreign text begins with none of these marks outside of a code block. */
function readTokens(markdown: string, limit: number, size: (text: string) => number): Token[] {
  /** A part must have room for a line and for what is open around it. */
  const isTooLong = (line: string): boolean => size(line) > limit / 2;
  const tokens: Token[] = [];
  const frames: Frame[] = [];
  /** A blank line belongs to the line after it. */
  let blank = '';
  const add = (text: string, isBeginning = false): void => {
    const startsBlock = frames.length === 0 && (blank !== '' || tokens.length === 0);
    tokens.push({ text: blank + text, frames: [...frames], isBeginning, startsBlock });
    blank = '';
  };
  const begin = (text: string, frame: Frame): void => {
    add(text, true);
    frames.push(frame);
  };
  const lines = markdown.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const inner = frames.at(-1);
    if (inner?.kind === 'code') {
      for (const fragment of isTooLong(line) ? cutLine(line, Math.floor(limit / 6)) : [line]) add(fragment);
      if (inner.close === `\n${line}`) frames.pop();
      continue;
    }
    const isRow = line.startsWith('|');
    if (inner?.kind === 'table' && !isRow) frames.pop();
    if (line === '') {
      blank = '\n';
    } else if (line.startsWith('```')) {
      begin(line, { kind: 'code', open: line, close: `\n${/^`+/.exec(line)?.[0] ?? ''}` });
    } else if (isTooLong(line)) {
      // Cut inside, its code spans and tags would be left open: it is shown as its source.
      const source = codeBlock(line).split('\n');
      lines.unshift(
        ...(isRow && inner !== undefined ? ['', ...source, '', ...inner.open.split('\n')] : source),
      );
    } else if (isRow && inner?.kind !== 'table') {
      const open = `${line}\n${lines.shift() ?? ''}`;
      begin(open, { kind: 'table', open, close: '' });
    } else if (line.startsWith('<details')) {
      const summary = lines.shift() ?? '';
      const continued = summary.replace(/(?: \(continued\))?<\/summary>$/, ' (continued)</summary>');
      begin(`${line}\n${summary}`, {
        kind: 'details',
        open: `${line}\n${continued}\n`,
        close: '\n\n</details>',
      });
    } else {
      add(line, line.startsWith('#'));
      if (line === '</details>') frames.pop();
    }
  }
  return tokens;
}

function cutLine(line: string, length: number): readonly string[] {
  if (line.length <= length) return [line];
  const head = beginning(line, length);
  return [head, ...cutLine(line.slice(head.length), length)];
}

/** Closes what the next token is in. */
function closing(next: Token | undefined): string {
  const closes = next?.frames.map(({ close }) => close) ?? [];
  return closes.reverse().join('');
}

/**
 * How many tokens go into a part of so much room: as many as fit, but a block that a part can contain whole is not
 * cut, and none is started in the last quarter of a part.
 */
function tokensThatFit(tokens: readonly Token[], room: number, size: (text: string) => number): number {
  const places: { readonly count: number; readonly used: number; readonly betweenBlocks: boolean }[] = [];
  let used = -1;
  for (const [index, { text, isBeginning }] of tokens.entries()) {
    const next = tokens[index + 1];
    used += size(text) + 1;
    if (used + size(closing(next)) > room) break;
    if (next === undefined) return tokens.length;
    if (!isBeginning) places.push({ count: index + 1, used, betweenBlocks: next.startsBlock });
  }
  const last = places.at(-1);
  // Something must be taken, even if it does not fit.
  if (last === undefined) return tokens.findIndex(({ isBeginning }) => !isBeginning) + 1 || tokens.length;
  const before = places.findLast(({ betweenBlocks }) => betweenBlocks);
  if (before === undefined || before === last) return last.count;
  const end = tokens.findIndex(
    ({ startsBlock }, index) => index > last.count && startsBlock && !tokens[index - 1]?.isBeginning,
  );
  const block = tokens.slice(before.count, end === -1 ? undefined : end).map(({ text }) => text);
  const blockFits = size(block.join('\n').trimStart()) <= room;
  return blockFits || room - before.used - 2 <= room / 4 ? before.count : last.count;
}

/** The tokens of the next part, below what was open at the end of the one before. */
function continued([first, ...others]: readonly Token[]): readonly Token[] {
  if (first === undefined) return [];
  const { frames } = first;
  const opening = { text: frames.map(({ open }) => open).join('\n'), frames: [], isBeginning: true };
  return [
    ...(frames.length === 0 ? [] : [{ ...opening, startsBlock: true }]),
    { ...first, text: first.text.replace(/^\n/, '') },
    ...others,
  ];
}

/** The parts of a report, without headings. */
function partsOf(
  blocks: readonly Block[],
  limit: number,
  room: number,
  size: (text: string) => number,
): readonly string[] {
  const parts: string[] = [];
  let rest: readonly Token[] = readTokens(renderBlocks(blocks), limit, size);
  while (rest.length > 0) {
    const count = tokensThatFit(rest, room, size);
    const taken = rest.slice(0, count).map(({ text }) => text);
    parts.push(taken.join('\n') + closing(rest[count]));
    rest = continued(rest.slice(count));
  }
  return parts;
}

/**
 * Splits a report into comment bodies. Nothing is lost: what does not fit goes on in the next part, between blocks if
 * possible, else between lines; a code block, a table and what unfolds are closed and opened again. A report with a
 * secret stays whole: the guard refuses all of it.
 *
 * @param limit most UTF-16 units of a part
 */
export function splitBlocks(blocks: readonly Block[], limit = partLimit): readonly string[] {
  const whole = renderBlocks(blocks);
  if (whole.length <= limit || mustStayWhole(whole)) return [whole];
  const [title, body] = titleAndBody(blocks);
  const partHeading = (part: number, parts: number): string => {
    const number = `part ${String(part)} of ${String(parts)}`;
    return title === '' ? `_${number}_` : `${title} · ${number}`;
  };
  const room = limit - partHeading(9999, 9999).length - 2;
  const parts = partsOf(body, limit, room, (text) => text.length);
  return parts.map((part, index) => `${partHeading(index + 1, parts.length)}\n\n${part}`);
}

function titleAndBody([first = '', ...others]: readonly Block[]): readonly [string, readonly Block[]] {
  return first.startsWith('#') ? [first, others] : ['', [first, ...others]];
}

/** Size of a text in bytes of UTF-8. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** A step's job summary takes this many bytes of UTF-8; GitHub drops a longer one. Source: GitHub's documentation. */
export const summaryLimit = 1024 * 1024;

/**
 * A report as a job summary of at most `limit` bytes. What does not fit is left out between blocks or
 * lines, everything open is closed, and `rest` says where the rest is.
 */
export function summaryText(
  blocks: readonly Block[],
  limit = summaryLimit,
  rest = 'This summary was cut off. The rest is in `plan.json`, `result.json` and the `.sql` files of the output directory.',
): string {
  const whole = renderBlocks(blocks);
  if (bytes(whole) <= limit) return whole;
  const ending = `\n\n⚠️ **${rest}**\n`;
  const [title, body] = titleAndBody(blocks);
  const room = limit - bytes(`${title}\n\n${ending}`);
  const [first = ''] = partsOf(body, limit, room, bytes);
  return `${title}\n\n${first}${ending}`;
}

/**
 * Puts the signed plan, which nobody sees, into a report's parts: its head at the end of the first one, its
 * fragments at the end of the last one while there is room, then in further ones. `limit` is the most UTF-16
 * units in one part; the first part must leave `headLength` of them.
 */
export function withSignedPlan(parts: readonly string[], signed: PackedPlan, limit: number): string[] {
  const result = parts.length === 0 ? [''] : [...parts];
  for (const fragment of signed.fragments) {
    const last = result.at(-1) ?? '';
    const room = limit - (result.length === 1 ? signed.headLength : 0);
    if (last.length + 2 + fragment.length <= room) result[result.length - 1] = `${last}\n\n${fragment}`;
    else result.push(`Only for the action: the signed plan continues here.\n\n${fragment}`);
  }
  result[0] = `${result[0] ?? ''}\n\n${signed.head(result.length)}`;
  return result;
}
