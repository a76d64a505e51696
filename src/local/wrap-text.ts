const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns a text takes in a terminal: emoji and East Asian characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * Breaks a line at spaces so that each part takes at most `width` columns. A longer word is broken inside, and an
 * indentation or a list dash is kept in front of the further parts.
 */
export function wrapText(line: string, width: number): string[] {
  const [, margin = '', mark = '', text = ''] = /^( *)((?:[-•] )?)(.*)$/su.exec(line) ?? [];
  const room = Math.max(1, width - margin.length - mark.length);
  const parts: string[] = [];
  let part = '';
  for (const word of text.split(' ').flatMap((one) => breakWord(one, room))) {
    const longer = part === '' ? word : `${part} ${word}`;
    if (part !== '' && displayWidth(longer) > room) {
      parts.push(part);
      part = word;
    } else {
      part = longer;
    }
  }
  parts.push(part);
  return parts.map((one, index) => margin + (index === 0 ? mark : ' '.repeat(mark.length)) + one);
}

function breakWord(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (displayWidth(part + segment) > room) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
