import { lex } from './lexer.ts';
import type { Token } from './lexer.ts';

/** A variable of ours in a statement. */
export interface VariablePlace {
  readonly name: string;
  /** Offsets of `:'NAME'` in the statement's text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word that makes this a credential's place, upper case, such as `PASSWORD`; empty if there is none. */
  readonly position: string;
}

/** One statement of a script. */
export interface Statement {
  /** From its first token to its last, comments between them included; without the semicolon. */
  readonly text: string;
  readonly start: number;
  readonly line: number;
  readonly keywords: readonly string[];
  readonly variables: readonly VariablePlace[];
}

/** The statements of a prepared script (`Script.text`) in order. */
export function splitStatements(source: string): readonly Statement[] {
  const statements: Token[][] = [[]];
  for (const token of lex(source)) {
    if (token.kind === 'blank' || token.kind === 'comment') continue;
    if (source.slice(token.start, token.end) === ';') statements.push([]);
    else statements.at(-1)?.push(token);
  }
  const upper = (token: Token | undefined): string =>
    token?.kind === 'word' ? source.slice(token.start, token.end).toUpperCase() : '';
  return statements
    .filter(({ length }) => length > 0)
    .map((tokens) => {
      const start = tokens[0]?.start ?? 0;
      const other = tokens.findIndex(({ kind }) => kind !== 'word');
      const keywords = tokens.slice(0, other < 0 ? undefined : other).map(upper);
      return {
        text: source.slice(start, tokens.at(-1)?.end),
        start,
        line: source.slice(0, start).split('\n').length,
        keywords,
        variables: tokens.flatMap((token, index) =>
          token.kind === 'variable'
            ? [
                {
                  name: source.slice(token.start + 2, token.end - 1),
                  start: token.start - start,
                  end: token.end - start,
                  position:
                    /^(CREATE|ALTER) USER$/.test(keywords.slice(0, 2).join(' ')) &&
                    upper(tokens[index - 1]) === 'PASSWORD'
                      ? 'PASSWORD'
                      : '',
                },
              ]
            : [],
        ),
      };
    });
}
