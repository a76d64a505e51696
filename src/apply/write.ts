import { ImmutaError } from '../immuta/immuta-error.ts';
import { longestRetryAfter, retryPauses } from '../network/retry.ts';
import type { ApplyEdges, Work } from './edges.ts';

/** One POST, PUT or DELETE. `Start` is what it starts from, `Done` what is known once it has happened. */
interface Write<Start, Done> {
  /** Reads Immuta right before the write; throws if it must not be sent. */
  before(): Promise<Start>;
  send(start: Start): Promise<Done>;
  /** Looks whether a write without an answer has happened; undefined if not. Throws if somebody else wrote. */
  look(start: Start): Promise<Done | undefined>;
  /** What the answer to a write that did not happen means; undefined if nothing but the error itself. */
  refused(error: ImmutaError): Promise<Done | undefined>;
}

/**
 * Sends a write until it is known to have happened, up to 4 times; only what did not happen is sent again. Otherwise
 * throws the last error.
 */
export async function writeOnce<Start, Done>(work: Work, write: Write<Start, Done>): Promise<Done> {
  const { clock, signal } = work.edges;
  let start = await write.before();
  let wasLost = false;
  for (let tried = 0; ; tried += 1) {
    signal.throwIfAborted();
    work.progress.write = 'sent';
    try {
      return await write.send(start);
    } catch (error: unknown) {
      if (!(error instanceof ImmutaError)) throw error;
      const isLost = error.effectUnknown;
      // Immuta may be busy with the very write whose answer was lost.
      const mayHaveHappened = isLost || (wasLost && error.status === 409);
      wasLost ||= isLost;
      work.progress.write = mayHaveHappened ? 'sent' : 'not-sent';
      const from = start;
      const done =
        (mayHaveHappened ? await lookFor(work.edges, () => write.look(from)) : undefined) ??
        (await write.refused(error));
      if (done !== undefined) return done;
      const pause = retryPauses[tried];
      if (pause === undefined || !mayTryAgain(error)) throw error;
      // The looks have read Immuta and taken their time.
      if (isLost) continue;
      await clock.sleep(error.retryAfter ?? pause, signal);
      start = await write.before();
    }
  }
}

/** Looks several times, since the effect of a write may show late, until `look` finds something. */
export async function lookFor<T>(
  { clock, signal }: ApplyEdges,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const pause of [0, ...retryPauses]) {
    if (pause > 0) await clock.sleep(pause, signal);
    const found = await look();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** After a lost answer, if Immuta is still working on the integration (409), or if it limits requests (429). */
function mayTryAgain({ effectUnknown, status, retryAfter = 0 }: ImmutaError): boolean {
  return effectUnknown || ((status === 409 || status === 429) && retryAfter <= longestRetryAfter);
}
