import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanEntry } from '../../src/plan/digest.ts';
import {
  packReviewedPlan,
  readReviewedPlan,
  type PlanPlace,
  type ReviewedPlan,
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
const other = many.map((each) => ({ ...each, action: 'delete' as const }));

/** Head and fragments in one list. */
function packed(entries: readonly PlanEntry[], comments = 1): readonly [string, ...string[]] {
  const { head, fragments } = packReviewedPlan(entries, place, key);
  return [head(comments), ...fragments];
}

/** Reads comments, each given as its part and its body. */
function read(...comments: readonly (readonly [number, ...string[]])[]): ReviewedPlan {
  return readReviewedPlan(
    comments.map(([part, ...texts]) => ({ part, body: texts.join('\n\n') })),
    place,
    key,
  );
}

describe('a reviewed plan', () => {
  test('is read as it was packed, whatever is around it', () => {
    fc.assert(
      fc.property(someEntries, fc.string(), (entries, around) => {
        fc.pre(!around.includes('immuta-reviewed-plan'));
        expect(read([1, around, ...packed(entries), around])).toEqual({ kind: 'plan', entries });
      }),
    );
  });

  test('is read in any order of its fragments, over any comments', () => {
    const [head, ...fragments] = packed(many, 2);
    expect(fragments.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(fragments, { minLength: fragments.length }),
        fc.nat(fragments.length),
        (order, at) => {
          const comments = [
            [1, head, ...order.slice(0, at)],
            [2, ...order.slice(at)],
          ] as const;
          expect(read(...comments)).toEqual({ kind: 'plan', entries: many });
        },
      ),
      { numRuns: 20 },
    );
  });

  test('is invalid with a fragment missing', () => {
    const [head, ...fragments] = packed(many);
    for (const index of fragments.keys()) {
      const others = fragments.filter((_, one) => one !== index);
      expect(read([1, head, ...others])).toEqual({ kind: 'invalid' });
    }
    expect(read([1, ...fragments])).toEqual({ kind: 'invalid' });
  });

  test('is incomplete with a comment missing, and says which', () => {
    const [head, ...fragments] = packed(many, 4);
    expect(read([1, head, ...fragments], [3, 'words'])).toEqual({ kind: 'incomplete', missing: [2, 4] });
    expect(read([2, head, ...fragments])).toEqual({ kind: 'incomplete', missing: [1] });
  });

  test('is invalid if one letter was changed', () => {
    const [head, fragment = ''] = packed([entry(1)]);
    fc.assert(
      fc.property(
        fc.nat(head.length + fragment.length - 1),
        fc.constantFrom('A', 'z', '0', '9', '-', '.', ' ', '"'),
        (at, letter) => {
          const whole = head + fragment;
          fc.pre(whole[at] !== letter);
          expect(read([1, whole.slice(0, at) + letter + whole.slice(at + 1)]).kind).not.toBe('plan');
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each<readonly [string, readonly string[]]>([
    ['fragments of another plan of ours', packed(other)],
    ['the same fragments again', packed(many)],
    [
      'fragments with a wrong signature',
      packed(other).map((fragment) => fragment.replace(/\w{5} -->/, 'xxxxx -->')),
    ],
    ['words', ['LGTM']],
  ])('is not voided by another comment with %s, under whatever part', (_, foreign) => {
    const [head, ...fragments] = packed(many, 2);
    const ours = [
      [1, head],
      [2, ...fragments],
    ] as const;
    for (const part of [1, 2, 3])
      expect(read(...ours, [part, ...foreign])).toEqual({ kind: 'plan', entries: many });
    expect(read(ours[0], [2, ...foreign], ours[1])).toEqual({ kind: 'plan', entries: many });
  });

  test('is invalid with fragments of another plan instead of its own', () => {
    const [head, one = ''] = packed(many);
    expect(read([1, head, one, ...packed(other).slice(2)])).toEqual({ kind: 'invalid' });
  });

  test.each<readonly [string, Partial<PlanPlace>, string]>([
    ['another repository', { repository: 'acme/other' }, key],
    ['another pull request', { pullRequest: 8 }, key],
    ['another tenant', { name: 'staging' }, key],
    ['another key', {}, 'another key'],
  ])('is invalid in %s', (_, elsewhere, otherKey) => {
    const comments = [{ part: 1, body: packed([entry(1)]).join('\n') }];
    expect(readReviewedPlan(comments, { ...place, ...elsewhere }, otherKey)).toEqual({ kind: 'invalid' });
  });

  test('is none if the first comment has none, even if others have one', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (bodies) => {
        expect(read([1, ...bodies], [2, ...packed(many)])).toEqual({ kind: 'none' });
      }),
    );
    expect(read()).toEqual({ kind: 'none' });
  });
});
