interface Sentence {
  readonly message: string;
  readonly remedy: string;
}

const invalid = 'Not valid YAML:';

// Beginnings of js-yaml 5's reasons, what is said instead, and what to do. The reasons themselves can quote the file.
const sentences: readonly (readonly [RegExp, message: string, remedy: string])[] = [
  [/^tab characters/, 'A tab is in the indentation, where YAML takes spaces only.', 'Indent with spaces.'],
  [
    /^nesting exceeded/,
    'The file is nested too deep.',
    'An integration has two levels below `config` at most.',
  ],
  [
    /^deficient indentation/,
    `${invalid} this line is not indented enough, or a quote or bracket above it is never closed.`,
    'Close the quote or bracket, or indent the line.',
  ],
  [
    /indentation/,
    `${invalid} this line is not indented like the lines that it belongs to.`,
    'Indent keys of one level alike; put a text that contains `: ` or begins with a sign in quotes.',
  ],
  [/within a (single|double) quoted/, `${invalid} a quote is opened and never closed.`, 'Close the quote.'],
  [/within a flow collection/, `${invalid} a \`{\` or \`[\` is opened and never closed.`, 'Close it.'],
  [
    /missed comma|expected the node content/,
    `${invalid} between \`{\` and \`}\`, or \`[\` and \`]\`, put one comma between two entries.`,
    'Put references in quotes there: `"${NAME}"`.',
  ],
  [
    /expected ':'|whitespace character is expected after the key-value|multiline key/,
    `${invalid} a key, a colon and a space are expected here.`,
    'Write `key: value`.',
  ],
  [/escape/, `${invalid} an unknown escape in double quotes.`, 'Use single quotes.'],
  [/tag/i, 'Not valid YAML, and tags (`!name`) are not allowed.', 'Remove the tag.'],
  [/anchor|alias/, 'Not valid YAML, and anchors and aliases are not allowed.', 'Write the value out.'],
  [/directive|YAML version/, 'Directives (`%YAML`, `%TAG`) are not allowed.', 'Remove the line.'],
  [/(?:)/, 'Not valid YAML.', 'Look at the indentation, quotes and colons here.'],
];

/** Our own words for a reason of js-yaml 5; one that is not known gets a general sentence. */
export function syntaxSentence(reason: string): Sentence {
  const [, message, remedy] = sentences.find(([pattern]) => pattern.test(reason)) ?? ['', invalid, ''];
  return { message, remedy };
}
