import { describe, expect, test } from '@jest/globals';
import { secretForms } from '../../src/secrets/forms.ts';

describe('secretForms', () => {
  test.each([
    ['as it is', `pa'ss/ "wö\\<&`],
    ['with quotes doubled for SQL', `pa''ss/ "wö\\<&`],
    ['as an E string', `pa\\'ss/ "wö\\\\<&`],
    ['as JSON', `pa'ss/ \\"wö\\\\<&`],
    ['as JSON with escaped slashes', `pa'ss\\/ \\"wö\\\\<&`],
    ['as JSON in ASCII', `pa'ss/ \\"w\\u00f6\\\\<&`],
    ['as JSON in ASCII, upper case', `pa'ss/ \\"w\\u00F6\\\\<&`],
    ['as a URI component', `pa'ss%2F%20%22w%C3%B6%5C%3C%26`],
    ['as a URI component in lower case', `pa'ss%2f%20%22w%c3%b6%5c%3c%26`],
    ['as form data', 'pa%27ss%2F+%22w%C3%B6%5C%3C%26'],
    ['as HTML', 'pa&apos;ss/ &quot;wö\\&lt;&amp;'],
    ['as HTML with decimal references', 'pa&#39;ss/ &#34;wö\\&#60;&#38;'],
    ['as HTML with hexadecimal references', 'pa&#x27;ss/ &#x22;wö\\&#x3c;&#x26;'],
    ['as Markdown of a report', `pa'ss/ "wö&#92;&lt;&amp;`],
    ['as JSON in Markdown of a report', `pa'ss/ &#92;"wö&#92;&#92;&lt;&amp;`],
    ['as SQL in a JSON file', `pa''ss/ \\"wö\\\\<&`],
    ['as base64', 'cGEnc3MvICJ3w7ZcPCY='],
    ['as base64 without padding', 'cGEnc3MvICJ3w7ZcPCY'],
    ['as base64url', 'cGEnc3MvICJ3w7ZcPCY'],
    ['as hexadecimal', '70612773732f202277c3b65c3c26'],
    ['as hexadecimal in upper case', '70612773732F202277C3B65C3C26'],
    [
      'as JSON with every character escaped',
      `\\u0070\\u0061\\u0027\\u0073\\u0073\\u002f\\u0020\\u0022\\u0077\\u00f6\\u005c\\u003c\\u0026`,
    ],
    ['as a URI with every byte escaped', '%70%61%27%73%73%2f%20%22%77%c3%b6%5c%3c%26'],
    [
      'as HTML with decimal references throughout',
      '&#112;&#97;&#39;&#115;&#115;&#47;&#32;&#34;&#119;&#246;&#92;&#60;&#38;',
    ],
  ])('contains a secret %s', (_, form) => {
    expect(secretForms(`pa'ss/ "wö\\<&`)).toContain(form);
  });

  test('contains the stretches of base64 that do not depend on the surrounding text', () => {
    const forms = secretForms('Str0ngPassw0rd');
    for (const before of ['', 'x', 'xy', 'xyz']) {
      const encoded = Buffer.from(`${before}Str0ngPassw0rd and more`).toString('base64');
      expect(forms.some((form) => encoded.includes(form))).toBe(true);
    }
  });

  test('contains each once, and each line of 8 characters or more', () => {
    const forms = secretForms('first line\nshort\nsecond line');
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms).toEqual(
      expect.arrayContaining(['first line', 'second line', 'first line\\nshort\\nsecond line']),
    );
    expect(forms).not.toContain('short');
  });

  test('contains base64 with and without its padding, of one character or of two', () => {
    expect(secretForms('Str0ngPassw0rd12')).toEqual(
      expect.arrayContaining(['U3RyMG5nUGFzc3cwcmQxMg==', 'U3RyMG5nUGFzc3cwcmQxMg']),
    );
    expect(secretForms('Str0ngPassw0rd')).toEqual(
      expect.arrayContaining(['U3RyMG5nUGFzc3cwcmQ=', 'U3RyMG5nUGFzc3cwcmQ']),
    );
  });

  test('contains the digits of escapes in either case, and nothing else in another case', () => {
    const forms = secretForms('kV7/Qx+92>Lm');
    expect(forms).toEqual(expect.arrayContaining(['kV7%2FQx%2B92%3ELm', 'kV7%2fQx%2b92%3eLm']));
    expect(forms.filter((form) => form.startsWith('kv7') || form.startsWith('KV7'))).toEqual([]);
  });

  test('is empty for what is too short to be a secret', () => {
    expect(secretForms('abc')).toEqual([]);
    expect(secretForms('     ')).toEqual([]);
    expect(secretForms('   abcdefg   ')).toEqual([]);
    expect(secretForms('')).toEqual([]);
  });
});
