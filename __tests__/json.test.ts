import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type Json } from '../src/json.ts';

describe('canonicalJson', () => {
  test('gives one text whatever the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, null], c: 'x' } })).toBe('{"a":{"c":"x","d":[1,null]},"b":1}');
  });

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
