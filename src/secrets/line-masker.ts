import { StringDecoder } from 'node:string_decoder';
import type { Guard } from './guard.ts';

/** A line longer than this many UTF-16 units is emitted in parts. */
const longestLine = 0x10000;

/** Takes the output of a process in chunks, cut anywhere, and emits it in lines. */
export interface LineMasker {
  /** Bytes of UTF-8, or text. */
  write(chunk: Uint8Array | string): void;
  /** Emits the rest, which has no line end. */
  end(): void;
}

/**
 * Calls `onLine` for each line, without its end (LF, CR LF or CR) and with its secrets as `***`, wherever the chunks
 * were cut. If a secret has several lines, as many lines are kept until more output comes. A line of over 65,536
 * characters is emitted in parts, none of which ends within a secret.
 */
export function lineMasker(guard: Guard, onLine: (line: string) => void): LineMasker {
  const decoder = new StringDecoder();
  let pending = '';

  const emit = (text: string): void => {
    for (const line of guard.mask(text).split('\n')) onLine(line);
  };

  /** Emits whole lines, except those in which a secret could still continue. */
  const emitLines = (): void => {
    const last = [...pending.matchAll(/\n/g)].at(-guard.mostLines);
    if (last === undefined) return;
    const end = pending.lastIndexOf('\n', guard.placeToCut(pending, last.index + 1) - 1);
    if (end === -1) return;
    emit(pending.slice(0, end));
    pending = pending.slice(end + 1);
  };

  const emitPartOfLine = (): void => {
    const kept = Math.max(guard.longestForm, longestLine);
    if (pending.length <= 2 * kept || pending.includes('\n')) return;
    const cut = guard.placeToCut(pending, pending.length - kept);
    if (cut === 0) return;
    emit(pending.slice(0, cut));
    pending = pending.slice(cut);
  };

  const take = (text: string): void => {
    pending = (pending + text).replace(/\r\n|\r(?!$)/g, '\n');
    emitLines();
    emitPartOfLine();
  };

  return {
    write: (chunk) => {
      take(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
    },
    end: () => {
      take(decoder.end());
      if (pending !== '') emit(pending.replace(/[\r\n]$/, ''));
      pending = '';
    },
  };
}
