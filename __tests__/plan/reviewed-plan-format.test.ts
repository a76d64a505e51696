import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson, type Json } from '../../src/json.ts';
import type { PlanEntry } from '../../src/plan/digest.ts';
import { commentMarker, packReviewedPlan, readReviewedPlan } from '../../src/plan/reviewed-plan.ts';

const key = 'the plan key';
const place = { repository: 'acme/data-platform', pullRequest: 7, name: 'prod' };

/** The signature as it is documented, made without the code that is tested. */
function signature(what: Json, version = 1): string {
  const { repository, pullRequest, name } = place;
  const text = canonicalJson(['immuta-integration-action', version, repository, pullRequest, name, what]);
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** A comment that carries some content under a signature that fits. */
function signed(content: Json): string {
  const packed = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `<!-- immuta-reviewed-plan 1/1 ${packed}.${signature(['plan', packed])} -->`;
}

const packedEntry = [
  'immuta/a.yml',
  1,
  '7',
  'the identity',
  'the declared',
  'the script',
  { 'config.port': 'p' },
];
const entry: PlanEntry = {
  file: 'immuta/a.yml',
  action: 'update',
  id: '7',
  identity: 'the identity',
  declared: 'the declared',
  script: 'the script',
  live: { 'config.port': 'p' },
};

describe('the form of a reviewed plan', () => {
  test('is a version and an entry a list, in base64url, signed', () => {
    expect(packReviewedPlan([entry], place, key)).toEqual([signed([1, packedEntry])]);
    expect(readReviewedPlan([signed([1, packedEntry])], place, key)).toEqual({
      kind: 'plan',
      entries: [entry],
    });
  });

  test.each<readonly [number, PlanEntry['action']]>([
    [0, 'create'],
    [1, 'update'],
    [2, 'delete'],
    [3, 'no-op'],
    // Of a later format: nothing that it announces is done.
    [4, 'no-op'],
  ])('has %i for %s', (number, action) => {
    const [file, , ...others] = packedEntry;
    expect(readReviewedPlan([signed([1, [file ?? '', number, ...others]])], place, key)).toMatchObject({
      entries: [{ action }],
    });
    if (number < 4)
      expect(packReviewedPlan([{ ...entry, action }], place, key)).toEqual([
        signed([1, [file ?? '', number, ...others]]),
      ]);
  });

  test('has an empty text for no id', () => {
    const { id, ...creation } = entry;
    expect(id).toBe('7');
    const [file, action, , ...others] = packedEntry;
    const body = signed([1, [file ?? '', action ?? 0, '', ...others]]);
    expect(packReviewedPlan([creation], place, key)).toEqual([body]);
    expect(readReviewedPlan([body], place, key)).toEqual({ kind: 'plan', entries: [creation] });
  });

  test('without an object of live values has none', () => {
    expect(readReviewedPlan([signed([1, [...packedEntry.slice(0, -1), []]])], place, key)).toMatchObject({
      kind: 'plan',
      entries: [{ live: {} }],
    });
  });

  test.each<readonly [string, Json]>([
    ['another version', [2, packedEntry]],
    ['no version', [packedEntry]],
    ['no list', { '0': 1 }],
  ])('with %s is no plan of this one', (_, content) => {
    expect(readReviewedPlan([signed(content)], place, key)).toEqual({ kind: 'invalid' });
  });

  test.each([
    ['a signature that is cut', (body: string) => body.replace(/. -->$/, ' -->')],
    ['no signature', (body: string) => body.replace(/\.[\w-]+ -->$/, ' -->')],
    [
      'pieces that say of how many they are in two ways',
      (body: string) => `${body}${body.replace('1/1', '2/2')}`,
    ],
    ['a piece beyond the last one', (body: string) => body.replace('1/1', '2/1')],
    ['a piece that says there are more', (body: string) => body.replace('1/1', '1/2')],
  ])('with %s is invalid', (_, edit) => {
    expect(readReviewedPlan([edit(signed([1, packedEntry]))], place, key)).toEqual({ kind: 'invalid' });
  });

  test('pieces are of 16,000 characters, numbered from 1', () => {
    const long = { ...entry, file: `immuta/${'a'.repeat(30_000)}.yml` };
    const pieces = packReviewedPlan([long], place, key);
    expect(pieces).toHaveLength(3);
    for (const [index, piece] of pieces.entries()) {
      const [, number, of, text = ''] =
        /^<!-- immuta-reviewed-plan (\d)\/(\d) ([\w.-]+) -->$/.exec(piece) ?? [];
      expect([number, of]).toEqual([String(index + 1), '3']);
      if (index < 2) expect(text).toHaveLength(16_000);
      else expect(text.length).toBeLessThanOrEqual(16_000);
    }
  });
});

test.each(['plan', 'result', 'deletion'] as const)(
  'a marker of %s is signed with its kind and its part',
  (kind) => {
    expect(commentMarker(kind, 2, place, key)).toBe(
      `<!-- immuta-integration-action ${kind} 2 ${signature(['marker', kind, 2])} -->`,
    );
  },
);
