import type { CheckRow, CheckState } from '../doctor/rows.ts';
import { table } from './blocks.ts';
import { count, sentence } from './markdown.ts';
import { resultLine, title, type ModeReport } from './report-context.ts';

const marks: Readonly<Record<CheckState, string>> = {
  pass: '✅ pass',
  warn: '⚠️ warn',
  fail: '❌ fail',
  'not-run': '➖ not run',
};

/** Doctor's table, which may be pasted into an issue, and `Immuta doctor for prod: healthy (1 warning).` */
export function doctorReport(rows: readonly CheckRow[], name: string): ModeReport {
  const result = verdict(rows);
  return {
    summary: [
      title('doctor', name),
      `**${result}.** Doctor only reads. The table contains no secrets, so you can paste it into an issue.`,
      table(
        ['Check', 'Result', 'Observed', 'What to do'],
        rows.map(({ check, state, seen, remedy = '' }) => [
          sentence(check),
          marks[state],
          sentence(seen),
          sentence(remedy),
        ]),
      ),
    ],
    line: resultLine('doctor', name, result.replace('Healthy', 'healthy')),
  };
}

function verdict(rows: readonly CheckRow[]): string {
  const failed = rows.filter(({ state }) => state === 'fail').length;
  const warned = rows.filter(({ state }) => state === 'warn').length;
  const warnings = warned === 0 ? '' : ` (${count(warned, 'warning')})`;
  return failed === 0 ? `Healthy${warnings}` : `${count(failed, 'check')} failed${warnings}`;
}
