import { isUtf8 } from 'node:buffer';
import type { Place } from '../failure.ts';
import type { Problem } from './yaml.ts';

/** Larger files are not integration files; bytes. */
export const maximumFileSize = 1024 * 1024;

/** Characters that are invisible, or that reorder the visible ones. Tab, line ends and space are not among them. */
const invisible = /(?![\t\n\r ])[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** A comment starts behind a blank or at a line's start; in quotes it may be none. */
const commentOrInvisible = new RegExp(`(?<![^ \\t\\r\\n])#[^\\r\\n]*|${invisible.source}`, 'gu');
/** More of them in one file are not reported. */
const mostInvisible = 20;

export interface SourceText {
  /** Undefined if the bytes are not a text to parse: then `problems` says why. */
  readonly text?: string;
  readonly problems: Problem[];
  /** The place in the file of an offset in `text`. Line and column count from 1, columns in UTF-16 units. */
  readonly placeAt: (offset: number) => Place;
}

/**
 * Reads a file's bytes, which must be UTF-8; a byte order mark at the very start is not part of the text. Removes
 * invisible characters, so that the errors they would cause are not reported too; those that look like a space become a
 * space. In comments, only those that reorder the text are refused.
 */
export function readSourceText(file: string, content: Uint8Array): SourceText {
  const original = new TextDecoder('utf-8').decode(content);
  /** Offsets in the original of the UTF-16 units that were removed, ascending. */
  const removed: number[] = [];
  const lineStarts = [
    0,
    ...Array.from(original.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length),
  ];
  const placeAt = (offset: number): Place => {
    let at = offset;
    for (const unit of removed) if (unit < at) at += 1;
    const line = lineStarts.findLastIndex((start) => start <= at);
    return { file, line: line + 1, column: at - (lineStarts[line] ?? 0) + 1 };
  };
  const unreadable = encodingProblem(content, original);
  if (unreadable !== undefined) return { problems: [unreadable], placeAt };
  const problems: Problem[] = [];
  const clean = (character: string, offset: number): string => {
    if (problems.length < mostInvisible && removed.at(-1) !== offset - 1) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      problems.push({
        at: offset - removed.length,
        message: `There is an invisible character here: U+${code}${/\p{Cc}/u.test(character) ? ' (a control character)' : ''}.`,
        remedy: 'Remove it, or replace it with a space.',
      });
    }
    if (/\p{Zs}/u.test(character)) return ' ';
    for (let unit = 0; unit < character.length; unit += 1) removed.push(offset + unit);
    return '';
  };
  const text = original.replace(commentOrInvisible, (match, offset: number) =>
    match.startsWith('#')
      ? match.replace(bidirectional, (character, at: number) => clean(character, offset + at))
      : clean(match, offset),
  );
  return { text, problems, placeAt };
}

/** Why a file's bytes are not a text to parse; undefined if they are one. */
function encodingProblem(content: Uint8Array, text: string): Problem | undefined {
  if (content.length > maximumFileSize)
    return { at: 0, message: 'The file is larger than 1 MiB, which is too large for an integration file.' };
  if (text.includes('\0'))
    return {
      at: text.indexOf('\0'),
      message: 'The file contains a NUL byte: it is binary, or in UTF-16 or UTF-32.',
      remedy: 'Save it as UTF-8 text.',
    };
  // The decoder has replaced each invalid byte.
  if (!isUtf8(content))
    return {
      at: text.indexOf('\ufffd'),
      message: 'The file is not valid UTF-8.',
      remedy: 'Save it as UTF-8.',
    };
  return undefined;
}
