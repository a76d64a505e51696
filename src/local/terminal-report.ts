import { renderBlock, type Block } from '../report/blocks.ts';

/** A script longer than `longestScript` lines is cut to `shownLines` of them; the whole script is in the written files. */
const longestScript = 16;
const shownLines = 12;

/**
 * A report as a terminal can show it: headings, tables, folded parts and code without their marks; of the folded parts
 * only scripts are unfolded.
 *
 * @param width columns of the terminal
 */
export function terminalReport(blocks: readonly Block[], width: number): string {
  return blocks
    .filter((block) => block !== '')
    .map((block) => linesOf(block, width).join('\n'))
    .join('\n\n');
}

function linesOf(block: Block, width: number): readonly string[] {
  if (typeof block === 'string') return block.split('\n').flatMap((line) => paragraph(line, width));
  const { open, content } = block;
  // Code is never wrapped: people copy it from here.
  if (open.startsWith('```')) return code(content.map(renderBlock)).map((line) => `│ ${line}`);
  if (open.startsWith('|')) {
    const [head = ''] = open.split('\n');
    return content.flatMap((row) => wrapped(rowText(cellsOf(head), cellsOf(renderBlock(row))), width));
  }
  const summary = /<summary>(.*)<\/summary>/.exec(open)?.[1] ?? '';
  if (!summary.startsWith('Script')) return wrapped(`▸ ${plain(summary)} (folded)`, width);
  const inside = terminalReport(content, width - 2).replace(/^(?=.)/gm, '  ');
  return [...wrapped(`▸ ${plain(summary)}`, width), '', inside];
}

function paragraph(line: string, width: number): readonly string[] {
  const title = plain(line.replace(/^#+ /, ''));
  return [
    ...wrapped(title, width),
    ...(line.startsWith('## ') ? ['═'.repeat(Math.min(title.length, width))] : []),
  ];
}

function code(lines: readonly string[]): readonly string[] {
  if (lines.length <= longestScript) return lines;
  return [...lines.slice(0, shownLines), `… ${String(lines.length - shownLines)} more lines`];
}

function cellsOf(row: string): readonly string[] {
  return row.slice(2, -2).split(' | ').map(plain);
}

/**
 * A row of a table as a list item, one line for each cell that is not empty: columns would be too narrow to read. A check
 * begins with its result.
 */
function rowText([, ...names]: readonly string[], [first = '', ...cells]: readonly string[]): string {
  if (cells.length === 1) return `- ${first}: ${cells[0] ?? ''}`;
  if (names[0] === 'Result') {
    const [result = '', seen = '', remedy = ''] = cells;
    return `- ${result} · ${first} · ${seen}${remedy === '' ? '' : `\n  → ${remedy}`}`;
  }
  const others = cells.flatMap((cell, index) => (cell === '' ? [] : [`  ${names[index] ?? ''}: ${cell}`]));
  return [`- ${first}`, ...others].join('\n');
}

function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapText(line, width));
}

/** Breaks a line at spaces so that each part takes at most `width` characters, unless a word is longer. */
export function wrapText(line: string, width: number): readonly string[] {
  const [, margin = '', text = ''] = /^((?: |- )*)(.*)$/s.exec(line) ?? [];
  const room = Math.max(1, width - margin.length);
  const parts = text.match(new RegExp(`\\S.{0,${String(room - 1)}}(?= |$)|\\S+`, 'gsu')) ?? [''];
  return parts.map((part, index) => (index === 0 ? margin : ' '.repeat(margin.length)) + part.trimEnd());
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A code span, also as the text of a link. */
const codeSpan = /(?<!\\)(?:\[`([^`]*)`\]\([^)]+\)|`([^`]*)`)/;

/** Markdown and HTML within a line, as plain text. */
function plain(line: string): string {
  return line
    .split(codeSpan)
    .map((part: string | undefined, index) => (index % 3 === 0 ? withoutMarks(part ?? '') : (part ?? '')))
    .join('')
    .replace(controlCharacters, '\u{fffd}');
}

/** The text outside code spans. */
function withoutMarks(text: string): string {
  return text
    .replace(/<!--.*?-->/g, '')
    .replace(/<br>(?=.)/g, '\n')
    .replace(/<\/?(?:br|sub|b|code)[^>]*>/g, '')
    .replaceAll('**', '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '');
}

/** Characters that a terminal may obey: all control characters but the line break, and those that turn the writing direction. */
const controlCharacters = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
