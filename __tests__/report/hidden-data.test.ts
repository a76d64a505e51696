import { describe, expect, test } from '@jest/globals';
import { withHiddenData } from '../../src/report/hidden-data.ts';

describe('what nobody sees', () => {
  test.each<readonly [string, readonly string[], readonly string[], number, readonly string[]]>([
    ['is not there', ['shown'], [], 20, ['shown']],
    ['fits exactly', ['shown'], ['12345'], 12, ['shown\n\n12345']],
    ['goes into the last part alone', ['full', 'shown'], ['12'], 12, ['full', 'shown\n\n12']],
    ['stands piece by piece while there is room', ['a'], ['b', 'c'], 7, ['a\n\nb\n\nc']],
  ])('%s', (_, parts, pieces, limit, expected) => {
    expect(withHiddenData(parts, pieces, limit)).toEqual(expected);
  });

  test('goes on in parts of its own, which say what they are, where it does not fit', () => {
    const parts = withHiddenData(['shown'], ['123456', 'x'.repeat(60)], 12);
    expect(parts).toHaveLength(3);
    expect(parts[0]).toBe('shown');
    expect(parts[1]).toMatch(/^The signed plan goes on here.*\n\n123456$/);
    expect(parts[2]).toMatch(/^The signed plan goes on here.*\n\nx{60}$/);
  });

  test('needs no part before it, and leaves what it got as it was', () => {
    expect(withHiddenData([], ['12'], 100)).toHaveLength(1);
    const parts: readonly string[] = Object.freeze(['shown']);
    withHiddenData(parts, ['12'], 100);
    expect(parts).toEqual(['shown']);
  });
});
