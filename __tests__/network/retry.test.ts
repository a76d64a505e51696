import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inParallel } from '../../src/in-parallel.ts';
import { HttpError } from '../../src/network/http-error.ts';
import { allTries, retryAfterMilliseconds, withRetries } from '../../src/network/retry.ts';
import { fakeClock } from './fake-clock.ts';

const passing = (): number => allTries;

/** Fails this many times, then answers; counts the tries. */
function flaky(
  failures: number,
  retryAfter?: number,
): { attempt: () => Promise<string>; tries: () => number } {
  let tried = 0;
  return {
    tries: () => tried,
    attempt: () => {
      tried += 1;
      return tried <= failures
        ? Promise.reject(new HttpError('status', `failure ${String(tried)}`, { retryAfter }))
        : Promise.resolve('answer');
    },
  };
}

describe('a request that may be repeated', () => {
  test('is tried four times, 1, 2 and 4 seconds apart', async () => {
    const clock = fakeClock();
    const { attempt, tries } = flaky(3);
    await expect(withRetries(attempt, passing, { clock, random: () => 0 })).resolves.toBe('answer');
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
    expect(tries()).toBe(4);
  });

  test('throws its last error after the fourth', async () => {
    const { attempt, tries } = flaky(9);
    await expect(withRetries(attempt, passing, { clock: fakeClock(), random: () => 0 })).rejects.toThrow(
      'failure 4',
    );
    expect(tries()).toBe(4);
  });

  test('has up to a quarter of jitter in its pauses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (chance) => {
        const clock = fakeClock();
        await withRetries(flaky(3).attempt, passing, { clock, random: () => chance });
        [1000, 2000, 4000].forEach((pause, index) => {
          expect(clock.pauses[index]).toBeGreaterThanOrEqual(pause);
          expect(clock.pauses[index]).toBeLessThanOrEqual(pause * 1.25);
        });
      }),
    );
  });

  test.each([
    ['is not repeated if that makes no sense', 1, undefined, 1, []],
    ['is repeated less often for some errors', 3, undefined, 3, [1000, 2000]],
    ['waits as long as the server asks', allTries, 60_000, 4, [60_000, 60_000, 60_000]],
    ['fails at once if the server asks for more than a minute', allTries, 60_001, 1, []],
  ] as const)('%s', async (_, allowed, retryAfter, triesExpected, pauses) => {
    const clock = fakeClock();
    const { attempt, tries } = flaky(9, retryAfter);
    await expect(withRetries(attempt, () => allowed, { clock, random: () => 0 })).rejects.toThrow('failure');
    expect(tries()).toBe(triesExpected);
    expect(clock.pauses).toEqual(pauses);
  });

  test('ends with its last error when the job is cancelled in a pause', async () => {
    const controller = new AbortController();
    const { attempt, tries } = flaky(9);
    const edges = {
      clock: fakeClock(),
      random: () => 0,
      signal: controller.signal,
      onRetry: () => {
        controller.abort(new Error('cancelled'));
      },
    };
    await expect(withRetries(attempt, passing, edges)).rejects.toThrow('failure 1');
    expect(tries()).toBe(1);
  });

  test('reports each repetition: why, and after how long', async () => {
    const said: unknown[] = [];
    const onRetry = (error: unknown, pause: number): void => {
      said.push([error instanceof Error ? error.message : '', pause]);
    };
    await withRetries(flaky(2).attempt, passing, { clock: fakeClock(), random: () => 0, onRetry });
    expect(said).toEqual([
      ['failure 1', 1000],
      ['failure 2', 2000],
    ]);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  test.each([
    [undefined, undefined],
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    ['Sun, 01 Mar 2026 12:00:05 GMT', 5000],
    ['Sun, 01 Mar 2026 11:59:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('%p is %p milliseconds', (header, expected) => {
    expect(retryAfterMilliseconds(header, now)).toBe(expected);
  });
});

describe('work in parallel', () => {
  test('runs at most so many at a time, and returns results in the order of the items', async () => {
    let running = 0;
    let most = 0;
    const results = await inParallel([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < item; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });
});
