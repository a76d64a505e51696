import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, isJsonObject, type Json } from '../json.ts';
import type { PlanEntry } from './digest.ts';
import type { Action } from './plan.ts';

/** Where a plan was shown: a copy of it anywhere else is worth nothing. */
export interface PlanPlace {
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
  /** The input `name`. */
  readonly name: string;
}

/** Version of the format; another one is no plan to this version of the action. */
const version = 1;

/** Longest piece of the signed text in one HTML comment, in characters. */
const pieceLength = 16_000;

const piecePattern = /<!-- immuta-reviewed-plan (\d{1,4})\/(\d{1,4}) ([A-Za-z0-9_.-]+) -->/g;

/**
 * Signs the entries for a place and packs them into HTML comments that nobody sees. Together, in any
 * order, they are what `readReviewedPlan` takes.
 */
export function packReviewedPlan(entries: readonly PlanEntry[], place: PlanPlace, planKey: string): string[] {
  const content = Buffer.from(JSON.stringify([version, ...entries.map(packEntry)])).toString('base64url');
  const signed = `${content}.${sign(['plan', content], place, planKey)}`;
  const count = Math.ceil(signed.length / pieceLength);
  return Array.from({ length: count }, (_, index) => {
    const piece = signed.slice(index * pieceLength, (index + 1) * pieceLength);
    return `<!-- immuta-reviewed-plan ${String(index + 1)}/${String(count)} ${piece} -->`;
  });
}

/** What the comments of a pull request say of a plan. */
export type ReviewedPlan =
  | { readonly kind: 'plan'; readonly entries: readonly PlanEntry[] }
  /** No plan, or one that was replaced by a failure. */
  | { readonly kind: 'none' }
  /** Something that claims to be a plan and is not one of ours: edited, copied, cut, signed with another key. */
  | { readonly kind: 'invalid' };

/** Reads the plan from the bodies of the action's own comments on one pull request. */
export function readReviewedPlan(bodies: readonly string[], place: PlanPlace, planKey: string): ReviewedPlan {
  const pieces = new Map<number, string>();
  let count = 0;
  for (const body of bodies) {
    for (const [, index, of, piece] of body.matchAll(piecePattern)) {
      if (pieces.has(Number(index)) || (count !== 0 && Number(of) !== count)) return { kind: 'invalid' };
      count = Number(of);
      pieces.set(Number(index), piece ?? '');
    }
  }
  if (pieces.size === 0) return { kind: 'none' };
  const signed = Array.from({ length: count }, (_, index) => pieces.get(index + 1) ?? '').join('');
  const [content = '', signature = ''] = signed.split('.');
  if (pieces.size !== count || !sameText(signature, sign(['plan', content], place, planKey)))
    return { kind: 'invalid' };
  const entries = unpack(content);
  return entries === undefined ? { kind: 'invalid' } : { kind: 'plan', entries };
}

/** The marker that a comment of ours begins with: `kind` tells our comments on one pull request apart, `part` counts from 1. */
export function commentMarker(
  kind: 'plan' | 'result' | 'deletion',
  part: number,
  place: PlanPlace,
  planKey: string,
): string {
  return `<!-- immuta-integration-action ${kind} ${String(part)} ${sign(['marker', kind, part], place, planKey)} -->`;
}

function sign(what: Json, place: PlanPlace, planKey: string): string {
  const text = canonicalJson([
    'immuta-integration-action',
    version,
    place.repository,
    place.pullRequest,
    place.name,
    what,
  ]);
  return createHmac('sha256', planKey).update(text).digest('base64url');
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const actions: readonly Action[] = ['create', 'update', 'delete', 'no-op'];

function packEntry(entry: PlanEntry): Json {
  const action = actions.indexOf(entry.action);
  return [entry.file, action, entry.id ?? '', entry.identity, entry.declared, entry.script, entry.live];
}

/** The content is signed, so its form is checked only as far as versions may differ. */
function unpack(content: string): PlanEntry[] | undefined {
  const value = JSON.parse(Buffer.from(content, 'base64url').toString()) as Json;
  if (!Array.isArray(value) || value[0] !== version) return undefined;
  return value.slice(1).map((packed: Json) => {
    const [file, action, id, identity, declared, script, live] = packed as [
      string,
      number,
      string,
      string,
      string,
      string,
      Json,
    ];
    return {
      file,
      action: actions[action] ?? 'no-op',
      ...(id === '' ? {} : { id }),
      identity,
      declared,
      script,
      live: isJsonObject(live) ? (live as Record<string, string>) : {},
    };
  });
}
