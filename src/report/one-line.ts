import type { IntegrationResult } from '../apply/result.ts';
import type { Failure } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import { countOf, countsText } from './counts.ts';
import { driftCounts, driftOf } from './drift-report.ts';
import { count } from './markdown.ts';
import { resultCounts } from './result-comment.ts';
import { mustStayWhole, visibleLine } from './visible.ts';

/** Longest line that the `summary` output holds, in UTF-16 units. */
const longestLine = 500;

/** A result in one line of plain text: `Immuta plan for prod: 1 to delete.` */
export function line(subject: string, name: string, rest: string): string {
  const whole = visibleLine(`Immuta ${subject} for ${name}: ${rest}.`);
  return whole.length <= longestLine || mustStayWhole(whole) ? whole : `${whole.slice(0, longestLine - 1)}…`;
}

/** `Immuta plan for prod: 1 to delete, 2 to update, 3 unchanged.` */
export function planLine(plan: Plan, name: string): string {
  const unchanged = countOf(plan.integrations, 'no-op');
  return line('plan', name, `${countsText(plan)}${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`);
}

export function applyLine(results: readonly IntegrationResult[], name: string): string {
  return line('apply', name, resultCounts(results));
}

export function driftLine(plan: Plan, name: string): string {
  return line('drift', name, driftCounts(driftOf(plan)));
}

export function exportLine(written: number, name: string): string {
  return line('export', name, `${count(written, 'file')} written`);
}

export function validateLine(files: number, failures: readonly Failure[], name: string): string {
  const inFiles = count(files, 'integration file');
  const result =
    failures.length === 0 ? `${inFiles} valid` : `${count(failures.length, 'error')} in ${inFiles}`;
  return line('validate', name, result);
}

/** A run that failed before it had anything to count; `mode` is the one that ran. */
export function failureLine(
  mode: string,
  [first, ...others]: readonly [Failure, ...Failure[]],
  name: string,
): string {
  const more = others.length > 0 ? ` (and ${count(others.length, 'more error')})` : '';
  return line(mode, name, `failed, ${first.message.replace(/\.$/, '')}${more}`);
}
