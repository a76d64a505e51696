import type { Failure, Place, Reason, Warning } from '../failure.ts';
import { shortened } from './visible.ts';

/** GitHub shows this many errors and this many warnings of a step, and drops the others. */
const shownOfEach = 10;

/** Longest message of an annotation, in characters. */
export const annotationLimit = 4096;

/** Room for the count at the end of a cut message. */
const countRoom = 40;

/** One annotation as data; printing it is the runner's part. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly place?: Place;
  /** Of an error; and what it came from, for the debug log. */
  readonly reason?: Reason;
  readonly cause?: unknown;
}

/** By file and line; what names no place comes last. */
function byPlace(one: { readonly place?: Place }, other: { readonly place?: Place }): number {
  if (one.place === undefined || other.place === undefined) {
    return Number(one.place === undefined) - Number(other.place === undefined);
  }
  const files = one.place.file < other.place.file ? -1 : Number(one.place.file > other.place.file);
  return files || (one.place.line ?? 0) - (other.place.line ?? 0);
}

function annotation(level: Annotation['level'], message: string, place: Place | undefined): Annotation {
  const cut = message.length <= annotationLimit ? message : shortened(message, annotationLimit - countRoom);
  return place === undefined ? { level, message: cut } : { level, message: cut, place };
}

function chosen(all: readonly Annotation[], level: Annotation['level'], name: string): readonly Annotation[] {
  if (all.length <= shownOfEach) return all;
  const shown = all.slice(0, shownOfEach - 1);
  const left = all.length - shown.length;
  return [...shown, { level, message: `${String(left)} more ${name}s: all of them are in the job summary.` }];
}

/**
 * The annotations to print: errors first, at most ten of them and at most ten warnings; where there are
 * more, the tenth counts those that are not shown. A failure of the whole run, which has no place, comes
 * before those of single lines.
 */
export function annotations(
  failures: readonly Failure[],
  warnings: readonly Warning[],
): readonly Annotation[] {
  const wholeRun = failures.filter(({ place }) => place === undefined);
  const placed = failures.filter(({ place }) => place !== undefined);
  const errors = [...wholeRun, ...placed.sort(byPlace)].map(({ reason, message, remedy, place, cause }) => ({
    ...annotation('error', remedy === undefined ? message : `${message}\n${remedy}`, place),
    reason,
    ...(cause === undefined ? {} : { cause }),
  }));
  const others = [...warnings]
    .sort(byPlace)
    .map(({ message, place }) => annotation('warning', message, place));
  return [...chosen(errors, 'error', 'error'), ...chosen(others, 'warning', 'warning')];
}
