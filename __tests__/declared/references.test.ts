import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expandReferences, forbiddenReference, loneReference } from '../../src/declared/references.ts';

const variables = new Map([
  ['A', 'alpha'],
  ['B_2', 'beta'],
  ['_C', '${A}'],
  ['EMPTY', ''],
]);

describe('references', () => {
  test.each([
    ['no reference', 'no reference', 'plain'],
    ['${A}', 'alpha', 'lone'],
    ['x${A}y', 'xalphay', 'mixed'],
    ['${A}${B_2}', 'alphabeta', 'mixed'],
    ['${_C}', '${A}', 'lone'],
    ['$${A}', '${A}', 'plain'],
    ['$${', '${', 'plain'],
    ['$$${A}', '$${A}', 'plain'],
    ['$${A}${A}', '${A}alpha', 'mixed'],
    ['$A $ }{', '$A $ }{', 'plain'],
  ])('%s becomes %s', (text, expanded, kind) => {
    expect(expandReferences(text, variables)).toEqual({ text: expanded, kind });
  });

  test.each([
    ['${a}', /does not start a reference/],
    ['${}', /does not start a reference/],
    ['${1A}', /does not start a reference/],
    ['${A', /does not start a reference/],
    ['${A-B}', /does not start a reference/],
    ['${ A }', /does not start a reference/],
    ['${{ vars.A }}', /does not start a reference/],
    ['${UNSET}', /missing or empty/],
    ['${EMPTY}', /missing or empty/],
    ['${GITHUB_SHA}', /not allowed/],
    ['fine ${A}, then ${UNSET}', /missing or empty/],
  ])('%s is refused', (text, message) => {
    expect(expandReferences(text, variables)).toMatchObject({ message: expect.stringMatching(message) });
  });

  test('a text with every `${` escaped is unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'A', '{A}') }), (text) => {
        // `$` before `${` would read as an escape, so texts that contain it have no escaped form.
        fc.pre(!text.includes('$${'));
        expect(expandReferences(text.replaceAll('${', '$$${'), variables)).toEqual({ text, kind: 'plain' });
      }),
    );
  });

  test.each([
    'INPUT_X',
    'GITHUB_TOKEN',
    'ACTIONS_Y',
    'RUNNER_TEMP',
    'AWS_SECRET_ACCESS_KEY',
    'PGPASSWORD',
    'PG',
    'NODE_OPTIONS',
    'PATH',
    'HOME',
  ])('%s belongs to the runner', (name) => {
    expect(forbiddenReference(name)).toMatch(/can't be referenced/);
  });

  test.each(['REDSHIFT_PASSWORD', 'PATHS', 'MY_HOME', 'NODE', 'INPUTS', 'XPG'])('%s does not', (name) => {
    expect(forbiddenReference(name)).toBeUndefined();
  });

  test('a lone reference is one reference with nothing around it', () => {
    expect(loneReference('${A_1}')).toBe('A_1');
    for (const text of ['${A}\n', ' ${A}', '${A}${A}', '${a}', 'A', '$${A}'])
      expect(loneReference(text)).toBeUndefined();
  });
});
