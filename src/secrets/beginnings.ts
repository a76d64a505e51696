import { firstSpellings, isUnseen, secondSpellings, type Pattern } from './pattern.ts';
import type { Spellings } from './spellings.ts';

/** A pattern and what may be shown of its secret. */
export interface Guarded {
  readonly label: string;
  readonly pattern: Pattern;
}

interface Beginning {
  readonly next: Map<number, Beginning>;
  readonly begun: Begun[];
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
  readonly #begun = new Map<Spellings, Begun>();

  /** Makes a pattern known. */
  add(guarded: Guarded): void {
    const first = firstSpellings(guarded.pattern);
    let begun = this.#begun.get(first);
    if (begun === undefined) {
      begun = new Begun();
      this.#begun.set(first, begun);
      for (const unit of first.next.keys()) this.#firstUnits[unit] = 1;
      merge(this.#root, first, begun);
    }
    begun.add(guarded);
  }

  /** The patterns that may stand at a place of a text, by their first two characters in any spelling. */
  at(text: string, at: number): readonly Guarded[] {
    if (this.#firstUnits[text.charCodeAt(at)] !== 1) return none;
    let found = none;
    let node = this.#root.next.get(text.charCodeAt(at));
    for (let end = at + 1; node !== undefined; end++) {
      for (const begun of node.begun) {
        const going = begun.goingOn(text, end);
        if (going.length > 0) found = found.length === 0 ? going : [...found, ...going];
      }
      node = node.next.get(text.charCodeAt(end));
    }
    return found;
  }
}

/** The patterns that begin with one character, sorted by what may come next. */
class Begun {
  readonly #all: Guarded[] = [];
  readonly #bySecondUnit = new Map<number, Guarded[]>();
  #sorted = 0;

  add(guarded: Guarded): void {
    this.#all.push(guarded);
  }

  /** Those whose second character may stand at `end`, as far as its first unit tells. */
  goingOn(text: string, end: number): readonly Guarded[] {
    if (isUnseen(text, end)) return this.#all;
    for (; this.#sorted < this.#all.length; this.#sorted++) this.#sort(this.#all[this.#sorted]);
    return this.#bySecondUnit.get(text.charCodeAt(end)) ?? none;
  }

  #sort(guarded: Guarded | undefined): void {
    if (guarded === undefined) return;
    for (const unit of secondSpellings(guarded.pattern).next.keys()) {
      const same = this.#bySecondUnit.get(unit);
      if (same === undefined) this.#bySecondUnit.set(unit, [guarded]);
      else same.push(guarded);
    }
  }
}

function merge(into: Beginning, spellings: Spellings, begun: Begun): void {
  if (spellings.ends) into.begun.push(begun);
  for (const [unit, below] of spellings.next) {
    const step = into.next.get(unit) ?? newBeginning();
    into.next.set(unit, step);
    merge(step, below, begun);
  }
}
