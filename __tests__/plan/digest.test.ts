import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyedDigest, planEntries, type PlanEntry } from '../../src/plan/digest.ts';
import { element, fileText, planOf, wish, withConfig, type Wish } from './tenant-story.ts';

const digest = keyedDigest('the plan key');
const name = fc.stringMatching(/^[a-z][a-z0-9_]{2,12}$/);
const anyWish: fc.Arbitrary<Wish> = fc.record(
  {
    host: fc.constant(''),
    role: name,
    user: name,
    port: fc.integer({ min: 1, max: 65_535 }),
    enabled: fc.boolean(),
    version: fc.nat(9),
  },
  { requiredKeys: ['host', 'role', 'user', 'port', 'enabled'] },
);
const wishes = fc
  .array(anyWish, { minLength: 1, maxLength: 4 })
  .map((list): readonly Wish[] =>
    list.map((one, index) => ({ ...one, host: `host-${String(index)}.example.com` })),
  );

/** Shuffles items; the seed determines the order. */
const anyOrder = fc.infiniteStream(fc.nat(1000)).map(
  (numbers) =>
    <T>(items: readonly T[]): readonly T[] =>
      items
        .map((item) => ({ item, rank: Number(numbers.next().value) }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ item }) => item),
);

const path = (index: number): string => `immuta/${String(index)}.yml`;

function files(list: readonly Wish[], order?: Parameters<typeof fileText>[1]): Record<string, string> {
  const entries = list.map((one, index) => [path(index), fileText(one, order)] as const);
  return Object.fromEntries(order === undefined ? entries : order(entries));
}

function entries(
  now: Record<string, string>,
  live: Parameters<typeof planOf>[2],
  base = now,
): readonly PlanEntry[] {
  return planEntries(planOf(now, base, live).integrations, digest);
}

/** The live state differs from the files, so that the plan has changes. */
const elements = (list: readonly Wish[]) =>
  list.map((one, index) => element(index + 1, { ...one, role: `old_${one.role}` }));

describe('digests of a plan', () => {
  test('do not depend on the order of keys, files or live integrations', () => {
    fc.assert(
      fc.property(wishes, anyOrder, (list, order) => {
        expect(entries(files(list, order), order(elements(list)))).toEqual(
          entries(files(list), elements(list)),
        );
      }),
    );
  });

  test('do not depend on status, validation results, echoed secrets, undocumented fields or undeclared keys', () => {
    const irrelevant = fc.record({
      status: fc.constantFrom('enabled', 'editError', 'recurringValidationError', 'editing', 'migrating'),
      validationResults: fc.constantFrom(null, {
        status: 'failed',
        validationTests: [{ name: 'A test', status: 'failed' }],
      }),
      updatedAt: fc.integer(),
    });
    const undeclared = fc.record({
      password: fc.string(),
      secretKey: fc.string(),
      connectionCount: fc.integer(),
      region: name,
    });
    fc.assert(
      fc.property(wishes, irrelevant, undeclared, (list, changes, keys) => {
        const noisy = elements(list).map((one) => withConfig({ ...one, ...changes }, keys));
        expect(entries(files(list), noisy)).toEqual(entries(files(list), elements(list)));
      }),
    );
  });

  test('take numbers and booleans by value, and hosts in any case', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const spelled = elements(list).map((one, index) =>
          withConfig(one, {
            host: `HOST-${String(index)}.Example.com`,
            port: String(list[index]?.port),
            impersonation: { role: `old_${list[index]?.role ?? ''}`, enabled: String(list[index]?.enabled) },
          }),
        );
        expect(entries(files(list), spelled)).toEqual(entries(files(list), elements(list)));
      }),
    );
  });

  test('of declared and live values do not depend on the base', () => {
    fc.assert(
      fc.property(wishes, wishes, (list, base) => {
        const without = ({ declared, live, identity }: PlanEntry): unknown => [declared, live, identity];
        const others = base
          .slice(0, list.length)
          .map((one, index) => ({ ...one, port: list[index]?.port ?? one.port }));
        expect(entries(files(list), elements(list), files(others)).map(without)).toEqual(
          entries(files(list), elements(list)).map(without),
        );
      }),
    );
  });

  test.each<readonly [string, Partial<Wish>]>([
    ['a role', { role: 'other_role' }],
    ['a user', { user: 'other_user' }],
    ['a boolean', { enabled: false }],
    ['the name of a secret', { secret: 'OTHER_PASSWORD' }],
    ['credentialsVersion', { version: 2 }],
  ])('%s that is declared changes the digest of what is declared, of its file alone', (_, change) => {
    const others = { ...wish, host: 'two.example.com' };
    const live = [element(1, wish), element(2, others)];
    const [before, beside] = entries(files([wish, others]), live);
    const [after, besideAfter] = entries(files([{ ...wish, ...change }, others]), live);
    expect(after?.declared).not.toBe(before?.declared);
    expect(after?.live).toEqual(before?.live);
    expect(besideAfter).toEqual(beside);
  });

  test('change only for the key whose live value changes', () => {
    const changes = fc.oneof(
      name.map((value) => ['username', value] as const),
      fc.integer({ min: 1, max: 65_535 }).map((value) => ['port', value] as const),
    );
    fc.assert(
      fc.property(changes, ([key, value]) => {
        const pinned = { 'immuta/0.yml': `${fileText(wish)}lifecycle:\n  id: 1\n` };
        const before = element(1, wish);
        fc.pre((before['config'] as Record<string, unknown>)[key] !== value);
        const [was] = entries(pinned, [before]);
        const [is] = entries(pinned, [withConfig(before, { [key]: value })]);
        expect(is?.declared).toBe(was?.declared);
        expect(Object.keys(is?.live ?? {}).filter((one) => is?.live[one] !== was?.live[one])).toEqual([
          `config.${key}`,
        ]);
      }),
    );
  });

  test('differ with the plan key, and for equal values of two keys', () => {
    const same = { ...wish, role: 'same_name', user: 'same_name' };
    const [entry] = entries(files([same]), [element(1, same)]);
    expect(entry?.live['config.username']).not.toBe(entry?.live['config.impersonation.role']);
    const plan = planOf(files([same]), files([same]), [element(1, same)]);
    const [other] = planEntries(plan.integrations, keyedDigest('another key'));
    expect(other?.live['config.username']).not.toBe(entry?.live['config.username']);
    expect(other?.declared).not.toBe(entry?.declared);
  });

  test('have 16 bytes each', () => {
    const [entry] = entries(files([wish]), elements([wish]));
    for (const text of [entry?.declared, entry?.identity, ...Object.values(entry?.live ?? {})]) {
      expect(Buffer.from(text ?? '', 'base64url')).toHaveLength(16);
    }
  });
});
