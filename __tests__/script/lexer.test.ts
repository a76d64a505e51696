import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lex } from '../../src/script/lexer.ts';

/** The kind of each token and its SQL, without spaces. */
function read(source: string): string[] {
  return lex(source)
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`);
}

describe('the lexer', () => {
  test.each<[string, string[]]>([
    ["'a''b'", ["string 'a''b'"]],
    ["'a\\'", ["string 'a\\'"]],
    ["E'a\\'b'", ["string E'a\\'b'"]],
    ["e'\\\\'x", ["string e'\\\\'", 'word x']],
    ["note'x'", ['word note', "string 'x'"]],
    ["E'a' -- c\n 'b\\'", ["string E'a'", 'comment -- c', "string 'b\\'"]],
    ["E'a' 'b\\'", ["string E'a'", "string 'b\\'"]],
    ["B'01'X'ff'", ["string B'01'", "string X'ff'"]],
    ["U&'\\0041'", ["string U&'\\0041'"]],
    ['U&"a"', ['identifier U&"a"']],
    ['"a""b"', ['identifier "a""b"']],
    ["$$a'b$$", ["body $$a'b$$"]],
    ['$t$ $u$ $$ $t$x', ['body $t$ $u$ $$ $t$', 'word x']],
    ['a$b$c', ['unclear a$b$c']],
    ['$1, $2', ['other $1', 'other ,', 'other $2']],
    ['-- a /* b\nc', ['comment -- a /* b', 'word c']],
    ['-- a\rb', ['comment -- a', 'word b']],
    ['/* a /* b */ c */d', ['comment /* a /* b */ c */', 'word d']],
    ['1+--x', ['other 1', 'other +', 'comment --x']],
    ['1*/*x*/2', ['other 1', 'other *', 'comment /*x*/', 'other 2']],
    ['a<=b', ['word a', 'other <=', 'word b']],
    ['a::int', ['word a', 'other ::', 'word int']],
    ['a := 1.5e3', ['word a', 'other :=', 'other 1.5e3']],
    [`:a :'b' :"c" :{?d}`, ['variable :a', "variable :'b'", 'variable :"c"', 'variable :{?d}']],
    ["'x'::'y'", ["string 'x'", 'other ::', "string 'y'"]],
    [":'a b'", ['other :', "string 'a b'"]],
    ["':a'", ["string ':a'"]],
    ['a \\gexec b\nc', ['word a', 'meta-command \\gexec b', 'word c']],
    ['1..10', ['other 1', 'other ..', 'other 10']],
    ['12ab', ['unclear 12ab']],
    ...['1e0', '1E5', '1.5e5', '.5e1', '2.e3', '0e0', '1', '0x1F', '1_0', '$1'].map(
      (number): [string, string[]] => [`${number}$t$`, [`unclear ${number}$t$`]],
    ),
    ["1'a'", ['unclear 1', "string 'a'"]],
    ["1E'a'", ['unclear 1E', "string 'a'"]],
    ['[1:2]', ['other [', 'other 1', 'other :', 'other 2', 'other ]']],
    ['[1:2a]', ['other [', 'other 1', 'variable :2a', 'other ]']],
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

  test('keeps every character of any script', () => {
    const part = fc.constantFrom(
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
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }), (parts) => {
        const source = parts.join('');
        const tokens = lex(source);
        expect(tokens.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
        expect(tokens.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });
});
