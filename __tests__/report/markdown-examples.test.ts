import { describe, expect, test } from '@jest/globals';
import { code, count, fenceFor, htmlCode, link, sentence, text } from '../../src/report/markdown.ts';

const gap = '<!-- -->';

describe('foreign text as it is written', () => {
  test.each<readonly [string, string]>([
    ['plain words, 12 of them.', 'plain words, 12 of them.'],
    ['@acme/team', `@${gap}acme/team`],
    ['#12', `\\#${gap}12`],
    ['$x$', `&#36;${gap}x&#36;${gap}`],
    ['a\\b|c`d', 'a&#92;b&#124;c&#96;d'],
    ['<b>&', '&lt;b&gt;&amp;'],
    ['*a*_b_[c]{d}~e~!f^g=h', '\\*a\\*\\_b\\_\\[c\\]\\{d\\}\\~e\\~\\!f\\^g\\=h'],
    ['https://acme.example', `https:${gap}//acme.example`],
    ['www.acme.example', `www${gap}.acme.example`],
    ['WWW.acme.example', `WWW${gap}.acme.example`],
    ['wwwx', 'wwwx'],
    ['GHSA-aaaa', `GHSA-${gap}aaaa`],
    ['acme-7', `acme-${gap}7`],
    ['acme-x', 'acme-x'],
    ['7-7', '7-7'],
    [':tada:', `:${gap}tada:`],
    [':+1:', `:${gap}+1:`],
    ['a: b', 'a: b'],
    ['key:', 'key:'],
    ['abcdef', 'abcdef'],
    ['abcdef0', `abcdef${gap}0`],
    ['ABCDEF0123456789', `ABCDEF${gap}012345${gap}6789`],
    ['1. one', '1\\. one'],
    ['12) two', '12\\) two'],
    ['1.5', '1\\.5'],
    ['v1. one', 'v1. one'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['a - b + c', 'a - b + c'],
    ['  two   spaces  ', 'two spaces'],
    ['one\ntwo', 'one↵two'],
    ['', ''],
  ])('%j is written %j', (value, written) => {
    expect(text(value)).toBe(written);
  });

  test('is cut after 3,000 characters, with a count', () => {
    expect(text('x'.repeat(3000))).toBe('x'.repeat(3000));
    expect(text('x'.repeat(3005))).toBe(`${'x'.repeat(3000)}… (5 more characters)`);
    expect(sentence('x'.repeat(3005))).toBe(`${'x'.repeat(3000)}… (5 more characters)`);
  });
});

describe('foreign code as it is written', () => {
  test.each<readonly [string, string]>([
    ['', '`(empty)`'],
    ['a', '`a`'],
    ['immuta_system', '`immuta_system`'],
    ['a b', '`a b`'],
    ['a*b@c', '`a*b@c`'],
    [' a', '<code> a</code>'],
    ['a ', '<code>a </code>'],
    ['a`b', '<code>a&#96;b</code>'],
    ['`a', '<code>&#96;a</code>'],
    ['a`', '<code>a&#96;</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['|', '<code>&#124;</code>'],
    ['a\\b', '<code>a&#92;b</code>'],
    ['\\', '<code>&#92;</code>'],
    ['a<b', '<code>a&lt;b</code>'],
    ['a\nb', '`a↵b`'],
  ])('%j is written %j', (value, written) => {
    expect(code(value)).toBe(written);
  });

  test('is cut after 1,000 characters, with a count', () => {
    expect(code('x'.repeat(1000))).toBe(`\`${'x'.repeat(1000)}\``);
    expect(code('x'.repeat(1007))).toBe(`\`${'x'.repeat(1000)}… (7 more characters)\``);
    expect(htmlCode('x'.repeat(1007))).toBe(`<code>${'x'.repeat(1000)}… (7 more characters)</code>`);
  });

  test('in an HTML line has its special characters as entities', () => {
    expect(htmlCode('a<b> & "c" `d`\n')).toBe('<code>a&#60;b&#62; &#38; &#34;c&#34; `d`↵</code>');
  });
});

describe('a sentence of ours', () => {
  test.each<readonly [string, string]>([
    ['Set `port` to *5439*.', 'Set `port` to \\*5439\\*.'],
    ['`a` and `b|c`', '`a` and <code>b&#124;c</code>'],
    ['an `unclosed name', 'an &#96;unclosed name'],
    ['`` is not a name', '&#96;&#96; is not a name'],
    ['  two   spaces ', 'two spaces'],
  ])('%j is written %j', (value, written) => {
    expect(sentence(value)).toBe(written);
  });
});

describe('other fragments', () => {
  test.each<readonly [string, string]>([
    ['no backtick', '```'],
    ['`one`', '```'],
    ['``two``', '```'],
    ['```three```', '````'],
    ['` ````` ``', '``````'],
  ])('the fence around %j is %j', (value, fence) => {
    expect(fenceFor(value)).toBe(fence);
  });

  test.each<readonly [string, string, string]>([
    [
      'run',
      'https://github.com/acme/x/actions/runs/1?a=b&c~d+e%20#f',
      '[run](https://github.com/acme/x/actions/runs/1?a=b&c~d+e%20#f)',
    ],
    ['a*b', 'http://localhost:3000/', '[a\\*b](http://localhost:3000/)'],
    ['run', 'javascript:alert(1)', 'run'],
    ['run', 'https://acme.example/)[x](https://evil.example', 'run'],
    ['run', ' https://acme.example/', 'run'],
    ['run', 'https://', 'run'],
    ['*', '', '\\*'],
  ])('a link %j to %j is written %j', (label, address, written) => {
    expect(link(label, address)).toBe(written);
  });

  test('a count has its noun in the right number', () => {
    expect([0, 1, 2].map((number) => count(number, 'script'))).toEqual([
      '0 scripts',
      '1 script',
      '2 scripts',
    ]);
    expect([1, 2].map((number) => count(number, 'query', 'queries'))).toEqual(['1 query', '2 queries']);
  });
});
