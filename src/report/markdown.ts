import { mustStayWhole, shortened, visibleLine } from './visible.ts';

/**
 * Makes foreign text safe for GitHub's Markdown. GitHub looks for mentions, issue references, commit
 * ids and emoji codes in the text of the rendered page, after entities were resolved: an entity does
 * not stop a mention. Two things do: a code element, and a tag between the characters. So foreign
 * values are shown as code wherever they can, and in running text an empty HTML comment, which GitHub
 * drops after it has split the text, keeps GitHub from linking anything.
 */
const gap = '<!-- -->';

/** Longest foreign value inside a line, in UTF-16 units; more of it is in plan.json and result.json. */
const longestValue = 1000;
const longestSentence = 3000;

/** Hexadecimal runs this long and longer may be commit ids. */
const shortestCommit = 7;

const special = /:\/\/|www\.|ghsa-|[a-z]-(?=\d)|[0-9a-f]{7,}|:(?=[\w+-]+:)|[@#$\\|`<>&*_[\]{}~!^=]/gi;

const replacements: Readonly<Record<string, string>> = {
  '@': `@${gap}`,
  '#': `\\#${gap}`,
  // An entity for a parser that knows $formulas$, the gap for one that looks at the rendered text.
  $: `&#36;${gap}`,
  '\\': '&#92;',
  '|': '&#124;',
  '`': '&#96;',
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  ':': `:${gap}`,
  '://': `:${gap}//`,
};

function replaceSpecial(found: string): string {
  const replacement = replacements[found];
  if (replacement !== undefined) return replacement;
  if (found.length >= shortestCommit) return found.match(/.{1,6}/g)?.join(gap) ?? '';
  if (/^www\.$/i.test(found)) return `${found.slice(0, 3)}${gap}.`;
  if (found.endsWith('-')) return `${found}${gap}`;
  return `\\${found}`;
}

/** What `text` does to a value that is neither cut nor has unseen characters. */
export function escapedInText(shown: string): string {
  return shown
    .replace(special, replaceSpecial)
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+])/, '$1\\$2');
}

/**
 * Foreign text for a line of running text or a table cell: it shows as it is and means nothing.
 * Runs of spaces become one, and a very long value is cut with a count of what is missing.
 */
export function text(value: string): string {
  return escapedInText(shortened(visibleLine(value), longestSentence).replace(/ +/g, ' ').trim());
}

/** A sentence of ours, in which `names` between backticks are shown as code; the rest is as safe as `text`. */
export function sentence(value: string): string {
  const shown = shortened(visibleLine(value), longestSentence).replace(/ +/g, ' ').trim();
  if (mustStayWhole(value)) return escapedInText(shown);
  return shown
    .split(/`([^`]+)`/)
    .map((piece, index) => (index % 2 === 1 ? code(piece) : escapedInText(piece)))
    .join('');
}

/**
 * A foreign value as inline code, in running text and in table cells alike. Values that a backtick
 * span can't contain in every place (backticks, pipes, backslashes, spaces at an end), and those that could
 * look like a marker of ours in the source (`<`), go into a `code` tag.
 */
export function code(value: string): string {
  const shown = shortened(visibleLine(value), longestValue);
  if (shown === '') return '`(empty)`';
  if (/^[^`|\\< ](?:[^`|\\<]*[^`|\\< ])?$/.test(shown)) return `\`${shown}\``;
  return `<code>${escapedInText(shown)}</code>`;
}

/** A foreign value as code inside an HTML line, such as a summary, where Markdown is not read. */
export function htmlCode(value: string): string {
  const shown = shortened(visibleLine(value), longestValue);
  return `<code>${escapedForHtml(shown)}</code>`;
}

/** What `htmlCode` does to such a value. */
export function escapedForHtml(shown: string): string {
  return shown.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** What opens and closes a code block that contains `value`: longer than any run of backticks in it. */
export function fenceFor(value: string): string {
  const longest = (value.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  return '`'.repeat(Math.max(3, longest + 1));
}

/** A link of ours; the address comes from GitHub's own environment, and anything but an http(s) one is shown without a link. */
export function link(label: string, address: string): string {
  if (!/^https?:\/\/[\w.:/@%?=&~+#-]+$/.test(address)) return text(label);
  return `[${text(label)}](${address})`;
}

/** `1 script`, `2 scripts`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
