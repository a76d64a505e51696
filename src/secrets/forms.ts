import { escapedForHtml, escapedInText } from '../report/markdown.ts';

/** The shortest secret that can be guarded: a shorter one would be found in ordinary text. */
export const shortestSecret = 8;

/** Whether a value is long enough to be guarded. Spaces and line breaks at its ends do not count. */
export function isLongEnough(value: string): boolean {
  return value.trim().length >= shortestSecret;
}

/** The lines that frame a key in PEM; they are the same in every key. Source: RFC 7468. */
const pemFrame = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

/**
 * Invisible characters, the comment that reports put into words that GitHub would link, and line breaks (also as JSON
 * writes them) with their indentation.
 */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]|<!-- -->|(?:(?:\\[rn]|[\r\n])[ \t]*)+/g;

/** A text without what can separate the characters of a secret and still leave it readable, such as line wrapping. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/**
 * Every form in which a secret is looked for, each once: as it is, escaped for SQL, JSON, URLs and HTML, each of
 * these again as the action's own reports and JSON files write it, as base64 at each alignment, and as hexadecimal.
 * For a secret of several lines, also the forms of each line, since logs are cut into lines. Empty for a value that is
 * too short.
 */
export function secretForms(value: string): readonly string[] {
  const forms = textsOf(value).flatMap((text) => [
    ...[...escapedForms(text)].flatMap((escaped) => [escaped, ...ownForms(escaped)]),
    ...encodedForms(text),
  ]);
  return [...new Set(forms)];
}

/** The parts of a secret that are looked for: the whole with any line ends and spacing, and each line that is long enough. */
function textsOf(value: string): readonly string[] {
  const whole = value.trim();
  const lines = whole.split(/\r\n|\r|\n/);
  const texts = [
    whole,
    ...['\n', '\r\n', '\r'].map((lineEnd) => lines.join(lineEnd)),
    whole.replace(/ +/g, ' '),
    withoutUnseen(whole),
    ...lines.map((line) => line.trim()).filter((line) => !pemFrame.test(line)),
  ];
  return [...new Set(texts)].filter(isLongEnough);
}

type Escape = (text: string) => string;

/** Replaces what `pattern` finds by what `write` makes of its code point. */
function replacing(pattern: RegExp, write: (code: number) => string): Escape {
  return (text) => text.replace(pattern, (character) => write(character.codePointAt(0) ?? 0));
}

/** Replaces each of these characters, one after the other in this order. */
function substituting(replacements: Readonly<Record<string, string>>): Escape {
  const pairs = Object.entries(replacements);
  return (text) => pairs.reduce((replaced, [from, to]) => replaced.replaceAll(from, to), text);
}

const json: Escape = (text) => JSON.stringify(text).slice(1, -1);
const unicode = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
const uri: Escape = (text) => encodeURIComponent(text.toWellFormed());
const percent = (code: number): string => `%${code.toString(16).padStart(2, '0')}`;
const html = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** How writers of each format escape. Those of one format differ in which characters they escape without need. */
const escapes: readonly Escape[] = [
  (text) => text,
  // SQL: literals, quoted identifiers (and CSV), E'' strings.
  substituting({ "'": "''" }),
  substituting({ '"': '""' }),
  substituting({ "'": "''", '\\': '\\\\' }),
  substituting({ '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }),
  // JSON: plain, of PHP (with and without escapes of Unicode), of Python, of Go, of .NET.
  json,
  (text) => json(text).replaceAll('/', '\\/'),
  (text) => replacing(/[^\0-~]/g, unicode)(json(text).replaceAll('/', '\\/')),
  (text) => replacing(/[^\0-~]/g, unicode)(json(text)),
  (text) => replacing(/[&<>]/g, unicode)(json(text)),
  (text) => replacing(/[^\0-~]|["&'+<>`]/g, unicode)(json(text).replaceAll('\\"', '"')),
  // URLs: a component, the same by RFC 3986, a form, a whole URL, the password of one.
  uri,
  (text) => replacing(/[!'()*]/g, percent)(uri(text)),
  (text) => new URLSearchParams({ '': text }).toString().slice(1),
  (text) => encodeURI(text.toWellFormed()),
  urlPassword,
  // HTML: text alone, attributes with each notation of the quotes, numeric references.
  substituting(html),
  substituting({ ...html, '"': '&quot;' }),
  substituting({ ...html, '"': '&quot;', "'": '&apos;' }),
  substituting({ ...html, '"': '&quot;', "'": '&#39;' }),
  substituting({ ...html, '"': '&quot;', "'": '&#x27;' }),
  substituting({ ...html, '"': '&#34;', "'": '&#39;' }),
  replacing(/[&<>"']/g, (code) => `&#${String(code)};`),
  replacing(/[&<>"']/g, (code) => `&#x${code.toString(16)};`),
  // Every character escaped: JSON, URLs, HTML.
  replacing(/[^]/g, unicode),
  (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  replacing(/./gsu, (code) => `&#${String(code)};`),
  replacing(/./gsu, (code) => `&#x${code.toString(16)};`),
];

function urlPassword(text: string): string {
  const url = new URL('https://user@localhost');
  url.password = text;
  return url.password;
}

const escapeDigits = /(?<=%)[0-9a-f]{2}|(?<=\\u)[0-9a-f]{4}|(?<=&#x)[0-9a-f]+/gi;

/** A text in each format, the hexadecimal digits of escapes also in lower and in upper case. */
function escapedForms(text: string): ReadonlySet<string> {
  const forms = [...new Set(escapes.map((escape) => escape(text)))];
  const lower = forms.map((form) => form.replace(escapeDigits, (digits) => digits.toLowerCase()));
  const upper = forms.map((form) => form.replace(escapeDigits, (digits) => digits.toUpperCase()));
  return new Set([...forms, ...lower, ...upper]);
}

/** What the action itself writes: JSON files, Markdown (at the start of a text and within it), code in HTML, code blocks. */
function ownForms(text: string): readonly string[] {
  return [
    json(text),
    escapedInText(text),
    escapedInText(`x${text}`).slice(1),
    escapedForHtml(text),
    text.replaceAll('<!--', '<!·--'),
  ];
}

function encodedForms(text: string): readonly string[] {
  const padded = Buffer.from(text).toString('base64');
  const base64 = [
    padded,
    padded.replaceAll('=', ''),
    ...base64Stretches(Buffer.from(text)),
    ...base64Stretches(Buffer.from(json(text))),
  ];
  const hex = Buffer.from(text).toString('hex');
  const url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  const escaped = base64.flatMap((form) => [form.replaceAll('/', '\\/'), encodeURIComponent(form)]);
  return [...base64, ...url, ...escaped, hex, hex.toUpperCase()];
}

/**
 * The base64 of these bytes within more bytes, for each of the three alignments, without the characters at the edges,
 * which depend on what comes before and after.
 */
export function base64Stretches(bytes: Buffer): readonly string[] {
  return [0, 1, 2]
    .map((before) => {
      const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      // A base64 character has 6 bits. Those that share bits with other bytes are left out.
      return encoded.slice(Math.ceil((8 * before) / 6), Math.floor((8 * (before + bytes.length)) / 6));
    })
    .filter(({ length }) => length >= shortestSecret);
}
