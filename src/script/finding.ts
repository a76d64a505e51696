import type { ScriptProblem } from './script.ts';

/** Something in a script: offsets into the source (end exclusive), what to write there, what is wrong. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** Absent where the text stays as it is. */
  readonly replacement?: string;
  /** One sentence without any text of the script; absent where all is well. */
  readonly problem?: string;
}

/** More lines with problems than this are only counted; what they replace is replaced all the same. */
const mostProblems = 100;

/**
 * Writes all replacements into the source. Where two overlap, the one that begins first (the longer
 * of two that begin together) is written for both.
 */
export function applyFindings(
  source: string,
  findings: readonly Finding[],
): { readonly text: string; readonly problems: readonly ScriptProblem[] } {
  const sorted = findings.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const pieces: string[] = [];
  const problems = new Map<string, ScriptProblem>();
  let others = 0;
  let firstOther = 0;
  let line = 1;
  let written = 0;
  const write = (piece: string): void => {
    pieces.push(piece);
    line += piece.split('\n').length - 1;
  };
  for (const { start, end, replacement, problem } of sorted) {
    if (start > written) {
      write(source.slice(written, start));
      written = start;
    }
    if (problem !== undefined) {
      const key = `${String(line)} ${problem}`;
      if (problems.size < mostProblems) problems.set(key, { line, message: problem });
      else if (!problems.has(key) && ++others === 1) firstOther = line;
    }
    if (replacement === undefined) continue;
    // A piece that an earlier replacement covers in part is covered to its end.
    if (start >= written) write(replacement);
    written = Math.max(written, end);
  }
  write(source.slice(written));
  const rest = { line: firstOther, message: `Further places like these from here on: ${String(others)}.` };
  return { text: pieces.join(''), problems: [...problems.values(), ...(others > 0 ? [rest] : [])] };
}
