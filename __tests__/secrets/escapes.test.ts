import { describe, expect, test } from '@jest/globals';
import { base64Stretches, hexPairs } from '../../src/secrets/encodings.ts';
import {
  completeEscapes,
  inEachFormat,
  inOrdinaryFormats,
  ordinaryEscapes,
} from '../../src/secrets/escapes.ts';
import { piecesOf } from '../../src/secrets/pieces.ts';

/** One of everything that some format treats in a way of its own. */
const sample = Array.from('aZ9 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\b\t\n\f\r\x01ä€😀');

const expected: Readonly<Record<string, string>> = {
  none: 'aZ9 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\b\t\n\f\r\x01ä€😀',
  sqlQuote: "aZ9 !\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~\b\t\n\f\r\x01ä€😀",
  doubleQuote: 'aZ9 !""#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\b\t\n\f\r\x01ä€😀',
  eString: 'aZ9 !"#$%&\\\'()*+,-./:;<=>?@[\\\\]^_`{|}~\\b\\t\\n\\f\\r\x01ä€😀',
  eStringQuote: "aZ9 !\"#$%&''()*+,-./:;<=>?@[\\\\]^_`{|}~\b\t\n\f\r\x01ä€😀",
  json: 'aZ9 !\\"#$%&\'()*+,-./:;<=>?@[\\\\]^_`{|}~\\b\\t\\n\\f\\r\\u0001ä€😀',
  jsonSlash: 'aZ9 !\\"#$%&\'()*+,-.\\/:;<=>?@[\\\\]^_`{|}~\\b\\t\\n\\f\\r\\u0001ä€😀',
  jsonAscii: 'aZ9 !\\"#$%&\'()*+,-./:;<=>?@[\\\\]^_`{|}~\\b\\t\\n\\f\\r\\u0001\\u00e4\\u20ac\\ud83d\\ude00',
  jsonHtml:
    'aZ9 !\\"#$%\\u0026\\u0027()*\\u002b,-./:;\\u003c\\u003d\\u003e?@[\\\\]^_`{|}~\\b\\t\\n\\f\\r\\u0001ä€😀',
  uriComponent:
    "aZ9%20!%22%23%24%25%26'()*%2b%2c-.%2f%3a%3b%3c%3d%3e%3f%40%5b%5c%5d%5e_%60%7b%7c%7d~%08%09%0a%0c%0d%01%c3%a4%e2%82%ac%f0%9f%98%80",
  uri: 'aZ9%20%21%22%23%24%25%26%27%28%29%2a%2b%2c-.%2f%3a%3b%3c%3d%3e%3f%40%5b%5c%5d%5e_%60%7b%7c%7d~%08%09%0a%0c%0d%01%c3%a4%e2%82%ac%f0%9f%98%80',
  form: 'aZ9+%21%22%23%24%25%26%27%28%29*%2b%2c-.%2f%3a%3b%3c%3d%3e%3f%40%5b%5c%5d%5e_%60%7b%7c%7d%7e%08%09%0a%0c%0d%01%c3%a4%e2%82%ac%f0%9f%98%80',
  wholeUri:
    "aZ9%20!%22#$%25&'()*+,-./:;%3c=%3e?@%5b%5c%5d%5e_%60%7b%7c%7d~%08%09%0a%0c%0d%01%c3%a4%e2%82%ac%f0%9f%98%80",
  htmlNamed: 'aZ9 !&quot;#$%&amp;&apos;()*+,-./:;&lt;=&gt;?@[\\]^_`{|}~\b\t\n\f\r\x01ä€😀',
  htmlDecimal: 'aZ9 !&#34;#$%&#38;&#39;()*+,-./:;&#60;=&#62;?@[\\]^_`{|}~\b\t\n\f\r\x01ä€😀',
  htmlHex: 'aZ9 !&#x22;#$%&#x26;&#x27;()*+,-./:;&#x3c;=&#x3e;?@[\\]^_`{|}~\b\t\n\f\r\x01ä€😀',
  htmlAttribute:
    'aZ9&#x20;&#x21;&#x22;&#x23;&#x24;&#x25;&#x26;&#x27;&#x28;&#x29;&#x2a;&#x2b;&#x2c;&#x2d;&#x2e;&#x2f;&#x3a;&#x3b;&#x3c;&#x3d;&#x3e;&#x3f;&#x40;&#x5b;&#x5c;&#x5d;&#x5e;&#x5f;&#x60;&#x7b;&#x7c;&#x7d;&#x7e;&#x8;&#x9;&#xa;&#xc;&#xd;&#x1;ä€😀',
  markdown:
    'aZ9 \\!\\"\\#\\$\\%\\&\\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{\\|\\}\\~\b\t\n\f\r\x01ä€😀',
  markdownEntity:
    'aZ9 &#33;&#34;&#35;&#36;&#37;&#38;&#39;&#40;&#41;&#42;&#43;&#44;&#45;&#46;&#47;&#58;&#59;&#60;&#61;&#62;&#63;&#64;&#91;&#92;&#93;&#94;&#95;&#96;&#123;&#124;&#125;&#126;\b\t\n\f\r\x01ä€😀',
  report:
    'aZ9 \\!"\\#&#36;%&amp;\'()\\*+,-./:;&lt;\\=&gt;?@\\[&#92;\\]\\^\\_&#96;\\{&#124;\\}\\~\b\t\n\f\r\x01ä€😀',
  cr: 'aZ9 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\b\t\r\f\r\x01ä€😀',
  crLf: 'aZ9 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\b\t\r\n\f\r\x01ä€😀',
};

describe('what writers do to a secret', () => {
  test('is known of each format', () => {
    expect(Object.keys(ordinaryEscapes).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))('in %s', (format, text) => {
    expect(sample.map((character) => ordinaryEscapes[format]?.(character)).join('')).toBe(text);
  });

  test('is what JSON and URLs do by themselves', () => {
    const text = sample.join('');
    const written = (format: string): string | undefined =>
      sample.map((character) => ordinaryEscapes[format]?.(character)).join('');
    expect(written('json')).toBe(JSON.stringify(text).slice(1, -1));
    expect(written('uriComponent')?.toUpperCase()).toBe(encodeURIComponent(text).toUpperCase());
    expect(written('form')?.toUpperCase()).toBe(
      new URLSearchParams({ a: text }).toString().slice(2).toUpperCase(),
    );
  });

  test.each<readonly [string, string]>([
    ['percent', '%61%2f%01%c3%a4'],
    ['unicode', '\\u0061\\u002f\\u0001\\u00e4'],
    ['unicodeBraces', '\\u{61}\\u{2f}\\u{1}\\u{e4}'],
    ['hexBytes', '\\x61\\x2f\\x01\\xc3\\xa4'],
    ['octalBytes', '\\141\\057\\001\\303\\244'],
    ['decimalEntity', '&#97;&#47;&#1;&#228;'],
    ['hexEntity', '&#x61;&#x2f;&#x1;&#xe4;'],
  ])('with every character escaped, as %s', (format, text) => {
    expect(Array.from('a/\x01ä', (character) => completeEscapes[format]?.(character)).join('')).toBe(text);
    expect(Object.keys(completeEscapes)).toHaveLength(7);
  });

  test('is done to all characters of a text in one format, and to none where there are none', () => {
    const written = inEachFormat(Array.from('a"/', inOrdinaryFormats));
    expect(written).toHaveLength(Object.keys(ordinaryEscapes).length);
    expect(written.slice(0, 3)).toEqual(['a"/', 'a"/', 'a""/']);
    expect(written).toContain('a\\"\\/');
    expect(inEachFormat([])).toEqual([]);
  });
});

describe('what base64 makes of a secret by itself', () => {
  test.each(['Str0ngPassw0rd', 'Str0ngPassw0rd1', 'Str0ngPassw0rd12', 'pässwörd'])('of `%s`', (secret) => {
    const stretches = base64Stretches(secret);
    expect(stretches).toHaveLength(3);
    for (const [before, stretch] of stretches.entries()) {
      const bytes = Buffer.byteLength(secret);
      // As long as can be: the characters whose six bits are all of the secret.
      const first = Math.ceil((8 * before) / 6);
      const last = Math.floor((8 * (before + bytes)) / 6);
      expect(stretch).toHaveLength(last - first);
      for (const [front, back] of [
        ['\0', ''],
        ['\x7f', 'ab'],
        ['z', '\x7f'],
        ['Q', '~~'],
      ] as const) {
        expect(Buffer.from(front.repeat(before) + secret + back).toString('base64')).toContain(stretch);
      }
    }
  });

  test('is nothing where it could stand in any text', () => {
    expect(base64Stretches('abcdef')).toEqual([Buffer.from('abcdef').toString('base64')]);
    expect(base64Stretches('abcde')).toEqual([]);
  });

  test('hexadecimal is by bytes of UTF-8, two digits each', () => {
    expect(hexPairs('a\n€')).toEqual(['61', '0a', 'e2', '82', 'ac']);
  });
});

describe('the pieces of a secret', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['one line', ' \tStr0ngPassw0rd\n', ['Str0ngPassw0rd']],
    [
      'several lines',
      'first-line\r\n  second-line \rshort\nthird-line',
      ['first-line\r\n  second-line \rshort\nthird-line', 'first-line', 'second-line', 'third-line'],
    ],
    ['lines of seven and of eight characters', '1234567\n12345678', ['1234567\n12345678', '12345678']],
    [
      'a key in PEM, whose frame is no secret',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKC\n-----END RSA PRIVATE KEY-----',
      ['-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKC\n-----END RSA PRIVATE KEY-----', 'MIIEowIBAAKC'],
    ],
    [
      'what only looks like a frame',
      'x-----BEGIN A-----\n-----BEGIN A-----x\n-----BEGIN a-----\n-----BEGUN A-----\n-----BEGIN -----',
      [
        'x-----BEGIN A-----\n-----BEGIN A-----x\n-----BEGIN a-----\n-----BEGUN A-----\n-----BEGIN -----',
        'x-----BEGIN A-----',
        '-----BEGIN A-----x',
        '-----BEGIN a-----',
        '-----BEGUN A-----',
        '-----BEGIN -----',
      ],
    ],
  ])('of %s', (_, secret, pieces) => {
    expect(piecesOf(secret)).toEqual(pieces);
  });
});
