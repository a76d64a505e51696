import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commentHtml } from '../../scripts/comment-page.ts';
import { codeBlock, renderBlock, renderBlocks } from '../../src/report/blocks.ts';
import { code, count, fenceFor, htmlCode, link, sentence, text } from '../../src/report/markdown.ts';
import { hostile, hostileTexts } from './hostile.ts';
import { linkableTexts, tags, tagsBeyondCode } from './structure.ts';

/** What GitHub turns into something else in text outside of code. */
const linked =
  /@[A-Za-z0-9]|#\d|\bgh-\d|\bGHSA-\w|\bCVE-\d|[0-9a-f]{7,}|https?:\/\/|ftp:\/\/|www\.\w|:[\w+-]+:|\$[^$]+\$/i;

const places: readonly (readonly [string, (value: string) => string])[] = [
  ['a paragraph', (value) => value],
  ['the middle of a paragraph', (value) => `before ${value} after`],
  ['the start of a second line', (value) => `before\n${value} after`],
  ['a list item', (value) => `- ${value}\n- x`],
  ['a table cell', (value) => `| a | b |\n| --- | --- |\n| ${value} | x |\n| ${value} | ${value} |`],
  ['a heading', (value) => `## ${value} x`],
  ['bold text', (value) => `**x ${value} x**`],
];

const forms = [
  ['text', text],
  ['code', code],
] as const;

describe.each(forms)('foreign %s', (_form, safe) => {
  describe.each(places)('in %s', (_place, put) => {
    test('none of the known tricks changes anything around it', () => {
      const expected = tags(put(safe('harmless')));
      expect(hostileTexts.filter((value) => tags(put(safe(`x${value}`))).join() !== expected.join())).toEqual(
        [],
      );
    });

    test('any text changes nothing around it', () => {
      fc.assert(
        fc.property(hostile, (value) => {
          expect(tags(put(safe(`x${value}`)))).toEqual(tags(put(safe('harmless'))));
        }),
        { numRuns: 100 },
      );
    });
  });

  test('alone opens no block', () => {
    const made = hostileTexts.flatMap((value) => tags(safe(value)));
    expect(made.filter((tag) => !/^<\/?(p|code)>$/.test(tag))).toEqual([]);
  });

  test('is never linked and never pings, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        for (const piece of linkableTexts(`a ${safe(value)} b`)) expect(piece).not.toMatch(linked);
      }),
      { numRuns: 300 },
    );
  });

  test('contains no marker in its source', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(safe(value).replaceAll('<!-- -->', '')).not.toContain('<!--');
      }),
    );
  });
});

function shownText(markdown: string): string {
  return commentHtml(markdown)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

describe('what a reader sees', () => {
  test.each(forms)('%s shows printable text exactly as it is', (_form, safe) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (value) => {
        const expected = value.replace(/ +/g, ' ').trim();
        fc.pre(expected !== '');
        expect(shownText(safe(value)).replace(/ +/g, ' ').trim()).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a line feed', 'a\nb', 'a↵b'],
    ['a carriage return with a line feed', 'a\r\nb', 'a↵b'],
    ['a lone carriage return', 'a\rb', 'a␍b'],
    ['NUL', 'a\u0000b', 'a␀b'],
    ['escape', '\u001b[31m', '␛[31m'],
    ['delete', 'a\u007fb', 'a␡b'],
    ['a right-to-left override', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['a zero-width space', 'a\u200bb', 'a⟨U+200B⟩b'],
    ['a soft hyphen', 'a\u00adb', 'a⟨U+00AD⟩b'],
    ['a no-break space', 'a\u00a0b', 'a⟨U+00A0⟩b'],
    ['half a surrogate pair', 'a\ud800b', 'a⟨U+D800⟩b'],
    ['a tag character', 'a\u{e0041}b', 'a⟨U+E0041⟩b'],
  ])('%s is made visible', (_name, value, visible) => {
    expect(shownText(text(value))).toBe(visible);
    expect(shownText(code(value))).toBe(visible);
  });

  test('a plain value stays readable in the source', () => {
    expect(code('immuta/prod/a.yml')).toBe('`immuta/prod/a.yml`');
    expect(text('Run the script, then re-run this job.')).toBe('Run the script, then re-run this job.');
  });

  test('an empty value is shown as `(empty)`', () => {
    expect(code('')).toBe('`(empty)`');
  });

  test('a very long value is cut, with a count of what is missing', () => {
    expect(code('x'.repeat(1500))).toBe(`\`${'x'.repeat(1000)}… (500 more characters)\``);
    expect(text('x'.repeat(3001))).toBe(`${'x'.repeat(3000)}… (1 more characters)`);
  });

  test('names between backticks in a sentence of ours are code', () => {
    expect(sentence('Set `lifecycle.id` in the file.')).toBe('Set `lifecycle.id` in the file.');
    expect(sentence('One ` alone is none.')).toBe('One &#96; alone is none.');
  });

  test('foreign text in a sentence does not change the Markdown around it', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const put = (shown: string): string => `| a |\n| --- |\n| x${shown} |\n\n- x${shown}\n- y`;
        expect(tagsBeyondCode(put(sentence(value)))).toEqual(tagsBeyondCode(put('harmless')));
        for (const piece of linkableTexts(sentence(value))) expect(piece).not.toMatch(linked);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a code block', () => {
  test('contains any text, and no text ends the block', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const markdown = renderBlocks([codeBlock(`first\n${value}\nlast`, 'sql'), 'after']);
        expect(tags(markdown)).toEqual([
          '<pre>',
          '<code class="language-sql">',
          '</code>',
          '</pre>',
          '<p>',
          '</p>',
        ]);
        expect(markdown).not.toContain('<!--');
      }),
      { numRuns: 300 },
    );
  });

  test('shows the lines of a script as they are', () => {
    const sql = 'SELECT \'```\', "a" -- <b> & | * _\n\tFROM t;\n';
    expect(shownText(renderBlock(codeBlock(sql, 'sql')))).toBe(sql.trim());
  });

  test.each([
    ['', 3],
    ['``', 3],
    ['```', 4],
    ['a ````` b ```', 6],
  ])('has a border longer than any run of backticks in %j', (value, length) => {
    expect(fenceFor(value)).toBe('`'.repeat(length));
  });
});

describe('the summary line of a folded part', () => {
  test('contains any text as code', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const markdown = `<details>\n<summary>x ${htmlCode(value)} y</summary>\n\nbody\n\n</details>`;
        const harmless = '<details>\n<summary>x <code>a</code> y</summary>\n\nbody\n\n</details>';
        expect(tags(markdown)).toEqual(tags(harmless));
      }),
      { numRuns: 300 },
    );
  });
});

test('only an http address becomes a link', () => {
  expect(link('run', 'https://github.com/a/b/actions/runs/1')).toBe(
    '[run](https://github.com/a/b/actions/runs/1)',
  );
  expect(link('run', 'javascript:alert(1)')).toBe('run');
  expect(link('run', 'https://x) [y](https://z')).toBe('run');
});

test('counts go with their noun', () => {
  expect([0, 1, 2].map((number) => count(number, 'script'))).toEqual(['0 scripts', '1 script', '2 scripts']);
});
