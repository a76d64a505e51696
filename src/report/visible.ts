/** What no reader can see, or what changes the order in which characters are seen; a plain space is not among them. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Space_Separator}/gu;

const delete_ = 0x7f;
const firstControlPicture = 0x2400;

/** Whether a text contains a secret; set by `keepSecretsWhole`. */
let containsSecret: (text: string) => boolean = () => false;

/**
 * From now on a foreign text for which `contains` is true is neither cut nor made visible. So it reaches every place
 * where it would be written whole and as it came, and the guard there finds the secret and refuses the text. In a text
 * that was cut within a secret, or that shows a picture in one, the guard would find nothing.
 */
export function keepSecretsWhole(contains: (text: string) => boolean): void {
  containsSecret = contains;
}

/** Whether a text has to stay whole and as it came. */
export function mustStayWhole(text: string): boolean {
  return containsSecret(text);
}

/** One unseen character as a reader may see it: a control picture, or its code point in brackets. */
function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(firstControlPicture + code);
  if (code === delete_) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/**
 * A foreign text on one line, every control, bidirectional, zero-width and other unseen character
 * made visible; a line break becomes `↵`.
 */
export function visibleLine(value: string): string {
  return unlessSecret(value, value.replace(/\r\n|\n/g, '↵').replace(unseen, picture));
}

/** The same for a text of several lines: line feeds and tabs stay what they are. */
export function visibleText(value: string): string {
  const shown = value
    .replace(/\r\n/g, '\n')
    .replace(unseen, (character) =>
      character === '\n' || character === '\t' ? character : picture(character),
    );
  return unlessSecret(value, shown);
}

/** A text's beginning, at most `limit` UTF-16 units long, never half a character; what is missing is counted. */
export function shortened(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const kept = beginning(value, limit);
  return unlessSecret(value, `${kept}… (${String(value.length - kept.length)} more characters)`);
}

function unlessSecret(value: string, shown: string): string {
  return shown === value || !mustStayWhole(value) ? shown : value;
}

/** At most `limit` UTF-16 units from the front of a text, without cutting a surrogate pair in two. */
export function beginning(value: string, limit: number): string {
  const last = value.charCodeAt(limit - 1);
  const halvesPair = limit > 0 && limit < value.length && last >= 0xd800 && last <= 0xdbff;
  return value.slice(0, halvesPair ? limit - 1 : limit);
}
