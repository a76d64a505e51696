import type { IntegrationResult } from '../apply/result.ts';
import type { PlannedChange, ShownValue } from '../plan/plan.ts';
import { count } from './markdown.ts';
import { scriptFileName } from '../script/sql-file.ts';

/** One group of the job's log: what the log viewer shows folded, and what is in it. Plain text. */
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
      ...(problems.length === 0 ? [] : ['The script must not run as it stands:', ...problems]),
      ...(script === undefined
        ? []
        : [`Script: ${scriptFileName(change)}, ${count(script.text.split('\n').length - 1, 'line')}`]),
    ].join('\n'),
  };
}

/** The result of one integration for the log. */
export function resultGroup(result: IntegrationResult): LogGroup {
  const { file, action, state, id, status, validationTests, failure, notes } = result;
  return {
    title: `${action} ${file}: ${state}`,
    text: [
      ...(id === undefined ? [] : [`Integration ${id}${status === undefined ? '' : `, status ${status}`}`]),
      ...validationTests.map(
        (test) => `  ${test.name}: ${test.status}${test.message === undefined ? '' : ` (${test.message})`}`,
      ),
      ...(failure === undefined
        ? []
        : [failure.message, ...(failure.remedy === undefined ? [] : [failure.remedy])]),
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
