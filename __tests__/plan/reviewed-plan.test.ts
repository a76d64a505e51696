import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanEntry } from '../../src/plan/digest.ts';
import {
  commentMarker,
  packReviewedPlan,
  readReviewedPlan,
  type PlanPlace,
} from '../../src/plan/reviewed-plan.ts';

const key = 'the plan key';
const place: PlanPlace = { repository: 'acme/data-platform', pullRequest: 7, name: 'prod' };
const digest = fc.stringMatching(/^[\w-]{22}$/);
const anyEntry: fc.Arbitrary<PlanEntry> = fc.record(
  {
    file: fc.string({ minLength: 1 }),
    action: fc.constantFrom('create', 'update', 'delete', 'no-op'),
    id: fc.stringMatching(/^[1-9]\d{0,5}$/),
    identity: digest,
    declared: digest,
    script: digest,
    live: fc.dictionary(fc.stringMatching(/^config\.[a-z]{1,8}$/), digest, { noNullPrototype: true }),
  },
  { requiredKeys: ['file', 'action', 'identity', 'declared', 'script', 'live'] },
);
const someEntries = fc.array(anyEntry, { maxLength: 6 });

const entry = (index: number): PlanEntry => ({
  file: `immuta/a/long/path/to/integration-${String(index)}.yml`,
  action: 'no-op',
  id: String(index),
  identity: 'i'.repeat(22),
  declared: 'd'.repeat(22),
  script: '',
  live: { 'config.host': 'h'.repeat(22), 'config.port': 'p'.repeat(22) },
});
const many = Array.from({ length: 400 }, (_, index) => entry(index));

describe('a reviewed plan', () => {
  test('is read as it was packed, whatever stands around it', () => {
    fc.assert(
      fc.property(someEntries, fc.string(), (entries, around) => {
        fc.pre(!around.includes('immuta-reviewed-plan'));
        const bodies = packReviewedPlan(entries, place, key).map((piece) => `${around}\n${piece}\n${around}`);
        expect(readReviewedPlan(bodies, place, key)).toEqual({ kind: 'plan', entries });
      }),
    );
  });

  test('is read in any order of its pieces', () => {
    const pieces = packReviewedPlan(many, place, key);
    expect(pieces.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces, { minLength: pieces.length }), (bodies) => {
        expect(readReviewedPlan(bodies, place, key)).toEqual({ kind: 'plan', entries: many });
      }),
      { numRuns: 20 },
    );
  });

  test('is nothing with a piece missing or twice', () => {
    const pieces = packReviewedPlan(many, place, key);
    for (const index of pieces.keys()) {
      expect(
        readReviewedPlan(
          pieces.filter((_, other) => other !== index),
          place,
          key,
        ),
      ).toEqual({ kind: 'invalid' });
      expect(readReviewedPlan([...pieces, pieces[index] ?? ''], place, key)).toEqual({ kind: 'invalid' });
    }
  });

  test('is nothing where one letter was changed', () => {
    const [piece = ''] = packReviewedPlan([entry(1)], place, key);
    fc.assert(
      fc.property(
        fc.nat(piece.length - 1),
        fc.constantFrom('A', 'z', '0', '9', '-', '.', ' ', '"'),
        (at, letter) => {
          fc.pre(piece[at] !== letter);
          const edited = piece.slice(0, at) + letter + piece.slice(at + 1);
          expect(readReviewedPlan([edited], place, key).kind).not.toBe('plan');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is nothing where pieces of two plans are put together', () => {
    const one = packReviewedPlan(many, place, key);
    const other = packReviewedPlan(
      many.map((each) => ({ ...each, action: 'delete' as const })),
      place,
      key,
    );
    expect(one.length).toBe(other.length);
    expect(readReviewedPlan([...one.slice(0, 2), ...other.slice(2)], place, key)).toEqual({
      kind: 'invalid',
    });
  });

  test.each<readonly [string, Partial<PlanPlace>, string]>([
    ['another repository', { repository: 'acme/other' }, key],
    ['another pull request', { pullRequest: 8 }, key],
    ['another tenant', { name: 'staging' }, key],
    ['another key', {}, 'another key'],
  ])('is nothing in %s', (_, elsewhere, otherKey) => {
    const bodies = packReviewedPlan([entry(1)], place, key);
    expect(readReviewedPlan(bodies, { ...place, ...elsewhere }, otherKey)).toEqual({ kind: 'invalid' });
  });

  test('is nothing with the signature of a marker, which is of the same key and place', () => {
    const marker = commentMarker('plan', 1, place, key);
    const signature = marker.split(' ').at(-2) ?? '';
    const [piece = ''] = packReviewedPlan([entry(1)], place, key);
    const forged = piece.replace(/\.[\w-]+ -->$/, `.${signature} -->`);
    expect(forged).not.toBe(piece);
    expect(readReviewedPlan([forged], place, key)).toEqual({ kind: 'invalid' });
  });

  test('is none where no comment carries one', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (bodies) => {
        expect(readReviewedPlan(bodies, place, key)).toEqual({ kind: 'none' });
      }),
    );
  });
});
