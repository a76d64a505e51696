import { fenceFor } from './markdown.ts';
import { visibleText } from './visible.ts';

/** Lines of ready Markdown that belong together: a paragraph, a list. */
export interface Lines {
  readonly kind: 'lines';
  readonly lines: readonly string[];
}

/** A heading; it stays with the block that follows it. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  /** Ready Markdown. */
  readonly text: string;
}

/** A table of ready Markdown cells; its head is repeated where it is cut. */
export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A code block; the lines are shown text, ready to be written between the borders. */
export interface Fence {
  readonly kind: 'fence';
  readonly language: string;
  readonly border: string;
  readonly lines: readonly string[];
}

/** A part that the reader unfolds. `summary` is ready HTML, since Markdown is not read there. */
export interface Details {
  readonly kind: 'details';
  readonly summary: string;
  readonly open: boolean;
  readonly body: readonly Block[];
}

/** A piece of a report. A report is a list of these; the first is its title. */
export type Block = Lines | Heading | Table | Fence | Details;

/** Lines that belong together, as ready Markdown. */
export function lines(...content: readonly string[]): Lines {
  return { kind: 'lines', lines: content };
}

/** A bulleted list of ready Markdown items. */
export function list(items: readonly string[]): Lines {
  return { kind: 'lines', lines: items.map((item) => `- ${item}`) };
}

/** Warnings, ready Markdown each, a line each. Not a list: it would run into a list next to it. */
export function warningLines(items: readonly string[]): readonly Lines[] {
  if (items.length === 0) return [];
  return [
    {
      kind: 'lines',
      lines: items.map((item, index) => `⚠️ ${item}${index < items.length - 1 ? '<br>' : ''}`),
    },
  ];
}

export function heading(level: 2 | 3 | 4, text: string): Heading {
  return { kind: 'heading', level, text };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { kind: 'table', head, rows };
}

/**
 * A foreign text of several lines as a code block; `language` is ours. Markers of ours are HTML comments,
 * which are looked for in the source of a comment: a foreign one is broken visibly.
 */
export function codeBlock(value: string, language = ''): Fence {
  const shown = visibleText(value).replace(/\n$/, '').replaceAll('<!--', '<!·--');
  return { kind: 'fence', language, border: fenceFor(shown), lines: shown.split('\n') };
}

export function details(summary: string, body: readonly Block[], open = false): Details {
  return { kind: 'details', summary, open, body };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** One block as Markdown, without a line break at its end. */
export function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'lines':
      return block.lines.join('\n');
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
    case 'fence':
      return [`${block.border}${block.language}`, ...block.lines, block.border].join('\n');
    case 'details': {
      const tag = block.open ? '<details open>' : '<details>';
      return `${tag}\n<summary>${block.summary}</summary>\n\n${renderBlocks(block.body)}\n\n</details>`;
    }
  }
}

/** A whole report as Markdown. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('\n\n');
}
