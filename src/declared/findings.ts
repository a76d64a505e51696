import type { Failure, Place, Warning } from '../failure.ts';
import type { SourcePositions } from './source-text.ts';

/** Collects what is found wrong in one file, and the places of its keys. */
export class Findings {
  readonly failures: Failure[] = [];
  readonly warnings: Warning[] = [];
  readonly #file: string;
  readonly #positions: SourcePositions;
  readonly #keyStarts = new Map<string, number>();

  constructor(file: string, positions: SourcePositions) {
    this.#file = file;
    this.#positions = positions;
  }

  /**
   * An error at an offset of the text, or about the key of a path: if that is absent, its place is that of its
   * nearest parent. The message must not contain any text of the file but names of keys and references.
   */
  fail(at: number | string, message: string, remedy?: string): void {
    this.failures.push({
      reason: 'invalid-config',
      message,
      ...(remedy === undefined ? {} : { remedy }),
      place: typeof at === 'string' ? this.place(at) : this.#positions.at(at),
    });
  }

  /** Puts errors in the order of the file. */
  sort(): void {
    const order = ({ place }: Failure): number => (place?.line ?? 0) * 2 ** 21 + (place?.column ?? 0);
    this.failures.sort((left, right) => order(left) - order(right));
  }

  warn(start: number, message: string): void {
    this.warnings.push({ message, place: this.#positions.at(start) });
  }

  remember(path: string, start: number): void {
    this.#keyStarts.set(path, start);
  }

  /** A key's place, or that of the nearest parent that is there, or the file's. */
  place(path: string): Place {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
      const start = this.#keyStarts.get(at);
      if (start !== undefined) return this.#positions.at(start);
    }
    return { file: this.#file, line: 1, column: 1 };
  }
}
