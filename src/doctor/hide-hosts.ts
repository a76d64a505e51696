import type { CheckRow } from './check.ts';

/**
 * The row with `[host]` for each of these hosts, so that the table can be pasted anywhere. Host names are compared in any
 * case; those of one word only as they are written, since the table's own sentences have words such as Redshift.
 */
export function hideHosts(row: CheckRow, hosts: readonly string[]): CheckRow {
  const longestFirst = [...new Set(hosts)]
    .filter((host) => host !== '')
    .sort((one, other) => other.length - one.length);
  const hidden = (text: string): string =>
    longestFirst.reduce(
      (rest, host) =>
        rest.replace(
          new RegExp(
            `(?<![\\w-])${host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`,
            /[.:]/.test(host) ? 'gi' : 'g',
          ),
          '[host]',
        ),
      text,
    );
  return {
    ...row,
    seen: hidden(row.seen),
    ...(row.remedy === undefined ? {} : { remedy: hidden(row.remedy) }),
  };
}
