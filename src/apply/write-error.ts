import { ActionFailure } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import type { PlannedChange } from '../plan/plan.ts';

/** What an answer to POST, PUT or DELETE means. Source: Immuta's documentation of the calls' errors. */
export type WriteError =
  /** The answer was lost: look before doing anything again. */
  | { readonly kind: 'lost' }
  /** 422: the script was not run, or a privilege is missing. */
  | { readonly kind: 'setup-missing' }
  /** POST, 409: there is one already. */
  | { readonly kind: 'exists'; readonly id?: string }
  /** POST, 400: an earlier creation failed and has to be taken up by PUT. */
  | { readonly kind: 'use-put'; readonly id: string }
  /** PUT or DELETE, 409: something is in progress. */
  | { readonly kind: 'busy' }
  /** PUT, 400: attributes that can't be changed in place, with Immuta's sentence. */
  | { readonly kind: 'not-editable'; readonly said: string }
  /** PUT or DELETE, 404. */
  | { readonly kind: 'gone' }
  /** 429: Immuta did nothing. */
  | { readonly kind: 'limited'; readonly retryAfter?: number }
  | { readonly kind: 'other' };

/** Sorts an error of a write; anything that is no `ImmutaError` is thrown on. */
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
      return method === 'POST' ? { kind: 'other' } : { kind: 'gone' };
    case 400: {
      const id = /PUT \/integrations\/(\d{1,15})\b/.exec(detail)?.[1];
      if (method === 'POST' && id !== undefined) return { kind: 'use-put', id };
      return /non-editable/i.test(detail) ? { kind: 'not-editable', said: detail } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

/** A failure of one integration, from an error of Immuta's that has no sentence of its own. */
export function writeFailure(change: PlannedChange, error: unknown, doing: string): ActionFailure {
  const failure = immutaFailure(error, doing);
  return new ActionFailure({
    ...failure,
    message: `${change.file}: ${failure.message}`,
    place: { file: change.file },
  });
}
