import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson, type Json } from '../../src/json.ts';
import type { PlanEntry } from '../../src/plan/digest.ts';
import {
  commentMarker,
  packReviewedPlan,
  readMarker,
  readReviewedPlan,
  type ReviewedPlan,
} from '../../src/plan/reviewed-plan.ts';

const key = 'the plan key';
const place = { repository: 'acme/data-platform', pullRequest: 7, name: 'prod' };

/** The signature as it is documented, computed without the code under test. */
function signature(what: Json): string {
  const { repository, pullRequest, name } = place;
  const text = canonicalJson(['immuta-integration-action', 3, repository, pullRequest, name, what]);
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** A fragment with a valid signature. */
function fragment(index: number, count: number, id: string, chunk: string): string {
  return `<!-- immuta-reviewed-plan ${String(index)}/${String(count)} ${id}.${chunk}.${signature(['piece', index, count, id, chunk])} -->`;
}

/** Head and fragment of some content. */
function signed(content: Json): { head: string; fragments: string[] } {
  const packed = Buffer.from(JSON.stringify(content)).toString('base64url');
  const id = createHash('sha256').update(packed).digest('base64url').slice(0, 22);
  return { head: fragment(0, 1, id, '1'), fragments: [fragment(1, 1, id, packed)] };
}

function read(...bodies: string[]): ReviewedPlan {
  return readReviewedPlan(
    bodies.map((body, index) => ({ part: index + 1, body })),
    place,
    key,
  );
}

function readContent(content: Json): ReviewedPlan {
  const { head, fragments } = signed(content);
  return read([head, ...fragments].join('\n'));
}

const entry = {
  file: 'immuta/a.yml',
  action: 'update',
  id: '7',
  identity: 'the identity',
  declared: 'the declared',
  script: 'the script',
  live: { 'config.port': 'p' },
} satisfies PlanEntry;

describe('the format of a reviewed plan', () => {
  test('is a version and an entry per integration, in base64url, signed; its head has the number of comments', () => {
    const { head, fragments } = packReviewedPlan([entry], place, key);
    expect({ head: head(1), fragments }).toEqual(signed({ version: 3, entries: [entry] }));
    expect(readContent({ version: 3, entries: [entry] })).toEqual({ kind: 'plan', entries: [entry] });
  });

  test('may have an entry without an id', () => {
    const { id, ...creation } = entry;
    expect(id).toBe('7');
    expect(readContent({ version: 3, entries: [creation] })).toEqual({ kind: 'plan', entries: [creation] });
  });

  test.each<readonly [string, Json]>([
    ['another version', { version: 2, entries: [entry] }],
    ['no version', { entries: [entry] }],
    ['a list instead of the object', [entry]],
    ['an unknown action', { version: 3, entries: [{ ...entry, action: 'destroy' }] }],
    ['a live value that is not a text', { version: 3, entries: [{ ...entry, live: { 'config.port': 5 } }] }],
    ['an entry that is cut', { version: 3, entries: [{ file: 'immuta/a.yml' }] }],
  ])('with %s is not a plan of this version, though the signature fits', (_, content) => {
    expect(readContent(content)).toEqual({ kind: 'invalid' });
  });

  test('a fragment has at most 16,000 characters of it', () => {
    const long = { ...entry, file: `immuta/${'a'.repeat(30_000)}.yml` };
    const { head, fragments } = packReviewedPlan([long], place, key);
    expect(fragments).toHaveLength(3);
    expect(Math.max(...fragments.map(({ length }) => length))).toBeLessThan(16_200);
    expect(read([head(1), ...fragments].join('\n'))).toEqual({ kind: 'plan', entries: [long] });
  });
});

describe('a marker', () => {
  test.each(['plan', 'result'] as const)('of %s is signed with its kind and its part', (kind) => {
    const marker = commentMarker(kind, 2, place, key);
    expect(marker).toBe(
      `<!-- immuta-integration-action ${kind} 2 prod ${signature(['marker', kind, 2])} -->`,
    );
    expect(readMarker(`${marker}\r\nwords`, kind, place, key)).toEqual({ part: 2, isSigned: true });
  });

  test('that another key signed, or that was changed, is not ours; another name or kind is not ours at all', () => {
    const marker = commentMarker('plan', 1, place, 'another key');
    expect(readMarker(marker, 'plan', place, key)).toEqual({ part: 1, isSigned: false });
    const ours = commentMarker('plan', 1, place, key);
    expect(readMarker(ours.replace('plan 1', 'plan 2'), 'plan', place, key)).toEqual({
      part: 2,
      isSigned: false,
    });
    expect(readMarker(ours, 'result', place, key)).toBeUndefined();
    expect(readMarker(ours, 'plan', { ...place, name: 'staging' }, key)).toBeUndefined();
    expect(readMarker(` ${ours}`, 'plan', place, key)).toBeUndefined();
  });
});
