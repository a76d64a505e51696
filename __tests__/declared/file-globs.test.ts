import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseFileGlobs } from '../../src/declared/file-globs.ts';
import { ActionFailure } from '../../src/failure.ts';

describe('file globs', () => {
  test.each([
    ['immuta/**/*.yml', 'immuta/a.yml', true],
    ['immuta/**/*.yml', 'immuta/prod/eu/a.yml', true],
    ['immuta/**/*.yml', 'immuta/a.yaml', false],
    ['immuta/**/*.yml', 'other/immuta/a.yml', false],
    ['immuta/**/*.yml', 'immuta/.hidden/a.yml', false],
    ['immuta/**/*.yml', 'immuta/.a.yml', false],
    ['immuta/.hidden/*.yml', 'immuta/.hidden/a.yml', true],
    ['immuta/*.yml', 'immuta/prod/a.yml', false],
    ['./immuta/*.yml', 'immuta/a.yml', true],
    ['immuta/*.{yml,yaml}', 'immuta/a.yaml', true],
    ['a.yml\n\n  b.yml \r\n', 'b.yml', true],
    ['immuta/*.yml\n!immuta/old.yml', 'immuta/old.yml', false],
    ['!immuta/old.yml\nimmuta/*.yml', 'immuta/old.yml', false],
    ['!immuta/old.yml\nimmuta/*.yml', 'immuta/new.yml', true],
    ['immuta/my team/*.yml', 'immuta/my team/a.yml', true],
    ['immuta/{a,b}/*.yml', 'immuta/b/a.yml', true],
    ['immuta/[ab]/*.yml', 'immuta/b/a.yml', true],
    ['././immuta/*.yml', 'immuta/a.yml', true],
    ['immuta/*.yml\n! immuta/a.yml', 'immuta/a.yml', false],
    ['**/*.yml', 'node_modules/a/b.yml', false],
    ['.git/*.yml', '.git/b.yml', false],
  ])('%j on %s: %s', (globs, path, expected) => {
    expect(parseFileGlobs(globs).matches(path)).toBe(expected);
  });

  test.each([
    ['immuta/**/*.yml', '', true],
    ['immuta/**/*.yml', 'immuta', true],
    ['immuta/**/*.yml', 'immuta/prod/eu', true],
    ['immuta/**/*.yml', 'immuta/.git', false],
    ['immuta/**/*.yml', 'src', false],
    ['immuta/*.yml', 'immuta/prod', false],
    ['immuta/*/a.yml', 'immuta/prod', true],
    ['immuta/*/a.yml', 'immuta/prod/eu', false],
    ['*.yml', 'src', false],
    ['**/*.yml', 'node_modules', false],
    ['**/.git/*.yml', 'a/.git', false],
    ['a/b/*.yml', 'a', true],
    ['a/b/*.yml', 'a/c', false],
    ['**/.github/*.yml', 'a/.github', true],
    ['immuta/**/*.yml\n!immuta/old/**', 'immuta/old', false],
    ['immuta/**/*.yml\n!immuta/old/**', 'immuta/old/eu', false],
    ['immuta/**/*.yml\n!immuta/old/*.yml', 'immuta/old', true],
    ['{immuta/prod,other}/*.yml', 'immuta/prod', true],
    ['immuta/{a,b}/*.{yml,yaml}', 'immuta/b', true],
    ['immuta/{a,b}/*.{yml,yaml}', 'src', false],
    ['**.yml', 'a/b', true],
    ['**/*.yml', '.venv/lib', false],
  ])('%j may match below %j: %s', (globs, folder, expected) => {
    expect(parseFileGlobs(globs).mayContain(folder)).toBe(expected);
  });

  test.each([
    ['', /does not name any files/],
    ['!immuta/*.yml', /does not name any files/],
    ['a.yml\n/etc/*.yml', /^Line 2 .*absolute/],
    ['C:/a.yml', /absolute/],
    ['../a.yml', /`\.\.`/],
    ['immuta/../../a.yml', /`\.\.`/],
    ['a.yml\n!../b.yml', /^Line 2 .*`\.\.`/],
    ['immuta\\a.yml', /backslash/],
    ['immuta//a.yml', /empty folder name/],
    ['immuta/./a.yml', /empty folder name/],
    ['immuta/', /empty folder name/],
    ['a.yml\n!', /^Line 2 .*empty after/],
    ['immuta/[a.yml', /unclosed bracket/],
    ['immuta/{a.yml', /unclosed bracket/],
  ])('%j is refused', (globs, message) => {
    expect(() => parseFileGlobs(globs)).toThrow(ActionFailure);
    expect(() => parseFileGlobs(globs)).toThrow(message);
  });

  const notOneGlob =
    /^Line 1 .* is not a single glob: .* one glob per line, without commas, quotes, comments, list dashes or brackets/;

  test.each<readonly [string, RegExp, string]>([
    [
      'immuta/**/*.yml, immuta/**/*.yaml',
      notOneGlob,
      '`immuta/**/*.yml` and `immuta/**/*.yaml`, each on its own line',
    ],
    ['immuta/{a,b}/*.yml,c.yml', notOneGlob, '`immuta/{a,b}/*.yml` and `c.yml`'],
    ['immuta/**/*.yml,', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['"immuta/**/*.yml"', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ["'immuta/**/*.yml'", notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['“immuta/**/*.yml”', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['!"immuta/old.yml"', notOneGlob, 'Write `!immuta/old.yml`.'],
    ['- immuta/**/*.yml', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['-\timmuta/**/*.yml', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['- "immuta/**/*.yml"', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['- !immuta/old.yml', notOneGlob, 'Write `!immuta/old.yml`.'],
    ['["immuta/**/*.yml"]', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['["a.yml", "b.yml"]', notOneGlob, '`a.yml` and `b.yml`, each on its own line'],
    ['[immuta/**/*.yml]', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['[', notOneGlob, 'such as `immuta/**/*.yml`'],
    ['immuta/**/*.yml # all', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['immuta/**/*.yml\t#all', notOneGlob, 'Write `immuta/**/*.yml`.'],
    ['# all of them', notOneGlob, 'such as `immuta/**/*.yml`'],
    ['immuta/**/*.yml immuta/**/*.yaml', notOneGlob, '`immuta/**/*.yml` and `immuta/**/*.yaml`'],
    ['immuta/**/*.yml;other/*.yml', /character/, 'such as `immuta/**/*.yml`'],
    ['~/immuta/*.yml', /character/, 'such as `immuta/**/*.yml`'],
    ['$GITHUB_WORKSPACE/immuta/*.yml', /character/, 'such as `immuta/**/*.yml`'],
    ['immuta\u00a0/*.yml', /character/, 'such as `immuta/**/*.yml`'],
    ['a.yml\n- b.yml', /^Line 2 .*is not a single glob/, 'Write `b.yml`.'],
  ])('%j is refused, and the remedy shows the right form', (globs, message, form) => {
    try {
      parseFileGlobs(globs);
    } catch (error: unknown) {
      if (!(error instanceof ActionFailure)) throw error;
      const [failure] = error.failures;
      expect(failure).toMatchObject({ reason: 'invalid-input', message: expect.stringMatching(message) });
      expect(failure.remedy).toContain(form);
      return;
    }
    throw new Error('nothing was refused');
  });

  test('mayContain is true for every parent folder of a matching file', () => {
    const name = fc.constantFrom('a', 'b', '.c', 'ab');
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        '.c',
        '*',
        '**',
        'a*',
        '?',
        '{a,b}',
        '{a/b,.c}',
        '[ab]',
        '.*',
        '+(a|b)',
        'a**',
        '**{a,b}',
      ],
    );
    const globs = fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        globs,
        fc.option(fc.array(piece, { minLength: 1, maxLength: 3 })),
        fc.array(name, { minLength: 1, maxLength: 5 }),
        (included, excluded, path) => {
          const lines = [
            ...included.map((parts) => parts.join('/')),
            ...(excluded === null ? [] : [`!${excluded.join('/')}`]),
          ];
          fc.pre(!lines.some((line) => /^!?\[/.test(line)));
          const parsed = parseFileGlobs(lines.join('\n'));
          fc.pre(parsed.matches(path.join('/')));
          for (let depth = 0; depth < path.length; depth += 1) {
            expect([lines, path, depth, parsed.mayContain(path.slice(0, depth).join('/'))]).toEqual([
              lines,
              path,
              depth,
              true,
            ]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
