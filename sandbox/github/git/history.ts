/** Returns the parents of a commit. */
export type ParentsOf = (sha: string) => readonly string[];

/** Commits and all their ancestors, except those in `without`. */
function ancestors(
  tips: readonly string[],
  parentsOf: ParentsOf,
  without: ReadonlySet<string> = new Set(),
): Set<string> {
  const found = new Set<string>();
  const waiting = [...tips];
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    if (found.has(sha) || without.has(sha)) continue;
    found.add(sha);
    waiting.push(...parentsOf(sha));
  }
  return found;
}

/** The commits of `head` that `base` doesn't have, sorted like `git rev-list --topo-order`: newest first, line by line. */
export function commitsBetween(base: string, head: string, parentsOf: ParentsOf): string[] {
  const wanted = ancestors([head], parentsOf, ancestors([base], parentsOf));
  const children = new Map<string, number>();
  const parentsIn = (sha: string): string[] => parentsOf(sha).filter((parent) => wanted.has(parent));
  for (const parent of [...wanted].flatMap(parentsIn)) children.set(parent, (children.get(parent) ?? 0) + 1);
  const sorted: string[] = [];
  const free = wanted.has(head) ? [head] : [];
  for (let sha = free.pop(); sha !== undefined; sha = free.pop()) {
    sorted.push(sha);
    for (const parent of parentsIn(sha)) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      if (left === 0) free.push(parent);
    }
  }
  return sorted;
}

/** The best common ancestors: one, unless branches were merged crosswise. */
export function commonAncestors(one: string, other: string, parentsOf: ParentsOf): string[] {
  const ofOne = ancestors([one], parentsOf);
  const common = [...ancestors([other], parentsOf)].filter((sha) => ofOne.has(sha));
  const below = ancestors(common.flatMap(parentsOf), parentsOf);
  return common.filter((sha) => !below.has(sha));
}

/** A commit and all its ancestors, newest first, sorted like `git rev-list`. */
export function historyOf(tip: string, parentsOf: ParentsOf, timeOf: (sha: string) => number): string[] {
  const seen = new Set([tip]);
  const waiting = [tip];
  const sorted: string[] = [];
  while (waiting.length > 0) {
    const times = waiting.map(timeOf);
    const [newest = ''] = waiting.splice(times.indexOf(Math.max(...times)), 1);
    sorted.push(newest);
    for (const parent of parentsOf(newest).filter((sha) => !seen.has(sha))) {
      seen.add(parent);
      waiting.push(parent);
    }
  }
  return sorted;
}
