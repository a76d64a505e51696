/** Where a quoted piece ends (exclusive), and whether its closing quote was there. */
export interface Scanned {
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Finds the end of a quoted piece whose content begins at `from`. A doubled quote belongs to the
 * content; with `backslash`, so does any character after a backslash.
 */
export function scanQuoted(source: string, from: number, quote: string, backslash: boolean): Scanned {
  let index = from;
  while (index < source.length) {
    const character = source.charAt(index);
    if (backslash && character === '\\') index += 2;
    else if (character !== quote) index += 1;
    else if (source.charAt(index + 1) === quote) index += 2;
    else return { end: index + 1, closed: true };
  }
  return { end: source.length, closed: false };
}

/**
 * The same for a plain `'…'`, read as with `standard_conforming_strings` on, and whether a server
 * with it off would see another end.
 */
export function scanPlainText(source: string, from: number): Scanned & { readonly ambiguous: boolean } {
  const standard = scanQuoted(source, from, "'", false);
  const escaping = scanQuoted(source, from, "'", true);
  return { ...standard, ambiguous: standard.end !== escaping.end || standard.closed !== escaping.closed };
}

/** Finds the end of a comment that begins at `from` with a slash and a star; they nest. */
export function scanBlockComment(source: string, from: number): Scanned {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = from;
  let depth = 0;
  for (let match = edge.exec(source); match !== null; match = edge.exec(source)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return { end: edge.lastIndex, closed: true };
  }
  return { end: source.length, closed: false };
}

const simpleEscapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The value of the content of an `E'…'` text, its quotes taken off. */
export function decodeEscapes(content: string): string {
  return content.replace(
    /''|\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/g,
    (whole, u?: string, long?: string, x?: string, octal?: string, other?: string) => {
      if (whole === "''") return "'";
      const hex = u ?? long ?? x;
      if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16));
      if (octal !== undefined) return fromCodePoint(Number.parseInt(octal, 8));
      return simpleEscapes[other ?? ''] ?? other ?? '';
    },
  );
}

function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
