import { describe, expect, test } from '@jest/globals';
import { beginning, shortened, visibleLine, visibleText } from '../../src/report/visible.ts';

describe('invisible characters', () => {
  test.each([
    ['NUL', '\0', '␀'],
    ['a bell', '\x07', '␇'],
    ['escape', '\x1b', '␛'],
    ['the last control of ASCII before the blank', '\x1f', '␟'],
    ['delete', '\x7f', '␡'],
    ['a control of Latin-1', '\x85', '⟨U+0085⟩'],
    ['a zero-width space', '\u200b', '⟨U+200B⟩'],
    ['a right-to-left override', '\u202e', '⟨U+202E⟩'],
    ['a line separator', '\u2028', '⟨U+2028⟩'],
    ['a paragraph separator', '\u2029', '⟨U+2029⟩'],
    ['a no-break space', '\u00a0', '⟨U+00A0⟩'],
    ['an ideographic space', '\u3000', '⟨U+3000⟩'],
    ['a filler of Hangul', '\u3164', '⟨U+3164⟩'],
    ['a private character', '\ue000', '⟨U+E000⟩'],
    ['half a character', '\ud800', '⟨U+D800⟩'],
    ['a tag', '\u{e0041}', '⟨U+E0041⟩'],
    ['nothing yet', '\u0378', '⟨U+0378⟩'],
  ])('%s is shown, on a line and in a text', (_, character, shown) => {
    expect(visibleLine(`a${character}b`)).toBe(`a${shown}b`);
    expect(visibleText(`a${character}b`)).toBe(`a${shown}b`);
  });

  test('visible characters stay as they are', () => {
    const seen = 'Aa 1 ~!@#$%^&*()_+`-=[]\\{}|;\':",./<>? äß€日本😀';
    expect(visibleLine(seen)).toBe(seen);
    expect(visibleText(seen)).toBe(seen);
  });

  test('line ends and tabs: shown on a line, kept in a text', () => {
    expect(visibleLine('a\nb\r\nc\rd\te')).toBe('a↵b↵c␍d␉e');
    expect(visibleText('a\nb\r\nc\rd\te')).toBe('a\nb\nc␍d\te');
  });
});

describe('a long text', () => {
  test('of exactly the limit is not cut', () => {
    expect(shortened('abcd', 4)).toBe('abcd');
    expect(shortened('', 0)).toBe('');
  });

  test('is cut with a count of what is missing', () => {
    expect(shortened('abcdef', 4)).toBe('abcd… (2 more characters)');
    expect(shortened('abc😀f', 4)).toBe('abc… (3 more characters)');
  });

  test.each([
    ['a😀b', 0, ''],
    ['a😀b', 1, 'a'],
    ['a😀b', 2, 'a'],
    ['a😀b', 3, 'a😀'],
    ['a😀b', 4, 'a😀b'],
    ['a😀', 3, 'a😀'],
    // Half a character at the end stays if it was half before.
    ['a\ud800', 2, 'a\ud800'],
    ['\ud800\ud800b', 2, '\ud800'],
    ['\udbff\udfffb', 1, ''],
    ['\udc00\udfffb', 1, '\udc00'],
    ['\ue000b', 1, '\ue000'],
    ['\ud7ffb', 1, '\ud7ff'],
  ])('%j begins, in %i units, with %j', (text, limit, expected) => {
    expect(beginning(text, limit)).toBe(expected);
  });
});
