import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { canonicalJson, parseJson, type Json } from '../json.ts';
import { planEntrySchema, type PlanEntry } from './digest.ts';

/** Where a plan was shown: a copy anywhere else is not valid. */
export interface PlanPlace {
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
  /** The input `name`. */
  readonly name: string;
}

export type CommentKind = 'plan' | 'result' | 'deletion';

/** Version of the format; a plan of another version is not read. */
const version = 3;

/** Longest chunk of the plan in one HTML comment, in characters. */
const chunkLength = 16_000;

/** Length of a plan's id, in base64url characters. */
const idLength = 22;

const pieceStart = '<!-- immuta-reviewed-plan ';
const piecePattern = /<!-- immuta-reviewed-plan (\d{1,4})\/(\d{1,4}) ([\w-]+)\.([\w-]+)\.([\w-]+) -->/g;

/** A plan as invisible HTML comments. */
export interface PackedPlan {
  /** For the first comment: names the plan, and how many comments show it. */
  readonly head: (comments: number) => string;
  /** Most characters that the head takes, line breaks before it included. */
  readonly headLength: number;
  /** For any comment, in any order. */
  readonly fragments: readonly string[];
}

/** Signs the entries for a place, so that only the action can make or change what `readReviewedPlan` accepts. */
export function packReviewedPlan(
  entries: readonly PlanEntry[],
  place: PlanPlace,
  planKey: string,
): PackedPlan {
  const content = Buffer.from(JSON.stringify({ version, entries })).toString('base64url');
  const id = createHash('sha256').update(content).digest('base64url').slice(0, idLength);
  const count = Math.ceil(content.length / chunkLength);
  const fragment = (index: number, chunk: string): string =>
    `<!-- immuta-reviewed-plan ${String(index)}/${String(count)} ${id}.${chunk}.${sign(['piece', index, count, id, chunk], place, planKey)} -->`;
  const head = (comments: number): string => fragment(0, String(comments));
  return {
    head,
    headLength: head(9999).length + 2,
    fragments: Array.from({ length: count }, (_, index) =>
      fragment(index + 1, content.slice(index * chunkLength, (index + 1) * chunkLength)),
    ),
  };
}

/** A comment with a marker of ours, by anybody: whoever copies the marker can write anything below it. */
export interface MarkedComment {
  readonly part: number;
  readonly body: string;
}

/** What the comments of a pull request say about a plan. */
export type ReviewedPlan =
  | { readonly kind: 'plan'; readonly entries: readonly PlanEntry[] }
  /** No plan, or one that was replaced by a failure. */
  | { readonly kind: 'none' }
  /** A comment that shows a part of the plan is missing; `missing` counts parts from 1. */
  | { readonly kind: 'incomplete'; readonly missing: readonly number[] }
  /** The plan in the first comment was edited, copied or cut, or is of another version. */
  | { readonly kind: 'invalid' };

/**
 * Reads the plan. The head in the first comment names the plan. Only fragments of that plan with a valid signature of
 * their own count, so that nothing in another comment can void it.
 *
 * @param comments the first is the comment that the action keeps up to date; others may be copies
 */
export function readReviewedPlan(
  comments: readonly MarkedComment[],
  place: PlanPlace,
  planKey: string,
): ReviewedPlan {
  if (comments.length === 0) return { kind: 'none' };
  const first = comments.find(({ part }) => part === 1);
  if (first === undefined) return { kind: 'incomplete', missing: [1] };
  const head = signedFragments(first, place, planKey).find(({ index }) => index === 0);
  if (head === undefined) return { kind: first.body.includes(pieceStart) ? 'invalid' : 'none' };
  const parts = Array.from({ length: Number(head.chunk) }, (_, index) => index + 1);
  const missing = parts.filter((number) => !comments.some(({ part }) => part === number));
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const fragments = comments
    .flatMap((comment) => signedFragments(comment, place, planKey))
    .filter(({ id, index }) => id === head.id && index > 0);
  const chunks = new Map(fragments.map(({ index, chunk }) => [index, chunk]));
  if (chunks.size !== head.count) return { kind: 'invalid' };
  const content = [...chunks].sort(([one], [other]) => one - other).map(([, chunk]) => chunk);
  const entries = unpack(content.join(''));
  return entries === undefined ? { kind: 'invalid' } : { kind: 'plan', entries };
}

function signedFragments({ body }: MarkedComment, place: PlanPlace, planKey: string) {
  return [...body.matchAll(piecePattern)].flatMap(([, at, of, id = '', chunk = '', signature = '']) => {
    const [index, count] = [Number(at), Number(of)];
    const isSigned = sameText(signature, sign(['piece', index, count, id, chunk], place, planKey));
    return isSigned ? [{ index, count, id, chunk }] : [];
  });
}

/**
 * The marker at the start of our comments: `kind` distinguishes our comments on one pull request, `part` counts from 1.
 * A name is safe in it: the input takes only letters, digits, dots, dashes and underscores.
 */
export function commentMarker(kind: CommentKind, part: number, place: PlanPlace, planKey: string): string {
  return `<!-- immuta-integration-action ${kind} ${String(part)} ${place.name} ${sign(['marker', kind, part], place, planKey)} -->`;
}

/** The part that a comment's first line names, and whether this key signed it; undefined for a comment of another kind or name. */
export function readMarker(
  body: string,
  kind: CommentKind,
  place: PlanPlace,
  planKey: string,
): { readonly part: number; readonly isSigned: boolean } | undefined {
  const line = body.split('\n', 1)[0]?.trimEnd() ?? '';
  const [, found, part = '', name] =
    /^<!-- immuta-integration-action (\w+) (\d{1,4}) ([\w.-]+) [\w-]+ -->$/.exec(line) ?? [];
  if (found !== kind || name !== place.name) return undefined;
  return { part: Number(part), isSigned: sameText(line, commentMarker(kind, Number(part), place, planKey)) };
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

const planSchema = z.object({ version: z.literal(version), entries: z.array(planEntrySchema) });

/** The content is signed: what does not fit the schema was written by another version of the action. */
function unpack(content: string): readonly PlanEntry[] | undefined {
  return planSchema.safeParse(parseJson(Buffer.from(content, 'base64url').toString())).data?.entries;
}
