interface Sentence {
  readonly message: string;
  readonly remedy?: string;
}

// Beginnings of js-yaml 5's reasons, and what is said instead. The reasons themselves can quote the file.
const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [
    /^tab characters/,
    {
      message: 'A tab stands in the indentation, where YAML takes blanks only.',
      remedy: 'Indent with blanks.',
    },
  ],
  [
    /^nesting exceeded/,
    {
      message: 'The file is nested too deep.',
      remedy: 'An integration has two levels below `config` at most.',
    },
  ],
  [
    /^deficient indentation/,
    {
      message:
        'Not valid YAML: this line is not indented enough, or a quote or bracket above it is never closed.',
      remedy: 'Close the quote or bracket, or indent the line.',
    },
  ],
  [
    /indentation/,
    {
      message: 'Not valid YAML: this line is not indented like the lines that it belongs to.',
      remedy: 'Indent keys of one level alike; put a text that holds `: ` or begins with a sign in quotes.',
    },
  ],
  [
    /non-printable|control character|valid JSON character/,
    { message: 'The file holds a control character.', remedy: 'Remove it, or save the file as UTF-8 text.' },
  ],
  [
    /end of the stream within a (single|double) quoted/,
    { message: 'Not valid YAML: a quote is opened and never closed.', remedy: 'Close the quote.' },
  ],
  [
    /end of the document within a (single|double) quoted/,
    { message: 'Not valid YAML: a quote is opened and never closed.', remedy: 'Close the quote.' },
  ],
  [
    /within a flow collection/,
    { message: 'Not valid YAML: a `{` or `[` is opened and never closed.', remedy: 'Close it.' },
  ],
  [
    /missed comma|expected the node content/,
    {
      message: 'Not valid YAML: between `{` and `}`, or `[` and `]`, entries are parted by one comma each.',
      remedy: 'Put references in quotes there: `"${NAME}"`.',
    },
  ],
  [
    /expected ':'|whitespace character is expected after the key-value|multiline key/,
    {
      message: 'Not valid YAML: a key, a colon and a blank are expected here.',
      remedy: 'Write `key: value`.',
    },
  ],
  [
    /escape/,
    { message: 'Not valid YAML: an unknown escape in double quotes.', remedy: 'Use single quotes.' },
  ],
  [/tag/i, { message: 'Not valid YAML, and tags (`!name`) are not allowed.', remedy: 'Remove the tag.' }],
  [
    /anchor|alias/,
    { message: 'Not valid YAML, and anchors and aliases are not allowed.', remedy: 'Write the value out.' },
  ],
  [
    /directive|YAML version/,
    { message: 'Directives (`%YAML`, `%TAG`) are not allowed.', remedy: 'Remove the line.' },
  ],
];

/** Our own words for a reason of js-yaml 5; any other reason gets a general sentence. */
export function syntaxSentence(reason: string): Sentence {
  const known = sentences.find(([pattern]) => pattern.test(reason));
  return (
    known?.[1] ?? { message: 'Not valid YAML.', remedy: 'Look at the indentation, quotes and colons here.' }
  );
}
