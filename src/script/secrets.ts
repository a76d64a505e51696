import type { Finding } from './finding.ts';
import type { Token } from './lexer.ts';
import { gapText, strayProblem } from './mask.ts';
import type { Masked } from './mask.ts';
import { deepestNesting, nestedTokens } from './nested-tokens.ts';
import { findTraces } from './placeholder-forms.ts';
import { isTakenName } from './psql-names.ts';
import { decodeEscapes } from './quotes.ts';

/**
 * Finds the secrets of a masked script. One that is a text of its own becomes the psql variable
 * `:'NAME'`; any other leaves a marked gap, and is a problem.
 */
export function findSecrets(
  masked: Masked,
  tokens: readonly Token[],
  placeholders: ReadonlyMap<string, string>,
): readonly Finding[] {
  const solid = tokens.filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const own = solid.flatMap((token, index) => {
    const name = secretOf(masked, token);
    return name === undefined ? [] : [variableFor(token, name, [solid[index - 1], solid[index + 1]])];
  });
  const ownEnds = new Set(own.map(({ end }) => end - 1));
  return [
    ...own,
    ...masked.gaps,
    ...findStray(masked).filter(({ end }) => !ownEnds.has(end)),
    ...findEscaped(masked.source, tokens, placeholders),
  ];
}

/** The reference whose secret is the whole value of a text; undefined for any other token. */
export function secretOf({ source, standIns }: Masked, token: Token): string | undefined {
  const { kind, start, end } = token;
  if ((kind !== 'text' && kind !== 'escape-text') || !token.closed) return undefined;
  const value = source.slice(source.indexOf("'", start) + 1, end - 1);
  return [...standIns].find(([, standIn]) => standIn === value)?.[0];
}

function variableFor(
  { start, end }: Token,
  name: string,
  neighbours: readonly (Token | undefined)[],
): Finding {
  const replacement = `'${gapText(name)}'`;
  if (isTakenName(name)) {
    const problem = 'A secret has a name that psql or the action uses itself: rename the reference.';
    return { start, end, replacement, problem };
  }
  if (neighbours.some((neighbour) => neighbour?.kind.endsWith('text') ?? false)) {
    const problem = 'A secret stands beside another text that SQL joins with it.';
    return { start, end, replacement, problem };
  }
  return { start, end, replacement: `:'${name}'` };
}

function findStray({ source, standIns }: Masked): readonly Finding[] {
  return [...standIns].flatMap(([name, standIn]) =>
    [...source.matchAll(new RegExp(standIn, 'g'))].map(({ index: start }) => ({
      start,
      end: start + standIn.length,
      replacement: gapText(name),
      problem: strayProblem,
    })),
  );
}

/** Placeholders in an `E'…'` whose escapes hide them until it is decoded. */
function findEscaped(
  source: string,
  tokens: readonly Token[],
  placeholders: ReadonlyMap<string, string>,
  depth = 0,
): readonly Finding[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'dollar-text') {
      if (depth >= deepestNesting) return [];
      return findEscaped(source, nestedTokens(source, token), placeholders, depth + 1);
    }
    const start = source.indexOf("'", token.start) + 1;
    const end = token.closed ? token.end - 1 : token.end;
    if (token.kind !== 'escape-text' || !source.slice(start, end).includes('\\')) return [];
    const trace = findTraces(decodeEscapes(source.slice(start, end)), placeholders)[0];
    return trace === undefined
      ? []
      : [{ start, end, replacement: gapText(trace.name), problem: strayProblem }];
  });
}
