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
 * Calls `onLine` for each whole line (LF, CR LF or CR ends it, and is left off) with its secrets as `***`, wherever
 * the chunks were cut. Where a secret has several lines, as many lines are held back until more output comes. A line
 * of over 65,536 characters is given out in parts, none of which ends within a secret.
 */
export function lineMasker(guard: Guard, onLine: (line: string) => void): LineMasker {
  const decoder = new StringDecoder();
  let pending = '';

  const giveOut = (text: string): void => {
    for (const line of guard.mask(text).split('\n')) onLine(line);
  };

  /** Returns whole lines, except those in which a secret could still continue. */
  const giveOutLines = (): void => {
    const last = [...pending.matchAll(/\n/g)].at(-guard.mostLines);
    if (last === undefined) return;
    const end = pending.lastIndexOf('\n', guard.placeToCut(pending, last.index + 1) - 1);
    if (end === -1) return;
    giveOut(pending.slice(0, end));
    pending = pending.slice(end + 1);
  };

  const giveOutPart = (): void => {
    const kept = Math.max(guard.longestForm, longestLine);
    if (pending.length <= 2 * kept || pending.includes('\n')) return;
    const cut = guard.placeToCut(pending, pending.length - kept);
    if (cut === 0) return;
    giveOut(pending.slice(0, cut));
    pending = pending.slice(cut);
  };

  const take = (text: string): void => {
    pending = (pending + text).replace(/\r\n|\r(?!$)/g, '\n');
    giveOutLines();
    giveOutPart();
  };

  return {
    write: (chunk) => {
      take(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
    },
    end: () => {
      take(decoder.end());
      const rest = pending.replace(/[\r\n]$/, '');
      if (pending !== '') giveOut(rest);
      pending = '';
    },
  };
}
