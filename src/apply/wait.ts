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

type WaitEdges = Pick<ApplyEdges, 'reader' | 'clock' | 'signal' | 'waitTimeout' | 'say'>;

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

/** What Immuta may still show for some seconds after a write. */
export interface Delay {
  /** Whether this settled state may be the one from before the write. */
  readonly isOld?: (live: LiveIntegration) => boolean;
  /** Whether the integration may be missing at first. */
  readonly isMissing?: boolean;
}

/**
 * Polls until Immuta has settled. Returns the integration, or undefined if it was deleted. Throws `timeout` after
 * `wait-timeout`.
 */
export async function waitUntilSettled(
  change: { readonly file: string },
  id: string,
  edges: WaitEdges,
  { isOld = () => false, isMissing = false }: Delay = {},
): Promise<LiveIntegration | undefined> {
  const poll = makePoll(edges, id);
  const start = edges.clock.now();
  let nextLine = start;
  let sawProgress = false;
  for (let pause = firstPause; ; pause = Math.min(pause * pauseGrowth, longestPause)) {
    const { live, status } = await poll();
    const waited = edges.clock.now() - start;
    sawProgress ||= status !== undefined && !isSettled(status);
    const mayBeDelayed = waited < visibleWithin && !sawProgress;
    if (status === undefined && !(isMissing && mayBeDelayed)) return undefined;
    if (live !== undefined && isSettled(live.status) && !(mayBeDelayed && isOld(live))) return live;
    if (waited + pause > edges.waitTimeout)
      throw new ActionFailure(notSettled(change.file, id, status, edges.waitTimeout));
    if (edges.clock.now() >= nextLine) {
      edges.say(
        change,
        `${status === undefined ? 'not in Immuta yet' : `status ${status}`} (${(waited / 1000).toFixed(0)} s)`,
      );
      nextLine = edges.clock.now() + logEvery;
    }
    await edges.clock.sleep(pause, edges.signal);
  }
}

/** Asks `/status` as long as it answers, and reads the whole integration once it has settled. */
function makePoll(
  edges: WaitEdges,
  id: string,
): () => Promise<{ live?: LiveIntegration; status: string | undefined }> {
  let statusAnswers = true;
  return async () => {
    if (statusAnswers) {
      const status = await edges.reader.status(id);
      if (status !== undefined && !isSettled(status)) return { status };
      statusAnswers = status !== undefined;
    }
    const live = await readLive(edges, id);
    return live === undefined ? { status: undefined } : { live, status: live.status };
  };
}
