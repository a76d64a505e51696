import type { CheckRow } from './check.ts';

/** The row with `[host]` for each of these hosts, so that the table can be pasted anywhere. Host names are compared in any case. */
export function hideHosts(row: CheckRow, hosts: readonly string[]): CheckRow {
  const longestFirst = [...new Set(hosts)]
    .filter((host) => host !== '')
    .sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return row;
  const pattern = new RegExp(
    longestFirst.map((host) => host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'gi',
  );
  const hidden = (text: string): string => text.replace(pattern, '[host]');
  return {
    ...row,
    seen: hidden(row.seen),
    ...(row.remedy === undefined ? {} : { remedy: hidden(row.remedy) }),
  };
}
