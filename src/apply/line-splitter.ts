import { StringDecoder } from 'node:string_decoder';

/** A line longer than this many characters is handed on in pieces. */
const longestLine = 64 * 1024;

export interface LineSplitter {
  write(chunk: Uint8Array): void;
  /** Hands on what stands after the last line break. */
  end(): void;
}

/**
 * Cuts a stream of UTF-8 into lines; a carriage return alone breaks a line too. It holds at most 64 Ki
 * characters: a longer line is cut at its last blank, and where it has none up to there, that part of it is
 * left out, with a word on it. So no word (no secret that is to be masked) is ever handed on in halves.
 */
export function lineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let held = '';
  let skipping = false;
  let afterReturn = false;

  const take = (text: string): void => {
    // The line feed of a CR LF may come with the next chunk.
    const rest = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') afterReturn = text.endsWith('\r');
    const lines = rest.split(/\r\n|\n|\r/);
    for (const [index, piece] of lines.entries()) {
      hold(piece);
      if (index < lines.length - 1) breakLine();
    }
  };
  const hold = (piece: string): void => {
    let added = piece;
    if (skipping) {
      const blank = added.search(/[ \t]/);
      if (blank < 0) return;
      skipping = false;
      added = added.slice(blank + 1);
    }
    held += added;
    while (held.length > longestLine) cut();
  };
  const cut = (): void => {
    const blank = Math.max(held.lastIndexOf(' ', longestLine), held.lastIndexOf('\t', longestLine));
    if (blank > 0) {
      onLine(held.slice(0, blank));
      held = held.slice(blank + 1);
      return;
    }
    const next = held.slice(longestLine).search(/[ \t]/);
    onLine('[a part of a line that is over 64 KiB without a blank is left out]');
    skipping = next < 0;
    held = next < 0 ? '' : held.slice(longestLine + next + 1);
  };
  const breakLine = (): void => {
    if (!skipping || held !== '') onLine(held);
    held = '';
    skipping = false;
  };
  return {
    write: (chunk) => {
      take(decoder.write(Buffer.from(chunk)));
    },
    end: () => {
      take(decoder.end());
      if (held !== '') breakLine();
    },
  };
}
