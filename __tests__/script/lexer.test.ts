import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lex } from '../../src/script/lexer.ts';

/** Kind and text of each token but the blanks. */
function read(source: string): string[] {
  return lex(source)
    .filter(({ kind }) => kind !== 'blank')
    .map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`);
}

describe('the lexer', () => {
  test.each<[string, string[]]>([
    ["'a''b'", ["text 'a''b'"]],
    ["'a\\'", ["text 'a\\'"]],
    ["E'a\\'b'", ["escape-text E'a\\'b'"]],
    ["e'\\\\'x", ["escape-text e'\\\\'", 'word x']],
    ["note'x'", ['word note', "text 'x'"]],
    ["E'a' -- c\n 'b\\'", ["escape-text E'a'", 'comment -- c', "text 'b\\'"]],
    ["E'a' 'b\\'", ["escape-text E'a'", "text 'b\\'"]],
    ["B'01'X'ff'", ["text B'01'", "text X'ff'"]],
    ["U&'\\0041'", ["unicode-text U&'\\0041'"]],
    ['U&"a"', ['unicode-text U&"a"']],
    ['"a""b"', ['quoted-name "a""b"']],
    ["$$a'b$$", ["dollar-text $$a'b$$"]],
    ['$t$ $u$ $$ $t$x', ['dollar-text $t$ $u$ $$ $t$', 'word x']],
    ['a$b$c', ['word a$b$c']],
    ['$1, $2', ['parameter $1', 'punctuation ,', 'parameter $2']],
    ['-- a /* b\nc', ['comment -- a /* b', 'word c']],
    ['-- a\rb', ['comment -- a', 'word b']],
    ['/* a /* b */ c */d', ['comment /* a /* b */ c */', 'word d']],
    ['1+--x', ['number 1', 'operator +', 'comment --x']],
    ['1*/*x*/2', ['number 1', 'operator *', 'comment /*x*/', 'number 2']],
    ['a<=b', ['word a', 'operator <=', 'word b']],
    ['a::int', ['word a', 'punctuation ::', 'word int']],
    ['a := 1.5e3', ['word a', 'punctuation :=', 'number 1.5e3']],
    [`:a :'b' :"c" :{?d}`, ['variable :a', "variable :'b'", 'variable :"c"', 'variable :{?d}']],
    ["'x'::'y'", ["text 'x'", 'punctuation ::', "text 'y'"]],
    [":'a b'", ['punctuation :', "text 'a b'"]],
    ["':a'", ["text ':a'"]],
    ['a \\gexec b\nc', ['word a', 'meta-command \\gexec b', 'word c']],
    ['1..10', ['number 1', 'punctuation ..', 'number 10']],
    ['12ab', ['unclear 12ab']],
    ...['1e0', '1E5', '1.5e5', '.5e1', '2.e3', '0e0', '1', '0x1F', '1_0', '$1'].map(
      (number): [string, string[]] => [`${number}$t$`, [`unclear ${number}$t$`]],
    ),
    ["1'a'", ['unclear 1', "text 'a'"]],
    ["1E'a'", ['unclear 1E', "text 'a'"]],
    ['[1:2]', ['punctuation [', 'number 1', 'punctuation :', 'number 2', 'punctuation ]']],
    ['[1:2a]', ['punctuation [', 'number 1', 'variable :2a', 'punctuation ]']],
    ['größe', ['word größe']],
  ])('reads %j', (source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  test.each(["'a", "E'a\\'", '"a', '$$a', '$t$a$u$', '/* /* */', "U&'a", "B'0"])(
    'sees that %j is never closed',
    (source) => {
      expect(lex(source).at(-1)?.closed).toBe(false);
    },
  );

  test('loses no character of any text', () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      '$',
      '$$',
      '$a$',
      '\\',
      '--',
      '/*',
      '*/',
      ':',
      ';',
      '(',
      '\n',
      ' ',
      'E',
      'a',
      '1',
      '.',
      'é',
      '💥',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const tokens = lex(source);
        expect(tokens.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
        expect(tokens.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });
});
