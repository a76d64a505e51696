import type { Clock } from '../network/clock.ts';
import { commentMarker, type PlanPlace } from '../plan/reviewed-plan.ts';
import { commentLimit } from '../report/split.ts';
import { pageSize, type GitHub } from './client.ts';
import { GitHubError, requiredList } from './github-error.ts';

/** Parts that a comment of ours is looked for in. */
const mostParts = 64;

export type CommentKind = 'plan' | 'result' | 'deletion';

/** A comment of ours. */
export interface OwnComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/** The comments of one kind on one pull request, by part from 1. */
export type OwnComments = ReadonlyMap<number, OwnComment>;

export interface CommentEdges {
  readonly github: GitHub;
  readonly clock: Clock;
  readonly planKey: string;
}

/**
 * Finds our comments of a kind, over all pages: by the marker at the very start of the body, whose
 * signature only this place and key can have. Of two with the same marker the oldest counts.
 */
export async function readOwnComments(
  edges: CommentEdges,
  kind: CommentKind,
  place: PlanPlace,
): Promise<OwnComments> {
  const markers = new Map<string, number>();
  for (let part = 1; part <= mostParts; part += 1)
    markers.set(commentMarker(kind, part, place, edges.planKey), part);
  const { repository, rest, paginate } = edges.github;
  const comments = await paginate(
    rest.issues.listComments,
    { ...repository, issue_number: place.pullRequest, per_page: pageSize },
    ({ data }) => [...requiredList(data, 'the comments of a pull request')],
  );
  const own = new Map<number, OwnComment>();
  for (const { id, body = '', html_url: url } of comments.sort((a, b) => a.id - b.id)) {
    const part = markers.get(body.split('\n', 1)[0]?.trimEnd() ?? '');
    if (part !== undefined && !own.has(part)) own.set(part, { id, body, url });
  }
  return own;
}

/** How many characters of a comment are left beside its marker. */
export function roomBesideMarker(kind: CommentKind, place: PlanPlace, planKey: string): number {
  return commentLimit - commentMarker(kind, mostParts, place, planKey).length - 1;
}

/**
 * Makes our comments be the given bodies: what is there is edited in place, what is missing is added, what
 * is no longer needed is removed. Returns the address of the first part.
 */
export async function writeOwnComments(
  edges: CommentEdges,
  kind: CommentKind,
  place: PlanPlace,
  own: OwnComments,
  bodies: readonly string[],
): Promise<string | undefined> {
  let url: string | undefined;
  for (const [index, content] of bodies.entries()) {
    const part = index + 1;
    const body = `${commentMarker(kind, part, place, edges.planKey)}\n${content}`;
    const written = await writePart(edges, kind, place, own.get(part), part, body);
    url ??= written.url;
  }
  for (const [part, { id }] of own) {
    if (part <= bodies.length) continue;
    await edges.github.rest.issues.deleteComment({ ...edges.github.repository, comment_id: id });
  }
  return url;
}

async function writePart(
  edges: CommentEdges,
  kind: CommentKind,
  place: PlanPlace,
  existing: OwnComment | undefined,
  part: number,
  body: string,
): Promise<OwnComment> {
  if (existing === undefined) return post(edges, kind, place, part, body);
  if (normal(existing.body) === normal(body)) return existing;
  try {
    const { repository, rest } = edges.github;
    await rest.issues.updateComment({ ...repository, comment_id: existing.id, body });
    return existing;
  } catch (error: unknown) {
    // Somebody removed it since it was read.
    if (error instanceof GitHubError && error.status === 404) return post(edges, kind, place, part, body);
    throw error;
  }
}

/** Posts a comment once: if the response is lost, it is looked for before it is posted again. */
function post(
  edges: CommentEdges,
  kind: CommentKind,
  place: PlanPlace,
  part: number,
  body: string,
): Promise<OwnComment> {
  const { repository, rest, createOnce } = edges.github;
  return createOnce(
    async () => {
      const comment = { ...repository, issue_number: place.pullRequest, body };
      const { data } = await rest.issues.createComment(comment);
      return { id: data.id, body, url: data.html_url };
    },
    async () => (await readOwnComments(edges, kind, place)).get(part),
  );
}

/** GitHub may give line ends back in another form and drops blanks at the end. */
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
