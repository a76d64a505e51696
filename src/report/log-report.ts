import type { IntegrationResult } from '../apply/result.ts';
import { byFile, type Place } from '../failure.ts';
import type { PlannedChange, ShownValue } from '../plan/plan.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { shownValue } from './change-section.ts';
import { count } from './markdown.ts';

/**
 * Failures or warnings in the order of their annotations: what concerns the whole run first, then by file and line.
 * GitHub shows the first ten of each on the page of the run; the log shows all of them.
 */
export function inFileOrder<T extends { readonly place?: Place }>(items: readonly T[]): readonly T[] {
  const nowhere: Place = { file: '' };
  return [...items].sort(
    ({ place: one = nowhere }, { place: other = nowhere }) =>
      byFile(one, other) || (one.line ?? 0) - (other.line ?? 0),
  );
}

/** One group of the job's log: its title, and what the log viewer folds below it. Plain text. */
export interface LogGroup {
  readonly title: string;
  readonly text: string;
}

/** A planned change for the log: why, what differs, and where its script is. */
export function changeGroup(change: PlannedChange): LogGroup {
  const { action, file, id, because, differences, script } = change;
  const shown = (value: ShownValue): string => shownValue(value, (text) => text);
  const keys = differences.map(({ key, before, after }) => `  ${key}: ${shown(before)} → ${shown(after)}`);
  const problems = (script?.problems ?? []).map(({ line, message }) => `  line ${String(line)}: ${message}`);
  return {
    title: `${action} ${file}${id === undefined ? '' : ` (integration ${id})`}`,
    text: [
      ...because,
      ...keys,
      ...(problems.length === 0 ? [] : ["The script can't be run as is:", ...problems]),
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
