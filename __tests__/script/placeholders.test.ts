import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePlaceholders } from '../../src/script/placeholders.ts';

describe('placeholders', () => {
  test('are valid Redshift passwords, whatever the random bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const placeholder = makePlaceholders(['A'], () => bytes).get('A') ?? '';
        expect(placeholder).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9]{32}$/);
      }),
    );
  });

  test('differ from name to name and from run to run', () => {
    const runs = [1, 2].map(() => makePlaceholders(['A', 'B', 'A'], randomBytes));
    expect(runs.map((run) => [...run.keys()])).toEqual([
      ['A', 'B'],
      ['A', 'B'],
    ]);
    expect(new Set(runs.flatMap((run) => [...run.values()])).size).toBe(4);
  });
});
