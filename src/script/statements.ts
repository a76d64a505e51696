import type { Token } from './lexer.ts';

/** The tokens of a script, one text for all scripts that differ in layout and remarks alone. */
export function canonicalScript(source: string, tokens: readonly Token[]): string {
  let text = '';
  let gap = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    const written = source.slice(token.start, token.end);
    if (token.kind === 'blank') gap += written;
    if (token.kind === 'blank' || token.kind === 'comment') continue;
    // SQL joins two texts that a line break parts: that break is no layout.
    const joined =
      (previous?.kind.endsWith('text') ?? false) && token.kind.endsWith('text') && gap.includes('\n');
    text += previous === undefined ? written : (joined ? '\n' : ' ') + written;
    previous = token;
    gap = '';
  }
  return text;
}

/**
 * How many statements begin with which keyword (upper case), most frequent first, those of equal
 * number in order of appearance. Bodies between dollar quotes or BEGIN ATOMIC and END are not looked into.
 */
export function countStatements(source: string, tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of splitStatements(source, tokens)) {
    const keyword = words[0] ?? '';
    if (keyword !== '') counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/** The words of each statement, upper case. A semicolon within parentheses or BEGIN ATOMIC … END ends none. */
function splitStatements(source: string, tokens: readonly Token[]): readonly (readonly string[])[] {
  const statements: string[][] = [[]];
  let parentheses = 0;
  let blocks = 0;
  for (const token of tokens) {
    const written = source.slice(token.start, token.end).toUpperCase();
    const words = statements.at(-1) ?? [];
    if (written === '(') parentheses += 1;
    if (written === ')') parentheses = Math.max(0, parentheses - 1);
    if (written === ';' && parentheses === 0 && blocks === 0) statements.push([]);
    if (token.kind !== 'word') continue;
    words.push(written);
    if (words.at(-2) === 'BEGIN' && written === 'ATOMIC') blocks += 1;
    if (blocks > 0 && written === 'CASE') blocks += 1;
    if (blocks > 0 && written === 'END') blocks -= 1;
  }
  return statements;
}
