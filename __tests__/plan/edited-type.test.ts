import { describe, expect, test } from '@jest/globals';
import type { DeclaredIntegration } from '../../src/declared/integration.ts';
import { declared, element, planFailures, plan, tenant } from './states.ts';

/** A file that declares an integration of another type, on the same host. */
function ofOtherType(file?: string): DeclaredIntegration {
  const one = declared({}, file);
  return { ...one, type: 'Databricks', identity: { ...one.identity, type: 'Databricks' } };
}

describe('a file whose type was edited', () => {
  const before = [declared()];
  const live = tenant(element(1));

  test('is refused, because a type can not be changed', () => {
    const now = { ...ofOtherType(), place: (path: string) => ({ file: `the place of ${path}` }) };
    expect(planFailures({ now: [now], before, live })).toEqual([
      {
        reason: 'invalid-config',
        message: 'immuta/one.yml: its type was edited, so it no longer matches integration 1.',
        remedy: "A type can't be changed: declare the integration of the other type in another file.",
        place: { file: 'the place of type' },
      },
    ]);
  });

  test('is not refused if it is another file', () => {
    expect(planFailures({ now: [ofOtherType('immuta/two.yml')], before, live })).toEqual([]);
  });

  test('is not refused if it pins the integration that it manages', () => {
    const pinned = { ...ofOtherType(), lifecycle: { ...declared().lifecycle, id: '2' } };
    const both = {
      ...live,
      integrations: live.integrations.flatMap((one) => [one, { ...one, id: '2', type: 'Databricks' }]),
    };
    expect(planFailures({ now: [pinned], before, live: both })).toEqual([]);
  });
});

test('an integration of another type on the host of a creation causes no warning: it can not be adopted', () => {
  const live = tenant(element(7, { database: 'theirs' }));
  const warned = (now: DeclaredIntegration) => plan({ now: [now], live }).integrations[0]?.warnings;
  expect(warned(declared())).toHaveLength(1);
  expect(warned(ofOtherType())).toEqual([]);
});
