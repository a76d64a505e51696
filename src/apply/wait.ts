import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { readIntegration } from '../live/read-live.ts';
import { isSettled } from '../live/status.ts';
import { notSettled } from './converged.ts';
import type { ApplyEdges } from './edges.ts';

/** Pauses between polls in milliseconds. The first poll is sent at once. */
const firstPause = 1000;
const longestPause = 10_000;
const pauseGrowth = 1.5;

/** Milliseconds between log lines: with the pause before it never more than 30 s. */
const logEvery = 19_000;

/** Milliseconds that a new integration, or the effect of a write, may take to become visible. */
const visibleWithin = 10_000;

/** Reads one integration; undefined if it was deleted. */
export async function readLive(
  { reader }: Pick<ApplyEdges, 'reader'>,
  id: string,
): Promise<LiveIntegration | undefined> {
  const answer = await reader.read(id);
  if (answer === undefined) return undefined;
  const { integration } = readIntegration(answer);
  return integration.status === 'deleted' ? undefined : integration;
}

/**
 * Polls until Immuta has settled. Returns the integration, or undefined if it was deleted. Throws `timeout` after
 * `wait-timeout`. `isOld`: whether this may be the state from before the write, which Immuta may still show for some
 * seconds.
 */
export async function waitUntilSettled(
  change: { readonly file: string },
  id: string,
  edges: Pick<ApplyEdges, 'reader' | 'clock' | 'signal' | 'waitTimeout' | 'say'>,
  isOld: (live: LiveIntegration | undefined) => boolean = () => false,
): Promise<LiveIntegration | undefined> {
  const start = edges.clock.now();
  let nextLine = start;
  let sawProgress = false;
  for (let pause = firstPause; ; pause = Math.min(pause * pauseGrowth, longestPause)) {
    const live = await readLive(edges, id);
    const waited = edges.clock.now() - start;
    const inProgress = live !== undefined && !isSettled(live.status);
    sawProgress ||= inProgress;
    const mayBeLate = waited < visibleWithin && !sawProgress && isOld(live);
    if (!inProgress && !mayBeLate) return live;
    if (waited + pause > edges.waitTimeout)
      throw new ActionFailure(notSettled(id, live?.status, edges.waitTimeout));
    if (edges.clock.now() >= nextLine) {
      const seen = live === undefined ? 'not in Immuta yet' : `status ${live.status}`;
      edges.say(change, `${seen} (${(waited / 1000).toFixed(0)} s)`);
      nextLine = edges.clock.now() + logEvery;
    }
    await edges.clock.sleep(pause, edges.signal);
  }
}
