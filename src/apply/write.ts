import { ActionFailure } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import { longestRetryAfter, retryPauses } from '../network/retry.ts';
import { setupFailure } from './converged.ts';
import type { ApplyEdges, Work } from './edges.ts';

/** What an answer to POST, PUT or DELETE means. Source: Immuta's documentation of the calls' errors. */
export type WriteError =
  /** The answer was lost: look before doing anything again. */
  | { readonly kind: 'lost' }
  /** 422: the script was not run, or a privilege is missing. */
  | { readonly kind: 'setup-missing' }
  /** POST, 409: the integration exists already. */
  | { readonly kind: 'exists'; readonly id?: string }
  /** POST, 400: an earlier creation failed, and only a PUT can continue it. */
  | { readonly kind: 'use-put'; readonly id: string }
  /** PUT or DELETE, 409: Immuta is still working on the integration. */
  | { readonly kind: 'busy' }
  /** PUT, 400: attributes that can't be changed in place, with Immuta's sentence. */
  | { readonly kind: 'not-editable'; readonly said: string }
  /** PUT or DELETE, 404. */
  | { readonly kind: 'not-found' }
  /** 429: Immuta did nothing. */
  | { readonly kind: 'limited'; readonly retryAfter?: number }
  | { readonly kind: 'other' };

/** One write. `Done` is what is known once it has happened. */
interface Write<Before, Done> {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** For messages: `updating integration 12`. */
  readonly doing: string;
  /** Reads what the write starts from; throws if it must not be sent. */
  before(): Promise<Before>;
  send(before: Before): Promise<Done>;
  /** Looks whether a write without an answer has happened; undefined if not. Throws if somebody else wrote. */
  look(before: Before): Promise<Done | undefined>;
  /** What an error of a write that did not happen means; undefined if nothing but the error itself. */
  refused(error: WriteError): Promise<Done | undefined>;
}

/**
 * Sends a write until it is known to have happened, up to 4 times; only what did not happen is sent again. Otherwise
 * throws the failure of the change.
 */
export async function writeOnce<Before, Done>(work: Work, write: Write<Before, Done>): Promise<Done> {
  const { clock, signal } = work.edges;
  let before = await write.before();
  let lost = false;
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    work.progress.write = 'sent';
    try {
      return await write.send(before);
    } catch (thrown: unknown) {
      if (thrown instanceof ActionFailure) throw thrown;
      const error = sortWriteError(thrown, write.method);
      const mayHaveHappened = error.kind === 'lost' || (lost && ['busy', 'exists'].includes(error.kind));
      lost ||= error.kind === 'lost';
      work.progress.write = mayHaveHappened ? 'sent' : 'not-sent';
      const from = before;
      const done =
        (mayHaveHappened ? await lookFor(work.edges, () => write.look(from)) : undefined) ??
        (await write.refused(error));
      if (done !== undefined) return done;
      if (tries > retryPauses.length || !mayTryAgain(error))
        throw failureOf(work, thrown, error, write.doing);
      // After a lost answer the looks have taken their time.
      if (error.kind === 'lost') continue;
      const asked = error.kind === 'limited' ? error.retryAfter : undefined;
      await clock.sleep(asked ?? retryPauses[tries - 1] ?? 0, signal);
      before = await write.before();
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

function mayTryAgain(error: WriteError): boolean {
  if (error.kind === 'limited') return (error.retryAfter ?? 0) <= longestRetryAfter;
  return error.kind === 'lost' || error.kind === 'busy';
}

/** Sorts an error of a write; rethrows anything that isn't an `ImmutaError`. */
export function sortWriteError(error: unknown, method: 'POST' | 'PUT' | 'DELETE'): WriteError {
  if (!(error instanceof ImmutaError)) throw error;
  const detail = error.detail ?? '';
  if (error.effectUnknown) return { kind: 'lost' };
  switch (error.status) {
    case 422:
      return { kind: 'setup-missing' };
    case 429:
      return { kind: 'limited', ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
    case 409: {
      if (method !== 'POST') return { kind: 'busy' };
      const id = /\(id\s*=\s*(\d{1,15})\)/.exec(detail)?.[1];
      return { kind: 'exists', ...(id === undefined ? {} : { id }) };
    }
    case 404:
      return method === 'POST' ? { kind: 'other' } : { kind: 'not-found' };
    case 400: {
      const id = /PUT \/integrations\/(\d{1,15})\b/.exec(detail)?.[1];
      if (method === 'POST' && id !== undefined) return { kind: 'use-put', id };
      return /non-editable/i.test(detail) ? { kind: 'not-editable', said: detail } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

function failureOf(
  { change, progress }: Work,
  thrown: unknown,
  { kind }: WriteError,
  doing: string,
): ActionFailure {
  if (kind === 'setup-missing') return new ActionFailure(setupFailure(change, progress.script, thrown));
  const failure = immutaFailure(thrown, doing);
  const { file } = change;
  return new ActionFailure({ ...failure, message: `${file}: ${failure.message}`, place: { file } });
}
