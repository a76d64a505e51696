import { YAMLException } from 'js-yaml';
import type { Problem } from './yaml.ts';

const invalid = 'Not valid YAML:';

// Beginnings of js-yaml 5's reasons, what is said instead, and what to do. The reasons themselves can quote the file.
const sentences: readonly (readonly [RegExp, message: string, remedy: string])[] = [
  [/^tab characters/, 'The indentation contains a tab, but YAML allows only spaces.', 'Indent with spaces.'],
  [
    /^nesting exceeded/,
    'The file is nested too deeply.',
    'An integration has at most two levels below `config`.',
  ],
  [
    /^deficient indentation/,
    `${invalid} this line is not indented enough, or a quote or bracket above it is never closed.`,
    'Close the quote or bracket, or indent the line.',
  ],
  [
    /indentation/,
    `${invalid} this line or the one above it is not indented like the lines that it belongs to.`,
    'Indent keys of one level alike.',
  ],
  [/within a/, `${invalid} a quote, \`{\` or \`[\` is opened and never closed.`, 'Close it.'],
  [
    /missed comma|expected the node content/,
    `${invalid} entries in \`{ }\` and \`[ ]\` must be separated by one comma.`,
    'Put references in it in quotes: `"${NAME}"`.',
  ],
  [
    /expected ':'|whitespace character is expected after the key-value|multiline key/,
    `${invalid} expected a key, a colon and a space here.`,
    'Write `key: value`.',
  ],
  [/escape/, `${invalid} unknown escape sequence in double quotes.`, 'Use single quotes.'],
  [
    /tag|anchor|alias|directive|YAML version/i,
    'Not valid YAML, and tags, anchors, aliases and directives are not allowed.',
    'Remove it, or put text that begins with `!`, `&`, `*` or `%` in quotes.',
  ],
  [/(?:)/, 'Not valid YAML.', 'Look at the indentation, quotes and colons here.'],
];

/** A key without its colon, or without the space after it; the parser stops at the colon of the line after it. */
const keyWithoutColon = /^\s*\w[\w-]*(?::\S|[^:\w-][^:]*$|$)/;

/**
 * What is wrong with a text that js-yaml 5 can't parse. Its message quotes the file, so only the reason's kind and the
 * offset are used. Looks at the lines for mistakes that the parser finds only later, or takes for wrong indentation.
 */
export function syntaxProblem(error: unknown, text: string): Problem {
  const { mark, reason } = error instanceof YAMLException ? error : { mark: undefined, reason: '' };
  const at = Math.min(mark?.position ?? 0, text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(lineStart, at);
  const beforeValue = /^\s*[\w-]+:\s+/.exec(line)?.[0];
  if (beforeValue !== undefined && /indentation of a mapping|line break is expected/.test(reason))
    return {
      at: lineStart + beforeValue.length,
      message: `${invalid} this value contains characters with a meaning in YAML, so it needs quotes.`,
      remedy: "Put the whole value in single quotes: `key: 'value'`.",
    };
  if (/indentation of a mapping|multiline key|expected ':'|whitespace character|separator/.test(reason)) {
    const isAtLineEnd = /^\s*?(?:[\r\n]|$)/.test(text.slice(at));
    const before = text.slice(0, isAtLineEnd ? at : lineStart).trimEnd();
    const start = before.lastIndexOf('\n') + 1;
    const lastLine = before.slice(start);
    if (keyWithoutColon.test(lastLine))
      return {
        at: start + lastLine.search(/\S/),
        message: `${invalid} this line lacks a colon, or the space after it.`,
        remedy: 'Write `key: value`, or `key:` above a block of keys.',
      };
  }
  const [, message, remedy] = sentences.find(([pattern]) => pattern.test(reason)) ?? ['', invalid, ''];
  return { at, message, remedy };
}
