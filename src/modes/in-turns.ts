import { setImmediate } from 'node:timers/promises';

/** How long work goes on before answers get their turn, in milliseconds. */
const longestTurn = 8;

/** Runs work on every item, one after the other, and lets answers that came meanwhile go on in between. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => R | Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let began = Date.now();
  for (const item of items) {
    if (Date.now() - began > longestTurn) {
      await setImmediate();
      began = Date.now();
    }
    results.push(await work(item));
  }
  return results;
}
