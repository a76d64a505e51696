import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { codeBlock, renderBlock } from '../../src/report/blocks.ts';
import { code, htmlCode, text as markdownText } from '../../src/report/markdown.ts';
import { secretForms } from '../../src/secrets/forms.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { unicodeCharacter } from '../unicode-character.ts';
import { arbitraryContext, arbitrarySecret } from './arbitrary-secrets.ts';

const label = 'REDSHIFT_PASSWORD';

function guardOf(...secrets: string[]): Guard {
  const guard = new Guard();
  for (const secret of secrets) guard.add(label, secret);
  return guard;
}

/** Real writers of each format, as far as they are available here. */
const writers: Readonly<Record<string, (secret: string) => string>> = {
  'it is': (secret) => secret,
  JSON: (secret) => JSON.stringify({ password: secret }),
  'JSON in JSON': (secret) => JSON.stringify({ body: JSON.stringify({ password: secret }) }),
  'an SQL literal of the PostgreSQL client': (secret) => pg.escapeLiteral(secret),
  'an SQL literal in JSON': (secret) => JSON.stringify(pg.escapeLiteral(secret)),
  'an SQL identifier': (secret) => pg.escapeIdentifier(secret),
  'a URI component': (secret) => encodeURIComponent(secret),
  'a URI component in lower case': (secret) =>
    encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase()),
  'a form body': (secret) => new URLSearchParams({ password: secret }).toString(),
  'the password of a URL': (secret) => {
    const url = new URL('postgres://user@example.com/');
    url.password = secret;
    return url.href;
  },
  'running text of a report': (secret) => markdownText(`before ${secret} after`),
  'code of a report': (secret) => code(secret),
  'code in HTML of a report': (secret) => htmlCode(secret),
  'JSON in a report': (secret) => markdownText(JSON.stringify(secret)),
  'an SQL literal in running text of a report': (secret) => markdownText(pg.escapeLiteral(secret)),
  'an SQL literal in code of a report': (secret) => code(pg.escapeLiteral(secret)),
  'a URI component in code in HTML of a report': (secret) => htmlCode(encodeURIComponent(secret)),
  'a code block of a report': (secret) => renderBlock(codeBlock(secret)),
  'base64url of JSON': (secret) => Buffer.from(JSON.stringify(['x', secret])).toString('base64url'),
};

describe('the guard finds a secret', () => {
  test.each(Object.keys(writers))('written as %s', (name) => {
    fc.assert(
      fc.property(arbitrarySecret, (secret) => {
        expect(guardOf(secret).find(writers[name]?.(secret) ?? '')).toBe(label);
      }),
    );
  });

  test('in each of its listed forms, whatever surrounds it', () => {
    fc.assert(
      fc.property(
        arbitrarySecret,
        arbitraryContext,
        arbitraryContext,
        fc.nat(),
        (secret, before, after, choice) => {
          const forms = secretForms(secret);
          const form = forms[choice % forms.length] ?? '';
          expect(guardOf(secret).find(before + form + after)).toBe(label);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each(['base64', 'base64url', 'hex'] as const)('within more text that is written as %s', (encoding) => {
    fc.assert(
      fc.property(arbitrarySecret, arbitraryContext, arbitraryContext, (secret, before, after) => {
        expect(guardOf(secret).find(Buffer.from(before + secret + after).toString(encoding))).toBe(label);
      }),
    );
  });

  test('as base64 in a URL and as hexadecimal in either case', () => {
    const secret = 'aï»¿??>>~~ÿÿ';
    const base64 = Buffer.from(secret).toString('base64');
    expect(base64).toMatch(/[+/]/);
    expect(guardOf(secret).find(encodeURIComponent(base64))).toBe(label);
    expect(guardOf(secret).find(JSON.stringify(base64).replaceAll('/', '\\/'))).toBe(label);
    expect(guardOf(secret).find(Buffer.from(secret).toString('hex'))).toBe(label);
    expect(guardOf(secret).find(Buffer.from(secret).toString('hex').toUpperCase())).toBe(label);
  });

  test('with zero-width characters in it', () => {
    expect(guardOf('Secret-Word-1').find('S\u200be\ufeffc\u200d\u2060ret-Wo\u00adrd-<!-- -->1')).toBe(label);
  });

  test('of several lines, whole and line by line, with any line ends', () => {
    const key =
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n}\n-----END PRIVATE KEY-----\n';
    const guard = guardOf(key);
    for (const form of [
      key,
      key.trim(),
      key.replaceAll('\n', '\r\n'),
      JSON.stringify(key),
      '  hkiG9w0BAQEFAASC  ',
    ]) {
      expect(guard.find(form)).toBe(label);
    }
    expect(guard.find('-----BEGIN PRIVATE KEY-----')).toBeUndefined();
    expect(guard.find('}')).toBeUndefined();
  });

  test.each(['\n', '\r\n', '\r'])('of short lines that end with %j, with any line ends', (own) => {
    const secret = `abcd${own}efgh`;
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = `abcd${lineEnd}efgh`;
      for (const form of [text, JSON.stringify(text), encodeURIComponent(text)])
        expect(guardOf(secret).find(form)).toBe(label);
    }
    // Wrapped text also loses its line breaks.
    expect(guardOf(secret).find('abcdefgh')).toBe(label);
  });

  test('under the label that it was first added with', () => {
    const guard = guardOf('first-secret');
    guard.add('immuta-api-key', 'other-secret');
    guard.add('again', 'other-secret');
    expect(guard.find('... other-secret')).toBe('immuta-api-key');
  });

  test('once it is added, and says whether it was new', () => {
    const guard = new Guard();
    expect(guard.find('first-secret')).toBeUndefined();
    expect(guard.add(label, 'first-secret')).toBe(true);
    expect(guard.add(label, 'first-secret')).toBe(false);
    expect(guard.add(label, 'abcdefg')).toBe(false);
    expect(guard.find('first-secret')).toBe(label);
  });
});

describe('the guard does not find', () => {
  const secret = 'kV7-Qx_92.Lm';

  test('a secret in a text without one', () => {
    fc.assert(
      fc.property(fc.string({ unit: unicodeCharacter, maxLength: 300 }), arbitraryContext, (text, more) => {
        const guard = guardOf(secret, 'another$Secret1');
        expect(guard.mask(text + more)).toBe(text + more);
        expect(guard.find(text + more)).toBeUndefined();
      }),
    );
  });

  test.each([
    ['a part of one', secret.slice(0, -1)],
    ['one in another case', secret.toUpperCase()],
    ['one with something between', `${secret.slice(0, 5)} ${secret.slice(5)}`],
    ['one with another comment between', `${secret.slice(0, 5)}<!--x-->${secret.slice(5)}`],
  ])('%s', (_, text) => {
    expect(guardOf(secret).find(text)).toBeUndefined();
  });

  test('a value that is too short to distinguish from other text', () => {
    const guard = guardOf('abcdefg', '  abc   ', '        ', '');
    guard.addEchoed('default');
    for (const value of ['abcdefg', 'abc', 'default']) expect(guard.find(`<${value}>`)).toBeUndefined();
    guard.addEchoed('echoed-1');
    expect(guard.find('<echoed-1>')).toBe('a secret that Immuta returned');
    expect(guardOf('abcdefgh').find('xabcdefghx')).toBe(label);
  });
});

describe('mask', () => {
  test('replaces each secret with *** and keeps the rest', () => {
    fc.assert(
      fc.property(
        arbitrarySecret,
        fc.array(fc.constantFrom('\u0416', '\n', '\u0429'), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (secret, around, choice) => {
          const forms = secretForms(secret).filter((form) => !form.endsWith('='));
          const form = forms[choice % forms.length] ?? '';
          const rest = around.join('');
          // The last character of base64 may also depend on what comes after it: it alone may stay.
          expect(
            guardOf(secret)
              .mask(`${rest}${form}${rest}${form}${rest}`)
              .replace(/\*\*\*[\w+/-]?/g, '***'),
          ).toBe(`${rest}***${rest}***${rest}`);
        },
      ),
    );
  });

  test('makes one *** of secrets that overlap, and leaves nothing of either', () => {
    expect(guardOf('abcdefgh', 'efghijkl').mask('<abcdefghijkl>')).toBe('<***>');
    expect(guardOf('abcdefghijkl', 'cdefghij').mask('<abcdefghijkl>')).toBe('<***>');
    expect(guardOf('aaaaaaaa').mask('<aaaaaaaaaa>')).toBe('<***>');
  });

  test('makes two of secrets that only touch', () => {
    expect(guardOf('abcdefgh', 'ijklmnop').mask('<abcdefghijklmnop>')).toBe('<******>');
  });

  test('leaves nothing that is found again', () => {
    fc.assert(
      fc.property(arbitrarySecret, arbitraryContext, arbitraryContext, (secret, before, after) => {
        fc.pre(!secret.includes('*'));
        expect(guardOf(secret).find(guardOf(secret).mask(before + secret + after + secret))).toBeUndefined();
      }),
    );
  });

  test('leaves nothing of a text in which a secret can only be read without its line breaks', () => {
    expect(guardOf('a-secret-word').mask('x a-secret\n   -word y')).toBe('***');
  });
});

describe('the place to cut a text', () => {
  const text = 'one a-secret-word two a-secret-word three';
  const first = text.indexOf('a-secret-word');
  const second = text.lastIndexOf('a-secret-word');

  test.each<readonly [string, number, number]>([
    ['is the limit before any secret', 2, 2],
    ['is the limit at the start of a secret', first, first],
    ['is the start of a secret that the limit would cut', first + 1, first],
    ['is the start of a later one', second + 5, second],
    ['is the limit at the end of a secret', first + 13, first + 13],
    ['is the limit between two secrets', first + 16, first + 16],
    ['is the limit after them', text.length - 2, text.length - 2],
  ])('%s', (_, limit, place) => {
    expect(guardOf('a-secret-word').placeToCut(text, limit)).toBe(place);
  });

  test('depends on how long a secret can be in a text: no form of it is longer', () => {
    expect(new Guard().longestForm).toBe(0);
    const forms = [...secretForms('a-secret-word'), ...secretForms('<another> secret')];
    expect(guardOf('a-secret-word', '<another> secret').longestForm).toBe(
      Math.max(...forms.map((form) => form.length)),
    );
  });
});
