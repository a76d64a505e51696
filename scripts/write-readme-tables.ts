/**
 * Writes the tables of inputs and outputs in README.md from action.yml, between their markers.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readAction } from './docs/action.ts';
import type { Action } from './docs/action.ts';

const target = fileURLToPath(new URL('../README.md', import.meta.url));

/** README.md with current tables, formatted. Throws if a marker is missing. */
export async function readmeText(readme: string, action: Action): Promise<string> {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `\`${name}\``,
    (input.default ?? '').split('\n').map(codeOrNothing).join('<br>'),
    cell(input.description),
  ]);
  const outputs = Object.entries(action.outputs).map(([name, output]) => [
    `\`${name}\``,
    cell(output.description),
  ]);
  const tables = {
    inputs: table(['Input', 'Default', 'Meaning'], inputs),
    outputs: table(['Output', 'Meaning'], outputs),
  };
  let text = readme;
  for (const [name, content] of Object.entries(tables)) text = replaceBetween(text, name, content);
  return format(text, { ...(await resolveConfig(target)), filepath: target });
}

function replaceBetween(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: written from action.yml -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`README.md has no place for the table of ${name}: ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function codeOrNothing(value: string): string {
  return value === '' ? '' : `\`${value}\``;
}

/** A description as the text of a cell; the pages that it names become links. */
function cell(text: string): string {
  const linked = text.replace(/docs\/[\w-]+\.md/g, '[$&]($&)');
  return linked.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
}

if (import.meta.main) {
  await writeFile(target, await readmeText(await readFile(target, 'utf8'), await readAction()));
}
