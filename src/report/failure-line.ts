import type { Failure } from '../failure.ts';
import { count } from './markdown.ts';
import { mustStayWhole, visibleLine } from './visible.ts';

/** Longest line that the `summary` output holds, in UTF-16 units. */
const longestLine = 500;

/** A result in one line of plain text: `Immuta plan for prod: 1 to delete.` */
export function line(subject: string, name: string, rest: string): string {
  const whole = visibleLine(`Immuta ${subject} for ${name}: ${rest}.`);
  return whole.length <= longestLine || mustStayWhole(whole) ? whole : `${whole.slice(0, longestLine - 1)}…`;
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
