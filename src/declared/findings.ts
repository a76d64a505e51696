import type { Failure, Place, Warning } from '../failure.ts';
import type { SourcePositions } from './source-text.ts';

/** Collects what is found wrong in one file, and where its keys stand. */
export class Findings {
  readonly failures: Failure[] = [];
  readonly warnings: Warning[] = [];
  readonly #file: string;
  readonly #positions: SourcePositions;
  readonly #places = new Map<string, Place>();

  constructor(file: string, positions: SourcePositions) {
    this.#file = file;
    this.#positions = positions;
  }

  /** An error at an offset of the text. The message must hold no text of the file. */
  fail(start: number, message: string, remedy?: string): void {
    this.#add(this.#positions.at(start), message, remedy);
  }

  /** An error about a key that is absent: it stands where the key's parent does. */
  failAtKey(path: string, message: string, remedy?: string): void {
    this.#add(this.place(path), message, remedy);
  }

  warn(start: number, message: string): void {
    this.warnings.push({ message, place: this.#positions.at(start) });
  }

  remember(path: string, start: number): void {
    this.#places.set(path, this.#positions.at(start));
  }

  /** A key's place, or that of the nearest parent that is there, or the file's. */
  place(path: string): Place {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
      const place = this.#places.get(at);
      if (place !== undefined) return place;
    }
    return { file: this.#file, line: 1, column: 1 };
  }

  #add(place: Place, message: string, remedy: string | undefined): void {
    this.failures.push({
      reason: 'invalid-config',
      message,
      ...(remedy === undefined ? {} : { remedy }),
      place,
    });
  }
}
