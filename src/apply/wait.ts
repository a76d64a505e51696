import { ActionFailure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { readIntegration } from '../live/read-live.ts';
import { isSettled } from '../live/status.ts';
import type { ApplyEdges } from './edges.ts';

/** Pauses between polls in milliseconds: the first poll comes at once, then they grow. */
const firstPause = 1000;
const longestPause = 10_000;
const pauseGrowth = 1.5;

/** From one word in the log to the next, in milliseconds: with the pause before it never more than 30 s. */
const progressEvery = 19_000;

/** How long a new integration, or a write's effect, may take to show, in milliseconds. */
export const visibleWithin = 10_000;

/** What waiting needs of the world. */
export type WaitEdges = Pick<ApplyEdges, 'reader' | 'clock' | 'signal' | 'waitTimeout' | 'say'>;

/** An integration, for messages. */
interface Named {
  readonly file: string;
}

/** Reads one integration afresh; undefined where it is gone. */
export async function readLive(
  edges: Pick<ApplyEdges, 'reader'>,
  id: string,
): Promise<LiveIntegration | undefined> {
  const answer = await edges.reader.read(id);
  if (answer === undefined) return undefined;
  const { integration } = readIntegration(answer);
  return integration.status === 'deleted' ? undefined : integration;
}

/** What the wait is for: which settled state is the end, given how it looked before the write. */
export interface Expectation {
  /** Whether a settled state may still be the one from before the write, not yet overtaken by its effect. */
  readonly maybeOld: (live: LiveIntegration) => boolean;
  /** Whether being gone may only mean that it is not yet to be seen. */
  readonly maybeNotYet: boolean;
}

/**
 * Polls until Immuta has settled and returns how it looks then, or undefined where the integration is
 * gone. A `timeout` failure after `wait-timeout`.
 */
export async function waitUntilSettled(
  change: Named,
  id: string,
  edges: WaitEdges,
  expectation: Expectation,
): Promise<LiveIntegration | undefined> {
  const poll = makePoll(edges, id);
  const start = edges.clock.now();
  let lastSaid = start;
  let sawProgress = false;
  for (let pause = firstPause; ; pause = Math.min(pause * pauseGrowth, longestPause)) {
    const { live, status } = await poll();
    const waited = edges.clock.now() - start;
    sawProgress ||= status !== undefined && !isSettled(status);
    const fresh = waited < visibleWithin && !sawProgress;
    if (status === undefined && !(expectation.maybeNotYet && fresh)) return undefined;
    if (live !== undefined && isSettled(live.status) && !(fresh && expectation.maybeOld(live))) return live;
    if (waited + pause > edges.waitTimeout) throw timedOut(change, id, status, edges.waitTimeout);
    if (edges.clock.now() - lastSaid >= progressEvery || lastSaid === start) {
      edges.say(change, `Immuta: ${status ?? 'not yet to be seen'} (${(waited / 1000).toFixed(0)} s)`);
      lastSaid = edges.clock.now();
    }
    await edges.clock.sleep(pause, edges.signal);
  }
}

/** One look: by `/status` as long as that answers, and the whole integration once it has settled. */
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

function timedOut(change: Named, id: string, status: string | undefined, limit: number): ActionFailure {
  return new ActionFailure({
    reason: 'timeout',
    message: `${change.file}: integration ${id} did not settle within ${String(limit / 1000)} s; Immuta still says ${status ?? 'nothing of it'}.`,
    remedy:
      'The write was accepted. Re-run the job later: it goes on from what Immuta then says. wait-timeout sets the limit.',
    place: { file: change.file },
  });
}
