/** Longer names are not a slip of the hand. */
const longestName = 40;

/**
 * The one of `known` that a name was probably meant to be: the same but for case, `-` and `_`, or up to
 * two slips away (one, where the known name is short). Undefined for a known name and for a far one.
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name) || name.length > longestName) return undefined;
  const plain = plainName(name);
  const same = known.find((each) => plainName(each) === plain);
  if (same !== undefined) return same;
  for (const slips of [1, 2]) {
    const nearest = known.find(
      (each) => (slips === 1 || each.length >= 6) && isWithin(slips, plain, plainName(each)),
    );
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** Whether at most so many slips (a letter too many, missing, wrong, or two neighbours swapped) are between two words. */
function isWithin(slips: number, left: string, right: string): boolean {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const [one, other] = [left.slice(same), right.slice(same)];
  if (one === other) return true;
  if (slips === 0) return false;
  return (
    isWithin(slips - 1, one.slice(1), other) ||
    isWithin(slips - 1, one, other.slice(1)) ||
    isWithin(slips - 1, one.slice(1), other.slice(1)) ||
    (one[0] === other[1] && one[1] === other[0] && isWithin(slips - 1, one.slice(2), other.slice(2)))
  );
}
