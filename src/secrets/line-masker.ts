import { StringDecoder } from 'node:string_decoder';
import type { Guard } from './guard.ts';

/** A line longer than this many UTF-16 units is given out in parts. */
const longestLine = 0x10000;

/** Takes the output of a process in chunks, cut anywhere, and gives it out in lines. */
export interface LineMasker {
  /** Bytes of UTF-8, or text. */
  write(chunk: Uint8Array | string): void;
  /** Gives out what has no line end yet. */
  end(): void;
}

/**
 * Calls `onLine` for each whole line (LF, CR LF or CR ends it, and is left off) with its secrets as
 * `***`, wherever the chunks were cut. A secret of several lines is masked in each of its lines of 8
 * characters or more. A line of over 65,536 characters is given out in parts, none of which ends
 * within a secret.
 */
export function lineMasker(guard: Guard, onLine: (line: string) => void): LineMasker {
  const decoder = new StringDecoder();
  let pending = '';

  const take = (text: string): void => {
    const lines = (pending + text).split(/\r\n|\n|\r(?!$)/);
    pending = String(lines.pop());
    for (const line of lines) onLine(guard.mask(line));
    if (pending.length <= 2 * longestLine) return;
    const kept = Math.max(guard.longestForm(), longestLine);
    if (pending.length > 2 * kept) {
      const { masked, rest } = guard.maskBefore(pending, pending.length - kept);
      pending = rest;
      if (masked !== '') onLine(masked);
    }
  };

  return {
    write: (chunk) => {
      take(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
    },
    end: () => {
      take(decoder.end());
      if (pending !== '') onLine(guard.mask(pending.replace('\r', '')));
      pending = '';
    },
  };
}
