import { shortestSecret } from './forms.ts';

/** The place of a form in a text. */
export interface FoundForm {
  readonly label: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Finds any of many forms, each with a label, in one pass over a text. */
export class FormFinder {
  /** By their first characters, as many as every form has. */
  readonly #forms = new Map<string, { readonly label: string; readonly form: string }[]>();
  /** By `hash` of its first four characters: whether a form may begin so. For most places of a text, this look is enough. */
  readonly #starts = new Uint8Array(0x10000);

  /** Adds a form of at least 8 characters (`shortestSecret`). */
  add(label: string, form: string): void {
    const start = form.slice(0, shortestSecret);
    const alike = this.#forms.get(start) ?? [];
    this.#forms.set(start, alike);
    alike.push({ label, form });
    this.#starts[[0, 1, 2, 3].reduce((before, at) => hash(before, form.charCodeAt(at)), 0)] = 1;
  }

  /** Every form in a text, by its start. */
  *find(text: string): Generator<FoundForm, undefined> {
    let lastFour = 0;
    for (let end = 0; end < text.length; end += 1) {
      lastFour = hash(lastFour, text.charCodeAt(end));
      const start = end - 3;
      if (this.#starts[lastFour] === 0 || start < 0) continue;
      for (const { label, form } of this.#forms.get(text.slice(start, start + shortestSecret)) ?? [])
        if (text.startsWith(form, start)) yield { label, start, end: start + form.length };
    }
    return undefined;
  }

  /** The places of forms, from left to right. Those that overlap are one place. */
  places(text: string): readonly FoundForm[] {
    const places: FoundForm[] = [];
    for (const found of this.find(text)) {
      const last = places.at(-1);
      if (last === undefined || found.start >= last.end) places.push(found);
      else places[places.length - 1] = { ...last, end: Math.max(last.end, found.end) };
    }
    return places;
  }
}

/** A number for the last four characters of a text: each one pushes out the fourth before it. Texts may share one. */
function hash(before: number, code: number): number {
  return ((before << 4) ^ code) & 0xffff;
}
