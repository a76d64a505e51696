import type { IntegrationResult } from '../apply/result.ts';
import type { Failure } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import { countOf, countsText } from './counts.ts';
import { driftCounts, driftOf } from './drift-report.ts';
import { count } from './markdown.ts';
import { resultCounts } from './result-comment.ts';
import { visibleLine } from './visible.ts';

/** Longest line that the `summary` output holds, in UTF-16 units. */
const longestLine = 500;

function line(subject: string, name: string, rest: string): string {
  const whole = visibleLine(`Immuta ${subject} for ${name}: ${rest}.`);
  return whole.length <= longestLine ? whole : `${whole.slice(0, longestLine - 1)}…`;
}

/** `Immuta plan for prod: 1 to delete, 2 to update, 3 unchanged.` Plain text, as are the others here. */
export function planLine(plan: Plan, name: string): string {
  const unchanged = countOf(plan.integrations, 'no-op');
  const refused = plan.prevented.length;
  const parts = [
    countsText(plan.integrations),
    ...(unchanged > 0 ? [`${String(unchanged)} unchanged`] : []),
    ...(refused > 0 ? [`${count(refused, 'deletion')} refused`] : []),
  ];
  return line('plan', name, parts.join(', '));
}

export function applyLine(results: readonly IntegrationResult[], name: string): string {
  return line('apply', name, resultCounts(results));
}

export function driftLine(plan: Plan, name: string): string {
  return line('drift', name, driftCounts(driftOf(plan)));
}

export function validateLine(files: number, failures: readonly Failure[], name: string): string {
  const inFiles = count(files, 'integration file');
  return line(
    'validate',
    name,
    failures.length === 0 ? `${inFiles} valid` : `${count(failures.length, 'error')} in ${inFiles}`,
  );
}

export function exportLine(written: number, name: string): string {
  return line('export', name, `${count(written, 'file')} written`);
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
