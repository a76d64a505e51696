import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/network/clock.ts';

const long = 3_600_000;

describe("the machine's clock", () => {
  test('never goes back', async () => {
    const before = systemClock.now();
    await systemClock.sleep(1);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });

  test('lets a pause end by itself, and no longer listens to the signal', async () => {
    const stop = new AbortController();
    await expect(systemClock.sleep(1, stop.signal)).resolves.toBeUndefined();
    stop.abort(new Error('too late'));
  });

  test('ends a pause with the reason of the signal', async () => {
    const stop = new AbortController();
    const pause = systemClock.sleep(long, stop.signal);
    stop.abort(new Error('the job is over'));
    await expect(pause).rejects.toThrow('the job is over');
  });

  test('does not start a pause that is already stopped', async () => {
    await expect(systemClock.sleep(long, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
  });
});
