/** Longer names are no slip of the hand. */
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
  let nearest: string | undefined;
  let least = Infinity;
  for (const each of known) {
    const slips = distance(plain, plainName(each));
    if (slips < least && slips <= (each.length < 6 ? 1 : 2)) {
      nearest = each;
      least = slips;
    }
  }
  return nearest;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** How many slips (a letter too many, missing, wrong, or two neighbours swapped) part two words. */
function distance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 2) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const wrong = left[i - 1] === right[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row.push(
        Math.min(
          (last[j] ?? Infinity) + 1,
          (row[j - 1] ?? Infinity) + 1,
          (last[j - 1] ?? Infinity) + wrong,
          swapped ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[right.length] ?? Infinity;
}
