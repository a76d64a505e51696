import { strayProblem } from './finding.ts';
import type { Finding } from './finding.ts';
import { contentOf } from './lexer.ts';
import type { Token } from './lexer.ts';
import { gapText } from './mask.ts';
import type { Masked } from './mask.ts';
import { credentialPosition, statementTokens } from './statements.ts';
import { isTakenName } from './variable-names.ts';

/**
 * Finds the secrets of a masked script. One that is a text by itself where Redshift documents a credential becomes
 * the psql variable `:'NAME'`. Any other leaves a marked gap, and is a problem.
 */
export function findSecrets(masked: Masked, tokens: readonly Token[]): readonly Finding[] {
  const { source, standIns, gaps } = masked;
  const variables = statementTokens(tokens).flatMap((statement) =>
    statement.flatMap((token, index) => {
      const name = secretOf(masked, token);
      if (name === undefined || isTakenName(name)) return [];
      if (credentialPosition(statement, index) === undefined) return [];
      return [{ start: token.start, end: token.end, replacement: `:'${name}'` }];
    }),
  );
  const covered = new Set(variables.map(({ end }) => end - 1));
  const stray = [...standIns].flatMap(([standIn, name]) =>
    [...source.matchAll(new RegExp(standIn, 'g'))].map(({ index: start }) => ({
      start,
      end: start + standIn.length,
      replacement: gapText(name),
      problem: isTakenName(name) ? takenName : strayProblem,
    })),
  );
  return [...variables, ...gaps, ...stray.filter(({ end }) => !covered.has(end))];
}

const takenName = 'A secret with a name that psql or the action uses itself: rename the reference.';

/** The reference whose secret is the whole content of a text; undefined for any other token. */
export function secretOf({ standIns }: Masked, token: Token): string | undefined {
  if (token.kind !== 'text' || !token.closed || /^u/i.test(token.sql)) return undefined;
  return standIns.get(contentOf(token).content);
}
