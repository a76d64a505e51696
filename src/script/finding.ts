/** Why a script must not run as it is. */
export interface ScriptProblem {
  /** Counts from 1, in the text that is shown. */
  readonly line: number;
  /** One sentence, without any text of the script. */
  readonly message: string;
}

/** Something found in a script. */
export interface Finding {
  /** Offsets into the script, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What to write there; absent if the text stays as it is. */
  readonly replacement?: string;
  /** One sentence without any text of the script; absent if nothing is wrong. */
  readonly problem?: string;
}

/** How many problems are listed. Further ones are only counted. */
const mostProblems = 100;

/**
 * Writes all replacements into a script. If two overlap, the one that begins first (or else the longer one) is
 * written for both. The lines of the problems are those of the resulting text.
 */
export function applyFindings(
  source: string,
  findings: readonly Finding[],
): { readonly text: string; readonly problems: readonly ScriptProblem[] } {
  const parts: string[] = [];
  const problems = new Map<string, ScriptProblem>();
  let line = 1;
  let read = 0;
  const write = (part: string): void => {
    parts.push(part);
    line += part.split('\n').length - 1;
  };
  for (const { start, end, replacement, problem } of findings.toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    const isCovered = start < read;
    if (!isCovered) {
      write(source.slice(read, start));
      read = start;
    }
    if (problem !== undefined) problems.set(`${String(line)} ${problem}`, { line, message: problem });
    if (replacement === undefined) continue;
    if (!isCovered) write(replacement);
    read = Math.max(read, end);
  }
  write(source.slice(read));
  const shown = [...problems.values()];
  const [next, ...others] = shown.splice(mostProblems);
  if (next !== undefined)
    shown.push({ line: next.line, message: `${String(1 + others.length)} more such places from here on.` });
  return { text: parts.join(''), problems: shown };
}
