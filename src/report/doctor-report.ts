import type { CheckRow, CheckState } from '../doctor/check.ts';
import { heading, lines, table, type Block } from './blocks.ts';
import { line } from './failure-line.ts';
import { count, text } from './markdown.ts';

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
    lines(`**${verdict(rows)}.** It only read. The table contains no secrets, so you can paste it into an issue.`),
    table(
      ['Check', 'Result', 'What was seen', 'What to do'],
      rows.map(({ check, state, seen, remedy = '' }) => [cell(check), marks[state], cell(seen), cell(remedy)]),
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

/** Our sentences with foreign parts: code spans stay, everything else is escaped. */
function cell(value: string): string {
  return value
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') && part.endsWith('`') && part.length > 2 ? part : text(part)))
    .join('');
}
