import { commentMarker, readMarker, type CommentKind, type PlanPlace } from '../plan/reviewed-plan.ts';
import { commentLimit } from '../report/split.ts';
import type { GitHub } from './client.ts';
import { GitHubError, requiredList } from './github-error.ts';

/** Our comments of one kind on one pull request, and the key that signs them. */
export interface CommentThread {
  readonly github: GitHub;
  readonly planKey: string;
  readonly kind: CommentKind;
  readonly place: PlanPlace;
}

/** A comment whose marker has our kind and name. */
export interface FoundComment {
  readonly id: number;
  readonly part: number;
  readonly body: string;
  readonly url: string;
  readonly author: string;
}

/** The comments of a pull request that have our marker. */
export interface FoundComments {
  /** The comments that the action keeps up to date, by part from 1: of each part the oldest by the author of the oldest of all. */
  readonly parts: ReadonlyMap<number, FoundComment>;
  /** All whose signature fits, oldest first: `parts`, duplicates of ours, and copies that people made. */
  readonly signed: readonly FoundComment[];
  /** Those that another key signed, or that are copied from elsewhere. */
  readonly otherwiseSigned: readonly FoundComment[];
}

/** Finds our comments over all pages, by the marker at the very start of the body. */
export async function readComments(thread: CommentThread): Promise<FoundComments> {
  const { github, kind, place, planKey } = thread;
  const { repository, rest, paginate } = github;
  const comments = await paginate(
    rest.issues.listComments,
    { ...repository, issue_number: place.pullRequest, per_page: 100 },
    ({ data }) => [...requiredList(data, 'the comments of a pull request')],
  );
  const signed: FoundComment[] = [];
  const otherwiseSigned: FoundComment[] = [];
  for (const { id, body = '', html_url: url, user } of comments.sort((a, b) => a.id - b.id)) {
    const marker = readMarker(body, kind, place, planKey);
    if (marker === undefined) continue;
    const found = { id, part: marker.part, body, url, author: user?.login ?? '' };
    (marker.isSigned ? signed : otherwiseSigned).push(found);
  }
  const parts = new Map<number, FoundComment>();
  for (const comment of signed) {
    if (comment.author === signed[0]?.author && !parts.has(comment.part)) parts.set(comment.part, comment);
  }
  return { parts, signed, otherwiseSigned };
}

/** How many characters of a comment are left beside its marker. */
export function roomBesideMarker({ kind, place, planKey }: CommentThread): number {
  return commentLimit - commentMarker(kind, 9999, place, planKey).length - 1;
}

/**
 * Writes these bodies as our comments: existing ones are edited in place, missing ones are added. Then comments that
 * are no longer needed are removed, if the author of our first comment wrote them: parts, duplicates of two parallel
 * runs, and comments that an earlier key signed. Returns the address of the first part.
 */
export async function writeComments(
  thread: CommentThread,
  found: FoundComments,
  bodies: readonly string[],
): Promise<string | undefined> {
  const written: FoundComment[] = [];
  for (const [index, content] of bodies.entries())
    written.push(await writePart(thread, found, index + 1, content));
  const [first] = written;
  // A deletion's script can't be rendered again, so a comment that shows one is never removed.
  if (first === undefined || thread.kind === 'deletion') return first?.url;
  for (const { id, author } of [...found.signed, ...found.otherwiseSigned]) {
    if (author === first.author && !written.some((one) => one.id === id)) await remove(thread, id);
  }
  return first.url;
}

async function writePart(
  thread: CommentThread,
  found: FoundComments,
  part: number,
  content: string,
): Promise<FoundComment> {
  const { github, kind, place, planKey } = thread;
  const body = `${commentMarker(kind, part, place, planKey)}\n${content}`;
  const existing = found.parts.get(part);
  if (existing === undefined) return post(thread, part, body);
  if (normal(existing.body) === normal(body)) return existing;
  try {
    await github.rest.issues.updateComment({ ...github.repository, comment_id: existing.id, body });
    return existing;
  } catch (error: unknown) {
    // Somebody removed it since it was read.
    if (isNotFound(error)) return post(thread, part, body);
    throw error;
  }
}

/** Posts a comment once: if the response is lost, the comment is looked for before it is posted again. */
function post(thread: CommentThread, part: number, body: string): Promise<FoundComment> {
  const { repository, rest, createOnce } = thread.github;
  return createOnce(
    async () => {
      const comment = { ...repository, issue_number: thread.place.pullRequest, body };
      const { data } = await rest.issues.createComment(comment);
      return { id: data.id, part, body, url: data.html_url, author: data.user?.login ?? '' };
    },
    async () => (await readComments(thread)).parts.get(part),
  );
}

async function remove({ github }: CommentThread, id: number): Promise<void> {
  try {
    await github.rest.issues.deleteComment({ ...github.repository, comment_id: id });
  } catch (error: unknown) {
    if (!isNotFound(error)) throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 404;
}

/** GitHub may give line ends back in another form and drops white space at the end. */
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
