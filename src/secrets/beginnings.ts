import { firstSpellings, type Pattern } from './pattern.ts';
import type { Spellings } from './spellings.ts';

/** A pattern and what may be shown of its secret. */
export interface Guarded {
  readonly label: string;
  readonly pattern: Pattern;
}

interface Beginning {
  readonly next: Map<number, Beginning>;
  readonly begun: Guarded[];
}

const none: readonly Guarded[] = [];

function newBeginning(): Beginning {
  return { next: new Map(), begun: [] };
}

/**
 * The spellings of the first characters of all patterns in one tree, so that the many places of a text
 * where nothing begins cost one step each, however many secrets there are.
 */
export class Beginnings {
  readonly #root = newBeginning();
  readonly #firstUnits = new Uint8Array(0x10000);

  /** Makes a pattern known. */
  add(guarded: Guarded): void {
    const first = firstSpellings(guarded.pattern);
    for (const unit of first.next.keys()) this.#firstUnits[unit] = 1;
    merge(this.#root, first, guarded);
  }

  /** The patterns whose first character stands at a place of a text, in any spelling. */
  at(text: string, at: number): readonly Guarded[] {
    if (this.#firstUnits[text.charCodeAt(at)] !== 1) return none;
    let found = none;
    let node = this.#root.next.get(text.charCodeAt(at));
    for (let end = at + 1; node !== undefined; end++) {
      if (node.begun.length > 0) found = found.length === 0 ? node.begun : [...found, ...node.begun];
      node = node.next.get(text.charCodeAt(end));
    }
    return found;
  }
}

function merge(into: Beginning, spellings: Spellings, guarded: Guarded): void {
  if (spellings.ends && !into.begun.includes(guarded)) into.begun.push(guarded);
  for (const [unit, below] of spellings.next) {
    const step = into.next.get(unit) ?? newBeginning();
    into.next.set(unit, step);
    merge(step, below, guarded);
  }
}
