import type { Finding } from './finding.ts';
import { contentOf, withBodies } from './lexer.ts';
import type { Token } from './lexer.ts';
import { gapText, strayProblem } from './mask.ts';
import type { Masked } from './mask.ts';
import { findTraces } from './placeholder-forms.ts';
import { isTakenName } from './psql-names.ts';
import { credentialPosition, statementTokens } from './statements.ts';

/**
 * Finds the secrets of a masked script. One that is a text of its own where Redshift documents a credential
 * becomes the psql variable `:'NAME'`; any other leaves a marked gap, and is a problem.
 */
export function findSecrets(
  masked: Masked,
  tokens: readonly Token[],
  placeholders: ReadonlyMap<string, string>,
): readonly Finding[] {
  const own = statementTokens(masked.source, tokens).flatMap((statement) =>
    statement.flatMap((token, index) => {
      const name = secretOf(masked, token);
      if (name === undefined) return [];
      return [variableFor(token, name, credentialPosition(masked.source, statement, index) !== undefined)];
    }),
  );
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
  if ((token.kind !== 'text' && token.kind !== 'escape-text') || !token.closed) return undefined;
  const { content } = contentOf(source, token);
  return [...standIns].find(([, standIn]) => standIn === content)?.[0];
}

function variableFor({ start, end }: Token, name: string, isCredential: boolean): Finding {
  const replacement = `'${gapText(name)}'`;
  if (isTakenName(name)) {
    const problem = 'A secret has a name that psql or the action uses itself: rename the reference.';
    return { start, end, replacement, problem };
  }
  if (!isCredential) {
    const problem = 'A secret where Redshift documents no password and no other credential.';
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

/** Placeholders in `E'…'` texts whose escapes hide them until they are decoded. */
function findEscaped(
  source: string,
  tokens: readonly Token[],
  placeholders: ReadonlyMap<string, string>,
): readonly Finding[] {
  let decoded = '';
  const texts = withBodies(tokens).flatMap((token) => {
    if (token.kind !== 'escape-text') return [];
    const { content, from } = contentOf(source, token);
    if (!content.includes('\\')) return [];
    decoded += `${decodeEscapes(content)}\n`;
    return [{ start: from, end: from + content.length, decodedEnd: decoded.length }];
  });
  const traces = findTraces(decoded, placeholders).toSorted((one, other) => one.start - other.start);
  let next = 0;
  return texts.flatMap(({ start, end, decodedEnd }) => {
    const first = traces[next];
    while ((traces[next]?.start ?? Infinity) < decodedEnd) next += 1;
    return first !== undefined && first.start < decodedEnd
      ? [{ start, end, replacement: gapText(first.name), problem: strayProblem }]
      : [];
  });
}

const simpleEscapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The value of the content of an `E'…'` text, its quotes taken off. */
function decodeEscapes(content: string): string {
  return content.replace(
    /''|\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/g,
    (whole, u?: string, long?: string, x?: string, octal?: string, other?: string) => {
      if (whole === "''") return "'";
      const hex = u ?? long ?? x;
      if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16));
      if (octal !== undefined) return fromCodePoint(Number.parseInt(octal, 8));
      return simpleEscapes[other ?? ''] ?? other ?? '';
    },
  );
}

function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
