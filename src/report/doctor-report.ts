import type { CheckRow, CheckState } from '../doctor/check.ts';
import { heading, lines, table, type Block } from './blocks.ts';
import { count, sentence, text } from './markdown.ts';
import { line } from './one-line.ts';

const marks: Readonly<Record<CheckState, string>> = {
  pass: '✅ pass',
  warn: '⚠️ warn',
  fail: '❌ fail',
  'not-run': '➖ not run',
};

/** Doctor's table, for the job summary. It may be pasted into an issue. */
export function doctorReport(rows: readonly CheckRow[], name: string): Block[] {
  return [
    heading(2, `Immuta doctor · ${text(name)}`),
    lines(
      `**${verdict(rows)}.** It only read. The table contains no secrets, so you can paste it into an issue.`,
    ),
    table(
      ['Check', 'Result', 'What was seen', 'What to do'],
      rows.map(({ check, state, seen, remedy = '' }) => [
        sentence(check),
        marks[state],
        sentence(seen),
        sentence(remedy),
      ]),
    ),
  ];
}

/** `Immuta doctor for prod: healthy (1 warning)`. */
export function doctorLine(rows: readonly CheckRow[], name: string): string {
  const said = verdict(rows);
  return line('doctor', name, said.charAt(0).toLowerCase() + said.slice(1));
}

function verdict(rows: readonly CheckRow[]): string {
  const failed = rows.filter(({ state }) => state === 'fail').length;
  const warned = rows.filter(({ state }) => state === 'warn').length;
  const warnings = warned === 0 ? '' : ` (${count(warned, 'warning')})`;
  return failed === 0 ? `Healthy${warnings}` : `${count(failed, 'check')} failed${warnings}`;
}
