/** A script longer than `longestScript` lines is cut to `shownLines` of them; the whole is in the written files. */
const longestScript = 16;
const shownLines = 12;

/**
 * A comment's Markdown as a terminal can show it: headings, tables, folded parts and code without their
 * marks; of the folded parts scripts only. Only for what the action writes; it is no Markdown parser.
 */
export function terminalText(markdown: string): string {
  const out: string[] = [];
  const lines = markdown.replace(/<!--[^]*?-->/g, '').split('\n');
  let depth = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const indent = '  '.repeat(depth);
    const border = /^(`{3,})/.exec(line)?.[1];
    if (border !== undefined) {
      const end = lines.indexOf(border, at + 1);
      out.push(...codeLines(lines.slice(at + 1, end)).map((code) => `${indent}│ ${code}`));
      at = end;
    } else if (line.startsWith('|')) {
      const rows = lines.slice(
        at,
        lines.findIndex((next, index) => index > at && !next.startsWith('|')),
      );
      out.push(...tableLines(rows).map((row) => indent + row));
      at += rows.length - 1;
    } else if (line.startsWith('<details') && !lines[at + 1]?.startsWith('<summary>Script')) {
      out.push(`▸ ${inline(lines[at + 1] ?? '')} (folded)`);
      at = lines.indexOf('</details>', at);
    } else if (line.startsWith('<details')) {
      depth += 1;
    } else if (line === '</details>') {
      depth -= 1;
    } else if (line.startsWith('<summary>')) {
      out.push(`${'  '.repeat(depth - 1)}▸ ${inline(line)}`);
    } else {
      out.push(
        ...inline(line.replace(/^#+ /, ''))
          .split('\n')
          .map((part) => indent + part),
      );
    }
  }
  return out
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function codeLines(code: readonly string[]): readonly string[] {
  if (code.length <= longestScript) return code;
  return [...code.slice(0, shownLines), `… ${String(code.length - shownLines)} more lines`];
}

function tableLines(rows: readonly string[]): readonly string[] {
  const cells = rows
    .filter((row) => !/^\|(?: --- \|)+$/.test(row))
    .map((row) => row.slice(2, -2).split(' | ').map(inline));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function inline(line: string): string {
  return line
    .replace(/<br>/g, '\n')
    .replace(/<\/?(?:sub|b|code|summary|details)[^>]*>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '');
}
