import { describe, expect, test } from '@jest/globals';
import type { DeclaredIntegration } from '../../src/declared/integration.ts';
import { editedIdentities } from '../../src/plan/deletions.ts';
import { hostWarnings } from '../../src/plan/warnings.ts';
import { declared, liveOne } from './states.ts';

/** A file that declares an integration of another type, on the same host. */
function ofOtherType(file?: string): DeclaredIntegration {
  return { ...declared({}, file), type: 'Databricks' };
}

describe('a file whose type was edited', () => {
  const gone = [{ previous: declared(), live: liveOne(1) }];

  test('is refused: a type can not be changed', () => {
    const now = { ...ofOtherType(), place: (path: string) => ({ file: `where ${path} stands` }) };
    expect(editedIdentities([now], gone)).toEqual([
      {
        reason: 'invalid-config',
        message: 'immuta/one.yml: its type was edited, so it no longer says that it manages integration 1.',
        remedy: "A type can't be changed: declare the integration of the other type in another file.",
        place: { file: 'where type stands' },
      },
    ]);
  });

  test('is not refused where it names the integration that it manages, or is another file', () => {
    const pinned = { ...ofOtherType(), lifecycle: { ...declared().lifecycle, id: '2' } };
    expect(editedIdentities([pinned], gone)).toEqual([]);
    expect(editedIdentities([ofOtherType('immuta/two.yml')], gone)).toEqual([]);
  });
});

test('an integration of another type on the host of a creation is not told: it is nothing to take over', () => {
  const warned = (file: DeclaredIntegration) =>
    hostWarnings(file, undefined, [liveOne(7)], new Map(), new Set());
  expect(warned(declared())).toHaveLength(1);
  expect(warned(ofOtherType())).toEqual([]);
});
