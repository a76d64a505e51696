/** Phrases that make readers stumble, each with what to write instead. Each was found in this project more than once. */
const wordings: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bstands?\b(?!-| for\b| out\b)/, 'is printed, is written, is'],
  [/(?<!\bthere )\b(?:is|are|was|were|be) no (?!longer\b|more\b|one\b)\w+(?!-)/, 'is not a, are non-…'],
  [/\bholds?\b(?! back\b)/, 'contains, has, keeps'],
  [/\bmend(?:ed|s|ing)?\b/, 'fixed'],
  [/\bblanks\b/, 'spaces'],
  [/\b(?:one|each) a (?:line|file|script|run|host|type|key|step|name|row)\b/, 'one per line'],
  [
    /\ba (?:script|file|type|line|test|key|row) a (?:script|file|type|line|test|key|row)\b/,
    'one script per file',
  ],
  [/\bma(?:ke|kes|king|de) up for\b|\b(?:is|are|be) made up\b/, 'catches up on'],
  [/\bwhere (?:nothing|there (?:is|are|was|were))\b/, 'if nothing, if there is'],
  [/\bwhat (?:is|are) there to\b/, 'what do I have to'],
  [/\bt(?:ake|akes|aking|aken|ook) away\b/, 'deletes, removes'],
  [/\bof other types, left alone\b|, left alone:/, 'ignored, not touched'],
  [/\bno file declares (?:\d|\$\{)/, '1 integration that no file declares'],
  [/\bbefore a creation in\b|\bthe ways to prepare\b/, 'before you create an integration'],
  [/\bwith nothing (?:before|in front|after)\b/, 'without a prefix'],
  [/\blooks? what\b|\bgo(?:es)? on from\b/, 'checks what … and continues from'],
];

/** Names that say nothing, as a word, or as the first or last word of a longer name. */
const names = [
  'begun',
  'underWay',
  'inTurns',
  'tellable',
  'speaksOf',
  'byHand',
  'gone',
  'Sinks',
  'remembered',
  'pieces',
  'told',
];

const patterns = [
  ...wordings.map(([phrase, instead]) => ({ pattern: acrossLines(phrase), instead })),
  { pattern: namePattern(), instead: 'a word that says what it is or does' },
];

/** The same phrase where it is broken into lines, also in a comment. */
function acrossLines({ source }: RegExp): RegExp {
  return new RegExp(source.replaceAll(' ', String.raw`(?:\s+(?:[*#>]|//)?\s*)`), 'gi');
}

function namePattern(): RegExp {
  const forms = names.flatMap((name) => {
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    // `scriptRunButNotTold` is a key of result.json.
    return [`\\b${name}(?![a-z])`, `\\b${capital}(?![a-z])`, `[a-z](?<!ButNot)${capital}\\b`];
  });
  return new RegExp(forms.join('|'), 'g');
}

/** Where a text has one of these phrases: its line, from 1, and what to write instead. */
export function awkwardPhrases(text: string): { readonly line: number; readonly message: string }[] {
  return patterns.flatMap(({ pattern, instead }) =>
    [...text.matchAll(pattern)].map((found) => ({
      line: text.slice(0, found.index).split('\n').length,
      message: `instead of "${found[0].replace(/\s+/g, ' ')}" write: ${instead}`,
    })),
  );
}
