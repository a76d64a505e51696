import { fenceFor } from './markdown.ts';
import { visibleText } from './visible.ts';

/**
 * One block of ready Markdown, without a line break at its end: a paragraph, a heading, a list, a table, a code
 * block or a part that unfolds. A report is a list of blocks; the first is its title.
 */
export type Block = string;

/** A bulleted list of ready Markdown items. */
export function list(items: readonly string[]): Block {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Warnings, ready Markdown each, one per line. Not a list: it would run into a list next to it. */
export function warningLines(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [items.map((item) => `⚠️ ${item}`).join('<br>\n')];
}

export function heading(level: 2 | 3 | 4, text: string): Block {
  return `${'#'.repeat(level)} ${text}`;
}

/** A table of ready Markdown cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * A foreign text of several lines as a code block; `language` is ours. The action looks for its markers, which are
 * HTML comments, in the source of a comment: a foreign one is broken visibly.
 */
export function codeBlock(value: string, language = ''): Block {
  const shown = visibleText(value).replace(/\n$/, '').replaceAll('<!--', '<!·--');
  const border = fenceFor(shown);
  return `${border}${language}\n${shown}\n${border}`;
}

/** A part that the reader unfolds. `summary` is ready HTML, since Markdown is not read there. */
export function details(summary: string, body: readonly Block[], open = false): Block {
  return `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${renderBlocks(body)}\n\n</details>`;
}

/** A whole report as Markdown. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.join('\n\n');
}
