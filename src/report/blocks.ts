import { fenceFor } from './markdown.ts';
import { visibleText } from './visible.ts';

/** A part of a report: a paragraph, heading or list as ready Markdown, or a frame. The first block of a report is its title. */
export type Block = string | Frame;

/** A code block, a table or a part that unfolds: lines or blocks between what opens and what closes it. */
export interface Frame {
  readonly open: string;
  readonly content: readonly Block[];
  readonly close: string;
  /** A line break between lines, an empty line between blocks. */
  readonly separator: '\n' | '\n\n';
}

/** A bulleted list of ready Markdown items. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Warnings, ready Markdown each, one per line. Not a list: it would run into a list next to it. */
export function warningLines(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [items.map((item) => `⚠️ ${item}`).join('<br>\n')];
}

export function heading(level: 2 | 3 | 4, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

/** A table of ready Markdown cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Frame {
  const [first = '', second = '', ...content] = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return { open: `${first}\n${second}\n`, content, close: '', separator: '\n' };
}

/**
 * A foreign text of several lines as a code block; `language` is ours. The action looks for its markers, which are
 * HTML comments, in the source of a comment: a foreign one is broken visibly.
 */
export function codeBlock(value: string, language = ''): Frame {
  const shown = visibleText(value).replace(/\n$/, '').replaceAll('<!--', '<!·--');
  const border = fenceFor(shown);
  return {
    open: `${border}${language}\n`,
    content: shown.split('\n'),
    close: `\n${border}`,
    separator: '\n',
  };
}

/** A part that the reader unfolds. `summary` is ready HTML, since Markdown is not read there. */
export function details(summary: string, content: readonly Block[], open = false): Frame {
  return {
    open: `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n`,
    content,
    close: '\n\n</details>',
    separator: '\n\n',
  };
}

export function renderBlock(block: Block): string {
  if (typeof block === 'string') return block;
  return block.open + block.content.map(renderBlock).join(block.separator) + block.close;
}

/** A whole report as Markdown. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('\n\n');
}
