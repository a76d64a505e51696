/** A phrase that a reader stumbles over, and what to write instead. */
interface Wording {
  /** As a regular expression; a space stands for any blanks, a line break and the marks of a comment. */
  readonly phrase: string;
  readonly instead: string;
}

/** The list of the style guide: each was found in this project more than once. */
const wordings: readonly Wording[] = [
  { phrase: String.raw`\bstands?\b(?! for\b|-| out\b)`, instead: 'is printed, is, is written' },
  { phrase: String.raw`(?<!\bthere )\b(?:is|are|was|were|be) no (?!longer\b|more\b)(?!-)\w`, instead: 'is not a, are non-…' },
  { phrase: String.raw`\bholds?\b(?! back\b)`, instead: 'contains, has, keeps' },
  { phrase: String.raw`\bmend(?:ed|s|ing)?\b`, instead: 'fixed' },
  { phrase: String.raw`\bblanks\b`, instead: 'spaces' },
  { phrase: String.raw`\b(?:one|each) a (?:line|file|script|run|host|type|key|step|name|row)\b`, instead: 'one per line' },
  { phrase: String.raw`\ba (?:script|file|type|comment|line|test|key|row) a (?:script|file|type|comment|line|test|key|row)\b`, instead: 'one script per file' },
  { phrase: String.raw`\b(?:make|makes|making) up for\b|\b(?:is|are|be) made up\b`, instead: 'catches up on' },
  { phrase: String.raw`\bwhere (?:nothing|there (?:is|are|was|were))\b`, instead: 'if nothing, if there is' },
  { phrase: String.raw`\bwhat (?:is|are) there to\b`, instead: 'what do I have to' },
  { phrase: String.raw`\b(?:take|takes|taking|taken|took) away\b`, instead: 'deletes, removes' },
  { phrase: String.raw`\bof other types, left alone\b|, left alone:`, instead: 'ignored, unmanaged, not touched' },
  { phrase: String.raw`\bno file declares (?:\d|\$\{)`, instead: '1 integration that no file declares' },
  { phrase: String.raw`\bbefore a creation in\b|\bthe ways to prepare\b`, instead: 'before you create an integration' },
  { phrase: String.raw`\bwith nothing (?:before|in front|after)\b`, instead: 'without a prefix' },
  { phrase: String.raw`\blooks? what\b|\bgo(?:es)? on from\b`, instead: 'checks what … and continues from' },
  {
    phrase: String.raw`\b(?:begun|inTurns|tellable|speaksOf|byHand|gone|sinks|remembered|pieces|told)\b|\bunderWay\b`,
    instead: 'a word that says what it is or does',
  },
];

const patterns = wordings.map(({ phrase, instead }) => ({
  pattern: new RegExp(phrase.replaceAll(' ', String.raw`(?:\s+(?:[*#>]|//)?\s*)`), 'gi'),
  instead,
}));

/** Where a text has a phrase of the list: its line, from 1, and a sentence that says what to write. */
export function awkwardPhrases(text: string): { readonly line: number; readonly message: string }[] {
  return patterns.flatMap(({ pattern, instead }) =>
    [...text.matchAll(pattern)].map((found) => ({
      line: text.slice(0, found.index).split('\n').length,
      message: `instead of "${found[0].replace(/\s+/g, ' ')}" write: ${instead}`,
    })),
  );
}
