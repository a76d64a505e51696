import { isLongEnough, secretForms, shortestSecret, withoutUnseen } from './forms.ts';

/** What replaces a secret. */
const stars = '***';

const echoedLabel = 'a secret that Immuta returned';

interface Form {
  readonly label: string;
  readonly text: string;
}

interface Match {
  readonly label: string;
  readonly start: number;
  end: number;
}

/** Knows every secret of a run and finds each of its forms (`secretForms`) in texts. */
export class Guard {
  readonly #secrets = new Set<string>();
  /** By their first characters, as many as every form has. */
  readonly #forms = new Map<string, Form[]>();
  /** By `hash` of its first four characters: whether a form may begin so. For most places of a text, this look is enough. */
  readonly #starts = new Uint8Array(0x10000);
  /** Length in UTF-16 units of the longest form of any secret. */
  longestForm = 0;
  /** Number of lines of the secret that has the most. */
  mostLines = 1;

  /**
   * Adds a secret. `label` can be shown: the name of a reference or an input. A value that is too short (`isLongEnough`)
   * is not guarded. Returns whether the secret is new.
   */
  add(label: string, value: string): boolean {
    if (this.#secrets.has(value) || !isLongEnough(value)) return false;
    this.#secrets.add(value);
    this.mostLines = Math.max(this.mostLines, value.split(/\r\n|\r|\n/).length);
    const forms = secretForms(value);
    for (const text of new Set([...forms, ...forms.map(withoutUnseen)].filter(isLongEnough))) {
      const start = text.slice(0, shortestSecret);
      const alike = this.#forms.get(start) ?? [];
      this.#forms.set(start, alike);
      alike.push({ label, text });
      this.#starts[[0, 1, 2, 3].reduce((before, at) => hash(before, text.charCodeAt(at)), 0)] = 1;
      this.longestForm = Math.max(this.longestForm, text.length);
    }
    return true;
  }

  /** Adds a value that Immuta returned in a secret field. Returns whether it is new. */
  addEchoed(value: string): boolean {
    return this.add(echoedLabel, value);
  }

  /** The label of a secret that a text contains in any form, also wrapped over lines; undefined if there is none. */
  find(text: string): string | undefined {
    const [match] = this.#matches(text);
    if (match !== undefined) return match.label;
    const seen = withoutUnseen(text);
    return seen === text ? undefined : this.#matches(seen).next().value?.label;
  }

  /** The text with `***` instead of each secret in any form; secrets that overlap become one `***`. */
  mask(text: string): string {
    let masked = '';
    let from = 0;
    for (const { start, end } of this.#stretches(text)) {
      masked += text.slice(from, start) + stars;
      from = end;
    }
    masked += text.slice(from);
    return this.find(masked) === undefined ? masked : stars;
  }

  /** The last place up to `limit` where a text can be cut without cutting a secret. */
  placeToCut(text: string, limit: number): number {
    return this.#stretches(text).find(({ start, end }) => start < limit && limit < end)?.start ?? limit;
  }

  *#matches(text: string): Generator<Match, undefined> {
    let lastFour = 0;
    for (let end = 0; end < text.length; end += 1) {
      lastFour = hash(lastFour, text.charCodeAt(end));
      const start = end - 3;
      if (this.#starts[lastFour] === 0 || start < 0) continue;
      for (const form of this.#forms.get(text.slice(start, start + shortestSecret)) ?? [])
        if (text.startsWith(form.text, start))
          yield { label: form.label, start, end: start + form.text.length };
    }
    return undefined;
  }

  /** The places of secrets, from left to right. Those that overlap are one place. */
  #stretches(text: string): readonly Match[] {
    const found: Match[] = [];
    for (const match of this.#matches(text)) {
      const last = found.at(-1);
      if (last === undefined || match.start >= last.end) found.push(match);
      else last.end = Math.max(last.end, match.end);
    }
    return found;
  }
}

/** A number for the last four characters of a text: each one pushes out the fourth before it. Texts may share one. */
function hash(before: number, code: number): number {
  return ((before << 4) ^ code) & 0xffff;
}
