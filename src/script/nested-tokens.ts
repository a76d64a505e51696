import { lex } from './lexer.ts';
import type { Token } from './lexer.ts';

/** Texts nested deeper are nobody's honest script; they are taken out whole, unread. */
export const deepestNesting = 5;

/** The tokens of what a dollar-quoted text holds, with offsets into the whole source. */
export function nestedTokens(source: string, { start, end, closed }: Token): readonly Token[] {
  const from = source.indexOf('$', start + 1) + 1;
  const to = closed ? end - (from - start) : end;
  return lex(source.slice(from, to)).map((token) => ({
    ...token,
    start: token.start + from,
    end: token.end + from,
  }));
}
