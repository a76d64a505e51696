/** Longer names are not typos. */
const longestName = 40;

/**
 * Returns the known name that `name` probably means: the same except for case, `-` and `_`, or up to two typos away (one
 * if the known name is short). Undefined for a known name, and if none is that close.
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name) || name.length > longestName) return undefined;
  const within = (errors: number, shortest: number): string | undefined =>
    known.find((each) => each.length >= shortest && isWithin(errors, plainName(name), plainName(each)));
  return within(0, 0) ?? within(1, 0) ?? within(2, 6);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** Whether two words differ by at most this many typos: an extra, missing or wrong letter, or two swapped neighbors. */
function isWithin(errors: number, left: string, right: string): boolean {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const [one, other] = [left.slice(same), right.slice(same)];
  if (one === other) return true;
  if (errors === 0) return false;
  return (
    isWithin(errors - 1, one.slice(1), other) ||
    isWithin(errors - 1, one, other.slice(1)) ||
    isWithin(errors - 1, one.slice(1), other.slice(1)) ||
    (one[0] === other[1] && one[1] === other[0] && isWithin(errors - 1, one.slice(2), other.slice(2)))
  );
}
