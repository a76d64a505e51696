import { describe, expect, test } from '@jest/globals';
import { awkwardPhrases } from '../../scripts/docs/wording.ts';

describe('awkward phrases', () => {
  test.each([
    'The password stands in the log.',
    'Fields that are no secrets are compared.',
    'The answer is no list.',
    'The scripts hold 2 REVOKE.',
    'Re-run the job once the cause is mended.',
    'Blanks are removed.',
    'Globs, one a line.',
    'It writes a script a file.',
    'The next run makes up for it.',
    'It fails where nothing matches.',
    'Where there is one, it is used.',
    'What is there to run?',
    'Takes away the integration.',
    'Of other types, left alone: 2 × Snowflake.',
    'No file declares 1 integration.',
    'Before a creation in Redshift: the ways to prepare it.',
    'A key with nothing before it.',
    'It looks what Immuta has.',
    'It goes on from there.',
    'const told = true;',
    'function byHand() {}',
    'if (isGone(file)) return;',
    'const piecesOf = () => [];',
    'class OutputSinks {}',
  ])('are found in: %s', (text) => {
    expect(awkwardPhrases(text)).not.toEqual([]);
  });

  test.each([
    'It was tested against a stand-in, whose name stands for Immuta.',
    'There is no base, so nothing is deleted.',
    'It is no longer valid.',
    'A forged record can hold back a change.',
    'Add a made-up integration type.',
    'An integration that no file declares.',
    '"scriptRunButNotTold": true',
  ])('are not found in: %s', (text) => {
    expect(awkwardPhrases(text)).toEqual([]);
  });

  test('are found across the lines of a comment, with the line where they begin', () => {
    expect(awkwardPhrases('\n/**\n * Globs, one\n * a line.\n */')).toEqual([
      { line: 3, message: 'instead of "one * a line" write: one per line' },
    ]);
  });
});
