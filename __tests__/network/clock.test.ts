import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/network/clock.ts';

const long = 3_600_000;

describe("the machine's clock", () => {
  test('never goes back', async () => {
    const before = systemClock.now();
    await systemClock.sleep(1);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });

  test('lets a pause end by itself, and forgets who might have ended it', async () => {
    const stop = new AbortController();
    await expect(systemClock.sleep(1, stop.signal)).resolves.toBeUndefined();
    stop.abort(new Error('too late'));
  });

  test('ends a pause with the reason for which it is stopped', async () => {
    const stop = new AbortController();
    const pause = systemClock.sleep(long, stop.signal);
    stop.abort(new Error('the job is over'));
    await expect(pause).rejects.toThrow('the job is over');
  });

  test('begins no pause that is stopped already', async () => {
    await expect(systemClock.sleep(long, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
  });

  test('says that it was stopped where the reason is no error', async () => {
    await expect(systemClock.sleep(long, AbortSignal.abort('a text'))).rejects.toThrow('stopped');
  });
});
