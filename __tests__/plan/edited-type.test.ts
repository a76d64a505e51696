import { describe, expect, test } from '@jest/globals';
import type { DeclaredIntegration } from '../../src/declared/integration.ts';
import { editedIdentities } from '../../src/plan/gone.ts';
import { otherOnHost } from '../../src/plan/other-on-host.ts';
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
        remedy: 'A type can not be changed: declare the integration of the other type in another file.',
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
  const live = [liveOne(7)];
  expect(otherOnHost(declared(), live, new Set())).toHaveLength(1);
  expect(otherOnHost(ofOtherType(), live, new Set())).toEqual([]);
});
