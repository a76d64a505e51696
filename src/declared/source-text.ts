import { isUtf8 } from 'node:buffer';
import type { Place } from '../failure.ts';

/** Larger files are not integration files; bytes. */
export const maximumFileSize = 1024 * 1024;

/** Why a file's bytes are not a text to parse. */
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
    return { message: 'The file is larger than 1 MiB, and is not an integration file.' };
  }
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { message: 'The file is in UTF-16.', remedy: 'Save it as UTF-8.' };
  }
  if (content.includes(0)) {
    return {
      message: 'The file contains a NUL byte: it is binary, or in UTF-16 or UTF-32.',
      remedy: 'Save it as UTF-8 text.',
      line: firstLine(content, (line) => line.includes(0)),
    };
  }
  if (!isUtf8(content)) {
    return {
      message: 'The file is not valid UTF-8.',
      remedy: 'Save it as UTF-8.',
      // No character goes over a line's end, so one of the lines is invalid too.
      line: firstLine(content, (line) => !isUtf8(line)),
    };
  }
  return new TextDecoder('utf-8').decode(content);
}

/** The number of the first line that is wrong. */
function firstLine(content: Uint8Array, isWrong: (line: Uint8Array) => boolean): number {
  for (let number = 1, start = 0; ; number += 1) {
    const end = content.indexOf(0x0a, start);
    if (end === -1 || isWrong(content.subarray(start, end))) return number;
    start = end + 1;
  }
}

/** Characters that nobody sees, or that change the order of those that are seen. Tab, line ends and space are not. */
const invisible = /(?![\t\n\r ])[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** More of them in one file are one mistake. */
const mostInvisible = 20;

/** A text without its invisible characters. */
export interface ReadableText {
  readonly text: string;
  /** Offsets in the original of the UTF-16 units that were taken out, ascending. */
  readonly removed: readonly number[];
  /** One for each of the first of them; offsets in the text without them. */
  readonly problems: readonly { readonly start: number; readonly message: string; readonly remedy: string }[];
}

/**
 * Takes invisible characters out of a file's text, so that what they would break is not reported as well;
 * those that look like a space become one. In comments only those that change the order count.
 */
export function readableText(original: string): ReadableText {
  const removed: number[] = [];
  const problems: ReadableText['problems'][number][] = [];
  const text = original.replace(invisible, (character: string, offset: number) => {
    const lineStart = Math.max(original.lastIndexOf('\n', offset), original.lastIndexOf('\r', offset)) + 1;
    const inComment = /(?:^|[ \t])#/.test(original.slice(lineStart, offset));
    if (inComment && !bidirectional.test(character)) return character;
    if (problems.length < mostInvisible && removed.at(-1) !== offset - 1) {
      problems.push({
        start: offset - removed.length,
        message: `An invisible character, ${codePoint(character)}, is here${/\p{Cc}/u.test(character) ? ' (a control character)' : ''}.`,
        remedy: 'Remove it, or replace it by a space.',
      });
    }
    if (/\p{Zs}/u.test(character)) return ' ';
    for (let unit = 0; unit < character.length; unit += 1) removed.push(offset + unit);
    return '';
  });
  return { text, removed, problems };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Turns offsets in a text into places of its file; CR LF, LF and CR end a line. */
export class SourcePositions {
  readonly #file: string;
  readonly #lineStarts: readonly number[];
  readonly #removed: readonly number[];

  /** `text` is the whole file; offsets are those without the units that were `removed` from it. */
  constructor(file: string, text: string, removed: readonly number[] = []) {
    this.#file = file;
    this.#removed = removed;
    this.#lineStarts = [
      0,
      ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length),
    ];
  }

  /** Line and column count from 1, columns in UTF-16 units. */
  at(offsetWithoutRemoved: number): Place {
    let offset = offsetWithoutRemoved;
    for (const unit of this.#removed) {
      if (unit >= offset) break;
      offset += 1;
    }
    const line = this.#lineStarts.findLastIndex((start) => start <= offset);
    return { file: this.#file, line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
  }
}
