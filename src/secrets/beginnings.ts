import { firstSpellings, isUnseen, secondSpellings, unseenUnits, type Pattern } from './pattern.ts';
import type { Spellings } from './spellings.ts';

/** A pattern and what may be shown of its secret. */
export interface Guarded {
  readonly label: string;
  readonly pattern: Pattern;
}

/** What is known of a UTF-16 unit: no pattern begins with it; some do, but those are not looked into yet; they are. */
const units = { idle: 0, unprepared: 1, prepared: 2 } as const;

/**
 * The first two characters of all patterns in all their spellings, so that the many places of a text where
 * nothing begins cost a look or two each, however many secrets there are. What the patterns that begin
 * with some unit need is made when a text first has that unit: all of it would be half of a cold start.
 */
export class Beginnings {
  readonly #begun = new Map<Spellings, Begun>();
  readonly #spelled = new Map<number, Spelled[]>();
  readonly #units = new Uint8Array(0x10000);
  /** By `pairIndex`: whether a pattern may begin with two such units, the first of which is prepared. */
  readonly #pairs = new Uint8Array(0x10000);

  /** Makes a pattern known. */
  add(guarded: Guarded): void {
    const spellings = firstSpellings(guarded.pattern);
    const known = this.#begun.get(spellings);
    const begun = known ?? new Begun();
    begun.add(guarded);
    for (const [unit, below] of spellings.next) {
      this.#units[unit] = units.unprepared;
      if (known !== undefined) continue;
      this.#spelledFrom(unit).push({ below, begun });
    }
    this.#begun.set(spellings, begun);
  }

  /** The next place of a text, from `from` on, where a pattern may begin; the text's length where there is none. */
  next(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const state = this.#units[unit];
      if (state === units.idle) continue;
      if (state === units.unprepared) this.#prepare(unit);
      if (this.#pairs[pairIndex(unit, text.charCodeAt(at + 1))] === 1) return at;
    }
    return text.length;
  }

  /** The patterns that may begin at a place that `next` found, by their first two characters. */
  at(text: string, at: number): readonly Guarded[] {
    const found: Guarded[] = [];
    for (const { below, begun } of this.#spelledFrom(text.charCodeAt(at))) {
      let node: Spellings | undefined = below;
      for (let end = at + 1; node !== undefined; end++) {
        if (node.ends) found.push(...begun.goingOn(text, end));
        node = node.next.get(text.charCodeAt(end));
      }
    }
    return found;
  }

  #prepare(unit: number): void {
    this.#units[unit] = units.prepared;
    for (const { below, begun } of this.#spelledFrom(unit)) {
      const seconds = [...below.next.keys(), ...(below.ends ? begun.nextUnits() : [])];
      for (const second of seconds) this.#pairs[pairIndex(unit, second)] = 1;
    }
  }

  /** The characters that may be spelled beginning with a unit. */
  #spelledFrom(unit: number): Spelled[] {
    const spelled = this.#spelled.get(unit) ?? [];
    this.#spelled.set(unit, spelled);
    return spelled;
  }
}

/** Exact in Latin-1; elsewhere pairs may share a place, which costs a look more and misses nothing. */
function pairIndex(first: number, second: number): number {
  return ((first << 8) ^ second) & 0xffff;
}

/** A character that may be spelled beginning with some unit: what comes after that unit, and the patterns. */
interface Spelled {
  readonly below: Spellings;
  readonly begun: Begun;
}

/** The patterns that begin with one character, sorted by what may come next. */
class Begun {
  readonly #all: Guarded[] = [];
  readonly #unsorted: Guarded[] = [];
  readonly #bySecondUnit = new Map<number, Guarded[]>();

  add(guarded: Guarded): void {
    this.#all.push(guarded);
    this.#unsorted.push(guarded);
  }

  /** The units that may come after the first character. */
  nextUnits(): readonly number[] {
    this.#sort();
    return [...this.#bySecondUnit.keys(), ...unseenUnits];
  }

  /** Those whose second character may stand at `end`, as far as its first unit tells. */
  goingOn(text: string, end: number): readonly Guarded[] {
    if (isUnseen(text, end)) return this.#all;
    this.#sort();
    return this.#bySecondUnit.get(text.charCodeAt(end)) ?? [];
  }

  #sort(): void {
    for (const guarded of this.#unsorted.splice(0)) {
      for (const unit of secondSpellings(guarded.pattern).next.keys()) {
        const same = this.#bySecondUnit.get(unit) ?? [];
        this.#bySecondUnit.set(unit, same);
        same.push(guarded);
      }
    }
  }
}
