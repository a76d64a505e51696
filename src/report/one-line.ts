import type { IntegrationResult } from '../apply/result.ts';
import type { Plan } from '../plan/plan.ts';
import { countOf, countsText } from './counts.ts';
import { driftCounts, driftOf } from './drift-report.ts';
import { line } from './failure-line.ts';
import { count } from './markdown.ts';
import { resultCounts } from './result-comment.ts';

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

export function exportLine(written: number, name: string): string {
  return line('export', name, `${count(written, 'file')} written`);
}
