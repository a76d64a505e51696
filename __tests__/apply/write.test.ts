import { describe, expect, test } from '@jest/globals';
import type { Work } from '../../src/apply/edges.ts';
import { writeOnce } from '../../src/apply/write.ts';
import { ActionFailure } from '../../src/failure.ts';
import { ImmutaError } from '../../src/immuta/immuta-error.ts';
import { fakeClock } from '../network/fake-clock.ts';

const status = (code: number, retryAfter?: number): ImmutaError =>
  new ImmutaError('status', 'refused', { status: code, retryAfter });

/** Sends a write that is answered with these errors in turn and then accepted; returns the calls and the end. */
async function write(errors: readonly unknown[], { showsAfter = Infinity } = {}) {
  const calls: string[] = [];
  const clock = fakeClock();
  const signal = new AbortController().signal;
  const progress = { id: undefined, script: 'not-run', write: 'not-sent' };
  const answers = [...errors];
  let looks = 0;
  const end = await writeOnce({ edges: { clock, signal }, progress } as unknown as Work, {
    before: () => Promise.resolve(calls.push('read')),
    send: () => {
      calls.push('send');
      const error = answers.shift();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is whatever a test gives
      return error === undefined ? Promise.resolve('accepted') : Promise.reject(error);
    },
    look: () => {
      calls.push('look');
      looks += 1;
      return Promise.resolve(looks > showsAfter ? 'found' : undefined);
    },
    refused: () => Promise.resolve(undefined),
  }).catch((error: unknown) => error);
  return { calls, end, waited: clock.now(), state: progress.write };
}

const lostAnswers = [
  status(500),
  status(503),
  new ImmutaError('timeout', 'late'),
  new ImmutaError('unreachable', 'broken'),
  new ImmutaError('unreadable', 'a login page'),
];

describe('a write', () => {
  test('that Immuta accepts is sent once', async () => {
    expect(await write([])).toMatchObject({ calls: ['read', 'send'], end: 'accepted' });
  });

  test.each(lostAnswers)(
    'with a lost answer (%p) is not sent again if it happened, however late that shows',
    async (error) => {
      for (const showsAfter of [0, 3])
        expect((await write([error], { showsAfter })).calls).toEqual([
          'read',
          'send',
          ...Array.from({ length: showsAfter + 1 }, () => 'look'),
        ]);
    },
  );

  test.each(lostAnswers)('with a lost answer (%p) is sent again if it did not happen', async (error) => {
    const { calls, end } = await write([error]);
    expect(calls).toEqual(['read', 'send', 'look', 'look', 'look', 'look', 'send']);
    expect(end).toBe('accepted');
  });

  test.each([
    ['busy', 409, undefined, 1000],
    ['limited', 429, undefined, 1000],
    ['limited for 3 s', 429, 3000, 3000],
  ] as const)(
    'that Immuta refuses because it is %s is read and sent again',
    async (_, code, retryAfter, waited) => {
      expect(await write([status(code, retryAfter)])).toEqual({
        calls: ['read', 'send', 'read', 'send'],
        end: 'accepted',
        waited,
        state: 'sent',
      });
    },
  );

  test.each([302, 400, 401, 404, 422])('that Immuta refuses with %i is not sent again', async (code) => {
    const error = status(code);
    expect(await write([error])).toMatchObject({ calls: ['read', 'send'], end: error, state: 'not-sent' });
  });

  test('that must wait longer than a minute fails at once', async () => {
    const error = status(429, 61_000);
    expect(await write([error])).toMatchObject({ end: error, waited: 0 });
  });

  test('is tried 4 times', async () => {
    const errors = Array.from({ length: 5 }, () => status(409));
    const { calls, end } = await write(errors);
    expect(calls.filter((call) => call === 'send')).toHaveLength(4);
    expect(end).toBe(errors[3]);
  });

  test('that is refused as busy after a lost answer may be the one that happened', async () => {
    const { calls, end } = await write([status(500), status(409)], { showsAfter: 4 });
    expect(calls).toEqual(['read', 'send', 'look', 'look', 'look', 'look', 'send', 'look']);
    expect(end).toBe('found');
  });

  test.each([new TypeError('a bug'), new ActionFailure({ reason: 'conflict', message: 'taken' })])(
    'that ends in another error (%p) throws it',
    async (error) => {
      expect(await write([error])).toMatchObject({ calls: ['read', 'send'], end: error });
    },
  );
});
