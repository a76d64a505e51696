import { isUtf8 } from 'node:buffer';
import type { Place } from '../failure.ts';

/** Larger files are not integration files; bytes. */
export const maximumFileSize = 1024 * 1024;

/** Why a file's bytes are no text to parse. */
export interface UnreadableText {
  readonly message: string;
  readonly remedy?: string;
  readonly line?: number;
}

/**
 * The text of a file, which must be UTF-8. A byte order mark at its very start is accepted (editors on
 * Windows write one, and YAML allows it) and is not part of the text.
 */
export function decodeText(content: Uint8Array): string | UnreadableText {
  if (content.length > maximumFileSize) {
    return { message: 'The file is larger than 1 MiB, and is no integration file.' };
  }
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { message: 'The file is in UTF-16.', remedy: 'Save it as UTF-8.' };
  }
  const zero = content.indexOf(0);
  if (zero !== -1) {
    return {
      message: 'The file holds a NUL byte: it is binary, or in UTF-16 or UTF-32.',
      remedy: 'Save it as UTF-8 text.',
      line: lineOfByte(content, zero),
    };
  }
  if (!isUtf8(content)) {
    return {
      message: 'The file is not valid UTF-8.',
      remedy: 'Save it as UTF-8.',
      line: firstInvalidLine(content),
    };
  }
  return new TextDecoder('utf-8').decode(content);
}

function lineOfByte(content: Uint8Array, offset: number): number {
  let line = 1;
  for (const value of content.subarray(0, offset)) if (value === 0x0a) line += 1;
  return line;
}

/** No character goes over a line's end, so text up to one is valid exactly where all lines in it are. */
function firstInvalidLine(content: Uint8Array): number {
  const ends: number[] = [];
  content.forEach((value, index) => {
    if (value === 0x0a) ends.push(index + 1);
  });
  let valid = 0;
  let invalid = ends.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isUtf8(content.subarray(0, ends[middle - 1]))) valid = middle;
    else invalid = middle;
  }
  return invalid;
}

/** Turns offsets in a text into places of its file; CR LF, LF and CR end a line. */
export class SourcePositions {
  readonly #file: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#lineStarts = [
      0,
      ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length),
    ];
  }

  /** Line and column count from 1, columns in UTF-16 units. */
  at(offset: number): Place {
    let before = 0;
    let after = this.#lineStarts.length;
    while (after - before > 1) {
      const middle = (before + after) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) before = middle;
      else after = middle;
    }
    return { file: this.#file, line: before + 1, column: offset - (this.#lineStarts[before] ?? 0) + 1 };
  }
}
