import type { Finding } from './finding.ts';

// Controls other than tab and line feed, format and bidirectional characters, whatever fonts leave
// out, blanks that are no blanks to SQL, line separators, halves of pairs and what is not assigned.
const invisible = /(?![\t\n ])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/** Finds the characters that a reader would not see, and writes each as `[U+202E]`. */
export function findInvisibleCharacters(source: string): readonly Finding[] {
  return [...source.matchAll(invisible)].map(({ 0: character, index }) => ({
    start: index,
    end: index + character.length,
    replacement: `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    problem: 'An invisible character.',
  }));
}
