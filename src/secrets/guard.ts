import { FormFinder } from './form-finder.ts';
import { isLongEnough, secretForms, withoutUnseen } from './forms.ts';

/** What replaces a secret. */
const stars = '***';

const echoedLabel = 'a secret that Immuta returned';

/** Knows every secret of a run and finds each of its forms (`secretForms`) in texts. */
export class Guard {
  readonly #secrets = new Set<string>();
  readonly #finder = new FormFinder();
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
      this.#finder.add(label, text);
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
    const [found] = this.#finder.find(text);
    if (found !== undefined) return found.label;
    const seen = withoutUnseen(text);
    return seen === text ? undefined : this.#finder.find(seen).next().value?.label;
  }

  /** The text with `***` instead of each secret in any form; secrets that overlap become one `***`. */
  mask(text: string): string {
    let masked = '';
    let from = 0;
    for (const { start, end } of this.#finder.places(text)) {
      masked += text.slice(from, start) + stars;
      from = end;
    }
    masked += text.slice(from);
    return this.find(masked) === undefined ? masked : stars;
  }

  /** The last place up to `limit` where a text can be cut without cutting a secret. */
  placeToCut(text: string, limit: number): number {
    return this.#finder.places(text).find(({ start, end }) => start < limit && limit < end)?.start ?? limit;
  }
}
