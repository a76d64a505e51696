import type { IntegrationResult } from '../apply/result.ts';
import type { Failure, Place, Reason, Warning } from '../failure.ts';
import type { PlannedChange, ShownValue } from '../plan/plan.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { count } from './markdown.ts';
import { shortened } from './visible.ts';

/** Longest message of an annotation, in characters. */
export const annotationLimit = 4096;

/** Room for the count at the end of a cut message. */
const countRoom = 40;

/** One annotation as data; the runner prints it. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly place?: Place;
  /** Of an error; and what it came from, for the debug log. */
  readonly reason?: Reason;
  readonly cause?: unknown;
}

/** What concerns the whole run first, then by file and line. */
function byImportance(one: { readonly place?: Place }, other: { readonly place?: Place }): number {
  if (one.place === undefined || other.place === undefined) {
    return Number(one.place !== undefined) - Number(other.place !== undefined);
  }
  const files = one.place.file < other.place.file ? -1 : Number(one.place.file > other.place.file);
  return files || (one.place.line ?? 0) - (other.place.line ?? 0);
}

function annotation(level: Annotation['level'], message: string, place: Place | undefined): Annotation {
  const cut = message.length <= annotationLimit ? message : shortened(message, annotationLimit - countRoom);
  return {
    level,
    message: cut,
    ...(place === undefined ? {} : { place: { ...place, line: place.line ?? 1 } }),
  };
}

/**
 * The annotations to print, errors before warnings, the most important first: GitHub shows ten of each per
 * step, and the log shows all of them. A place without a line gets line 1.
 */
export function annotations(
  failures: readonly Failure[],
  warnings: readonly Warning[],
): readonly Annotation[] {
  const errors = [...failures].sort(byImportance).map(({ reason, message, remedy, place, cause }) => ({
    ...annotation('error', remedy === undefined ? message : `${message}\n${remedy}`, place),
    reason,
    ...(cause === undefined ? {} : { cause }),
  }));
  const others = [...warnings].sort(byImportance);
  return [...errors, ...others.map(({ message, place }) => annotation('warning', message, place))];
}

/** One group of the job's log: its title, and what the log viewer folds below it. Plain text. */
export interface LogGroup {
  readonly title: string;
  readonly text: string;
}

/** A planned change for the log: why, what differs, and where its script is. */
export function changeGroup(change: PlannedChange): LogGroup {
  const { action, file, id, because, differences, script } = change;
  const keys = differences.map(({ key, before, after }) => `  ${key}: ${shown(before)} → ${shown(after)}`);
  const problems = (script?.problems ?? []).map(({ line, message }) => `  line ${String(line)}: ${message}`);
  return {
    title: `${action} ${file}${id === undefined ? '' : ` (integration ${id})`}`,
    text: [
      ...because,
      ...keys,
      ...(problems.length === 0 ? [] : ["The script can't be run as it is:", ...problems]),
      ...(script === undefined
        ? []
        : [`Script: ${scriptFileName(change)}, ${count(script.text.split('\n').length - 1, 'line')}`]),
    ].join('\n'),
  };
}

/** The result of one integration for the log. Its failure is an annotation, so it is not repeated here. */
export function resultGroup(result: IntegrationResult): LogGroup {
  const { file, action, state, id, status, validationTests, failure, notes } = result;
  return {
    title: `${action} ${file}: ${state}`,
    text: [
      ...(id === undefined ? [] : [`Integration ${id}${status === undefined ? '' : `, status ${status}`}`]),
      ...validationTests.map(
        (test) => `  ${test.name}: ${test.status}${test.message === undefined ? '' : ` (${test.message})`}`,
      ),
      ...(failure === undefined ? [] : ['See the error below.']),
      ...notes,
    ].join('\n'),
  };
}

function shown(value: ShownValue): string {
  switch (value.kind) {
    case 'value':
      return value.text;
    case 'secret':
      return `\${${value.reference}}`;
    case 'hidden':
      return '(not shown)';
    case 'absent':
      return '(absent)';
  }
}
