import { describe, expect, test } from '@jest/globals';
import { parseVariables } from '../../src/declared/variables.ts';
import { ActionFailure } from '../../src/failure.ts';

function failureOf(text: string): string {
  try {
    parseVariables(text);
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
    expect(error.failures[0]).toMatchObject({ reason: 'invalid-input' });
    expect(JSON.stringify(error.failures)).not.toContain('visible');
    expect(error.failures[0].cause).toBeUndefined();
    return error.message;
  }
  throw new Error('nothing was refused');
}

describe('the input variables', () => {
  test.each<[string, Record<string, string>]>([
    ['', {}],
    [' \n\n', {}],
    ['A=1\nB_2=two words\r\n', { A: '1', B_2: 'two words' }],
    ['  A = spaced  ', { A: 'spaced' }],
    ['A=b=c', { A: 'b=c' }],
    ['A=', { A: '' }],
    ['# a comment\n  # B=2\nA=1 # kept', { A: '1 # kept' }],
    ['A="quoted"', { A: '"quoted"' }],
    ['{}', {}],
    ['\n {"A": "x", "N": 5439, "F": false}', { A: 'x', N: '5439', F: 'false' }],
    ['{"A": "x", "lower": {"any": 1}, "1A": null}', { A: 'x' }],
    ['{"__proto__": "x", "A": "y"}', { A: 'y' }],
  ])('%j is read', (text, expected) => {
    expect(Object.fromEntries(parseVariables(text))).toEqual(expected);
  });

  test.each([
    ['A=1\nvisible', /^Line 2 /],
    ['visible=1', /^Line 1 /],
    ['=visible', /^Line 1 /],
    ['1A=visible', /^Line 1 /],
    ['A=1\n\nA=visible', /^Line 3 .*earlier line/],
    ['{"A": "visible"', /starts like a JSON object/],
    ['{"A": visible}', /starts like a JSON object/],
    ['{"A": ["visible"]}', /^Entry 1 /],
    ['{"B": "visible", "A": null}', /^Entry 2 /],
    ['{"github_token": "visible", "A": "1"}', /toJSON\(secrets\)/],
    ['{"A": "1", "GITHUB_TOKEN": "visible"}', /toJSON\(secrets\)/],
  ])('%j is refused without a value', (text, message) => {
    expect(failureOf(text)).toMatch(message);
  });
});
