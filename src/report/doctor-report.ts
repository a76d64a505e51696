import type { CheckRow, CheckState } from '../doctor/rows.ts';
import { table, type Block } from './blocks.ts';
import { count, sentence } from './markdown.ts';
import { resultLine, title } from './report-context.ts';

const marks: Readonly<Record<CheckState, string>> = {
  pass: '✅ pass',
  warn: '⚠️ warn',
  fail: '❌ fail',
  'not-run': '➖ not run',
};

/** Doctor's table, for the job summary. It may be pasted into an issue. */
export function doctorReport(rows: readonly CheckRow[], name: string): Block[] {
  return [
    title('doctor', name),
    `**${verdict(rows)}.** Doctor only reads. The table contains no secrets, so you can paste it into an issue.`,
    table(
      ['Check', 'Result', 'Observed', 'What to do'],
      rows.map(({ check, state, seen, remedy = '' }) => [
        sentence(check),
        marks[state],
        sentence(seen),
        sentence(remedy),
      ]),
    ),
  ];
}

/** `Immuta doctor for prod: healthy (1 warning).` */
export function doctorLine(rows: readonly CheckRow[], name: string): string {
  return resultLine('doctor', name, verdict(rows).replace('Healthy', 'healthy'));
}

function verdict(rows: readonly CheckRow[]): string {
  const failed = rows.filter(({ state }) => state === 'fail').length;
  const warned = rows.filter(({ state }) => state === 'warn').length;
  const warnings = warned === 0 ? '' : ` (${count(warned, 'warning')})`;
  return failed === 0 ? `Healthy${warnings}` : `${count(failed, 'check')} failed${warnings}`;
}
