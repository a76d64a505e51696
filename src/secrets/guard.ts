import { Beginnings } from './beginnings.ts';
import { shortestSecret } from './forms.ts';
import { endOfMatch, longestMatch, patternsOf, type Pattern } from './pattern.ts';
import { piecesOf } from './pieces.ts';

/** What stands in the place of a secret. */
const stars = '***';

const echoedLabel = 'a secret that Immuta returned';

interface Stretch {
  readonly start: number;
  end: number;
}

/**
 * Knows every secret of a run and finds them in texts, in whatever form: as they are, escaped for SQL,
 * JSON, URLs, HTML or Markdown (once or twice, all characters or some), as base64 or as hexadecimal.
 */
export class Guard {
  readonly #secrets = new Map<string, string>();
  readonly #beginnings = new Beginnings();
  readonly #patterns: Pattern[] = [];

  /**
   * Makes a secret known. `label` is what may be shown of it: the name of a reference or an input. A
   * value under 8 characters (blanks around it not counted) is not guarded: it would stand in any text.
   * Whether it was not known before.
   */
  add(label: string, value: string): boolean {
    if (this.#secrets.has(value) || value.trim().length < shortestSecret) return false;
    this.#secrets.set(value, label);
    for (const pattern of piecesOf(value).flatMap(patternsOf)) {
      this.#patterns.push(pattern);
      this.#beginnings.add({ label, pattern });
    }
    return true;
  }

  /** Makes known what Immuta returned in a secret field. Whether it was not known before. */
  addEchoed(value: string): boolean {
    return this.add(echoedLabel, value);
  }

  /** The secrets as they were added, for the runner's own masks. */
  values(): readonly string[] {
    return [...this.#secrets.keys()];
  }

  /** The label of a secret that a text holds in any form; undefined where it holds none. */
  find(text: string): string | undefined {
    const beginnings = this.#beginnings;
    for (let at = beginnings.next(text, 0); at < text.length; at = beginnings.next(text, at + 1)) {
      const found = beginnings
        .at(text, at)
        .find(({ pattern }) => endOfMatch(pattern, text, at) !== undefined);
      if (found !== undefined) return found.label;
    }
    return undefined;
  }

  /** The text with `***` for each secret in any form; secrets that overlap become one `***`. */
  mask(text: string): string {
    return this.maskBefore(text, text.length).masked;
  }

  /**
   * Masks a text's beginning: up to `limit`, or to the start of a secret that reaches across it. Gives
   * what is masked and the rest, untouched.
   */
  maskBefore(text: string, limit: number): { masked: string; rest: string } {
    let masked = '';
    let from = 0;
    let cut = limit;
    for (const { start, end } of this.#stretches(text)) {
      if (end > limit) {
        cut = Math.min(start, limit);
        break;
      }
      masked += text.slice(from, start) + stars;
      from = end;
    }
    return { masked: masked + text.slice(from, cut), rest: text.slice(cut) };
  }

  /** The most UTF-16 units that a secret can take in a text. */
  longestForm(): number {
    return this.#patterns.reduce((longest, pattern) => Math.max(longest, longestMatch(pattern)), 0);
  }

  /** Where secrets stand, from left to right, those that overlap made one. */
  #stretches(text: string): readonly Stretch[] {
    const found: Stretch[] = [];
    const beginnings = this.#beginnings;
    for (let at = beginnings.next(text, 0); at < text.length; at = beginnings.next(text, at + 1)) {
      for (const { pattern } of beginnings.at(text, at)) {
        const end = endOfMatch(pattern, text, at);
        if (end === undefined) continue;
        const last = found.at(-1);
        if (last === undefined || at >= last.end) found.push({ start: at, end });
        else last.end = Math.max(last.end, end);
      }
    }
    return found;
  }
}
