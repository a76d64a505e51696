/** A script longer than `longestScript` lines is cut to `shownLines` of them; the whole script is in the written files. */
const longestScript = 16;
const shownLines = 12;

/**
 * A report's Markdown as a terminal can show it: headings, tables, folded parts and code without their marks; of the
 * folded parts only scripts are unfolded. It reads the Markdown that this project's reports are made of, nothing else.
 *
 * @param markdown a comment or summary of the action
 * @param width columns of the terminal
 */
export function terminalReport(markdown: string, width: number): string {
  const out: string[] = [];
  const lines = markdown.replace(/<!--[^]*?-->/g, '').split('\n');
  let depth = 0;
  const print = (text: string, indent = depth): void => {
    const margin = '  '.repeat(indent);
    for (const part of text.split('\n'))
      out.push(...wrapText(part, width - margin.length).map((line) => margin + line));
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const border = /^(`{3,})/.exec(line)?.[1];
    if (border !== undefined) {
      const end = lines.indexOf(border, at + 1);
      // Code is never wrapped: people copy it from here.
      out.push(...codeLines(lines.slice(at + 1, end)).map((code) => `${'  '.repeat(depth)}│ ${code}`));
      at = end;
    } else if (line.startsWith('|')) {
      const end = lines.findIndex((next, index) => index > at && !next.startsWith('|'));
      const [head = [], , ...rows] = lines.slice(at, end === -1 ? lines.length : end).map(cellsOf);
      for (const row of rows) print(rowText(head, row));
      at += rows.length + 1;
    } else if (line.startsWith('<details') && !lines[at + 1]?.startsWith('<summary>Script')) {
      print(`▸ ${inline(lines[at + 1] ?? '')} (folded)`);
      at = endOfDetails(lines, at);
    } else if (line.startsWith('<details')) {
      depth += 1;
    } else if (line === '</details>') {
      depth -= 1;
    } else if (line.startsWith('<summary>')) {
      print(`▸ ${inline(line)}`, depth - 1);
    } else if (line.startsWith('#')) {
      const title = inline(line.replace(/^#+ /, ''));
      print(title);
      if (line.startsWith('## ')) print('═'.repeat(Math.min(title.length, width)));
    } else {
      print(inline(line));
    }
  }
  return out
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where a folded part ends that may contain others. */
function endOfDetails(lines: readonly string[], start: number): number {
  let open = 0;
  for (let at = start; at < lines.length; at += 1) {
    if (lines[at]?.startsWith('<details') === true) open += 1;
    if (lines[at] === '</details>') open -= 1;
    if (open === 0) return at;
  }
  return lines.length;
}

function codeLines(code: readonly string[]): readonly string[] {
  if (code.length <= longestScript) return code;
  return [...code.slice(0, shownLines), `… ${String(code.length - shownLines)} more lines`];
}

function cellsOf(row: string): readonly string[] {
  return row.slice(2, -2).split(' | ').map(inline);
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

/** Breaks a line at spaces so that each part takes at most `width` characters, unless a word is longer. */
export function wrapText(line: string, width: number): readonly string[] {
  const [, margin = '', text = ''] = /^((?: |- )*)(.*)$/s.exec(line) ?? [];
  const room = Math.max(1, width - margin.length);
  const parts = text.match(new RegExp(`\\S.{0,${String(room - 1)}}(?= |$)|\\S+`, 'gsu')) ?? [''];
  return parts.map((part, index) => (index === 0 ? margin : ' '.repeat(margin.length)) + part.trimEnd());
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Markdown and HTML within a line, as plain text. */
function inline(line: string): string {
  return line
    .replace(/<br>(?=.)/g, '\n')
    .replace(/^_(.*)_$/, '$1')
    .replace(/<\/?(?:br|sub|b|code|summary|details)[^>]*>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '')
    .replace(controlCharacters, '\u{fffd}');
}

/** Characters that a terminal may obey: all control characters but the line break, and those that turn the writing direction. */
const controlCharacters = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
