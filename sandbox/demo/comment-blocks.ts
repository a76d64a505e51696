import type { Block } from '../../src/report/blocks.ts';

/** Reads the Markdown of a posted comment back into the blocks that it was made of, for the terminal. */
export function commentBlocks(markdown: string): readonly Block[] {
  return blocksIn(markdown.replace(/<!--[^]*?-->/g, '').split('\n'));
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('```')) {
      const close = /^`+/.exec(line)?.[0] ?? '';
      const end = lines.indexOf(close, at + 1);
      const content = lines.slice(at + 1, end);
      blocks.push({ open: `${line}\n`, content, close: `\n${close}`, separator: '\n' });
      at = end;
    } else if (line.startsWith('<details')) {
      const end = endOfDetails(lines, at);
      const open = `${line}\n${lines[at + 1] ?? ''}\n\n`;
      blocks.push({ open, content: blocksIn(lines.slice(at + 2, end)), close: '', separator: '\n\n' });
      at = end;
    } else if (line.startsWith('|')) {
      const next = lines.findIndex((row, index) => index > at && !row.startsWith('|'));
      const end = next === -1 ? lines.length : next;
      const open = `${line}\n${lines[at + 1] ?? ''}\n`;
      blocks.push({ open, content: lines.slice(at + 2, end), close: '', separator: '\n' });
      at = end - 1;
    } else if (line !== '') {
      const end = lines.indexOf('', at);
      const paragraph = lines.slice(at, end === -1 ? lines.length : end);
      blocks.push(paragraph.join('\n'));
      at += paragraph.length - 1;
    }
  }
  return blocks;
}

function endOfDetails(lines: readonly string[], start: number): number {
  let open = 0;
  for (let at = start; at < lines.length; at += 1) {
    if (lines[at]?.startsWith('<details') === true) open += 1;
    if (lines[at] === '</details>') open -= 1;
    if (open === 0) return at;
  }
  return lines.length;
}
