/** Longer names are not typing errors. */
const longestName = 40;

/**
 * The one of `known` that a name was probably meant to be: the same except for case, `-` and `_`, or up to
 * two typing errors away (one if the known name is short). Undefined for a known name and for a distant one.
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

/** Whether two words differ by at most so many errors: a letter too many, missing or wrong, or two neighbors swapped. */
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
