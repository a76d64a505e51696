import type { Finding } from './finding.ts';
import { findTraces } from './placeholder-forms.ts';
import type { Trace } from './placeholder-forms.ts';

/** A script in which nothing random is left, so that all that follows from it is the same in each run. */
export interface Masked {
  readonly source: string;
  /** By reference: what stands for its whole placeholder in `source`. */
  readonly standIns: ReadonlyMap<string, string>;
  /** The gaps that stand for everything else made of a placeholder, with their problem. */
  readonly gaps: readonly Finding[];
}

/**
 * Writes a fixed stand-in for each whole placeholder and a marked gap for all else that tells of one.
 * This comes before the script is cut into tokens: a placeholder in an unquoted place, or a digest of
 * it, could be cut one way today and another way tomorrow.
 */
export function maskPlaceholders(source: string, placeholders: ReadonlyMap<string, string>): Masked {
  const standIns = new Map([...placeholders.keys()].map((name, index) => [name, standIn(index)]));
  const gaps: Finding[] = [];
  let masked = '';
  let read = 0;
  for (const { start, end, name } of mergeTraces(findTraces(source, placeholders))) {
    masked += source.slice(read, start);
    read = end;
    if (source.slice(start, end) === placeholders.get(name)) {
      masked += standIns.get(name) ?? '';
      continue;
    }
    const gap = gapText(name);
    gaps.push({ start: masked.length, end: masked.length + gap.length, problem: strayProblem });
    masked += gap;
  }
  return { source: masked + source.slice(read), standIns, gaps };
}

/** What is shown where a secret was taken out. */
export function gapText(name: string): string {
  return `[secret ${name} removed]`;
}

export const strayProblem = "A secret (whole, in part or encoded) where it can't become a variable.";

/** As long as a placeholder, and of the same kind of characters. */
function standIn(index: number): string {
  return `Imm0utaSecretStandsHere${String(index).padStart(9, '0')}`;
}

function mergeTraces(traces: readonly Trace[]): readonly Trace[] {
  const merged: Trace[] = [];
  for (const trace of traces.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last === undefined || trace.start >= last.end) merged.push(trace);
    else if (trace.end > last.end) merged[merged.length - 1] = { ...last, end: trace.end };
  }
  return merged;
}
